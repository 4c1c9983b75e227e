import {
  attributionPlaces,
  joined,
  mentionPlaces,
  positionPlaces,
  sameContent,
  sameEvidence,
  sameWords,
} from "./covered";
import { evidenceOf, isDecided } from "./decisions";
import { toAttributionEntry, toMentionEntry, toPositionEntry } from "./entry";
import type { Actor, Analysis, AnnotationDocument, Attribution, Lost, Mention, Position, Span } from "./model";
import { compare, type Edit, hull, mapThrough, sliceOf } from "./span";

export const emptyDocument: AnnotationDocument = {
  actors: [],
  mentions: [],
  attributions: [],
  positions: [],
  lost: [],
};

/**
 * A new analysis under a person's decisions. Suggestions are replaced by the fresh ones; decisions stay as they are
 * and never dangle: the evidence of a decided position stays with it, an actor that only decisions know stays too.
 * A fresh suggestion is left out where a decision covers it, and positions with the attribution that was rejected.
 * Lists are in text order, actors in the order of their first words.
 */
export function merge(current: AnnotationDocument = emptyDocument, fresh: Analysis): AnnotationDocument {
  const evidence = evidenceOf(current);
  const lostIds = (kind: Lost["kind"]) => current.lost.filter((it) => it.kind === kind).map(({ id }) => id);
  const mentions = joined(
    current.mentions.filter(isDecided),
    fresh.mentions,
    mentionPlaces,
    sameWords,
    lostIds("mention"),
  );
  const attributions = joined(
    current.attributions.filter((a) => isDecided(a) || evidence.has(a.id)),
    fresh.attributions,
    attributionPlaces,
    sameContent,
    lostIds("attribution"),
  );
  const rejected = new Set(attributions.list.filter((a) => a.status === "rejected").map((a) => a.id));
  const suggested = fresh.positions
    .map((position) => ({ ...position, attribution: attributions.idOf(position.attribution) }))
    .filter((position) => !rejected.has(position.attribution));
  const positions = joined(
    current.positions.filter(isDecided),
    suggested,
    positionPlaces,
    sameEvidence,
    lostIds("position"),
  );
  const merged = {
    ...current,
    mentions: mentions.list,
    attributions: attributions.list,
    positions: positions.list,
  };
  return inTextOrder({ ...merged, actors: actorsOf(merged, current.actors, fresh.actors) });
}

const REFERENCES = ["actor", "speaker", "addressee", "onBehalfOf"] as const;

/** Decided actors as they are, the fresh ones, and of the others those that something still refers to. */
function actorsOf(
  merged: Omit<AnnotationDocument, "actors">,
  current: readonly Actor[],
  fresh: readonly Actor[],
): readonly Actor[] {
  const decided = current.filter(isDecided);
  const actors = new Map([...fresh, ...decided].map((actor) => [actor.id, actor]));
  const older = new Map(current.map((actor) => [actor.id, actor]));
  const wanted: unknown[] = [...actors.values()].map((actor) => actor.affiliation);
  for (const annotation of [...merged.mentions, ...merged.attributions, ...merged.positions])
    for (const key of REFERENCES) wanted.push(annotation[key as keyof typeof annotation]);
  for (const { entry } of merged.lost) for (const key of REFERENCES) wanted.push(entry[key]);
  for (const id of wanted) {
    const actor = typeof id === "string" && !actors.has(id) && older.get(id);
    if (!actor) continue;
    actors.set(actor.id, actor);
    wanted.push(actor.affiliation);
  }
  return [...actors.values()];
}

