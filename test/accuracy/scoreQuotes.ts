import type { Span } from "../../src/core/model";
import { formOf, type QuoteForm, quotationsByCharacter } from "./form";
import { each, type Rates, ratesOf, ratio, type Share, share, type Tally, tally } from "./rates";
import { type Indices, jaccard, runs, type ScoreToken, same, shared, tokenize, touched, wordsAmong } from "./tokens";

export interface Attributed {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface QuoteDocument {
  readonly text: string;
  readonly gold: readonly Attributed[];
  readonly predicted: readonly Attributed[];
}

export const ROLES = ["cue", "source", "content"] as const;
export type Role = (typeof ROLES)[number];
export const KINDS = ["all", "direct", "mixed", "indirect"] as const;
export type Kind = (typeof KINDS)[number];

export interface QuoteScores {
  /** Contents found (word Jaccard of at least 0.5, one to one) with the same source head. */
  readonly attribution: Readonly<Record<Kind, Rates>>;
  /** The same, whoever the source is. */
  readonly content: Readonly<Record<Kind, Rates>>;
  /** Of the found contents whose gold names a source, those with the same head. */
  readonly speaker: Readonly<Record<Kind, number>>;
  /** BBC Citron's test: the same tokens exactly; a source or content counts where the cues meet. */
  readonly citron: Readonly<Record<Role, Rates>>;
  /** CofeNet's test: runs of tokens, exactly, each once. */
  readonly cofenet: Readonly<Record<Role, Rates>>;
  readonly gold: number;
  readonly predicted: number;
}

/** An attribution as token indices. */
interface Read extends Record<Role, Indices> {
  readonly words: Indices;
  readonly form: QuoteForm;
  /** Token that heads the source; -1 where there is none. */
  readonly head: number;
}

export function scoreQuotes(documents: readonly QuoteDocument[]): QuoteScores {
  const attribution = each(KINDS, tally);
  const content = each(KINDS, tally);
  const speaker = each(KINDS, share);
  const citron = each(ROLES, tally);
  const cofenet = each(ROLES, tally);
  let wanted = 0;
  let given = 0;
  for (const { text, ...document } of documents) {
    const tokens = tokenize(text);
    const mask = quotationsByCharacter(text);
    const gold = read(document.gold, tokens, mask);
    const predicted = read(document.predicted, tokens, mask);
    wanted += gold.length;
    given += predicted.length;
    for (const role of ROLES) {
      addExact(citron[role], role, gold, predicted);
      addFragments(cofenet[role], role, gold, predicted);
    }
    addFound({ attribution, content, speaker }, gold, predicted);
  }
  return {
    attribution: each(KINDS, (kind) => ratesOf(attribution[kind])),
    content: each(KINDS, (kind) => ratesOf(content[kind])),
    speaker: each(KINDS, (kind) => ratio(speaker[kind])),
    citron: each(ROLES, (role) => ratesOf(citron[role])),
    cofenet: each(ROLES, (role) => ratesOf(cofenet[role])),
    gold: wanted,
    predicted: given,
  };
}

function read(list: readonly Attributed[], tokens: readonly ScoreToken[], mask: Int32Array): readonly Read[] {
  return list
    .map((one) => {
      const roles = each(ROLES, (role) => touched(tokens, one[role]));
      const words = wordsAmong(tokens, roles.content);
      return { ...roles, words, form: formOf(mask, tokens, words, one.cue), head: headOf(tokens, roles.source) };
    })
    .filter((one) => ROLES.some((role) => one[role].length > 0));
}

const AFTER_HEAD =
  /^(?:of|for|from|in|at|on|with|who|whose|which|that|to|by|as|near|about|against|including|during|and|or|where|when|,|;|:|\(|—|–|--)$/i;

/** The last word before the first comma, preposition, relative word or conjunction; -1 for no word. */
export function headOf(tokens: readonly ScoreToken[], source: Indices): number {
  let head = -1;
  for (const i of source) {
    const { text, word } = tokens[i]!;
    if (AFTER_HEAD.test(text)) {
      if (head >= 0) break;
    } else if (word && !/^['’]/.test(text)) head = i;
  }
  return head >= 0 ? head : (wordsAmong(tokens, source).at(-1) ?? -1);
}

function addExact(sum: Tally, role: Role, gold: readonly Read[], predicted: readonly Read[]): void {
  const match = (a: Read, b: Read) => same(a[role], b[role]) && (role === "cue" || linked(a, b));
  const having = (list: readonly Read[]) => list.filter((one) => one[role].length > 0);
  sum.given += having(predicted).length;
  sum.wanted += having(gold).length;
  sum.right += having(predicted).filter((one) => gold.some((other) => match(one, other))).length;
  sum.met += having(gold).filter((one) => predicted.some((other) => match(other, one))).length;
}

/** Whether the cues overlap or are neighbours; without a cue, whether the contents share a word. */
function linked(predicted: Read, gold: Read): boolean {
  if (predicted.cue.length === 0 || gold.cue.length === 0) return shared(predicted.words, gold.words) > 0;
  return predicted.cue[0]! <= gold.cue.at(-1)! + 1 && predicted.cue.at(-1)! + 1 > gold.cue[0]!;
}

function addFragments(sum: Tally, role: Role, gold: readonly Read[], predicted: readonly Read[]): void {
  const fragments = (list: readonly Read[]) =>
    new Set(list.flatMap((one) => runs(one[role])).map(({ start, end }) => `${start}-${end}`));
  const given = fragments(predicted);
  const wanted = fragments(gold);
  const both = [...given].filter((one) => wanted.has(one)).length;
  sum.given += given.size;
  sum.wanted += wanted.size;
  sum.right += both;
  sum.met += both;
}

interface FoundSums {
  readonly attribution: Record<Kind, Tally>;
  readonly content: Record<Kind, Tally>;
  readonly speaker: Record<Kind, Share>;
}

function addFound(sums: FoundSums, gold: readonly Read[], predicted: readonly Read[]): void {
  const pairs = pairByContent(gold, predicted);
  const speakerOf = new Map<Read, boolean>();
  for (const [given, wanted] of pairs) {
    const right = given.head === wanted.head;
    speakerOf.set(given, right).set(wanted, right);
    if (wanted.source.length > 0)
      for (const kind of kindsOf(wanted)) {
        sums.speaker[kind].of++;
        if (right) sums.speaker[kind].right++;
      }
  }
  const count = (list: readonly Read[], all: "given" | "wanted", some: "right" | "met") => {
    for (const one of list.filter(({ content }) => content.length > 0))
      for (const kind of kindsOf(one)) {
        sums.content[kind][all]++;
        sums.attribution[kind][all]++;
        if (speakerOf.has(one)) sums.content[kind][some]++;
        if (speakerOf.get(one)) sums.attribution[kind][some]++;
      }
  };
  count(predicted, "given", "right");
  count(gold, "wanted", "met");
}

const kindsOf = ({ form }: Read): readonly Kind[] => (form === "none" ? ["all"] : ["all", form]);

/** One to one, the most alike first, the same source head breaking ties. */
function pairByContent(gold: readonly Read[], predicted: readonly Read[]): readonly (readonly [Read, Read])[] {
  const candidates = predicted
    .flatMap((given) => gold.map((wanted) => ({ given, wanted, like: jaccard(given.words, wanted.words) })))
    .filter(({ like }) => like >= 0.5)
    .map((pair) => ({ ...pair, right: pair.given.head === pair.wanted.head ? 1 : 0 }))
    .sort((a, b) => b.like - a.like || b.right - a.right);
  const used = new Set<Read>();
  const pairs: (readonly [Read, Read])[] = [];
  for (const { given, wanted } of candidates) {
    if (used.has(given) || used.has(wanted)) continue;
    used.add(given).add(wanted);
    pairs.push([given, wanted]);
  }
  return pairs;
}
