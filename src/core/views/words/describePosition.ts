import * as l10n from "@vscode/l10n";
import { BUILT_IN } from "../../codebook/builtIn";
import { codeOf, issueLabel } from "../../codebook/codebook";
import type { Codebook } from "../../codebook/types";
import { shapeOf } from "../../english/phrase";
import { closed, lowered, tidied } from "../../english/tidy";
import { overlaps } from "../../model/span";
import type { Actor, Attribution, Position, Span } from "../../model/types";
import { issueInWords, type MentionsIn } from "./issueInWords";
import { stanceNaming } from "./naming";
import { agreeing, predicate, type Said, saying } from "./predicate";
import { calling, type Subject, subjectOf } from "./subject";
import { excerpt, plain, wording } from "./wording";

/** What a view needs to say a position in words. */
export interface PositionInWords extends Pick<Said, "stands" | "towards"> {
  /** Who holds it: “the United States”, “an unnamed official”. */
  readonly subject: Subject;
  /** “opposes talks with the harbour board” */
  readonly head: string;
  /** “until it pays”; empty where it hangs on nothing. */
  readonly condition: string;
  /** “of the ministry”; empty where it is addressed to nobody, or the head says to whom. */
  readonly addressee: string;
  /** “the city”, for whom it is held; empty where the text does not say. */
  readonly behalf: string;
  /** Where and when it was said, without the prepositions: “Radio Coast, 12 December”; empty where the text does not say. */
  readonly scene: string;
  /** “issue: energy”, and what the codebook does not have. */
  readonly codes: readonly string[];
  /** All but the head: “of the ministry”, “unless it pays”, “on Monday”, each to be set off. */
  readonly tail: readonly string[];
}

/** Says a position in words; `text` is the article’s, `actor` finds one by its id, `mentionsIn` tells whom its pronouns mean. */
export function describePosition(
  text: string,
  position: Position,
  evidence: Attribution | undefined,
  actor: (id: string | null) => Actor | undefined,
  book: Codebook = BUILT_IN,
  mentionsIn: MentionsIn = () => [],
): PositionInWords {
  const naming = stanceNaming(position.stance, book);
  const holder = actor(position.actor);
  const subject = subjectOf(text, holder, position.actor === null ? evidence : undefined, book);
  const other = (id: string | null, ...than: readonly (string | null)[]) => {
    const it = than.includes(id) ? undefined : actor(id);
    return it ? calling(it.name, it.type) : "";
  };
  const towards = other(position.addressee, position.actor);
  const issue = issueInWords(text, position, mentionsIn, actor) ?? issueLabelled(position, book);
  const { person } = subject;
  const told = issue
    ? predicate({ ...issue, ...naming, person, addressee: towards })
    : sayingOf(text, position, evidence, agreeing(naming.verb, person), person === "one");
  const { said, addressed } = told;
  const named = actor(position.addressee)?.name ?? "";
  const addressee = towards && !addressed && !says(said, named) ? `${naming.towards} ${towards}` : "";
  const of = (span: Span) => lowered(tidied(excerpt(text.slice(span.start, span.end), 80)));
  const condition = position.condition ? of(position.condition) : "";
  const behalf = other(position.onBehalfOf, position.actor);
  const codes = [
    ...(position.category === undefined || !position.issue
      ? []
      : [l10n.t("issue: {0}", plain(issueLabel(book, position.category)))]),
    ...(codeOf(book.stances, position.stance) ? [] : [l10n.t("“{0}” is not in the codebook", plain(position.stance))]),
  ];
  const { when, where } = circumstances(text, position, `${said} ${condition}`);
  const scene = [...where, ...when].map((it) => placeAlone(of(it))).join(", ");
  const tail = [addressee, condition, behalf && `for ${behalf}`, ...[...when, ...where].map(of), ...codes];
  return { subject, ...told, head: said, condition, addressee, behalf, scene, codes, tail: tail.filter(Boolean) };
}

/** Each is said once: not what the row says before it, nor the time that stands in the place already. */
function circumstances(
  text: string,
  { issue, condition, when, where }: Position,
  row: string,
): Record<"when" | "where", readonly Span[]> {
  const before = [issue, condition].filter((it) => it !== null);
  const said = ({ start, end }: Span, words: string) => says(words, placeAlone(tidied(plain(text.slice(start, end)))));
  const place = where && !before.some((it) => overlaps(it, where)) && !said(where, row) ? [where] : [];
  const time = when && ![...before, ...place].some((it) => overlaps(it, when)) && !said(when, row) ? [when] : [];
  const [at] = place;
  return { when: at && time[0] && said(time[0], text.slice(at.start, at.end)) ? [] : time, where: place };
}

/** Whether the words are among those that are said, whole. */
const says = (said: string, words: string): boolean => {
  const bare = (it: string) =>
    ` ${plain(it)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  return bare(words) !== "  " && bare(said).includes(bare(words));
};

/** What a person calls an issue that no words of the article name. */
function issueLabelled({ issue, category }: Position, book: Codebook) {
  if (issue || category === undefined) return undefined;
  const label = plain(issueLabel(book, category));
  return { shape: shapeOf(label, { start: 0, end: label.length }), words: excerpt(label, 80) };
}

/** Where nothing is named, what is said. */
function sayingOf(
  text: string,
  { stance }: Position,
  evidence: Attribution | undefined,
  verb: string,
  one: boolean,
): Said {
  const said = evidence ? closed(excerpt(wording(text, evidence.content), 80)) : "";
  return saying(stance === "neutral" ? (one ? "says" : "say") : verb, said);
}

/** “in an interview with Radio Coast” is “interview with Radio Coast”, “on 12 December” is “12 December”. */
const placeAlone = (words: string): string => words.replace(/^(?:(?:on|in|at)\s+(?:an?\s+|the\s+)?(?=\S))/i, "");
