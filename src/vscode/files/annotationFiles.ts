import type * as vscode from "vscode";
import type { Kept, Outcome } from "../../files/annotations/fileState";
import { isNews } from "../../files/annotations/fileTransitions";
import type { Store } from "../../store/store";
import { onDidWrite, readText, tidyBeside } from "../platform/disk";
import { createSlices, type InSlices, pause } from "../platform/slices";
import { createMemories, currentOf, type FileEvent, type Memory } from "./fileMemory";
import { askWhose, reportUnread, reportUnwritten, saveElsewhere, whyOf } from "./fileReports";
import { besideOf, jsonOf } from "./fileText";
import { createFileWork } from "./fileWork";

/** What became of a wish to write. */
export type Written = Extract<Outcome, "written" | "unchanged" | "refused" | "failed">;

/** The annotation files beside the articles: `harbour.txt` has `harbour.txt.annotations.json`. Nothing else reads or writes them. */
export interface AnnotationFiles extends vscode.Disposable {
  /** Tells whether there is one, whatever its condition. */
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
  /** Notes that the article is closed. Decisions that are in no file yet are kept until they are written or discarded, or it is opened again. */
  close(document: vscode.TextDocument): void;
  /** Forgets an article and its unsaved decisions. */
  discard(article: vscode.Uri): void;
  /** Gives an article with unsaved decisions as it is now. */
  kept(article: vscode.Uri): Kept | undefined;
  /** Takes over decisions of an earlier session that are in no file yet. */
  keep(article: vscode.Uri, kept: Kept): Promise<void>;
  /** Notes that the article is to be found elsewhere now: its unsaved decisions go with it, as they are or as they were `kept`. */
  moved(from: vscode.Uri, to: vscode.Uri, kept?: Kept): Promise<void>;
}

/**
 * What is done with a file, and when, is said by its state: files/annotations/fileTransitions.ts. Here the host's events and
 * the person's wishes are sent to it, and what it asks for is carried out, for each file one wish after the other.
 */
