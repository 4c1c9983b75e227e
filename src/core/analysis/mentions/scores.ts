import type { ActorType } from "../../model/types";

/** How much speaks for each thing that a name can be; `other` is what neither acts nor lies anywhere. */
export type Scores = { person: number; organization: number; place: number; media: number; other: number };

export const none = (): Scores => ({ person: 0, organization: 0, place: 0, media: 0, other: 0 });

/** Less than this is no evidence. */
const ENOUGH = 0.9;

/** Null for what is no name of an actor or a place. */
export function best(score: Scores): ActorType | null {
  const type = leading(score);
  return type === null || type === "other" ? null : type;
}

export function leading(score: Scores): keyof Scores | null {
  let type: keyof Scores | null = null;
  let most = ENOUGH;
  for (const key of ["person", "organization", "place", "media", "other"] as const)
    if (score[key] > most) {
      most = score[key];
      type = key;
    }
  return type;
}
