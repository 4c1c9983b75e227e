import * as l10n from "@vscode/l10n";
import { isKept } from "../../core/model/decided";
import { KINDS, LIST_OF, MAIN_FIELD } from "../../core/model/fields";
import { fingerprint } from "../../core/model/ids";
import { arranged, isProposal } from "../../core/model/readings";
import { atOnce } from "../../core/model/steps";
import { inTextOrder } from "../../core/model/textOrder";
import type { AnnotationDocument, AnnotationOf, Kind, Steps } from "../../core/model/types";
import { findRecords, type Relocated } from "../../core/records/findRecords";
import { selectorsIn } from "../../core/records/placement";
import { type CommonRecord, type Find, fromRecord, type RecordOf, toRecord } from "../../core/records/record";
import { parseJson } from "../json/parse";
import { brief, hasContext } from "./brevity";
import { createLayout, type LaidOut } from "./layout";
import { mended } from "./mending";
import { apart, together } from "./readerLists";
import { type AnnotationFile, FORMAT, VERSION } from "./schema";
import { validate } from "./validate";

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
  const { name, text } = article;
  const { document, proposed } = apart(article.document);
  const known = lines?.text === text ? lines.of : new Map<object, LaidOut>();
  const now = new Map<object, LaidOut>();
  const { lost, extra } = document;
  const { recordOf, layOut } = createLayout();
  const laidOut = <T extends object>(annotation: T, lay: () => LaidOut): LaidOut => {
    const laid = known.get(annotation) ?? lay();
    if (lines) now.set(annotation, laid);
    return laid;
  };
  const lay = <K extends Kind>(kind: K, record: RecordOf<K>, bare: boolean): LaidOut => ({
    start: selectorsIn(record, MAIN_FIELD[kind])[0]?.start,
    lines: recordOf(brief(kind, record, bare)),
  });
  const list = <K extends Kind>(kind: K): readonly LaidOut[] => {
    const there = (document[LIST_OF[kind]] as readonly AnnotationOf<K>[]).map((annotation) =>
      laidOut(annotation, () => lay(kind, toRecord(text, annotation), BARE.has(kind) && !isKept(annotation))),
    );
    const gone = lost.filter((it) => it.kind === kind);
    return woven(
      there,
      gone.map(({ record }) => lay(kind, record as unknown as RecordOf<K>, false)),
    );
  };
  const about = { name, length: text.length, fingerprint: fingerprint(text) };
  // what stands around a proposal's words is written: a version that knows no reader keeps it over changes of the article
  const beside = <K extends Kind>(kind: K, items: readonly AnnotationOf<K>[]): readonly LaidOut[] | undefined =>
    items.length === 0 ? undefined : items.map((it) => laidOut(it, () => lay(kind, toRecord(text, it), false)));
  const lists = {
    ...Object.fromEntries(KINDS.map((kind) => [LIST_OF[kind], list(kind)])),
    readerActors: beside("actor", proposed.readerActors),
    readerAttributions: beside("attribution", proposed.readerAttributions),
    readerPositions: beside("position", proposed.readerPositions),
  };
  if (lines) Object.assign(lines, { text, of: now });
  return layOut({ format: FORMAT, version: VERSION, article: about }, lists, extra);
}

/** Kinds whose suggestions are written without what stands around their words. */
const BARE: ReadonlySet<Kind> = new Set<Kind>(["mention", "position"]);

/** With each lost record before the first one that begins after the place where it began. */
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
    const message = l10n.t("Its format is {0}; this version of Standpoint reads format {1}.", newer, VERSION);
    return { ok: false, problem: "newer", message };
  }
  yield;
  const valid = validate(parsed.value);
  if ("problem" in valid) return { ok: false, problem: "broken", message: valid.problem };
  yield;
  const file = mended(together(valid.file));
  yield;
  const { readerActors, readerAttributions, readerPositions } = valid.file;
  const isRead = [readerActors, readerAttributions, readerPositions].some((list) => list !== undefined);
  return { ok: true, ...(yield* attach(file, text, isRead)) };
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

/** An actor stands on no words. */
const NOWHERE: Find = () => null;

/** `isRead`: whether records of a second reader stand behind the others, out of the text's order. */
function* attach(
  file: AnnotationFile,
  text: string,
  isRead: boolean,
): Steps<{ readonly document: AnnotationDocument; readonly relocated: Relocated }> {
  const { format, version, article, actors, ...rest } = file;
  const { mentions, attributions, positions, notes = [], ...extra } = rest;
  // without what stood around them, words are only sure to be the same in the same text
  const evidence = new Set(positions.filter(isKept).map((position) => position.attribution));
  const sure = <T extends CommonRecord>(records: readonly T[]): readonly T[] =>
    article.fingerprint === fingerprint(text)
      ? records
      : records.filter(
          (record) => isKept(record) || isProposal(record) || evidence.has(record.id) || hasContext(record),
        );
  const records = { mentions: sure(mentions), attributions: sure(attributions), positions: sure(positions), notes };
  const { relocated, ...found } = yield* findRecords(records, text, new Set());
  const document = {
    actors: actors.map((record) => fromRecord("actor", record, NOWHERE)!),
    ...found,
    ...(Object.keys(extra).length > 0 ? { extra } : {}),
  };
  const whole = arranged(document);
  const isInOrder = whole === document && relocated.moved + relocated.changed === 0 && !isRead;
  return { document: isInOrder ? document : inTextOrder(whole), relocated };
}
