import type { AnnotationDocument } from "./types";

/** Fields whose values are codes, and the list of the annotations that have them: the same in a document and in its file. */
export const CODED_IN = { category: "positions", stance: "positions", type: "actors" } as const;
export type CodeName = keyof typeof CODED_IN;
export const CODE_NAMES = Object.keys(CODED_IN) as readonly CodeName[];

/** An old code that becomes a new one. */
export interface Move {
  readonly field: CodeName;
  readonly from: string;
  readonly to: string;
}

/** How often a code is there. */
export interface CodeUse {
  readonly field: CodeName;
  readonly code: string;
  readonly times: number;
}

type Coded = { readonly [F in CodeName]?: string | undefined };
/** A document, or what its file holds. */
export type WithCodes =
  | Pick<AnnotationDocument, "positions" | "actors">
  | { readonly [L in "positions" | "actors"]: readonly Coded[] };

/** The codes of all annotations, whatever their status, each field by itself. */
export function codesIn(all: WithCodes): readonly CodeUse[] {
  return CODE_NAMES.flatMap((field) => {
    const times = new Map<string, number>();
    for (const record of all[CODED_IN[field]] as readonly Coded[]) {
      const code = record[field];
      if (code !== undefined) times.set(code, (times.get(code) ?? 0) + 1);
    }
    return Array.from(times, ([code, times]) => ({ field, code, times }));
  });
}

/** The code that one becomes; undefined where none of the moves is about it. */
export const movedTo = (moves: readonly Move[], field: CodeName, code: unknown): string | undefined =>
  moves.find((move) => move.field === field && move.from === code && move.to !== code)?.to;
