import { lstat, readdir, readFile, realpath } from "node:fs/promises";
import { basename, dirname, extname, join, relative, sep } from "node:path";
import { analyze } from "../../core/analysis/analyze";
import { proseOf } from "../../core/article/markdownProse";
import { BUILT_IN } from "../../core/codebook/builtIn";
import { translate } from "../../core/codebook/codebook";
import type { Codebook } from "../../core/codebook/types";
import type { Analysis, AnnotationDocument } from "../../core/model/types";
import { merge } from "../../core/reconcile/mergeAnalysis";
import { parseAnnotationFile, serialize } from "../../files/annotations/annotationFile";
import { isProblem, type Problem, type ToolArticle } from "../../tools/article";
import { ARTICLE, noArticle } from "../../tools/paths";
import type { Proposal } from "../../tools/propose";
import type { ToolHost } from "../../tools/tools";
import { refuseOther, textAt } from "../article";
import { readBook } from "../book";
import { decidedIn } from "../kept";
import { targetAt } from "../places";
import { put } from "../put";
import { wordsFor } from "../words";
import { type Inside, inside } from "./paths";

/** How a folder is served. */
export interface Wish {
  readonly readOnly: boolean;
  readonly anyLanguage: boolean;
  /** Absent where each article has the nearest codebook above it. */
  readonly book?: Codebook;
}

export type Folder = Omit<ToolHost, "client" | "tool">;

const BESIDE = ".annotations.json";
const CODEBOOK = "standpoint.codebook.json";
/** Articles that are listed, at most, and analyses that are remembered. */
const MOST = 10_000;
const REMEMBERED = 20;

