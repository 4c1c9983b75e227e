import * as vscode from "vscode";
import type { Field as BookField } from "../../core/codebook/types";
import { type Field, type Subject, subjectOf } from "../../core/views/subjects";
import { askFor } from "../asking/fieldQuestions";
import { askForOwn } from "../asking/ownFieldQuestions";
import { type Aim, selectedFor, type Target } from "../asking/targets";
import { type Choice, choose, heading } from "../platform/ask";
import type { Command, Handlers } from "../platform/manifest";
import { inform } from "../platform/notify";
import type { Session } from "../session/session";
import type { ActorActs } from "./actorActs";
import type { Occurrences } from "./occurrences";
import { isPart, type Words } from "./selectWords";

/** One thing that may be changed, of one annotation. */
type Place = { readonly subject: Subject } & ({ readonly field: Field } | { readonly own: BookField });

/** What has a command of its own. */
const DIRECT = {
  setSpeaker: "speaker",
  addSpeaker: "addSpeaker",
  removeSpeaker: "removeSpeaker",
  setForm: "form",
  setMeaning: "means",
  setHolder: "actor",
  setStance: "stance",
  setIssue: "category",
  setOnBehalfOf: "onBehalfOf",
  setAddressee: "addressee",
  renameActor: "name",
  setActorType: "type",
  setRole: "role",
  setAffiliation: "affiliation",
} as const satisfies Partial<Record<Command, Field>>;
type Direct = keyof typeof DIRECT;

/** *Correct Annotation…* and a command for each thing that is corrected often. Arguments may answer: `{ "stance": "oppose" }`. */
export function registerCorrecting(
  session: Session,
  resolveTarget: Aim,
  {
    words,
    actors,
    occurrences,
  }: { readonly words: Words; readonly actors: ActorActs; readonly occurrences: Occurrences },
): Pick<Handlers, "correct" | Direct> {
  const change = async (target: Target, place: Place): Promise<void> => {
    const { id } = place.subject;
    if ("own" in place) {
      const step = await askForOwn(place.own, target, id);
      if (step) session.acts.perform(target.document, step.label, step.act);
      return;
    }
    const { field } = place;
    if (isPart(field)) return words.set(target, id, field);
    if (field === "merge" || field === "split" || field === "notAnActor") return actors[field](target, [id]);
    const step = await askFor(field, target, id);
    if (!step || !session.acts.perform(target.document, step.label, step.act)) return;
    if (field === "means") occurrences.offer(target.document, id);
  };

  const direct =
    (field: Field, nothing = explain) =>
    async (...args: unknown[]) => {
      const target = resolveTarget(args);
      if (!target) return nothing();
      const places = subjectsOf(target).flatMap((subject) =>
        subject.items.some((item) => item.field === field) ? [{ subject, field }] : [],
      );
      const place = await only(places);
      if (place) await change(target, place);
      else if (places.length === 0) nothing();
    };

  return {
    async correct(...args) {
      const target = resolveTarget(args);
      const subjects = target ? subjectsOf(target) : [];
      if (!target || subjects.length === 0) return explain();
      const answered = subjects.flatMap((subject) => answeredOf(subject, target.given))[0];
      if (answered) return change(target, answered);
      const choice = await choose({
        title: vscode.l10n.t("Correct Annotation"),
        placeHolder: vscode.l10n.t("What is to be changed?"),
        choices: subjects.flatMap((subject) => choicesOf(target, subject)),
      });
      if (choice?.value) await change(target, choice.value);
    },
    setSpeaker: direct(DIRECT.setSpeaker),
    addSpeaker: direct(DIRECT.addSpeaker),
    removeSpeaker: direct(DIRECT.removeSpeaker, explainSeveral),
    setForm: direct(DIRECT.setForm),
    setMeaning: direct(DIRECT.setMeaning),
    setHolder: direct(DIRECT.setHolder),
    setStance: direct(DIRECT.setStance),
    setIssue: direct(DIRECT.setIssue),
    setOnBehalfOf: direct(DIRECT.setOnBehalfOf),
    setAddressee: direct(DIRECT.setAddressee),
    renameActor: direct(DIRECT.renameActor),
    setActorType: direct(DIRECT.setActorType),
    setRole: direct(DIRECT.setRole),
    setAffiliation: direct(DIRECT.setAffiliation),
  };
}

const subjectsOf = ({ annotations, text, book, ids }: Target): readonly Subject[] =>
  ids.flatMap((id) => subjectOf(annotations, text, id, book) ?? []);

/** What a keybinding has named: `{ "stance": … }`, `{ "field": "stance" }`, or a field of the codebook by its id. */
function answeredOf(subject: Subject, given: Target["given"]): readonly Place[] {
  const item = subject.items.find(({ field }) => field in given || field === given.field);
  if (item) return [{ subject, field: item.field }];
  const own = subject.own.find(({ field }) => field.id === given.field);
  return own ? [{ subject, own: own.field }] : [];
}

function choicesOf(target: Target, subject: Subject): readonly Choice<Place>[] {
  const selected = selectedFor(target, subject.id).length > 0;
  const items = subject.items.map((item) => ({
    label: item.label,
    ...(item.value && { description: item.value }),
    ...(selected && isPart(item.field) && { detail: vscode.l10n.t("Set to the selected words") }),
    value: { subject, field: item.field },
  }));
  const own = subject.own.map(({ field, value }) => ({
    label: field.label,
    ...(value && { description: value }),
    ...(field.definition && { detail: field.definition }),
    value: { subject, own: field },
  }));
  return [heading(subject.label), ...items, ...own];
}

/** The one there is, or the one that the person means. */
async function only(places: readonly Place[]): Promise<Place | undefined> {
  if (places.length < 2) return places[0];
  const choices = places.map((place): Choice<Place> => {
    const value = place.subject.items.find(({ field }) => "field" in place && field === place.field)?.value ?? "";
    return {
      icon: place.subject.icon,
      label: place.subject.label,
      description: value,
      value: place,
    };
  });
  return (
    await choose({
      title: vscode.l10n.t("Which One?"),
      placeHolder: vscode.l10n.t("{0} stand here, the innermost first", choices.length),
      choices,
    })
  )?.value;
}

function explain(): void {
  void inform(
    vscode.l10n.t(
      "There is nothing to correct here. Put the cursor on a marked quote or name, or choose a row of the sidebar.",
    ),
  );
}

function explainSeveral(): void {
  void inform(
    vscode.l10n.t(
      "No quote with several speakers is here. Put the cursor on one, or use “Set Speaker of Quote…” where there is one speaker.",
    ),
  );
}
