import * as vscode from "vscode";
import { countReviewable } from "../../core/actions/review";
import { languageName } from "../../core/article/languageName";
import { BUILT_IN } from "../../core/codebook/builtIn";
import { takesSide } from "../../core/codebook/codebook";
import type { Codebook } from "../../core/codebook/types";
import type { Position } from "../../core/model/types";
import { assertedOf } from "../../core/query/asserted";
import { isFiltering, NO_FILTER, type PositionFilter, positions } from "../../core/query/filter";
import { positionAt } from "../../core/query/lookup";
import { filterInWords, filterSections, shareInWords } from "../../core/views/filterWords";
import { GROUPINGS, type Grouping, positionRowsInSteps, SORTS, type Sort } from "../../core/views/positions";
import { rejectedRows } from "../../core/views/rejected";
import { count } from "../../core/views/words/numbers";
import { createRowTree, type RowTree } from "../drawing/rowTree";
import { askForText, choose } from "../platform/ask";
import type { Handlers } from "../platform/manifest";
import { onDidChangeSetting, setting } from "../platform/settings";
import { fileNameOf } from "../platform/uris";
import { askForFilter, type ChosenFilter, narrowingFrom, textFrom } from "../session/positionFilter";
import type { Session } from "../session/session";

interface Named {
  readonly label: string;
  readonly detail: string;
}

const GROUPS: Readonly<Record<Grouping, Named>> = {
  actor: { label: vscode.l10n.t("Actor"), detail: vscode.l10n.t("Who stands where") },
  stance: { label: vscode.l10n.t("Stance"), detail: vscode.l10n.t("Who supports, who opposes, who demands") },
  issue: { label: vscode.l10n.t("Issue"), detail: vscode.l10n.t("Who stands where on the same thing") },
  article: { label: vscode.l10n.t("Article order"), detail: vscode.l10n.t("As the article goes, without groups") },
};

const ORDERS: Readonly<Record<Sort, Named>> = {
  article: { label: vscode.l10n.t("Article order"), detail: vscode.l10n.t("As the article goes") },
  count: {
    label: vscode.l10n.t("Most positions"),
    detail: vscode.l10n.t("Groups and actors with the most positions first"),
  },
  name: { label: vscode.l10n.t("Name"), detail: vscode.l10n.t("By the alphabet") },
  confidence: { label: vscode.l10n.t("Confidence"), detail: vscode.l10n.t("The surest first") },
};

