import { compare, contains, hull, sliceOf } from "../model/span";
import { isSaidBy, speakersOf } from "../model/speakers";
import type { Actor, AnnotationDocument, Attribution, Mention, Position, Span } from "../model/types";

/** Questions put to an article's annotations. Rejected annotations are no answer to any of them. */

type Doc = AnnotationDocument;

const stands = (annotation: { readonly status: string }): boolean => annotation.status !== "rejected";
export const covers = (span: Span, offset: number): boolean => span.start <= offset && offset < span.end;
const length = (span: Span): number => span.end - span.start;

/** Content, cue and source together, with what lies between. */
export const extentOf = (attribution: Attribution): Span | null =>
  hull([...attribution.content, ...attribution.cue, ...attribution.source]);

export const actorOf = (document: Doc, id: string | null): Actor | undefined =>
  id === null ? undefined : document.actors.find((actor) => actor.id === id && stands(actor));

/** What an actor is, where its name does not say it: “mayor” of Ann Lee, nothing of “the mayor”. */
export const roleBeside = ({ name, role }: Pick<Actor, "name" | "role">): string =>
  role && !name.toLowerCase().endsWith(role.toLowerCase()) ? role : "";

export const attributionOf = (document: Doc, id: string): Attribution | undefined =>
  document.attributions.find((attribution) => attribution.id === id);

/** In text order, pronouns too. */
export const mentionsOf = (document: Doc, actor: string): readonly Mention[] =>
  document.mentions.filter((mention) => mention.actor === actor && stands(mention));

/** The words that stand for the actor: of a name without title and apposition, of other mentions all of them. */
export const namingWords = ({ refersBy, head, span }: Mention): Span => (refersBy === "name" ? head : span);

/**
 * Where the article introduces the actor: the first mention with the actor's whole name, else the first of those with
 * most words of a name; where no name is given, the first that is no pronoun, else the first of all. `text` is the article's.
 */
export function introductionOf(document: Doc, text: string, id: string): Mention | undefined {
  const actor = actorOf(document, id);
  return actor && introducing(text, actor, mentionsOf(document, id));
}

/** The same of all actors at once, by their ids. */
export function introductionsOf(document: Doc, text: string): ReadonlyMap<string, Mention> {
  const mentions = new Map(document.actors.filter(stands).map(({ id }): [string, Mention[]] => [id, []]));
  for (const mention of document.mentions) if (stands(mention)) mentions.get(mention.actor ?? "")?.push(mention);
  return new Map(
    document.actors.flatMap((actor) => {
      const mention = introducing(text, actor, mentions.get(actor.id) ?? []);
      return mention ? [[actor.id, mention]] : [];
    }),
  );
}

function introducing(text: string, { name }: Actor, mentions: readonly Mention[]): Mention | undefined {
  let fullest: Mention | undefined;
  let most = 0;
  for (const mention of mentions) {
    if (mention.refersBy !== "name") continue;
    const words = sliceOf(text, mention.head);
    if (words.includes(name)) return mention;
    const length = words.split(/\s+/).length;
    if (length > most) [fullest, most] = [mention, length];
  }
  return fullest ?? mentions.find(({ refersBy }) => refersBy === "role") ?? mentions[0];
}

export const quotesOf = (document: Doc, actor: string): readonly Attribution[] =>
  document.attributions.filter((attribution) => isSaidBy(attribution, actor) && stands(attribution));

/** The actors who say it, in the order in which they are named; empty where nobody is, or all were rejected. */
export const sayersOf = (document: Doc, attribution: Attribution): readonly Actor[] =>
  speakersOf(attribution).flatMap((id) => actorOf(document, id) ?? []);

export const positionsOf = (document: Doc, actor: string): readonly Position[] =>
  standing(document).filter((position) => position.actor === actor);

/** Positions that nobody rejected, nor what they stand on: an accepted one is there again once its quote is. */
export function standing({ positions, attributions }: Doc): readonly Position[] {
  const rejected = new Set(attributions.filter((it) => !stands(it)).map(({ id }) => id));
  return positions.filter((it) => stands(it) && !rejected.has(it.attribution));
}

export const positionsIn = (document: Doc, attribution: string): readonly Position[] =>
  document.positions.filter((position) => position.attribution === attribution && stands(position));

/** The innermost mention over the character at `offset`. */
export function mentionAt(document: Doc, offset: number): Mention | undefined {
  const over = document.mentions.filter((mention) => stands(mention) && covers(mention.span, offset));
  return smallest(over, (mention) => mention.span);
}

