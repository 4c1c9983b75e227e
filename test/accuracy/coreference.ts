import type { EntityDocument, GoldEntity } from "./entities";
import { type Indices, type ScoreToken, same, shared, touched } from "./tokens";

/** The gold and predicted mentions of persons and organisations of one article, aligned one to one. */
export interface Chain {
  readonly text: string;
  readonly gold: readonly GoldEntity[];
  /** The chain of each prediction; null where it is neither right nor wrong. */
  readonly chains: readonly (string | number | null)[];
  /** For each prediction its gold mention, for each gold mention its prediction. */
  readonly goldOf: ReadonlyMap<number, number>;
  readonly predictionOf: ReadonlyMap<number, number>;
}

export interface Coreference {
  readonly precisionSum: number;
  readonly predicted: number;
  readonly recallSum: number;
  readonly gold: number;
  readonly pronounsRight: number;
  readonly pronouns: number;
}

interface Mention {
  readonly span: Indices;
  readonly core: Indices;
  readonly entity: GoldEntity;
}

type Trim = (tokens: readonly ScoreToken[], indices: Indices) => Indices;

/**
 * Of names and pronouns only, or of descriptions too. Of names and pronouns only: a prediction that matches nothing but a common-noun mention is neither right nor wrong.
 * A prediction matches a mention by the whole span, by the name or head, or by lying inside it over its head.
 */
export function chainsOf(
  document: EntityDocument,
  tokens: readonly ScoreToken[],
  trim: Trim,
  which: "names and pronouns" | "all mentions" = "names and pronouns",
): Chain {
  const all = which === "all mentions";
  const mentions = document.gold
    .filter(({ type }) => type === "person" || type === "organization")
    .map((entity): Mention => {
      const core = touched(tokens, [entity.name ?? entity.head ?? entity]);
      return { entity, span: touched(tokens, [entity]), core };
    });
  const counted = mentions.filter(({ entity }) => all || entity.named || entity.pronoun);
  const common = mentions.filter((mention) => !counted.includes(mention));
  const named = (p: Indices, m: Mention) => same(trim(tokens, p), trim(tokens, m.core));
  const within = (p: Indices, m: Mention) => shared(p, m.core) > 0 && shared(p, m.span) === p.length;
  const exact = (p: Indices, m: Mention) => same(p, m.span);

  const predictions = document.predicted
    .filter(({ named }) => all || named !== false)
    .filter(({ type, pronoun }) => type === "person" || type === "organization" || (pronoun && !type))
    .map((entity, i) => ({ chain: entity.cluster ?? i, span: touched(tokens, [entity]) }))
    .filter(({ span }) => span.length > 0)
    .filter(({ span }) => counted.some((m) => exact(span, m) || named(span, m)) || !common.some((m) => exact(span, m)));
  const rank = (p: Indices, m: Mention) => (exact(p, m) ? 0 : named(p, m) ? 1 : within(p, m) ? 2 : null);
  const goldOf = new Map<number, number>();
  const predictionOf = new Map<number, number>();
  const candidates = predictions
    .flatMap(({ span }, i) => counted.map((m, j) => ({ i, j, rank: rank(span, m), length: m.span.length })))
    .filter((pair): pair is typeof pair & { rank: number } => pair.rank !== null)
    .sort((a, b) => a.rank - b.rank || a.length - b.length);
  for (const { i, j } of candidates) {
    if (goldOf.has(i) || predictionOf.has(j)) continue;
    goldOf.set(i, j);
    predictionOf.set(j, i);
  }
  const chains = predictions.map(({ chain, span }, i) =>
    goldOf.has(i) || !common.some((m) => exact(span, m) || within(span, m)) ? chain : null,
  );
  return { text: document.text, gold: counted.map(({ entity }) => entity), chains, goldOf, predictionOf };
}

const PRONOUN = /^(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves)$/i;

export function coreferenceOf({ text, gold, chains, goldOf, predictionOf }: Chain): Coreference {
  const predictedChains = groupsOf(chains);
  const goldChains = groupsOf(gold.map(({ cluster }) => cluster));
  const clusterOf = (prediction: number) => gold[goldOf.get(prediction) ?? -1]?.cluster;
  const chainOf = (mention: number) => chains[predictionOf.get(mention) ?? -1] ?? null;
  let precisionSum = 0;
  for (const [prediction, mention] of goldOf) {
    const mates = predictedChains.get(chains[prediction]!) ?? [];
    precisionSum += mates.filter((mate) => clusterOf(mate) === gold[mention]!.cluster).length / mates.length;
  }
  let recallSum = 0;
  let pronouns = 0;
  let pronounsRight = 0;
  gold.forEach((entity, mention) => {
    const mates = goldChains.get(entity.cluster)!;
    const chain = chainOf(mention);
    if (chain !== null) recallSum += mates.filter((mate) => chainOf(mate) === chain).length / mates.length;
    if (!PRONOUN.test(text.slice(entity.start, entity.end))) return;
    if (!mates.some((mate) => mate !== mention && gold[mate]!.named)) return;
    pronouns++;
    const names = (chain === null ? [] : (predictedChains.get(chain) ?? [])).filter(
      (mate) => mate !== predictionOf.get(mention) && gold[goldOf.get(mate) ?? -1]?.named,
    );
    if (names.filter((mate) => clusterOf(mate) === entity.cluster).length * 2 > names.length) pronounsRight++;
  });
  return {
    precisionSum,
    predicted: chains.filter((chain) => chain !== null).length,
    recallSum,
    gold: gold.length,
    pronounsRight,
    pronouns,
  };
}

/** Places of each key, null left out. */
function groupsOf<K extends string | number>(keys: readonly (K | null)[]): ReadonlyMap<K | null, readonly number[]> {
  const groups = new Map<K | null, number[]>();
  keys.forEach((key, i) => {
    if (key === null) return;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return groups;
}
