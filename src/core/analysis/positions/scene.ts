import { firstEndingAfter, sliceOf } from "../../model/span";
import type { Actor, Mention, Span, Steps } from "../../model/types";
import type { ParsedText, Token } from "../parse";
import { isWord } from "./grammar";

/** An article with its mentions and actors at hand. */
export interface Scene {
  readonly parsed: ParsedText;
  readonly tokens: readonly Token[];
  /** The mention whose naming words hold the token. */
  readonly mentionAt: (token: Token) => Mention | undefined;
  readonly actor: (id: string | null) => Actor | undefined;
  /** The words that name an actor nearest to an offset; pronouns do not name. */
  readonly nearestName: (actor: string, offset: number) => Span | null;
  /** Whether nothing in the article speaks against “he”, “she” or “they” meaning the actor. */
  readonly mayBe: (actor: string | null, pronoun: string) => boolean;
}

/** Yields now and then. */
export function* sceneOf(parsed: ParsedText, actors: readonly Actor[], mentions: readonly Mention[]): Steps<Scene> {
  const byToken = new Array<Mention | undefined>(parsed.tokens.length).fill(undefined);
  const names = new Map<string, Span[]>();
  const pronouns = new Map<string, Set<string>>();
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  for (const [i, mention] of mentions.entries()) {
    if (i % 250 === 249) yield;
    for (const token of tokensIn(parsed, [mention.head])) byToken[token.index] = mention;
    if (mention.actor === null) continue;
    if (mention.refersBy === "pronoun") {
      const pronoun = GENDERED.get(sliceOf(parsed.text, mention.head).toLowerCase());
      if (pronoun) pronouns.set(mention.actor, (pronouns.get(mention.actor) ?? new Set()).add(pronoun));
      continue;
    }
    const known = names.get(mention.actor);
    if (known) known.push(mention.head);
    else names.set(mention.actor, [mention.head]);
  }
  return {
    parsed,
    tokens: parsed.tokens,
    mentionAt: ({ index }) => byToken[index],
    actor: (id) => (id === null ? undefined : byId.get(id)),
    nearestName: (actor, offset) => {
      const known = names.get(actor) ?? [];
      const after = firstEndingAfter(known, offset);
      const [left, right] = [known[after - 1], known[after]];
      if (!left || !right) return left ?? right ?? null;
      return right.start - offset < offset - left.end ? right : left;
    },
    mayBe: (actor, pronoun) => {
      const known = actor === null ? undefined : pronouns.get(actor);
      return known === undefined || known.has(pronoun);
    },
  };
}

const GENDERED: ReadonlyMap<string, string> = new Map(
  ["he he him his himself", "she she her hers herself", "they they them their theirs themselves"].flatMap((line) => {
    const [pronoun, ...forms] = line.split(" ") as [string, ...string[]];
    return forms.map((form) => [form, pronoun] as const);
  }),
);

/** The tokens that begin inside `spans`, in the order of the spans. */
export function tokensIn({ tokens }: ParsedText, spans: readonly Span[]): readonly Token[] {
  const found: Token[] = [];
  for (const { start, end } of spans)
    for (let i = firstEndingAfter(tokens, start); i < tokens.length && tokens[i]!.start < end; i++)
      found.push(tokens[i]!);
  return found;
}

/** From the first token to the last that follows without a gap; null for none. */
export function spanOf(tokens: readonly Token[]): Span | null {
  const first = tokens[0];
  if (!first) return null;
  const gap = tokens.findIndex((token, i) => token.index !== first.index + i);
  return { start: first.start, end: tokens[gap < 0 ? tokens.length - 1 : gap - 1]!.end };
}

const OPENS = /^[“‘«„]+$|^``$/;
const CLOSES = /^[”’»]+$/;
const STRAIGHT = /^["']+$/;

/** Whether it may be a mark of quotation. */
const isQuoting = (text: string): boolean => !isWord(text) && /^[“‘«„`”’»"']/.test(text);

/**
 * The words from `from` to `to` without a quotation mark whose partner stands outside: one that opens right before or closes right after is taken in,
 * else the mark is an edge, and the longer part beside it stays. A lonely apostrophe is none.
 */
export const balanced = (all: readonly Token[], from: number, to: number): readonly Token[] =>
  all.slice(...balancedPlaces(all, from, to));

/** The same as the places where they begin and end. */
export function balancedPlaces(
  all: readonly Token[],
  from: number,
  to: number,
  grows = true,
): readonly [from: number, to: number] {
  const open: number[] = [];
  let lonely = -1;
  for (let i = from; i < to; i++) {
    const { text } = all[i]!;
    if (!isQuoting(text)) continue;
    const last = open.at(-1);
    if (OPENS.test(text)) open.push(i);
    else if (CLOSES.test(text) || STRAIGHT.test(text)) {
      if (last !== undefined && partners(all[last]!.text, text)) open.pop();
      else if (/^['’]$/.test(text)) continue;
      else if (STRAIGHT.test(text)) open.push(i);
      else lonely = i;
    }
  }
  const at = lonely >= 0 ? lonely : (open[0] ?? -1);
  if (at < 0) return [from, to];
  const mark = all[at]!.text;
  // what has grown once only shrinks, so that it ends
  if (grows && from > 0) {
    const before = all[from - 1]!.text;
    if (lonely >= 0 ? partners(before, mark) : at > from && STRAIGHT.test(mark) && before === mark)
      return balancedPlaces(all, from - 1, to, false);
  }
  for (let i = to; grows && lonely < 0 && i < Math.min(all.length, to + 2); i++)
    if (partners(mark, all[i]!.text)) return balancedPlaces(all, from, i + 1, false);
  return at - from >= to - 1 - at ? balancedPlaces(all, from, at, grows) : balancedPlaces(all, at + 1, to, grows);
}

const partners = (open: string, close: string): boolean =>
  STRAIGHT.test(open) ? open === close : OPENS.test(open) && CLOSES.test(close);
