import * as vscode from "vscode";
import type { Lines } from "../../files/annotations/annotationFile";
import { type Event, initial, type Kept, type State } from "../../files/annotations/fileState";
import { next } from "../../files/annotations/fileTransitions";
import { onDidAct, type Store } from "../../store/store";

export type FileState = State<vscode.TextDocument>;
export type FileEvent = Event<vscode.TextDocument>;

/** What this window remembers of one article's annotation file. */
export interface Memory {
  readonly uri: vscode.Uri;
  readonly state: FileState;
  /** What was written last, so that the next act costs its own lines only. */
  readonly lines: Lines;
  /** Takes it to its next state and gives that; the memory ends where nothing needs to be remembered. */
  send(event: FileEvent): FileState;
}

/** The memory of every article that is open, or has decisions that are in no file yet. */
export interface Memories extends vscode.Disposable {
  /** The memory of an article, a new one where there is none. */
  of(article: vscode.Uri): Memory;
  /** Undefined where there is none. */
  find(article: vscode.Uri): Memory | undefined;
  /** Articles, open or closed, with decisions that are in no file yet. */
  readonly unsaved: readonly vscode.Uri[];
  /** Has `watcher` disposed of once the article is not open here. */
  watch(memory: Memory, watcher: () => vscode.Disposable): void;
  /** Ends a memory. */
  drop(memory: Memory): void;
  /** Says that there are other unsaved decisions, or none any more. */
  tell(memory: Memory): void;
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

export function createMemories(store: Store): Memories {
  const memories = new Map<string, Memory>();
  const watchers = new Map<Memory, vscode.Disposable>();
  const changed = new vscode.EventEmitter<vscode.Uri>();

  const unwatch = (memory: Memory) => {
    watchers.get(memory)?.dispose();
    watchers.delete(memory);
  };
  const drop = (memory: Memory) => {
    unwatch(memory);
    memories.delete(memory.uri.toString());
  };
  const make = (uri: vscode.Uri): Memory => {
    let state: FileState = initial;
    const memory: Memory = {
      uri,
      get state() {
        return state;
      },
      lines: { text: undefined, of: new Map() },
      send(event) {
        const before = state.article.is;
        state = next(state, event);
        if (!("document" in state.article)) unwatch(memory);
        if (state.article.is === "gone" && before !== "gone") drop(memory);
        return state;
      },
    };
    return memory;
  };
  const of = (uri: vscode.Uri): Memory => {
    const key = uri.toString();
    const memory = memories.get(key) ?? make(uri);
    memories.set(key, memory);
    return memory;
  };
  const tell = (memory: Memory) => changed.fire(memory.uri);
  /** The decision is unsaved from now on; `writeSoon` of saving/saving.ts hears of it, too, and has it written. */
  const countAct = (uri: string) => {
    const memory = of(vscode.Uri.parse(uri));
    memory.send({ type: "acted" });
    tell(memory);
  };
  const acts = onDidAct(store, countAct);

  return {
    of,
    find: (article) => memories.get(article.toString()),
    get unsaved() {
      return [...memories.values()].filter(({ state }) => state.acts > 0).map(({ uri }) => uri);
    },
    watch(memory, watcher) {
      if (!watchers.has(memory)) watchers.set(memory, watcher());
    },
    drop,
    tell,
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(changed, acts, ...watchers.values()).dispose(),
  };
}

/** The article as it is, open or closed, where it has annotations. */
export function currentOf({ uri, state: { article } }: Memory, store: Store): Kept | undefined {
  if ("kept" in article) return article.kept;
  const annotations = store.get(uri.toString());
  return "document" in article && annotations ? { text: article.document.getText(), annotations } : undefined;
}

/** The article's text, open or closed. */
export function textOf({ state: { article } }: Memory): string {
  if ("kept" in article) return article.kept.text;
  return "document" in article ? article.document.getText() : "";
}
