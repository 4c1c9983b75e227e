import * as l10n from "@vscode/l10n";
import type { Codebook } from "../../codebook/types";
import { raised } from "../../english/tidy";
import { isKept } from "../../model/decided";
import { readerOf } from "../../model/readings";
import type { AnnotationDocument, Position } from "../../model/types";
import { readingsOf } from "../../reader/readingsOf";
import { saying } from "../saying";
import { fieldLabels } from "../statementForm";
import type { Decides, Line, Piece } from "../words/lines";
import { excerpt, plain } from "../words/wording";

/** A position that was read twice, in words. */
export interface ReadTwice {
  /** The second reader, as it calls itself. */
  readonly reader: string;
  /** Whether both say who holds which stance on what alike; “alone” where the machine has not found it, or finds it no more. */
  readonly how: "alike" | "differ" | "alone";
  /** Names of all fields that they read otherwise. */
  readonly differ: readonly string[];
  /** What stood there before: the machine’s reading, or what a person decided. Empty where it stands alone. */
  readonly mine: string;
  readonly theirs: string;
  /** Whether a person has decided on the position. */
  readonly isDecided: boolean;
}

/** What makes two rows of one: the rest of what they say is detail. */
const SAID: readonly string[] = ["actor", "stance", "issue"];

/** Both readings of a position; null where no second reader has read it. */
export function readTwice(document: AnnotationDocument, text: string, id: string, book: Codebook): ReadTwice | null {
  const readings = readingsOf(document, id);
  if (!readings) return null;
  const { shown, other, readers, reader, differ } = readings;
  const evidence = document.attributions.find((it) => it.id === shown.attribution);
  const said = (position: Position): string => {
    const { subject, head, tail } = saying(document, text, position, evidence, book, "everything").known;
    return excerpt(`${raised(subject.name)} ${[head, ...tail].join(", ")}`, LONGEST);
  };
  const [mine, theirs] = readers === "shown" ? [other, shown] : [shown, other];
  return {
    reader: plain(reader.model),
    how: !mine || !theirs ? "alone" : differ.some((field) => SAID.includes(field)) ? "differ" : "alike",
    differ: fieldLabels(differ, book),
    mine: mine ? said(mine) : "",
    theirs: theirs ? said(theirs) : "",
    isDecided: isKept(shown),
  };
}

/** UTF-16 units of a reading that a line has room for. */
const LONGEST = 160;

/** Both readings under each other, each with a link that takes it; nothing where no second reader has read it. */
export function readingLines(
  document: AnnotationDocument,
  text: string,
  { id }: Pick<Position, "id">,
  book: Codebook,
): readonly Line[] {
  const twice = readTwice(document, text, id, book);
  if (!twice) return [];
  const { reader, how, differ, mine, theirs } = twice;
  if (how === "alone")
    return [{ as: "note", pieces: [l10n.t("Read by {0} alone: the machine has not found this.", reader)] }];
  if (differ.length === 0)
    return [{ as: "note", pieces: [l10n.t("{0} reads nothing otherwise than the machine.", reader)] }];
  const take = (decide: Decides, label: string): readonly Piece[] => [" · ", { decide, label, on: id }];
  const apart = l10n.t("Two readings, which differ in: {0}", differ.join(", "));
  return [
    { as: "text", pieces: [{ strong: apart }] },
    { as: "item", pieces: [`${mineName(twice)}: ${mine}`, ...take("keepMine", KEEP)] },
    { as: "item", pieces: [`${reader}: ${theirs}`, ...take("takeReaders", TAKE)] },
  ];
}

const KEEP = l10n.t("Keep mine");
const TAKE = l10n.t("Take the reader’s");

/** Whose the first reading is. */
export const mineName = ({ isDecided }: Pick<ReadTwice, "isDecided">): string =>
  isDecided ? l10n.t("Yours") : l10n.t("The machine");

/** “read alike”, “two readings”: what a row of a proposal says of it, without looking at the other one; empty of all others. */
export function readingMark(position: Position): string {
  const { provenance } = position;
  if (!readerOf(position) || isKept(position) || provenance.by !== "machine") return "";
  const { agrees } = provenance;
  if (!agrees) return "";
  return SAID.every((field) => agrees.some((it) => it === field)) ? l10n.t("read alike") : l10n.t("second reading");
}
