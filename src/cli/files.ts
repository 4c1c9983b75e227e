import { mkdir } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import { analyze } from "../core/analysis/analyze";
import { countCutParagraphs, cutInWords } from "../core/analysis/paragraphs";
import { proseOf } from "../core/article/markdownProse";
import { translate } from "../core/codebook/codebook";
import type { Codebook } from "../core/codebook/types";
import type { AnnotationDocument } from "../core/model/types";
import { merge } from "../core/reconcile/mergeAnalysis";
import { parseAnnotationFile } from "../files/annotations/annotationFile";
import { refuseOther, textAt } from "./article";
import { annotations } from "./fileFormats";
import type { Complain, Io } from "./io";
import { decidedIn, holdsAnnotations, overAnnotations } from "./kept";
import type { Target } from "./places";
import { planned, type Wish } from "./plan";
import { currentAt, put } from "./put";
import { wordsFor } from "./words";

/** Resolves to the exit status; an article that cannot be annotated does not keep the others from being written. */
export async function annotateFiles(wish: Wish, book: Codebook, io: Io, complain: Complain): Promise<number> {
  const { files, format, out } = wish;
  const { targets, intoFolder, problems } = await planned(wish, io);
  if (problems.length > 0) return complain(2, problems);
  if (files.length > 1 && !intoFolder && !format.together)
    return complain(2, "several annotation files do not go into one: give a folder, as in --out annotations/");
  let status = 0;
  const run: Run = {
    ...wish,
    book,
    io,
    fail: (error, file) => {
      const words = wordsFor(error as NodeJS.ErrnoException);
      status = complain(1, file === undefined ? words : `${file}: ${words}`);
    },
    note: (words) => void complain(0, words),
  };
  if (intoFolder) await intoFiles(run, targets, resolve(io.folder, out));
  else if (out === "-") await intoStream(run);
  else if (format.together) await intoOne(run, targets[0]!);
  else await intoFiles(run, targets);
  return status;
}

interface Run extends Wish {
  readonly book: Codebook;
  readonly io: Io;
  readonly fail: (error: unknown, file?: string) => void;
  /** Tells what is no failure. */
  readonly note: (words: string) => void;
}

/** `folder`: made when there is something to be written into it. */
async function intoFiles(run: Run, targets: readonly Target[], folder?: string): Promise<void> {
  let isMade = folder === undefined;
  for (const [i, file] of run.files.entries()) {
    const target = targets[i]!;
    try {
      const article = await annotated(run, file, basename(file), run.format === annotations ? target : undefined);
      if (!isMade) await mkdir(folder!, { recursive: true });
      isMade = true;
      await (run.format === annotations ? putDecided(target, article) : putExport(target, article.write()));
    } catch (error) {
      run.fail(error, file);
    }
  }
}

/** Each article is written when it is ready. Throws where standard output cannot be written. */
async function intoStream(run: Run): Promise<void> {
  for await (const part of partsOf(run, run.fail)) if (!(await run.io.output.write(part))) return;
}

/** All articles that can be annotated, or, where there is none, nothing. */
async function intoOne(run: Run, target: Target): Promise<void> {
  const parts: string[] = [];
  let failed = 0;
  for await (const part of partsOf(run, (...told) => {
    failed++;
    run.fail(...told);
  }))
    parts.push(part);
  if (failed === run.files.length) return;
  try {
    await putExport(target, parts.join(""));
  } catch (error) {
    run.fail(error);
  }
}

/** What joins to what the format says of all articles. */
async function* partsOf(run: Run, fail: Run["fail"]): AsyncGenerator<string> {
  const several = run.files.length > 1 ? run.format.together : undefined;
  let count = 0;
  if (several) yield several.open;
  for (const file of run.files) {
    let text: string;
    try {
      text = (await annotated(run, file, several ? file : basename(file))).write();
    } catch (error) {
      fail(error, file);
      continue;
    }
    yield several && count > 0 ? several.between + text.slice(several.head) : text;
    count++;
  }
  if (several) yield several.close;
}

interface Annotated {
  readonly name: string;
  readonly text: string;
  /** In the format that is wished; with what a person decided before, if that is known. */
  readonly write: (before?: AnnotationDocument) => string;
}

/** `target`: an annotation file, which is looked at before the article is sent anywhere. */
async function annotated(run: Run, file: string, name: string, target?: Target): Promise<Annotated> {
  const { io, book, format, note, anyLanguage } = run;
  const text = await textAt(resolve(io.folder, file));
  const prose = /^\.(?:md|markdown)$/i.test(extname(file)) ? proseOf(text) : text;
  if (!anyLanguage) refuseOther(prose);
  const fresh = translate(book, analyze(prose));
  const cut = countCutParagraphs(prose);
  if (cut > 0) note(`${file}: ${cutInWords(cut)}`);
  if (run.reader && target?.isFile) {
    const current = await currentAt(target.path, (copy) => parseAnnotationFile(copy, text).ok);
    if (current !== undefined) decidedIn(current, { shown: target.shown, name, text });
  }
  const again = await readAgain(run, file, prose, merge(undefined, fresh));
  return { name, text, write: (before) => format.write({ name, text, document: again(merge(before, fresh)), book }) };
}

/** What a second reader adds; nothing, where there is none, or it fails, which is told. */
async function readAgain(
  { reader, note, fail }: Run,
  file: string,
  text: string,
  document: AnnotationDocument,
): Promise<(document: AnnotationDocument) => AnnotationDocument> {
  try {
    const read = await reader?.(text, document);
    if (!read) return (it) => it;
    if (read.fell !== "") note(`${file}: of the second reading fell out: ${read.fell}`);
    return read.into;
  } catch (error) {
    fail(new Error(`annotated without the second reader: ${(error as Error).message}`), file);
    return (it) => it;
  }
}

function putDecided(target: Target, { name, text, write }: Annotated): Promise<void> {
  return put(
    target,
    (current) => write(current === undefined ? undefined : decidedIn(current, { shown: target.shown, name, text })),
    (copy) => parseAnnotationFile(copy, text).ok,
  );
}

function putExport(target: Target, text: string): Promise<void> {
  return put(target, (current) => {
    if (current !== undefined && holdsAnnotations(current)) throw new Error(overAnnotations(target.shown));
    return text;
  });
}
