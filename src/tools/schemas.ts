import * as z from "zod/mini";
import { LIMIT, MOST } from "./page";

/** Code units of a name or a stretch of words that a tool is asked with, at most. */
const LONGEST = 10_000;
/** Places of a list, at most. */
const FURTHEST = 1_000_000;

// compiled validators need `eval`, which a strict host forbids
z.config({ jitless: true });

const words = (about: string) => z.string().check(z.minLength(1), z.maxLength(LONGEST), z.describe(about));
const maybe = (about: string) => z.exactOptional(words(about));
const article = words("Path of the article, relative to the folder, with “/” between its parts: “news/harbour.txt”");
const page = {
  from: z.exactOptional(
    z.int().check(z.gte(0), z.lte(FURTHEST), z.describe("Where to go on: “next” of the answer before; 0 unless given")),
  ),
  limit: z.exactOptional(
    z.int().check(z.gte(1), z.lte(MOST), z.describe(`Items wanted, at most; ${LIMIT} unless given`)),
  ),
};
const status = z.exactOptional(
  z
    .enum(["suggested", "accepted"])
    .check(z.describe("“accepted”: a person stands behind it; “suggested”: nobody has looked")),
);

/** What each tool is asked with: the one source of the check and of the JSON schema that a model is shown. */
export const SCHEMAS = {
  list_articles: z.strictObject({ ...page }),
  list_positions: z.strictObject({
    article,
    actor: maybe("Only positions of the actors of this name, or a part of it"),
    stance: maybe("Only this stance: support, oppose, demand, … or one of the project’s codebook"),
    issue: maybe("Only issues with all of these words"),
    status,
    asserted: z.exactOptional(
      z.boolean().check(z.describe("true: only what is sure enough to be claimed; false: only the rest")),
    ),
    ...page,
  }),
  find_quotes: z.strictObject({
    article,
    actor: words("Who says it: a name, or a part of it"),
    text: maybe("Only what is said with all of these words"),
    status,
    ...page,
  }),
  who_is: z.strictObject({ article, name: words("A name or a role, or a part of it"), ...page }),
  what_changed: z.strictObject({
    article,
    since: maybe("A date or time (ISO 8601): what people decided, and others proposed, since then"),
    with: maybe(
      "Path of another annotation file of the same article, an older copy say: what has changed since that one",
    ),
    ...page,
  }),
  propose_annotation: z.strictObject({
    article,
    quote: maybe("Id of a quote that is there (from find_quotes or list_positions); else “words”"),
    words: maybe("What is said, exactly as it stands in the article; else “quote”"),
    line: z.exactOptional(
      z.int().check(z.gte(1), z.describe("Line of the words, from 1, where they stand in several places")),
    ),
    speaker: words("Who says it: a name, or words of the article beside it (“the minister”, “she”)"),
    speakerType: maybe("Of a speaker whom the article’s annotations do not have yet: person, organization, country, …"),
    cue: maybe("The words that say that it is said: “said”, “demanded”"),
    stance: maybe("Where the speaker stands: support, oppose, demand, … or a stance of the project’s codebook"),
    issue: maybe("The words of the article that name what it is about"),
    category: maybe("Id of the codebook’s issue"),
    condition: maybe("The words of the condition: “unless the council listens”"),
    addressee: maybe("Of whom it is demanded, to whom it is offered: an actor of the article"),
    when: maybe("The words that say when it was said"),
    where: maybe("The words that say where it was said"),
    model: z.exactOptional(
      z
        .string()
        .check(z.minLength(1), z.maxLength(80), z.describe("Your own name and version, recorded with the proposal")),
    ),
  }),
} as const;

export type ToolName = keyof typeof SCHEMAS;
export type Asked<N extends ToolName> = z.output<(typeof SCHEMAS)[N]>;

/** What a model is shown of a tool's input. */
export function inputSchemaOf(name: ToolName): Readonly<Record<string, unknown>> {
  const { $schema: _draft, ...schema } = z.toJSONSchema(SCHEMAS[name], { io: "input" }) as Record<string, unknown>;
  return schema;
}