/** The articles below a folder. Throws an error that says why it cannot be served. */
export async function openFolder(path: string, wish: Wish): Promise<Folder> {
  const root = await realpath(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path}: ${wordsFor(error)}`);
  });
  if (!(await lstat(root)).isDirectory()) throw new Error(`${path} is no folder`);
  /** Ends with the change before: those of one process need not fight for a file. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const now = last.then(work);
    last = now.catch(() => undefined);
    return now;
  };
  const analyses = new Map<string, { readonly text: string; readonly book: Codebook; readonly fresh: Analysis }>();

  const bookFor = async (article: string): Promise<Codebook> => {
    if (wish.book) return wish.book;
    for (let folder = dirname(article); ; folder = dirname(folder)) {
      const file = join(folder, CODEBOOK);
      if (await isPlain(file)) {
        const read = await readBook(shownIn(root, file), file);
        if ("problems" in read) throw new Error(read.problems.join(" "));
        return read.book;
      }
      if (folder === root || folder === dirname(folder)) return BUILT_IN;
    }
  };
  const freshOf = (at: Inside, text: string, book: Codebook): Analysis => {
    const known = analyses.get(at.path);
    analyses.delete(at.path);
    const same = known?.text === text && known.book === book ? known : undefined;
    const now = same ?? { text, book, fresh: translate(book, analyze(proseIn(at.path, text, wish))) };
    analyses.set(at.path, now);
    for (const path of analyses.keys()) if (analyses.size > REMEMBERED) analyses.delete(path);
    return now.fresh;
  };
  const load = async (at: Inside) => {
    const [text, book] = [await textAt(at.path).catch(named(at.file)), await bookFor(at.path)];
    const article = (before: AnnotationDocument | undefined): ToolArticle => ({
      name: at.file,
      text,
      book,
      document: merge(before, freshOf(at, text, book)),
    });
    return { text, article };
  };
  const savedFor = async (at: Inside, text: string): Promise<AnnotationDocument | undefined> => {
    const json = await plainText(`${at.path}${BESIDE}`, `${at.file}${BESIDE}`);
    return json === undefined
      ? undefined
      : decidedIn(json, { shown: `${at.file}${BESIDE}`, name: basename(at.path), text });
  };

  return {
    articles: () => articlesBelow(root),
    article: (path) =>
      told(async () => {
        const at = await articleAt(root, path);
        if (isProblem(at)) return at;
        const { text, article } = await load(at);
        return article(await savedFor(at, text));
      }),
    saved: (article, path) =>
      told(async () => {
        const at = await inside(root, path ?? article.name);
        if (isProblem(at)) return at;
        if (path === undefined) return (await savedFor(at, article.text)) ?? null;
        const opened = parseAnnotationFile(await readFile(at.path, "utf8"), article.text);
        return opened.ok
          ? opened.document
          : { problem: `${path} is no annotation file that can be read: ${opened.message}` };
      }),
    ...(!wish.readOnly && {
      change: (path: string, change: Parameters<NonNullable<ToolHost["change"]>>[1]) =>
        inTurn(() =>
          told(async () => {
            const at = await articleAt(root, path);
            return isProblem(at) ? at : changed(at, await load(at), change);
          }),
        ),
    }),
  };
}

/** What ends a write without one. */
class Ended extends Error {
  constructor(readonly result: Proposal | Problem) {
    super();
  }
}

/** Writes the annotation file beside an article with what `change` makes of it: whole or not at all, decisions kept. */
async function changed(
  at: Inside,
  {
    text,
    article,
  }: { readonly text: string; readonly article: (before: AnnotationDocument | undefined) => ToolArticle },
  change: Parameters<NonNullable<ToolHost["change"]>>[1],
): Promise<Proposal | Problem> {
  const [name, shown] = [basename(at.path), `${at.file}${BESIDE}`];
  let done: Proposal | undefined;
  try {
    const target = await targetAt(shown, `${at.path}${BESIDE}`, false);
    await put(
      target,
      (current) => {
        const now = article(current === undefined ? undefined : decidedIn(current, { shown, name, text }));
        const made = change(now, new Date().toISOString());
        if (isProblem(made) || made.document === now.document) throw new Ended(made);
        done = made;
        return serialize({ name, text, document: made.document });
      },
      (copy) => parseAnnotationFile(copy, text).ok,
    );
    return done!;
  } catch (error) {
    if (error instanceof Ended) return error.result;
    throw error;
  }
}

const shownIn = (root: string, path: string): string => relative(root, path).split(sep).join("/");

/** Problems of the disk and of files as messages. */
async function told<T>(work: () => Promise<T>): Promise<T | Problem> {
  try {
    return await work();
  } catch (error) {
    return { problem: wordsFor(error as NodeJS.ErrnoException) };
  }
}

const named =
  (file: string) =>
  (error: Error): never => {
    throw new Error(`${file} ${error.message}`);
  };

async function articleAt(root: string, path: string): Promise<Inside | Problem> {
  const at = await inside(root, path);
  if (isProblem(at) || ARTICLE.test(at.path)) return at;
  return noArticle(at.file);
}

function proseIn(path: string, text: string, { anyLanguage }: Wish): string {
  const prose = /^\.(?:md|markdown)$/i.test(extname(path)) ? proseOf(text) : text;
  if (!anyLanguage) refuseOther(prose);
  return prose;
}

/** Whether a file is there that is no link. */
const isPlain = (path: string): Promise<boolean> =>
  lstat(path).then(
    (it) => it.isFile(),
    () => false,
  );

/** Undefined where there is none; a link may lead anywhere, and is not followed. */
async function plainText(path: string, shown: string): Promise<string | undefined> {
  const there = await lstat(path).catch(() => undefined);
  if (!there) return undefined;
  if (!there.isFile()) throw new Error(`${shown} is a link, or no file: it is not followed`);
  return readFile(path, "utf8");
}

async function articlesBelow(root: string): Promise<readonly { readonly file: string; readonly annotated: boolean }[]> {
  const found: { file: string; annotated: boolean }[] = [];
  const open = [root];
  for (let folder = open.pop(); folder !== undefined && found.length < MOST; folder = open.pop()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries) {
      const { name } = entry;
      if (name.startsWith(".") || name === "node_modules") continue;
      const path = join(folder, name);
      if (entry.isDirectory()) open.push(path);
      else if (entry.isFile() && ARTICLE.test(name))
        found.push({ file: shownIn(root, path), annotated: names.has(`${name}${BESIDE}`) });
    }
  }
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}
