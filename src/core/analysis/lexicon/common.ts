import { COMMON_WORDS } from "./packed/commonWords";
import { unpacked } from "./unpack";

let words: ReadonlySet<string> | undefined;

const ENDINGS: readonly (readonly [end: RegExp, by: string])[] = [
  [/s$/, ""],
  [/es$/, ""],
  [/ies$/, "y"],
  [/ed$/, ""],
  [/ed$/, "e"],
  [/ied$/, "y"],
  [/(.)\1ed$/, "$1"],
  [/ing$/, ""],
  [/ing$/, "e"],
  [/(.)\1ing$/, "$1"],
  [/ly$/, ""],
  [/ily$/, "y"],
];

/** Whether a lower-case word is one of common English: its capital then says little, and a name it is part of is seldom a person's. */
export function isCommon(lower: string): boolean {
  words ??= new Set(unpacked(COMMON_WORDS));
  if (words.has(lower)) return true;
  if (lower.length < 5) return false;
  for (const [end, by] of ENDINGS) if (end.test(lower) && words.has(lower.replace(end, by))) return true;
  return false;
}
