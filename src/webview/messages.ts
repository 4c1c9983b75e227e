import type { Matrix } from "../core/views/matrix";

/** What the page of the matrix is told. */
export interface Shown {
  /** Of the article; empty for none. */
  readonly uri: string;
  /** The article's file name. */
  readonly name: string;
  /** What is left out, in words; empty where nothing is. */
  readonly filter: string;
  /** Null where there is nothing to show: then `hint` says what to do. */
  readonly matrix: Matrix | null;
  /** What is not sure: left out, or told with a question mark; and the button that changes that. Null where all is sure. */
  readonly unsure: { readonly words: string; readonly label: string } | null;
  readonly hint: string;
  /** What a button under the hint does. */
  readonly offer: { readonly does: "open" | "clear" | "neutral" | "unsure"; readonly label: string } | null;
}

/** What the page asks for. */
export type Asked =
  | { readonly type: "ready" }
  | { readonly type: "reveal"; readonly id: string }
  | { readonly type: "open" | "clear" | "neutral" | "unsure" };

/** What the page remembers when it is hidden, and over a reload of the window. */
export interface Remembered {
  /** Of the article; empty for none. */
  readonly uri: string;
  /** Ids of the issue and the actor whose quotes are shown, so that they stay when others come and go. */
  readonly open: readonly [issue: string, actor: string] | null;
}
