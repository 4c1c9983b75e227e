import * as vscode from "vscode";
import { changedIn, issueChanges, type Statement, type Who } from "../../core/actions/statement";
import { choicesOf, codeOf, fieldsOn } from "../../core/codebook/codebook";
import { sliceOf } from "../../core/model/span";
import type { Position, Span } from "../../core/model/types";
import { assertedOf } from "../../core/query/asserted";
import { type FormField, type FormLine, fieldLabel, formLines, wordsTyped } from "../../core/views/statementForm";
import { stanceNaming } from "../../core/views/words/naming";
import { excerpt, plain } from "../../core/views/words/wording";
import { type Choice, choose, explained } from "../platform/ask";
import { setting } from "../platform/settings";
import { chooseActor } from "./chooseActor";
import { codeChoices } from "./chooseCode";
import { askIssue } from "./issueQuestion";
import { otherReading } from "./otherReading";
import { askOwn } from "./ownFieldQuestions";
import type { Target } from "./targets";

/** What a form is about. */
export interface Form {
  readonly title: string;
  readonly target: Target;
  /** As it is, or is proposed, at first. */
  readonly first: Statement;
  /** The position, if it is there already. */
  readonly about: readonly Position[];
  /** Where its words are. */
  readonly around: Span;
  /** Words selected for one of the fields. */
  readonly selected: Span | undefined;
  /** Waits for words to be selected in the article; undefined where the person went away. */
  readonly selectWords: (field: WordsField) => Promise<Span | undefined>;
}
type WordsField = "issue" | "condition" | "when" | "where";

/**
 * All fields of a position in one list, each with its value: Enter opens a field, Back and Escape there lead to the list,
 * *Done* gives the whole, Escape in the list leaves. Undefined where the person left.
 */
export async function askStatement(form: Form): Promise<Statement | undefined> {
  let now = form.first;
  let isOpened = false;
  for (;;) {
    const answer = await choose(listOf(form, now, isOpened));
    const chosen = answer?.value;
    isOpened = true;
    if (chosen === undefined) return undefined;
    if (chosen === "done" && now.stance !== null) return now;
    if (chosen === "other") {
      now = otherReading(form.target, form.about[0])?.statement ?? now;
      continue;
    }
    // a position without a stance is none
    now = { ...now, ...(await askField(form, chosen === "done" ? "stance" : chosen, now)) };
  }
}

function listOf({ title, target, first, about }: Form, now: Statement, isOpened: boolean) {
  const { annotations, text, book, document } = target;
  const [position] = about;
  const doubt = position && { position, asserted: assertedOf(position, setting("claims", document.uri)) };
  const before = formLines(annotations, text, first, book);
  const changed = new Set<string>(changedIn(first, now));
  if (changed.has("category")) changed.add("issue");
  const fields = formLines(annotations, text, now, book, doubt).map(
    ({ field, icon, label, value, guess }, i): Choice<Entry> => ({
      icon,
      label,
      description:
        [value, guess].filter(Boolean).join(" · ") ||
        (field === "stance" ? vscode.l10n.t("to be chosen") : vscode.l10n.t("none")),
      ...(changed.has(field) && {
        detail: vscode.l10n.t("changed; it was: {0}", before[i]!.value || vscode.l10n.t("none")),
      }),
      value: field,
      now: !isOpened && i === 0,
    }),
  );
  const count = fields.filter(({ detail }) => detail !== undefined).length;
  const other = otherReading(target, position);
  const done: Choice<Entry> = {
    icon: "check",
    label: vscode.l10n.t("Done"),
    description: doneMeans(now, count),
    value: "done",
    now: isOpened,
    alwaysShow: true,
  };
  const placeHolder = vscode.l10n.t("Enter opens a field, Done ends, Escape leaves without a change");
  return { title, placeHolder, choices: [...fields, ...(other ? [takeOther(other)] : []), done] };
}

/** A field, the end of it, or all of the other one of two readings. */
type Entry = FormLine["field"] | "done" | "other";

const takeOther = ({ label, words }: { readonly label: string; readonly words: string }): Choice<Entry> => ({
  icon: "sparkle",
  label: vscode.l10n.t("As {0} Reads It", label),
  description: words,
  value: "other",
});

function doneMeans({ stance }: Statement, changes: number): string {
  if (stance === null) return vscode.l10n.t("choose a stance first");
  if (changes === 0) return vscode.l10n.t("nothing is changed");
  return changes === 1 ? vscode.l10n.t("1 field is changed") : vscode.l10n.t("{0} fields are changed", changes);
}

