import * as vscode from "vscode";
import { atLeast } from "../../core/analysis/leastConfidence";
import { countCutParagraphs } from "../../core/analysis/paragraphs";
import type { ParseMemory } from "../../core/analysis/parse";
import { translate } from "../../core/codebook/codebook";
import { mapDocument } from "../../core/reconcile/mapThroughEdit";
import { merging } from "../../core/reconcile/mergeAnalysis";
import { reworded } from "../../core/reconcile/rewording";
import { reattaching } from "../../core/records/reattach";
import type { Handlers } from "../platform/manifest";
import { complain, inform, showProgress } from "../platform/notify";
import { onDidChangeSetting, setting } from "../platform/settings";
import { pause } from "../platform/slices";
import { fileNameOf } from "../platform/uris";
import type { Idle, Session } from "./session";

/** Milliseconds without a keystroke before an edited article is analysed again. */
const PAUSE = 300;
/** Milliseconds an analysis may last before its progress is shown. */
const PATIENCE = 500;

/** A document that is, or may become, an article. */
interface Entry {
  readonly document: vscode.TextDocument;
  readonly memory: ParseMemory;
  /** As it was before the edit that comes next. */
  text: string;
  /** Counts requests: only the last one's result is taken. */
  turn: number;
  /** Closed, or stopped by the person. */
  halted: boolean;
  work: Promise<void>;
  /** Whether the annotation file was looked for. */
  read: boolean;
  /** Whether the person waits for this one: then the progress shows with a way to stop. */
  awaited: boolean;
}

