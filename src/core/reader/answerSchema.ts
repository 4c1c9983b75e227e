import * as z from "zod/mini";

/** What an answer is, and what its fields hold. Each field is judged for itself: one that is wrong falls out alone. */
export interface AnswerSchemas {
  /** The lists, of anything. */
  readonly answer: z.ZodMiniType<{ readonly attributions?: unknown[]; readonly missing?: unknown[] }>;
  readonly item: z.ZodMiniType<Readonly<Record<string, unknown>>>;
  readonly number: z.ZodMiniType<number>;
  readonly words: z.ZodMiniType<string | null>;
  readonly parts: z.ZodMiniType<string[]>;
  readonly code: z.ZodMiniType<string>;
  readonly yes: z.ZodMiniType<true>;
  readonly values: z.ZodMiniType<Readonly<Record<string, boolean | number | string>>>;
}

let schemas: AnswerSchemas | undefined;

export function answerSchemas(): AnswerSchemas {
  schemas ??= createSchemas();
  return schemas;
}

/** Items of a list, and characters of words, that are read. */
const MOST_ITEMS = 2_000;
const MOST_CHARACTERS = 5_000;
const MOST_PARTS = 20;

function createSchemas(): AnswerSchemas {
  // compiled validators need `eval`, which a strict host forbids
  z.config({ jitless: true });
  const list = () => z.exactOptional(z.array(z.unknown()).check(z.maxLength(MOST_ITEMS)));
  const text = z.string().check(z.minLength(1), z.maxLength(MOST_CHARACTERS));
  return {
    answer: z.looseObject({ attributions: list(), missing: list() }),
    item: z.record(z.string(), z.unknown()),
    number: z.int(),
    words: z.nullable(text),
    parts: z.array(text).check(z.maxLength(MOST_PARTS)),
    code: text,
    yes: z.literal(true),
    values: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])),
  };
}
