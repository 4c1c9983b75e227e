import * as l10n from "@vscode/l10n";
import { codeOf } from "../codebook/codebook";
import type { Codebook } from "../codebook/types";
import { raised } from "../english/tidy";
import { readerOf } from "../model/readings";
import type { Actor, Attribution, DateAt, Position } from "../model/types";
import type { Asserted } from "../query/asserted";
import { readingMark } from "./reading/twoReadings";
import { anchoredLines, changedWords } from "./rewordedRows";
import { lateRow, type Row } from "./rows";
import { claimedInWords, colonBefore } from "./words/claimed";
import { describePosition } from "./words/describePosition";
import type { MentionsIn } from "./words/issueInWords";
import { definitionLines, fieldLines, type Line, reason, whenLines } from "./words/lines";
import { FORM, stanceNaming } from "./words/naming";
import type { Subject } from "./words/subject";
import { guessLines, sureLines } from "./words/sureness";
import { plain, wording } from "./words/wording";

interface About {
  readonly evidence: Attribution | undefined;
  readonly actor: (id: string | null) => Actor | undefined;
  /** Whom the row names, as briefly as it can; empty where the row above does. */
  readonly named: (subject: Subject) => string;
  readonly mentionsIn: MentionsIn;
  /** What the row claims; the rest it leaves to the words. */
  readonly asserted: Asserted;
  /** Both readings, where a second reader has read it. */
  readonly readings: () => readonly Line[];
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
  { evidence, actor, named, mentionsIn, asserted, readings, book, dateAt }: About,
): Row {
  const tell = (of: Position) => describePosition(text, of, evidence, actor, book, mentionsIn);
  const told = () => claimedInWords(text, position, evidence, asserted, tell);
  const { icon, tint } = asserted.stance ? stanceNaming(position.stance, book) : UNSURE;
  const row = {
    id: position.id,
    kind: "position",
    status: position.status,
    ...(readerOf(position) && { read: true as const }),
    icon,
    tint,
    shows: position.id,
    open: false,
    children: [],
    tooltip: (): readonly Line[] => {
      const known = told();
      const both = readings();
      return [
        {
          as: "title",
          pieces: [{ strong: raised(known.subject.name) }, colonBefore(known) + [known.head, ...known.tail].join(", ")],
        },
        ...(both.length > 0 ? both : guessLines(position, asserted, tell)),
        ...proof(text, evidence),
        ...whenLines(text, position, dateAt),
        ...(evidence ? anchoredLines(evidence) : []),
        ...(position.issue ? anchoredLines(position) : []),
        ...fieldLines(position, book),
        ...(asserted.stance ? definitionLines(codeOf(book.stances, position.stance)) : []),
        ...(both.length > 0 ? [] : sureLines(position)),
        { as: "note", pieces: [reason(position)] },
      ];
    },
  } as const;
  return lateRow(row, () => {
    const known = told();
    const who = raised(known.subject.name);
    const form = evidence ? FORM[evidence.form].name : "";
    const changed = [...new Set([...changedWords(position), ...(evidence ? changedWords(evidence) : [])])];
    const behalf = known.behalf && `for ${known.behalf}`;
    // one colon is enough
    const mark = known.subject.pronoun || known.head.includes(": ") ? " " : ": ";
    const name = raised(named(known.subject));
    const subject = name && `${name}${behalf && ` (${behalf})`}${mark}`;
    const condition = known.condition && ` — ${known.condition}`;
    // below its actor the issue comes first: rows do not wrap, and the icon tells the stance
    const label = subject ? subject + known.head + condition : known.towards || known.head;
    const stands = !subject && known.towards ? known.stands + condition : "";
    const read = readingMark(position);
    const after = [stands, read, ...changed, known.addressee, name ? "" : behalf, known.scene, ...known.codes];
    return {
      label,
      description: after.filter(Boolean).join(" · "),
      spoken: [`${who} ${known.head}`, ...known.tail, doubtOf(asserted), form, ...changed, read]
        .filter(Boolean)
        .join(", "),
    };
  });
}

/** For ears, which the icon and the quotation marks do not reach. */
const doubtOf = ({ stance, issue }: Asserted): string =>
  stance ? (issue ? "" : l10n.t("the issue is not sure")) : l10n.t("the stance is not sure");

/** A row that claims nothing but who said it. */
const UNSURE = { icon: "question", tint: null } as const;

const proof = (text: string, evidence: Attribution | undefined): readonly Line[] =>
  evidence ? [{ as: "text", pieces: [`${FORM[evidence.form].label}: ${plain(wording(text, evidence.content))}`] }] : [];
