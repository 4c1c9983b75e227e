import { version } from "../../package.json";
import type { Selector } from "../core/anchor";
import { findEntries, type Relocated } from "../core/entries";
import { toAttributionEntry, toMentionEntry, toPositionEntry } from "../core/entry";
import { fingerprint } from "../core/id";
import { inTextOrder } from "../core/merge";
import type { Actor, AnnotationDocument, Lost } from "../core/model";
import { layOut } from "./fileLayout";
import { validate } from "./fileProblems";
import { type AnnotationFile, FORMAT, VERSION } from "./fileSchema";
import { parseJson } from "./jsonProblem";

export type Opened =
  | { readonly ok: true; readonly document: AnnotationDocument; readonly relocated: Relocated }
  | { readonly ok: false; readonly problem: "broken" | "newer"; readonly message: string };

/** The whole annotation file of an article. `name` is the article's file name without a folder. */
export function serialize(article: {
  readonly name: string;
  readonly text: string;
  readonly document: AnnotationDocument;
}): string {
  const { name, text, document } = article;
  const { actors, mentions, attributions, positions, lost, extra } = document;
  return layOut({
    format: FORMAT,
    version: VERSION,
    generator: `Standpoint ${version}`,
    article: { name, length: text.length, fingerprint: fingerprint(text) },
    actors: actors.map(toActorEntry),
    mentions: woven(
      mentions.map((mention) => toMentionEntry(text, mention)),
      lost.filter(({ kind }) => kind === "mention"),
      ({ span }) => span,
    ),
    attributions: woven(
      attributions.map((attribution) => toAttributionEntry(text, attribution)),
      lost.filter(({ kind }) => kind === "attribution"),
      ({ content }) => content[0],
    ),
    positions: woven(
      positions.map((position) => toPositionEntry(text, position)),
      lost.filter(({ kind }) => kind === "position"),
      ({ issue }) => issue,
    ),
    ...extra,
  });
}

function toActorEntry({ extra, ...actor }: Actor): Readonly<Record<string, unknown>> {
  const { id, status, provenance, name, type, role, affiliation, aliases } = actor;
  return { id, status, provenance, name, type, role, affiliation, aliases, ...extra };
}

function fromActorEntry(entry: AnnotationFile["actors"][number]): Actor {
  const { id, status, provenance, name, type, role, affiliation, aliases, ...extra } = entry;
  const actor = { id, status, provenance, name, type, role, affiliation, aliases };
  return Object.keys(extra).length > 0 ? { ...actor, extra } : actor;
}

/** Lost entries, unchanged, before the first one that begins after the place where they began. */
function woven<T>(
  entries: readonly T[],
  lost: readonly Lost[],
  placeOf: (entry: T) => Partial<Selector> | null | undefined,
): readonly unknown[] {
  const before = new Map<number, unknown[]>();
  for (const { entry } of lost) {
    const start = placeOf(entry as T)?.start ?? Number.POSITIVE_INFINITY;
    const found = entries.findIndex((other) => (placeOf(other)?.start ?? -1) > start);
    const index = found < 0 ? entries.length : found;
    before.set(index, [...(before.get(index) ?? []), entry]);
  }
  return [...entries, null].flatMap((entry, i) => [...(before.get(i) ?? []), ...(entry === null ? [] : [entry])]);
}

/**
 * What an annotation file says of `text`, which may have changed since. Decisions whose words are not found, or not
 * for sure, are in the document's `lost`; such suggestions are left out. Never throws.
 */
export function parseAnnotationFile(json: string, text: string): Opened {
  const parsed = parseJson(json);
  if ("problem" in parsed) return { ok: false, problem: "broken", message: parsed.problem };
  const newer = newerVersion(parsed.value);
  if (newer !== null) {
    const message = `Its format is ${newer}; this version of Standpoint reads format ${VERSION}.`;
    return { ok: false, problem: "newer", message };
  }
  const valid = validate(parsed.value);
  if ("problem" in valid) return { ok: false, problem: "broken", message: valid.problem };
  return { ok: true, ...attach(valid.file, text) };
}

function newerVersion(value: unknown): number | null {
  if (typeof value !== "object" || value === null) return null;
  const { format, version } = value as { readonly format?: unknown; readonly version?: unknown };
  return format === FORMAT && typeof version === "number" && version > VERSION ? version : null;
}

function attach(file: AnnotationFile, text: string): { document: AnnotationDocument; relocated: Relocated } {
  const { format, version, generator, article, actors, mentions, attributions, positions, ...extra } = file;
  const { relocated, ...found } = findEntries({ mentions, attributions, positions }, text, new Set());
  const document = {
    actors: actors.map(fromActorEntry),
    ...found,
    ...(Object.keys(extra).length > 0 ? { extra } : {}),
  };
  return { document: relocated.moved > 0 ? inTextOrder(document) : document, relocated };
}
