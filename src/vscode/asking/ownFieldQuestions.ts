import * as vscode from "vscode";
import { setField } from "../../core/actions/correct";
import { choicesOf, fieldValue } from "../../core/codebook/codebook";
import type { Field } from "../../core/codebook/types";
import type { AnnotationDocument, FieldValue } from "../../core/model/types";
import { askForText, type Choice, choose, explained } from "../platform/ask";
import type { Step } from "./someone";
import type { Target } from "./targets";

/** Asks for the value of one of the codebook's own fields, unless `{ "value": … }` answers; null takes it away. */
export async function askForOwn(field: Field, target: Target, id: string): Promise<Step | undefined> {
  const { actors, attributions, positions } = target.annotations;
  const now = [...actors, ...attributions, ...positions].find((it) => it.id === id)?.fields?.[field.id];
  const value = "value" in target.given ? read(field, given(target.given.value)) : await askOwn(field, target, now);
  return value === undefined ? undefined : step(field, id, value);
}

/** What it is set to, null for no value; undefined where the person went away, or back. */
export async function askOwn(
  field: Field,
  target: Target,
  now: FieldValue | undefined,
  back = false,
): Promise<FieldValue | null | undefined> {
  return read(field, await ask(field, target, now, back));
}

function read(field: Field, words: string | null | undefined): FieldValue | null | undefined {
  if (words === undefined || words === null) return words;
  const value = fieldValue(field, words);
  return "value" in value ? value.value : undefined;
}

const step = (field: Field, id: string, value: FieldValue | null): Step => ({
  label: vscode.l10n.t("set “{0}”", field.label),
  act: setField(id, field.id, value),
});

const given = (value: unknown): string | null | undefined =>
  value === null ? null : ["string", "number", "boolean"].includes(typeof value) ? String(value) : undefined;

const rangeOf = (min: number | undefined, max: number | undefined): string =>
  min !== undefined && max !== undefined ? vscode.l10n.t("{0} to {1}", min, max) : String(min ?? max ?? "");

async function ask(
  field: Field,
  { book, annotations }: Target,
  now: FieldValue | undefined,
  back: boolean,
): Promise<string | null | undefined> {
  const { label, definition } = field;
  const codes = choicesOf(book, field);
  const none: Choice<null> = {
    icon: "circle-slash",
    label: vscode.l10n.t("None"),
    value: null,
    now: now === undefined,
  };
  const used = field.type === "text" ? usedIn(annotations, field) : [];
  if (used.length > 0) {
    const choices = [...used.map((words) => ({ label: words, value: words, now: words === now })), none];
    const placeHolder = definition || vscode.l10n.t("Type a text, or choose one that is used in this article");
    const typed = (words: string): readonly Choice<string>[] =>
      words && !used.includes(words) ? [{ icon: "add", label: words, value: words, alwaysShow: true }] : [];
    return (await choose<string | null>({ title: label, placeHolder, choices, back }, typed))?.value;
  }
  if (codes.length === 0) {
    const range = field.type === "number" ? rangeOf(field.min, field.max) : "";
    const text = await askForText({
      title: label,
      ...(now !== undefined && { value: String(now) }),
      prompt: [definition, range, vscode.l10n.t("Empty for none.")].filter(Boolean).join(" "),
      problemOf(value) {
        const read = value.trim() === "" ? undefined : fieldValue(field, value);
        return read && "problem" in read ? read.problem : undefined;
      },
    });
    return text?.trim() === "" ? null : text;
  }
  const choices: readonly Choice<string | null>[] = [
    ...codes.map(({ id, label, detail }) => explained({ label, value: id, now: id === String(now) }, detail)),
    none,
  ];
  const placeHolder = definition || vscode.l10n.t("Choose one");
  return (await choose({ title: label, placeHolder, choices, back }))?.value;
}

/** Texts that this field has in the article, each once, in the order of the alphabet. */
const usedIn = ({ actors, attributions, positions }: AnnotationDocument, { id }: Field): readonly string[] =>
  [...new Set([...actors, ...attributions, ...positions].flatMap(({ fields }) => fields?.[id] ?? []))]
    .filter((value) => typeof value === "string")
    .sort();
