import { francAll } from "franc-min";

/** UTF-16 units that are looked at: the first of them tell. */
const SAMPLE = 6000;
/** Fewer words are a note, a headline or a list of names, of which no language is certain. */
const FEWEST_WORDS = 20;
/** Letters of a script whose words have no spaces between them. */
const FEWEST_LETTERS = 40;
/** Words of English that no text of it does without, and hardly one of another language has. */
const ENGLISH = /\b(?:the|and|of|to|with|for|that|from|by|which|this|been|were|would)\b/gi;
/** Share of the words of a text that these are at least, be it full of names of another language. */
const LEAST_SHARE = 0.1;
/** How near to the likeliest language English may come (0 to 1) and still be none. */
const FAR = 0.9;
/** What others say in their own language. */
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]/g;

/**
 * The language of a text that is certainly not English, as ISO 639-3 (“deu”); null where it is English, or too short to
 * tell. Quotations in another language, and names of one, make no other text.
 */
export function otherLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const told = sample.replace(QUOTED, " ");
  return foreign(isEnough(told) ? told : sample);
}

function isEnough(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return wordsIn(text) >= FEWEST_WORDS || (letters >= FEWEST_LETTERS && !/\p{Script=Latin}/u.test(text));
}

const wordsIn = (text: string): number => text.match(/\p{L}[\p{L}\p{M}'’]*/gu)?.length ?? 0;

function foreign(text: string): string | null {
  if (!isEnough(text)) return null;
  if ((text.match(ENGLISH)?.length ?? 0) >= LEAST_SHARE * wordsIn(text)) return null;
  const likely = francAll(text.toLowerCase());
  const [first] = likely;
  const english = likely.find(([language]) => language === "eng")?.[1] ?? 0;
  return first && first[0] !== "und" && first[0] !== "eng" && english < FAR ? first[0] : null;
}
