import { FEMALE_NAMES, MALE_NAMES } from "./names";
import { GIVEN_EITHER, GIVEN_FEMALE, GIVEN_MALE } from "./packed/givenNames";
import { MORE_FEMALE, MORE_MALE } from "./packed/moreGivenNames";
import { unpacked } from "./unpack";

type Gender = "female" | "male" | null;

/** Of the first names that are hardly ever surnames. */
export const genderOfListed = (lower: string): Gender =>
  FEMALE_NAMES.has(lower) ? "female" : MALE_NAMES.has(lower) ? "male" : null;

let genders: ReadonlyMap<string, Gender> | undefined;

/** First names, lower case, and whose they are; null where both bear them. */
export function givenNames(): ReadonlyMap<string, Gender> {
  genders ??= new Map<string, Gender>([
    ...unpacked(MORE_FEMALE).map((name) => [name, "female"] as const),
    ...unpacked(MORE_MALE).map((name) => [name, "male"] as const),
    ...unpacked(GIVEN_EITHER).map((name) => [name, null] as const),
    ...unpacked(GIVEN_FEMALE).map((name) => [name, "female"] as const),
    ...unpacked(GIVEN_MALE).map((name) => [name, "male"] as const),
    ...[...FEMALE_NAMES].map((name) => [name, "female"] as const),
    ...[...MALE_NAMES].map((name) => [name, "male"] as const),
  ]);
  return genders;
}
