import { gazetteer } from "../lexicon/gazetteer";
import { givenNames } from "../lexicon/given";
import type { Word } from "./words";

/** Where what at `i` names no actor of its own ends; `i` where a name may begin. */
export function asideEnd(words: readonly Word[], i: number): number {
  const word = words[i]!;
  if (word.text.length === 1 && QUOTES.test(word.text)) return calledEnd(words, i);
  if (!word.capital) return i;
  // “(D-Nev.)”, “(D., Nev.)”
  if (words[i - 1]?.text === "(" && (/^[RDI]-\p{Lu}/u.test(word.text) || isLetter(words, i))) return i + 1;
  return words[i - 1]?.text === "," && words[i - 3]?.text === "(" ? seatEnd(words, i) : i;
}

const QUOTES = /[“"‘]/;
const CLOSES = /^[”"’]$/;
const MOST_WORDS = 6;

/** “known as “Big Ned””: what somebody is called besides is nobody else. */
function calledEnd(words: readonly Word[], i: number): number {
  const before = words[i - 1]?.lower ?? "";
  const beyond = words[i - 2]?.lower;
  const isCalled =
    before === "nicknamed" ||
    (before === "as" && beyond === "known") ||
    (/^(?:called|dubbed)$/.test(before) && beyond === ",");
  if (!isCalled) return i;
  for (let k = i + 1; k <= i + MOST_WORDS; k++) if (CLOSES.test(words[k]?.text ?? "")) return k + 1;
  return i;
}

/** “Ann Lee (Labour, Orlo East)”: the seat that somebody holds for a party. */
function seatEnd(words: readonly Word[], i: number): number {
  if (words[i - 4]?.capital !== true || !isParty(words, i - 2)) return i;
  for (let k = i + 1; k <= i + MOST_WORDS; k++) if (words[k]?.text === ")") return k;
  return i;
}

const isLetter = (words: readonly Word[], i: number): boolean =>
  /^[RDI]\.?$/.test(words[i]!.text) && words[i + 1]?.text === ",";

function isParty(words: readonly Word[], i: number): boolean {
  const { text, lower, upper, capital } = words[i]!;
  if (isLetter(words, i)) return true;
  const type = gazetteer().names.get(lower)?.type;
  return (
    type === "organization" || (type === undefined && (upper ? text.length < 6 : capital && !givenNames().has(lower)))
  );
}
