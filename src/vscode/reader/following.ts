import * as vscode from "vscode";
import type { Edit } from "../../core/model/span";
import type { Edited } from "../../core/reader/moveReading";
import { destinationOf } from "../platform/uris";
import type { Edits } from "../session/edits";
import type { Session } from "../session/session";

/** An article from the moment it is asked about: what is typed in it since, and where it is once it has another name. */
export interface Followed extends vscode.Disposable {
  /** Of the article by now. */
  readonly uri: vscode.Uri;
  /** The open document, annotated; undefined where it was closed, or is no article any more. */
  document(): Promise<vscode.TextDocument | undefined>;
  /** The text as it was, what was done to it since, and as it is in `document`. */
  edited(document: vscode.TextDocument): Edited;
}

export interface Following extends vscode.Disposable {
  follow(document: vscode.TextDocument): Followed;
}

/** Milliseconds in which an article is open again that gets another name. */
const OPENING = 3_000;

export function createFollowing({ store }: Pick<Session, "store">, edits: Edits): Following {
  const all = new Set<One>();
  edits.tell("readings", ({ document, edits }) => {
    for (const it of all) if (isAt(document, it.uri)) it.typed(document, edits);
  });
  const renaming = vscode.workspace.onDidRenameFiles(({ files }) => {
    for (const it of all)
      for (const { oldUri, newUri } of files) it.uri = destinationOf(it.uri, oldUri, newUri) ?? it.uri;
  });
  const openAt = (uri: vscode.Uri) =>
    store.get(uri.toString()) && vscode.workspace.textDocuments.find((it) => isAt(it, uri));
  return {
    follow(document) {
      const one = new One(
        document,
        openAt,
        (listener) => store.onDidChange(listener),
        (it) => void all.delete(it),
      );
      all.add(one);
      return one;
    },
    dispose: () => renaming.dispose(),
  };
}

const isAt = (document: vscode.TextDocument, uri: vscode.Uri): boolean => document.uri.toString() === uri.toString();

class One implements Followed {
  uri: vscode.Uri;
  private readonly before: string;
  private readonly edits: Edit[] = [];
  /** After all of the edits. */
  private now: string;

  constructor(
    document: vscode.TextDocument,
    private readonly openAt: (uri: vscode.Uri) => vscode.TextDocument | undefined,
    private readonly onDidChange: (listener: () => void) => { dispose(): void },
    private readonly forget: (it: One) => void,
  ) {
    this.uri = document.uri;
    this.before = document.getText();
    this.now = this.before;
  }

  dispose(): void {
    this.forget(this);
  }

  typed(document: vscode.TextDocument, edits: readonly Edit[]): void {
    for (const it of edits) this.edits.push(it);
    this.now = document.getText();
  }

  async document(): Promise<vscode.TextDocument | undefined> {
    const found = this.openAt(this.uri);
    if (found) return found;
    return new Promise((done) => {
      const end = (document: vscode.TextDocument | undefined) => {
        listening.dispose();
        clearTimeout(timer);
        done(document);
      };
      const listening = this.onDidChange(() => {
        const opened = this.openAt(this.uri);
        if (opened) end(opened);
      });
      const timer = setTimeout(() => end(undefined), OPENING);
    });
  }

  edited(document: vscode.TextDocument): Edited {
    const now = document.getText();
    // nobody hears of what changes while it is closed
    const unheard = now === this.now ? [] : [differenceOf(this.now, now)];
    return { before: this.before, edits: [...this.edits, ...unheard], now };
  }
}

/** The one edit that makes the one text of the other, as small as it can be. */
function differenceOf(a: string, b: string): Edit {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { span: { start, end: a.length - end }, length: b.length - end - start };
}
