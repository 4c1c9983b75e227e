import type * as vscode from "vscode";
import type { AnnotationDocument } from "../../core/model/types";
import { join } from "../../core/reconcile/mergeSides";
import type { Store } from "../../store/store";
import { onDidWrite, readText, replaceText, tidyBeside } from "../platform/disk";
import { createSlices, type InSlices, pause } from "../platform/slices";
import { createMemories, type Kept, type Memory } from "./fileMemory";
import { askWhose, reportUnread, reportUnwritten, saveElsewhere, whyOf } from "./fileReports";
import { besideOf, createFileText, jsonOf, textOf } from "./fileText";

/** What became of a wish to write. */
export type Written = "written" | "unchanged" | "refused" | "failed";

/** The annotation files beside the articles: `harbour.txt` has `harbour.txt.annotations.json`. Nothing else reads or writes them. */
export interface AnnotationFiles extends vscode.Disposable {
  /** Whether there is one, whatever its condition. */
  exists(article: vscode.Uri): Promise<boolean>;
  /** Puts what it says into the store, reports what is wrong with it, and watches it from then on; false where there is none. */
  read(document: vscode.TextDocument): Promise<boolean>;
  /**
   * Writes it whole or not at all, joined with what others wrote meanwhile; never over one that cannot be read. Works
   * for a closed article whose decisions are kept, too. `asked`: whether the person waits for an answer.
   */
  write(article: vscode.Uri, asked: boolean): Promise<Written>;
  /** Articles, open or closed, with decisions of the person that are in no file yet. */
  readonly unsaved: readonly vscode.Uri[];
  /** Decisions were made, or written. */
  readonly onDidChangeUnsaved: vscode.Event<vscode.Uri>;
  /** The article is closed. Decisions that are in no file yet are kept until they are written or discarded, or it is opened again. */
  close(document: vscode.TextDocument): void;
  discard(article: vscode.Uri): void;
  /** An article with unsaved decisions as it is now. */
  kept(article: vscode.Uri): Kept | undefined;
  /** Decisions of an earlier session that are in no file yet. */
  keep(article: vscode.Uri, kept: Kept): Promise<void>;
  /** The article is to be found elsewhere now: its unsaved decisions go with it, as they are or as they were `kept`. */
  moved(from: vscode.Uri, to: vscode.Uri, kept?: Kept): Promise<void>;
}

/** Milliseconds after which every window has seen what one of them wrote. */
const MEANWHILE = 3000;

