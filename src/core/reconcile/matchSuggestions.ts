import { overlaps } from "../model/span";
import type { Attribution, Mention, Position, Span, Steps } from "../model/types";

/** Two annotations with a place in common that also pass `same` are one. */
type Places<T> = (annotation: T) => readonly string[];

const at = ({ start, end }: Span): string => `${start}-${end}`;
export const mentionPlaces: Places<Mention> = ({ id, span, head }) => [id, `span ${at(span)}`, `head ${at(head)}`];
export const sameWords = (a: Mention, b: Mention): boolean => overlaps(a.span, b.span);
export const attributionPlaces: Places<Attribution> = ({ id, cue, content }) => [
  id,
  `content ${content.map(at)}`,
  ...(cue.length > 0 ? [`cue ${cue.map(at)}`] : []),
];
/** Of one that a person gave other content, id and cue or source tell that it is the machine's. */
export const sameContent = (a: Attribution, b: Attribution): boolean =>
  meets(a.content, b.content) || (a.id === b.id && (meets(a.cue, b.cue) || meets(a.source, b.source)));
const meets = (a: readonly Span[], b: readonly Span[]): boolean => a.some((s) => b.some((t) => overlaps(s, t)));
/** On a `joint` quote each speaker has the same position. */
export const positionPlaces =
  (joint: ReadonlySet<string>): Places<Position> =>
  ({ id, attribution, issue, actor }) => [
    id,
    `on ${attribution} ${issue && at(issue)}${joint.has(attribution) ? ` by ${actor}` : ""}`,
  ];
export const sameEvidence = (a: Position, b: Position): boolean => a.attribution === b.attribution;

interface Joined<T> {
  readonly list: readonly T[];
  /** What a fresh suggestion's id has become. */
  readonly idOf: (id: string) => string;
}

/** The decisions, and of the fresh suggestions those that no decision covers, under ids that neither a decision nor `lostIds` has. */
export function* joining<T extends { readonly id: string }>(
  decisions: readonly T[],
  fresh: readonly T[],
  placesOf: Places<T>,
  same: (a: T, b: T) => boolean,
  lostIds: readonly string[],
): Steps<Joined<T>> {
  const byPlace = new Map<string, T[]>();
  // of several in one place the same one whatever their order
  for (const decision of [...decisions].sort((a, b) => (a.id < b.id ? -1 : 1)))
    for (const place of placesOf(decision)) {
      const there = byPlace.get(place);
      if (there) there.push(decision);
      else byPlace.set(place, [decision]);
    }
  yield;
  const taken = new Set([...decisions.map(({ id }) => id), ...lostIds]);
  const ids = new Map<string, string>();
  const added: T[] = [];
  for (const [i, suggestion] of fresh.entries()) {
    if (i % 200 === 199) yield;
    let decision: T | undefined;
    for (const place of placesOf(suggestion))
      decision ??= byPlace.get(place)?.find((candidate) => same(candidate, suggestion));
    // ids count equal words, so a decision may hold the id that now belongs to other, equal words
    const id = decision?.id ?? freeId(suggestion.id, taken);
    taken.add(id);
    ids.set(suggestion.id, id);
    if (!decision) added.push(id === suggestion.id ? suggestion : { ...suggestion, id });
  }
  return { list: [...decisions, ...added], idOf: (id) => ids.get(id) ?? id };
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let i = 2; taken.has(id); i++) id = `${wanted}-${i}`;
  return id;
}
