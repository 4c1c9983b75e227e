import { addAll } from "../model/many";
import { compare, contains, hull } from "../model/span";
import { sameSpeakers, speakersOf } from "../model/speakers";
import { atOnce, eachInSteps } from "../model/steps";
import type { Actor, AnnotationDocument, Attribution, Mention, Span, Steps } from "../model/types";
import { extentOf, introductionsOf, namingWords, roleBeside, wordsOfAttribution } from "../query/lookup";
import { FORM, NOBODY, namesInWords } from "./words/naming";
import { quotesInWords } from "./words/numbers";
import { excerpt, plain, wording } from "./words/wording";

/** An entry of the outline. */
export interface Entry {
  readonly kind: "actor" | "quote";
  /** Of an actor: its type. */
  readonly type: string | null;
  readonly name: string;
  readonly detail: string;
  /** Encloses `words` and every child. */
  readonly all: Span;
  /** What choosing the entry selects. */
  readonly words: Span;
  readonly children: readonly Entry[];
}

interface Growing extends Entry {
  readonly children: Growing[];
}

export const outline = (...of: Parameters<typeof outlineInSteps>): readonly Entry[] => atOnce(outlineInSteps(...of));

/**
 * The course of the article: who speaks, with what, in text order. An entry of an outline has one range, around those
 * of its children, and where ranges of neighbours overlap the editor’s breadcrumbs name the wrong one; so an actor
 * stands once for each turn, which is quotes that follow each other, and not once with a range over everybody else’s
 * words. Who never speaks stands at its introduction. What lies in a quote is that quote’s child.
 */
export function* outlineInSteps(document: AnnotationDocument, text: string): Steps<readonly Entry[]> {
  const actors = new Map(document.actors.flatMap((it) => (it.status === "rejected" ? [] : [[it.id, it] as const])));
  const introductions = introductionsOf(document, text);
  yield;
  const turns = yield* eachInSteps(turnsOf(document), (turn) => turnEntry(text, turn, actors, introductions));
  const speakers = new Set(document.attributions.flatMap((it) => (it.status === "rejected" ? [] : speakersOf(it))));
  const silent = [...actors.values()].flatMap((actor) => {
    const introduction = speakers.has(actor.id) ? undefined : introductions.get(actor.id);
    return introduction ? [silentEntry(actor, introduction)] : [];
  });
  yield;
  return nested([...turns, ...silent]);
}

/** Whether they say the same of the same places. */
export const sameOutline = (some: readonly Entry[], others: readonly Entry[]): boolean =>
  some.length === others.length &&
  some.every((a, i) => {
    const b = others[i]!;
    const same = a.kind === b.kind && a.type === b.type && a.name === b.name && a.detail === b.detail;
    return (
      same && compare(a.all, b.all) === 0 && compare(a.words, b.words) === 0 && sameOutline(a.children, b.children)
    );
  });

interface Quote {
  readonly attribution: Attribution;
  readonly words: Span;
}

/** Quotes and reports in text order, those of the same speakers that follow each other together. */
function turnsOf({ attributions }: AnnotationDocument): readonly (readonly Quote[])[] {
  const quotes = attributions
    .flatMap((attribution) => {
      const words = hull(wordsOfAttribution(attribution));
      return words && attribution.status !== "rejected" ? [{ attribution, words }] : [];
    })
    .sort((a, b) => a.words.start - b.words.start || b.words.end - a.words.end);
  const turns: Quote[][] = [];
  for (const quote of quotes) {
    const turn = turns.at(-1);
    const before = turn?.at(-1);
    const speakers = speakersOf(quote.attribution);
    // of nobody who is named nothing says that it is the same nobody
    const goesOn = speakers.length > 0 && before && sameSpeakers(speakersOf(before.attribution), speakers);
    if (turn && goesOn) turn.push(quote);
    else turns.push([quote]);
  }
  return turns;
}

function turnEntry(
  text: string,
  turn: readonly Quote[],
  actors: ReadonlyMap<string, Actor>,
  introductions: ReadonlyMap<string, Mention>,
): Growing {
  const [{ attribution, words }] = turn as readonly [Quote, ...Quote[]];
  const speakers = speakersOf(attribution).flatMap((id) => actors.get(id) ?? []);
  const [actor] = speakers;
  const all = hull(turn.flatMap((quote) => extentOf(quote.attribution) ?? []))!;
  const introduction = actor && introductions.get(actor.id);
  const named = [introduction && namingWords(introduction), hull(attribution.source)];
  return {
    kind: "actor",
    type: actor?.type ?? null,
    name: actor ? namesInWords(speakers) : beginning(text, attribution.source) || NOBODY,
    detail: [...(actor && roleBeside(actor) ? [plain(roleBeside(actor))] : []), quotesInWords(turn.length)].join(" · "),
    all,
    words: named.find((span) => span && contains(all, span)) ?? words,
    children: turn.map((quote) => quoteEntry(text, quote)),
  };
}

const quoteEntry = (text: string, { attribution, words }: Quote): Growing => ({
  kind: "quote",
  type: null,
  name: beginning(text, wordsOfAttribution(attribution)),
  detail: FORM[attribution.form].label,
  all: words,
  words,
  children: [],
});

/** UTF-16 units of a name. */
const LENGTH = 80;

/** What fits of the words; of long ones no more is read. */
const beginning = (text: string, spans: readonly Span[]): string =>
  excerpt(
    wording(
      text,
      spans.map(({ start, end }) => ({ start, end: Math.min(end, start + 2 * LENGTH) })),
    ),
    LENGTH,
  );

const silentEntry = (actor: Actor, introduction: Mention): Growing => ({
  kind: "actor",
  type: actor.type,
  name: plain(actor.name),
  detail: plain(roleBeside(actor)),
  all: introduction.span,
  words: namingWords(introduction),
  children: [],
});

/** Puts each entry into the innermost one that encloses it. */
function nested(entries: readonly Growing[]): readonly Entry[] {
  const sorted = [...entries].sort((a, b) => a.all.start - b.all.start || b.all.end - a.all.end);
  const roots: Growing[] = [];
  let open: Growing[] = [];
  for (const entry of sorted) {
    open = open.filter(({ all }) => all.end > entry.all.start);
    const around = open.filter(({ all }) => contains(all, entry.all)).sort((a, b) => size(a) - size(b))[0];
    (around?.children ?? roots).push(entry);
    open.push(entry);
    addAll(open, entry.children);
  }
  for (const entry of sorted) entry.children.sort((a, b) => compare(a.all, b.all));
  return roots;
}

const size = ({ all }: Entry): number => all.end - all.start;
