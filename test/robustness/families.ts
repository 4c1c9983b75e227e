/**
 * Families of texts that nobody writes and any file may hold: one unit again and again, to any length. Each asks whether
 * the time of the work grows with the text and no faster.
 */
export interface Family {
  readonly name: string;
  /** A text of `length` UTF-16 units. */
  textOf(length: number): string;
}

/** `i` counts the units from 0: names and numbers that differ are made of it. */
type Unit = string | ((i: number) => string);

const SYLLABLES = "ba co du fe gi ha jo ku le mi na po ra su te vo wa xi yo zu".split(" ");

/** A word of its own for each number: “Baco”, “Badu” …; capitalised. */
export function nameOf(i: number): string {
  let word = "";
  for (let rest = i + 400; rest > 0; rest = Math.floor(rest / 20)) word += SYLLABLES[rest % 20]!;
  return word[0]!.toUpperCase() + word.slice(1);
}

const wordOf = (i: number): string => nameOf(i).toLowerCase();

export function repeated(unit: Unit, length: number): string {
  const parts: string[] = [];
  for (let i = 0, size = 0; size < length; i++) {
    const part = typeof unit === "string" ? unit : unit(i);
    parts.push(part);
    size += part.length;
  }
  return parts.join("").slice(0, length);
}

const family = ([name, unit]: readonly [string, Unit]): Family => ({
  name,
  textOf: (length) => repeated(unit, length),
});

/** One character as one word without an end, and the same with spaces between. */
const MARKS = ["“”", "”", "“", "’", "‘", '"', "'", "„", "‚", "«", "»", "« »", "‹", "``", "''", "(", ")", "[", "{", "<"];
const SIGNS = [
  "-",
  "—",
  "–",
  "_",
  "*",
  "#",
  "@",
  "&",
  "/",
  "\\",
  "|",
  "~",
  "^",
  "=",
  "+",
  "%",
  "$",
  "€",
  ".",
  ",",
  ";",
];
const ENDS = [
  ":",
  "!",
  "?",
  "!?",
  "…",
  "¿",
  "·",
  "•",
  "0",
  "7",
  "a",
  "A",
  "é",
  "ß",
  "И",
  "ش",
  "文",
  "\u0000",
  "\ud83d",
];
const UNSEEN = ["\udc4d", "👍", "👩‍👩‍👧‍👦", "\u00ad", "\u200b", "\u202e", "\u0301", "\ufeff", "\u2060", "\t"];

const characters = [...MARKS, ...SIGNS, ...ENDS, ...UNSEEN];
const named = (unit: string): string => (/^[\u0020-\u007e]+$/.test(unit) ? unit : JSON.stringify(unit));

const SOLID: readonly (readonly [string, Unit])[] = characters.map((unit) => [`solid ${named(unit)}`, unit]);
const SPACED: readonly (readonly [string, Unit])[] = [
  ...MARKS.slice(0, 12),
  ...SIGNS.slice(0, 2),
  ...ENDS.slice(0, 5),
  ".",
  "A",
].map((unit) => [`spaced ${named(unit)}`, `${unit} `]);

