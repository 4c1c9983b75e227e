import { sliceOf } from "../../model/span";
import type { FoundMention, Quotation } from "../findings";
import type { Paragraph, ParsedText } from "../parse";
import type { Draft } from "./draft";
import { isQuoted } from "./pronouns";
import { firstFrom } from "./speakers";

const I = /^(?:i|me|my|mine|myself)$/i;
const YOU = /^(?:you|your|yours|yourself)$/i;

/**
 * Whom *I* and *you* mean in an interview that is printed as questions and answers: whoever a label (“Lee:”) names, else
 * the person introduced at the top. Nothing happens in a text that is no interview.
 */
export function interviewAt(
  parsed: ParsedText,
  quotations: readonly Quotation[],
  mentions: readonly FoundMention[],
  of: (Draft | null)[],
): void {
  const spoken = new Map<Paragraph, number[]>();
  let questions = 0;
  let answers = 0;
  for (const [i, paragraph] of parsed.paragraphs.entries()) {
    if (isQuestion(parsed, paragraph)) questions++;
    else if (i > 0 && isQuestion(parsed, parsed.paragraphs[i - 1]!)) answers++;
    const own: number[] = [];
    for (let i = firstFrom(mentions, paragraph.start); mentions[i] && mentions[i]!.head.start < paragraph.end; i++) {
      if (mentions[i]!.kind !== "pronoun" || isQuoted(quotations, mentions[i]!.head.start)) continue;
      const word = sliceOf(parsed.text, mentions[i]!.head);
      if (I.test(word) || YOU.test(word)) own.push(i);
    }
    if (own.length > 0) spoken.set(paragraph, own);
  }
  if (questions < 2 || answers < 2 || spoken.size < 2) return;
  const guest = guestOf(parsed, mentions, of);
  let speaking: Draft | null = guest;
  for (const paragraph of parsed.paragraphs) {
    const label = labelOf(parsed, paragraph, mentions, of);
    if (label) speaking = label;
    for (const i of spoken.get(paragraph) ?? []) {
      const asked = isQuestion(parsed, paragraph);
      const me = I.test(sliceOf(parsed.text, mentions[i]!.head));
      // who asks is not named without a label
      const whom = me ? (asked && !label ? null : speaking) : asked ? guest : null;
      if (!whom) continue;
      of[i] = whom;
      whom.acts = true;
    }
  }
}

const isQuestion = (parsed: ParsedText, { end }: Paragraph): boolean =>
  /\?[”"’')\]]*\s*$/.test(parsed.text.slice(Math.max(0, end - 4), end));

/** The person whom the top of the text names and the whole text names most. */
function guestOf(parsed: ParsedText, mentions: readonly FoundMention[], of: readonly (Draft | null)[]): Draft | null {
  const top = parsed.paragraphs[Math.min(parsed.paragraphs.length, 6) - 1]?.end ?? 0;
  let guest: Draft | null = null;
  for (let i = 0; mentions[i] && mentions[i]!.head.start < top; i++) {
    const draft = of[i];
    if (mentions[i]!.kind === "name" && draft?.type === "person" && draft.count > (guest?.count ?? 0)) guest = draft;
  }
  return guest;
}

/** “Ann Lee: …” */
function labelOf(
  parsed: ParsedText,
  paragraph: Paragraph,
  mentions: readonly FoundMention[],
  of: readonly (Draft | null)[],
): Draft | null {
  const i = firstFrom(mentions, paragraph.start);
  const mention = mentions[i];
  if (mention?.kind !== "name" || mention.span.start !== paragraph.start) return null;
  return /^\s*:/.test(parsed.text.slice(mention.span.end, mention.span.end + 3)) && of[i]?.type === "person"
    ? of[i]
    : null;
}
