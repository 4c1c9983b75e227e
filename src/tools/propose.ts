import { formOf, newId } from "../core/actions/add";
import { codeOf } from "../core/codebook/codebook";
import type { Codebook } from "../core/codebook/types";
import { lineCounter } from "../core/formats/statements";
import { NOTHING } from "../core/model/fields";
import { arranged } from "../core/model/readings";
import { hull, sliceOf } from "../core/model/span";
import { isSaidBy } from "../core/model/speakers";
import { inTextOrder } from "../core/model/textOrder";
import type { AnnotationDocument, Attribution, Position, Provenance, Reader, Span } from "../core/model/types";
import { type Answer, bounded, codesIn, isProblem, NOTE, type Problem, type ToolArticle, verbatim } from "./article";
import { type Party, partyNamed } from "./party";
import { type Finder, finderOf, notThere, sameWords } from "./places";

/** What is proposed, by words of the article: who said it, and, where a stance is given, where they stand. */
export interface Proposed {
  /** Id of a quote that is there; else `words`. */
  readonly quote?: string;
  readonly words?: string;
  /** Tells which place is meant where the words stand in several; 1 for the first. */
  readonly line?: number;
  readonly speaker: string;
  readonly speakerType?: string;
  readonly cue?: string;
  readonly stance?: string;
  readonly issue?: string;
  readonly category?: string;
  readonly condition?: string;
  readonly addressee?: string;
  readonly when?: string;
  readonly where?: string;
}

export interface Proposal {
  /** The same object where nothing is added. */
  readonly document: AnnotationDocument;
  readonly answer: Answer;
}

/**
 * Of a stranger's proposals as much is supposed as of a reader of whom nothing is known yet (joinReading.ts): that four of
 * five speakers are those whom the machine finds.
 */
const SUPPOSED = 0.8;

/**
 * The article's annotations with the proposal in them, as suggestions; each of its words must stand in the article. A
 * problem where they do not, where the codebook does not know the stance, or where a person rejected the same.
 */
export function propose(article: ToolArticle, asked: Proposed, by: Reader): Proposal | Problem {
  const { text, document, book } = article;
  const wrong = wrongCodes(asked, book);
  if (wrong) return wrong;
  const finder = finderOf(text);
  const place = placeOf(article, asked, finder);
  if (isProblem(place)) return place;
  const near = hull(place.content)!;
  const provenance = provenanceOf(by);
  const speaker = partyNamed(article, finder, {
    field: "speaker",
    words: asked.speaker,
    near,
    type: asked.speakerType,
  });
  if (isProblem(speaker)) return speaker;
  const evidence = quoteOf(article, finder, place, asked, speaker, provenance);
  if (isProblem(evidence)) return evidence;
  const held = asked.stance === undefined ? null : positionOf(article, finder, evidence, speaker.id, asked, provenance);
  if (held && isProblem(held)) return held;
  const quoteIsNew = !document.attributions.includes(evidence);
  const positionIsNew = held !== null && !findId(document, held.id);
  const isNew = quoteIsNew || positionIsNew;
  const next = {
    ...document,
    actors: speaker.actor
      ? [...document.actors, { ...speaker.actor, status: "suggested", provenance } as const]
      : document.actors,
    attributions: quoteIsNew ? [...document.attributions, evidence] : document.attributions,
    positions: positionIsNew ? [...document.positions, held] : document.positions,
  };
  const answer = {
    note: NOTE,
    file: article.name,
    line: lineCounter(text)(evidence.content[0]!.start),
    ...verbatim(evidence.content.map((span) => sliceOf(text, span))),
    outcome: isNew
      ? "proposed: it stands as a suggestion until a person decides"
      : "it is there already; nothing was added",
    quote: evidence.id,
    ...(held && { position: held.id, status: held.status }),
  };
  return { document: isNew ? inTextOrder(arranged(next)) : document, answer };
}

/** Whether a position of that id is there, or stands aside. */
const findId = ({ positions, aside = [] }: AnnotationDocument, id: string): boolean =>
  [...positions, ...aside].some((it) => it.id === id);

const provenanceOf = (reader: Reader): Provenance => ({
  by: "machine",
  rule: "proposed by a language model",
  confidence: SUPPOSED,
  reader,
});

function wrongCodes({ stance, category, issue }: Proposed, book: Codebook): Problem | undefined {
  if (stance === undefined && (issue ?? category) !== undefined)
    return { problem: "An issue needs a “stance”: where the speaker stands on it." };
  if (stance !== undefined && !codeOf(book.stances, stance))
    return { problem: `There is no stance “${bounded(stance)}”: use ${codesIn(book.stances)}.` };
  if (category === undefined) return undefined;
  if (book.issues.length === 0)
    return { problem: "The codebook lists no issues: leave “category” out, and give the words of the “issue”." };
  return codeOf(book.issues, category)
    ? undefined
    : { problem: `There is no issue “${bounded(category)}” in the codebook: use ${codesIn(book.issues)}.` };
}

