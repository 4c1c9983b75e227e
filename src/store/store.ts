import type { AnnotationDocument } from "../core/model/types";

/** Why an article's annotations changed: read from disk, text typed, machine analysis, an act of the person. */
export type Reason = "load" | "edit" | "analysis" | "user";

export interface Change {
  readonly uri: string;
  /** Undefined once the article is closed. */
  readonly document: AnnotationDocument | undefined;
  readonly reason: Reason;
}

/** The annotations of each open article, by URI. */
export interface Store {
  get(uri: string): AnnotationDocument | undefined;
  set(uri: string, document: AnnotationDocument | undefined, reason: Reason): void;
  onDidChange(listener: (change: Change) => void): { dispose(): void };
}

export function createStore(): Store {
  const documents = new Map<string, AnnotationDocument>();
  const listeners = new Set<(change: Change) => void>();
  return {
    get: (uri) => documents.get(uri),
    set(uri, document, reason) {
      if (document) documents.set(uri, document);
      else documents.delete(uri);
      for (const listener of [...listeners]) listener({ uri, document, reason });
    },
    onDidChange(listener) {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
  };
}

/**
 * Calls the listener with the article after each act of the person: the way from a decision to the disk. `perform` of
 * vscode/session/acts.ts puts the decision into the store; `countAct` of vscode/files/fileMemory.ts holds it for unsaved
 * from then on; `writeSoon` of vscode/saving/saving.ts starts the timer after which it is written.
 */
export function onDidAct(store: Store, listener: (uri: string) => void): { dispose(): void } {
  return store.onDidChange(({ uri, document, reason }) => {
    if (reason === "user" && document) listener(uri);
  });
}
