import type { Status } from "../model/types";
import type { Line } from "./words/lines";

/** What a row says. */
interface Words {
  readonly label: string;
  readonly description: string;
  /** What a screen reader says. */
  readonly spoken: string;
}

/** One row of a tree, whole: the adapter only draws it. */
export interface Row extends Words {
  /** Unique in its tree, and the same after the next analysis. */
  readonly id: string;
  readonly kind: "group" | "issue" | "position" | "actor" | "quote" | "mention" | "lost";
  /** Of the annotation it stands for. */
  readonly status?: Status;
  /** Of a quote that several say. */
  readonly joint?: true;
  /** Of a position that a second reader proposed. */
  readonly read?: true;
  /** Codicon. */
  readonly icon: string;
  /** Theme colour of the icon. */
  readonly tint: string | null;
  /** Made when it is asked for. */
  readonly tooltip: () => readonly Line[];
  /** Id of the annotation whose words choosing the row reveals. */
  readonly shows: string | null;
  readonly open: boolean;
  readonly children: readonly Row[];
}

/** A row whose words are made when they are asked for: a long article has thousands of rows, and few of them are ever seen. */
export const lateRow = (row: Omit<Row, keyof Words>, words: () => Words): Row =>
  Object.assign(new LateWords(words), row);

class LateWords implements Words {
  readonly #make: () => Words;
  #made: Words | undefined;

  constructor(make: () => Words) {
    this.#make = make;
  }

  get label(): string {
    return this.#words.label;
  }

  get description(): string {
    return this.#words.description;
  }

  get spoken(): string {
    return this.#words.spoken;
  }

  get #words(): Words {
    this.#made ??= this.#make();
    return this.#made;
  }
}

/** Every row of a tree with the row above it. */
export function* everyRow(rows: readonly Row[], parent: Row | null = null): Generator<readonly [Row, Row | null]> {
  for (const row of rows) {
    yield [row, parent];
    yield* everyRow(row.children, row);
  }
}
