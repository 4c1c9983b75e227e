import { type Dictionary, keyOf, WORD_FORMAT, type WordClass } from "../../../src/core/analysis/tagger/dictionary";
import { hashOf } from "../../../src/core/analysis/tagger/hash";
import type { TaggedSentence } from "./corpus";

export interface WordSettings {
  /** Words seen less often are not kept. */
  readonly least: number;
  /** From so many on, a word is known to have no other tags. */
  readonly closed: number;
  /** A tag that a word has in a smaller share of its places is a slip. */
  readonly slip: number;
}

const key = (word: string): number => {
  const small = word.replaceAll("’", "'").toLowerCase();
  return keyOf(hashOf(small, 0, small.length));
};

/** Which tags words have, in as many classes as a key can have values. */
export function learnWords(sentences: readonly TaggedSentence[], settings: WordSettings): Dictionary {
  const seen = new Map<number, Map<number, number>>();
  for (const { words, tags } of sentences)
    for (const [i, word] of words.entries()) {
      const tag = tags[i]!;
      if (tag < 0) continue;
      const own = seen.get(key(word)) ?? new Map<number, number>();
      seen.set(key(word), own);
      own.set(tag, (own.get(tag) ?? 0) + 1);
    }
  const classes = new Map<string, { one: WordClass; words: number[]; weight: number }>();
  for (const [word, own] of seen) {
    const all = [...own.values()].reduce((sum, count) => sum + count, 0);
    if (all < settings.least) continue;
    const tags = [...own]
      .filter(([, count]) => count > 1 || all < 50)
      .filter(([, count]) => count / all >= settings.slip);
    const one = { tags: tags.map(([tag]) => tag).sort((a, b) => a - b), closed: all >= settings.closed };
    const name = JSON.stringify(one);
    const group = classes.get(name) ?? { one, words: [], weight: 0 };
    classes.set(name, group);
    group.words.push(word);
    group.weight += all;
  }
  const ranked = [...classes.values()].sort((a, b) => b.weight - a.weight);
  const kept = ranked.slice(0, WORD_FORMAT.values);
  const classOf = new Map(kept.flatMap(({ words }, i) => words.map((word) => [word, i] as const)));
  for (const { one, words } of ranked.slice(WORD_FORMAT.values)) {
    const nearest = nearestOf(
      one,
      kept.map((it) => it.one),
    );
    for (const word of words) classOf.set(word, nearest);
  }
  return { classes: kept.map(({ one }) => one), classOf };
}

/** The class with the fewest tags more; a tag less is as bad as ten more. */
function nearestOf({ tags, closed }: WordClass, classes: readonly WordClass[]): number {
  const costs = classes.map((one) => {
    const common = one.tags.filter((tag) => tags.includes(tag)).length;
    return (
      one.tags.length - common + (tags.length - common) * (one.closed ? 10 : 2) + (one.closed === closed ? 0 : 0.5)
    );
  });
  return costs.indexOf(Math.min(...costs));
}
