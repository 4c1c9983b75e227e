import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { version } from "../package.json";
import { decodeArticle, wordsFor } from "./cli/article";
import { annotations, FILE_FORMATS, type FileFormat, formatFor } from "./cli/fileFormats";
import { help } from "./cli/help";
import { annotateLines } from "./cli/lines";
import { createOutput, type Output } from "./cli/output";
import { analyze } from "./core/analyze";
import { BUILT_IN } from "./core/builtInBook";
import { type Codebook, translate } from "./core/codebook";
import type { Article } from "./core/formats/format";
import { proseOf } from "./core/markdown";
import { merge } from "./core/merge";
import { parseAnnotationFile } from "./store/annotationFile";
import { parseCodebook } from "./store/codebookFile";

const OPTIONS = {
  format: { type: "string", short: "f" },
  out: { type: "string", short: "o" },
  codebook: { type: "string", short: "c" },
  jsonl: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** Resolves to the exit status: 0 if all went well, 1 if an article or a line could not be annotated, 2 for wrong usage. */
async function main(args: string[]): Promise<number> {
  const complain = (message: string, status: number): number => {
    process.stderr.write(`standpoint: ${message}\n`);
    return status;
  };
  const asked = parse(args);
  if ("problem" in asked) return complain(`${asked.problem}\nTry --help.`, 2);
  const { values, positionals } = asked;
  const output = createOutput(process.stdout);
  if (values.help) return output.write(help()).then(() => 0);
  if (values.version) return output.write(`${version}\n`).then(() => 0);
  const [command, ...files] = positionals;
  if (command === undefined) return output.write(help()).then(() => 2);
  if (command !== "annotate") return complain(`there is no command “${command}”, only “annotate”\nTry --help.`, 2);
  const book = await codebook(values.codebook).catch((error: Error) => error.message);
  if (typeof book === "string") return complain(book, 2);
  if (values.jsonl) {
    if (files.length > 0 || values.format !== undefined || values.out !== undefined)
      return complain("--jsonl reads standard input and writes standard output: no FILE, --format or --out with it", 2);
    return annotateLines(process.stdin, output, book);
  }
  if (files.length === 0) return complain("name at least one FILE, or use --jsonl\nTry --help.", 2);
  return annotateFiles(files, { ...values, book }, output, complain);
}

/** Throws an error whose message says what is wrong with the file. */
async function codebook(path: string | undefined): Promise<Codebook> {
  if (path === undefined) return BUILT_IN;
  const json = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path}: ${wordsFor(error)}`);
  });
  const read = parseCodebook(json);
  if (!read.ok) {
    const messages = [
      ...read.problems.map(({ message }) => message),
      ...(read.all ? [] : ["More is wrong than this."]),
    ];
    throw new Error(`${path}: ${messages.join("\n  ")}`);
  }
  return read.codebook;
}

interface Wish {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly book: Codebook;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

type Complain = (message: string, status: number) => number;

/** Resolves to the exit status; an article that cannot be read does not keep the others from being written. */
async function annotateFiles(
  files: readonly string[],
  { format: id, out = "-", book }: Wish,
  output: Output,
  complain: Complain,
): Promise<number> {
  const format = formatFor(id, out);
  if (!format) return complain(`there is no format “${id}”; use ${FILE_FORMATS.map((it) => it.id).join(", ")}`, 2);
  if (out !== "-" && (/[\\/]$/.test(out) || (await isFolder(out))))
    return intoFolder(files, format, out, book, complain);
  if (files.length > 1 && !format.together)
    return complain("several annotation files do not go into one: give a folder, as in --out annotations/", 2);
  if (files.some((file) => resolve(file) === resolve(out)))
    return complain(`${out} is an article: it is never written`, 2);
  return intoOne(files, format, out, book, output, complain);
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (it) => it.isDirectory(),
    () => false,
  );

async function intoFolder(
  files: readonly string[],
  format: FileFormat,
  folder: string,
  book: Codebook,
  complain: Complain,
): Promise<number> {
  const taken = new Set<string>();
  let status = 0;
  for (const file of files) {
    const target = join(folder, `${basename(file)}.${format.extension}`);
    try {
      if (taken.has(target)) throw new Error(`another article of this name went to ${target} already`);
      taken.add(target);
      const text = await written(format, file, basename(file), book, target);
      await mkdir(folder, { recursive: true });
      await replace(target, text);
    } catch (error) {
      status = complain(`${file}: ${(error as Error).message}`, 1);
    }
  }
  return status;
}

async function intoOne(
  files: readonly string[],
  format: FileFormat,
  out: string,
  book: Codebook,
  output: Output,
  complain: Complain,
): Promise<number> {
  const several = files.length > 1 ? format.together : undefined;
  const parts: string[] = [];
  // on standard output each article is written when it is ready, in a file all of them or none
  const give = out === "-" ? output.write : async (part: string) => parts.push(part) > 0;
  let status = 0;
  let count = 0;
  if (several && !(await give(several.open))) return status;
  for (const file of files) {
    try {
      const name = several ? file : basename(file);
      const text = await written(format, file, name, book, out === "-" ? undefined : out);
      const part = several && count > 0 ? several.between + text.slice(several.head) : text;
      count++;
      if (!(await give(part))) return status;
    } catch (error) {
      status = complain(`${file}: ${(error as Error).message}`, 1);
    }
  }
  if (several) await give(several.close);
  if (out === "-" || count === 0) return status;
  return replace(out, parts.join("")).then(
    () => status,
    (error: Error) => complain(error.message, 1),
  );
}

/** What the format says of one article. A person's decisions in an annotation file that is at `target` already are kept. */
async function written(
  format: FileFormat,
  path: string,
  name: string,
  book: Codebook,
  target: string | undefined,
): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(wordsFor(error));
  });
  const text = decodeArticle(bytes);
  const fresh = analyze(/^\.(?:md|markdown)$/i.test(extname(path)) ? proseOf(text) : text);
  const current = format === annotations && target !== undefined ? await existing(target, text) : undefined;
  const article: Article = { name, text, document: merge(current, translate(book, fresh)), book };
  return format.write(article);
}

async function existing(target: string, text: string) {
  const json = await readFile(target, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new Error(`${target}: ${wordsFor(error)}`);
  });
  if (json === undefined) return undefined;
  const opened = parseAnnotationFile(json, text);
  if (!opened.ok) throw new Error(`${target} is not overwritten: ${opened.message}`);
  return opened.document;
}

/** Whole or not at all; a device or a pipe is written as it is. Throws an error whose message says what is wrong. */
async function replace(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const draft = `${target}.${process.pid}.tmp`;
  try {
    if (await isFileOrNothing(target)) {
      await writeFile(draft, text, { flag: "wx" });
      await rename(draft, target);
    } else await writeFile(target, text);
  } catch (error) {
    await rm(draft, { force: true });
    throw new Error(`${path}: ${wordsFor(error as NodeJS.ErrnoException)}`);
  }
}

const isFileOrNothing = (path: string): Promise<boolean> =>
  stat(path).then(
    (it) => it.isFile(),
    () => true,
  );

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
