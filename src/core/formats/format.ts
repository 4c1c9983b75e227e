import type { Codebook } from "../codebook/types";
import type { AnnotationDocument } from "../model/types";
import type { Candour } from "../query/asserted";

/** An annotated article as every format is given it. Rejected annotations are left out by all of them. */
export interface Article {
  /** File name, or a path where several articles go into one file. */
  readonly name: string;
  readonly text: string;
  readonly document: AnnotationDocument;
  /** What tells stances and issues; absent for the built-in one. */
  readonly book?: Codebook;
  /** ISO 8601 day of an article that does not tell its own date; empty or absent for unknown. */
  readonly date?: string;
  /** What counts as sure; absent for *balanced*. Reports say the rest in the words alone. */
  readonly candour?: Candour;
}

export interface Format {
  readonly id: string;
  /** For a menu. */
  readonly label: string;
  /** Without a dot. */
  readonly extension: string;
  /** One line on what is in it, for a menu or a help text. */
  readonly description: string;
  /** The whole file for one article. Never throws, whatever the text and the names hold. */
  readonly write: (article: Article) => string;
  /** How the files of several articles become one. */
  readonly together: Together;
}

export interface Together {
  readonly open: string;
  readonly between: string;
  readonly close: string;
  /** Length of the head that every article's file has and the joint file has once. */
  readonly head: number;
}
