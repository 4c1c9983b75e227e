import * as vscode from "vscode";
import { meansActor, occurrences as occurrencesOf } from "../../core/actions/actors";
import { addActor } from "../../core/actions/add";
import { reject } from "../../core/actions/review";
import { together } from "../../core/actions/severalActs";
import { compare, overlaps, sliceOf } from "../../core/model/span";
import type { AnnotationDocument, Span } from "../../core/model/types";
import { count } from "../../core/views/words/numbers";
import { excerpt } from "../../core/views/words/wording";
import { inform } from "../platform/notify";
import type { Session } from "../session/session";

/** Offers to do at every other place of the same words what was done at one. */
export interface Occurrences {
  /** The words of this mention mean somebody else than the machine thought, or somebody at all. */
  offer(document: vscode.TextDocument, mention: string): void;
  /** These words name no actor. */
  offerRejection(document: vscode.TextDocument, span: Span): void;
}

export function createOccurrences({ store, acts }: Session): Occurrences {
  const ask = async (
    document: vscode.TextDocument,
    span: Span,
    places: number,
    apply: (annotations: AnnotationDocument, text: string) => void,
  ): Promise<void> => {
    const words = excerpt(sliceOf(document.getText(), span), 40);
    const version = document.version;
    const choice = await inform(
      count(
        places,
        vscode.l10n.t("“{0}” stands at 1 other place of the article.", words),
        vscode.l10n.t("“{0}” stands at {1} other places of the article.", words, places),
      ),
      count(places, vscode.l10n.t("Apply to 1 other place"), vscode.l10n.t("Apply to {0} other places", places)),
    );
    const annotations = store.get(document.uri.toString());
    if (!choice || !annotations) return;
    if (document.version === version) apply(annotations, document.getText());
    else void inform(vscode.l10n.t("The article has changed since: nothing was applied."));
  };
  return {
    offer(document, id) {
      const annotations = store.get(document.uri.toString());
      const mention = annotations?.mentions.find((it) => it.id === id);
      if (!annotations || !mention || mention.refersBy === "pronoun") return;
      const { actor, span } = mention;
      const { known, bare } = placesOf(annotations, document.getText(), span, actor);
      const places = known.length + (actor === null ? 0 : bare.length);
      if (places === 0) return;
      void ask(document, span, places, (now, text) => {
        const again = placesOf(now, text, span, actor);
        const all = [
          meansActor(again.known, actor),
          ...(actor === null ? [] : [addActor(text, again.bare, { id: actor }, "suggested")]),
        ];
        acts.perform(document, vscode.l10n.t("apply it to all places"), together(all));
      });
    },
    offerRejection(document, span) {
      const annotations = store.get(document.uri.toString());
      if (!annotations) return;
      const places = placesOf(annotations, document.getText(), span, undefined).known.length;
      if (places === 0) return;
      void ask(document, span, places, (now, text) => {
        acts.perform(
          document,
          vscode.l10n.t("apply it to all places"),
          reject(placesOf(now, text, span, undefined).known),
        );
      });
    },
  };
}

/**
 * Where else the words stand: ids of mentions that do not mean `actor` yet, and spans that no mention touches. Of a
 * longer name that only contains them (“Growers’ Union”) they say nothing.
 */
function placesOf(annotations: AnnotationDocument, text: string, span: Span, actor: string | null | undefined) {
  const standing = annotations.mentions.filter(({ status }) => status !== "rejected");
  const found = occurrencesOf(annotations, text, span).map((place) => ({
    place,
    same: standing.find((it) => compare(it.span, place) === 0 || compare(it.head, place) === 0),
    free: !standing.some((it) => overlaps(it.span, place)),
  }));
  return {
    known: found.flatMap(({ same }) => (same && same.actor !== actor ? [same.id] : [])),
    bare: found.flatMap(({ place, free }) => (free ? [place] : [])),
  };
}
