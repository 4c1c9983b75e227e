import * as z from "zod/mini";
import { fileSchema } from "../../src/store/fileSchema";

/** media/annotations.schema.json, as `npm run build:schema` writes it. */
export function schemaText(): string {
  // draft 7 is what editors understand best
  const { $schema, ...schema } = z.toJSONSchema(fileSchema(), { target: "draft-7" });
  return `${JSON.stringify({ $schema, title: "Standpoint annotations", ...schema }, null, 2)}\n`;
}
