import { redirected, referencesOf } from "../model/actorReferences";
import { evidenceOf, isKept } from "../model/decided";
import { type ListName as AnnotationList, LISTS } from "../model/fields";
import { inTextOrder } from "../model/textOrder";
import type { Actor, AnnotationDocument, AnyAnnotation, Lost, Position } from "../model/types";

type ListName = AnnotationList | "lost" | "aside";
const ALL: readonly ListName[] = [...LISTS, "lost", "aside"];
type Item = NonNullable<AnnotationDocument[ListName]>[number];
const listIn = (document: AnnotationDocument, list: ListName): readonly Item[] => document[list] ?? [];

/** One annotation, or a lost one, as it is to be; null where it is not to be. */
interface Change {
  readonly list: ListName;
  readonly id: string;
  readonly after: Item | null;
}

/** What leads from one document to another, annotation by annotation. */
export type Patch = readonly Change[];

/** Annotations are compared by identity: acts and analyses keep the objects that they do not change. */
export function diff(before: AnnotationDocument, after: AnnotationDocument): Patch {
  return ALL.flatMap((list) => {
    if (before[list] === after[list]) return [];
    const old = new Map(listIn(before, list).map((it) => [it.id, it]));
    const next = new Map(listIn(after, list).map((it) => [it.id, it]));
    return [...new Set([...old.keys(), ...next.keys()])].flatMap((id) => {
      const is = next.get(id) ?? null;
      return (old.get(id) ?? null) === is ? [] : [{ list, id, after: is }];
    });
  });
}

/**
 * The document with every annotation of the patch as it is `after`, whatever it was; all others as they are. What these
 * refer to and the document no longer has comes from `origin`, where they stood.
 */
export function apply(document: AnnotationDocument, patch: Patch, origin: AnnotationDocument): AnnotationDocument {
  if (patch.length === 0) return document;
  const patched = <K extends ListName>(list: K): AnnotationDocument[K] => {
    const changes = patch.filter((it) => it.list === list);
    if (changes.length === 0) return document[list];
    const ids = new Set(changes.map(({ id }) => id));
    const others = listIn(document, list).filter(({ id }) => !ids.has(id));
    // a change of a list holds that list's kind of annotation: `diff` made it from there
    const changed = changes.flatMap(({ after }) => after ?? []);
    return [...others, ...changed] as unknown as AnnotationDocument[K];
  };
  const lists = ALL.flatMap((list) => {
    const now = patched(list);
    return now ? [[list, now] as const] : [];
  });
  const next = { ...document, ...Object.fromEntries(lists) } as AnnotationDocument;
  // an id may mean other words by now: what a position was decided on is what it stood on
  const on = new Set(patch.flatMap(({ after }) => (after ? standsOn(after) : [])));
  const brought = new Set<unknown>(patch.map(({ after }) => after));
  for (const it of next.attributions) if (isKept(it) || brought.has(it)) on.delete(it.id);
  const evidence = origin.attributions.filter(({ id }) => on.has(id));
  const replaced = new Set(evidence.map(({ id }) => id));
  const others = next.attributions.filter(({ id }) => !replaced.has(id));
  return withoutIdle(whole({ ...next, attributions: [...others, ...evidence] }, origin.actors), document);
}

/** The quote that a position, a lost one too, stands on. */
function standsOn(annotation: AnyAnnotation | Lost): readonly string[] {
  if (annotation.kind !== "position") return [];
  const { attribution } = "record" in annotation ? annotation.record : annotation;
  return typeof attribution === "string" ? [attribution] : [];
}

/** Of a document no more than what the patch brings and what that refers to: enough to `apply` it in another text. */
export function originOf(document: AnnotationDocument, patch: Patch): AnnotationDocument {
  const brought = new Set<unknown>(patch.map(({ after }) => after));
  const isBrought = (annotation: object) => brought.has(annotation);
  // with the decisions that stand on the same quotes: a suggestion that is gone, or lacks words, is told so for these alone
  const quotes = new Set(document.attributions.filter(isBrought).map(({ id }) => id));
  for (const it of [...document.positions, ...document.lost])
    if (isBrought(it)) for (const quote of standsOn(it)) quotes.add(quote);
  const positions = document.positions.filter((it) => isBrought(it) || (isKept(it) && quotes.has(it.attribution)));
  const origin = {
    actors: document.actors.filter(isBrought),
    mentions: document.mentions.filter(isBrought),
    attributions: document.attributions.filter(({ id }) => quotes.has(id)),
    positions,
    notes: document.notes.filter(isBrought),
    // the lost ones only tell that something stood on the quotes
    lost: document.lost.filter(({ kind, record }) => kind === "position" && quotes.has(String(record.attribution))),
  };
  return { ...origin, actors: withReferred(origin, document.actors) };
}

