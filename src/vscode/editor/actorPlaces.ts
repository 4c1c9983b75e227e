import * as vscode from "vscode";
import { rename } from "../../core/actions/actors";
import { compare } from "../../core/model/span";
import { type Places, placesAt } from "../../core/views/places";
import { plain } from "../../core/views/words/wording";
import { rangeOf } from "../drawing/ranges";
import { mention } from "../platform/notify";
import type { Session } from "../session/session";

type Providers = vscode.DefinitionProvider &
  vscode.ReferenceProvider &
  vscode.DocumentHighlightProvider &
  vscode.RenameProvider;

/**
 * The definition of an actor is the place that introduces it, its references are all mentions, and its name is that of
 * the annotation: renaming changes no word of the article.
 */
export function actorPlaces({ store, acts }: Session): Providers {
  const at = (document: vscode.TextDocument, position: vscode.Position): Places | null => {
    const annotations = store.get(document.uri.toString());
    return annotations ? placesAt(annotations, document.getText(), document.offsetAt(position)) : null;
  };
  return {
    provideDefinition(document, position): vscode.LocationLink[] | undefined {
      const places = at(document, position);
      if (!places) return undefined;
      const { here, introduction } = places;
      return [
        {
          originSelectionRange: rangeOf(document, here),
          targetUri: document.uri,
          targetRange: rangeOf(document, introduction.all),
          targetSelectionRange: rangeOf(document, introduction.words),
        },
      ];
    },
    provideReferences(document, position, { includeDeclaration }) {
      const places = at(document, position);
      return places?.everywhere
        .filter((span) => includeDeclaration || compare(span, places.introduction.words) !== 0)
        .map((span) => new vscode.Location(document.uri, rangeOf(document, span)));
    },
    provideDocumentHighlights(document, position) {
      const { Read, Write } = vscode.DocumentHighlightKind;
      const places = at(document, position);
      return places?.everywhere.map(
        (span) =>
          new vscode.DocumentHighlight(
            rangeOf(document, span),
            compare(span, places.introduction.words) === 0 ? Write : Read,
          ),
      );
    },
    prepareRename(document, position) {
      const places = at(document, position);
      if (!places)
        throw new Error(
          vscode.l10n.t(
            "No actor is meant here. Put the cursor on a name, or on a word such as “she”, and rename again.",
          ),
        );
      return { range: rangeOf(document, places.here), placeholder: plain(places.actor.name) };
    },
    provideRenameEdits(document, position, newName) {
      const places = at(document, position);
      if (!places) return undefined;
      const { id, name } = places.actor;
      if (acts.perform(document, vscode.l10n.t("rename the actor"), rename(id, newName)))
        mention(
          vscode.l10n.t("“{0}” is named “{1}” now; the article stays as it is.", plain(name), plain(newName)),
          5000,
        );
      // an edit of nothing is an answer, no edit would be a failure
      return new vscode.WorkspaceEdit();
    },
  };
}
