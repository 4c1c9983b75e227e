import type { Effort } from "./effort";

/** Where a passage ends that is like some words, and how many code units of it are to be changed, put in or left out. */
export interface End {
  readonly end: number;
  readonly errors: number;
}

/** Code units of the words that one step compares. */
const BITS = 32;

/**
 * The ends of the passages of a text that are most like `words`, with at most so many errors. Myers' bit-parallel
 * algorithm (1999): a column of the table of edit distances is kept as differences between its rows, a bit each, in blocks
 * of 32 rows that one step computes. Ukkonen's cut-off: blocks in which no row has few enough errors are left out. Costs a
 * unit of effort a block and code unit of text: O(text · words / 32) at worst, O(text · most / 32) as a rule.
 * It ends early, with nothing, where the effort does.
 */
export function matchEnds(text: string, words: string, most: number, effort: Effort): readonly End[] {
  if (words === "") return [];
  const placesOf = placesByUnit(words);
  const last = Math.ceil(words.length / BITS) - 1;
  // vertical differences of a column, by blocks: where the next row has one error more, or one less
  const [more, less] = [new Uint32Array(last + 1), new Uint32Array(last + 1)];
  const bottoms = new Uint32Array(last + 1).fill(0x80000000);
  bottoms[last] = 1 << ((words.length - 1) % BITS);
  const errors = new Int32Array(last + 1);
  const heightOf = (block: number) => (block === last ? words.length - last * BITS : BITS);

  const advance = (block: number, places: Uint32Array, carry: number): number => {
    const [up, down] = [more[block]!, less[block]!];
    const negative = carry < 0 ? 1 : 0;
    const equal = places[block]! | negative;
    const vertical = equal | down;
    const horizontal = (((equal & up) + up) ^ up) | equal;
    let above = down | ~(horizontal | up);
    let below = up & horizontal;
    const bottom = bottoms[block]!;
    const out = ((above & bottom) !== 0 ? 1 : 0) - ((below & bottom) !== 0 ? 1 : 0);
    above = (above << 1) | (carry > 0 ? 1 : 0);
    below = (below << 1) | negative;
    more[block] = below | ~(vertical | above);
    less[block] = above & vertical;
    return out;
  };

  let allowed = Math.min(most, words.length);
  let deepest = Math.min(last, Math.max(0, Math.ceil(allowed / BITS) - 1));
  for (let block = 0, height = 0; block <= deepest; block++) {
    more[block] = 0xffffffff;
    height += heightOf(block);
    errors[block] = height;
  }
  let found: End[] = [];
  for (let at = 0; at < text.length; at++) {
    effort.left -= deepest + 1;
    if (effort.left < 0) return [];
    const places = placesOf(text.charCodeAt(at));
    let carry = 0;
    for (let block = 0; block <= deepest; block++) {
      carry = advance(block, places, carry);
      errors[block]! += carry;
    }
    const here = errors[deepest]!;
    if (deepest < last && here - carry <= allowed && (places[deepest + 1]! & 1 || carry < 0)) {
      deepest++;
      more[deepest] = 0xffffffff;
      less[deepest] = 0;
      errors[deepest] = here + heightOf(deepest) - carry + advance(deepest, places, carry);
    } else while (deepest > 0 && errors[deepest]! >= allowed + BITS) deepest--;
    if (deepest < last || errors[deepest]! > allowed) continue;
    if (errors[deepest]! < allowed) found = [];
    // what is worse than this is not wanted any more
    allowed = errors[deepest]!;
    found.push({ end: at + 1, errors: allowed });
  }
  return found;
}

/** Where such a passage begins: of several places, the first. The same search backwards from its end. */
export function matchStart(text: string, words: string, { end, errors }: End, effort: Effort): number {
  const before = reversed(text.slice(Math.max(0, end - words.length - errors), end));
  const longest = matchEnds(before, reversed(words), errors, effort).at(-1);
  return end - (longest?.end ?? 0);
}

/** Where each code unit stands in the words, a bit for each place. Those of most texts are looked up in a list, the others in a map. */
function placesByUnit(words: string): (unit: number) => Uint32Array {
  const blocks = Math.ceil(words.length / BITS);
  const nowhere = new Uint32Array(blocks);
  const near: Uint32Array[] = new Array(256).fill(nowhere);
  const far = new Map<number, Uint32Array>();
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    const known = unit < 256 ? near[unit] : far.get(unit);
    const places = known === undefined || known === nowhere ? new Uint32Array(blocks) : known;
    places[Math.floor(i / BITS)]! |= 1 << (i % BITS);
    if (unit < 256) near[unit] = places;
    else far.set(unit, places);
  }
  return (unit) => (unit < 256 ? near[unit]! : (far.get(unit) ?? nowhere));
}

const reversed = (text: string): string => text.split("").reverse().join("");
