import { fold } from "../anchoring/fold";
import { wordsIn } from "./findWords";
import type { Keyed } from "./prompt";
import type { Whom } from "./proposal";

const plain = (words: string): string => fold(words).text.trim().toLowerCase();

/**
 * Whom an answer means: by the key of a list, by the name or, where one alone has it, an alias of an actor, else a new one
 * by words of the article, as the article writes them. Null where it is none of these.
 */
export function actorsNamed(actors: readonly Keyed[], text: string): (said: string, type: string) => Whom | null {
  const keys = new Map(actors.map(({ key, id }) => [key, id]));
  const names = new Map<string, Set<string>>();
  const aliases = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, form: string, id: string) => {
    const known = map.get(plain(form));
    if (known) known.add(id);
    else map.set(plain(form), new Set([id]));
  };
  for (const { id, forms } of actors) for (const [i, form] of forms.entries()) add(i === 0 ? names : aliases, form, id);
  const only = (ids: Set<string> | undefined) => (ids?.size === 1 ? [...ids][0]! : undefined);
  const find = wordsIn(text, { start: 0, end: text.length });
  return (said, type) => {
    const wanted = plain(said);
    const id = keys.get(said.trim()) ?? only(names.get(wanted)) ?? only(aliases.get(wanted));
    if (id !== undefined) return { id };
    // of two of that name nobody knows which one is meant
    if (names.has(wanted) || aliases.has(wanted) || wanted.length > LONGEST || PRONOUN.test(wanted)) return null;
    const words = find(said, { start: 0, end: 0 });
    return words && { name: text.slice(words.start, words.end).replace(/\s+/g, " "), type };
  };
}

/** A pronoun names nobody. */
const PRONOUN = /^(?:i|me|we|us|you|he|him|she|her|it|they|them|who|this|that|these|those|one)$/;

/** Of a name, in characters. */
const LONGEST = 200;
