import type { Selector } from "../core/anchor";
import { isDecided } from "../core/decisions";
import { findEntries, type Relocated } from "../core/entries";
import { commonOf, toAttributionEntry, toMentionEntry, toNoteEntry, toPositionEntry } from "../core/entry";
import { fingerprint } from "../core/id";
import type { Actor, AnnotationDocument, Lost, Steps } from "../core/model";
import { inTextOrder } from "../core/order";
import { atOnce } from "../core/steps";
import { createLayout, type LaidOut } from "./fileLayout";
import { mended } from "./fileMending";
import { validate } from "./fileProblems";
import { brief, hasContext } from "./fileRecords";
import { type AnnotationFile, FORMAT, VERSION } from "./fileSchema";
import { parseJson } from "./jsonProblem";

/** Why a file cannot be used: it is no annotation file, git could not join two of them, or a later version wrote it. */
export type Problem = "broken" | "conflict" | "newer";

export type Opened =
  | { readonly ok: true; readonly document: AnnotationDocument; readonly relocated: Relocated }
  | { readonly ok: false; readonly problem: Problem; readonly message: string };

/** What was laid out the last time: then a decision costs its own lines, and not the whole file's. */
export interface Lines {
  text: string | undefined;
  of: ReadonlyMap<object, LaidOut>;
}

/**
 * The whole annotation file of an article. `name` is the article's file name without a folder. What stands around the
 * words is left out of suggested mentions and positions: in a changed article they are made anew. Attributions keep it, so
 * that a decision on a position, whose evidence they are, changes no line of theirs. `lines` are kept up to date.
 */
export function serialize(
  article: { readonly name: string; readonly text: string; readonly document: AnnotationDocument },
  lines?: Lines,
): string {
  const { name, text, document } = article;
  const known = lines?.text === text ? lines.of : new Map<object, LaidOut>();
  const now = new Map<object, LaidOut>();
  const { actors, mentions, attributions, positions, notes, lost, extra } = document;
  const { recordOf, layOut } = createLayout();
  const laidOut = <T extends object>(annotation: T, lay: () => LaidOut): LaidOut => {
    const laid = known.get(annotation) ?? lay();
    if (lines) now.set(annotation, laid);
    return laid;
  };
  const list = <T extends Decidable, E extends object>(
    kind: Lost["kind"],
    annotations: readonly T[],
    toEntry: (text: string, annotation: T) => E,
    placeOf: (entry: E) => Partial<Selector> | null | undefined,
  ): readonly LaidOut[] => {
    const lay = (entry: E, bare: boolean) => ({ start: placeOf(entry)?.start, lines: recordOf(brief(entry, bare)) });
    const there = annotations.map((annotation) =>
      laidOut(annotation, () => {
        const entry = toEntry(text, annotation);
        return lay(entry, kind !== "attribution" && kind !== "note" && !isDecided(annotation));
      }),
    );
    const gone = lost.filter((it) => it.kind === kind);
    return woven(
      there,
      gone.map(({ entry }) => lay(entry as E, false)),
    );
  };
  const about = { name, length: text.length, fingerprint: fingerprint(text) };
  const lists = {
    actors: actors.map((actor) =>
      laidOut(actor, () => ({ start: undefined, lines: recordOf(brief(toActorEntry(actor))) })),
    ),
    mentions: list("mention", mentions, toMentionEntry, ({ span }) => span),
    attributions: list("attribution", attributions, toAttributionEntry, ({ content }) => content[0]),
    positions: list("position", positions, toPositionEntry, ({ issue }) => issue),
    notes: list("note", notes, toNoteEntry, ({ span }) => span),
  };
  if (lines) Object.assign(lines, { text, of: now });
  return layOut({ format: FORMAT, version: VERSION, article: about }, lists, extra);
}

type Decidable = Pick<Actor, "id" | "status" | "provenance">;

function toActorEntry({ extra, ...actor }: Actor): Readonly<Record<string, unknown>> {
  const { name, type, role, affiliation, aliases, merged } = actor;
  return { ...commonOf(actor), name, type, role, affiliation, aliases, ...(merged && { merged }), ...extra };
}