export function createAnnotationFiles(store: Store, inSlices: InSlices = createSlices()): AnnotationFiles {
  const { onDisk, parsedAll, understand } = createFileText(inSlices);
  const memories = createMemories(store);

  const inTurn = <T>(memory: Memory, work: () => Promise<T>): Promise<T> => {
    const turn = memory.queue.then(work, work);
    memory.queue = turn;
    return turn;
  };
  const current = ({ uri, document, kept }: Memory): Kept | undefined => {
    const annotations = store.get(uri.toString());
    return kept ?? (document && annotations && { text: document.getText(), annotations });
  };
  const put = (memory: Memory, annotations: AnnotationDocument) => {
    if (memory.kept) memory.kept = { ...memory.kept, annotations };
    else if (memory.document) store.set(memory.uri.toString(), annotations, "load");
  };

  const wroteJustNow = ({ before }: Memory): boolean => before !== undefined && Date.now() < before.until;
  /** What we decided, joined with what others did since the file was last read or written here. */
  const joined = async (memory: Memory, json: string, theirs: AnnotationDocument, prefer: "ours" | "theirs") => {
    // two windows that write in the same moment do not see each other: what we wrote just now may be missing for no reason
    const known = wroteJustNow(memory) ? memory.before?.known : memory.known;
    // of one moment, though the article is edited while they are read
    const [now, base] = known === undefined ? [] : await parsedAll(() => textOf(memory), [json, known]);
    const document = now?.ok ? now.document : theirs;
    const ours = current(memory)?.annotations;
    return ours ? join(base?.ok ? base.document : undefined, ours, document, prefer) : { document, conflicts: [] };
  };
  const takeUp = (memory: Memory, json: string, document: AnnotationDocument) => {
    memory.known = json;
    if (document !== current(memory)?.annotations) put(memory, document);
  };
  /** Takes up what others wrote; false where the person must say first whose decisions count. */
  const takeUpUnasked = async (memory: Memory, json: string, theirs: AnnotationDocument): Promise<boolean> => {
    const { document, conflicts } = await joined(memory, json, theirs, "ours");
    if (conflicts.length === 0) takeUp(memory, json, document);
    else void settleWith(memory, conflicts.length);
    return conflicts.length === 0;
  };
  /** Nothing is written until the person has answered. */
  const settleWith = async (memory: Memory, count: number): Promise<void> => {
    if (memory.asking) return;
    memory.asking = true;
    try {
      const json = await jsonOf(memory, current(memory));
      const answer = await askWhose(besideOf(memory.uri), json, count);
      if (!answer) return;
      await inTurn(memory, async () => {
        const json = await onDisk(memory);
        const theirs = json === undefined ? undefined : await understand(memory, json, true);
        if (json !== undefined && theirs) takeUp(memory, json, (await joined(memory, json, theirs, answer)).document);
      });
    } catch (error) {
      return reportUnread(besideOf(memory.uri), error);
    } finally {
      memory.asking = false;
    }
    await write(memory, true);
  };

  const load = async (memory: Memory): Promise<boolean> => {
    const json = await onDisk(memory);
    if (json === undefined) memory.known = undefined;
    if (json === undefined || json === memory.known || memory.asking) return json !== undefined;
    const theirs = await understand(memory, json, false);
    if (!theirs || !memory.document || memory.document.isClosed) return true;
    if (memory.acts === 0 && !wroteJustNow(memory)) takeUp(memory, json, theirs);
    else if ((await takeUpUnasked(memory, json, theirs)) && wroteJustNow(memory)) void writeAgain(memory);
    return true;
  };
  /** As it was when it was closed, or when it was elsewhere; then what the file says. */
  const reopen = async (memory: Memory, document: vscode.TextDocument): Promise<boolean> => {
    const { kept } = memory;
    if (kept) {
      const [found, base] = await parsedAll(() => document.getText(), [await jsonOf(memory, kept), memory.known]);
      // closed again, or elsewhere by now: then it stays kept
      if (memory.document !== document || memory.kept !== kept) return true;
      memory.kept = undefined;
      const ours = found?.ok && document.getText() !== kept.text ? found.document : kept.annotations;
      const now = current(memory)?.annotations;
      put(memory, now ? join(base?.ok ? base.document : undefined, ours, now).document : ours);
    }
    return (await load(memory)) || kept !== undefined;
  };
  const keep = async (memory: Memory, kept: Kept, acts: number): Promise<void> => {
    Object.assign(memory, { kept, known: kept.known, acts: memory.acts + acts });
    const { document } = memory;
    if (document) await inTurn(memory, () => reopen(memory, document));
    memories.settle(memory, memory.acts);
  };

  /** Where another window wrote in the same moment and did not see what this one wrote. */
  const writeAgain = async (memory: Memory): Promise<void> => {
    // not in the same moment again
    await pause(50 + 200 * Math.random());
    if (!memory.document?.isClosed) await write(memory, false);
  };

  const save = async (memory: Memory, asked: boolean): Promise<Written> => {
    // it is read just before it is replaced, and until then taken for what it was: reading takes its time from afar
    let isRead = memory.known === undefined;
    for (;;) {
      if (memory.asking) return "refused";
      const json = isRead ? await onDisk(memory) : memory.known;
      if (json !== undefined && json !== memory.known) {
        const theirs = await understand(memory, json, asked);
        if (!theirs || !(await takeUpUnasked(memory, json, theirs))) return "refused";
      }
      const now = current(memory);
      if (!now) return "failed";
      const { acts } = memory;
      const wanted = await jsonOf(memory, now);
      const target = besideOf(memory.uri);
      const holds = wanted === json ? isRead : await replaceText(target, wanted, json);
      isRead = true;
      if (!holds) continue;
      if (wanted !== json)
        memory.before = {
          known: wroteJustNow(memory) ? memory.before?.known : memory.known,
          until: Date.now() + MEANWHILE,
        };
      memory.known = wanted;
      memory.reported = undefined;
      memories.settle(memory, memory.acts - acts);
      return wanted === json ? "unchanged" : "written";
    }
  };
  const write = (memory: Memory, asked: boolean): Promise<Written> =>
    inTurn(memory, () => save(memory, asked)).catch((error): Written => {
      const why = whyOf(error);
      if (asked || memory.reported !== why) void fail(memory, error);
      memory.reported = why;
      memories.settle(memory, memory.acts);
      return "failed";
    });
  const fail = async (memory: Memory, error: unknown): Promise<void> => {
    const wish = await reportUnwritten(besideOf(memory.uri), error);
    if (wish === "retry") await write(memory, true);
    if (wish === "elsewhere") await saveElsewhere(besideOf(memory.uri), await jsonOf(memory, current(memory)));
  };

  const watch = (memory: Memory): vscode.Disposable =>
    onDidWrite(besideOf(memory.uri), () => void inTurn(memory, () => load(memory)).catch(() => undefined));

  return {
    exists: async (article) => article.scheme !== "untitled" && (await readText(besideOf(article))) !== undefined,
    async read(document) {
      const memory = memories.of(document.uri);
      memory.document = document;
      if (document.isUntitled) return false;
      memory.watcher ??= watch(memory);
      try {
        return await inTurn(memory, () => reopen(memory, document));
      } catch (error) {
        reportUnread(besideOf(document.uri), error);
        return true;
      } finally {
        // not before the file was found to be whole: a copy may be all there is
        if (memory.known !== undefined) void tidyBeside(besideOf(document.uri)).catch(() => undefined);
      }
    },
    write: (article, asked) => write(memories.of(article), asked),
    get unsaved() {
      return memories.unsaved;
    },
    onDidChangeUnsaved: memories.onDidChange,
    close: memories.close,
    discard: (article) => void memories.drop(article),
    kept(article) {
      const memory = memories.find(article);
      const now = memory && memory.acts > 0 ? current(memory) : undefined;
      return now && { ...now, known: memory?.known };
    },
    keep: (article, kept) => keep(memories.of(article), kept, 1),
    async moved(from, to, before) {
      const old = memories.find(from);
      const kept = memories.drop(from);
      const memory = memories.find(to);
      if (old && kept) await keep(memories.of(to), { ...(before ?? kept), known: old.known }, old.acts);
      // its file has just come there
      else if (memory?.document) await inTurn(memory, () => load(memory));
    },
    dispose: memories.dispose,
  };
}
