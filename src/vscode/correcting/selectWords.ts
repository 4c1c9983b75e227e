import * as vscode from "vscode";
import { PARTS, type Part, setPart } from "../../core/actions/correct";
import { KINDS, WORDS_FIELDS } from "../../core/model/fields";
import { overlaps } from "../../core/model/span";
import type { Span } from "../../core/model/types";
import { nearest, positionsIn } from "../../core/query/lookup";
import { labelOf, NONE, partName, partsOf, subjectOf } from "../../core/views/subjects";
import type { Step } from "../asking/someone";
import { type Aim, editorOf, selectedFor, selectionsOf, type Target } from "../asking/targets";
import { type Choice, choose, heading } from "../platform/ask";
import { setContext } from "../platform/contextKeys";
import type { Handlers } from "../platform/manifest";
import { inform, showProgress } from "../platform/notify";
import { createStatusItem } from "../platform/statusItem";
import type { Session } from "../session/session";

/** Words that a person is about to select. */
interface Wanted {
  readonly document: vscode.TextDocument;
  /** The annotation whose part they are; absent where there is none yet. */
  readonly id?: string;
  readonly part: Part;
  /** Called with the words, or with undefined where the person went away or the annotation is gone; the first call counts. */
  readonly answer: (spans: readonly Span[] | undefined) => void;
}

/** Sets a part of an annotation to the selection, or waits for words to be selected. */
export interface Words {
  set(target: Target, id: string, part: Part): void;
  /** Waits for words to be selected in the article; undefined where the person went away. */
  choose(document: vscode.TextDocument, part: Part, id?: string): Promise<readonly Span[] | undefined>;
}

const EVERY_FIELD = KINDS.flatMap((kind) => WORDS_FIELDS[kind]);
/** Parts that an annotation may do without. */
const OPTIONAL: ReadonlySet<string> = new Set(
  EVERY_FIELD.flatMap((it) => ("unsaid" in it || !("main" in it) ? [it.name] : [])),
);
/** Parts that may be several pieces. */
const SEVERAL: ReadonlySet<string> = new Set(EVERY_FIELD.flatMap((it) => ("many" in it ? [it.name] : [])));

export function registerWordSelection(
  context: vscode.ExtensionContext,
  session: Session,
  resolveTarget: Aim,
): Pick<Handlers, "useSelection" | "takeWords" | "leaveWords"> & { readonly words: Words } {
  let wanted: Wanted | undefined;
  /** Takes the message away. */
  let over = () => {};
  const item = createStatusItem({
    id: "standpoint.words",
    name: vscode.l10n.t("Standpoint: Words to Select"),
    side: "left",
    priority: 0,
    command: "standpoint.takeWords",
    warns: true,
  });

  /** Enter is ours in the article alone. */
  const watch = () =>
    setContext("choosingWords", wanted !== undefined && vscode.window.activeTextEditor?.document === wanted.document);
  const want = (next: Wanted | undefined) => {
    const before = wanted;
    over();
    wanted = next;
    before?.answer(undefined);
    watch();
    if (!next) return item.hide();
    const part = partName(next.part);
    item.show({
      icon: "selection",
      text: vscode.l10n.t("Select the {0}, then press Enter", part),
      tooltip: vscode.l10n.t("Sets them to the words selected in the article. Escape leaves them as they are."),
      spoken: vscode.l10n.t("Select the {0}, then press Enter; Escape to leave", part),
    });
  };
  context.subscriptions.push(
    item,
    vscode.window.onDidChangeActiveTextEditor(watch),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (wanted?.document === document) want(undefined);
    }),
    session.store.onDidChange(({ uri, document }) => {
      if (!wanted || uri !== wanted.document.uri.toString()) return;
      const { id } = wanted;
      if (!document || (id !== undefined && !subjectOf(document, "", id))) want(undefined);
    }),
  );

  const ask = async (next: Wanted): Promise<void> => {
    want(next);
    await vscode.window.showTextDocument(next.document, editorOf(next.document)?.viewColumn);
    const title = vscode.l10n.t("Select the {0} in the article, then press Enter", partName(next.part));
    // a message that goes when it is no longer true
    await showProgress({
      title,
      cancel: () => wanted === next && want(undefined),
      until: () =>
        new Promise<void>((resolve) => {
          over = resolve;
        }),
    });
  };
  const finish = (spans: readonly Span[]) => {
    const { answer } = wanted ?? {};
    answer?.(spans);
    want(undefined);
  };
  const chooseWords = (document: vscode.TextDocument, part: Part, id?: string) =>
    new Promise<readonly Span[] | undefined>((answer) => {
      void ask({ document, part, answer, ...(id !== undefined && { id }) });
    });
  const take = () => {
    const editor = wanted && editorOf(wanted.document);
    const spans = editor ? selectionsOf(editor) : [];
    if (spans.length > 0) finish(spans);
    else void inform(vscode.l10n.t("No words are selected yet. Select them, then press Enter."));
  };

  return {
    words: {
      choose: chooseWords,
      set(target, id, part) {
        const given = target.given.spans;
        const selected = selectedFor(target, id);
        if (Array.isArray(given)) perform(session, target.document, id, part, given.filter(isSpan));
        else if (selected.length > 0) perform(session, target.document, id, part, selected);
        else
          void otherOrNone(target, id, part).then(async (answer) => {
            const spans = answer === "other" ? await chooseWords(target.document, part, id) : answer && [];
            if (spans) perform(session, target.document, id, part, spans);
          });
      },
    },
    takeWords: take,
    leaveWords: () => want(undefined),
    /** `{ as: "issue" }` is an answer that need not be asked for. */
    async useSelection(...args) {
      const target = resolveTarget(args);
      if (!target) return;
      if (target.selected.length === 0) {
        void inform(vscode.l10n.t("Select words of the article first."));
        return;
      }
      const uses = usesOf(target);
      const known = uses.find(({ value }) => value?.part === target.given.as);
      const title = vscode.l10n.t("Use Selection As");
      const choice =
        known ?? (await choose({ title, placeHolder: vscode.l10n.t("What are the selected words?"), choices: uses }));
      if (choice?.value) perform(session, target.document, choice.value.id, choice.value.part, target.selected);
    },
  };
}

