import type * as vscode from "vscode";
import type { ParseMemory } from "../../core/analysis/parse";

/** A document that is, or may become, an article, and how far its analysis has come. */
export interface Candidate {
  readonly document: vscode.TextDocument;
  /** What the parser remembers, so that an edit costs its paragraph only. */
  readonly memory: ParseMemory;
  /** The text as it was before the edit that comes next. */
  text: string;
  /** Counts requests: only the last one's result is taken. */
  turn: number;
  /** Whether it was closed, or stopped by the person. */
  halted: boolean;
  /** Ends with the last request. */
  work: Promise<void>;
  /** Whether the annotation file was looked for. */
  read: boolean;
  /** Whether the person waits for this one: then the progress shows with a way to stop. */
  awaited: boolean;
}

/** The documents that are analysed: one for each URI. */
export interface Candidates {
  /** Gives a document's candidate, a new one where there is none, or where its URI had another document. */
  of(document: vscode.TextDocument): Candidate;
  /** Undefined where there is none. */
  at(uri: vscode.Uri | string): Candidate | undefined;
  all(): Iterable<Candidate>;
  forget(document: vscode.TextDocument): void;
}

export function createCandidates(): Candidates {
  const candidates = new Map<string, Candidate>();
  return {
    of(document) {
      const key = document.uri.toString();
      const known = candidates.get(key);
      if (known?.document === document) return known;
      const candidate: Candidate = {
        document,
        memory: new Map(),
        text: document.getText(),
        turn: 0,
        halted: false,
        work: Promise.resolve(),
        read: false,
        awaited: true,
      };
      candidates.set(key, candidate);
      return candidate;
    },
    at: (uri) => candidates.get(uri.toString()),
    all: () => candidates.values(),
    forget: ({ uri }) => void candidates.delete(uri.toString()),
  };
}
