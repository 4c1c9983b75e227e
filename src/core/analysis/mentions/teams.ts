import { MATCH_WORDS, SPORT_WORDS } from "../lexicon/sport";
import { after, before, isRegion, PLACE_PREPOSITIONS } from "./context";
import type { Candidate } from "./names";

/** Places that play in the report of a match: more often than not they stand where a team stands. */
export function teamsOf(candidates: readonly Candidate[], sport: boolean): ReadonlySet<string> {
  const balance = new Map<string, number>();
  if (!sport) return new Set();
  for (const one of candidates) {
    if (one.known?.type !== "country" && one.known?.type !== "place" && one.words[one.to - 1]!.lower !== "city")
      continue;
    const previous = before(one, 1)?.lower ?? "";
    const next = after(one, 1);
    const here =
      PLACE_PREPOSITIONS.has(previous) ||
      previous === "at" ||
      previous === "from" ||
      (next?.text === "," && isRegion(after(one, 2)));
    balance.set(one.lower, (balance.get(one.lower) ?? 0) + (here ? -1 : 1));
  }
  return new Set([...balance].flatMap(([name, sum]) => (sum > 0 ? [name] : [])));
}

/** Whether so many of the words are of matches and goals that the article reports sport: more in a long one, where words gather. */
export function isSport(words: ReadonlySet<string>): boolean {
  const among = (list: readonly string[]) => list.filter((word) => words.has(word)).length;
  const match = among(MATCH_WORDS);
  return match >= 2 && match + among(SPORT_WORDS) >= Math.min(9, Math.max(5, words.size / 25));
}
