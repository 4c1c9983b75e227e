import * as l10n from "@vscode/l10n";
import { codeOf } from "../codebook/codebook";
import type { Codebook } from "../codebook/types";
import { closed, raised } from "../english/tidy";
import type { Actor, Attribution, DateAt, Position } from "../model/types";
import type { Asserted } from "../query/asserted";
import { anchoredLines, changedWords } from "./rewordedRows";
import { lateRow, type Row } from "./rows";
import { describePosition, type PositionInWords } from "./words/describePosition";
import type { MentionsIn } from "./words/issueInWords";
import { definitionLines, fieldLines, type Line, reason, whenLines } from "./words/lines";
import { FORM, stanceNaming } from "./words/naming";
import type { Subject } from "./words/subject";
import { excerpt, plain, wording } from "./words/wording";

interface About {
  readonly evidence: Attribution | undefined;
  readonly actor: (id: string | null) => Actor | undefined;
  /** Whom the row names, as briefly as it can; empty where the row above does. */
  readonly named: (subject: Subject) => string;
  readonly mentionsIn: MentionsIn;
  /** What the row claims; the rest it leaves to the words. */
  readonly asserted: Asserted;
  readonly book: Codebook;
  readonly dateAt: DateAt;
}

/**
 * A position as a sentence: “Reyl (for the authority): opposes the plan — unless it is paid · Radio Coast, Wednesday”; where
 * the issue is not sure, “Reyl: opposes: …” with the words, and where the stance is not, “Reyl: “…”” with the words alone.
 */
export function positionRow(
  text: string,
  position: Position,
  { evidence, actor, named, mentionsIn, asserted, book, dateAt }: About,
): Row {
  const tell = (of: Position) => describePosition(text, of, evidence, actor, book, mentionsIn);
  const { icon, tint } = asserted.stance ? stanceNaming(position.stance, book) : UNSURE;
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
      const { subject, head, tail } = tell(position);
      const said = ` ${[head, ...tail].join(", ")}`;
      return [
        {
          as: "title",
          pieces: [{ strong: raised(subject.name) }, asserted.issue ? said : l10n.t(", perhaps:{0}", said)],
        },
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
    const told = asserted.issue ? tell(position) : alone(tell(withoutIssue(position)), asserted, text, evidence);
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

/** A row that claims nothing but who said it. */
const UNSURE = { icon: "question", tint: null } as const;

/** The position as far as its stance goes: what it hangs on belongs to the issue. */
function withoutIssue({ category: _, ...position }: Position): Position {
  return { ...position, issue: null, condition: null };
}

/** What is said in place of what is not claimed: the words themselves. */
function alone(
  told: PositionInWords,
  { stance }: Asserted,
  text: string,
  evidence: Attribution | undefined,
): PositionInWords {
  const words = evidence ? inMarks(excerpt(wording(text, evidence.content), LONGEST)) : "";
  const stands = stance ? told.stands : "";
  const head = stands ? `${stands}: ${words}` : words || l10n.t("position?");
  return { ...told, head, stands, towards: words };
}

/** UTF-16 units of the words in a row. */
const LONGEST = 100;

/** In one pair of marks, whether or not the article quotes them; marks inside become single ones. */
function inMarks(words: string): string {
  const inner = words.replace(/^[“"”«„]+|[,;:]?[“"”»]+(?=…?$)|[,;:]$/gu, "");
  // what parts two quotations closes the first one
  const parted = /^[^“”]*”[^“]*“/.test(inner) && inner.split("“").length === inner.split("”").length;
  return `“${parted ? inner : closed(inner).replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

const proof = (text: string, evidence: Attribution | undefined): readonly Line[] =>
  evidence ? [{ as: "text", pieces: [`${FORM[evidence.form].label}: ${plain(wording(text, evidence.content))}`] }] : [];
