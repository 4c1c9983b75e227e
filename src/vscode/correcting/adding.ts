import * as vscode from "vscode";
import type { Act } from "../../core/actions/act";
import { addActor, addNote, addPosition, addQuote } from "../../core/actions/add";
import { setPart } from "../../core/actions/correct";
import { together, withActor } from "../../core/actions/severalActs";
import { compare, hull, sliceOf } from "../../core/model/span";
import type { Form, Span } from "../../core/model/types";
import { nearest, wordsOf } from "../../core/query/lookup";
import { chooseActor, type Someone } from "../asking/chooseActor";
import { chooseCode } from "../asking/chooseCode";
import { type Step, someoneCalled, typeOf } from "../asking/someone";
import { type Aim, selectedFor, type Target } from "../asking/targets";
import type { Handlers } from "../platform/manifest";
import { inform } from "../platform/notify";
import type { Session } from "../session/session";
import type { NoteDesk } from "./notes";
import type { Occurrences } from "./occurrences";
import { evidenceFor, type StatementForm } from "./statement";

type Adding = "addQuote" | "addActor" | "addPosition" | "addNote";

/** What was added last, with the answers that were given: enough to do it again without asking. */
interface Last {
  readonly command: Adding;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Adds what the machine did not find, from the selection. Arguments may answer: `{ "speaker": "Ann Lee" }`. */
export function registerAdding(
  { store, acts }: Session,
  resolveTarget: Aim,
  notes: NoteDesk,
  occurrences: Occurrences,
  form: StatementForm,
): Pick<Handlers, Adding | "addAgain"> {
  let last: Last | undefined;

  const add = (document: vscode.TextDocument, { label, act }: Step, done: Last): boolean => {
    if (acts.perform(document, label, act)) {
      last = done;
      return true;
    }
    void inform(vscode.l10n.t("Nothing was added: the words are annotated like this already."));
    return false;
  };
  /** What an added thing remembers: names, since another article has other ids. */
  const nameOf = (target: Target, someone: Someone): string | null => {
    if (!someone) return null;
    if ("name" in someone) return someone.name;
    return target.annotations.actors.find(({ id }) => id === someone.id)?.name ?? null;
  };

  const handlers: Readonly<Record<Adding, (...args: unknown[]) => Promise<void>>> = {
    async addQuote(...args) {
      const target = selecting(resolveTarget(args), "quote");
      if (!target) return;
      const { document, text, selected, annotations, given } = target;
      const [first] = selected;
      const now = nearest(annotations, first!)[0]?.speaker ?? undefined;
      const speaker = await who(target, "speaker", {
        title: vscode.l10n.t("Who Speaks?"),
        nobody: vscode.l10n.t("Nobody Named"),
        now,
      });
      if (speaker === undefined) return;
      const type = await typeOf(target, speaker, "speaker" in given);
      if (type === undefined) return;
      const form = FORMS.find((it) => it === given.form);
      const act = withActor(text, speaker, type, [], (actor) =>
        inPieces(selected, addQuote(text, first!, actor, form)),
      );
      const answers = { speaker: nameOf(target, speaker), ...(form && { form }) };
      add(document, { label: vscode.l10n.t("add the quote"), act }, { command: "addQuote", answers });
    },
    async addActor(...args) {
      const target = selecting(resolveTarget(args), "actor");
      if (!target) return;
      const { document, text, selected, given } = target;
      const words = sliceOf(text, selected[0]!);
      const actor = await who(target, "actor", { title: vscode.l10n.t("Which Actor Is It?"), words });
      if (!actor) return;
      const type = await typeOf(target, actor, "actor" in given && "type" in given);
      if (type === undefined) return;
      const newcomer = "id" in actor ? actor : { name: actor.name, type };
      const answers = { actor: nameOf(target, actor) };
      const step = { label: vscode.l10n.t("add the actor"), act: addActor(text, selected, newcomer) };
      if (!add(document, step, { command: "addActor", answers })) return;
      const after = store.get(document.uri.toString());
      const mention = after?.mentions.find((it) => compare(it.span, selected[0]!) === 0);
      if (mention) occurrences.offer(document, mention.id);
    },
    async addPosition(...args) {
      const target = resolveTarget(args);
      if (!target) return explain("position");
      const { document, text, book, given, ids } = target;
      const selected = isPointed(args, target) ? [] : selectedFor(target, ids[0] ?? "");
      const evidence = evidenceFor(target, selected[0]);
      if (!evidence) return explain("position");
      const { on, speaker, issue } = evidence;
      if (!("actor" in given || "stance" in given)) {
        const proposed = { actor: speaker === null ? null : { id: speaker }, issue };
        const all = await form.add(target, on, proposed);
        if (!all) return;
        const again = { actor: nameOf(target, all.actor), stance: all.stance, category: all.category };
        last = { command: "addPosition", answers: again };
        return;
      }
      const title = vscode.l10n.t("Who Holds This Position?");
      const actor = await who(target, "actor", {
        title,
        nobody: vscode.l10n.t("Nobody Named"),
        now: speaker ?? undefined,
      });
      if (actor === undefined) return;
      const type = await typeOf(target, actor, "actor" in given);
      const stance =
        type === undefined ? undefined : await chooseCode(target, "stance", vscode.l10n.t("Stance"), undefined);
      if (type === undefined || !stance) return;
      const category =
        book.issues.length === 0 ? null : await chooseCode(target, "category", vscode.l10n.t("Issue"), null);
      if (category === undefined) return;
      const act = withActor(text, actor, type, [], (id) =>
        addPosition(text, on, {
          actor: id,
          stance,
          ...(issue && { issue }),
          ...(category !== null && { category }),
        }),
      );
      const answers = { actor: nameOf(target, actor), stance, category };
      add(document, { label: vscode.l10n.t("add the position"), act }, { command: "addPosition", answers });
    },
    async addNote(...args) {
      const target = resolveTarget(args);
      if (!target) return explain("note");
      const { document, text, annotations, given, ids } = target;
      const selected = isPointed(args, target) ? [] : selectedFor(target, ids[0] ?? "");
      const about = selected.length > 0 ? null : (ids[0] ?? null);
      const span = about === null ? selected[0] : hull(wordsOf(annotations, about));
      if (!span) return explain("note");
      if (typeof given.text !== "string") return notes.begin(document, span, about);
      const step = { label: vscode.l10n.t("add the note"), act: addNote(text, span, about, given.text) };
      add(document, step, { command: "addNote", answers: { text: given.text } });
    },
  };
  return {
    ...handlers,
    async addAgain() {
      if (last) return handlers[last.command](last.answers);
      void inform(
        vscode.l10n.t(
          "Add a quote, an actor, a position or a note first: this adds the same kind again, with the same answers.",
        ),
      );
    },
  };
}

/** Whether a row, a link or an argument names an annotation: then what happens to be selected does not matter. */
const isPointed = (args: readonly unknown[], { named, given }: Target): boolean =>
  named && args.length > 0 && ("id" in given || "in" in given || Object.keys(given).length === 0);

const FORMS: readonly Form[] = ["direct", "mixed", "indirect"];

/** A quote of several selections is one quote in pieces. */
const inPieces = (spans: readonly Span[], act: Act): Act =>
  spans.length < 2
    ? act
    : (document, by) => {
        const added = act(document, by);
        const known = new Set(document.attributions.map(({ id }) => id));
        const quote = added.attributions.find(({ id }) => !known.has(id));
        return quote ? together([setPart(quote.id, "content", spans)])(added, by) : document;
      };

interface Who {
  readonly title: string;
  readonly nobody?: string;
  readonly now?: string | null | undefined;
  readonly words?: string;
}

async function who(target: Target, field: string, { title, nobody, now, words }: Who): Promise<Someone | undefined> {
  if (field in target.given) return someoneCalled(target, target.given[field]);
  return chooseActor(target.annotations, {
    title,
    placeHolder: vscode.l10n.t("Choose an actor, or type a new one’s name"),
    fresh: true,
    ...(nobody && { nobody }),
    ...(now !== undefined && { now }),
    ...(words && { words }),
  });
}

function selecting(target: Target | undefined, what: keyof typeof FIRST): Target | undefined {
  if (target && target.selected.length > 0) return target;
  explain(what);
  return undefined;
}

const FIRST = {
  quote: vscode.l10n.t("Select the words of the quote in an annotated article first."),
  actor: vscode.l10n.t("Select the words of the actor in an annotated article first."),
  position: vscode.l10n.t("Select the words of the position in an annotated article first."),
  note: vscode.l10n.t("Select the words of the note in an annotated article first."),
} as const;

const explain = (what: keyof typeof FIRST): void => void inform(FIRST[what]);
