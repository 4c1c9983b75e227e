import type { Actor } from "../../model/types";

/** Persons by the last part of their names, as news articles do after the first mention, where nobody else is called so. */
export function shortNames(actors: readonly Actor[]): (actor: Actor) => string {
  const standing = actors.filter(({ status }) => status !== "rejected");
  const bearers = new Map<string, Set<string>>();
  for (const { id, name, aliases } of standing)
    for (const word of [name, ...aliases].flatMap(wordsOf)) bearers.set(word, (bearers.get(word) ?? new Set()).add(id));
  return ({ name, aliases }) => {
    const short = aliases.find((alias) => name.endsWith(` ${alias}`) && !alias.includes(" "));
    return short && bearers.get(short.toLowerCase())?.size === 1 ? short : name;
  };
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/[\s’']+/);
