import * as vscode from "vscode";
import { discardLost, reattach } from "../../core/actions/lost";
import { sliceOf } from "../../core/model/span";
import type { AnnotationDocument, Lost, Span } from "../../core/model/types";
import { placesOf } from "../../core/records/lostPlaces";
import { count, excerpt } from "../../core/views/words/wording";
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
      counted(lost.filter(({ how }) => how === "lost").length, "was not found again", "were not found again"),
      counted(lost.filter(({ how }) => how === "ambiguous").length, "fits several places", "fit several places"),
      counted(
        lost.filter(({ how }) => how === "unsought").length,
        "was not sought, since too much has changed",
        "were not sought, since too much has changed",
      ),
      counted(changed.length, "has changed wording", "have changed wording"),
    ].filter(Boolean);
    const choice = await warn(
      `“${name}” was changed elsewhere: ${parts.join(", ")}. Nothing was thrown away.`,
      ...(lost.length > 0 ? ["Attach…", "Show"] : ["Show"]),
    );
    if (choice === "Show") {
      await vscode.commands.executeCommand("standpoint.positions.focus");
      tree.follow(lost.length > 0 ? "lost" : changed[0]!, true);
    }
    if (choice === "Attach…") await vscode.commands.executeCommand("standpoint.reattach");
  };

  const current = () => {
    const document = articles.current();
    const annotations = document && store.get(document.uri.toString());
    if (document && annotations && annotations.lost.length > 0) return { document, annotations };
    void inform("No annotation of this article is lost.");
    return undefined;
  };

  return {
    /** A row of the sidebar, `{ id }` or `{ id, span }` from a keybinding, or nothing: then it asks. */
    async reattach(given) {
      const here = current();
      const lost = here && (await which(here.annotations, given, "Attach Which Annotation?"));
      if (!here || !lost) return;
      const { document } = here;
      const span = isSpan(wish(given, "span")) ? (wish(given, "span") as Span) : await place(document, lost);
      if (!span) return;
      if (acts.perform(document, "attach it again", reattach(document.getText(), lost.id, span))) return;
      void inform("It could not be attached to these words: nothing was changed.");
    },
    async discardLost(given) {
      const here = current();
      const lost = here && (await which(here.annotations, given, "Discard Which Annotation?"));
      if (!here || !lost || !acts.perform(here.document, "discard it", discardLost(lost.id))) return;
      const words = excerpt(lost.quote, 40);
      void tellUndo({ store, acts }, here.document, `Discarded: ${NAME[lost.kind]} “${words}”.`);
    },
  };
}

const NAME: Readonly<Record<Lost["kind"], string>> = {
  mention: "mention",
  attribution: "quote",
  position: "position on",
  note: "note on",
};

const LOST: Readonly<Record<Lost["how"], string>> = {
  lost: "not found again",
  ambiguous: "several places fit",
  unsought: "not sought yet",
};

const counted = (n: number, one: string, several: string): string =>
  n === 0 ? "" : count(n, `annotation ${one}`, `annotations ${several}`);

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
    label: excerpt(it.quote, 80) || "(no words)",
    description: `${NAME[it.kind].split(" ")[0]} · ${LOST[it.how]}`,
    value: it,
  }));
  return (await choose({ title, placeHolder: "Choose an annotation", choices }))?.value;
}

/** Where it belongs: a place that resembles, each shown while it is highlighted, or the selected words. */
async function place(document: vscode.TextDocument, lost: Lost): Promise<Span | undefined> {
  const text = document.getText();
  const editor = editorOf(document) ?? (await vscode.window.showTextDocument(document));
  const [selected] = selectionsOf(editor);
  const found = placesOf(text, lost);
  if (found.length === 0 && !selected) {
    const words = excerpt(lost.quote, 60);
    void inform(`Nothing in the article resembles “${words}”. Select the words it belongs to, then attach it again.`);
    return undefined;
  }
  const choices: readonly Choice<Span>[] = [
    ...found.map(({ span, score }) => ({
      label: around(text, span),
      description: `line ${document.positionAt(span.start).line + 1} · ${Math.round(100 * score)} % alike`,
      value: span,
    })),
    ...(selected ? [{ icon: "selection", label: `Selected words: ${around(text, selected)}`, value: selected }] : []),
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
    const title = `Where Is “${excerpt(lost.quote, 40)}”?`;
    return (await choose({ title, placeHolder: "The place is shown in the article", choices, preview }))?.value;
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