function fromActorEntry(entry: AnnotationFile["actors"][number]): Actor {
  const { id, status, provenance, decision, fields, anchored, ...own } = entry;
  const { name, type, role, affiliation, aliases, merged, ...extra } = own;
  const actor = { ...commonOf(entry), name, type, role, affiliation, aliases, ...(merged && { merged }) };
  return Object.keys(extra).length > 0 ? { ...actor, extra } : actor;
}

/** With each lost entry before the first one that begins after the place where it began. */
function woven(there: readonly LaidOut[], lost: readonly LaidOut[]): readonly LaidOut[] {
  if (lost.length === 0) return there;
  // the furthest start so far only grows, so that the first one past a place is found by halves
  const furthest: number[] = [];
  for (const { start = -1 } of there) furthest.push(Math.max(furthest.at(-1) ?? -1, start));
  const before = there.map((): LaidOut[] => []);
  const after: LaidOut[] = [];
  for (const entry of lost) {
    const start = entry.start ?? Number.POSITIVE_INFINITY;
    (before[firstPast(furthest, start)] ?? after).push(entry);
  }
  return [...there.flatMap((entry, i) => [...before[i]!, entry]), ...after];
}

/** Index of the first of the ascending numbers that is greater. */
function firstPast(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * What an annotation file says of `text`, which may have changed since. Decisions whose words are not found, or not
 * for sure, are in the document's `lost`; such suggestions are left out. Never throws.
 */
export const parseAnnotationFile = (json: string, text: string): Opened => atOnce(opening(json, text));

/** The same, a step at a time. */
export function* opening(json: string, text: string): Steps<Opened> {
  const parsed = parseJson(json);
  if ("problem" in parsed)
    return { ok: false, problem: parsed.conflict ? "conflict" : "broken", message: parsed.problem };
  const newer = newerVersion(parsed.value);
  if (newer !== null) {
    const message = `Its format is ${newer}; this version of Standpoint reads format ${VERSION}.`;
    return { ok: false, problem: "newer", message };
  }
  yield;
  const valid = validate(parsed.value);
  if ("problem" in valid) return { ok: false, problem: "broken", message: valid.problem };
  yield;
  const file = mended(valid.file);
  yield;
  return { ok: true, ...(yield* attach(file, text)) };
}

/** What a file says of its article, whatever else is wrong with it; undefined where it is no annotation file. Never throws. */
export function articleIn(json: string): Partial<AnnotationFile["article"]> | undefined {
  const parsed = parseJson(json);
  const { format, article } = ("value" in parsed ? (parsed.value ?? {}) : {}) as Partial<AnnotationFile>;
  return format === FORMAT ? (article ?? {}) : undefined;
}

/** Whether a file is an annotation file of exactly this text. Never throws. */
export const isAbout = (json: string, text: string): boolean => articleIn(json)?.fingerprint === fingerprint(text);

function newerVersion(value: unknown): number | null {
  if (typeof value !== "object" || value === null) return null;
  const { format, version } = value as { readonly format?: unknown; readonly version?: unknown };
  return format === FORMAT && typeof version === "number" && version > VERSION ? version : null;
}

function* attach(
  file: AnnotationFile,
  text: string,
): Steps<{ readonly document: AnnotationDocument; readonly relocated: Relocated }> {
  const { format, version, article, actors, ...rest } = file;
  const { mentions, attributions, positions, notes = [], ...extra } = rest;
  // without what stood around them, words are only sure to be the same in the same text
  const evidence = new Set(positions.filter(isDecided).map((position) => position.attribution));
  const sure = <T extends Decidable>(entries: readonly T[]): readonly T[] =>
    article.fingerprint === fingerprint(text)
      ? entries
      : entries.filter((entry) => isDecided(entry) || evidence.has(entry.id) || hasContext(entry));
  const entries = { mentions: sure(mentions), attributions: sure(attributions), positions: sure(positions), notes };
  const { relocated, ...found } = yield* findEntries(entries, text, new Set());
  const document = {
    actors: actors.map(fromActorEntry),
    ...found,
    ...(Object.keys(extra).length > 0 ? { extra } : {}),
  };
  return { document: relocated.moved + relocated.changed > 0 ? inTextOrder(document) : document, relocated };
}
