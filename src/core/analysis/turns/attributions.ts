import { firstEndingAfter, sliceOf } from "../../model/span";
import type { Span } from "../../model/types";
import type { FoundAttribution } from "../findings";
import type { ParsedText } from "../parse";
import { TURN, type Turn, turnAt } from "./turn";

const CONFIDENCE = 0.9;

/**
 * Attributions with a turn of speech for each turn of a transcript whose voice is known by words: what reports inside a
 * turn stays, but for questions and what took a label for a report. In the order of their first words.
 */
export function withTurns(parsed: ParsedText, found: readonly FoundAttribution[]): readonly FoundAttribution[] {
  const { turns } = parsed;
  if (turns.length === 0) return found;
  const spoken = turns.flatMap((turn): FoundAttribution[] =>
    turn.label || turn.part === "answer" ? [attributionOf(turn)] : [],
  );
  const labels = turns.flatMap(({ lead, label }) => lead ?? label ?? []);
  const takesLabel = (span: Span) => (labels[firstEndingAfter(labels, span.start)]?.start ?? span.end) < span.end;
  const inner = found.filter(
    (it) => ![...it.source, ...it.cue, ...it.content].some(takesLabel) && !isAsked(parsed, it),
  );
  const startOf = ({ cue, source, content }: FoundAttribution) => (cue[0] ?? source[0] ?? content[0])!.start;
  const whole = new Set(spoken);
  return [...spoken, ...inner].sort((a, b) => startOf(a) - startOf(b) || Number(whole.has(b)) - Number(whole.has(a)));
}

const attributionOf = ({ label, cue, content }: Turn): FoundAttribution => ({
  form: "direct",
  source: label ? [label] : [],
  cue: cue ? [cue] : [],
  content,
  rule: TURN,
  confidence: CONFIDENCE,
});

const ASKER = /^(?:i|we|you|your|my|our)$/i;
const ASKING =
  /^(?:(?:and|so|but|well|then|now)[\s,]+)*(?:do|does|did|is|are|am|was|were|will|would|can|could|should|shall|may|might|must|have|has|had|what|why|how|when|where|who|whom|whose|which|isn|aren|don|didn|won|wouldn|couldn)\b/i;

/** Whether it stands in a question of a turn that asks for it, and tells nothing. */
function isAsked({ text, turns, tokens, sentences }: ParsedText, { source, cue, content }: FoundAttribution): boolean {
  const at = (cue[0] ?? content[0])!.start;
  if (!turnAt(turns, at)) return false;
  const token = tokens[firstEndingAfter(tokens, at)];
  const sentence = sentences[token?.sentence ?? -1];
  if (!sentence || !/\?[”"’')\]]*$/.test(sliceOf(text, sentence).slice(-4))) return false;
  const words = sliceOf(text, sentence).replace(/^[^,]{1,40},\s+(?=\p{Ll})/u, "");
  return source.length === 0 || ASKER.test(sliceOf(text, source[0]!)) || ASKING.test(words);
}
