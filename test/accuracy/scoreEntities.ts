import type { Span } from "../../src/core/model/types";
import { type Chain, type Coreference, chainsOf, coreferenceOf } from "./coreference";
import type { EntityDocument, GoldEntity } from "./entities";
import { each, type Rates, ratesOf, ratio, type Share, share, type Tally, tally } from "./rates";
import { type Indices, jaccard, type ScoreToken, same, shared, tokenize, touched } from "./tokens";

export const NAME_TYPES = ["person", "organization", "place"] as const;
export type NameType = (typeof NAME_TYPES)[number];
export const NAME_KINDS = ["all", ...NAME_TYPES] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export interface EntityScores {
  /** The same name tokens (articles, titles, possessives aside) and the same type. */
  readonly exactTyped: Readonly<Record<NameKind, Rates>>;
  /** A common token, whatever the type; by type, a prediction counts under its own and a gold name under its own. */
  readonly overlapUntyped: Readonly<Record<NameKind, Rates>>;
  /** The same two without predictions at mentions whose name the gold does not give: those cannot be right, whatever they are. */
  readonly aside: {
    readonly exactTyped: Readonly<Record<NameKind, Rates>>;
    readonly overlapUntyped: Readonly<Record<NameKind, Rates>>;
    /** How many predictions that leaves out. */
    readonly predictions: number;
  };
  /** B³ over names and pronouns of persons and organisations. */
  readonly chains: Rates;
  /** B³ over all mentions of persons and organisations, descriptions too. */
  readonly allChains: Rates;
  /** Third-person pronouns in a chain most of whose names are the right one's. */
  readonly pronounToName: number;
  readonly pronouns: number;
}

/** A name as token indices. */
interface Name {
  readonly tokens: Indices;
  /** Without articles, titles, possessives and punctuation at the edges. */
  readonly trimmed: Indices;
  readonly type: string | null;
}

export function scoreEntities(documents: readonly EntityDocument[]): EntityScores {
  const [exact, overlap] = [each(NAME_KINDS, tally), each(NAME_KINDS, tally)];
  const [exactAside, overlapAside] = [each(NAME_KINDS, tally), each(NAME_KINDS, tally)];
  let predictions = 0;
  const [chains, allChains] = [tally(), tally()];
  const pronouns = share();
  for (const document of documents) {
    const tokens = tokenize(document.text);
    const gold = goldNames(document.gold, tokens);
    const predicted = document.predicted
      .filter(({ pronoun, type, named }) => !pronoun && named !== false && isNameType(type))
      .map((entity) => nameOf(entity, entity.type, tokens))
      .filter((name) => name.tokens.length > 0);
    addNames(exact, gold, predicted, isSameTyped);
    addNames(overlap, gold, predicted, isMet);
    const nameless = document.gold
      .filter(({ named, pronoun, type }) => !named && !pronoun && isNameType(type))
      .map((entity) => touched(tokens, [entity.head ?? entity]));
    const counted = predicted.filter(
      (name) => gold.some((it) => isMet(it, name)) || !nameless.some((head) => shared(head, name.tokens) > 0),
    );
    addNames(exactAside, gold, counted, isSameTyped);
    addNames(overlapAside, gold, counted, isMet);
    predictions += predicted.length - counted.length;
    const chain: Chain = chainsOf(document, tokens, trim);
    addCoreference(chains, pronouns, coreferenceOf(chain));
    addCoreference(allChains, share(), coreferenceOf(chainsOf(document, tokens, trim, "all mentions")));
  }
  const rates = (sums: Record<NameKind, Tally>) => each(NAME_KINDS, (kind) => ratesOf(sums[kind]));
  return {
    exactTyped: rates(exact),
    overlapUntyped: rates(overlap),
    aside: { exactTyped: rates(exactAside), overlapUntyped: rates(overlapAside), predictions },
    chains: ratesOf(chains),
    allChains: ratesOf(allChains),
    pronounToName: ratio(pronouns),
    pronouns: pronouns.of,
  };
}

const isSameTyped = (a: Name, b: Name): boolean => a.type === b.type && same(a.trimmed, b.trimmed);
const isMet = (a: Name, b: Name): boolean => shared(a.tokens, b.tokens) > 0;

const isNameType = (type: string | null): boolean => NAME_TYPES.some((known) => known === type);

const nameOf = (span: Span, type: string | null, tokens: readonly ScoreToken[]): Name => {
  const indices = touched(tokens, [span]);
  return { tokens: indices, trimmed: trim(tokens, indices), type };
};

const LEADING =
  /^(?:the|a|an|mr|mrs|ms|dr|sen|gov|rep|president|prime|minister|senator|secretary|king|queen|prince|sir|lord|pope|professor|prof|captain|general|gen|judge|justice)$/i;

/** Without articles and titles before, punctuation around and the possessive after; never empty unless `indices` is. */
export function trim(tokens: readonly ScoreToken[], indices: Indices): Indices {
  let first = 0;
  let last = indices.length;
  const at = (i: number) => tokens[indices[i]!]!;
  while (last > first + 1 && (!at(last - 1).word || /^['’]/.test(at(last - 1).text))) last--;
  while (first < last - 1 && (!at(first).word || LEADING.test(at(first).text))) first++;
  return indices.slice(first, last);
}

/** Flat: of the gold mentions with the same name the shortest counts, and of names inside one another the outermost. */
function goldNames(gold: readonly GoldEntity[], tokens: readonly ScoreToken[]): readonly Name[] {
  const bySpan = new Map<string, { readonly name: Name; readonly length: number }>();
  for (const entity of gold) {
    if (!entity.named || !isNameType(entity.type)) continue;
    const name = nameOf(entity.name ?? entity, entity.type, tokens);
    const key = `${name.tokens[0]}-${name.tokens.length}`;
    const length = entity.end - entity.start;
    if ((bySpan.get(key)?.length ?? Number.POSITIVE_INFINITY) > length) bySpan.set(key, { name, length });
  }
  const names = [...bySpan.values()].map(({ name }) => name);
  const within = (inner: Name, outer: Name) =>
    outer.tokens.length > inner.tokens.length && shared(inner.tokens, outer.tokens) === inner.tokens.length;
  return names.filter((name) => !names.some((other) => within(name, other)));
}

/** One to one, in gold order, each with the most alike that fits and is still free. */
function addNames(
  sums: Record<NameKind, Tally>,
  gold: readonly Name[],
  predicted: readonly Name[],
  fits: (gold: Name, predicted: Name) => boolean,
): void {
  const matched = new Set<Name>();
  for (const wanted of gold) {
    let best: Name | undefined;
    for (const given of predicted)
      if (!matched.has(given) && fits(wanted, given))
        if (!best || jaccard(wanted.tokens, given.tokens) > jaccard(wanted.tokens, best.tokens)) best = given;
    if (best) matched.add(best).add(wanted);
  }
  for (const kind of NAME_KINDS) {
    const ofKind = (list: readonly Name[]) => list.filter(({ type }) => kind === "all" || type === kind);
    sums[kind].given += ofKind(predicted).length;
    sums[kind].wanted += ofKind(gold).length;
    sums[kind].right += ofKind(predicted).filter((name) => matched.has(name)).length;
    sums[kind].met += ofKind(gold).filter((name) => matched.has(name)).length;
  }
}

function addCoreference(chains: Tally, pronouns: Share, found: Coreference): void {
  chains.right += found.precisionSum;
  chains.given += found.predicted;
  chains.met += found.recallSum;
  chains.wanted += found.gold;
  pronouns.right += found.pronounsRight;
  pronouns.of += found.pronouns;
}