const WORDS: readonly (readonly [string, Unit])[] = [
  ["initials", "J. K. L. "],
  ["initials and a name", (i) => `A. ${nameOf(i)} `],
  ["initials of one word", "U.S.A. "],
  ["dotted letters, solid", "a.a."],
  ["capital letters, dotted, solid", "A.B."],
  ["titles", "Dr. Mr. Mrs. "],
  ["titles and names", (i) => `Dr. ${nameOf(i)} `],
  ["possessives", (i) => `${nameOf(i)}’s `],
  ["one possessive", "Bon’s "],
  ["capitalised words", "Council Report "],
  ["names, each its own", (i) => `${nameOf(i)} `],
  ["full names", (i) => `Anna ${nameOf(i)} `],
  ["names in capitals", (i) => `${nameOf(i).toUpperCase()} `],
  ["camel case", (i) => `${nameOf(i)}${nameOf(i + 7)} `],
  ["names and names", (i) => `${nameOf(i)} and `],
  ["names with commas", (i) => `${nameOf(i)}, `],
  ["bodies of bodies", (i) => `Ministry of ${nameOf(i)} `],
  ["hyphenated names", (i) => `${nameOf(i)}-${nameOf(i + 3)} `],
  ["hyphens without an end", "north-"],
  ["names with particles", (i) => `van der ${nameOf(i)} `],
  ["kings", (i) => `Louis ${["XIV", "XV", "II", "IX"][i % 4]} `],
  ["months", "May "],
  ["months or modals", "may May "],
  ["will", "will Will "],
  ["days", "Monday Tuesday "],
  ["dates", "12 December 2025 "],
  ["times of day", "at 10.30 p.m. "],
  ["numbers", (i) => `${i} `],
  ["numbers, solid", "1,"],
  ["percentages", "5.5% "],
  ["sums", "$5m £3bn "],
  ["negations", "not no never "],
  ["contractions", "can’t won’t she’ll "],
  ["contractions, straight", "it's they're I'd "],
  ["infinitives", "to demand to "],
  ["nouns that demand", "demand for "],
  ["prepositions", "of in on at "],
  ["articles", "the a an "],
  ["pronouns", "he she they "],
  ["who and which", "who which whom "],
  ["that", "that "],
  ["conjunctions", "and or but "],
  ["adjectives", "new green old "],
  ["adverbs", "very quickly really "],
  ["gerunds", "saying asking demanding "],
  ["said", "said "],
  ["reporting verbs", "said told warned denied "],
  ["he said that he said", "he said that "],
  ["he said that she said", "he said that she said that "],
  ["a long word", "antidisestablish"],
  ["a word with capitals", "AbCd"],
  ["addresses", "https://example.org/a?b=c "],
  ["an address without an end", "https://example.org/"],
  ["e-mail addresses", (i) => `${wordOf(i)}@example.org `],
  ["hashtags and handles", (i) => `#${wordOf(i)} @${wordOf(i)} `],
  ["emoji between words", "a 👍 b 🎉 "],
  ["emoji, solid, of people", "👩🏽‍🚀"],
  ["right to left", "שלום עולם "],
  ["Chinese without spaces", "部长说他反对这项计划"],
  ["lone surrogates and words", "a \ud83d b \udc4d "],
  ["soft hyphens in words", "de\u00admand "],
  ["ellipses between words", "so … well ... "],
  ["one line of colons", "a: "],
  ["slashes", "and/or "],
  ["brackets", "(a) [b] "],
  ["open brackets and names", (i) => `(${nameOf(i)} `],
  ["parties and places", (i) => `${nameOf(i)} (D-Ore.) `],
  ["abbreviations", "etc. e.g. i.e. vs. "],
  ["companies", (i) => `${nameOf(i)} Inc. `],
  ["ranks", "President Prime Minister Mayor "],
  ["roles", (i) => `the ${wordOf(i)} minister `],
  ["roles of names", (i) => `${nameOf(i)} minister `],
  ["demonyms", "Russian French German "],
  ["countries", "Russia France Germany "],
  ["cities and countries", "Paris, France, Berlin, Germany, "],
  ["clubs", (i) => `${nameOf(i)} United `],
];

const CLAUSES: readonly (readonly [string, Unit])[] = [
  ["mayors in one sentence", (i) => `and the mayor ${nameOf(i)} said that `],
  ["quotes in one sentence", "“a,” he said, "],
  ["quotes of names in one sentence", (i) => `“we go,” ${nameOf(i)} said, `],
  ["conditions in one sentence", "if they go, unless they stay, "],
  ["relative clauses", "the man who saw the man who saw "],
  ["nested reports", (i) => `${nameOf(i)} said that `],
  ["lists", "red, green, blue, "],
  ["lists with semicolons", "a bridge; a road; "],
  ["dashes in one sentence", "the plan — the old one — "],
  ["comparisons", "more than less than "],
  ["passives", "was told by was asked by "],
  ["requests", "called on them to ask them to "],
  ["places said at", "in an interview at a rally on Monday "],
  ["according to", (i) => `according to ${nameOf(i)}, `],
  ["words in quotation marks", "a “new” way "],
  ["open quotation marks and words", "“we said "],
  ["guillemets open", "« nous "],
  ["quotation marks inside each other", "“a ‘b "],
  ["scare quotes", "the ‘plan’ "],
  ["years in brackets", "(2019) "],
  ["ages", (i) => `${nameOf(i)}, ${20 + (i % 60)}, `],
  ["roles behind names", (i) => `${nameOf(i)}, the head of ${nameOf(i + 5)}, `],
  ["he of one man", (i) => (i === 0 ? "Aron Bell said he " : "hoped he ")],
];

