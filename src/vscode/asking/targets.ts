import * as vscode from "vscode";
import type { Codebook } from "../../core/codebook/types";
import { compare, hull } from "../../core/model/span";
import type { AnnotationDocument, Span } from "../../core/model/types";
import { standingAt, wordsOf } from "../../core/query/lookup";
import type { Row } from "../../core/views/rows";
import type { Session } from "../session/session";

/** What a command is about, and what its caller has answered already. */
export interface Target {
  readonly document: vscode.TextDocument;
  readonly annotations: AnnotationDocument;
  readonly text: string;
  readonly book: Codebook;
  /** Of the rows or links that were named; else of what stands at the cursor, the innermost first. */
  readonly ids: readonly string[];
  /** Whether a row, a link or an argument named them. */
  readonly named: boolean;
  /** Answers from a keybinding: `{ stance: "oppose" }`. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Words selected in the editor of the article, without the white space at their edges. */
  readonly selected: readonly Span[];
}

/** Finds out what a command is about, from whatever VS Code calls it with. */
export type Aim = (args: readonly unknown[]) => Target | undefined;

/** A tree whose selection a keybinding may mean: `{ "in": "actors" }`. */
export type Selecting = Readonly<
  Record<"positions" | "actors", { readonly view: Pick<vscode.TreeView<Row>, "selection"> }>
>;

export function createTargetResolver({ store, articles, review, codebooks }: Session, trees: Selecting): Aim {
  return (args) => {
    const [first, second] = args;
    const link = typeof first === "string" && typeof second === "string";
    const document = link
      ? vscode.workspace.textDocuments.find((it) => it.uri.toString() === first)
      : articles.current();
    const annotations = document && store.get(document.uri.toString());
    if (!annotations) return undefined;
    const given = isRecord(first) && !isRow(first) ? first : {};
    const rows = Array.isArray(second) && second.length > 0 ? second.filter(isRow) : isRow(first) ? [first] : [];
    const tree = given.in === "positions" || given.in === "actors" ? trees[given.in].view.selection : [];
    const now = review.current();
    const before = now?.document === document ? [now.queue.now.id] : [];
    const meant = link ? [second] : typeof given.id === "string" ? [given.id] : [...rows, ...tree].flatMap(idsOf);
    const named = meant.length > 0 ? meant : before;
    const editor = editorOf(document);
    const selected = editor ? selectionsOf(editor) : [];
    const at = editor && document.offsetAt(editor.selection.start);
    const ids = named.length > 0 ? named : at === undefined ? [] : standingAt(annotations, at);
    return {
      document,
      annotations,
      text: document.getText(),
      book: codebooks.of(document),
      ids,
      named: named.length > 0,
      given,
      selected,
    };
  };
}

/** Words selected for the annotation: not those that its row or a step to it has selected by itself. */
export function selectedFor({ annotations, selected }: Target, id: string): readonly Span[] {
  const own = hull(wordsOf(annotations, id));
  return selected.length === 1 && own && compare(own, selected[0]!) === 0 ? [] : selected;
}

/** The editor that shows the document, the active one first. */
export const editorOf = (document: vscode.TextDocument): vscode.TextEditor | undefined =>
  [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find((it) => it?.document === document);

export function selectionsOf({ document, selections }: vscode.TextEditor): readonly Span[] {
  return selections
    .flatMap((selection): readonly Span[] => {
      const words = document.getText(selection);
      const start = document.offsetAt(selection.start) + words.length - words.trimStart().length;
      const end = start + words.trim().length;
      return start < end ? [{ start, end }] : [];
    })
    .sort((a, b) => a.start - b.start);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
type Meant = Pick<Row, "kind" | "shows" | "children">;
const isRow = (value: unknown): value is Readonly<Record<string, unknown>> & Meant =>
  isRecord(value) && typeof value.kind === "string" && "shows" in value && Array.isArray(value.children);
/** A group of an issue means the positions in it. */
const idsOf = ({ kind, shows, children }: Meant): readonly string[] =>
  kind === "issue" ? children.flatMap(idsOf) : shows === null ? [] : [shows];
