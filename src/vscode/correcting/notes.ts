import * as vscode from "vscode";
import { addNote, editNote, remove } from "../../core/actions/add";
import { compare } from "../../core/model/span";
import type { AnnotationDocument, Note, Span } from "../../core/model/types";
import { editorOf } from "../asking/targets";
import { rangeOf } from "../drawing/ranges";
import { asTyped, forEditing } from "../platform/inert";
import type { Handlers } from "../platform/manifest";
import { inform } from "../platform/notify";
import { pause } from "../platform/slices";
import type { Session } from "../session/session";

/** Where a note is begun: VS Code shows its own editor for it at the words. */
export interface NoteDesk {
  begin(document: vscode.TextDocument, span: Span, about: string | null): Promise<void>;
}

/** A note as VS Code draws it. Its words are a string, not Markdown: they are shown as they are. */
interface Drawn extends vscode.Comment {
  readonly note: string;
  readonly uri: vscode.Uri;
  body: string;
}

interface Shown {
  readonly thread: vscode.CommentThread;
  note: Note;
}

type NoteCommand = "saveNote" | "editNote" | "saveEditedNote" | "cancelEditedNote" | "deleteNote";

/**
 * Notes in the margin, through VS Code's comments: threads are drawn from `document.notes`, which alone hold them. They
 * fit prose: a thread stands on words within a line and goes along with them, has an editor of several lines, keys and
 * a panel, and shows a string as it is. What does not fit is left out: replies, and the bar beside every line that may
 * be commented on. A paragraph that is wrapped has the sign of a note at each of its rows: VS Code knows lines only.
 */