/** The view *Positions*: who stands where, each row tied to its words; follows the cursor. */
export function registerPositions(
  context: vscode.ExtensionContext,
  { store, articles, codebooks, dates, review, inSlices }: Session,
  chosenFilter: ChosenFilter,
): Pick<Handlers, "group" | "sort" | "filter" | "filterBy" | "clearFilter" | "showNeutral" | "hideNeutral"> & {
  readonly tree: RowTree;
} {
  const memory = context.workspaceState;
  const tree = createRowTree("standpoint.positions", inSlices, { many: true });
  let shown: readonly Position[] = [];
  let grouping = GROUPINGS.find((it) => it === memory.get("grouping")) ?? "actor";
  let sort = SORTS.find((it) => it === memory.get("sort")) ?? "article";

  const draw = () => {
    const document = articles.current();
    const annotations = document && store.get(document.uri.toString());
    const filter = chosenFilter.now();
    const book = document ? codebooks.of(document) : BUILT_IN;
    const description = filterInWords(filter, book);
    const language = document && articles.languageOf(document);
    const told = language ? languageName(language, vscode.env.language) : "";
    if (!annotations) {
      tree.describe({ description });
      return tree.show(undefined);
    }
    if (articles.state() === "notEnglish") {
      // the welcome text has the way on, and no place for a name
      tree.describe({ description: vscode.l10n.t("seems to be written in {0}", told) });
      return tree.show(undefined);
    }
    const [article, at, by, order] = [document.getText(), dates.of(document), grouping, sort];
    const claims = setting("claims", document.uri);
    tree.show({
      uri: document.uri,
      *rows() {
        const rows = yield* positionRowsInSteps(annotations, article, by, filter, book, order, at, claims);
        return isFiltering(filter) ? rows : [...rows, ...rejectedRows(annotations, article, book)];
      },
    });
    const open = countReviewable(annotations);
    const name = fileNameOf(document.uri);
    const tooltip = count(
      open,
      vscode.l10n.t("1 annotation to review in {0}", name),
      vscode.l10n.t("{0} annotations to review in {1}", open, name),
    );
    const all = positions(annotations, article, NO_FILTER, book);
    if (isFiltering(filter)) shown = positions(annotations, article, filter, book);
    else shown = filter.neutral ? all : all.filter(({ stance }) => takesSide(book, stance));
    tree.describe({
      description,
      message: told
        ? vscode.l10n.t(
            "This article seems to be written in {0}, and Standpoint reads English: only what was annotated by hand is here. “{1}” reads it all the same.",
            told,
            vscode.l10n.t("Annotate This File"),
          )
        : [messageFor(all, filter, book), wordsAlone(shown.filter((it) => !assertedOf(it, claims).issue).length)]
            .filter(Boolean)
            .join(" "),
      ...(open > 0 && { badge: { value: open, tooltip } }),
    });
  };
  /** What is left out, and why there is nothing. */
  const messageFor = (all: readonly Position[], filter: PositionFilter, book: Codebook): string => {
    if (isFiltering(filter)) return shareInWords(shown, all, filter, book);
    if (shown.length < all.length && shown.length === 0)
      return count(
        all.length,
        vscode.l10n.t("Nobody takes a side; 1 neutral position is hidden."),
        vscode.l10n.t("Nobody takes a side; {0} neutral positions are hidden.", all.length),
      );
    if (shown.length < all.length)
      return count(
        all.length - shown.length,
        vscode.l10n.t("1 neutral position is hidden."),
        vscode.l10n.t("{0} neutral positions are hidden.", all.length - shown.length),
      );
    return shown.length === 0 && articles.state() === "annotated" ? vscode.l10n.t("No positions in this article.") : "";
  };

  const follow = (editor: vscode.TextEditor) => {
    const document = articles.current();
    const annotations = document && store.get(document.uri.toString());
    // a review says itself what is before the person
    if (!annotations || editor.document !== document || !tree.view.visible || review.current()) return;
    const found = positionAt(annotations, document.offsetAt(editor.selection.start), shown);
    if (found) tree.follow(found.id);
  };

  context.subscriptions.push(
    tree,
    articles.onDidChange(draw),
    chosenFilter.onDidChange(draw),
    onDidChangeSetting(["claims"], draw),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    tree.view.onDidChangeVisibility(({ visible }) => {
      if (visible && vscode.window.activeTextEditor) follow(vscode.window.activeTextEditor);
    }),
  );
  draw();

  return {
    tree,
    showNeutral: () => chosenFilter.change({ neutral: true }),
    hideNeutral: () => chosenFilter.change({ neutral: false }),
    clearFilter: () => chosenFilter.clear(),
    /** `{ text }` from a keybinding is an answer that need not be asked for; so are `{ by }` below and the lists of a filter. */
    async filter(given) {
      const value =
        textFrom(given) ??
        (await askForText({
          title: vscode.l10n.t("Filter Positions"),
          prompt: vscode.l10n.t("Words of the position, or the name of an actor"),
          value: chosenFilter.now().text,
        }));
      if (value !== undefined) chosenFilter.change({ text: value.trim() });
    },
    async filterBy(given) {
      const document = articles.current();
      const annotations = document && store.get(document.uri.toString());
      if (!annotations) return;
      const answered = typeof given === "object" && given !== null && !("shows" in given);
      const book = codebooks.of(document);
      const all = positions(annotations, document.getText(), { text: "", neutral: true }, book);
      const asked = answered
        ? narrowingFrom(given)
        : await askForFilter(filterSections(annotations, all, chosenFilter.now(), book));
      if (asked) chosenFilter.change(asked);
    },
    async group(given) {
      const by = await chooseBy(GROUPINGS, GROUPS, grouping, vscode.l10n.t("Group Positions By"), given);
      if (!by) return;
      grouping = by;
      void memory.update("grouping", by);
      draw();
    },
    async sort(given) {
      const by = await chooseBy(SORTS, ORDERS, sort, vscode.l10n.t("Sort Positions By"), given);
      if (!by) return;
      sort = by;
      void memory.update("sort", by);
      draw();
    },
  };
}

/** Why some rows are quotations: so that nobody takes the machine for silent. */
function wordsAlone(many: number): string {
  if (many === 0) return "";
  return count(
    many,
    vscode.l10n.t("1 is not sure and shown in its words."),
    vscode.l10n.t("{0} are not sure and shown in their words.", many),
  );
}

async function chooseBy<T extends string>(
  all: readonly T[],
  names: Readonly<Record<T, Named>>,
  now: T,
  title: string,
  given: unknown,
): Promise<T | undefined> {
  const by = typeof given === "object" && given !== null ? Reflect.get(given, "by") : undefined;
  const known = all.find((id) => id === by);
  if (known) return known;
  const choices = all.map((id) => ({
    ...names[id],
    value: id,
    now: id === now,
    ...(id === now && { description: vscode.l10n.t("now") }),
  }));
  return (await choose({ title, choices }))?.value;
}
