import type { Stance } from "../../../model/types";

const list = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== "");

/** Every form of a word, as the text would have it. */
export function inflections(base: string): readonly string[] {
  if (/[^e]y$/.test(base) && !/[aeou]y$/.test(base)) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  if (base.endsWith("e")) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  const plural = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(base)
    ? [`${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`]
    : [];
  return [base, plural, `${base}ed`, `${base}ing`, ...doubled];
}

/** The word as it stands. */
export const alone = (word: string): readonly string[] => [word];
/** The same and its plural. */
export const numbers = (word: string): readonly string[] => inflections(word).slice(0, 2);

/** The stance of every form of the words of a table. */
export const forms = (
  table: Readonly<Record<string, string>>,
  of: (word: string) => readonly string[],
): ReadonlyMap<string, Stance> =>
  new Map(
    Object.entries(table).flatMap(([stance, words]) =>
      list(words).flatMap((word) => of(word).map((form) => [form, stance as Stance] as const)),
    ),
  );

/** The words of a list, in all their forms where `inflect` says so. */
export const setOf = (words: string, inflect: boolean): ReadonlySet<string> =>
  new Set(list(words).flatMap((word) => (inflect ? inflections(word) : [word])));
