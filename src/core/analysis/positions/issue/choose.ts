import type { Span } from "../../../model/types";
import { ISSUE_SURE } from "../../lexicon/packed/positionWeights";
import { certainty, softmax } from "../learned";
import { type Candidate, candidatesIn } from "./candidates";
import { worth } from "./facets";
import { type Ask, Features, type Statement } from "./features";
import { isAlike } from "./overlap";

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
      all.push({ start: span.start, end: span.end, kind, head: -1, from: -1, to: -1, word: null });
  return all;
}

const meets = (a: Span, b: Span | null): boolean => b !== null && a.start < b.end && b.start < a.end;

/** The candidate whose words are likeliest right, by at least half of them, and how likely. */
export function best(all: readonly Candidate[], likelihood: readonly number[]): { place: number; mass: number } {
  let place = 0;
  let mass = -1;
  for (let i = 0; i < all.length; i++) {
    // on a tie the likelier itself
    let sum = 0.01 * likelihood[i]!;
    for (let k = 0; k < all.length; k++) if (isAlike(all[i]!, all[k]!)) sum += likelihood[k]!;
    if (sum > mass) [place, mass] = [i, sum];
  }
  return { place, mass: Math.min(1, mass / 1.01) };
}

const worthOf: Ask = (facet, a, b, c, d) => facet.worthAt(a, b, c, d);

/** The score of each candidate: what a head, a start and an end are worth is summed once for all that share it. */
function scoresOf(it: Statement, all: readonly Candidate[]): readonly number[] {
  const features = new Features(it, all);
  const sum = worth();
  const heads: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  return all.map(({ head, from, to }, place) => {
    const own = sum((add) => features.tellOwn(place, add)) + features.sumOwn(place, worthOf);
    if (from < 0) return own;
    heads[head] ??= sum((add) => features.tellHead(head, add)) + features.sumHead(head, worthOf);
    starts[from] ??= sum((add) => features.tellStart(from, add)) + features.sumStart(from, worthOf);
    ends[to] ??= sum((add) => features.tellEnd(to, add)) + features.sumEnd(to, worthOf);
    return own + heads[head] + starts[from] + ends[to];
  });
}

export function chooseIssue(it: Statement): Chosen {
  const all = choicesOf(it);
  if (all.length === 0) return { issue: it.ruled, sure: certainty(0.01, ISSUE_SURE) };
  const likelihood = softmax(scoresOf(it, all));
  const { place, mass } = best(all, likelihood);
  const { start, end } = all[place]!;
  return { issue: { start, end }, sure: certainty(mass, ISSUE_SURE) };
}
