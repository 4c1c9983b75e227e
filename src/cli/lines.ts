import { analyze } from "../core/analysis/analyze";
import { countCutParagraphs } from "../core/analysis/paragraphs";
import { datesIn, isDay } from "../core/article/dates";
import { translate } from "../core/codebook/codebook";
import type { Codebook } from "../core/codebook/types";
import type { AnnotationDocument } from "../core/model/types";
import { merge } from "../core/reconcile/mergeAnalysis";
import { plainly } from "./answer";
import { refuseOther } from "./article";
import { idIn } from "./id";
import type { Complain, Output } from "./io";
import { LIMITS, tooLong } from "./limit";
import type { SecondReader } from "./model/secondReader";
import { type Line, linesOf } from "./split";
import { wordsFor } from "./words";

/**
 * Reads `{id, text}` a line, with the article's `date` where it is known, and writes its annotations, one line for each,
 * in the same order; the id as it was written. A line that is none is answered by `{id, line, error}`, `line` counted
 * from 1, without the `id` where it cannot be known; then the status is 1. Blank lines are passed over. What a `second`
 * reader cannot read is annotated without it, and told.
 */
export async function annotateLines(
  input: AsyncIterable<Uint8Array>,
  output: Output,
  book: Codebook,
  limits = LIMITS,
  anyLanguage = false,
  second?: Second,
): Promise<number> {
  let status = 0;
  let number = 0;
  for await (const line of linesOf(input, limits.line)) {
    number++;
    let answer: string;
    try {
      const json = textOf(line, limits.line);
      if (json.trim() === "") continue;
      const again = second && { reader: second.reader, tell: telling(second.complain, number) };
      const done = await annotated(json, book, limits.article, anyLanguage, again);
      answer = done.answer;
      if (done.failed) status = 1;
    } catch (error) {
      answer = withId(knownId(line), { line: number, error: wordsFor(error as Error) });
      status = 1;
    }
    if (!(await output.write(`${answer}\n`))) break;
  }
  return status;
}

/** The id of a line that is not as it should be; undefined, too, where its own bytes are no UTF-8. */
function knownId({ bytes }: Line): string | undefined {
  const id = idIn(new TextDecoder().decode(bytes));
  const came = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return id !== undefined && came.includes(id) ? id : undefined;
}

function textOf({ bytes, whole }: Line, longest: number): string {
  if (!whole) throw new Error(tooLong(longest));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error("not UTF-8 text");
  }
}

/** A second reader, and how a person is told of its trouble: the line is answered without it then. */
interface Second {
  readonly reader: SecondReader;
  readonly complain: Complain;
}
interface Again {
  readonly reader: SecondReader;
  readonly tell: (status: 0 | 1, what: string) => void;
}
const telling =
  (complain: Complain, line: number): Again["tell"] =>
  (status, what) =>
    void complain(status, `line ${line}: ${what}`);

async function annotated(
  line: string,
  book: Codebook,
  longest: number,
  anyLanguage: boolean,
  second?: Again,
): Promise<{ readonly answer: string; readonly failed: boolean }> {
  const value: unknown = parsed(line);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("not an object");
  const { text, date } = value as { readonly text?: unknown; readonly date?: unknown };
  const id = idIn(line);
  if (id === undefined) throw new Error("“id” should be a text, a number or null");
  if (typeof text !== "string") throw new Error("“text” should be a text");
  if (text.length > longest) throw new Error(`“text” is ${tooLong(longest)}`);
  const day = date ?? undefined;
  if (day !== undefined && (typeof day !== "string" || !isDay(day)))
    throw new Error("“date” should be a day, as in 2025-12-31");
  if (!anyLanguage) refuseOther(text);
  const analysis = analyze(text);
  const cutParagraphs = countCutParagraphs(text);
  const found = translate(book, analysis);
  const read = second && (await readAgain(second, text, merge(undefined, found)));
  const answer = plainly(text, read ?? found, analysis, datesIn(text, day));
  return {
    answer: withId(id, cutParagraphs > 0 ? { ...answer, cutParagraphs } : answer),
    failed: second !== undefined && read === null,
  };
}

/** The article as it was read twice; null where the second reader failed, which is told. */
async function readAgain(
  { reader, tell }: Again,
  text: string,
  document: AnnotationDocument,
): Promise<AnnotationDocument | null> {
  try {
    const { into, fell } = await reader(text, document);
    if (fell !== "") tell(0, `of the second reading fell out: ${fell}`);
    return into(document);
  } catch (error) {
    tell(1, `annotated without the second reader: ${(error as Error).message}`);
    return null;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error("not valid JSON");
  }
}

/** `id` is JSON. */
function withId(id: string | undefined, rest: object): string {
  const json = JSON.stringify(rest);
  return id === undefined ? json : `{"id":${id},${json.slice(1)}`;
}
