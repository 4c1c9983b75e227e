import { firstEndingAfter } from "../../model/span";
import type { Span } from "../../model/types";
import type { FoundMention } from "../findings";
import { ANYBODY, PERSON_NOUNS } from "../lexicon/roles";
import type { ParsedText, Token } from "../parse";

const BE = /^(?:is|was|been|be)$/;
/** What gives an office: “X was sworn in as mayor”, “X resigned as mayor”. */
const GIVES =
  /^(?:acted|acts|appointed|became|becomes|chosen|confirmed|elected|inaugurated|named|nominated|re-elected|reelected|remained|remains|resigned|served|serves|sworn|works|worked)$/;
const JOINTS =
  /^(?:who|as|in|to|be|again|also|later|then|now|yesterday|today|his|her|its|their|the|a|an|new|next|current|first)$/;
const HELD = /^the (?:office|position|post) of$/;
const OPENS = /^(?:the|an?|his|her|its|their)$/;

/** Words after a name in which an office is looked for. */
const FARTHEST = 12;

/** The office that the verb after a name gives its bearer: “Ann Lee was elected mayor of Orlo”; null where there is none. */
export function officeGiven(parsed: ParsedText, { span }: FoundMention): Span | null {
  const { tokens } = parsed;
  const start = firstEndingAfter(tokens, span.end - 1) + 1;
  const sentence = tokens[start - 1]!.sentence;
  const at = (i: number): Token | null =>
    i < start + FARTHEST && tokens[i]?.sentence === sentence ? tokens[i]! : null;
  let i = start;
  let [given, is] = [false, false];
  let opened = false;
  for (let token = at(i); token; token = at(++i)) {
    const { norm, tags } = token;
    if (token.text === "," && i === start && at(i + 1)?.norm === "who") continue;
    // “who held the post of mayor”
    if (/^(?:hold|holds|held)$/.test(norm) && HELD.test(`${at(i + 1)?.norm} ${at(i + 2)?.norm} ${at(i + 3)?.norm}`)) {
      given = true;
      i += 3;
    } else if (GIVES.test(norm)) given = true;
    else if (BE.test(norm) && !given) is = true;
    else if (JOINTS.test(norm)) opened ||= (given || is) && (OPENS.test(norm) || norm === "as");
    else if (!(tags.has("Adverb") || (!given && !is && (tags.has("Auxiliary") || /^(?:has|had|have)$/.test(norm)))))
      break;
  }
  if (!given && !(is && (opened || isBareOffice(at, i)))) return null;
  return officeAt(at, i);
}

/** “has been *mayor of* Orlo”, “was *chairman for* ten years”: an office that one person at a time holds has no article. */
const isBareOffice = (at: (i: number) => Token | null, i: number): boolean =>
  PERSON_NOUNS.has(at(i)?.norm ?? "") && /^(?:of|at|for|since|from|until)$/.test(at(i + 1)?.norm ?? "");

/** The words that an office consists of from token `first` on. */
function officeAt(at: (i: number) => Token | null, first: number): Span | null {
  let from = first;
  for (let i = first; ; i++) {
    const token = at(i);
    if (!token) return null;
    if (/^['’]s?$/.test(token.text)) {
      from = i + 1;
      while (/^(?:new|next|first|current)$/.test(at(from)?.norm ?? "")) from++;
      continue;
    }
    if (ANYBODY.test(token.norm)) return null;
    if (PERSON_NOUNS.has(token.norm) && !PERSON_NOUNS.has(at(i + 1)?.norm ?? "") && at(i + 1)?.text !== "-")
      return { start: at(from)!.start, end: endOfPlace(at, i) };
    if (!token.tags.has("Noun") && !token.tags.has("Adjective") && token.text !== "-" && !/^\p{Lu}/u.test(token.text))
      return null;
  }
}

/** Where “of Orlo” or “at Orlo University” ends after the noun at token `i`. */
function endOfPlace(at: (i: number) => Token | null, i: number): number {
  let last = i;
  const joint = at(i + 1)?.norm ?? "";
  // “secretary of state”
  if (
    joint === "of" &&
    at(i + 2)?.tags.has("Noun") &&
    /^(?:defen[cs]e|health|justice|staff|state)$/.test(at(i + 2)!.norm)
  )
    return at(i + 2)!.end;
  if (!/^(?:of|at|for)$/.test(joint)) return at(i)!.end;
  for (let k = i + 2; at(k); k++)
    if (/^\p{Lu}/u.test(at(k)!.text)) last = k;
    else if (!/^(?:the|of|and)$/.test(at(k)!.norm)) break;
  return at(last)!.end;
}
