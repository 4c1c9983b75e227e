import * as z from "zod/mini";
import { fileSchema } from "../../src/files/annotations/schema";
import { codebookSchema } from "../../src/files/codebook/schema";

/** The JSON schemas by their files, as `npm run build:schema` writes them. */
export const schemaTexts = (): Readonly<Record<string, string>> => ({
  "media/annotations.schema.json": textOf("Standpoint annotations", fileSchema()),
  "media/codebook.schema.json": textOf("Standpoint codebook", codebookSchema()),
});

function textOf(title: string, of: z.core.$ZodType): string {
  // draft 7 is what editors understand best
  const { $schema, ...schema } = z.toJSONSchema(of, { target: "draft-7", io: "input" });
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}
`;
}