/** Lines that a message names, at most. */
const LINES = 40;

interface Place {
  readonly content: readonly Span[];
  /** What is there already. */
  readonly quote?: Attribution;
}

function placeOf(
  { text, document }: ToolArticle,
  { quote: id, words, line }: Proposed,
  finder: Finder,
): Place | Problem {
  if ((id === undefined) === (words === undefined))
    return {
      problem:
        "Give either “words”, what is said as it stands in the article, or “quote”, the id of a quote that is there.",
    };
  if (id !== undefined) {
    const quote = document.attributions.find((it) => it.id === id);
    if (!quote)
      return {
        problem: `There is no quote “${bounded(id)}”: take an id that find_quotes or list_positions gave, or give “words”.`,
      };
    return quote.status === "rejected" ? REJECTED : { content: quote.content, quote };
  }
  const all = finder.all(words!);
  if (all.length === 0) return notThere("words", words!);
  const lineAt = lineCounter(text);
  const here = line === undefined ? all : all.filter(({ start, end }) => lineAt(start) <= line && line <= lineAt(end));
  const [span, ...others] = here;
  if (!span || others.length > 0) {
    const lines = all.slice(0, LINES).map(({ start }) => lineAt(start));
    const stands = all.length === 1 ? "stand on line" : `stand in ${all.length} places, on lines`;
    return { problem: `These words ${stands} ${lines.join(", ")}: give “line”, or more of the words around them.` };
  }
  const same = document.attributions.filter((it) => it.content.length === 1 && sameWords(text, it.content[0]!, span));
  const quote = same.find(({ status }) => status !== "rejected");
  if (!quote && same.length > 0) return REJECTED;
  return quote ? { content: quote.content, quote } : { content: [span] };
}

const REJECTED: Problem = { problem: "A person rejected this: it is not proposed again." };

function quoteOf(
  { text, document }: ToolArticle,
  finder: Finder,
  { content, quote }: Place,
  asked: Proposed,
  speaker: Party,
  provenance: Provenance,
): Attribution | Problem {
  if (quote) {
    if (isSaidBy(quote, speaker.id) || asked.stance !== undefined) return quote;
    return { problem: "This quote is there already, with another speaker: only a person changes that." };
  }
  const near = hull(content)!;
  const cue = asked.cue === undefined ? undefined : finder.nearest("cue", asked.cue, near);
  if (cue && isProblem(cue)) return cue;
  return {
    kind: "attribution",
    id: newId(document, "q", `${near.start}\u0000${sliceOf(text, near)}`),
    status: "suggested",
    provenance,
    form: formOf(sliceOf(text, near)),
    source: speaker.words && isBeside(text, near, speaker.words) ? [speaker.words] : [],
    cue: cue ? [cue] : [],
    content,
    speaker: speaker.id,
  };
}

/** Whether they stand in one paragraph. */
const isBeside = (text: string, a: Span, b: Span): boolean =>
  !/[\r\n]/.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));

function positionOf(
  article: ToolArticle,
  finder: Finder,
  evidence: Attribution,
  actor: string,
  asked: Proposed,
  provenance: Provenance,
): Position | Problem {
  const { document, text } = article;
  const near = hull(evidence.content)!;
  const spans: Partial<Record<"issue" | "condition" | "when" | "where", Span>> = {};
  for (const field of ["issue", "condition", "when", "where"] as const) {
    const words = asked[field];
    const span = words === undefined ? undefined : finder.nearest(field, words, near);
    if (span && isProblem(span)) return span;
    if (span) spans[field] = span;
  }
  const addressee =
    asked.addressee === undefined
      ? null
      : partyNamed(article, finder, { field: "addressee", words: asked.addressee, near });
  if (addressee && isProblem(addressee)) return addressee;
  const { issue = null, condition = null, when = null, where = null } = spans;
  const { stance = "", category } = asked;
  const isSame = (it: Position) =>
    it.attribution === evidence.id && it.actor === actor && it.stance === stance && sameIssue(text, it.issue, issue);
  const there = [...document.positions, ...(document.aside ?? [])].filter(isSame);
  const standing = there.find(({ status }) => status !== "rejected");
  if (standing) return standing;
  if (there.length > 0) return REJECTED;
  return {
    ...NOTHING.position,
    kind: "position",
    id: newId(document, "p", `${evidence.id}\u0000${actor}\u0000${stance}\u0000${issue?.start}`),
    status: "suggested",
    provenance,
    attribution: evidence.id,
    actor,
    stance,
    ...(category !== undefined && { category }),
    issue,
    condition,
    addressee: addressee?.id ?? null,
    when,
    where,
  };
}

const sameIssue = (text: string, a: Span | null, b: Span | null): boolean =>
  a === null || b === null ? a === b : sameWords(text, a, b);
