import * as l10n from "@vscode/l10n";
import { BUILT_IN } from "../codebook/builtIn";
import { codeOf, takesSide } from "../codebook/codebook";
import type { Codebook } from "../codebook/types";
import { raised } from "../english/tidy";
import { hull, sliceOf } from "../model/span";
import type { Actor, AnnotationDocument, Attribution, DateAt, Mention, Position, Span } from "../model/types";
import { assertedOf, type Candour } from "../query/asserted";
import {
  actorOf,
  attributionsAt,
  covers,
  introductionOf,
  mentionAt,
  mentionsOf,
  positionsIn,
  positionsOf,
  quotesOf,
  roleBeside,
  sayersOf,
} from "../query/lookup";
import { readingLines } from "./reading/twoReadings";
import { anchoredLines } from "./rewordedRows";
import { saying } from "./saying";
import { colonBefore } from "./words/claimed";
import {
  type Decides,
  definitionLines,
  fieldLines,
  inList,
  inSentence,
  type Line,
  meaning,
  type Piece,
  reason,
  whenLines,
} from "./words/lines";
import { actorType, FORM, NOBODY } from "./words/naming";
import { mentionsInWords, positionsInWords, quotesInWords } from "./words/numbers";
import { sureLines } from "./words/sureness";
import { excerpt, plain, wording } from "./words/wording";

export interface Hover {
  /** What the pointer stands on, UTF-16, half open. */
  readonly span: Span;
  /** One for the actor, one for each quote whose words these are, innermost first. */
  readonly parts: readonly (readonly Line[])[];
}

/** Links an actor's hover shows of each kind; the sidebar has them all. */
const LINKS = 3;

/**
 * What is known about the words at `offset`, and what may be; null where nothing is annotated. `text` is the article's,
 * `candour` what counts as known.
 */
export function hoverAt(
  document: AnnotationDocument,
  text: string,
  offset: number,
  book: Codebook = BUILT_IN,
  dateAt: DateAt = () => null,
  candour: Candour = "everything",
): Hover | null {
  const mention = mentionAt(document, offset);
  const actor = actorOf(document, mention?.actor ?? null);
  const quotes = attributionsAt(document, offset);
  const over = [...(quotes[0]?.content ?? []), ...(quotes[0]?.cue ?? []), ...(quotes[0]?.source ?? [])];
  const span = actor && mention ? mention.span : over.find((it) => covers(it, offset));
  if (!span) return null;
  const who =
    actor && mention
      ? [
          [
            ...actorLines(document, text, actor, LINKS, book, meant(text, mention.span, actor), candour),
            ...anchoredLines(mention),
          ],
        ]
      : [];
  // over the name of a source the card of the actor is enough
  const told = who.length === 0 ? quotes : quotes.filter(({ content }) => content.some((it) => covers(it, offset)));
  return { span, parts: [...who, ...told.map((quote) => quoteLines(document, text, quote, book, dateAt, candour))] };
}

/** “he” and “the ministry” do not name: then the hover begins by saying whom they mean. */
function meant(text: string, span: Span, actor: Actor): string {
  const words = plain(text.slice(span.start, span.end));
  const names = [actor.name, ...actor.aliases].map((name) => plain(name).toLowerCase());
  return names.some((name) => words.toLowerCase().includes(name)) ? "" : words;
}

/** Who an actor is; with `links` > 0 also at most so many of its positions and of its quotes. */
export function actorLines(
  document: AnnotationDocument,
  text: string,
  actor: Actor,
  links: number,
  book: Codebook = BUILT_IN,
  words = "",
  candour: Candour = "everything",
): readonly Line[] {
  const belongs = actorOf(document, actor.affiliation);
  const mentions = mentionsOf(document, actor.id);
  const quotes = quotesOf(document, actor.id);
  // few are shown: those that surely take a side first
  const side = (it: Position): number => (assertedOf(it, candour).stance && takesSide(book, it.stance) ? 1 : 0);
  const positions = [...positionsOf(document, actor.id)].sort((a, b) => side(b) - side(a));
  const told = positions.slice(0, links).map((position) => {
    const evidence = document.attributions.find((it) => it.id === position.attribution);
    const { head, tail } = saying(document, text, position, evidence, book, candour).known;
    return { link: excerpt([head, ...tail].join(", "), 120), to: position.id };
  });
  const said = quotes
    .slice(0, links)
    .map((quote) => ({ link: excerpt(wording(text, quote.content), 120), to: quote.id }));
  const also =
    actor.aliases.length > 0 ? [l10n.t("also {0}", actor.aliases.map((it) => `“${plain(it)}”`).join(", "))] : [];
  const numbers = [mentionsInWords(mentions.length), quotesInWords(quotes.length)];
  return [
    line(
      "title",
      ...(words ? meaning(words, plain(actor.name)) : [{ strong: plain(actor.name) }]),
      ` · ${actorType(actor.type, book).label}`,
      ...(actor.role && roleBeside(actor) ? [" · ", roleFrom(text, actor.role, mentions)] : []),
      ...(belongs ? [" · ", { link: plain(belongs.name), to: belongs.id }] : []),
    ),
    line("note", [...also, ...numbers, positionsInWords(positions.length)].join(" · ")),
    ...(links > 0 ? introduced(document, text, actor) : []),
    ...fieldLines(actor, book),
    ...(links === 0 || !codeOf(BUILT_IN.actorTypes, actor.type)
      ? definitionLines(codeOf(book.actorTypes, actor.type))
      : []),
    ...list(l10n.t("Positions"), told, positions.length),
    ...list(l10n.t("Quotes"), said, quotes.length),
    ...(links > 0 ? choices(actor, "actor") : []),
  ];
}

