import type { Span } from "../../src/core/model/types";
import type { GoldArticle } from "./gold";

const PLAIN = /^(?:said|says|added|warned|argued|claimed|insisted|suggested|explained|announced)$/;
const PRONOUN = /^(?:he|she|they|it|we|i|you|who|that|which|this)$/i;

/**
 * Articles of sentences as other papers write them, and the American ones of the corpus hardly ever: of “The mayor said the
 * bridge would close.” half the time “The bridge would close, said the mayor.”, else a headline, or with a hearer or a day.
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
      if (/["“”]/.test(words(what))) return [];
      const said = words(what).replace(/^that\s+/, "");
      const name = /^(?:The|A|An|One|Some|Many|Most)\s/.test(words(who))
        ? words(who).replace(/^./, (first) => first.toLowerCase())
        : words(who);
      return [[said, words(verb), name.replace(/,$/, "")] as const];
    });
    if (turned.length === 0) return [];
    let all = "";
    const gold = turned.map((sentence, i) => {
      const write = count % 2 === 0 ? inversion : FORMS[((count - 1) / 2) % FORMS.length]!;
      const parts = write(sentence, count++);
      const spans = { source: [] as Span[], cue: [] as Span[], content: [] as Span[] };
      for (const [part, words] of parts) {
        if (part !== "between") spans[part].push({ start: all.length, end: all.length + words.length });
        all += words;
      }
      all += "\n\n";
      return { id: `E${i}`, ...spans };
    });
    return [{ id: `${id} turned round`, publisher, text: all, attributions: gold }];
  });
}

type Part = readonly [part: "source" | "cue" | "content" | "between", words: string];
type Sentence = readonly [said: string, verb: string, name: string];
type Form = (sentence: Sentence, nth: number) => readonly Part[];

const capital = (words: string): string => words.replace(/^./, (first) => first.toUpperCase());
const HEARERS = ["reporters", "Reuters", "the BBC", "the court", "the council", "Radio 4", "parliament", "Sky News"];
const DAYS = ["on Monday", "on Tuesday", "Wednesday", "Thursday", "on Friday", "last week", "on Saturday", "Sunday"];
const FINDINGS = [
  ["official figures", "show"],
  ["a poll", "has found"],
  ["newly released files", "show"],
  ["a study", "suggests"],
  ["government data", "shows"],
  ["the survey", "found"],
  ["leaked documents", "reveal"],
  ["records", "indicate"],
] as const;
const PRESENT: Readonly<Record<string, string>> = { warned: "warns", claimed: "claims", insisted: "insists" };

/** “The bridge would close, said the mayor.” */
const inversion: Form = ([said, verb, name]) => [
  ["content", capital(said)],
  ["between", ", "],
  ["cue", verb],
  ["between", " "],
  ["source", name],
  ["between", "."],
];

const FORMS: readonly Form[] = [
  // a headline: “Bridge would close, says mayor”
  ([said, verb, name]) => {
    const short = (words: string) => words.replace(/\b(?:the|an?) /gi, "");
    return [
      ["content", capital(short(said))],
      ["between", ", "],
      ["cue", PRESENT[verb] ?? "says"],
      ["between", " "],
      ["source", short(name)],
    ];
  },
  // “The bridge would close, the mayor told reporters.”
  ([said, , name], nth) => [
    ["content", capital(said)],
    ["between", ", "],
    ["source", name],
    ["between", " "],
    ["cue", "told"],
    ["between", ` ${HEARERS[(nth >> 3) % HEARERS.length]!}.`],
  ],
  // “The bridge would close, official figures show.”
  ([said], nth) => {
    const [name, verb] = FINDINGS[(nth >> 3) % FINDINGS.length]!;
    return [
      ["content", capital(said)],
      ["between", ", "],
      ["source", name],
      ["between", " "],
      ["cue", verb],
      ["between", "."],
    ];
  },
  // “The mayor told the court the bridge would close.”
  ([said, , name], nth) => [
    ["source", capital(name)],
    ["between", " "],
    ["cue", "told"],
    ["between", ` ${HEARERS[(nth >> 3) % HEARERS.length]!} `],
    ["content", said],
    ["between", "."],
  ],
  // “The mayor said on Monday the bridge would close.”
  ([said, verb, name], nth) => [
    ["source", capital(name)],
    ["between", " "],
    ["cue", verb],
    ["between", ` ${DAYS[(nth >> 3) % DAYS.length]!} `],
    ["content", said],
    ["between", "."],
  ],
];

/** Whether a sentence begins at `start` and nothing but its full stop follows `end`. */
const isSentence = (text: string, start: number, end: number): boolean =>
  /(?:^|[.!?\n]["”]?\s+)$/.test(text.slice(Math.max(0, start - 4), start)) && /^\.(?:\s|$)/.test(text.slice(end));
