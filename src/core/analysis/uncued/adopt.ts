import { firstEndingAfter, sliceOf } from "../../model/span";
import type { Span, Steps } from "../../model/types";
import type { Stretch } from "../attributions/families";
import { readWords, type Words } from "../attributions/words";
import type { FoundAttribution, FoundMention, Quotation } from "../findings";
import type { ParsedText } from "../parse";
import { type Block, findBlocks } from "./blocks";
import { introductionIn } from "./introductions";
import { isSame, Persons } from "./persons";
import { Places } from "./places";
import { signatureOf, signedLetters } from "./signatures";

/** Of a report that is made here: as sure as these were right where they were counted. */
const CONFIDENCE = 0.9;

/**
 * The reports in the order of their cues, with the quotations that have no cue of their own given to who is named around
 * them: in a signature or before a colon, as the speaker of the report that they go on with or lead to, or as the one
 * spoken of just before. What nobody says for sure stays alone. Yields after some of them.
 */
export function* adoptQuotations(
  parsed: ParsedText,
  quotations: readonly Quotation[],
  mentions: readonly FoundMention[],
  cued: readonly FoundAttribution[],
): Steps<readonly FoundAttribution[]> {
  const blocks = yield* findBlocks(parsed, quotations, cued);
  const around = { parsed, persons: new Persons(parsed, mentions), places: new Places(cued) };
  yield;
  const reports = [...cued];
  const more = signedLetters(parsed, around.persons).map(({ spans, signature }) =>
    made(signature, [], spans, "words and signature"),
  );
  const further = new Map<number, Block[]>();
  let words: Words | null = null;
  for (const [turn, block] of blocks.entries()) {
    if (turn % 50 === 49) yield;
    const before = sentenceBefore(parsed, block);
    const signature = signatureAt(around, block);
    if (signature) {
      more.push(made(signature, [], block.spans, "quotation and signature"));
      continue;
    }
    if (before && /:\s*$/.test(parsed.text.slice(before.end - 3, before.end))) {
      words ??= yield* readWords(parsed, quotations);
      const introduced = introductionIn(parsed, words, before, around.places.servedCues(before));
      if (introduced) {
        const { source, cue } = introduced;
        const same = around.places.withCue(cue, before);
        const report = made(source, [cue], block.spans, "speaker and colon, then quotation");
        if (same === null) more.push(report);
        else reports[same] = { ...report, source: reports[same]!.source, cue: reports[same]!.cue };
        continue;
      }
    }
    const ahead = block.next === null ? null : around.places.startingAt(block.next);
    const behind = before && !(block.open && ahead !== null) ? goesOn(around, reports, block, before) : null;
    const owner = behind === "nobody" ? null : (behind ?? ahead);
    if (typeof owner === "number") addTo(further, owner, block);
    else if (owner) more.push(owner);
  }
  for (const [i, own] of further) reports[i] = longer(reports[i]!, own);
  return [...reports, ...more].sort((a, b) => placeOf(a) - placeOf(b));
}

interface Around {
  readonly parsed: ParsedText;
  readonly persons: Persons;
  readonly places: Places;
}

/**
 * Whose words the block is by what stands before it: the place of the report that it goes on with, or a report of its own;
 * null where nothing before tells, “nobody” where it tells of several.
 */
function goesOn(
  { parsed, persons, places }: Around,
  reports: readonly FoundAttribution[],
  block: Block,
  before: Span,
): number | FoundAttribution | null | "nobody" {
  const start = block.spans[0]!.start;
  const last = places.lastIn({ start: block.from, end: start });
  if (!last) {
    const person = block.whole ? persons.spokenOfIn(before) : null;
    return person && made(person, [], block.spans, "quotation after who is spoken of");
  }
  const { form, source } = reports[last.index]!;
  const between = { start: last.end, end: start };
  const own = source.map((span) => sliceOf(parsed.text, span)).join(" ");
  const others = persons.namedIn(between).some(({ name }) => !isSame(name, own));
  if (others || (form === "indirect" && places.hasRival(last.index, before))) return "nobody";
  const adjacent = !/[\p{L}\p{N}]/u.test(sliceOf(parsed.text, between));
  if (form === "direct" || (block.ends && (adjacent || form === "mixed"))) return last.index;
  const isPerson = /^s?he$/i.test(own) || persons.onlyIn(source[0]!) !== null;
  return isPerson && !adjacent
    ? { ...made(source[0]!, [], block.spans, "quotation after who says it"), source }
    : "nobody";
}

function addTo(all: Map<number, Block[]>, key: number, block: Block): void {
  const known = all.get(key);
  if (known) known.push(block);
  else all.set(key, [block]);
}

const placeOf = ({ cue, content }: FoundAttribution): number => (cue[0] ?? content[0])!.start;

const made = (source: Span, cue: readonly Span[], content: readonly Span[], rule: string): FoundAttribution => ({
  form: "direct",
  source: [source],
  cue,
  content,
  rule,
  confidence: CONFIDENCE,
});

const longer = (report: FoundAttribution, blocks: readonly Block[]): FoundAttribution => ({
  ...report,
  form: report.form === "indirect" ? "mixed" : report.form,
  content: [...report.content, ...blocks.flatMap(({ spans }) => spans)].sort((a, b) => a.start - b.start),
});

/** The sentence before the block, in the same paragraph or the one before: its place in the text and among the tokens. */
function sentenceBefore({ text, paragraphs, sentences, tokens }: ParsedText, block: Block): (Span & Stretch) | null {
  const start = block.spans[0]!.start;
  const paragraph = paragraphs[block.whole ? block.first - 1 : block.first];
  if (!paragraph) return null;
  let i = paragraph.last - 1;
  while (i > paragraph.first && sentences[i]!.start >= start) i--;
  const sentence = sentences[i];
  if (!sentence || sentence.start >= start) return null;
  const end = Math.min(sentence.end, start);
  // a headline speaks of nobody before
  if (!/[.!?…:]["”’')\]»]*\s*$/.test(text.slice(Math.max(sentence.start, end - 6), end))) return null;
  return {
    start: sentence.start,
    end,
    from: sentence.first,
    to: Math.min(sentence.last, firstEndingAfter(tokens, start)),
  };
}

/** Behind the block, or in the paragraph below it; a paragraph without a word is none. */
function signatureAt({ parsed, persons }: Around, { whole, signature, last }: Block): Span | null {
  if (signature || !whole) return signature;
  const below = parsed.paragraphs
    .slice(last + 1, last + 3)
    .find(({ start, end }) => /\p{L}/u.test(parsed.text.slice(start, Math.min(end, start + 300))));
  return below ? signatureOf(parsed, below, persons) : null;
}
