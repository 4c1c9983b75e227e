import type { ParsedText } from "../parse";
import type { Proposal } from "./propose";
import { hash, kindOf, kindsOf, type Words } from "./words";

const TO = kindOf("to");
const FROM = kindOf("from");
const HIM = kindOf("him");
const CLAUSAL = kindsOf("that", "if", "wh", "colon", "about");
const FINITE = kindsOf("past", "present", "verb", "be", "have", "do", "modal");
const MARKS = kindsOf("open", "close", "comma", "stop", "dash");
/** Words of a title that are not written with a capital. */
const SMALL = kindsOf("of", "determiner", "and", "in", "for", "to", "about", "from");

const stems = (words: string): ReadonlySet<number> => new Set(words.split(" ").map(hash));
/** What they have as an object is done or had, not said. */
const DOING = stems("allow continu contain damag display featur hav hold includ let orchestrat own run wear");
const KNOW = hash("know");
const GUARDING = stems("defend protect guard shield sav fre");
const NAMING = stems("call nam titl entitl dub nicknam");

/**
 * Whether the cue tells of a deed or a name and no words: “continued to attack others”, “defended themselves from sharks”, “a
 * raft called Zeta”. A quotation that is no title, or a clause, is said all the same: “continued: ‘…’”, “knew it was late”.
 */
export function isDeed(parsed: ParsedText, words: Words, { heart, cue, layout, content }: Proposal): boolean {
  const { kind, stem, quote } = words;
  const { from, to } = content.at(-1)!;
  const does = stem[heart]!;
  if (isNickname(parsed, heart)) return true;
  if (NAMING.has(does) && from === heart + 1) return isName(parsed, words, from, to);
  if (layout !== "after" || content.length > 1 || from < cue.to) return false;
  if (GUARDING.has(does)) return kind[from] === HIM && kind[from + 1] === FROM;
  if (!DOING.has(does) && does !== KNOW) return false;
  if (CLAUSAL.has(kind[from]!) || (does === KNOW && kind[from] === TO)) return false;
  for (let i = from; i < to; i++)
    if (
      FINITE.has(kind[i]!) ||
      (quote[i] !== quote[heart] && (quote[from] === quote[i] || !isTitled(parsed, words, i)))
    )
      return false;
  return true;
}

/** “known as ‘Big Ned’”, “, called ‘Big Ned’ by his friends,”: what somebody is called. */
function isNickname({ tokens }: ParsedText, heart: number): boolean {
  const { norm } = tokens[heart]!;
  if (norm === "known") return tokens[heart + 1]?.norm === "as";
  if (norm === "nicknamed") return true;
  return (
    /^(?:called|dubbed)$/.test(norm) && tokens[heart - 1]?.text === "," && /^[“"‘]/.test(tokens[heart + 1]?.text ?? "")
  );
}

/** Whether the token can stand in a title: a capital, a mark, or a small word. */
function isTitled({ tokens }: ParsedText, { kind }: Words, i: number): boolean {
  return /^\p{Lu}/u.test(tokens[i]!.text) || MARKS.has(kind[i]!) || SMALL.has(kind[i]!);
}

/** Whether all these words are those of a name or a title. */
function isName(parsed: ParsedText, words: Words, from: number, to: number): boolean {
  let capitals = 0;
  for (let i = from; i < to; i++) {
    if (/^\p{Lu}/u.test(parsed.tokens[i]!.text)) capitals++;
    else if (!isTitled(parsed, words, i) || (capitals === 0 && SMALL.has(words.kind[i]!))) return false;
  }
  return capitals > 0;
}