/** Words that may go are asked about first: others, or none? */
async function otherOrNone(
  { annotations, text }: Target,
  id: string,
  part: Part,
): Promise<"other" | "none" | undefined> {
  const item = subjectOf(annotations, text, id)?.items.find(({ field }) => field === part);
  if (!OPTIONAL.has(part) || !item || item.value === NONE) return "other";
  const choices = [
    {
      icon: "selection",
      label: vscode.l10n.t("Select Other Words"),
      description: vscode.l10n.t("now {0}", item.value),
      value: "other" as const,
    },
    { icon: "circle-slash", label: vscode.l10n.t("None"), value: "none" as const },
  ];
  return (await choose({ title: item.label, placeHolder: vscode.l10n.t("Which words?"), choices }))?.value;
}

type Use = Choice<{ readonly id: string; readonly part: Part }>;

/** Parts of the mention under the selection, of the quotes nearest to it and of the positions in them. */
function usesOf({ annotations, text, ids, given, selected }: Target): readonly Use[] {
  const span = { start: selected[0]!.start, end: selected.at(-1)!.end };
  const mentions = annotations.mentions.filter((it) => it.status !== "rejected" && overlaps(it.span, span));
  const quotes = nearest(annotations, span).slice(0, 3);
  const around = quotes.flatMap(({ id }) => [id, ...positionsIn(annotations, id).map((position) => position.id)]);
  const named = typeof given.id === "string" ? ids : [];
  return [...new Set([...named, ...mentions.map(({ id }) => id), ...around])].flatMap((id): readonly Use[] => {
    const subject = subjectOf(annotations, text, id);
    if (!subject) return [];
    const parts = partsOf(subject.kind).map((part) => {
      const now = subject.items.find(({ field }) => field === part)?.value ?? "";
      return { label: labelOf(part), description: vscode.l10n.t("now {0}", now), value: { id, part } };
    });
    return [heading(subject.label), ...parts];
  });
}

function perform(
  session: Session,
  document: vscode.TextDocument,
  id: string,
  part: Part,
  spans: readonly Span[],
): void {
  const step = stepFor(id, part, spans);
  if (session.acts.perform(document, step.label, step.act)) return;
  void inform(vscode.l10n.t("The {0} could not be set to these words: nothing was changed.", partName(part)));
}

const stepFor = (id: string, part: Part, spans: readonly Span[]): Step => ({
  label: vscode.l10n.t("set the {0}", partName(part)),
  act: setPart(id, part, SEVERAL.has(part) ? spans : spans.slice(0, 1)),
});

const isSpan = (value: unknown): value is Span =>
  typeof value === "object" &&
  value !== null &&
  typeof Reflect.get(value, "start") === "number" &&
  typeof Reflect.get(value, "end") === "number";

/** Whether a field is set by selecting words. */
export const isPart = (field: string): field is Part => PARTS.some((part) => part === field);
