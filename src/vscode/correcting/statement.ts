import * as vscode from "vscode";
import { addStatement, changesBetween, type Statement, setStatement, statementOf } from "../../core/actions/statement";
import { compare, hull } from "../../core/model/span";
import type { Span } from "../../core/model/types";
import { quoteAround, wordsOf } from "../../core/query/lookup";
import { briefOf } from "../../core/views/briefs";
import { excerpt } from "../../core/views/words/wording";
import { askStatement, type Form } from "../asking/statementForm";
import { type Aim, selectedFor, type Target } from "../asking/targets";
import { type Choice, choose } from "../platform/ask";
import type { Handlers } from "../platform/manifest";
import { inform, mention } from "../platform/notify";
import { setting } from "../platform/settings";
import type { Session } from "../session/session";
import type { Words } from "./selectWords";

/** The form of a position, for one that is there and for one of a person's own: all that is set in it is one act. */
export interface StatementForm {
  /** Asks for a new position on a quote or on selected words, with what is proposed. Undefined where none was added. */
  add(target: Target, on: string | Span, proposed: Pick<Statement, "actor" | "issue">): Promise<Statement | undefined>;
}

export function registerStatementForm(
  session: Session,
  resolveTarget: Aim,
  words: Words,
): Pick<Handlers, "editPosition"> & { readonly form: StatementForm } {
  const ask = (target: Target, form: Omit<Form, "target" | "selectWords">, id?: string) =>
    askStatement({
      ...form,
      target,
      selectWords: async (field) => (await words.choose(target.document, field, id))?.[0],
    });
  /** Where its words are may not be where they were. */
  const isAsRead = ({ document, text }: Target): boolean => {
    if (document.getText() === text) return true;
    void inform(vscode.l10n.t("The article was edited while the form was open: nothing was changed. Open it again."));
    return false;
  };

  return {
    form: {
      async add(target, on, { actor, issue }) {
        const { document, text, annotations } = target;
        const around = typeof on === "string" ? hull(wordsOf(annotations, on)) : on;
        const first: Statement = { ...EMPTY, actor, issue };
        const title = vscode.l10n.t("New Position");
        const all = await ask(target, { title, first, about: [], around: around ?? NOWHERE, selected: undefined });
        if (!all || !isAsRead(target)) return undefined;
        if (session.acts.perform(document, vscode.l10n.t("add the position"), addStatement(text, on, all))) return all;
        void inform(vscode.l10n.t("Nothing was added: the words are annotated like this already."));
        return undefined;
      },
    },
    async editPosition(...args) {
      const target = resolveTarget(args);
      const id = target && (await onlyPosition(target));
      const position = target?.annotations.positions.find((it) => it.id === id);
      if (!target || !position) return id === null ? undefined : explain();
      const { annotations, text, book, document } = target;
      const around = hull(wordsOf(annotations, position.id)) ?? NOWHERE;
      const brief = briefOf(annotations, text, position.id, book, setting("claims", document.uri));
      const title = vscode.l10n.t("Position: {0}", excerpt(brief?.words ?? "", 70));
      const [selected] = selectedFor(target, position.id);
      const first = statementOf(position);
      const all = await ask(target, { title, first, about: [position], around, selected }, position.id);
      if (!all || !isAsRead(target)) return;
      const act = setStatement(text, position.id, changesBetween(first, all));
      if (!session.acts.perform(document, vscode.l10n.t("change the position"), act))
        mention(vscode.l10n.t("Nothing of the position was changed."), 5000);
    },
  };
}

const NOWHERE: Span = { start: 0, end: 0 };
const EMPTY: Statement = {
  actor: null,
  stance: null,
  issue: null,
  category: null,
  condition: null,
  addressee: null,
  when: null,
  where: null,
  onBehalfOf: null,
  fields: {},
};

/** What a new position stands on: the quote around the selection or of the row, else the selected words; and what it is about. */
export function evidenceFor(
  { annotations, ids }: Target,
  selected: Span | undefined,
): { readonly on: string | Span; readonly speaker: string | null; readonly issue: Span | null } | undefined {
  const around = selected && quoteAround(annotations, selected);
  const evidence = annotations.positions.find(({ id }) => ids.includes(id))?.attribution;
  const quote = selected ? around : annotations.attributions.find(({ id }) => ids.includes(id) || id === evidence);
  const on = quote?.id ?? selected;
  if (on === undefined) return undefined;
  // part of a quote is what the position is about; the whole of it is only its evidence
  const isPart = selected && around && !around.content.some((span) => compare(span, selected) === 0);
  return { on, speaker: quote?.speaker ?? null, issue: isPart ? selected : null };
}

/** The position that is meant, or that the person chooses of several; undefined where there is none, null for going away. */
async function onlyPosition({ annotations, text, book, ids, document }: Target): Promise<string | undefined | null> {
  const meant = ids.filter((id) => annotations.positions.some((it) => it.id === id));
  if (meant.length < 2) return meant[0];
  const choices = meant.map((id): Choice<string> => {
    const words = briefOf(annotations, text, id, book, setting("claims", document.uri))?.words ?? "";
    return { label: words, value: id };
  });
  const placeHolder = vscode.l10n.t("{0} stand here, the innermost first", choices.length);
  return (await choose({ title: vscode.l10n.t("Which One?"), placeHolder, choices }))?.value ?? null;
}

function explain(): void {
  void inform(
    vscode.l10n.t(
      "There is no position here. Put the cursor on a marked quote, or choose a row of the view Positions.",
    ),
  );
}
