import { BUILT_IN } from "../builtInBook";
import { type Codebook, codeOf } from "../codebook";
import type { Actor, AnnotationDocument, Attribution, Position } from "../model";
import { type Narrowing, positions } from "../query";
import { anchoredLines, changedWords, lostRows } from "./anchored";
import type { Row } from "./rows";
import {
  actorType,
  count,
  definitionLines,
  FORM,
  fieldLines,
  type Line,
  NOBODY,
  plain,
  reason,
  stanceNaming,
  type Told,
  tell,
  wording,
} from "./text";

export const GROUPINGS = ["actor", "stance", "article"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The rows of the view *Positions*, and of all that was lost. `text` is the article's. */
export const positionRows = (
  document: AnnotationDocument,
  text: string,
  grouping: Grouping,
  narrowing: Narrowing,
  book: Codebook = BUILT_IN,
): readonly Row[] => [
  ...grouped(document, text, grouping, narrowing, book),
  ...lostRows(document.lost, narrowing.text),
];

function grouped(
  document: AnnotationDocument,
  text: string,
  grouping: Grouping,
  narrowing: Narrowing,
  book: Codebook,
): readonly Row[] {
  const actors = new Map(document.actors.flatMap((it) => (it.status === "rejected" ? [] : [[it.id, it] as const])));
  const reports = new Map(document.attributions.map((attribution) => [attribution.id, attribution]));
  const actor = (id: string | null) => (id === null ? undefined : actors.get(id));
  const shown = positions(document, text, narrowing, book).map((position) => {
    const evidence = reports.get(position.attribution);
    const told = tell(text, position, evidence, actor, book);
    const holder = actor(position.actor);
    return { position, holder, row: rowOf(text, position, holder, evidence, told, grouping !== "actor", book) };
  });
  if (grouping === "article") return shown.map(({ row }) => row);
  if (grouping === "stance")
    return stancesOf(
      book,
      shown.map(({ position }) => position),
    ).flatMap((stance) => {
      const rows = shown.filter(({ position }) => position.stance === stance).map(({ row }) => row);
      const { noun, icon, tint } = stanceNaming(stance, book);
      return rows.length > 0
        ? [group(`stance:${stance}`, noun, "", icon, tint, rows, definitionLines(codeOf(book.stances, stance)))]
        : [];
    });
  const holders = [...new Set(shown.map(({ holder }) => holder))];
  return holders.map((holder) => {
    const rows = shown.filter((it) => it.holder === holder).map(({ row }) => row);
    if (!holder) return group("actor:", NOBODY, "", "question", null, rows);
    return group(
      `actor:${holder.id}`,
      plain(holder.name),
      plain(holder.role ?? ""),
      actorType(holder.type, book).icon,
      null,
      rows,
    );
  });
}

/** Those of the codebook in its order, then others as they come. */
const stancesOf = (book: Codebook, positions: readonly Position[]): readonly string[] => [
  ...new Set([...book.stances.map(({ id }) => id), ...positions.map(({ stance }) => stance)]),
];

function group(
  id: string,
  label: string,
  about: string,
  icon: string,
  tint: string | null,
  children: readonly Row[],
  more: readonly Line[] = [],
) {
  const many = count(children.length, "position");
  return {
    id,
    kind: "group",
    label,
    description: [String(children.length), about].filter(Boolean).join(" · "),
    icon,
    tint,
    tooltip: () => [{ as: "title", pieces: [{ strong: label }, about ? `, ${about}` : "", `: ${many}`] }, ...more],
    spoken: [label, about, many].filter(Boolean).join(", "),
    shows: null,
    open: true,
    children,
  } as const satisfies Row;
}

function rowOf(
  text: string,
  position: Position,
  holder: Actor | undefined,
  evidence: Attribution | undefined,
  told: Told,
  named: boolean,
  book: Codebook,
): Row {
  const who = holder ? plain(holder.name) : NOBODY;
  const { icon, tint } = stanceNaming(position.stance, book);
  const form = evidence ? FORM[evidence.form].label : "";
  const changed = [...new Set([...changedWords(position), ...(evidence ? changedWords(evidence) : [])])];
  return {
    id: position.id,
    kind: "position",
    status: position.status,
    label: named ? `${who} ${told.head}` : told.head,
    description: [...changed, ...told.tail].join(" · "),
    icon,
    tint,
    tooltip: () => [
      ...sentence(who, told),
      ...proof(text, evidence),
      ...(evidence ? anchoredLines(evidence) : []),
      ...(position.issue ? anchoredLines(position) : []),
      ...fieldLines(position, book),
      ...definitionLines(codeOf(book.stances, position.stance)),
      note(reason(position.provenance, position.status)),
    ],
    spoken: [`${who} ${told.head}`, ...told.tail, form.toLowerCase(), ...changed].filter(Boolean).join(", "),
    shows: position.id,
    open: false,
    children: [],
  };
}

const sentence = (who: string, told: Told): readonly Line[] => [
  { as: "title", pieces: [{ strong: who }, ` ${[told.head, ...told.tail].join(", ")}`] },
];
const proof = (text: string, evidence: Attribution | undefined): readonly Line[] =>
  evidence ? [{ as: "text", pieces: [`${FORM[evidence.form].label}: ${plain(wording(text, evidence.content))}`] }] : [];
const note = (why: string): Line => ({ as: "note", pieces: [why] });
