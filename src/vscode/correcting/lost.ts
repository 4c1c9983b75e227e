import * as vscode from "vscode";
import { discardLost, reattach } from "../../core/actions/lost";
import { sliceOf } from "../../core/model/span";
import type { AnnotationDocument, Lost, Span } from "../../core/model/types";
import { placesOf } from "../../core/records/lostPlaces";
import { count } from "../../core/views/words/numbers";
import { excerpt } from "../../core/views/words/wording";
import { editorOf, selectionsOf } from "../asking/targets";
import { rangeOf } from "../drawing/ranges";
import type { RowTree } from "../drawing/rowTree";
import { type Choice, choose } from "../platform/ask";
import type { Handlers } from "../platform/manifest";
import { inform, warn } from "../platform/notify";
import { fileNameOf } from "../platform/uris";
import type { Session } from "../session/session";
import { tellUndo } from "./tellUndo";

/** Decisions whose words were not found again: a person says where they are, or lets them go. */
export function registerLost(
  context: vscode.ExtensionContext,
  { store, articles, acts }: Session,
  tree: Pick<RowTree, "follow">,
): Pick<Handlers, "reattach" | "discardLost"> {
  /** What was told of each open article, so that nothing is told twice. */
  const told = new Map<string, string>();
  context.subscriptions.push(
    store.onDidChange(({ uri, document, reason }) => {
      if (!document) told.delete(uri);
      else if (reason === "load") void tell(uri, document);
    }),
  );
  const tell = async (uri: string, annotations: AnnotationDocument): Promise<void> => {
    const { lost } = annotations;
    const changed = changedOnes(annotations);
    const now = [...lost.map(({ id, how }) => `${how} ${id}`), ...changed].join("\n");
    if (now === "" || told.get(uri) === now) return told.set(uri, now) && undefined;
    told.set(uri, now);
    const name = fileNameOf(vscode.Uri.parse(uri));
    const parts = [
      ...(["lost", "ambiguous", "unsought"] as const).map((kind) => {
        const many = lost.filter(({ how }) => how === kind).length;
        return many > 0 ? BECAME[kind](many) : "";
      }),
      changed.length > 0 ? BECAME.changed(changed.length) : "",
    ].filter(Boolean);
    const [attach, show] = [vscode.l10n.t("Attach…"), vscode.l10n.t("Show")];
    const choice = await warn(
      vscode.l10n.t("“{0}” was changed elsewhere: {1}. Nothing was thrown away.", name, parts.join(", ")),
      ...(lost.length > 0 ? [attach, show] : [show]),
    );
    if (choice === show) {
      await vscode.commands.executeCommand("standpoint.positions.focus");
      tree.follow(lost.length > 0 ? "lost" : changed[0]!, true);
    }
    if (choice === attach) await vscode.commands.executeCommand("standpoint.reattach");
  };

  const current = () => {
    const document = articles.current();
    const annotations = document && store.get(document.uri.toString());
    if (document && annotations && annotations.lost.length > 0) return { document, annotations };
    void inform(vscode.l10n.t("No annotation of this article is lost."));
    return undefined;
  };

  return {
    /** A row of the sidebar, `{ id }` or `{ id, span }` from a keybinding, or nothing: then it asks. */
    async reattach(given) {
      const here = current();
      const lost = here && (await which(here.annotations, given, vscode.l10n.t("Attach Which Annotation?")));
      if (!here || !lost) return;
      const { document } = here;
      const span = isSpan(wish(given, "span")) ? (wish(given, "span") as Span) : await place(document, lost);
      if (!span) return;
      if (acts.perform(document, vscode.l10n.t("attach it again"), reattach(document.getText(), lost.id, span))) return;
      void inform(vscode.l10n.t("It could not be attached to these words: nothing was changed."));
    },
    async discardLost(given) {
      const here = current();
      const lost = here && (await which(here.annotations, given, vscode.l10n.t("Discard Which Annotation?")));
      if (!here || !lost || !acts.perform(here.document, vscode.l10n.t("discard it"), discardLost(lost.id))) return;
      const words = excerpt(lost.quote, 40);
      void tellUndo({ store, acts }, here.document, DISCARDED[lost.kind](words));
    },
  };
}

const NAME: Readonly<Record<Lost["kind"], string>> = {
  mention: vscode.l10n.t("mention"),
  attribution: vscode.l10n.t("quote"),
  position: vscode.l10n.t("position"),
  note: vscode.l10n.t("note"),
};

