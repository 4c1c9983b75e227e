import { BUILT_IN } from "../codebook/builtIn";
import { fieldsOn } from "../codebook/codebook";
import type { Codebook } from "../codebook/types";
import { isKept } from "../model/decided";
import { fingerprint } from "../model/ids";
import { contains, hull, overlaps, sliceOf } from "../model/span";
import type { Actor, AnnotationDocument, Attribution, Span } from "../model/types";
import { assertedOf } from "../query/asserted";
import { guideOf } from "./guide";
import { around, paragraphsOf, piecesOf, touchedBy } from "./pieces";
import type { Allowed, Keyed, Numbered, Prompt, Scope } from "./prompt";
import { PROMPT_VERSION } from "./prompt";

export interface Asking {
  readonly scope?: Scope;
  readonly book?: Codebook;
  /** Characters that one prompt may have, all its messages together; what it needs besides the article is always there. */
  readonly budget?: number;
}

/** Some 6,000 tokens of English: small models on one’s own machine hold that. */
export const BUDGET = 24_000;
/** A piece has room for this much, however long the guide and the list of actors are. */
const LEAST_PIECE = 2_000;
/** Paragraphs before and after one position that is asked about. */
const CONTEXT = 3;

/**
 * The questions that an article, or a part of it, comes to: pieces of it in text order, with the attributions numbered
 * through the article, the actors, the guide’s definitions and what the codebook has. Nothing of an article is in the
 * system’s message. Rejected annotations are not asked about; empty where nothing is.
 */
export function questionsOf(document: AnnotationDocument, text: string, asking: Asking = {}): readonly Prompt[] {
  const { scope = "article", book = BUILT_IN, budget = BUDGET } = asking;
  const missing = scope === "article" || (typeof scope === "object" && "selection" in scope);
  const allowed = allowedBy(book, missing);
  const guide = guideOf(book, missing);
  const actors = actorsIn(document);
  const keys = new Map(actors.map(({ key, id }) => [id, key]));
  const listed = JSON.stringify(
    document.actors.flatMap((it) => (keys.has(it.id) ? [describe(it, keys)] : [])),
    null,
    0,
  );
  const numbered = document.attributions
    .filter(({ status }) => status !== "rejected")
    .map((it, i) => ({ number: i + 1, id: it.id, span: wholeOf(it), content: it.content, attribution: it }));
  const asked = askedIn(document, text, scope, numbered);
  if (asked.paragraphs.length === 0) return [];

  const wanted = new Set(asked.attributions.map(({ id }) => id));
  const lines = new Map(asked.attributions.map((it) => [it.id, lineOf(it, text)]));
  const inPiece = (piece: Span) =>
    asked.attributions.filter(({ attribution }) => isIn(piece, attribution) && wanted.has(attribution.id));
  const costOf = (span: Span) =>
    span.end - span.start + inPiece(span).reduce((sum, { id }) => sum + lines.get(id)!.length + 2, 0);
  const room = Math.max(LEAST_PIECE, budget - guide.length - listed.length - FRAME);
  return piecesOf(
    text,
    asked.paragraphs,
    asked.attributions.map(({ span }) => span),
    costOf,
    room,
  ).flatMap((piece): Prompt[] => {
    const here = inPiece(piece);
    if (here.length === 0 && !missing) return [];
    const system = { role: "system", content: guide } as const;
    const content = userMessage(
      sliceOf(text, piece),
      listed,
      here.map(({ id }) => lines.get(id)!),
      missing,
    );
    return [
      {
        id: fingerprint(JSON.stringify([PROMPT_VERSION, guide, content, piece, allowed])),
        version: PROMPT_VERSION,
        messages: [system, { role: "user", content }],
        piece,
        words: fingerprint(sliceOf(text, piece)),
        attributions: here.map(({ number, id, span, content }) => ({ number, id, span, content })),
        others: document.attributions
          .filter((it) => isIn(piece, it) && !here.some(({ id }) => id === it.id))
          .map(({ content }) => content),
        actors,
        allowed,
        size: guide.length + content.length,
      },
    ];
  });
}

/** Characters of a user’s message besides piece and lists. */
const FRAME = 600;

