import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { AnnotationDocument } from "../core/model/types";
import { articleIn, isAbout, parseAnnotationFile } from "../files/annotations/annotationFile";
import { holdsCodes } from "../files/codebook/codebookFile";
import { decodeArticle } from "./article";
import { annotations, type FileFormat } from "./fileFormats";
import type { Target } from "./places";
import { wordsFor } from "./words";

/** Throws where the name or what is in the file says that a person's work is there. */
export async function refuse({ shown, path }: Target, format: FileFormat): Promise<void> {
  const names = [basename(shown), basename(path)];
  if (names.some((name) => /^standpoint\.codebook\.json$/i.test(name)))
    throw new Error(`${shown} is the name of a codebook: it is never written`);
  if (format !== annotations && names.some((name) => name.toLowerCase().endsWith(`.${annotations.extension}`)))
    throw new Error(`${shown} is the name of an annotation file: only --format annotations writes one`);
  const text = await textThere(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return "";
    throw new Error(`${shown}: ${wordsFor(error)}`);
  });
  if (text.trim() === "") return;
  if (holdsAnnotations(text)) {
    if (format === annotations) return;
    throw new Error(overAnnotations(shown));
  }
  if (holdsCodes(text)) throw new Error(`${shown} is a codebook: it is never written over`);
  if (names.some((name) => ARTICLE_NAME.test(name)) && !(/\bmd$/.test(format.extension) && REPORT.test(text)))
    throw new Error(`${shown} is there already and may be an article, by its ending: name a file of another ending`);
}

/** Of a text in no encoding that an article may have, what is like ASCII in it. */
async function textThere(path: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return decodeArticle(bytes);
  } catch {
    return new TextDecoder().decode(bytes).replaceAll("\0", "");
  }
}

const ARTICLE_NAME = /\.(?:txt|md|markdown)$/i;

/** How every Markdown file begins that is written here. */
const REPORT =
  /^# .*\n\n(?:## .+\n\n- (?:(?:maybe: )?\*\*|line \d|Nobody named: )|No quotes or reported speech\.\n|\| Issue \||Nobody takes a side\.\n)/;

/** Whether a text is an annotation file, or was one before it was broken. */
export const holdsAnnotations = (text: string): boolean =>
  articleIn(text) !== undefined || /"format"\s*:\s*"standpoint-annotations"/.test(text);

export const overAnnotations = (shown: string): string =>
  `${shown} is an annotation file: only --format annotations writes over one, and keeps what a person decided`;

/**
 * What an annotation file says of an article. Throws an error that says why it may not be written over: it cannot be read,
 * or is another article's. `shown`: the file as a person knows it.
 */
export function decidedIn(
  json: string,
  { shown, name, text }: { readonly shown: string; readonly name: string; readonly text: string },
): AnnotationDocument {
  const opened = parseAnnotationFile(json, text);
  if (!opened.ok) throw new Error(`${shown} is not overwritten: ${opened.message}`);
  const other = articleIn(json)?.name;
  if (other !== undefined && other.normalize() !== name.normalize() && !isAbout(json, text))
    throw new Error(`${shown} is not overwritten: it is the annotation file of another article, ${other}`);
  return opened.document;
}
