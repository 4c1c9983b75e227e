import type { Stance } from "../../../model/types";
import type { Add } from "../learned";

/** A statement among the others of its article. */
export interface Fellow {
  readonly speaker: string | null;
  readonly paragraph: number;
  /** By the rules. */
  readonly stance: Stance;
}

type Counts = Map<Stance, number>;

const count = (counts: Counts, stance: Stance) => counts.set(stance, (counts.get(stance) ?? 0) + 1);

/** Tells what the other statements of an article tell of one of them: those beside it, and those of its speaker. */
export function companyOf(all: readonly Fellow[]): (place: number, add: Add) => void {
  const whole: Counts = new Map();
  const bySpeaker = new Map<string, Counts>();
  for (const { speaker, stance } of all) {
    count(whole, stance);
    if (speaker === null) continue;
    const counts = bySpeaker.get(speaker) ?? new Map<Stance, number>();
    bySpeaker.set(speaker, counts);
    count(counts, stance);
  }
  return (place, add) => {
    const it = all[place]!;
    for (const [name, other] of [
      ["before", all[place - 1]],
      ["after", all[place + 1]],
    ] as const) {
      const same = other !== undefined && it.speaker !== null && other.speaker === it.speaker;
      const near = other !== undefined && Math.abs(other.paragraph - it.paragraph) <= 1;
      const stance = near ? other.stance : "far";
      add(name, same, stance);
      add(name, same, stance, it.stance);
    }
    const own = it.speaker === null ? undefined : bySpeaker.get(it.speaker);
    const others = own === undefined ? 0 : [...own.values()].reduce((a, b) => a + b, 0) - 1;
    add("others", others > 4 ? "many" : others);
    for (const [stance, times] of own ?? []) {
      const share = (times - (stance === it.stance ? 1 : 0)) / Math.max(1, others);
      if (stance !== "neutral" && share > 0)
        add("others", stance, share > 0.5 ? "most" : share > 0.25 ? "some" : "few");
    }
    for (const stance of ["neutral", "oppose"] as const)
      add("article", stance, Math.round((5 * (whole.get(stance) ?? 0)) / all.length));
  };
}
