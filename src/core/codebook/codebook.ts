import * as l10n from "@vscode/l10n";
import type { Actor, Analysis, FieldValue } from "../model/types";
import { BUILT_IN } from "./builtIn";
import type { ActorTypeCode, Code, Codebook, Coded, Field, IssueCode } from "./types";

/** The codes of a list by their ids, made when first asked for: lists never change. */
const byId = new WeakMap<readonly Code[], ReadonlyMap<string, Code>>();

/** The first code of that id. */
export function codeOf<T extends Code>(codes: readonly T[], id: string): T | undefined {
  let known = byId.get(codes) as ReadonlyMap<string, T> | undefined;
  if (!known) {
    // of two the first one counts
    known = new Map([...codes].reverse().map((code) => [code.id, code]));
    byId.set(codes, known);
  }
  return known.get(id);
}

/** The label of a code, or its id marked as one that the codebook does not have. */
export const labelOf = (codes: readonly Code[], id: string): string =>
  codeOf(codes, id)?.label ?? `“${id}” (not in the codebook)`;

/** Whether who takes this stance takes a side; so does one that no book knows. */
export const takesSide = (book: Codebook, stance: string): boolean =>
  (codeOf(book.stances, stance) ?? codeOf(BUILT_IN.stances, stance))?.polarity !== "neutral";

/** “Economy › Taxes”: an issue with those it is a part of. Where the book lists none, an issue is whatever a person calls so. */
export function issueLabel(book: Codebook, id: string): string {
  if (book.issues.length === 0) return id;
  const labels: string[] = [];
  for (let at: string | undefined = id; at !== undefined; at = codeOf(book.issues, at)?.parent) {
    if (labels.length === MOST_LEVELS) return `… › ${labels.reverse().join(" › ")}`;
    labels.push(labelOf(book.issues, at));
  }
  return labels.reverse().join(" › ");
}

/** Of an issue deeper down the nearest levels are named. */
const MOST_LEVELS = 8;

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** The definition. */
  readonly detail: string;
}

const choice = ({ id, label, definition }: Code): Choice => ({ id, label, detail: definition });

/** What a person chooses from, in the book's order, parts of an issue after it; empty for a field that is written. */
export function choicesOf(book: Codebook, of: "issue" | "stance" | "actorType" | Field): readonly Choice[] {
  switch (of) {
    case "issue":
      return issueChoices(book);
    case "stance":
      return book.stances.map(choice);
    case "actorType":
      return book.actorTypes.map(choice);
    default:
      if (of.type === "choice") return of.choices.map(choice);
      return of.type === "boolean" ? YES_OR_NO : [];
  }
}

const YES_OR_NO: readonly Choice[] = [
  { id: "true", label: l10n.t("Yes"), detail: "" },
  { id: "false", label: l10n.t("No"), detail: "" },
];

function issueChoices(book: Codebook): readonly Choice[] {
  const parts = new Map<string | undefined, IssueCode[]>();
  for (const issue of [...book.issues].reverse()) {
    const known = parts.get(issue.parent);
    if (known) known.push(issue);
    else parts.set(issue.parent, [issue]);
  }
  const choices: Choice[] = [];
  // the next one is the last of these
  const open = [...(parts.get(undefined) ?? [])];
  for (let issue = open.pop(); issue; issue = open.pop()) {
    choices.push({ ...choice(issue), label: issueLabel(book, issue.id) });
    for (const part of parts.get(issue.id) ?? []) open.push(part);
  }
  return choices;
}

export const fieldsOn = (book: Codebook, on: Coded): readonly Field[] =>
  book.fields.filter((field) => field.on.includes(on));

/** A field's value from a choice's id or from words that a person wrote, or in a sentence what is wrong with them. */
export function fieldValue(field: Field, words: string): { readonly value: FieldValue } | { readonly problem: string } {
  const given = words.trim();
  switch (field.type) {
    case "boolean":
      return given === "true" || given === "false" ? { value: given === "true" } : { problem: l10n.t("Yes or no?") };
    case "choice":
      return codeOf(field.choices, given)
        ? { value: given }
        : { problem: l10n.t("“{0}” is none of the choices of “{1}”.", given, field.label) };
    case "number":
      return numberValue(given, field.min ?? Number.NEGATIVE_INFINITY, field.max ?? Number.POSITIVE_INFINITY);
    case "text":
      return given === "" ? { problem: l10n.t("Write a text.") } : { value: given };
  }
}

function numberValue(given: string, min: number, max: number) {
  const value = given === "" ? Number.NaN : Number(given.replace(",", "."));
  if (!Number.isFinite(value)) return { problem: l10n.t("Write a number.") };
  if (value < min) return { problem: l10n.t("The least is {0}.", min) };
  return value > max ? { problem: l10n.t("The most is {0}.", max) } : { value };
}

/** “Tone: Harsh”: a field's name with its value, as a person reads them. */
export function fieldInWords(book: Codebook, id: string, value: FieldValue): string {
  return `${labelOf(book.fields, id)}: ${valueInWords(codeOf(book.fields, id), value)}`;
}

/** “Harsh”, “yes”, “3”. */
export function valueInWords(field: Field | undefined, value: FieldValue): string {
  const said = typeof value === "boolean" ? (value ? l10n.t("yes") : l10n.t("no")) : String(value);
  return field?.type === "choice" ? labelOf(field.choices, said) : said;
}

/**
 * What the machine found, told in the project's own stances and types of actor: the code that names a built-in one in
 * `from`, else the one of its name. What the book has no word for stays as it is. The same object where nothing changes.
 */
export function translate(book: Codebook, analysis: Analysis): Analysis {
  const stances = wordsFor(book.stances, BUILT_IN.stances);
  const types = wordsFor(book.actorTypes, BUILT_IN.actorTypes);
  if (stances.size + types.size === 0) return analysis;
  const actors = analysis.actors.map((actor): Actor => {
    const type = types.get(actor.type);
    return type === undefined ? actor : { ...actor, type };
  });
  const positions = analysis.positions.map((position) => {
    const stance = stances.get(position.stance);
    return stance === undefined ? position : { ...position, stance };
  });
  return { ...analysis, actors, positions };
}

/** Only what changes. */
function wordsFor(codes: readonly ActorTypeCode[], builtIn: readonly Code[]): ReadonlyMap<string, string> {
  const pairs = builtIn.flatMap(({ id }) => {
    const code = codes.find(({ from }) => from.includes(id));
    return code && code.id !== id ? [[id, code.id] as const] : [];
  });
  return new Map(pairs);
}
