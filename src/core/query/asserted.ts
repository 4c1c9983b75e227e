import type { Position, Sure } from "../model/types";

/** What the rows say: only what is sure, what is likely, or all that was read. */
export const CANDOURS = ["sure", "balanced", "everything"] as const;
export type Candour = (typeof CANDOURS)[number];

/** What a row claims of a position; for the rest it shows the words. An issue is claimed with its stance only. */
export interface Asserted {
  readonly stance: boolean;
  readonly issue: boolean;
}

/** Probabilities from which on a field is claimed; chosen on the first half of the open benchmark (test/accuracy/README.md). */
const LEAST: Readonly<Record<Candour, Sure>> = {
  sure: { actor: 0.7, stance: 0.75, issue: 0.5 },
  balanced: { actor: 0.6, stance: 0.65, issue: 0.5 },
  everything: { actor: 0, stance: 0, issue: 0 },
};

type Decided = Pick<Position, "status" | "provenance" | "decision">;

/** What a person accepted or corrected is claimed, and what a file from before says without telling how sure it is. */
export function assertedOf({ status, provenance, decision }: Decided, candour: Candour): Asserted {
  if (status === "accepted" || provenance.by === "person") return { stance: true, issue: true };
  if (!provenance.sure) return { stance: provenance.reader === undefined, issue: provenance.reader === undefined };
  const { reader, agrees = [] } = provenance;
  const has = (field: string) => decision?.corrected?.includes(field) ?? false;
  const { sure } = provenance;
  const least = LEAST[candour];
  /** Of two readings what they agree in is claimed, and nothing else, however sure either of them is of itself. */
  const isSure = (field: keyof Sure) =>
    reader && candour !== "everything" ? agrees.includes(field) : sure[field] >= least[field];
  const isTaken = has("stance") || ((isSure("actor") || has("actor")) && isSure("stance"));
  return { stance: isTaken, issue: isTaken && (has("issue") || has("category") || isSure("issue")) };
}
