import type { Actor, AnnotationDocument, Attribution, Position } from "../model";
import { STANCES } from "../model";
import { type Narrowing, positions } from "../query";
import type { Row } from "./rows";
import { ACTOR_TYPE, count, FORM, type Line, NOBODY, plain, reason, STANCE, type Told, tell, wording } from "./text";

export const GROUPINGS = ["actor", "stance", "article"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The rows of the view *Positions*. `text` is the article's. */
export function positionRows(
  document: AnnotationDocument,
  text: string,
  grouping: Grouping,
  narrowing: Narrowing,
): readonly Row[] {
  const actors = new Map(document.actors.map((actor) => [actor.id, actor]));
  const reports = new Map(document.attributions.map((attribution) => [attribution.id, attribution]));
  const actor = (id: string | null) => (id === null ? undefined : actors.get(id));
  const shown = positions(document, text, narrowing).map((position) => {
    const evidence = reports.get(position.attribution);
    const told = tell(text, position, evidence, actor);
    const holder = actor(position.actor);
    return { position, holder, row: rowOf(text, position, holder, evidence, told, grouping !== "actor") };
  });
  if (grouping === "article") return shown.map(({ row }) => row);
  if (grouping === "stance")
    return STANCES.flatMap((stance) => {
      const rows = shown.filter(({ position }) => position.stance === stance).map(({ row }) => row);
      const { noun, icon, tint } = STANCE[stance];
      return rows.length > 0 ? [group(`stance:${stance}`, noun, "", icon, tint, rows)] : [];
    });
  const holders = [...new Set(shown.map(({ holder }) => holder))];
  return holders.map((holder) => {
    const rows = shown.filter((it) => it.holder === holder).map(({ row }) => row);
    if (!holder) return group("actor:", NOBODY, "", "question", null, rows);
    return group(
      `actor:${holder.id}`,
      plain(holder.name),
      plain(holder.role ?? ""),
      ACTOR_TYPE[holder.type].icon,
      null,
      rows,
    );
  });
}

function group(id: string, label: string, about: string, icon: string, tint: string | null, children: readonly Row[]) {
  const many = count(children.length, "position");
  return {
    id,
    kind: "group",
    label,
    description: [String(children.length), about].filter(Boolean).join(" · "),
    icon,
    tint,
    tooltip: () => [{ as: "title", pieces: [{ strong: label }, about ? `, ${about}` : "", `: ${many}`] }],
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
): Row {
  const who = holder ? plain(holder.name) : NOBODY;
  const { icon, tint } = STANCE[position.stance];
  const form = evidence ? FORM[evidence.form].label : "";
  return {
    id: position.id,
    kind: "position",
    label: named ? `${who} ${told.head}` : told.head,
    description: told.tail.join(" · "),
    icon,
    tint,
    tooltip: () => [
      ...sentence(who, told),
      ...proof(text, evidence),
      note(reason(position.provenance, position.status)),
    ],
    spoken: [`${who} ${told.head}`, ...told.tail, form.toLowerCase()].filter(Boolean).join(", "),
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