/** What a field is set to; nothing where the person went back. */
async function askField(form: Form, field: FormLine["field"], now: Statement): Promise<Partial<Statement>> {
  const own = fieldsOn(form.target.book, "position").find(({ id }) => field === `fields.${id}`);
  if (own) {
    const value = await askOwn(own, form.target, now.fields[own.id], true);
    const { [own.id]: _before, ...others } = now.fields;
    return value === undefined ? {} : { fields: value === null ? others : { ...others, [own.id]: value } };
  }
  switch (field as FormField) {
    case "actor":
    case "addressee":
    case "onBehalfOf": {
      const part = field as keyof typeof WHO_TITLE;
      const who = await askWho(form.target, part, now[part]);
      return who === undefined ? {} : { [field]: who };
    }
    case "stance": {
      const stance = await askStance(form.target, now.stance);
      return stance === undefined ? {} : { stance };
    }
    case "issue":
      return askAbout(form, now);
    default: {
      const part = field as WordsField;
      const words = await askWords(form, part, now[part]);
      return words === undefined ? {} : { [field]: words };
    }
  }
}

const WHO_TITLE = {
  actor: vscode.l10n.t("Who Holds This Position?"),
  addressee: vscode.l10n.t("To Whom Is It Addressed?"),
  onBehalfOf: vscode.l10n.t("On Whose Behalf?"),
} as const;

/** Somebody of the article, nobody, or a new one, whose type is asked for too. */
export async function askWho(
  { annotations, book }: Target,
  field: keyof typeof WHO_TITLE,
  now: Who | undefined,
  back = true,
): Promise<Who | undefined> {
  const id = now && "id" in now ? now.id : now === null ? null : undefined;
  const someone = await chooseActor(annotations, {
    title: WHO_TITLE[field],
    placeHolder: vscode.l10n.t("Choose an actor, or type a new one’s name"),
    nobody: vscode.l10n.t("Nobody Named"),
    fresh: true,
    back,
    ...(id !== undefined && { now: id }),
  });
  if (!someone || "id" in someone) return someone;
  const choices = codeChoices(book, "type", "person");
  const type = await choose({ title: vscode.l10n.t("Type of the New Actor"), choices, back });
  return type?.value === undefined ? undefined : { name: someone.name, type: type.value };
}

/** The stance by its label and definition; those that have a key in reviews say it. */
export async function askStance({ book }: Target, now: string | null, back = true): Promise<string | undefined> {
  const choices = choicesOf(book, "stance").map(({ id, label, detail }, i) => {
    const name = i < 9 ? `${i + 1} ${plain(label)}` : plain(label);
    return explained({ icon: stanceNaming(id, book).icon, label: name, value: id, now: id === now }, detail);
  });
  const placeHolder = vscode.l10n.t("Choose one; type to filter");
  return (await choose({ title: vscode.l10n.t("Stance"), placeHolder, choices, back }))?.value;
}

async function askAbout(form: Form, now: Statement): Promise<Partial<Statement>> {
  const { target, around, selected } = form;
  const { category, issue: words } = now;
  const { about } = form;
  const answer = await askIssue({ target, about, around, category, words, selected, back: true });
  if (answer === undefined) return {};
  const isCoded = category !== null && codeOf(target.book.issues, category) !== undefined;
  if (answer !== "select") return issueChanges(answer, isCoded);
  const selectedNow = await form.selectWords("issue");
  return selectedNow ? issueChanges({ words: selectedNow }, isCoded) : {};
}

/** Words of the article: selected before, typed as they stand there, to be selected now, or none; undefined for going back. */
async function askWords(form: Form, field: WordsField, now: Span | null): Promise<Span | null | undefined> {
  const { text } = form.target;
  const { around, selected } = form;
  const choice = (words: Span, description: string): Choice<Span | "select" | null> => ({
    icon: "quote",
    label: `“${excerpt(sliceOf(text, words), 80)}”`,
    description,
    value: words,
    alwaysShow: true,
  });
  const choices: readonly Choice<Span | "select" | null>[] = [
    ...(now ? [{ ...choice(now, vscode.l10n.t("as it is")), now: true }] : []),
    ...(selected ? [choice(selected, vscode.l10n.t("the selected words"))] : []),
    { icon: "selection", label: vscode.l10n.t("Select Words in the Article…"), value: "select", alwaysShow: true },
    ...(now ? [{ icon: "circle-slash", label: vscode.l10n.t("None"), value: null, alwaysShow: true }] : []),
  ];
  const typed = (words: string) => {
    const found = wordsTyped(text, words, around);
    return found ? [choice(found, vscode.l10n.t("words of the article"))] : [];
  };
  const placeHolder = vscode.l10n.t("Type words as they stand in the article, or select them there");
  const answer = await choose({ title: fieldLabel(field), placeHolder, choices, back: true }, typed);
  if (answer?.value !== "select") return answer?.value;
  return form.selectWords(field);
}
