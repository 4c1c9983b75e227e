import { firstEndingAfter, sliceOf } from "../../model/span";
import type { Attribution } from "../../model/types";
import type { ParsedText, Token } from "../parse";
import { TURN, turnAt } from "../turns/turn";
import { tokensIn } from "./scene";

/** Words that are read for one position. */
export interface Statement {
  readonly attribution: Attribution;
  readonly content: readonly Token[];
  /** Whether it is one sentence of a turn of speech, of which only those that take a side are positions. */
  readonly isPart: boolean;
}

/** The whole content of each attribution; of a turn of speech each sentence that asks nothing and holds no attribution of its own. */
export function* statementsIn(
  parsed: ParsedText,
  attributions: readonly Attribution[],
): Generator<Statement, void, void> {
  const isTurn = ({ provenance }: Attribution) => provenance.by === "machine" && provenance.rule === TURN;
  const told = new Set<number>();
  if (parsed.turns.length > 0)
    for (const attribution of attributions)
      if (!isTurn(attribution))
        for (const { sentence } of tokensIn(parsed, [...attribution.cue, ...attribution.content])) told.add(sentence);
  const askers = askersIn(parsed);
  for (const attribution of attributions) {
    if (!isTurn(attribution)) {
      yield { attribution, content: tokensIn(parsed, attribution.content), isPart: false };
      continue;
    }
    if (askers.has(turnAt(parsed.turns, attribution.content[0]!.start)!.voice)) continue;
    let content: Token[] = [];
    for (const token of tokensIn(parsed, attribution.content)) {
      if (told.has(token.sentence) || asks(parsed, token.sentence)) continue;
      if (content[0] && content[0].sentence !== token.sentence) {
        if (content.length > FEWEST) yield { attribution, content, isPart: true };
        content = [];
      }
      content.push(token);
    }
    if (content.length > FEWEST) yield { attribution, content, isPart: true };
  }
}

/** “Yes.” takes the side of what was asked, which nobody here has read. */
const FEWEST = 3;

const asks = ({ text, sentences }: ParsedText, sentence: number): boolean =>
  /\?[”"’')\]]*$/.test(sliceOf(text, sentences[sentence]!).slice(-4));

/** Voices whose turns mostly end in a question: interviewers and moderators, who put to others what others hold. */
function askersIn(parsed: ParsedText): ReadonlySet<number> {
  const asked = new Map<number, number>();
  for (const { content, voice, part } of parsed.turns) {
    const { sentence } = parsed.tokens[firstEndingAfter(parsed.tokens, content.at(-1)!.end - 1)]!;
    const count = part === "question" ? Number.POSITIVE_INFINITY : asks(parsed, sentence) ? 1 : -1;
    asked.set(voice, (asked.get(voice) ?? 0) + count);
  }
  return new Set([...asked].flatMap(([voice, count]) => (count > 0 ? [voice] : [])));
}
