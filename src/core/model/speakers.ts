import { distinct, heldBy, withActors } from "./actorReferences";
import { isKept } from "./decided";
import { fingerprint } from "./ids";
import type { Attribution, Position } from "./types";

type Said = Pick<Attribution, "speaker" | "alsoSpeakers">;

/** Ids of all who say it, the first one first; empty where nobody is named. */
export const speakersOf = ({ speaker, alsoSpeakers = [] }: Said): readonly string[] =>
  speaker === null ? alsoSpeakers : [speaker, ...alsoSpeakers];

export const isSaidBy = ({ speaker, alsoSpeakers }: Said, actor: string): boolean =>
  speaker === actor || alsoSpeakers?.includes(actor) === true;

/** The attribution as said by these, each once, nobody left out; the same object where they are its speakers. */
export function saidBy<A extends Attribution>(attribution: A, speakers: readonly (string | null)[]): A {
  const ids = distinct(speakers);
  return sameSpeakers(speakersOf(attribution), ids)
    ? attribution
    : withActors(attribution, "speaker", "alsoSpeakers", ids);
}

export const sameSpeakers = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((id, i) => id === others[i]);

/** The id of a position that a further speaker holds together with who holds the one with this id: the same each time. */
export const jointId = (position: string, actor: string): string => `p${fingerprint(`${position}\u0000${actor}`)}`;

/**
 * A suggested position of a quote of which others are the speakers than were `before`: who comes in has it too, or in
 * place of the first who is gone; who goes leaves none.
 */
export function passedOn<P extends Position>(
  position: P,
  before: readonly string[],
  now: readonly string[],
): readonly P[] {
  const first = before[0] ?? null;
  const { actor } = position;
  if (actor !== first) return actor !== null && before.includes(actor) && !now.includes(actor) ? [] : [position];
  const [one, ...others] = now.filter((id) => !before.includes(id));
  const joined = (base: P, ids: readonly string[]) => [
    base,
    ...ids.map((id) => ({ ...heldBy(base, id), id: jointId(base.id, id) })),
  ];
  if (first !== null && now.includes(first)) return joined(position, one === undefined ? [] : [one, ...others]);
  if (one !== undefined) return joined(heldBy(position, one), others);
  return now.length === 0 ? [heldBy(position, null)] : [];
}

/** Ids of the quotes that several say. */
export const jointIn = (attributions: readonly Attribution[]): ReadonlySet<string> =>
  new Set(attributions.flatMap(({ id, alsoSpeakers }) => (alsoSpeakers ? [id] : [])));

/** Without suggestions on these quotes that say again what another position does: two who held it together are one now. */
export function withoutDoubles<P extends Position>(positions: readonly P[], quotes: ReadonlySet<string>): readonly P[] {
  if (quotes.size === 0) return positions;
  const said = new Set<string>();
  const isNew = ({ attribution, actor, stance, issue }: P): boolean => {
    const what = JSON.stringify([attribution, actor, stance, issue?.start, issue?.end]);
    const { size } = said;
    return said.add(what).size > size;
  };
  const mine = new Set(positions.filter((it) => quotes.has(it.attribution) && isKept(it)));
  for (const it of mine) isNew(it);
  return positions.filter((it) => !quotes.has(it.attribution) || mine.has(it) || isNew(it));
}
