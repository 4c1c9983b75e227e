import { describe, type Line } from "./features";
import { numberOf } from "./penn";
import type { Sheet } from "./sheet";

const OPENS = numberOf("``")!;
const CLOSES = numberOf("''")!;

/** Chooses among tags by the features on the sheet; `i` is the word’s place. */
export type Choose = (candidates: readonly number[], sheet: Sheet, i: number) => number;

/** The tags of a sentence, from left to right: what was chosen for a word is known when the next one is looked at. */
export function walk(line: Line, sheet: Sheet, choose: Choose): number[] {
  const { words } = line;
  const tags: number[] = [];
  let [before, earlier] = [-1, -1];
  let isInQuotes = false;
  for (let i = 0; i < words.length; i++) {
    const { candidates } = words[i]!;
    let tag = candidates[0]!;
    if (candidates.length > 1) {
      describe(sheet, line, i, before, earlier, isInQuotes);
      tag = choose(candidates, sheet, i);
    }
    if (tag === OPENS) isInQuotes = true;
    else if (tag === CLOSES) isInQuotes = false;
    tags.push(tag);
    earlier = before;
    before = tag;
  }
  return tags;
}