/** Mentions, attributions and positions by their words, actors by the first words that mean them. */
export function inTextOrder(document: AnnotationDocument): AnnotationDocument {
  const { actors, mentions, attributions, positions } = document;
  const first = new Map<string, number>();
  const meet = (actor: string | null, start: number) => {
    if (actor !== null && !(first.get(actor)! <= start)) first.set(actor, start);
  };
  for (const { actor, span } of mentions) meet(actor, span.start);
  for (const { speaker, source, content } of attributions) meet(speaker, hull([...source, ...content])!.start);
  const contents = new Map(attributions.map(({ id, content }) => [id, hull(content)!]));
  const placeOf = (actor: Actor) => first.get(actor.id) ?? Number.MAX_SAFE_INTEGER;
  const evidence = (position: Position) => contents.get(position.attribution)!;
  return {
    ...document,
    actors: [...actors].sort((a, b) => placeOf(a) - placeOf(b)),
    mentions: [...mentions].sort((a, b) => compare(a.span, b.span)),
    attributions: [...attributions].sort((a, b) => compare(hull(a.content)!, hull(b.content)!)),
    positions: [...positions].sort((a, b) => compare(evidence(a), evidence(b))),
  };
}

/**
 * The annotations after the text was edited. `before` is the text without the edits; each edit counts its offsets in
 * the text that the ones before it left (VS Code's content changes, which it gives from the end backwards, do so).
 * Of what loses all its words, suggestions are dropped and decisions go to `lost`.
 */
export function mapDocument(document: AnnotationDocument, edits: readonly Edit[], before: string): AnnotationDocument {
  const map = (span: Span): Span | null => edits.reduce<Span | null>((s, edit) => s && mapThrough(s, edit), span);
  const evidence = evidenceOf(document);
  const lost: Lost[] = [];

  const mentions = document.mentions.flatMap((mention): Mention[] => {
    const span = map(mention.span);
    if (span) return [moved(mention, { span, head: map(mention.head) ?? span })];
    if (isDecided(mention)) lost.push(lostMention(before, mention));
    return [];
  });

  const attributions = document.attributions.flatMap((attribution): Attribution[] => {
    const [source, cue, content] = (["source", "cue", "content"] as const).map((key) => mapAll(attribution[key], map));
    if (content!.length > 0) return [moved(attribution, { source: source!, cue: cue!, content: content! })];
    if (isDecided(attribution) || evidence.has(attribution.id)) lost.push(lostAttribution(before, attribution));
    return [];
  });

  const words = new Map(document.attributions.map(({ id, content }) => [id, content]));
  const standing = new Set(attributions.map(({ id }) => id));
  const positions = document.positions.flatMap((position): Position[] => {
    const [issue, condition, when, where] = (["issue", "condition", "when", "where"] as const).map(
      (key) => position[key] && map(position[key]),
    ) as [Span | null, Span | null, Span | null, Span | null];
    const stands = standing.has(position.attribution) && (issue !== null || position.issue === null);
    if (stands) return [moved(position, { issue, condition, when, where })];
    if (isDecided(position)) lost.push(lostPosition(before, position, words.get(position.attribution) ?? []));
    return [];
  });

  return { ...document, mentions, attributions, positions, lost: [...document.lost, ...lost] };
}

/** The same list where nothing in it changed. */
function mapAll(spans: readonly Span[], map: (span: Span) => Span | null): readonly Span[] {
  const mapped = spans.map(map).filter((span) => span !== null);
  return mapped.length === spans.length && mapped.every((span, i) => span === spans[i]) ? spans : mapped;
}

/** The same object where nothing in it changed. */
function moved<T extends object>(annotation: T, changes: Partial<T>): T {
  const keys = Object.keys(changes) as (keyof T)[];
  return keys.every((key) => annotation[key] === changes[key]) ? annotation : { ...annotation, ...changes };
}

const lostMention = (text: string, mention: Mention): Lost => ({
  kind: "mention",
  id: mention.id,
  quote: sliceOf(text, mention.span),
  entry: { ...toMentionEntry(text, mention) },
});

const lostAttribution = (text: string, attribution: Attribution): Lost => ({
  kind: "attribution",
  id: attribution.id,
  quote: wordsOf(text, attribution.content),
  entry: { ...toAttributionEntry(text, attribution) },
});

const lostPosition = (text: string, position: Position, content: readonly Span[]): Lost => ({
  kind: "position",
  id: position.id,
  quote: wordsOf(text, position.issue ? [position.issue] : content),
  entry: { ...toPositionEntry(text, position) },
});

const wordsOf = (text: string, spans: readonly Span[]): string => spans.map((span) => sliceOf(text, span)).join(" … ");
