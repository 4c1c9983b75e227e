import type { AnnotationDocument } from "../model/types";

/** Numbers of the actors' colours; the theme colours `standpoint.actor1` … are theirs. */
export const HUES = [1, 2, 3, 4, 5, 6] as const;
export type Hue = (typeof HUES)[number];

/** By the id of an actor. Who has none shares a neutral colour with the others. */
export type Hues = ReadonlyMap<string, Hue>;

/**
 * A colour for each of the actors that are mentioned most. Who had one `before` and still is among them keeps it, so
 * that colours do not change places while the article is edited; the others take what is left, the most mentioned first.
 */
export function huesOf({ actors, mentions }: AnnotationDocument, before: Hues = new Map()): Hues {
  const counts = new Map(actors.flatMap(({ id, status }) => (status === "rejected" ? [] : [[id, 0]])));
  for (const { actor, status } of mentions) {
    const count = actor === null ? undefined : counts.get(actor);
    if (actor !== null && count !== undefined && status !== "rejected") counts.set(actor, count + 1);
  }
  const held = (id: string) => (before.has(id) ? 1 : 0);
  const most = [...counts]
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => y - x || held(b) - held(a))
    .slice(0, HUES.length)
    .map(([id]) => id);
  const kept = most.flatMap((id) => before.get(id) ?? []);
  const free = HUES.filter((hue) => !kept.includes(hue));
  return new Map(most.map((id) => [id, before.get(id) ?? free.shift()!]));
}
