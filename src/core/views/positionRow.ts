import { codeOf } from "../codebook/codebook";
import type { Codebook } from "../codebook/types";
import type { Actor, Attribution, DateAt, Position } from "../model/types";
import { anchoredLines, changedWords } from "./rewordedRows";
import { lateRow, type Row } from "./rows";
import { describePosition } from "./words/describePosition";
import { definitionLines, fieldLines, type Line, reason, whenLines } from "./words/lines";
import { FORM, NOBODY, stanceNaming } from "./words/naming";
import { plain, wording } from "./words/wording";

interface About {
  readonly holder: Actor | undefined;
  readonly evidence: Attribution | undefined;
  readonly actor: (id: string | null) => Actor | undefined;
  /** Whom the row names; empty where the row above does. */
  readonly named: string;
  readonly book: Codebook;
  readonly dateAt: DateAt;
}

/** A position as a sentence: “Reyl (for the authority): opposes the plan — unless it is paid · Radio Coast, Wednesday”. */
export function positionRow(
  text: string,
  position: Position,
  { holder, evidence, actor, named, book, dateAt }: About,
): Row {
  const who = plain(holder?.name ?? NOBODY);
  const { icon, tint } = stanceNaming(position.stance, book);
  const row = {
    id: position.id,
    kind: "position",
    status: position.status,
    icon,
    tint,
    shows: position.id,
    open: false,
    children: [],
    tooltip: (): readonly Line[] => {
      const { head, tail } = describePosition(text, position, evidence, actor, book);
      return [
        { as: "title", pieces: [{ strong: who }, ` ${[head, ...tail].join(", ")}`] },
        ...proof(text, evidence),
        ...whenLines(text, position, dateAt),
        ...(evidence ? anchoredLines(evidence) : []),
        ...(position.issue ? anchoredLines(position) : []),
        ...fieldLines(position, book),
        ...definitionLines(codeOf(book.stances, position.stance)),
        { as: "note", pieces: [reason(position)] },
      ];
    },
  } as const;
  return lateRow(row, () => {
    const told = describePosition(text, position, evidence, actor, book);
    const form = evidence ? FORM[evidence.form].name : "";
    const changed = [...new Set([...changedWords(position), ...(evidence ? changedWords(evidence) : [])])];
    const behalf = told.behalf && `for ${told.behalf}`;
    // one colon is enough
    const mark = told.head.includes(": ") ? " " : ": ";
    const subject = named && `${named}${behalf && ` (${behalf})`}${mark}`;
    const statement = told.head + (told.condition && ` — ${told.condition}`);
    const after = [...changed, told.addressee, named ? "" : behalf, told.scene, ...told.codes];
    return {
      label: subject + statement,
      description: after.filter(Boolean).join(" · "),
      spoken: [`${who} ${told.head}`, ...told.tail, form, ...changed].filter(Boolean).join(", "),
    };
  });
}

const proof = (text: string, evidence: Attribution | undefined): readonly Line[] =>
  evidence ? [{ as: "text", pieces: [`${FORM[evidence.form].label}: ${plain(wording(text, evidence.content))}`] }] : [];
