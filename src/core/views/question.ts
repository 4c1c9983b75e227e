import * as l10n from "@vscode/l10n";
import { leftIn, placeOf, type Queue } from "../actions/reviewQueue";
import { BUILT_IN } from "../codebook/builtIn";
import { issueLabel } from "../codebook/codebook";
import type { Codebook } from "../codebook/types";
import { articleBefore } from "../english/phrase";
import type { AnnotationDocument, Position, Span } from "../model/types";
import { type Asserted, assertedOf, type Candour } from "../query/asserted";
import { actorOf } from "../query/lookup";
import { briefOf } from "./briefs";
import { fieldLabels } from "./statementForm";
import { NOBODY, stanceNaming } from "./words/naming";
import { excerpt, plain } from "./words/wording";

/** What a review asks about one annotation. */
export interface Question {
  /**
   * “Ann Lee · opposes · the toll · if it rises · to Bo Holm · on Monday”: a position field by field, with a question mark behind what is not sure;
   * anything else as what it is.
   */
  readonly form: string;
  /** Fields in which a person corrected the machine, as they are called. */
  readonly corrected: readonly string[];
  /** “3 of 12, 10 left” */
  readonly place: string;
  /** Whether a yes is one to the quote and the actor of the position, too. */
  readonly withAll: boolean;
  /** What the numbers mean; empty where no stance is asked about. */
  readonly stances: readonly NumberedStance[];
}

export interface NumberedStance {
  /** 1 to 9: its key. */
  readonly number: number;
  readonly id: string;
  /** “opposes” */
  readonly verb: string;
  /** Whether the position has it now. */
  readonly now: boolean;
}

/** What stands before the person; null where the annotation has gone. `text` is the article's, `candour` what counts as sure. */
export function questionOf(
  document: AnnotationDocument,
  text: string,
  queue: Queue,
  book: Codebook = BUILT_IN,
  candour: Candour = "everything",
): Question | null {
  const { id } = queue.now;
  const place = l10n.t("{0} of {1}, {2} left", placeOf(queue), queue.total, leftIn(queue));
  const position = document.positions.find((it) => it.id === id);
  if (position) {
    const corrected = fieldLabels(position.decision?.corrected ?? [], book);
    return {
      form: formLine(document, text, position, book, assertedOf(position, candour)),
      corrected,
      place,
      withAll: queue.plan.through === "positions",
      stances: numberedStances(book, position.stance),
    };
  }
  const brief = briefOf(document, text, id, book);
  return brief && { form: `${brief.what} ${brief.words}`, corrected: [], place, withAll: false, stances: [] };
}

/** Actor · stance · issue · condition · to whom · when · where, cut so that a line has room for it. */
function formLine(
  document: AnnotationDocument,
  text: string,
  position: Position,
  book: Codebook,
  asserted: Asserted,
): string {
  const marked = (words: string, isSure: boolean) => (isSure || !words ? words : `${words}?`);
  const words = (span: Span | null, length: number) => (span ? excerpt(text.slice(span.start, span.end), length) : "");
  const label = position.category === undefined ? "" : excerpt(issueLabel(book, position.category), 60);
  const article = position.issue ? articleBefore(text, position.issue.start) : "";
  const worded = article + words(position.issue, 60);
  const issue = worded && label ? `${worded} (${label})` : worded || label;
  const addressee = actorOf(document, position.addressee);
  return [
    excerpt(actorOf(document, position.actor)?.name ?? NOBODY, 40),
    marked(verbOf(position.stance, book), asserted.stance),
    marked(issue, asserted.issue) || l10n.t("no issue"),
    words(position.condition, 40),
    addressee && position.addressee !== position.actor ? l10n.t("to {0}", excerpt(addressee.name, 40)) : "",
    words(position.when, 40),
    words(position.where, 40),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The first nine stances of the codebook, by their keys. */
export const numberedStances = (book: Codebook, now: string): readonly NumberedStance[] =>
  book.stances
    .slice(0, 9)
    .map(({ id }, i) => ({ number: i + 1, id, verb: excerpt(verbOf(id, book), 30), now: id === now }));

/** A stance of the project's own that has no verb is told by its label, which stands in brackets in sentences. */
const verbOf = (stance: string, book: Codebook): string =>
  plain(stanceNaming(stance, book).verb[0]).replace(/^\[(.*)\]$/, "$1");
