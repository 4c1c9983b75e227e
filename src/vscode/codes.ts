import { choicesOf } from "../core/codebook";
import { actorType, stanceNaming } from "../core/project/text";
import { asLabel, type Choice, choose } from "./picks";
import type { Target } from "./targets";

/** What is chosen from the codebook. */
export type CodeField = "stance" | "type" | "category";

/** A code of the codebook, given or chosen by its label and definition; null where an issue is taken away. */
export async function chooseCode(
  { book, given }: Target,
  field: CodeField,
  title: string,
  now: string | null | undefined,
): Promise<string | null | undefined> {
  const answer = given[field];
  if (typeof answer === "string" || (answer === null && field === "category")) return answer;
  const codes = choicesOf(book, field === "category" ? "issue" : field === "type" ? "actorType" : "stance");
  const icon = (id: string) =>
    field === "category" ? "tag" : (field === "type" ? actorType(id, book) : stanceNaming(id, book)).icon;
  const choices: readonly Choice<string | null>[] = [
    ...codes.map(({ id, label, detail }) => ({
      label: `$(${icon(id)}) ${asLabel(label)}`,
      ...(detail && { detail: asLabel(detail) }),
      value: id,
      now: id === now,
    })),
    ...(field === "category" && (now || codes.length > 0)
      ? [{ label: "$(circle-slash) None", value: null, now: now === null }]
      : []),
  ];
  // without a list of issues every word may be one
  const own = (text: string): readonly Choice<string>[] =>
    text && codes.length === 0 ? [{ label: `$(add) “${asLabel(text)}”`, value: text, alwaysShow: true }] : [];
  const placeHolder = codes.length === 0 ? "Type a name for the issue" : "Choose one; type to filter";
  return (await choose({ title, placeHolder, choices }, field === "category" ? own : undefined))?.value;
}
