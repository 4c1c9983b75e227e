import { sortOf } from "../lexicon/sorts";
import type { Word } from "./words";

/** Whether a house or the like is what the words before the “called” at `called` speak of: “a house of the mayor of Orlo called Linde Hall”. */
export function isNamedSite(words: readonly Word[], called: number): boolean {
  for (let i = called - 1; i >= 0 && i > called - 9; i--) {
    const { capital, lower, tags } = words[i]!;
    if (!capital && (sortOf(lower) === "place" || HOUSES.test(lower))) return true;
    if (!capital && !tags.has("Noun") && !/^(?:of|the)$/.test(lower)) return false;
  }
  return false;
}

const HOUSES = /^(?:house|home|estate|mansion|building|cottage|villa)$/;
