import { sliceOf } from "../../model/span";
import { gazetteer } from "../lexicon/gazetteer";
import { US_STATES } from "../lexicon/places";
import type { ParsedText } from "../parse";
import type { Draft } from "./draft";

/** Which country or ministry of an article its descriptions mean: “the state”, “Norway’s health ministry”. */

export const partsOf = (words: string): string[] => words.toLowerCase().split(/[^\p{L}’'-]+/u);

/** The key of the country of “Norway” or “Norwegian”. */
function countryOf(word: string): string | undefined {
  const { demonyms, names } = gazetteer();
  const key = demonyms.get(word) ?? names.get(word)?.key;
  return key !== undefined && names.get(key)?.type === "country" ? key : undefined;
}

/** The country that a description names: “the French president”. */
export function countryIn(words: string): string | undefined {
  for (const word of words.split(/\s+/)) {
    const country = countryOf(word.replace(/['’]s?$/, ""));
    if (country !== undefined) return country;
  }
  return undefined;
}

/** Whether a person of office can be one of the country asked for: by what is told of the person, else where the article is about that country. */
export function isOfCountry(
  { text }: ParsedText,
  draft: Draft,
  asked: string | undefined,
  drafts: readonly Draft[],
): boolean {
  if (asked === undefined) return true;
  const home = draft.affiliation?.type === "country" ? draft.affiliation.key : undefined;
  const told = home ?? (draft.role ? countryIn(sliceOf(text, draft.role).toLowerCase()) : undefined);
  return told !== undefined ? told === asked : (mostNamed(drafts)?.key ?? asked) === asked;
}

/** The one ministry of a country that “Norway’s health ministry” and “the Norwegian health ministry” mean. */
export function ministryMeant(words: string, drafts: readonly Draft[]): Draft | null {
  const own = partsOf(words.replace(/['’]s?(?=\s)/g, "")).filter((word) => word !== "the");
  const country = countryOf(own[0] ?? "");
  if (country === undefined || own.length < 3 || !/^(?:ministry|department)$/.test(own.at(-1)!)) return null;
  return onlyOne(
    drafts,
    ({ type, parts }) =>
      type === "organization" &&
      own.slice(1).every((word) => parts.has(word)) &&
      [...parts].every((part) => (countryOf(part) ?? country) === country),
  );
}

const STATES: ReadonlySet<string> = new Set(US_STATES.map((line) => line.split("|")[0]!.toLowerCase()));

/** “The state” may be one of several in a country: it means that only where no place is spoken of. */
export function countryMeant(
  words: string,
  noun: string,
  drafts: readonly Draft[],
  recent: readonly Draft[],
): Draft | null {
  const last = recent.find(({ type }) => type === "country" || (noun === "state" && type === "place"));
  if (noun === "state") {
    if (!/^(?:the|this)\sstate$/.test(words)) return null;
    if (last?.type === "place") return recent.find(({ key }) => STATES.has(key)) ?? null;
  }
  return last ?? mostNamed(drafts);
}

/** No article names more actors: in a text that does, a description means only what is near. */
const MOST_NAMED = 400;

/** The draft that `fits` where it is the only one. */
export function onlyOne(drafts: readonly Draft[], fits: (draft: Draft) => boolean): Draft | null {
  if (drafts.length > MOST_NAMED) return null;
  const first = drafts.find(fits);
  return first && drafts.findLast(fits) === first ? first : null;
}

/** “the country” of an article is the one that it names most. */
const mostNamed = (drafts: readonly Draft[]): Draft | null =>
  drafts.length > MOST_NAMED
    ? null
    : drafts.reduce<Draft | null>(
        (most, draft) => (draft.type === "country" && draft.count > (most?.count ?? 0) ? draft : most),
        null,
      );