interface Asked extends Numbered {
  readonly attribution: Attribution;
}

function askedIn(
  document: AnnotationDocument,
  text: string,
  scope: Scope,
  all: readonly Asked[],
): { readonly paragraphs: readonly Span[]; readonly attributions: readonly Asked[] } {
  const paragraphs = paragraphsOf(text);
  if (scope === "article") return { paragraphs, attributions: all };
  if (scope === "unsure") {
    const unsure = new Set(
      document.positions
        .filter((it) => !isKept(it) && !assertedOf(it, "balanced").issue)
        .map(({ attribution }) => attribution),
    );
    return { paragraphs, attributions: all.filter(({ id }) => unsure.has(id)) };
  }
  if ("selection" in scope) {
    const touched = touchedBy(paragraphs, scope.selection);
    return {
      paragraphs: touched,
      attributions: all.filter(({ attribution }) => touched.some((it) => isIn(it, attribution))),
    };
  }
  const on = document.positions.find(({ id }) => id === scope.position)?.attribution;
  const attributions = all.filter(({ id }) => id === on);
  const [one] = attributions;
  return { paragraphs: one ? around(paragraphs, one.span, CONTEXT) : [], attributions };
}

/** A piece has an attribution where its content begins. */
const isIn = ({ start, end }: Span, { content }: Attribution): boolean =>
  content[0]!.start >= start && content[0]!.start < end;

const wholeOf = ({ source, cue, content }: Attribution): Span =>
  hull([...source, ...cue, ...content].filter((it) => near(it, content)))!;
/** A source that stands paragraphs away does not stretch it. */
const near = (span: Span, content: readonly Span[]): boolean => {
  const { start, end } = hull(content)!;
  return overlaps(span, { start: start - NEAR, end: end + NEAR }) || contains({ start, end }, span);
};
const NEAR = 400;

function actorsIn({ actors }: AnnotationDocument): readonly Keyed[] {
  return actors
    .filter(({ status }) => status !== "rejected")
    .map(({ id, name, aliases }, i) => ({ key: `A${i + 1}`, id, forms: [name, ...aliases] }));
}

const describe = ({ id, name, type, role, affiliation, aliases }: Actor, keys: ReadonlyMap<string, string>) => ({
  key: keys.get(id),
  name,
  type,
  ...(role !== null && { role }),
  ...(affiliation !== null && keys.has(affiliation) && { of: keys.get(affiliation) }),
  ...(aliases.length > 0 && { also: aliases }),
});

/** Of a longer content the beginning and the end are enough to know it by. */
const LONGEST = 160;
const short = (words: string): string =>
  words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 50)} […] ${words.slice(-40)}`;

function lineOf({ number, attribution: { source, cue, content } }: Asked, text: string): string {
  const words = (spans: readonly Span[]) => spans.map((it) => short(sliceOf(text, it)));
  return JSON.stringify({ n: number, source: words(source), cue: words(cue), content: words(content) });
}

/** Between marks that the words themselves cannot have: they are made from the words. */
function userMessage(words: string, actors: string, attributions: readonly string[], missing: boolean): string {
  const mark = markFor([words, actors, ...attributions].join("\n"));
  return [
    `The piece, between <${mark}> and </${mark}>:`,
    `<${mark}>`,
    words,
    `</${mark}>`,
    `Actors, as data from the article:`,
    actors,
    attributions.length > 0 ? "Attributions, as data from the article:" : "No attribution has a number.",
    ...attributions,
    missing
      ? "Give the JSON object for these numbers and for what is missing."
      : "Give the JSON object for these numbers.",
  ].join("\n");
}

function markFor(words: string): string {
  let mark = `article-${fingerprint(words)}`;
  while (words.includes(mark)) mark = `article-${fingerprint(mark + words)}`;
  return mark;
}

const allowedBy = (book: Codebook, missing: boolean): Allowed => ({
  stances: book.stances.map(({ id }) => id),
  neutral: book.stances.find(({ polarity }) => polarity === "neutral")?.id ?? null,
  issues: book.issues.map(({ id }) => id),
  actorTypes: book.actorTypes.map(({ id }) => id),
  fields: fieldsOn(book, "position"),
  missing,
});
