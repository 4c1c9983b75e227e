import type { FoundAttribution, FoundMention, Quotation } from "../findings";
import type { Steps } from "../model";
import type { ParsedText, Token } from "../parse";
import { overlaps } from "../span";

const CUE =
  /^(?:sa(?:id|ys?)|stat(?:ed|es)|add(?:ed|s)|argu(?:ed|es)|claim(?:ed|s)|insist(?:ed|s)|stress(?:ed|es)|emphasi[sz](?:ed|es)|reiterat(?:ed|es)|believ(?:ed|es)|t(?:old|ells)|warn(?:ed|s)|suggest(?:ed|s)|announc(?:ed|es)|demand(?:ed|s)|asked|asks|wants?|wanted|perceives?|underscor(?:ed|es)|outlin(?:ed|es)|wrote|writes|tweeted|called|thinks?|thought|expect(?:ed|s)|shows?|showed|found|noted|notes|explain(?:ed|s)|according)$/;

/** Source, cue and content of each quote and report. */
export function* findAttributions(
  parsed: ParsedText,
  quotations: readonly Quotation[],
  _mentions: readonly FoundMention[],
): Steps<readonly FoundAttribution[]> {
  const found: FoundAttribution[] = [];
  const { tokens } = parsed;
  for (const sentence of parsed.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const cue = tokens[i]!;
      if (!CUE.test(cue.norm)) continue;
      let from = i;
      while (from > sentence.first && isNominal(tokens[from - 1]!)) from--;
      let to = i + 1;
      if (from === i) while (to < sentence.last && isNominal(tokens[to]!)) to++;
      const source = from < i ? [span(tokens[from]!, tokens[i - 1]!)] : [];
      const before = tokens[from - 1];
      const left = before && from > sentence.first && /^[,”"’]+$/.test(before.text);
      const inverted = left && from === i && to > i + 1;
      if (inverted) source.push(span(tokens[i + 1]!, tokens[to - 1]!));
      const end = /^[.]$/.test(tokens[sentence.last - 1]!.text) ? sentence.last - 1 : sentence.last;
      const content = left
        ? [span(tokens[sentence.first]!, before)]
        : i + 1 < end
          ? [span(tokens[i + 1]!, tokens[end - 1]!)]
          : [];
      if (content.length === 0 || source.length === 0) continue;
      const quoted = quotations.some((quotation) => overlaps(quotation, content[0]!));
      found.push({
        form: !quoted ? "indirect" : left ? "direct" : "mixed",
        source,
        cue: [{ start: cue.start, end: cue.end }],
        content,
        rule: left ? "words, then speaker" : "speaker, then words",
        confidence: 0.5,
      });
    }
    yield;
  }
  return found;
}

const span = (first: Token, last: Token) => ({ start: first.start, end: last.end });
const isNominal = ({ tags }: Token): boolean =>
  tags.has("Noun") || tags.has("Determiner") || tags.has("Adjective") || tags.has("Possessive");
