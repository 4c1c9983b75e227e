import { sliceOf } from "../../../model/span";
import type { Span } from "../../../model/types";
import type { FoundAttribution, FoundMention, Quotation } from "../../findings";
import type { ParsedText } from "../../parse";
import { TURN, type Turn, turnAt } from "../../turns/turn";
import type { Draft } from "../draft";
import { firstFrom } from "../mentionsFrom";
import { isQuoted } from "../pronouns";
import { sideOf } from "./speech";
import { voiceDrafts } from "./voiceDrafts";

const I = /^(?:i|me|my|mine|myself)$/i;
const WE = /^(?:we|us|our|ours|ourselves)$/i;
const YOU = /^(?:you|your|yours|yourself)$/i;

/**
 * Who speaks in each turn of a transcript, as a function of its attribution; undefined for attributions that are no turns.
 * All labels of one voice become one actor; *I* and *we* in a turn its speaker, *you* the other one where there are two.
 */
export function speakersOfTurns(
  parsed: ParsedText,
  quotations: readonly Quotation[],
  mentions: readonly FoundMention[],
  of: (Draft | null)[],
  drafts: Draft[],
): (attribution: FoundAttribution) => Draft | null | undefined {
  const { turns } = parsed;
  if (turns.length === 0) return () => undefined;
  const voices = voiceDrafts(parsed, mentions, of, drafts);
  const two = voices.size === 2 ? [...voices.keys()] : null;
  const otherThan = ({ voice }: Turn) => (two && voices.get(two.find((one) => one !== voice)!)) ?? null;
  for (const turn of turns) {
    const speaker = voices.get(turn.voice) ?? null;
    const meant = (word: string): Draft | null => {
      if (I.test(word)) return speaker;
      if (WE.test(word)) return speaker && sideOf(parsed, speaker);
      return YOU.test(word) ? otherThan(turn) : null;
    };
    for (const i of pronounsIn(mentions, turn.content))
      if (!isQuoted(quotations, mentions[i]!.head.start))
        of[i] = meant(sliceOf(parsed.text, mentions[i]!.head)) ?? of[i] ?? null;
  }
  return ({ rule, content }) => {
    const turn = rule === TURN ? turnAt(turns, content[0]!.start) : undefined;
    return turn && (voices.get(turn.voice) ?? null);
  };
}

function* pronounsIn(mentions: readonly FoundMention[], content: readonly Span[]): Generator<number, void, void> {
  for (const { start, end } of content)
    for (let i = firstFrom(mentions, start); mentions[i] && mentions[i]!.head.start < end; i++)
      if (mentions[i]!.kind === "pronoun") yield i;
}
