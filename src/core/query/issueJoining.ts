import type { Reading } from "./issueReading";
import { GENERIC } from "./issueWords";

/** Readings of the same issue, as groups. */
export function joined(readings: readonly Reading[]): readonly (readonly Reading[])[] {
  const byKey = gathered(readings, ({ key }) => key);
  const distinct = [...byKey.values()].map(([first]) => first!);
  const byHead = gathered(distinct, ({ head }) => head);
  const root = new Map(distinct.map(({ key }) => [key, key]));
  const rootOf = (key: string): string => {
    let top = key;
    for (let up = root.get(top); up !== undefined && up !== top; up = root.get(top)) top = up;
    // the next way up is short
    for (let at = key; at !== top; ) {
      const up = root.get(at)!;
      root.set(at, top);
      at = up;
    }
    return top;
  };
  for (const alike of byHead.values()) {
    const fullerThan = byWords(alike);
    for (const reading of alike) {
      if (GENERIC.has(reading.head) && reading.words.size === 0) continue;
      const fuller = fullerThan(reading);
      if (agree(fuller)) for (const { key } of fuller) root.set(rootOf(reading.key), rootOf(key));
    }
  }
  return [...gathered(readings, ({ key }) => rootOf(key)).values()];
}

/** Comparisons for each reading of a head, on average, after which the rest of them stand alone: no article has as many that are so alike. */
const MOST_COMPARED = 300;

/** Finds those of the readings that say all that one of them says, and more: among those that have its rarest word. */
function byWords(alike: readonly Reading[]): (reading: Reading) => readonly Reading[] {
  const having = new Map<string, Reading[]>();
  for (const reading of alike)
    for (const word of reading.words) {
      const some = having.get(word);
      if (some) some.push(reading);
      else having.set(word, [reading]);
    }
  let left = MOST_COMPARED * alike.length;
  return (reading) => {
    let among = alike;
    for (const word of reading.words) {
      const some = having.get(word)!;
      if (some.length < among.length) among = some;
    }
    left -= among.length;
    if (left < 0) return [];
    return among.filter((it) => it !== reading && isPart(reading.words, it.words));
  };
}

function gathered(readings: readonly Reading[], keyOf: (reading: Reading) => string): Map<string, Reading[]> {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const group = groups.get(keyOf(reading));
    if (group) group.push(reading);
    else groups.set(keyOf(reading), [reading]);
  }
  return groups;
}

function isPart(some: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  if (some.size > of.size) return false;
  for (const word of some) if (!of.has(word)) return false;
  return true;
}

/**
 * Whether all may be the same thing: none says something else than another in the same place. Then what is said there,
 * sorted by how much it is, is each a part of the next.
 */
function agree(readings: readonly Reading[]): boolean {
  const said = new Map<string, ReadonlySet<string>[]>();
  for (const { slots } of readings)
    for (const [slot, words] of slots) {
      const some = said.get(slot);
      if (some) some.push(words);
      else said.set(slot, [words]);
    }
  for (const some of said.values()) {
    some.sort((a, b) => a.size - b.size);
    if (!some.every((words, i) => i === 0 || isPart(some[i - 1]!, words))) return false;
  }
  return true;
}
