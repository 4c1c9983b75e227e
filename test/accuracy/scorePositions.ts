import { SIDES } from "../../src/core/analysis/positions/stance/weigh";
import type { Span, Stance } from "../../src/core/model/types";
import { STANCES } from "../../src/core/model/types";
import type { GoldPosition } from "./gold";
import { ratesOf, ratio, share, type Tally, tally } from "./rates";
import { jaccard, tokenize, touched, wordsAmong } from "./tokens";

/** A position found, with the names of its actors; null where nothing was found. */
export interface FoundPosition {
  readonly stance: Stance;
  readonly speaker: string | null;
  /** The names of all who hold it together, the speaker’s first; absent where it is one. */
  readonly together?: string;
  readonly issue: Span | null;
  readonly condition: Span | null;
  readonly addressee: string | null;
  readonly when: Span | null;
  readonly where: Span | null;
}

export interface PositionDocument {
  readonly text: string;
  /** A gold position with what was found for the same attribution; undefined where the attribution was missed. */
  readonly pairs: readonly (readonly [gold: GoldPosition, found: FoundPosition | undefined])[];
}

/** Each 0 to 1. */
export interface PositionScores {
  readonly stance: number;
  /** Mean F1 of the stances that the gold has. */
  readonly macro: number;
  readonly side: number;
  readonly speaker: number;
  readonly issue: number;
  readonly condition: number;
  readonly addressee: number;
  readonly when: number;
  readonly where: number;
}

export function scorePositions(documents: readonly PositionDocument[]): PositionScores {
  const shares = { stance: share(), side: share(), speaker: share(), issue: share() };
  const fields = { condition: tally(), addressee: tally(), when: tally(), where: tally() };
  const stances = new Map(STANCES.map((stance) => [stance, tally()]));
  for (const { text, pairs } of documents) {
    const tokens = tokenize(text);
    const words = (span: Span) => wordsAmong(tokens, touched(tokens, [span]));
    const alike = (a: Span | null, b: Span | null) => a !== null && b !== null && jaccard(words(a), words(b)) >= 0.5;
    for (const [gold, found] of pairs) {
      add(stances.get(gold.stance)!, true, found?.stance === gold.stance, "wanted");
      if (found) add(stances.get(found.stance)!, true, found.stance === gold.stance, "given");
      const right = {
        stance: found?.stance === gold.stance,
        side: found !== undefined && SIDES[found.stance] === SIDES[gold.stance],
        speaker:
          found !== undefined && [found.speaker, found.together ?? null].some((it) => sameName(it, gold.speaker)),
        issue: found !== undefined && (alike(found.issue, gold.issue) || found.issue === gold.issue),
      };
      for (const key of ["stance", "side", "speaker", "issue"] as const) {
        shares[key].of++;
        if (right[key]) shares[key].right++;
      }
      const met = {
        condition: alike(found?.condition ?? null, gold.condition),
        addressee: gold.addressee !== null && sameName(found?.addressee ?? null, gold.addressee),
        when: alike(found?.when ?? null, gold.when),
        where: alike(found?.where ?? null, gold.where),
      };
      for (const key of ["condition", "addressee", "when", "where"] as const) {
        add(fields[key], gold[key] !== null, met[key], "wanted");
        add(fields[key], found != null && found[key] !== null, met[key], "given");
      }
    }
  }
  const known = [...stances.values()].filter(({ wanted }) => wanted > 0);
  return {
    stance: ratio(shares.stance),
    macro: known.reduce((sum, one) => sum + ratesOf(one).f1, 0) / Math.max(1, known.length),
    side: ratio(shares.side),
    speaker: ratio(shares.speaker),
    issue: ratio(shares.issue),
    condition: ratesOf(fields.condition).f1,
    addressee: ratesOf(fields.addressee).f1,
    when: ratesOf(fields.when).f1,
    where: ratesOf(fields.where).f1,
  };
}

function add(sum: Tally, counts: boolean, right: boolean, of: "given" | "wanted"): void {
  if (!counts) return;
  sum[of]++;
  if (right) sum[of === "given" ? "right" : "met"]++;
}

/** Names are the same where one's last word is the other's and the shorter is part of the longer: “the Clinton campaign”, “Clinton campaign”. */
export function sameName(found: string | null, gold: string | null): boolean {
  if (found === null || gold === null) return found === gold;
  const [a, b] = [wordsOf(found), wordsOf(gold)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return a.length > 0 && a.at(-1) === b.at(-1) && a.every((word) => b.includes(word));
}

const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^(?:the|a|an|s)$/.test(word));
