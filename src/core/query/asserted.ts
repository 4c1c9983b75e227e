import type { Position, Sure } from "../model/types";

/** What the rows say: only what is sure, what is likely, or all that was read. */
export const CANDOURS = ["sure", "balanced", "everything"] as const;
export type Candour = (typeof CANDOURS)[number];

/** What goes with a stance: of each its own probability. */
export const BESIDES = ["condition", "addressee", "when", "where"] as const;
type Beside = (typeof BESIDES)[number];

/** What a row claims of a position; for the rest it shows the words. What it hangs on is claimed with its stance only. */
export interface Asserted extends Readonly<Record<Beside, boolean>> {
  readonly stance: boolean;
  readonly issue: boolean;
}

/** Probabilities from which on a field is claimed; chosen on the first half of the open benchmark (test/accuracy/README.md). */
const LEAST: Readonly<Record<Candour, Pick<Sure, "actor" | "stance" | "issue"> & { readonly beside: number }>> = {
  sure: { actor: 0.7, stance: 0.75, issue: 0.5, beside: 0.6 },
  balanced: { actor: 0.6, stance: 0.68, issue: 0.5, beside: 0.5 },
  everything: { actor: 0, stance: 0, issue: 0, beside: 0 },
};

type Decided = Pick<Position, "status" | "provenance" | "decision" | Beside>;

/** What a person accepted or corrected is claimed, and what a file from before says without telling how sure it is. */
export function assertedOf(position: Decided, candour: Candour): Asserted {
  const { status, provenance, decision } = position;
  const machine = provenance.by === "machine" && status !== "accepted" ? provenance : undefined;
  const sure = machine?.sure;
  const second = machine?.reader && candour !== "everything" ? machine : undefined;
  const least = LEAST[candour];
  const has = (field: string) => decision?.corrected?.includes(field) ?? false;
  /**
   * Of two readings what they agree in is claimed, however sure either of them is of itself; what the second reader left
   * to the machine where that is sure enough alone.
   */
  const isSure = (field: keyof Sure, from: number) => {
    if (!second) return !sure || (sure[field] ?? 1) >= from;
    const { read, agrees = [] } = second;
    return agrees.includes(field) || (read !== undefined && !read.includes(field) && (sure?.[field] ?? 0) >= from);
  };
  const isTaken = has("stance") || ((isSure("actor", least.actor) || has("actor")) && isSure("stance", least.stance));
  const claims = (field: Beside) => position[field] !== null && (has(field) || isSure(field, least.beside));
  return {
    stance: isTaken,
    issue: isTaken && (has("issue") || has("category") || isSure("issue", least.issue)),
    condition: isTaken && claims("condition"),
    addressee: claims("addressee"),
    when: claims("when"),
    where: claims("where"),
  };
}
