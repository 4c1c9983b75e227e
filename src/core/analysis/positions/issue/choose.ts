import type { Span } from "../../../model/types";
import { ISSUE_SURE, ISSUE_WEIGHTS, STEP } from "../../lexicon/packed/positionWeights";
import { certainty, lazily, softmax, sumTold, unpack } from "../learned";
import { type Candidate, candidatesIn } from "./candidates";
import { type Statement, tellFeatures } from "./features";

/** An issue with how sure it is, 0 to 1, calibrated. */
export interface Chosen {
  readonly issue: Span | null;
  readonly sure: number;
}

/** What may be the issue of a statement: phrases of its own, what the grammar takes, and the issue before. */
export function choicesOf(it: Statement): readonly Candidate[] {
  const { word, of } = it.reading;
  const told = word === null || of !== "object" ? -1 : it.content.indexOf(word);
  // “a hope for peace” is one for peace
  const all = candidatesIn(it.scene, it.content).filter(
    (one) => (told < one.from || told >= one.to) && !meets(one, it.condition),
  );
  for (const [kind, span] of [
    ["rule", it.ruled],
    ["before", it.before],
  ] as const)
    if (span && !all.some(({ start, end }) => start === span.start && end === span.end))
      all.push({ ...span, kind, head: -1, from: -1, to: -1, word: null });
  return all;
}

const meets = (a: Span, b: Span | null): boolean => b !== null && a.start < b.end && b.start < a.end;

/** The share of the words of two candidates that both have. */
function alike(a: Candidate, b: Candidate): number {
  if (a === b) return 1;
  if (a.from < 0 || b.from < 0) {
    const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
    return Math.max(0, common / (Math.max(a.end, b.end) - Math.min(a.start, b.start)));
  }
  const common = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return Math.max(0, common / (Math.max(a.to, b.to) - Math.min(a.from, b.from)));
}

/** The candidate whose words are likeliest right, by at least half of them, and how likely. */
export function best(all: readonly Candidate[], likelihood: readonly number[]): { place: number; mass: number } {
  let place = 0;
  let mass = -1;
  for (const [i, one] of all.entries()) {
    // on a tie the likelier itself
    let sum = 0.01 * likelihood[i]!;
    for (const [k, other] of all.entries()) if (alike(one, other) >= 0.5) sum += likelihood[k]!;
    if (sum > mass) [place, mass] = [i, sum];
  }
  return { place, mass: Math.min(1, mass / 1.01) };
}

const weights = lazily(() => unpack(ISSUE_WEIGHTS, STEP));

export function chooseIssue(it: Statement): Chosen {
  const all = choicesOf(it);
  if (all.length === 0) return { issue: it.ruled, sure: certainty(0.01, ISSUE_SURE) };
  const likelihood = softmax(all.map((_, i) => sumTold(weights(), (add) => tellFeatures(it, all, i, add))));
  const { place, mass } = best(all, likelihood);
  const { start, end } = all[place]!;
  return { issue: { start, end }, sure: certainty(mass, ISSUE_SURE) };
}