/** Attributions whose words stand over the character at `offset`, the innermost first. */
export function attributionsAt(document: Doc, offset: number): readonly Attribution[] {
  const width = (attribution: Attribution) => attribution.content.reduce((sum, span) => sum + length(span), 0);
  return document.attributions
    .filter((it) => stands(it) && [...it.content, ...it.cue, ...it.source].some((span) => covers(span, offset)))
    .sort((a, b) => width(a) - width(b));
}

function smallest<T>(items: readonly T[], span: (item: T) => Span): T | undefined {
  return [...items].sort((a, b) => length(span(a)) - length(span(b)))[0];
}

/** The words that the annotation with this id stands on, in text order; empty where there is none. */
export function wordsOf(document: Doc, id: string): readonly Span[] {
  const mention = document.mentions.find((it) => it.id === id);
  if (mention) return [mention.span];
  const position = document.positions.find((it) => it.id === id);
  const attribution = attributionOf(document, position ? position.attribution : id);
  if (attribution) return wordsOfAttribution(attribution);
  const first = mentionsOf(document, id)[0];
  return first ? [first.span] : [];
}

/** What an attribution is shown by: its content, or its cue where it has none. */
export const wordsOfAttribution = ({ content, cue }: Attribution): readonly Span[] =>
  content.length > 0 ? content : cue;

/** The quote or report after or before the character at `offset` in text order, going round at the ends. */
export function neighbour(document: Doc, offset: number, way: 1 | -1): Attribution | undefined {
  const all = document.attributions
    .flatMap((attribution) => {
      const span = hull(wordsOfAttribution(attribution));
      return span && stands(attribution) ? [{ attribution, span }] : [];
    })
    .sort((a, b) => compare(a.span, b.span));
  const next = all.find((it) => it.span.start > offset) ?? all[0];
  const previous = all.findLast((it) => it.span.start < offset) ?? all.at(-1);
  return (way === 1 ? next : previous)?.attribution;
}

/** The position whose words the cursor stands in, of those given; the innermost where several do. */
export function positionAt(document: Doc, offset: number, among: readonly Position[]): Position | undefined {
  for (const attribution of attributionsAt(document, offset)) {
    const found = among.find((position) => position.attribution === attribution.id);
    if (found) return found;
  }
  const around = attributionAround(document, offset);
  return around && among.find((position) => position.attribution === around.id);
}

/**
 * Ids of what stands at `offset`, the innermost first: a mention before the actor it means, a quote or report before
 * the positions in it. Between source, cue and content still counts as inside; so does the end of a word.
 */
export function standingAt(document: Doc, offset: number): readonly string[] {
  const mention = mentionAt(document, offset) ?? mentionAt(document, offset - 1);
  const actor = actorOf(document, mention?.actor ?? null);
  const over = [attributionsAt(document, offset), attributionsAt(document, offset - 1)].find((it) => it.length > 0);
  const around = over ? undefined : attributionAround(document, offset);
  const quotes = over ?? (around ? [around] : []);
  return [
    ...(mention ? [mention.id] : []),
    ...(actor && stands(actor) ? [actor.id] : []),
    ...quotes.flatMap(({ id }) => [id, ...positionsIn(document, id).map((position) => position.id)]),
  ];
}

/** The innermost quote or report whose content has all of `span`. */
export const quoteAround = (document: Doc, span: Span): Attribution | undefined =>
  smallest(
    document.attributions.filter((it) => stands(it) && it.content.some((content) => contains(content, span))),
    (it) => extentOf(it)!,
  );

/** Quotes and reports by how far they are from `span`: those that it lies in or touches first, the innermost of them before. */
export function nearest(document: Doc, span: Span): readonly Attribution[] {
  const far = (extent: Span) => Math.max(0, extent.start - span.end, span.start - extent.end);
  return document.attributions
    .flatMap((attribution) => {
      const extent = extentOf(attribution);
      return stands(attribution) && extent ? [{ attribution, extent }] : [];
    })
    .sort((a, b) => far(a.extent) - far(b.extent) || length(a.extent) - length(b.extent))
    .map(({ attribution }) => attribution);
}

/** Between source, cue and content still counts as inside. */
function attributionAround(document: Doc, offset: number): Attribution | undefined {
  const point = { start: offset, end: offset };
  const over = document.attributions.filter((it) => {
    const extent = extentOf(it);
    return stands(it) && extent !== null && contains(extent, point);
  });
  return smallest(over, (it) => extentOf(it)!);
}
