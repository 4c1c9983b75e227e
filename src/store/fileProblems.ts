import { type AnnotationFile, fileSchema } from "./fileSchema";
import { inWords, summary } from "./schemaWords";

/** The file, or in a few sentences what is wrong with it. */
export function validate(value: unknown): { readonly file: AnnotationFile } | { readonly problem: string } {
  const checked = fileSchema().safeParse(value);
  if (checked.success) return { file: checked.data };
  return { problem: summary(checked.error.issues.map((issue) => inWords(issue, value))) };
}