/** Keeps the annotations of every article on screen up to date: reads them, moves them with each edit, analyses after a pause. */
export function registerAnalysisLoop(
  context: vscode.ExtensionContext,
  { store, articles, files, codebooks, inSlices }: Session,
): Pick<Handlers, "annotate" | "refresh"> & { readonly idle: Idle } {
  const entries = new Map<string, Entry>();
  const warned = new Set<string>();

  const entryOf = (document: vscode.TextDocument): Entry => {
    const key = document.uri.toString();
    const known = entries.get(key);
    if (known?.document === document) return known;
    const entry = {
      document,
      memory: new Map(),
      text: document.getText(),
      turn: 0,
      halted: false,
      work: Promise.resolve(),
      read: false,
      awaited: true,
    };
    entries.set(key, entry);
    return entry;
  };

  /** Resolves once this request, or the one that took its place, is done. */
  const schedule = (entry: Entry, milliseconds: number): Promise<void> => {
    const turn = ++entry.turn;
    entry.halted = false;
    const stale = () => turn !== entry.turn || entry.halted;
    entry.work = pause(milliseconds)
      .then(() => (stale() ? undefined : annotate(entry, stale)))
      .catch((error) => report(entry, error))
      .then(() => (turn === entry.turn ? undefined : entry.work));
    return entry.work;
  };

  const annotate = async (entry: Entry, stale: () => boolean): Promise<void> => {
    const { document } = entry;
    const key = document.uri.toString();
    const book = await codebooks.ready(document);
    if (stale()) return;
    if (!entry.read) {
      const found = await files.read(document);
      // a file beside it says that it is an article
      if (found && articles.kindOf(document) === "notProse") articles.insist(document);
      entry.read = true;
      if (stale()) return;
    }
    const kind = articles.kindOf(document);
    if (kind !== "article") {
      if (store.get(key)) store.set(key, undefined, "analysis");
      if (kind === "tooLarge" && !warned.has(key)) {
        warned.add(key);
        void offer(document);
      }
      return;
    }
    const fresh = await withProgress(entry, stale, analyse(entry, stale));
    if (!fresh) return;
    for (;;) {
      const current = store.get(key);
      // a deletion that was undone has brought back the words of what was lost with it
      const whole = current && (await inSlices(reattaching(current, document.getText()), stale));
      if (stale()) return;
      const trusted = atLeast(setting("minConfidence", document.uri), fresh);
      const merged = await inSlices(merging(whole, translate(book, trusted)), stale);
      if (!merged || stale()) return;
      if (store.get(key) === current) return store.set(key, merged, "analysis");
    }
  };

  const withProgress = async <T>(entry: Entry, stale: () => boolean, work: Promise<T>): Promise<T> => {
    const patience = pause(PATIENCE).then(() => "slow" as const);
    if ((await Promise.race([work, patience])) !== "slow" || stale()) return work;
    return showProgress({
      title: vscode.l10n.t("Standpoint is reading “{0}”", fileNameOf(entry.document.uri)),
      // who types on is not interrupted by a notification
      ...(entry.awaited && { cancel: () => halt(entry) }),
      until: () => work,
    });
  };

  const analyse = async (entry: Entry, stale: () => boolean) => {
    const [{ analysis }, { proseInSteps }] = await Promise.all([
      import("../../core/analysis/analyze"),
      import("../../core/article/markdownProse"),
    ]);
    const text = entry.document.getText();
    const prose = entry.document.languageId === "markdown" ? await inSlices(proseInSteps(text), stale) : text;
    if (prose === undefined) return undefined;
    const fresh = await inSlices(analysis(prose, entry.memory), stale);
    if (!fresh) return undefined;
    articles.cutParagraphs.set(entry.document, countCutParagraphs(prose));
    entry.awaited = false;
    return fresh;
  };

  /** What is already annotated stays; what is not is left alone until the person asks again. */
  const halt = (entry: Entry) => {
    entry.halted = true;
    if (!store.get(entry.document.uri.toString())) articles.stop(entry.document);
  };

  const report = (entry: Entry, error: unknown) => {
    halt(entry);
    console.error(error);
    const why = error instanceof Error ? error.message : String(error);
    void complain(vscode.l10n.t("Standpoint could not read “{0}”: {1}", fileNameOf(entry.document.uri), why));
  };

  const offer = async (document: vscode.TextDocument) => {
    const size = Math.round(document.getText().length / 1000).toLocaleString(vscode.env.language);
    const most = setting("maxLength", document.uri).toLocaleString(vscode.env.language);
    const choice = await inform(
      vscode.l10n.t(
        "“{0}” has {1} kB. Standpoint reads files of up to {2} kB by itself, since a long text takes seconds; the limit is the setting “{3}”.",
        fileNameOf(document.uri),
        size,
        most,
        "standpoint.maxLength",
      ),
      vscode.l10n.t("Annotate Anyway"),
    );
    if (choice) await insist(document);
  };

  const insist = (document: vscode.TextDocument): Promise<void> => {
    articles.insist(document);
    const entry = entryOf(document);
    entry.awaited = true;
    entry.memory.clear();
    return schedule(entry, 0);
  };

  const look = () => {
    for (const { document } of vscode.window.visibleTextEditors) {
      const known = entries.get(document.uri.toString());
      if (known?.document !== document && articles.kindOf(document) !== "otherLanguage") schedule(entryOf(document), 0);
    }
  };

  context.subscriptions.push(
    vscode.window.onDidChangeVisibleTextEditors(look),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidCloseTextDocument((document) => {
      const key = document.uri.toString();
      const entry = entries.get(key);
      if (entry?.document !== document) return;
      entry.halted = true;
      entries.delete(key);
      files.close(document);
      if (store.get(key)) store.set(key, undefined, "load");
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const entry = entries.get(document.uri.toString());
      if (!entry || contentChanges.length === 0) return;
      const annotations = store.get(document.uri.toString());
      // VS Code gives the changes so that each one's offsets hold after those before it
      const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        span: { start: rangeOffset, end: rangeOffset + rangeLength },
        length: text.length,
      }));
      const before = entry.text;
      entry.text = document.getText();
      if (annotations) {
        const mapped = mapDocument(annotations, edits, before);
        store.set(document.uri.toString(), reworded(mapped, annotations, edits, before, entry.text), "edit");
      }
      schedule(entry, PAUSE);
    }),
    // what was read from a file says nothing of what the machine would find: the analysis goes under it
    store.onDidChange(({ uri, reason }) => {
      const entry = entries.get(uri);
      if (entry?.read && reason === "load") schedule(entry, 0);
    }),
    codebooks.onDidChange(() => {
      for (const entry of entries.values()) schedule(entry, 0);
    }),
    onDidChangeSetting(["languages", "maxLength", "minConfidence"], () => {
      warned.clear();
      for (const entry of entries.values()) schedule(entry, 0);
      look();
    }),
  );
  look();

  const insistOnCurrent = async () => {
    const document = articles.current();
    if (document) await insist(document);
    else void inform(vscode.l10n.t("Open an article first: a plain text or Markdown file."));
  };
  return {
    annotate: insistOnCurrent,
    refresh: insistOnCurrent,
    idle: async (document) => entries.get(document.uri.toString())?.work,
  };
}
