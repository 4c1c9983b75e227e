import { MONTHS, WEEKDAYS } from "../lexicon/calendar";
import type { Stretch } from "./families";
import { hash, isNominal, kindOf, kindsOf, type Words } from "./words";

const DAYS: ReadonlySet<number> = new Set([...WEEKDAYS, "yesterday", "today", "tonight", "tomorrow"].map(hash));
const LAST: ReadonlySet<number> = new Set(["last", "this", "earlier"].map(hash));
const SPANS: ReadonlySet<number> = new Set(
  "night morning afternoon evening week weekend month year".split(" ").map(hash),
);
const HOURS: ReadonlySet<number> = new Set(["morning", "afternoon", "evening", "night"].map(hash));
/** Words that, alone, tell when something was said, and not what. */
const TIMES: ReadonlySet<number> = new Set(
  [
    ...WEEKDAYS,
    ...MONTHS,
    ..."on in at last next this that late early morning afternoon evening night week month year today yesterday".split(
      " ",
    ),
  ].map(hash),
);
const ABOUT = kindOf("about");
const NUMBER = kindOf("number");
const THAT = kindOf("that");
const MARKS = kindsOf("comma", "colon", "semicolon", "dash", "bracket", "stop");

/** “said on Monday”, “said late on March 4” */
export function isTime({ word, kind, quote }: Words, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++) if (!TIMES.has(word[i]!) && kind[i] !== NUMBER && !MARKS.has(kind[i]!)) return false;
  return quote[from]! < 0;
}

/** Behind a day of which no clause says anything: “on Monday it would close”, “last night it closed”; `from` where there is none. */
export function afterDay({ kind, word }: Words, from: number, last: number): number {
  let to = kind[from] === ABOUT ? from + 1 : from;
  if (to + 1 < last && LAST.has(word[to]!) && (SPANS.has(word[to + 1]!) || DAYS.has(word[to + 1]!))) to++;
  else if (to >= last || !DAYS.has(word[to]!)) return from;
  to++;
  if (to < last && HOURS.has(word[to]!)) to++;
  return to < last && (isNominal(kind[to]!) || kind[to] === THAT) ? to : from;
}