const DISCARDED: Readonly<Record<Lost["kind"], (words: string) => string>> = {
  mention: (words) => vscode.l10n.t("Discarded: mention “{0}”.", words),
  attribution: (words) => vscode.l10n.t("Discarded: quote “{0}”.", words),
  position: (words) => vscode.l10n.t("Discarded: position on “{0}”.", words),
  note: (words) => vscode.l10n.t("Discarded: note on “{0}”.", words),
};

const LOST: Readonly<Record<Lost["how"], string>> = {
  lost: vscode.l10n.t("not found again"),
  ambiguous: vscode.l10n.t("several places fit"),
  unsought: vscode.l10n.t("not sought yet"),
};

const BECAME: Readonly<Record<Lost["how"] | "changed", (many: number) => string>> = {
  lost: (n) =>
    count(
      n,
      vscode.l10n.t("1 annotation was not found again"),
      vscode.l10n.t("{0} annotations were not found again", n),
    ),
  ambiguous: (n) =>
    count(n, vscode.l10n.t("1 annotation fits several places"), vscode.l10n.t("{0} annotations fit several places", n)),
  unsought: (n) =>
    count(
      n,
      vscode.l10n.t("1 annotation was not sought, since too much has changed"),
      vscode.l10n.t("{0} annotations were not sought, since too much has changed", n),
    ),
  changed: (n) =>
    count(
      n,
      vscode.l10n.t("1 annotation has changed wording"),
      vscode.l10n.t("{0} annotations have changed wording", n),
    ),
};

function changedOnes({ mentions, attributions, positions, notes }: AnnotationDocument): readonly string[] {
  return [...mentions, ...attributions, ...positions, ...notes]
    .filter(({ anchored }) => anchored?.how === "changed")
    .map(({ id }) => id);
}

async function which({ lost }: AnnotationDocument, given: unknown, title: string): Promise<Lost | undefined> {
  const id = wish(given, "id");
  // a row has the kind before the id
  const named = lost.find((it) => it.id === id || `lost:${it.kind}:${it.id}` === id);
  if (named || (id === undefined && lost.length === 1)) return named ?? lost[0];
  const choices = lost.map((it) => ({
    label: excerpt(it.quote, 80) || vscode.l10n.t("(no words)"),
    description: `${NAME[it.kind]} · ${LOST[it.how]}`,
    value: it,
  }));
  return (await choose({ title, placeHolder: vscode.l10n.t("Choose an annotation"), choices }))?.value;
}

/** Where it belongs: a place that resembles, each shown while it is highlighted, or the selected words. */
async function place(document: vscode.TextDocument, lost: Lost): Promise<Span | undefined> {
  const text = document.getText();
  const editor = editorOf(document) ?? (await vscode.window.showTextDocument(document));
  const [selected] = selectionsOf(editor);
  const found = placesOf(text, lost);
  if (found.length === 0 && !selected) {
    const words = excerpt(lost.quote, 60);
    void inform(
      vscode.l10n.t(
        "Nothing in the article resembles “{0}”. Select the words it belongs to, then attach it again.",
        words,
      ),
    );
    return undefined;
  }
  const choices: readonly Choice<Span>[] = [
    ...found.map(({ span, score }) => ({
      label: around(text, span),
      description: vscode.l10n.t(
        "line {0} · {1} % alike",
        document.positionAt(span.start).line + 1,
        Math.round(100 * score),
      ),
      value: span,
    })),
    ...(selected
      ? [{ icon: "selection", label: vscode.l10n.t("Selected words: {0}", around(text, selected)), value: selected }]
      : []),
  ];
  const mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("editor.findMatchBackground"),
    border: "1px solid",
    borderColor: new vscode.ThemeColor("editor.findMatchBorder"),
  });
  const preview = ({ value }: Choice<Span>) => {
    if (!value) return;
    const range = rangeOf(document, value);
    editor.setDecorations(mark, [range]);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  try {
    const title = vscode.l10n.t("Where Is “{0}”?", excerpt(lost.quote, 40));
    return (await choose({ title, placeHolder: vscode.l10n.t("The place is shown in the article"), choices, preview }))
      ?.value;
  } finally {
    mark.dispose();
  }
}

/** The words with a little of what stands around them. */
const around = (text: string, span: Span): string =>
  `…${excerpt(text.slice(Math.max(0, span.start - 30), span.start), 40)} [${excerpt(sliceOf(text, span), 60)}] ${excerpt(text.slice(span.end, span.end + 30), 40)}…`;

const wish = (given: unknown, key: string): unknown =>
  typeof given === "object" && given !== null ? Reflect.get(given, key) : undefined;
const isSpan = (value: unknown): value is Span =>
  typeof wish(value, "start") === "number" && typeof wish(value, "end") === "number";
