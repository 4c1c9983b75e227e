import { analyze } from "../core/analyze";
import { type Codebook, translate } from "../core/codebook";
import { datesIn, isDay } from "../core/dates";
import type { ActorType, Analysis, Span } from "../core/model";
import { sliceOf } from "../core/span";
import type { Output } from "./output";

/**
 * Reads `{id, text}` a line, with the article's `date` where it is known, and writes its annotations, one line for each, in the same order. A line that is none is
 * answered by `{line, error}`, `line` counted from 1; then the status is 1. Blank lines are passed over.
 */
export async function annotateLines(
  input: AsyncIterable<Uint8Array | string>,
  output: Output,
  book: Codebook,
): Promise<number> {
  let status = 0;
  let number = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === "") continue;
    let answer: object;
    try {
      answer = annotated(line, book);
    } catch (error) {
      answer = { line: number, error: (error as Error).message };
      status = 1;
    }
    if (!(await output.write(`${JSON.stringify(answer)}\n`))) break;
  }
  return status;
}

/** Lines end with LF alone: a JSON string may hold the Unicode line ends as they are. */
async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  for await (const chunk of input) {
    const parts = (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })).split("\n");
    for (const [i, part] of parts.entries()) {
      pieces.push(part);
      if (i === parts.length - 1) break;
      yield pieces.join("");
      pieces = [];
    }
  }
  yield pieces.join("") + decoder.decode();
}

function annotated(line: string, book: Codebook): object {
  const value: unknown = parsed(line);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("not an object");
  const { id, text, date } = value as { readonly id?: unknown; readonly text?: unknown; readonly date?: unknown };
  if (typeof id !== "string" && typeof id !== "number") throw new Error("“id” should be a text or a number");
  if (typeof text !== "string") throw new Error("“text” should be a text");
  if (date !== undefined && (typeof date !== "string" || !isDay(date)))
    throw new Error("“date” should be a day, as in 2025-12-31");
  const analysis = analyze(text);
  return { id, ...plainly(text, translate(book, analysis), analysis, datesIn(text, date)) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error("not valid JSON");
  }
}

type Pair = readonly [start: number, end: number];
const pair = ({ start, end }: Span): Pair => [start, end];
const maybePair = (span: Span | null): Pair | null => span && pair(span);

function plainly(
  text: string,
  { actors, mentions, attributions, positions }: Analysis,
  builtIn: Analysis,
  dateAt: (when: Span | null) => string | null,
) {
  return {
    attributions: attributions.map(({ id, source, cue, content, form, speaker }) => ({
      id,
      source: source.map(pair),
      cue: cue.map(pair),
      content: content.map(pair),
      form,
      speaker,
    })),
    entities: entitiesOf(text, { actors: builtIn.actors, mentions }),
    actors: actors.map(({ id, name, type, role, affiliation, aliases }) => ({
      id,
      name,
      type,
      role,
      affiliation,
      aliases,
    })),
    positions: positions.map(({ attribution, actor, stance, issue, condition, addressee, when, where }) => ({
      actor,
      stance,
      issue: maybePair(issue),
      condition: maybePair(condition),
      addressee,
      when: maybePair(when),
      date: dateAt(when),
      where: maybePair(where),
      attribution,
    })),
  };
}

type Entity = Span & { readonly type: EntityType; readonly cluster: string | null; readonly pron: boolean };

/** Pronouns that mean people whoever they mean; “they” and “it” may mean anything. */
const PERSONAL =
  /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yoursel(?:f|ves)|s?he|him|his|himself|hers?|herself)$/i;

/**
 * Names by the words that name, and pronouns; role nouns (“the minister”) are no names and have no place here. A pronoun
 * whose actor is not known is given where it can mean nobody but a person, in no cluster.
 */
export function entitiesOf(
  text: string,
  { actors, mentions }: Pick<Analysis, "actors" | "mentions">,
): readonly Entity[] {
  const types = new Map(actors.map(({ id, type }) => [id, ENTITY_TYPES[type]]));
  return mentions.flatMap(({ kind, span, head, actor }) => {
    const known = actor === null ? undefined : types.get(actor);
    if (kind === "role") {
      const title = known && titleIn(text, span);
      return title ? [{ ...title, type: known, cluster: actor, pron: false }] : [];
    }
    const type = known ?? (kind === "pronoun" && PERSONAL.test(sliceOf(text, head)) ? "person" : undefined);
    if (type === undefined) return [];
    return [{ start: head.start, end: head.end, type, cluster: known ? actor : null, pron: kind === "pronoun" }];
  });
}

/** “Home Secretary” of “the Home Secretary”: capitals make a title the name of who bears it. */
function titleIn(text: string, span: Span): Span | null {
  const found = /^(?:the|an?|his|her|its|their|our|my|your)\s+(?=\p{Lu})/iu.exec(sliceOf(text, span));
  const start = span.start + (found?.[0].length ?? 0);
  const words = text.slice(start, span.end).split(/\s+/);
  return found && words.every((word) => /^\p{Lu}/u.test(word)) ? { start, end: span.end } : null;
}

type EntityType = "person" | "organization" | "place";

/** The three types that scorers of named entities know. GUM, among them, counts a group of people as a person. */
export const ENTITY_TYPES: Readonly<Record<string, EntityType>> = {
  person: "person",
  organization: "organization",
  media: "organization",
  group: "person",
  country: "place",
  place: "place",
} satisfies Readonly<Record<ActorType, EntityType>>;
