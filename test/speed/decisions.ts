import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accept, reject } from "../../src/core/actions/review";
import { analyze } from "../../src/core/analysis/analyze";
import type { Analysis, AnnotationDocument } from "../../src/core/model/types";
import { mapDocument } from "../../src/core/reconcile/mapThroughEdit";
import { merge } from "../../src/core/reconcile/mergeAnalysis";
import { reworded } from "../../src/core/reconcile/rewording";
import { type Lines, parseAnnotationFile, serialize } from "../../src/files/annotations/annotationFile";
import { replace } from "../../src/files/replaceFile";
import { nodeDisk } from "../../src/node/disk";
import { median, timed } from "./measure";

export interface Decided {
  readonly text: string;
  readonly fresh: Analysis;
  readonly document: AnnotationDocument;
}

/** An article in which a person decided on `count` annotations, spread over all kinds and the whole text. */
export function decidedArticle(text: string, count: number): Decided {
  const fresh = analyze(text);
  const found = merge(undefined, fresh);
  const all = [found.attributions, found.positions, found.mentions].flatMap((list) => list.map(({ id }) => id));
  const every = all.length / Math.min(count, all.length);
  const ids = Array.from({ length: Math.min(count, all.length) }, (_, i) => all[Math.floor(i * every)]!);
  const by = { name: "Ann Lee", at: "2026-03-01T10:00:00.000Z", tool: "Standpoint 0.1.0" };
  return { text, fresh, document: accept(ids)(found, by) };
}

/**
 * Milliseconds, in the median unless `of` says otherwise, of saving: the file's text is made and takes the place of the old one, flushed to the disk. `first`:
 * of the whole file; `next`: after one more decision.
 */
export async function savingTimes(
  { text, document }: Decided,
  rounds: number,
  of: (times: readonly number[]) => number = median,
): Promise<{ readonly first: number; readonly next: number }> {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-speed-"));
  const file = join(folder, "a.txt.annotations.json");
  let before: string | undefined;
  const save = async (it: AnnotationDocument, lines: Lines) => {
    const start = performance.now();
    const json = serialize({ name: "a.txt", text, document: it }, lines);
    await replace(nodeDisk, file, json, before);
    before = json;
    return performance.now() - start;
  };
  const times = { first: [] as number[], next: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const lines = { text: undefined, of: new Map() };
    times.first.push(await save({ ...document, extra: { round } }, lines));
    const one = reject([document.mentions[round]!.id])(document, { name: "Bo" });
    times.next.push(await save({ ...one, extra: { round } }, lines));
  }
  rmSync(folder, { recursive: true, force: true });
  return { first: of(times.first), next: of(times.next) };
}

/** Milliseconds, in the median of the rounds unless `which` says otherwise, of each part of what follows a keystroke or opens a file (`stringify` is JSON's own, of the bare document, to compare), and how long the file is. */
export function partTimes(
  { text, fresh, document }: Decided,
  rounds: number,
  which: (times: readonly number[]) => number = median,
): Readonly<Record<string, number>> {
  const json = serialize({ name: "a.txt", text, document });
  const middle = text.length >> 1;
  const edits = [{ span: { start: middle, end: middle }, length: 1 }];
  const typed = `${text.slice(0, middle)}x${text.slice(middle)}`;
  const of = (work: () => unknown) => which(Array.from({ length: rounds }, () => timed(work)));
  return {
    serialize: of(() => serialize({ name: "a.txt", text, document })),
    stringify: of(() => JSON.stringify(document, null, 2)),
    parse: of(() => parseAnnotationFile(json, text)),
    "parse, moved": of(() => parseAnnotationFile(json, `A headline.\n\n${text}`)),
    keystroke: of(() => reworded(mapDocument(document, edits, text), document, edits, text, typed)),
    merge: of(() => merge(document, fresh)),
    ratio: json.length / text.length,
  };
}
