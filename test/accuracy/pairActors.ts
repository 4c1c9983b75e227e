import type { Actor } from "../../src/core/model/types";
import type { GoldActor } from "./gold";
import { oneToOne } from "./oneToOne";

export type FoundActor = Pick<Actor, "id" | "name" | "type" | "role" | "aliases">;

export interface PairedActors {
  /** One to one, by their places in the two lists. */
  readonly goldOf: ReadonlyMap<number, number>;
  /** Found actors left over who bear a form of a gold actor that another one is paired with: that one is listed twice. */
  readonly again: ReadonlyMap<number, number>;
  /** Whether the found actor of this id is the gold actor of this name; nobody is nobody. */
  readonly means: (id: string | null, name: string | null) => boolean;
}

const SAME_ENDING = 1;
const SAME_FORM = 2;
/** A found form is the name itself. */
const SAME_NAME = 3;

/** Pairs actors by the forms of their names, the surest pairs first. */
export function pairActors(gold: readonly GoldActor[], found: readonly FoundActor[]): PairedActors {
  const wanted = gold.map(({ name, forms }) => plainForms([name, ...forms]));
  const given = found.map(({ name, aliases }) => plainForms([name, ...aliases]));
  const candidates = wanted
    .flatMap((forms, g) => given.map((others, f) => ({ g, f, like: likeness(forms, others) })))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  const goldOf = oneToOne(candidates.map(({ g, f }) => [f, g]));
  const again = new Map<number, number>();
  for (const { g, f, like } of candidates) if (like >= SAME_FORM && !goldOf.has(f) && !again.has(f)) again.set(f, g);

  const means = (id: string | null, name: string | null): boolean => {
    if (name === null) return id === null;
    const f = found.findIndex((actor) => actor.id === id);
    if (f < 0) return false;
    const g = gold.findIndex((actor) => actor.name === name);
    // the gold may name a speaker whom it does not list
    if (g < 0) return given[f]!.some((form) => form === plain(name) || sameEnding(form, plain(name)));
    return (goldOf.get(f) ?? again.get(f)) === g || likeness(wanted[g]!, given[f]!) >= SAME_FORM;
  };
  return { goldOf, again, means };
}

/** How surely two actors are one; 0 where nothing says so. `gold` begins with the actor's name. */
function likeness(gold: readonly string[], found: readonly string[]): number {
  if (gold.length > 0 && found.includes(gold[0]!)) return SAME_NAME;
  if (gold.some((form) => found.includes(form))) return SAME_FORM;
  return gold.some((form) => found.some((other) => sameEnding(form, other))) ? SAME_ENDING : 0;
}

/** Whether the fuller form ends in the other, which is more than initials: “Ana Ruiz”, “Ruiz”. */
const sameEnding = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 3 && (a.endsWith(` ${b}`) || b.endsWith(` ${a}`));

const plainForms = (forms: readonly string[]): readonly string[] => forms.map(plain).filter((form) => form !== "");

/** Without capitals, article or possessive before it, ’s after it and punctuation. */
export const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’']s$/, "")
    .replace(/^(?:the|a|an|his|her|its|their)\s+/, "")
    .replace(/[^\p{L}\p{N} ]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