export function registerNotes(
  context: vscode.ExtensionContext,
  { store, articles, acts }: Session,
): Pick<Handlers, NoteCommand> & NoteDesk {
  const controller = vscode.comments.createCommentController("standpointNotes", vscode.l10n.t("Standpoint Notes"));
  controller.options = { prompt: vscode.l10n.t("Add a note on these words"), placeHolder: vscode.l10n.t("Note") };
  /** By article, then by the note's id. */
  const shown = new Map<string, Map<string, Shown>>();
  /** The annotation that the note being written is about. */
  let begun: { readonly uri: string; readonly span: Span; readonly about: string | null } | undefined;

  const draw = (uri: string, annotations: AnnotationDocument | undefined) => {
    const notes = (annotations?.notes ?? []).filter(({ status }) => status !== "rejected");
    const threads = shown.get(uri) ?? new Map<string, Shown>();
    if (notes.length === 0 && threads.size === 0) return;
    const document = vscode.workspace.textDocuments.find((it) => it.uri.toString() === uri);
    const standing = new Map(document ? notes.map((note) => [note.id, note]) : []);
    for (const [id, { thread }] of threads)
      if (!standing.has(id)) {
        thread.dispose();
        threads.delete(id);
      }
    for (const note of document ? standing.values() : []) {
      const known = threads.get(note.id);
      if (known?.note === note) continue;
      const range = rangeOf(document!, note.span);
      if (!known) threads.set(note.id, { thread: threadOf(document!, range, note), note });
      else {
        if (!known.thread.range.isEqual(range)) known.thread.range = range;
        if (known.note.text !== note.text) known.thread.comments = [commentOf(document!.uri, note)];
        known.note = note;
      }
    }
    if (threads.size > 0) shown.set(uri, threads);
    else shown.delete(uri);
  };
  const threadOf = (document: vscode.TextDocument, range: vscode.Range, note: Note): vscode.CommentThread => {
    const thread = controller.createCommentThread(document.uri, range, [commentOf(document.uri, note)]);
    thread.canReply = false;
    thread.contextValue = "standpoint";
    thread.label = vscode.l10n.t("Note");
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return thread;
  };
  /** Not at once: while VS Code draws the ranges anew, a note that is saved may stay open. */
  const leave = () => {
    if (begun) controller.commentingRangeProvider = NOWHERE;
    begun = undefined;
  };
  context.subscriptions.push(
    controller,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections }) => {
      const words = begun?.uri === document.uri.toString() ? rangeOf(document, begun.span) : undefined;
      if (words && !selections.some((selection) => selection.intersection(words))) leave();
    }),
    store.onDidChange(({ uri, document }) => draw(uri, document)),
  );

  const documentOf = (uri: vscode.Uri) =>
    vscode.workspace.textDocuments.find((it) => it.uri.toString() === uri.toString());
  const shownAs = ({ uri, note }: Drawn) => shown.get(uri.toString())?.get(note);
  /** The note that a button was pressed on, or the one at the cursor. */
  const meant = (given: unknown): Drawn | undefined => {
    if (isDrawn(given)) return given;
    const document = articles.current();
    const editor = document && editorOf(document);
    if (!document || !editor) return undefined;
    const at = document.offsetAt(editor.selection.start);
    const over = [...(shown.get(document.uri.toString())?.values() ?? [])].filter(
      ({ note: { span } }) => span.start <= at && at <= span.end,
    );
    const note = over.sort((a, b) => b.note.span.start - a.note.span.start)[0]?.note;
    return note ? commentOf(document.uri, note) : void inform(NO_NOTE);
  };
  const turn = (comment: Drawn, mode: vscode.CommentMode) => {
    const known = shownAs(comment);
    if (!known) return;
    const drawn = commentOf(comment.uri, known.note);
    const body = mode === vscode.CommentMode.Editing ? forEditing(drawn.body) : drawn.body;
    known.thread.comments = [{ ...drawn, body, mode }];
    known.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  };

  return {
    async begin(document, span, about) {
      const range = rangeOf(document, span);
      begun = { uri: document.uri.toString(), span, about };
      await vscode.window.showTextDocument(document, { preview: false, selection: range });
      // VS Code marks every line that may be commented on, so no line may but while a note is begun
      await new Promise<void>((resolve) => {
        controller.commentingRangeProvider = {
          provideCommentingRanges({ uri }) {
            if (uri.toString() !== document.uri.toString()) return [];
            resolve();
            return [range];
          },
        };
        setTimeout(resolve, PATIENCE);
      });
      await pause(TURN);
      await vscode.commands.executeCommand("workbench.action.addComment");
    },
    saveNote(reply) {
      if (!isReply(reply)) return;
      const { thread, text } = reply;
      const document = documentOf(thread.uri);
      const remark = text.trim();
      if (!document || !remark) return;
      const span = wordsIn(document, thread.range);
      const about = begun?.uri === thread.uri.toString() && compare(begun.span, span) === 0 ? begun.about : null;
      thread.dispose();
      leave();
      acts.perform(document, vscode.l10n.t("add the note"), addNote(document.getText(), span, about, remark));
    },
    editNote(given) {
      const comment = meant(given);
      if (comment) turn(comment, vscode.CommentMode.Editing);
    },
    cancelEditedNote: (comment) => isDrawn(comment) && turn(comment, vscode.CommentMode.Preview),
    saveEditedNote(comment) {
      const document = isDrawn(comment) ? documentOf(comment.uri) : undefined;
      if (!document || !isDrawn(comment)) return;
      const remark = asTyped(comment.body).trim();
      // an emptied note is as it was: deleting has its own button
      const done =
        remark !== "" && acts.perform(document, vscode.l10n.t("edit the note"), editNote(comment.note, remark));
      if (!done) turn(comment, vscode.CommentMode.Preview);
    },
    deleteNote(given) {
      const comment = meant(given);
      const document = comment && documentOf(comment.uri);
      if (document) acts.perform(document, vscode.l10n.t("delete the note"), remove(comment.note));
    },
  };
}

const NOWHERE: vscode.CommentingRangeProvider = { provideCommentingRanges: () => [] };
/** Milliseconds until VS Code has asked, or will not. */
const PATIENCE = 1000;
/** Milliseconds until it has the answer. */
const TURN = 50;
const NO_NOTE = vscode.l10n.t("There is no note here. Put the cursor on words that have one.");

function commentOf(uri: vscode.Uri, { id, text, provenance }: Note): Drawn {
  const person = provenance.by === "person" ? provenance : undefined;
  const at = person?.at === undefined ? Number.NaN : Date.parse(person.at);
  return {
    uri,
    note: id,
    body: text,
    mode: vscode.CommentMode.Preview,
    author: { name: person?.name || vscode.l10n.t("Note") },
    contextValue: "standpoint",
    ...(!Number.isNaN(at) && { timestamp: new Date(at) }),
  };
}

/** Offsets of the range without white space at its edges; of a bare place its line. */
function wordsIn(document: vscode.TextDocument, range: vscode.Range): Span {
  const wide = range.isEmpty ? document.lineAt(range.start.line).range : range;
  const words = document.getText(wide);
  const start = document.offsetAt(wide.start) + words.length - words.trimStart().length;
  return { start, end: start + words.trim().length };
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const isDrawn = (value: unknown): value is Drawn => isObject(value) && "note" in value && "uri" in value;
const isReply = (value: unknown): value is vscode.CommentReply =>
  isObject(value) && "thread" in value && "text" in value;