export function createAnnotationFiles(store: Store, inSlices: InSlices = createSlices()): AnnotationFiles {
  const memories = createMemories(store);
  const carryOut = createFileWork(store, inSlices);
  const queues = new WeakMap<Memory, Promise<unknown>>();

  /** Carries a wish out, after those before it, and tells what came of it. Failures of the disk throw. */
  const run = (memory: Memory, wish: FileEvent): Promise<Outcome> => {
    const work = () => runNow(memory, wish);
    const turn = (queues.get(memory) ?? Promise.resolve()).then(work, work);
    queues.set(memory, turn);
    return turn;
  };
  const runNow = async (memory: Memory, wish: FileEvent): Promise<Outcome> => {
    let state = memory.send(wish);
    try {
      while (state.is !== "resting" && state.is !== "asking") {
        const event = await carryOut(memory, state);
        state = memory.send(event);
        if (event.type === "wrote") memories.tell(memory);
        if (event.type === "joined" && state.is === "asking") void ask(memory, state.conflicts);
      }
    } catch (error) {
      fail(memory, error);
      throw error;
    }
    return state.outcome;
  };
  const fail = (memory: Memory, error: unknown) => {
    const { state } = memory;
    const why = whyOf(error);
    const isSaving = "task" in state && state.task.for === "save";
    if (isSaving && isNews(state, why)) void sayUnwritten(memory, error);
    memory.send({ type: "failed", why });
    if (isSaving) memories.tell(memory);
  };

  const load = async (memory: Memory, wish: Extract<FileEvent, { type: "read" | "look" }>): Promise<boolean> => {
    const outcome = await run(memory, wish);
    if (outcome === "again") void writeAgain(memory);
    return outcome !== "absent";
  };
  /** Where another window wrote in the same moment and did not see what this one wrote. */
  const writeAgain = async (memory: Memory): Promise<void> => {
    // not in the same moment again
    await pause(50 + 200 * Math.random());
    const { article } = memory.state;
    if (!("document" in article && article.document.isClosed)) await write(memory, false);
  };
  const write = async (memory: Memory, asked: boolean): Promise<Written> => {
    const outcome = await run(memory, { type: "write", asked }).catch(() => "failed" as const);
    return outcome as Written;
  };
  const sayUnwritten = async (memory: Memory, error: unknown): Promise<void> => {
    const wish = await reportUnwritten(besideOf(memory.uri), error);
    if (wish === "retry") await write(memory, true);
    if (wish === "elsewhere") await saveElsewhere(besideOf(memory.uri), await jsonOf(memory, currentOf(memory, store)));
  };

  /** Asks whose decisions count. Nothing is written until the person has answered. */
  const ask = async (memory: Memory, conflicts: number): Promise<void> => {
    const file = besideOf(memory.uri);
    try {
      const prefer = await askWhose(file, await jsonOf(memory, currentOf(memory, store)), conflicts);
      if (!prefer) return void memory.send({ type: "dismissed" });
      await run(memory, { type: "answered", prefer });
    } catch (error) {
      memory.send({ type: "dismissed" });
      return reportUnread(file, error);
    }
    await write(memory, true);
  };

  const keep = async (memory: Memory, kept: Kept, acts: number): Promise<void> => {
    const { article } = memory.send({ type: "kept", kept, acts });
    if ("document" in article) await load(memory, { type: "read", document: article.document });
    memories.tell(memory);
  };
  /** Ends the memory of an article; its unsaved decisions, if any, are given. */
  const drop = (article: vscode.Uri): Kept | undefined => {
    const memory = memories.find(article);
    if (!memory) return undefined;
    const now = currentOf(memory, store);
    memories.drop(memory);
    memories.tell(memory);
    return memory.state.acts > 0 ? now : undefined;
  };

  return {
    exists: async (article) => article.scheme !== "untitled" && (await readText(besideOf(article))) !== undefined,
    async read(document) {
      const memory = memories.of(document.uri);
      memory.send({ type: "opened", document });
      if (document.isUntitled) return false;
      const file = besideOf(document.uri);
      memories.watch(memory, () => onDidWrite(file, () => void load(memory, { type: "look" }).catch(() => undefined)));
      try {
        return await load(memory, { type: "read", document });
      } catch (error) {
        reportUnread(file, error);
        return true;
      } finally {
        // not before the file was found to be whole: a copy may be all there is
        if (memory.state.known !== undefined) void tidyBeside(file).catch(() => undefined);
      }
    },
    write: (article, asked) => write(memories.of(article), asked),
    get unsaved() {
      return memories.unsaved;
    },
    onDidChangeUnsaved: memories.onDidChange,
    close(document) {
      const memory = memories.find(document.uri);
      if (!memory) return;
      const annotations = store.get(document.uri.toString());
      const { article } = memory.state;
      const kept = annotations && { text: document.getText(), annotations };
      const now = memory.send({ type: "closed", document, kept });
      // what was closed while it was being opened again is no news
      if (now.article.is === "closed" && article !== now.article && !("kept" in article)) memories.tell(memory);
    },
    discard: (article) => void drop(article),
    kept(article) {
      const memory = memories.find(article);
      const now = memory && memory.state.acts > 0 ? currentOf(memory, store) : undefined;
      return now && { ...now, known: memory?.state.known };
    },
    keep: (article, kept) => keep(memories.of(article), kept, 1),
    async moved(from, to, before) {
      const old = memories.find(from);
      const kept = drop(from);
      const memory = memories.find(to);
      if (old && kept) {
        const { known, acts } = old.state;
        await keep(memories.of(to), { ...(before ?? kept), known }, acts);
      }
      // its file has just come there
      else if (memory && "document" in memory.state.article) await load(memory, { type: "look" });
    },
    dispose: memories.dispose,
  };
}
