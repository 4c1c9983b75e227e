import * as z from "zod/mini";
import { CODED, type Polarity } from "../../core/codebook/types";
import { ACTOR_TYPES, STANCES } from "../../core/model/types";
import { listOf } from "../json/boundedList";

/** Raised when a reader of the older version would read a newer file wrongly. */
export const CODEBOOK_VERSION = 1;

/**
 * What a codebook file holds: the one source of the validation when it is read and of the JSON schema that editors
 * show. Fields that it does not name are allowed everywhere.
 */
export function codebookSchema(): ReturnType<typeof createSchema> {
  schema ??= createSchema();
  return schema;
}

let schema: ReturnType<typeof createSchema> | undefined;

const POLARITIES = ["for", "against", "neutral"] as const satisfies Polarity[];

function createSchema() {
  // compiled validators need `eval`, which a strict host forbids
  z.config({ jitless: true });
  const code = {
    id: z
      .string()
      .check(z.minLength(1), z.describe("What annotations hold: short, and never changed once it has been used")),
    label: z.string().check(z.minLength(1), z.describe("What people read")),
    definition: z.exactOptional(
      z.string().check(z.describe("When to code it, and when not: shown while a person codes")),
    ),
  };
  const from = (names: readonly [string, ...string[]]) =>
    z.exactOptional(
      listOf(z.enum(names)).check(
        z.describe("The built-in ones that the machine’s suggestions are translated from; else the one of its id"),
      ),
    );
  const issue = z
    .looseObject({
      ...code,
      parent: z.exactOptional(z.string().check(z.describe("The id of the issue it is a part of"))),
    })
    .check(z.describe("What positions are about"));
  const stance = z
    .looseObject({
      ...code,
      polarity: z
        .nullable(z.enum(POLARITIES))
        .check(z.describe("Which side it takes; “neutral” is hidden at first, null may be either side")),
      phrase: z.exactOptional(
        z
          .string()
          .check(
            z.minLength(1),
            z.describe(
              "What a row says of one who takes it, before the issue: “is glad of”; or around it: “welcomes … with reserve”; left out: the label in brackets",
            ),
          ),
      ),
      phrasePlural: z.exactOptional(
        z
          .string()
          .check(
            z.minLength(1),
            z.describe("The same of several: “welcome with reserve”; left out: made from “phrase”"),
          ),
      ),
      from: from(STANCES),
    })
    .check(z.describe("How an actor stands to an issue"));
  const actorType = z.looseObject({ ...code, from: from(ACTOR_TYPES) }).check(z.describe("What an actor is"));

  const field = {
    ...code,
    on: listOf(z.enum(CODED)).check(
      z.minLength(1),
      z.describe("What has the field: actors, attributions (quotes and reports), positions"),
    ),
  };
  const bound = (what: string) => z.exactOptional(z.number().check(z.describe(what)));
  const fields = z.discriminatedUnion("type", [
    z.looseObject({ ...field, type: z.literal("boolean") }),
    z.looseObject({ ...field, type: z.literal("text") }),
    z.looseObject({ ...field, type: z.literal("number"), min: bound("The least"), max: bound("The most") }),
    z.looseObject({ ...field, type: z.literal("choice"), choices: listOf(z.looseObject(code)).check(z.minLength(1)) }),
  ]);

  const list = <T extends z.core.$ZodType>(item: T, what: string) =>
    z.exactOptional(listOf(item).check(z.describe(what)));
  const taken = <T extends z.core.$ZodType>(item: T, what: string) =>
    z.exactOptional(listOf(item).check(z.minLength(1), z.describe(`${what}; left out: the built-in ones`)));
  return z
    .looseObject({
      version: z.exactOptional(z.literal(CODEBOOK_VERSION).check(z.describe("The format of this file"))),
      issues: list(issue, "The project’s issues; left out: an issue is the article’s words alone"),
      stances: taken(stance, "The project’s stances"),
      actorTypes: taken(actorType, "The project’s types of actor"),
      fields: list(fields, "What else the project codes"),
    })
    .check(z.describe("What a project codes, and how: issues, stances, types of actor, and fields of its own"));
}

export type CodebookFile = z.infer<ReturnType<typeof createSchema>>;