const SENTENCES: readonly (readonly [string, Unit])[] = [
  ["one sentence again", "The mayor said the bridge would stay closed. "],
  ["sentences of two words", "He left. "],
  ["sentences of one word", "Go. "],
  ["sentences of names", (i) => `${nameOf(i)} left. `],
  ["people of one surname", (i) => `${nameOf(i)} Bell said no. `],
  ["people of one first name", (i) => `Anna ${nameOf(i)} said no. `],
  ["companies that speak", (i) => `${nameOf(i)} Inc. said no. `],
  ["ministries that speak", (i) => `The Ministry of ${nameOf(i)} objected. `],
  ["people with roles", (i) => `Minister ${nameOf(i)} of ${nameOf(i + 9)} agreed. `],
  ["demands, each its own", (i) => `The mayor demanded a ${wordOf(i)} bridge. `],
  ["positions of one actor", (i) => `Anna Bell opposes the ${wordOf(i)} plan. `],
  ["quotes of one actor", "“We will go,” Anna Bell said. "],
  ["quotes, each its own", (i) => `“We want ${wordOf(i)},” said Anna ${nameOf(i)}. `],
  ["questions", "“Why?” she asked. "],
  ["quotes without a speaker", "“We will go.” "],
  ["quotes that never end", "“We will go. "],
  ["quotes that never begin", "We will go.” "],
  ["pronouns that speak", "She said he would go. "],
  ["interviews", "Q: Why? A: We had to. "],
  ["stops without spaces", "He left.She stayed."],
  ["shouted", "THE MAYOR SAID NO. "],
  ["lower case", "the mayor said no. "],
  ["datelines", "PARIS (AP) — He left. "],
  [
    "long sentences",
    "The mayor of the old town, who had been asked twice by the council, said on Monday that she would, if asked again, think of it, unless it rained. ",
  ],
  ["abbreviated bodies", (i) => `The ${nameOf(i)} Authority (${nameOf(i).slice(0, 3).toUpperCase()}) agreed. `],
];

const LINES: readonly (readonly [string, Unit])[] = [
  ["lines of one letter", "a\n"],
  ["lines of one letter and a blank one", (i) => (i === 4 ? "\n" : "a\n")],
  ["blank lines", "\n\n"],
  ["blank lines of spaces", "   \n"],
  ["spaces", " "],
  ["carriage returns", "a\r"],
  ["lines of names", (i) => `${nameOf(i)}\n`],
  ["headlines", (i) => `${nameOf(i)} Says No To ${nameOf(i + 4)}\n\n`],
  ["paragraphs of a quote each", (i) => `“We want ${wordOf(i)},” said Anna ${nameOf(i)}.\n\n`],
  ["one speech over paragraphs", (i) => `“We want ${wordOf(i)}.\n\n`],
  ["a transcript", (i) => `${["ANNA BELL", "ORLO KERR"][i % 2]}: We want ${wordOf(i)}.\n`],
  ["list items", (i) => `- ${wordOf(i)}\n`],
  ["a table", "| a | b |\n"],
  [
    "hard-wrapped",
    "the mayor of the town said on Monday that the bridge\nwould stay closed until the autumn and not a day less\n",
  ],
  ["line separators", "a\u2028b\u2029"],
  ["paragraphs that are equal", "Anna Bell said that the council would not pay for it.\n"],
];

export const TEXTS: readonly Family[] = [...SOLID, ...SPACED, ...WORDS, ...CLAUSES, ...SENTENCES, ...LINES].map(family);
