import { BUILT_IN } from "../codebook/builtIn";
import { issueLabel, labelOf, takesSide } from "../codebook/codebook";
import type { Codebook } from "../codebook/types";
import { actorsIn } from "../model/actorReferences";
import { spansIn, WORDS_FIELDS } from "../model/fields";
import type { Actor, AnnotationDocument, Attribution, Form, Position, Status } from "../model/types";
import { standing } from "./lookup";

/** Which positions are wanted: those that meet every one of these. An empty list, as an absent one, asks for nothing. */
export interface PositionFilter {
  /** Every word of it must occur, in any case; empty for no filter. */
  readonly text: string;
  /** Whether positions that take no side are wanted; also where a stance asks for them they are. */
  readonly neutral: boolean;
  readonly stances?: readonly string[];
  /** Names, so that a filter means the same in another article; empty text is nobody named. */
  readonly actors?: readonly string[];
  /** Of the quote or report that is the evidence. */
  readonly forms?: readonly Form[];
  readonly statuses?: readonly Exclude<Status, "rejected">[];
  /** Least confidence, 0 to 1; what a person added is sure. */
  readonly confidence?: number;
}

export const NO_FILTER: PositionFilter = { text: "", neutral: true };

/** The lists that a filter chooses from. */
export const FACETS = ["stances", "actors", "forms", "statuses"] as const;
export type Facet = (typeof FACETS)[number];

/** Whether anything but neutral positions is left out. */
export const isFiltering = (filter: PositionFilter): boolean =>
  filter.text !== "" || (filter.confidence ?? 0) > 0 || FACETS.some((facet) => (filter[facet]?.length ?? 0) > 0);

export const confidenceOf = ({ provenance }: Pick<Position, "provenance">): number =>
  provenance.by === "machine" ? provenance.confidence : 1;

/** Positions in the order of their words, as far as `filter` lets them through. `text` is the article's. */
export function positions(
  document: AnnotationDocument,
  text: string,
  filter: PositionFilter,
  book: Codebook = BUILT_IN,
): readonly Position[] {
  const wanted = fold(filter.text).split(/\s+/).filter(Boolean);
  const named = new Map(document.actors.filter(({ status }) => status !== "rejected").map((it) => [it.id, it]));
  const reports = new Map(document.attributions.map((attribution) => [attribution.id, attribution]));
  const actor = (id: string | null) => (id === null ? undefined : named.get(id));
  const matches = (position: Position) => {
    const all = fold(wordsOf(text, position, reports.get(position.attribution), actor, book).join("\n"));
    return wanted.every((word) => all.includes(word));
  };
  const at = (position: Position) => reports.get(position.attribution)?.content[0]?.start ?? 0;
  const stances = filter.stances ?? [];
  const sided = (it: Position) => filter.neutral || stances.includes(it.stance) || takesSide(book, it.stance);
  const holders = (filter.actors ?? []).map(fold);
  const facts: readonly ((position: Position) => boolean)[] = [
    sided,
    ({ stance }) => isIn(filter.stances, stance),
    (it) => holders.length === 0 || holders.includes(fold(actor(it.actor)?.name ?? "")),
    (it) => isIn(filter.forms, reports.get(it.attribution)?.form),
    ({ status }) => isIn(filter.statuses, status),
    (it) => confidenceOf(it) >= (filter.confidence ?? 0),
    (it) => wanted.length === 0 || matches(it),
  ];
  return standing(document)
    .filter((position) => facts.every((holds) => holds(position)))
    .sort((a, b) => at(a) - at(b));
}

const isIn = <T extends string>(list: readonly T[] | undefined, value: string | undefined): boolean =>
  list === undefined || list.length === 0 || list.some((it) => it === value);

/** What a filter by text looks at: stance and issue, everyone involved with role and other names, and the words. */
function wordsOf(
  text: string,
  position: Position,
  report: Attribution | undefined,
  actor: (id: string | null) => Actor | undefined,
  book: Codebook,
): readonly string[] {
  const actors = actorsIn("position", position).flatMap((id) => {
    const found = actor(id);
    return found ? [found.name, found.role ?? "", ...found.aliases] : [];
  });
  const issue = position.category === undefined ? "" : issueLabel(book, position.category);
  const spans = [...(report?.content ?? []), ...WORDS_FIELDS.position.flatMap(({ name }) => spansIn(position, name))];
  const spoken = spans.map(({ start, end }) => text.slice(start, end));
  return [position.stance, labelOf(book.stances, position.stance), issue, ...actors, ...spoken];
}

/** So that “Zoe” finds “Zoë”, and case does not matter. */
const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