/** The role, linked to the mention beside which the article says it; as it is where a person wrote it. */
function roleFrom(text: string, role: string, mentions: readonly Mention[]): Piece {
  const beside = mentions.find(({ span }) =>
    text.slice(Math.max(0, span.start - role.length), span.end + role.length + NEAR).includes(role),
  );
  return beside ? { link: plain(role), to: beside.id } : plain(role);
}

/** UTF-16 units between a name and the role that follows it: “Ann Lee, who is the mayor”. */
const NEAR = 20;

function introduced(document: AnnotationDocument, text: string, actor: Actor): readonly Line[] {
  const mention = introductionOf(document, text, actor.id);
  if (!mention) return [];
  const words = { link: `“${excerpt(sliceOf(text, mention.span), 120)}”`, to: mention.id };
  return [line("text", ...inSentence(l10n.t("Introduced as {0}"), words))];
}

function quoteLines(
  document: AnnotationDocument,
  text: string,
  quote: Attribution,
  book: Codebook,
  dateAt: DateAt,
  candour: Candour,
): readonly Line[] {
  const speakers = sayersOf(document, quote);
  const cue = hull(quote.cue) ? wording(text, quote.cue) : "";
  const names = speakers.map(({ id, name }) => ({ link: plain(name), to: id }));
  const unknown = (quote.source.length > 0 && wording(text, quote.source)) || NOBODY;
  return [
    line(
      "title",
      { strong: FORM[quote.form].label },
      " · ",
      ...(names.length > 0 ? inList(names) : [unknown]),
      cue ? ` · ${l10n.t("cue “{0}”", cue)}` : "",
    ),
    ...positionsIn(document, quote.id).flatMap((position) => {
      const { known, guess } = saying(document, text, position, quote, book, candour);
      const said = colonBefore(known) + [known.head, ...known.tail].join(", ");
      const both = readingLines(document, text, position, book);
      const hasDefinition = takesSide(book, position.stance) && assertedOf(position, candour).stance;
      return [
        line("text", ...inSentence(l10n.t("Position: {0}{1}"), { strong: raised(known.subject.name) }, said)),
        ...(both.length > 0 ? both : [...guess, ...sureLines(position)]),
        ...whenLines(text, position, dateAt),
        ...(position.issue ? anchoredLines(position) : []),
        ...fieldLines(position, book),
        ...(hasDefinition ? definitionLines(codeOf(book.stances, position.stance), true) : []),
        line("note", l10n.t("Why this position: {0}", reason(position))),
        ...choices(position, "position"),
      ];
    }),
    ...anchoredLines(quote),
    ...fieldLines(quote, book),
    line("note", l10n.t("Why: {0}", reason(quote))),
    ...choices(quote, "quote"),
  ];
}

const DECIDE = {
  actor: { accept: l10n.t("Accept actor"), reject: l10n.t("Reject actor") },
  quote: { accept: l10n.t("Accept quote"), reject: l10n.t("Reject quote") },
  position: { accept: l10n.t("Accept position"), reject: l10n.t("Reject position") },
} as const;

/** Yes or no, where that is still open. */
function choices({ id, status }: Pick<Actor, "id" | "status">, what: keyof typeof DECIDE): readonly Line[] {
  if (status !== "suggested") return [];
  const link = (decide: Decides, label: string) => ({ decide, label, on: id });
  const all = what === "actor" ? [" · ", link("acceptActor", l10n.t("Accept everything of this actor"))] : [];
  const { accept, reject } = DECIDE[what];
  return [line("text", link("accept", accept), " · ", link("reject", reject), ...all)];
}

const line = (as: Line["as"], ...pieces: Piece[]): Line => ({ as, pieces: pieces.filter((piece) => piece !== "") });

function list(title: string, links: readonly { link: string; to: string }[], all: number): readonly Line[] {
  if (links.length === 0) return [];
  const cut = all > links.length ? `, ${l10n.t("{0} of {1}: the others are in the sidebar", links.length, all)}` : "";
  return [line("text", { strong: title }, cut), ...links.map((link) => line("item", link))];
}
