import { codeOf } from "../codebook/codebook";
import type { Codebook } from "../codebook/types";
import { raised } from "../english/tidy";
import type { Actor, Attribution, DateAt, Position } from "../model/types";
import { anchoredLines, changedWords } from "./rewordedRows";
import { lateRow, type Row } from "./rows";
import { describePosition } from "./words/describePosition";
import type { MentionsIn } from "./words/issueInWords";
import { definitionLines, fieldLines, type Line, reason, whenLines } from "./words/lines";
import { FORM, stanceNaming } from "./words/naming";
import type { Subject } from "./words/subject";
import { plain, wording } from "./words/wording";

interface About {
  readonly evidence: Attribution | undefined;
  readonly actor: (id: string | null) => Actor | undefined;
  /** Whom the row names, as briefly as it can; empty where the row above does. */
  readonly named: (subject: Subject) => string;
  readonly mentionsIn: MentionsIn;
  readonly book: Codebook;
  readonly dateAt: DateAt;
}

/** A position as a sentence: “Reyl (for the authority): opposes the plan — unless it is paid · Radio Coast, Wednesday”. */
export function positionRow(
  text: string,
  position: Position,
  { evidence, actor, named, mentionsIn, book, dateAt }: About,
): Row {
  const tell = () => describePosition(text, position, evidence, actor, book, mentionsIn);
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
      const { subject, head, tail } = tell();
      return [
        { as: "title", pieces: [{ strong: raised(subject.name) }, ` ${[head, ...tail].join(", ")}`] },
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
    const told = tell();
    const who = raised(told.subject.name);
    const form = evidence ? FORM[evidence.form].name : "";
    const changed = [...new Set([...changedWords(position), ...(evidence ? changedWords(evidence) : [])])];
    const behalf = told.behalf && `for ${told.behalf}`;
    // one colon is enough
    const mark = told.subject.pronoun || told.head.includes(": ") ? " " : ": ";
    const name = raised(named(told.subject));
    const subject = name && `${name}${behalf && ` (${behalf})`}${mark}`;
    const condition = told.condition && ` — ${told.condition}`;
    // below its actor the issue comes first: rows do not wrap, and the icon tells the stance
    const label = subject ? subject + told.head + condition : told.towards || told.head;
    const stands = !subject && told.towards ? told.stands + condition : "";
    const after = [stands, ...changed, told.addressee, name ? "" : behalf, told.scene, ...told.codes];
    return {
      label,
      description: after.filter(Boolean).join(" · "),
      spoken: [`${who} ${told.head}`, ...told.tail, form, ...changed].filter(Boolean).join(", "),
    };
  });
}

const proof = (text: string, evidence: Attribution | undefined): readonly Line[] =>
  evidence ? [{ as: "text", pieces: [`${FORM[evidence.form].label}: ${plain(wording(text, evidence.content))}`] }] : [];
