import type { Span } from "../../src/core/model/types";
import { formOf, type QuoteForm, quotationsByCharacter } from "./form";
import { oneToOne } from "./oneToOne";
import { each } from "./rates";
import { type Indices, jaccard, type ScoreToken, tokenize, touched, wordsAmong } from "./tokens";

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

/** An attribution as token indices, and what it was paired with. */
export interface Judged extends Read {
  /** The one on the other side whose content is alike by half (word Jaccard), one to one. */
  readonly other: Read | null;
  /** Whether its source has the same head, too. */
  readonly right: boolean;
}

interface Read extends Record<Role, Indices> {
  /** In its document's list. */
  readonly index: number;
  readonly words: Indices;
  readonly form: QuoteForm;
  /** Token that heads the source; -1 where there is none. */
  readonly head: number;
}

/** Of both sides those that have any token. */
export function judge({ text, gold, predicted }: QuoteDocument): Record<"gold" | "predicted", readonly Judged[]> {
  const tokens = tokenize(text);
  const mask = quotationsByCharacter(text);
  const wanted = read(gold, tokens, mask);
  const given = read(predicted, tokens, mask);
  const pairs = pairByContent(wanted, given);
  const others = new Map([...pairs, ...pairs.map(([a, b]) => [b, a] as const)]);
  const judged = (list: typeof wanted) =>
    list.map((one): Judged => {
      const other = others.get(one) ?? null;
      return { ...one, other, right: other?.head === one.head };
    });
  return { gold: judged(wanted), predicted: judged(given) };
}

function read(list: readonly Attributed[], tokens: readonly ScoreToken[], mask: Int32Array): readonly Read[] {
  return list
    .map((one, index) => {
      const roles = each(ROLES, (role) => touched(tokens, one[role]));
      const words = wordsAmong(tokens, roles.content);
      return { index, ...roles, words, form: formOf(mask, tokens, words, one.cue), head: headOf(tokens, roles.source) };
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

/** One to one, the most alike first, the same source head breaking ties. */
function pairByContent(gold: readonly Read[], predicted: readonly Read[]): readonly (readonly [Read, Read])[] {
  const candidates = predicted
    .flatMap((given) => gold.map((wanted) => ({ given, wanted, like: jaccard(given.words, wanted.words) })))
    .filter(({ like }) => like >= 0.5)
    .map((pair) => ({ ...pair, right: pair.given.head === pair.wanted.head ? 1 : 0 }))
    .sort((a, b) => b.like - a.like || b.right - a.right);
  return [...oneToOne(candidates.map(({ given, wanted }) => [given, wanted]))];
}
