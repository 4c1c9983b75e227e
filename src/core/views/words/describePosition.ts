import * as l10n from "@vscode/l10n";
import { BUILT_IN } from "../../codebook/builtIn";
import { codeOf, issueLabel } from "../../codebook/codebook";
import type { Codebook } from "../../codebook/types";
import { articleBefore, shapeOf } from "../../english/phrase";
import type { Actor, Attribution, Position, Span } from "../../model/types";
import { isGroup, stanceNaming } from "./naming";
import { predicate, type Verb } from "./predicate";
import { excerpt, plain, wording } from "./wording";

/** What a view needs to say a position in words. */
export interface PositionInWords {
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

/** Says a position in words; `text` is the article’s, `actor` finds one by its id. */
export function describePosition(
  text: string,
  position: Position,
  evidence: Attribution | undefined,
  actor: (id: string | null) => Actor | undefined,
  book: Codebook = BUILT_IN,
): PositionInWords {
  const naming = stanceNaming(position.stance, book);
  const holder = actor(position.actor);
  const several = holder !== undefined && isGroup(holder.type, book) && /s$/i.test(holder.name);
  const of = (span: Span | null) => (span ? [excerpt(text.slice(span.start, span.end), 80)] : []);
  const towards = plain(actor(position.addressee)?.name ?? "");
  const issue = issueOf(text, position, book);
  const { said, addressed } = issue
    ? predicate({
        verb: naming.verb,
        stance: naming.stance,
        several,
        shape: issue.shape,
        words: issue.words,
        addressee: towards,
      })
    : { said: sayingOf(text, position, evidence, naming.verb, several), addressed: false };
  const addressee = towards && !addressed ? `${naming.towards} ${towards}` : "";
  const [condition = ""] = of(position.condition);
  const behalf = plain(actor(position.onBehalfOf)?.name ?? "");
  const codes = [
    ...(position.category === undefined || !position.issue
      ? []
      : [l10n.t("issue: {0}", plain(issueLabel(book, position.category)))]),
    ...(codeOf(book.stances, position.stance) ? [] : [l10n.t("“{0}” is not in the codebook", plain(position.stance))]),
  ];
  const circumstances = [...of(position.when), ...of(position.where)];
  const scene = [...of(position.where), ...of(position.when)].map(placeAlone).join(", ");
  const tail = [addressee, condition, behalf && `for ${behalf}`, ...circumstances, ...codes].filter(Boolean);
  return { head: said, condition, addressee, behalf, scene, codes, tail };
}

/** The words of the article, else what a person calls it. */
function issueOf(text: string, { issue, category }: Position, book: Codebook) {
  if (issue) {
    const words = articleBefore(text, issue.start) + excerpt(text.slice(issue.start, issue.end), 80);
    return { shape: shapeOf(text, issue), words };
  }
  if (category === undefined) return null;
  const label = plain(issueLabel(book, category));
  return { shape: shapeOf(label, { start: 0, end: label.length }), words: excerpt(label, 80) };
}

/** Where nothing is named, what is said. */
function sayingOf(
  text: string,
  { stance }: Position,
  evidence: Attribution | undefined,
  verb: Verb,
  several: boolean,
): string {
  const said = evidence ? excerpt(wording(text, evidence.content), 80) : "";
  return `${stance === "neutral" ? (several ? "say" : "says") : verb[several ? 1 : 0]}: ${said}`;
}

/** “in an interview with Radio Coast” is “interview with Radio Coast”, “on 12 December” is “12 December”. */
const placeAlone = (words: string): string => words.replace(/^(?:(?:on|in|at)\s+(?:an?\s+|the\s+)?(?=\S))/i, "");
