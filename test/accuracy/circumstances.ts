import type { FoundPosition } from "../../src/core/analysis/positions/find";
import { CIRCUMSTANCES, type Circumstance, WAYS, type Way } from "../../src/core/analysis/positions/sureness";
import type { Actor, Span } from "../../src/core/model/types";
import type { GoldPosition } from "./gold";
import { sameName } from "./scorePositions";
import { jaccard, tokenize, touched, wordsAmong } from "./tokens";

/** Whether what goes with a stance is what the gold has, in an article. */
export function circumstancesRight(
  text: string,
  actors: readonly Actor[],
): (field: Circumstance, found: FoundPosition, gold: GoldPosition) => boolean {
  const tokens = tokenize(text);
  const words = (span: Span) => wordsAmong(tokens, touched(tokens, [span]));
  return (field, found, gold) => {
    if (field === "addressee") {
      const name = actors.find(({ id }) => id === found.addressee)?.name ?? null;
      return gold.addressee !== null && sameName(name, gold.addressee);
    }
    const [given, wanted] = [found[field], gold[field]];
    return given !== null && wanted !== null && jaccard(words(given), words(wanted)) >= 0.5;
  };
}

export interface Circumstantial {
  readonly field: Circumstance;
  readonly way: Way;
  readonly right: boolean;
}

/** As many guesses, half of them right, are counted in: what was seen seldom says little. */
const GUESSES = 4;

/** How often each is right by where it was found: the lines for `positions/sureness.ts`. */
export function ratesByWay(all: readonly Circumstantial[]): string {
  return CIRCUMSTANCES.map((field) => {
    const rates = WAYS.map((way) => {
      const of = all.filter((one) => one.field === field && one.way === way);
      const right = of.filter((one) => one.right).length;
      return `"${way}": ${((right + GUESSES / 2) / (of.length + GUESSES)).toFixed(2)}`;
    });
    return `${field}: { ${rates.join(", ")} },`;
  }).join("\n");
}
