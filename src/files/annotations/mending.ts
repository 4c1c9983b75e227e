import { referring, whom } from "../../core/model/actorReferences";
import { NOTHING } from "../../core/model/fields";
import type { RecordOf } from "../../core/records/record";
import type { AnnotationFile } from "./schema";

/**
 * The file with every reference holding. What two people decided git joins line by line: an actor that one of them merged
 * into another, or that a newer analysis no longer has, may still be named by what the other one decided, and a record may
 * be there twice. Nothing of it is dropped: a merged actor's name stands for the one it was merged into, one that is
 * missing stands again under the words that name it, and of two records with one id the later one gets another.
 * Positions whose attribution is missing are `findRecords`' care.
 */
export function mended(file: AnnotationFile): AnnotationFile {
  const actors = distinct(file.actors);
  const mentions = distinct(file.mentions);
  const attributions = distinct(file.attributions);
  const positions = distinct(file.positions);
  const notes = file.notes && distinct(file.notes);

  const ids = new Set(actors.map(({ id }) => id));
  const whomOf = whom(actors);
  const missing = new Set<string>();
  const refer = (id: string): string | null => {
    if (id === "") return null;
    if (ids.has(id)) return id;
    const owner = whomOf(id);
    if (ids.has(owner)) return owner;
    missing.add(id);
    return id;
  };
  const joined = {
    ...file,
    mentions: mentions.map((it) => referring("mention", it, refer)),
    attributions: attributions.map((it) => referring("attribution", it, refer)),
    positions: positions.map((it) => referring("position", it, refer)),
    ...(notes && { notes }),
  };
  const known = actors.map((it) => referring("actor", it, refer));
  return { ...joined, actors: [...known, ...standIns(missing, joined)] };
}

/** The records without exact repetitions, each with an id of its own. */
function distinct<T extends { readonly id: string }>(records: readonly T[]): T[] {
  const seen = new Map<string, string>();
  /** Of ids that came twice, the number that no record has yet. */
  const next = new Map<string, number>();
  return records.flatMap((record) => {
    const content = JSON.stringify(record);
    if (seen.get(record.id) === content) return [];
    let id = record.id;
    for (let i = next.get(record.id) ?? 2; seen.has(id); next.set(record.id, i)) id = `${record.id}-${i++}`;
    seen.set(id, content);
    return [id === record.id ? record : { ...record, id }];
  });
}

/** Actors of these ids, named by the first words that mean them. */
function standIns(
  ids: ReadonlySet<string>,
  { mentions, attributions }: Pick<AnnotationFile, "mentions" | "attributions">,
): readonly RecordOf<"actor">[] {
  const names = new Map<string, string>();
  const name = (id: string | null, words: string | undefined) => {
    if (id !== null && words !== undefined && !names.has(id)) names.set(id, words);
  };
  for (const { actor, span, head } of mentions) name(actor, span.exact.slice(...head));
  const spoken = new Set<string>();
  for (const { speaker, source } of attributions) {
    // the first one decides, whether it has a source or not
    if (speaker === null || spoken.has(speaker)) continue;
    spoken.add(speaker);
    name(speaker, source[0]?.exact);
  }
  return Array.from(ids, (id) => ({
    id,
    status: "suggested",
    provenance: { by: "machine", rule: "named by a decision only", confidence: 0 },
    decision: undefined,
    fields: undefined,
    anchored: undefined,
    ...NOTHING.actor,
    name: names.get(id) ?? id,
    type: "person",
    merged: undefined,
  }));
}
