import type { Candidate } from "./names";
import { leading, type Scores } from "./scores";

/** Less than one word of a name itself would say. */
const WEIGHT = 1.2;
const KINDS = {
  person: null,
  organization: "organization",
  media: "media",
  country: "place",
  place: "place",
  group: null,
} as const;

/** “X and Basel”: names that are joined are mostly of one kind; one tells it to the other of which nothing is known, once. People are joined with anything. */
export function addCompany(candidates: readonly Candidate[], scores: ReadonlyMap<string, Scores>): void {
  const kinds = candidates.map((one) => {
    const score = scores.get(one.lower);
    if (one.known) return KINDS[one.known.type];
    return score ? leading(score) : null;
  });
  const told = new Set<string>();
  const tell = (name: Candidate, kind: keyof Scores | null) => {
    const score = scores.get(name.lower);
    if (
      !kind ||
      kind === "other" ||
      kind === "person" ||
      name.known ||
      !score ||
      told.has(name.lower) ||
      leading(score)
    )
      return;
    told.add(name.lower);
    score[kind] += WEIGHT;
  };
  for (let i = 1; i < candidates.length; i++) {
    const [first, second] = [candidates[i - 1]!, candidates[i]!];
    if (!areJoined(first, second) || first.headline) continue;
    tell(first, kinds[i]!);
    tell(second, kinds[i - 1]!);
  }
}

const areJoined = (first: Candidate, second: Candidate): boolean =>
  first.words === second.words &&
  first.to === second.title - 1 &&
  second.title === second.from &&
  /^(?:and|or)$/.test(first.words[first.to]!.lower);
