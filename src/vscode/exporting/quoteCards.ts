import * as vscode from "vscode";
import { quoteCard } from "../../core/formats/quoteCard";
import { count } from "../../core/views/words/numbers";
import type { Aim, Target } from "../asking/targets";
import type { Handlers } from "../platform/manifest";
import { inform, mention } from "../platform/notify";

/** *Copy as Quote Card*: the words of rows, or of the quote at the cursor, with who said them and where they stand. */
export function registerQuoteCards(resolveTarget: Aim): Pick<Handlers, "copyQuoteCard"> {
  return {
    async copyQuoteCard(...args) {
      const target = resolveTarget(args);
      const quotes = target ? quotesOf(target) : [];
      if (!target || quotes.length === 0) {
        void inform(
          vscode.l10n.t("There is no quote here. Put the cursor on a marked quote, or choose a row of the sidebar."),
        );
        return;
      }
      const { document, text, annotations } = target;
      const article = { name: vscode.workspace.asRelativePath(document.uri, false), text, document: annotations };
      const cards = quotes.flatMap(({ id, held }) => quoteCard(article, id, held) ?? []);
      await vscode.env.clipboard.writeText(cards.join("\n"));
      const many = cards.length;
      mention(count(many, vscode.l10n.t("Copied 1 quote card."), vscode.l10n.t("Copied {0} quote cards.", many)), 5000);
    },
  };
}

/** A quote, and the positions in it that were named; undefined for all where it was named itself. */
interface Quoted {
  readonly id: string;
  readonly held: readonly string[] | undefined;
}

/** Of what was named all; of what stands at the cursor the innermost. */
function quotesOf({ annotations, ids, named }: Target): readonly Quoted[] {
  const evidence = new Map(annotations.positions.map(({ id, attribution }) => [id, attribution]));
  const known = new Set(annotations.attributions.flatMap(({ id, status }) => (status === "rejected" ? [] : [id])));
  const quotes = [...new Set(ids.map((id) => evidence.get(id) ?? id))].filter((id) => known.has(id));
  return quotes.slice(0, named ? quotes.length : 1).map((id) => ({
    id,
    held: ids.includes(id) ? undefined : ids.filter((it) => evidence.get(it) === id),
  }));
}
