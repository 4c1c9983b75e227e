import * as l10n from "@vscode/l10n";
import { checked } from "../json/boundedList";
import { inWords, MOST_PROBLEMS, summary } from "../json/schemaWords";
import { type AnnotationFile, fileSchema } from "./schema";

/** The file, or in a few sentences what is wrong with it. */
export function validate(value: unknown): { readonly file: AnnotationFile } | { readonly problem: string } {
  const read = checked(fileSchema(), value);
  if (read === "too many") return { problem: l10n.t("Too much of it is wrong to be told.") };
  if ("data" in read) return { file: read.data as unknown as AnnotationFile };
  const told = read.issues.slice(0, MOST_PROBLEMS).map((issue) => inWords(issue, value));
  return { problem: summary(told, read.issues.length < MOST_PROBLEMS) };
}
