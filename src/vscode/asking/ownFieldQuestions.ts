import * as vscode from "vscode";
import { setField } from "../../core/actions/correct";
import { choicesOf, fieldValue } from "../../core/codebook/codebook";
import type { Field } from "../../core/codebook/types";
import type { FieldValue } from "../../core/model/types";
import { askForText, type Choice, choose } from "../platform/ask";
import type { Step } from "./someone";
import type { Target } from "./targets";

/** Asks for the value of one of the codebook's own fields, unless `{ "value": … }` answers; null takes it away. */
export async function askForOwn(field: Field, target: Target, id: string): Promise<Step | undefined> {
  const words = "value" in target.given ? given(target.given.value) : await ask(field, target);
  if (words === undefined) return undefined;
  const read = words === null ? { value: null } : fieldValue(field, words);
  return "value" in read ? step(field, id, read.value) : undefined;
}

const step = (field: Field, id: string, value: FieldValue | null): Step => ({
  label: vscode.l10n.t("set “{0}”", field.label),
  act: setField(id, field.id, value),
});

const given = (value: unknown): string | null | undefined =>
  value === null ? null : ["string", "number", "boolean"].includes(typeof value) ? String(value) : undefined;

const rangeOf = (min: number | undefined, max: number | undefined): string =>
  min !== undefined && max !== undefined ? vscode.l10n.t("{0} to {1}", min, max) : String(min ?? max ?? "");

async function ask(field: Field, { book }: Target): Promise<string | null | undefined> {
  const { label, definition } = field;
  const codes = choicesOf(book, field);
  if (codes.length === 0) {
    const range = field.type === "number" ? rangeOf(field.min, field.max) : "";
    const text = await askForText({
      title: label,
      prompt: [definition, range, vscode.l10n.t("Empty for none.")].filter(Boolean).join(" "),
      problemOf(value) {
        const read = value.trim() === "" ? undefined : fieldValue(field, value);
        return read && "problem" in read ? read.problem : undefined;
      },
    });
    return text?.trim() === "" ? null : text;
  }
  const choices: readonly Choice<string | null>[] = [
    ...codes.map((code) => ({ label: code.label, detail: code.detail, value: code.id })),
    { icon: "circle-slash", label: vscode.l10n.t("None"), value: null },
  ];
  return (await choose({ title: label, placeHolder: definition || vscode.l10n.t("Choose one"), choices }))?.value;
}
