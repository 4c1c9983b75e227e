import * as z from "zod/mini";

/** Who acts, when and with what. */
export const signatureFields = () => ({
  name: z.exactOptional(z.string()),
  at: z.exactOptional(z.string().check(z.describe("When, as an ISO 8601 time"))),
  tool: z.exactOptional(z.string().check(z.describe("The program and its version"))),
});

const probability = (about: string) => z.number().check(z.gte(0), z.lte(1), z.describe(about));

const fields = () => z.array(z.enum(["actor", "stance", "issue", "condition", "addressee", "when", "where"]));

/** Who made an annotation. */
export function provenanceSchema() {
  const signature = signatureFields();
  return z
    .discriminatedUnion("by", [
      z.looseObject({
        by: z.literal("machine"),
        rule: z.string().check(z.describe("The rule that found it, in words")),
        confidence: probability("How sure it is, from 0 to 1"),
        sure: z.exactOptional(
          z
            .looseObject({
              actor: probability("That it is theirs"),
              stance: probability("That they take it"),
              issue: probability("That it is about this"),
              condition: z.exactOptional(probability("That it hangs on this")),
              addressee: z.exactOptional(probability("That it is directed to them")),
              when: z.exactOptional(probability("That it was said then")),
              where: z.exactOptional(probability("That it was said there")),
            })
            .check(z.describe("How likely each field of a position is right, from 0 to 1")),
        ),
        reader: z.exactOptional(
          z
            .looseObject({
              model: z.string().check(z.describe("The language model that read the article as a second reader")),
              version: z.exactOptional(z.string()),
              prompt: z.string().check(z.describe("Version of the prompt")),
              at: z.exactOptional(z.string().check(z.describe("When, as an ISO 8601 time"))),
            })
            .check(z.describe("Who proposed it, where a second reader did")),
        ),
        read: z.exactOptional(
          fields().check(z.describe("What the second reader has read; the rest is as the machine has it")),
        ),
        agrees: z.exactOptional(fields().check(z.describe("What the second reader and the machine read alike"))),
      }),
      z.looseObject({ by: z.literal("person"), ...signature }),
    ])
    .check(z.describe("Who made it: a rule of the machine, or a person"));
}
