import type { Status } from "../model";
import type { Line } from "./text";

/** One row of a tree, whole: the adapter only draws it. */
export interface Row {
  /** Unique in its tree, and the same after the next analysis. */
  readonly id: string;
  readonly kind: "group" | "issue" | "position" | "actor" | "quote" | "mention" | "lost";
  /** Of the annotation it stands for. */
  readonly status?: Status;
  readonly label: string;
  readonly description: string;
  /** Codicon. */
  readonly icon: string;
  /** Theme colour of the icon. */
  readonly tint: string | null;
  /** Made when it is asked for. */
  readonly tooltip: () => readonly Line[];
  /** What a screen reader says. */
  readonly spoken: string;
  /** Id of the annotation whose words choosing the row reveals. */
  readonly shows: string | null;
  readonly open: boolean;
  readonly children: readonly Row[];
}

/** Every row of a tree with the row above it. */
export function* everyRow(rows: readonly Row[], parent: Row | null = null): Generator<readonly [Row, Row | null]> {
  for (const row of rows) {
    yield [row, parent];
    yield* everyRow(row.children, row);
  }
}
