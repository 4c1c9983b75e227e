import type { Span } from "../../src/core/model/types";
import type { GoldArticle } from "./gold";

/** One of so many sentences: enough to learn the order of words, too few to shift how often it occurs. */
const ONE_OF = 2;
const PLAIN = /^(?:said|says|added|warned|argued|claimed|insisted|suggested|explained|announced)$/;
const PRONOUN = /^(?:he|she|they|it|we|i|you|who|that|which|this)$/i;

/**
 * Articles of sentences turned round: of “The mayor said the bridge would close.” “The bridge would close, said the mayor.”
 * British papers write so, and the American ones of the corpus hardly ever.
 */
export function inverted(articles: readonly GoldArticle[]): readonly GoldArticle[] {
  let count = 0;
  return articles.flatMap(({ id, text, publisher, attributions }): GoldArticle[] => {
    const turned = attributions.flatMap(({ source, cue, content }) => {
      const [who, verb, what] = [source[0], cue[0], content[0]];
      if (!who || !verb || !what || source.length + cue.length + content.length > 3) return [];
      const words = (span: Span) => text.slice(span.start, span.end);
      const whole = isSentence(text, who.start, what.end) && who.end < verb.start && verb.end < what.start;
      const gaps = text.slice(who.end, verb.start).trim() + text.slice(verb.end, what.start).trim();
      if (!whole || gaps !== "" || !PLAIN.test(words(verb)) || PRONOUN.test(words(who))) return [];
      if (/["“”]/.test(words(what)) || count++ % ONE_OF > 0) return [];
      const said = words(what).replace(/^that\s+/, "");
      const name = /^(?:The|A|An|One|Some|Many|Most)\s/.test(words(who))
        ? words(who).replace(/^./, (first) => first.toLowerCase())
        : words(who);
      return [[said.replace(/^./, (first) => first.toUpperCase()), words(verb), name.replace(/,$/, "")] as const];
    });
    if (turned.length === 0) return [];
    let all = "";
    const put = (words: string): readonly Span[] => {
      const start = all.length;
      all += words;
      return [{ start, end: all.length }];
    };
    const gold = turned.map(([said, verb, name], i) => {
      const content = put(said);
      put(", ");
      const cue = put(verb);
      put(" ");
      const source = put(name);
      put(".\n\n");
      return { id: `E${i}`, source, cue, content };
    });
    return [{ id: `${id} turned round`, publisher, text: all, attributions: gold }];
  });
}

/** Whether a sentence begins at `start` and nothing but its full stop follows `end`. */
const isSentence = (text: string, start: number, end: number): boolean =>
  /(?:^|[.!?\n]["”]?\s+)$/.test(text.slice(Math.max(0, start - 4), start)) && /^\.(?:\s|$)/.test(text.slice(end));
