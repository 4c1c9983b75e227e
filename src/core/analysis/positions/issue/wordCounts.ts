import type { Scene } from "../scene";

/** How often words of a stem stand in an article, and whether in its first paragraph. */
export interface Words {
  readonly count: (stem: string) => number;
  readonly leads: (stem: string) => boolean;
}

const ENDING = /(?:ies|es|s)$/;
export const stem = (norm: string): string => (norm.length > 3 && norm.endsWith("s") ? norm.replace(ENDING, "") : norm);

/** Counts once for an article. */
export function wordsOf({ tokens, parsed }: Scene): Words {
  const tallies = new Map<string, { count: number; readonly stem: string }>();
  for (const { norm } of tokens) {
    const tally = tallies.get(norm);
    if (tally) tally.count++;
    else tallies.set(norm, { count: 1, stem: stem(norm) });
  }
  const counts = new Map<string, number>();
  for (const { count, stem } of tallies.values()) counts.set(stem, (counts.get(stem) ?? 0) + count);
  const first = new Set(tokens.slice(0, parsed.sentences[0]?.last ?? 0).map(({ norm }) => stem(norm)));
  return { count: (stem) => counts.get(stem) ?? 0, leads: (stem) => first.has(stem) };
}
