import { firstEndingAfter, overlaps, sliceOf } from "../../model/span";
import type { Span } from "../../model/types";
import type { ParsedText } from "../parse";
import type { Persons } from "./persons";

const DASH = /^(?:>\s*)*["”’'»\s]*(?:[—–―‒]|-{1,3}|~)\s*/;
const LONGEST = 120;

/** What stands behind the dash of “— Ann Lee, mayor of Orlo”; null where there is no dash, or a sentence follows it. */
export function signatureIn(text: string, { start, end }: Span): Span | null {
  if (end - start > LONGEST) return null;
  const words = sliceOf(text, { start, end });
  const dash = DASH.exec(words)?.[0].length;
  if (dash === undefined) return null;
  const name = words.slice(dash).replace(/[\s.”"’'»*_]+$/u, "");
  if (!/^(?:\p{Lu}|the\s)/u.test(name) || /[!?:;“"«]|\p{Ll}{3}\.\s/u.test(name)) return null;
  return { start: start + dash, end: start + dash + name.length };
}

/** The signature that the paragraph is: a person behind a dash, or with nothing but an office behind the name. */
export function signatureOf(parsed: ParsedText, paragraph: Span, persons: Persons): Span | null {
  if (paragraph.end - paragraph.start > LONGEST) return null;
  const signed = signatureIn(parsed.text, paragraph);
  if (signed) return persons.namedIn(signed).length > 0 ? signed : null;
  const name = persons.namedIn(paragraph)[0];
  if (!name || name.span.start > paragraph.start || hasVerb(parsed, paragraph)) return null;
  const line = /^[^:;!?“"«”]+?(?=[.\s”"’'»]*$)/u.exec(sliceOf(parsed.text, paragraph))?.[0];
  return line ? { start: paragraph.start, end: paragraph.start + line.length } : null;
}

function hasVerb({ tokens }: ParsedText, span: Span): boolean {
  for (let i = firstEndingAfter(tokens, span.start); tokens[i] && overlaps(tokens[i]!, span); i++) {
    const { tags } = tokens[i]!;
    if (tags.has("Verb") && !tags.has("Gerund") && !tags.has("Participle")) return true;
  }
  return false;
}

const FIRST_PERSON = /\b(?:I|we|our|us|my|me)\b/i;

/** Letters without quotation marks: paragraphs in the first person above a signature behind a dash. Of each its paragraphs and who signed. */
export function signedLetters(
  parsed: ParsedText,
  persons: Persons,
): readonly { readonly spans: readonly Span[]; readonly signature: Span }[] {
  const { text, paragraphs } = parsed;
  const isLetter = (place: number): boolean => {
    const own = paragraphs[place];
    return own !== undefined && /[.!?…]$/.test(text[own.end - 1]!) && !DASH.test(text.slice(own.start, own.start + 8));
  };
  return paragraphs.flatMap((paragraph, place) => {
    const signature = isLetter(place - 1) ? signatureIn(text, paragraph) : null;
    if (!signature || persons.namedIn(signature).length === 0 || hasVerb(parsed, signature)) return [];
    const spans: Span[] = [];
    for (let i = place - 1; i >= 0 && spans.length < 10 && isLetter(i); i--) {
      const own = paragraphs[i]!;
      if (!FIRST_PERSON.test(sliceOf(text, own)) || /["“”«»]/.test(sliceOf(text, own))) break;
      spans.unshift({ start: own.start, end: own.end });
    }
    return spans.length > 0 ? [{ spans, signature }] : [];
  });
}