/**
 * The patch in a text in which its annotations are as `now` has them: what it brings stands there, or is lost, with what
 * it stood on. Nothing else of it is left in `document`.
 */
export function restated(patch: Patch, now: AnnotationDocument, document: AnnotationDocument): Patch {
  const lost = new Map(now.lost.map((it) => [it.id, it]));
  const annotations = LISTS.flatMap((list): readonly AnyAnnotation[] => now[list]);
  const there = new Map(annotations.map((it) => [it.id, it]));
  const beside = new Map((now.aside ?? []).map((it) => [it.id, it]));
  // a reading that stands aside is no decision, and never lost: it goes, or stands where its words are
  const aside = patch.flatMap((change): Patch => {
    if (change.list !== "aside") return [];
    const after = beside.get(change.id);
    return change.after === null ? [change] : after ? [{ ...change, after }] : [];
  });
  const standing = patch.filter(({ list }) => list !== "lost" && list !== "aside");
  const own = patch.filter(({ list }) => list === "lost");
  const known = new Set([...patch, ...document.attributions, ...document.lost].map(({ id }) => id));
  const put = (id: string): Change => ({ list: "lost", id, after: lost.get(id) ?? null });
  return [
    ...standing.map((change) => (change.after ? { ...change, after: there.get(change.id) ?? null } : change)),
    ...own,
    ...aside,
    ...standing.filter(({ id }) => !own.some((change) => change.id === id)).map(({ id }) => put(id)),
    ...now.lost.filter(({ kind, id }) => kind === "attribution" && !known.has(id)).map(({ id }) => put(id)),
    ...regained(standing, now, document),
  ];
}

/** Positions that were lost with the words of their quote, which the patch brings back. */
function regained(patch: Patch, now: AnnotationDocument, document: AnnotationDocument): Patch {
  const changed = new Set(patch.map(({ id }) => id));
  const lost = new Set(document.lost.map(({ id }) => id));
  return now.positions
    .filter(({ id, attribution }) => changed.has(attribution) && lost.has(id) && !changed.has(id))
    .flatMap(
      (it): Patch => [
        { list: "positions", id: it.id, after: it },
        { list: "lost", id: it.id, after: null },
      ],
    );
}

/** Nothing refers to what is not there: actors come from `known`, and what is left is made anew by the next analysis. */
function whole(document: AnnotationDocument, known: readonly Actor[]): AnnotationDocument {
  const quotes = new Set(document.attributions.map(({ id }) => id));
  const isOn = ({ attribution }: Position) => quotes.has(attribution);
  const { aside } = document;
  const standing = {
    ...document,
    positions: document.positions.filter(isOn),
    ...(aside && { aside: aside.filter(isOn) }),
  };
  const actors = withReferred(standing, known);
  const ids = new Set(actors.map(({ id }) => id));
  return inTextOrder(redirected({ ...standing, actors }, (id) => (ids.has(id) ? id : null)));
}

/** Without lost suggestions that were kept for what stood on them in `before`, and no longer does. */
function withoutIdle(document: AnnotationDocument, before: AnnotationDocument): AnnotationDocument {
  const [needed, now] = [evidenceOf(before), evidenceOf(document)];
  const stays = ({ kind, id, record }: Lost) =>
    kind !== "attribution" || isKeptRecord(record) || now.has(id) || !needed.has(id);
  return { ...document, lost: document.lost.filter(stays) };
}

/** `isKept` of a record as a file may have it. */
const isKeptRecord = ({ status, provenance, decision }: Lost["record"]): boolean => {
  const corrected = inside(decision, "corrected");
  return (
    status !== "suggested" ||
    inside(provenance, "by") === "person" ||
    (Array.isArray(corrected) && corrected.length > 0)
  );
};

const inside = (value: unknown, field: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, field) : undefined;

/** Its actors, and of the known ones those that something in it refers to. */
function withReferred(document: AnnotationDocument, known: readonly Actor[]): readonly Actor[] {
  const actors = new Map(document.actors.map((actor) => [actor.id, actor]));
  const others = new Map(known.map((actor) => [actor.id, actor]));
  const wanted = referencesOf(document);
  for (const id of wanted) {
    const actor = actors.has(id) ? undefined : others.get(id);
    if (!actor) continue;
    actors.set(id, actor);
    if (actor.affiliation !== null) wanted.add(actor.affiliation);
  }
  return [...actors.values()];
}
