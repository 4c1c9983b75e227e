import type { Form, Span, Steps } from "../../model/types";
import type { FoundAttribution, Quotation } from "../findings";
import type { ParsedText } from "../parse";
import { isDeed } from "./deeds";
import type { Stretch } from "./families";
import { withoutHearer } from "./hearers";
import { placesOf } from "./places";
import { type Proposal, propose, weighVerdict } from "./propose";
import { ruleOf } from "./rules";
import { settled } from "./settled";
import { logistic, type Scale, scale } from "./weigh";
import { learnedWeights } from "./weights";
import { withWholeList } from "./wholeList";
import { hash, isNominal, kindOf, kindsOf, readWords, type Words } from "./words";

/** Where precision and recall on held-out PolNeAR train articles balance best. */
const LEAST_CONFIDENCE = 0.3;
/** Where a noun tells what to do (“her plea to wait”) or nobody’s (“these calls for talks”): what is not reported at all is read so, too. */
const LEAST_OF_NOUN = 0.52;
/** “Lee said Holm had told her that it was late” has two reports, of which the inner looks like a part of the other’s words. */
const LEAST_OF_NESTED = 0.05;
/** “Her argument that it was late” is hers, whatever the noun. */
const LEAST_OF_OWN = 0.1;
/** “Harbour bridge to stay shut”: what stands before a noun and owns it not is mostly a part of its name. */
const LEAST_OF_NAMED = 0.7;

/**
 * Source, cue and content of each quote and report, in the order of their cues. Yields after each sentence. `weights`
 * decide what the grammar proposes: other ones than the learned are for learning, and for seeing what a family is worth.
 */
export function* findAttributions(
  parsed: ParsedText,
  quotations: readonly Quotation[],
  weights: Scale = scale(learnedWeights()),
): Steps<readonly FoundAttribution[]> {
  const words = yield* readWords(parsed, quotations);
  const found: FoundAttribution[] = [];
  for (const { sentence, paragraph, lead } of placesOf(parsed)) {
    const proposals = yield* propose(weights, words, sentence, paragraph, lead);
    const kept: Proposal[] = [];
    for (const [i, proposal] of proposals.entries()) {
      if (i % 20 === 19) yield;
      weighVerdict(weights, words, proposal, proposals);
      const confidence = logistic(weights.total());
      if (confidence < leastOf(words, proposal) || isSign(parsed, proposal) || isDeed(parsed, words, proposal))
        continue;
      kept.push(settled(words, withWholeList(words, withoutHearer(parsed, words, proposal)), kept));
      found.push(attributionOf(parsed, quotations, words, kept.at(-1)!, confidence));
    }
    yield;
  }
  return onceEach(found);
}

function leastOf({ kind, word }: Words, { heart, source, cue, content }: Proposal): number {
  const first = kind[content[0]!.from]!;
  if (!isNominal(kind[heart]!))
    return source && first === THAT && word[cue.from] === HAD && TOLD.has(kind[heart]!)
      ? LEAST_OF_NESTED
      : LEAST_CONFIDENCE;
  const owned = source?.to === cue.from && OWNER.has(kind[source.to - 1]!);
  if (owned && first === THAT) return LEAST_OF_OWN;
  if (source?.to === cue.from && !owned && first === TO) return LEAST_OF_NAMED;
  return !source || first === TO ? LEAST_OF_NOUN : LEAST_CONFIDENCE;
}
const OWNER = kindsOf("possessive", "his");
const HAD = hash("had");
const THAT = kindOf("that");
const TOLD = kindsOf("past", "participle");
const TO = kindOf("to");

/** “The storm showed few signs of abating”, “who asked not to be named”: idioms that report nothing. */
function isSign({ tokens }: ParsedText, { heart, content }: Proposal): boolean {
  const { from, to } = content[0]!;
  const at = [from, from + 1].find((i) => /^signs?$/.test(tokens[i]?.norm ?? ""));
  const cue = tokens[heart]!.norm;
  return (
    (at !== undefined && tokens[at + 1]?.norm === "of" && /^(?:show|bear|see)/.test(cue)) ||
    // “who asked not to be named”
    (/^(?:want|wish|ask|declin|prefer|request)/.test(cue) &&
      /^(?:named|identified)$/.test(tokens[to - 1]!.norm) &&
      to - from < 5)
  );
}

function attributionOf(
  parsed: ParsedText,
  quotations: readonly Quotation[],
  words: Words,
  proposal: Proposal,
  confidence: number,
): FoundAttribution {
  const spanOf = ({ from, to }: Stretch): Span => ({
    start: parsed.tokens[from]!.start,
    end: parsed.tokens[to - 1]!.end,
  });
  const spoken = proposal.content.at(-1)!;
  return {
    form: formOf(parsed, words, proposal),
    source: proposal.source ? [spanOf(proposal.source)] : [],
    cue: [spanOf(proposal.cue)],
    content: [
      ...proposal.content.slice(0, -1).map(spanOf),
      ...continued(parsed.text, quotations, words.quote[spoken.to - 1]!, spanOf(spoken)),
    ],
    rule: ruleOf(words, proposal),
    // as exact as it is, for people read it in the file; and a machine is never certain
    confidence: Math.min(0.99, Math.round(100 * confidence) / 100),
  };
}

/**
 * Each speech once: of two with the same words as their content the surer, and of paragraphs that one goes on with, none
 * that another has as its own. One that lies in another stays.
 */
function onceEach(found: readonly FoundAttribution[]): readonly FoundAttribution[] {
  const keyOf = (spans: readonly Span[]) => spans.map(({ start, end }) => `${start}-${end}`).join();
  const surest = new Map<string, FoundAttribution>();
  const starts = new Set<number>();
  for (const one of found) {
    const key = keyOf(one.content);
    if ((surest.get(key)?.confidence ?? -1) < one.confidence) surest.set(key, one);
    starts.add(one.content[0]!.start);
  }
  return found.flatMap((one) => {
    if (surest.get(keyOf(one.content)) !== one) return [];
    const [first, ...more] = one.content;
    const taken = more.findIndex(({ start }) => starts.has(start));
    return [taken < 0 ? one : { ...one, content: [first!, ...more.slice(0, taken)] }];
  });
}

/**
 * The words, and the same speech in the paragraphs that follow, where each opens with a quotation mark and the one before
 * was not closed. Its full stop then ends the paragraph, not the speech.
 */
function continued(text: string, quotations: readonly Quotation[], at: number, spoken: Span): readonly Span[] {
  let last = quotations[at];
  if (!last?.continues || /[\p{L}\p{N}]/u.test(text.slice(spoken.end, last.end))) return [spoken];
  const all = [{ start: spoken.start, end: Math.max(spoken.end, last.end) }];
  for (const next of quotations.slice(at + 1, at + 50)) {
    if (next.depth > 0) continue;
    if (!next.continues || last.inner.end < last.end) break;
    all.push({ start: next.start, end: next.end });
    last = next;
  }
  return all;
}

/** Direct where every word of the content is in quotation marks, indirect where none is; a quotation around the cue does not count. */
function formOf({ tokens }: ParsedText, { quote }: Words, { content, heart }: Proposal): Form {
  let quoted = 0;
  let plain = 0;
  for (const { from, to } of content)
    for (let i = from; i < to; i++) {
      if (tokens[i]!.tags.has("Punctuation")) continue;
      if (quote[i]! >= 0 && quote[i] !== quote[heart]) quoted++;
      else plain++;
    }
  return plain === 0 && quoted > 0 ? "direct" : quoted === 0 ? "indirect" : "mixed";
}
