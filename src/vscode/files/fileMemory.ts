import * as vscode from "vscode";
import type { AnnotationDocument } from "../../core/model/types";
import type { Lines } from "../../files/annotations/annotationFile";
import type { Store } from "../../store/store";

/** An article's text and annotations at one moment. */
export interface Kept {
  readonly text: string;
  readonly annotations: AnnotationDocument;
  /** The last good text of its annotation file. */
  readonly known?: string | undefined;
}

/** What is known of an article's annotation file. */
export interface Memory {
  readonly uri: vscode.Uri;
  /** While it is open. */
  document: vscode.TextDocument | undefined;
  /** Of an article that was closed, or was elsewhere, with decisions that are in no file yet. */
  kept: Kept | undefined;
  /** What was written last, so that the next act costs its own lines only. */
  readonly lines: Lines;
  /** The last good text of the file that was read or written. */
  known: string | undefined;
  /** The same as it was before this window wrote it, and until when another window may still not have seen what it wrote. */
  before: { readonly known: string | undefined; readonly until: number } | undefined;
  /** Acts of the person that are in no file yet. */
  acts: number;
  /** The broken text, or the failure, that was reported last: nobody wants to read it at every save. */
  reported: string | undefined;
  /** From asking the person whose decisions count until their answer is carried out: nothing is written. */
  asking: boolean;
  watcher: vscode.Disposable | undefined;
  /** One piece of work at a time, in the order they were asked for. */
  queue: Promise<unknown>;
}

/** The memory of every article that is open, or has decisions that are in no file yet. */
export interface Memories extends vscode.Disposable {
  of(article: vscode.Uri): Memory;
  /** Undefined where there is none. */
  find(article: vscode.Uri): Memory | undefined;
  readonly unsaved: readonly vscode.Uri[];
  /** Acts were made, or are in the file now: `left` says how many are not. */
  settle(memory: Memory, left: number): void;
  close(document: vscode.TextDocument): void;
  /** Ends a memory; its unsaved decisions, if any, are given. */
  drop(article: vscode.Uri): Kept | undefined;
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

export function createMemories(store: Store): Memories {
  const memories = new Map<string, Memory>();
  const changed = new vscode.EventEmitter<vscode.Uri>();

  const of = (uri: vscode.Uri): Memory => {
    const key = uri.toString();
    const known = memories.get(key);
    if (known) return known;
    const fresh: Memory = {
      uri,
      document: undefined,
      kept: undefined,
      lines: { text: undefined, of: new Map() },
      known: undefined,
      before: undefined,
      acts: 0,
      reported: undefined,
      asking: false,
      watcher: undefined,
      queue: Promise.resolve(),
    };
    memories.set(key, fresh);
    return fresh;
  };
  const unwatch = (memory: Memory) => {
    memory.watcher?.dispose();
    memory.watcher = undefined;
  };
  const forget = (memory: Memory) => {
    unwatch(memory);
    memories.delete(memory.uri.toString());
  };

  const acts = store.onDidChange(({ uri, document, reason }) => {
    if (reason !== "user" || !document) return;
    const memory = of(vscode.Uri.parse(uri));
    memory.acts++;
    changed.fire(memory.uri);
  });

  return {
    of,
    find: (article) => memories.get(article.toString()),
    get unsaved() {
      return [...memories.values()].filter((memory) => memory.acts > 0).map(({ uri }) => uri);
    },
    settle(memory, left) {
      memory.acts = left;
      if (left === 0) {
        memory.kept = undefined;
        if (!memory.document) forget(memory);
      }
      changed.fire(memory.uri);
    },
    close(document) {
      const memory = memories.get(document.uri.toString());
      if (!memory || (memory.document && memory.document !== document)) return;
      const annotations = store.get(document.uri.toString());
      memory.document = undefined;
      // it was closed while it was being opened again
      if (memory.kept) return unwatch(memory);
      if (memory.acts === 0 || !annotations) return forget(memory);
      unwatch(memory);
      memory.kept = { text: document.getText(), annotations };
      changed.fire(memory.uri);
    },
    drop(article) {
      const memory = memories.get(article.toString());
      if (!memory) return undefined;
      const annotations = store.get(article.toString());
      const open = memory.document && annotations && { text: memory.document.getText(), annotations };
      forget(memory);
      changed.fire(article);
      return memory.acts > 0 ? (memory.kept ?? open) : undefined;
    },
    onDidChange: changed.event,
    dispose() {
      for (const memory of memories.values()) unwatch(memory);
      vscode.Disposable.from(changed, acts).dispose();
    },
  };
}
