import { type Effort, ONE } from "./effort";
import { type Candidate, createFinder } from "./finder";
import { islandsOf } from "./islands";
import type { Location, Selector } from "./selector";

/** Finds each of the selectors, which tell of each other's surroundings. Never throws, whatever they hold. */
export function locator(
  text: string,
  selectors: readonly Selector[],
): (selector: Selector, thorough: boolean, effort: Effort) => Location {
  const finder = createFinder(text);
  const islands = islandsOf(selectors);
  return (selector, thorough, effort) => finder.locate(selector, islands.get(selector)!, thorough, effort);
}

/** One selector by itself, also where its wording has changed. */
export const locate = (text: string, selector: Selector): Location =>
  locator(text, [selector])(selector, true, { left: ONE });

/** Places in which a selector's words may be, the best first, for a person to choose from. */
export const candidates = (text: string, selector: Selector): readonly Candidate[] =>
  createFinder(text)
    .candidates(selector, islandsOf([selector]).get(selector)!)
    .slice(0, 6);
