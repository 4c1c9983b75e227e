import { MONTHS, SHORT_MONTHS, WEEKDAYS } from "./lexicon/calendar";
import type { PennTag } from "./tagger/penn";
import { tagWords } from "./tagger/tag";
import type { Tag, Tags } from "./tags";
import type { Piece } from "./tokens";

/** A piece with its class; `norm`: lower case, straight apostrophes, for a clitic the word it stands for (“not”, “will”). */
export interface TaggedPiece extends Piece {
  readonly norm: string;
  readonly tags: Tags;
}

/** The pieces of one sentence with their classes: the learned tag, and what lists know of the word. Linear in the pieces. */
export function tagged(pieces: readonly Piece[]): TaggedPiece[] {
  const penn = pennTags(pieces);
  const words = pieces.map(({ text }) => read(text));
  return pieces.map((piece, i) => {
    const { start, end, text, sort } = piece;
    if (sort === "punctuation") return { start, end, text, sort, norm: text, tags: PUNCTUATION };
    const norm = sort === "clitic" ? fullForm(words[i]!.norm, words[i + 1]?.norm ?? "", penn, i) : words[i]!.norm;
    return { start, end, text, sort, norm, tags: tagsOf(words, penn, i, norm) };
  });
}

/** A word in quotation marks is tagged as if it stood bare: “welcomes” alone in them is still a verb. */
function pennTags(pieces: readonly Piece[]): readonly PennTag[] {
  const isMark = ({ text, sort }: Piece) => sort === "punctuation" && /^[“”"«»„]$/.test(text);
  const given = tagWords(pieces.filter((piece) => !isMark(piece)).map(({ text }) => text));
  let next = 0;
  const penn = pieces.map((piece): PennTag => (isMark(piece) ? "''" : given[next++]!));
  return penn.map((tag, i) => {
    const next = penn[i + 1] ?? "";
    // “that the authority open its books”: no adjective stands between a noun and “its”
    if (tag === "JJ" && next === "PRP$" && /^NN/.test(penn[i - 1] ?? "")) return "VB";
    // “an encroachment eastward”: of the noun, not of the verb
    if (tag === "RB" && /^NN/.test(penn[i - 1] ?? "") && /ward$/.test(pieces[i]!.text)) return "JJ";
    // “they’d built it”
    return tag === "MD" && /^VB[ND]$/.test(next) && /^['’]d$/i.test(pieces[i]!.text) ? "VBD" : tag;
  });
}

const PUNCTUATION: Tags = new Set<Tag>(["Punctuation"]);

/** What is known of a word wherever it stands. */
interface Word {
  readonly norm: string;
  /** `norm` without the full stop of an abbreviation. */
  readonly stem: string;
  readonly capital: boolean;
  readonly acronym: boolean;
  /** A figure, which compromise leaves in one piece with what it counts: “$5”, “15%”. */
  readonly figure: boolean;
}

/** Words of one class only, which the tagger may not have met. */
const CLOSED: ReadonlyMap<string, PennTag> = new Map([
  ["cannot", "MD"],
  ["n't", "RB"],
  ["'", "POS"],
  ..."mine yours hers ours theirs".split(" ").map((word) => [word, "PRP"] as const),
  ..."zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion"
    .split(" ")
    .map((word) => [word, "CD"] as const),
]);

/** Words of one analysis come again and again; an article has some thousands. */
const MOST_WORDS = 20_000;
const words = new Map<string, Word>();

function read(text: string): Word {
  const known = words.get(text);
  if (known) return known;
  const norm = text.normalize().toLowerCase().replaceAll("’", "'");
  const stem = norm.endsWith(".") ? norm.slice(0, -1) : norm;
  const capital = /^\p{Lu}/u.test(text);
  const word: Word = {
    norm,
    stem,
    capital,
    acronym: capital && /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u.test(text),
    figure: /^\p{Sc}?\d[\d.,]*(?:%|k|bn?|m|tn)?$/iu.test(text),
  };
  if (words.size >= MOST_WORDS) words.clear();
  words.set(text, word);
  return word;
}

const CLITICS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "n't": "not",
    "'ll": "will",
    "'re": "are",
    "'ve": "have",
    "'m": "am",
  }),
);

/** What “’s” before it means “has” for: other participles are passive (“It’s called off”). */
const HAS_DONE = /^(?:been|got|gone|had|become|come)$/;

function fullForm(clitic: string, next: string, penn: readonly PennTag[], i: number): string {
  if (clitic === "'d") return penn[i] === "VBD" ? "had" : "would";
  if (clitic === "'s" && penn[i] === "VBZ") return HAS_DONE.test(next) ? "has" : "is";
  return CLITICS.get(clitic) ?? clitic;
}

/** The learned tags as the analysis asks for them. */
const CLASSES: Readonly<Record<PennTag, readonly Tag[]>> = {
  NN: ["Noun"],
  NNS: ["Noun", "Plural"],
  NNP: ["Noun", "ProperNoun"],
  NNPS: ["Noun", "ProperNoun", "Plural"],
  VB: ["Verb", "Infinitive"],
  VBD: ["Verb", "PastTense"],
  VBG: ["Verb", "Gerund"],
  VBN: ["Verb", "PastTense", "Participle"],
  VBP: ["Verb", "PresentTense"],
  VBZ: ["Verb", "PresentTense"],
  MD: ["Verb", "Modal", "Auxiliary"],
  JJ: ["Adjective"],
  JJR: ["Adjective"],
  JJS: ["Adjective"],
  RB: ["Adverb"],
  RBR: ["Adverb"],
  RBS: ["Adverb"],
  RP: ["Adverb"],
  IN: ["Preposition"],
  TO: ["Conjunction"],
  CC: ["Conjunction"],
  DT: ["Determiner"],
  PDT: ["Determiner"],
  WDT: ["QuestionWord"],
  WP: ["QuestionWord"],
  WP$: ["QuestionWord"],
  WRB: ["QuestionWord"],
  PRP: ["Noun", "Pronoun"],
  PRP$: ["Noun", "Pronoun", "Possessive"],
  POS: ["Possessive"],
  CD: ["Value"],
  EX: ["Noun", "Pronoun"],
  UH: ["Expression"],
  FW: ["Noun"],
  SYM: [],
  LS: ["Value"],
  HYPH: [],
  ":": [],
  ",": [],
  ".": [],
  "``": [],
  "''": [],
  "-LRB-": [],
  "-RRB-": [],
  $: ["Value"],
  NFP: ["Expression"],
  ADD: ["Noun"],
  AFX: ["Adjective"],
  GW: ["Noun"],
};

const BE: ReadonlySet<string> = new Set("be am is are was were been being".split(" "));
const HELPERS: ReadonlySet<string> = new Set("have has had having do does did".split(" "));
const NEGATIVES: ReadonlySet<string> = new Set(["not", "never", "non"]);
const CONJUNCTIONS: ReadonlySet<string> = new Set("that if because although though whether while".split(" "));
const CONDITIONS: ReadonlySet<string> = new Set(["unless", "lest"]);
const DAYS: ReadonlySet<string> = new Set(
  "today tomorrow yesterday tonight ago minute minutes hour hours day days week weeks weekend weekends fortnight month months quarter year years decade decades century centuries".split(
    " ",
  ),
);
const DAY_NAMES: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ..."mon. tue. tues tues. wed. weds thu. thur. thurs thurs. fri. sat. sun.".split(" "),
]);

/** `full`: the norm, of a clitic the word it stands for. */
function tagsOf(words: readonly Word[], penn: readonly PennTag[], i: number, full: string): Tags {
  const { norm, stem, capital, acronym, figure } = words[i]!;
  const tag = figure ? "CD" : (CLOSED.get(norm) ?? penn[i]!);
  const more: Tag[] = [];
  if (tag[0] === "V") addHelp(more, full, penn, i);
  if (NEGATIVES.has(norm) || norm === "n't") more.push("Negative");
  else if (tag === "IN" || tag === "WDT") {
    if (CONJUNCTIONS.has(norm)) return classed("CC", more);
    if (CONDITIONS.has(norm)) more.push("Condition");
  }
  if (penn[i + 1] === "POS") more.push("Possessive");
  if (!NAMING.has(tag)) return classed(tag, more);
  if (acronym) more.push("Acronym");
  if (capital && DAY_NAMES.has(norm)) more.push("WeekDay", "Date");
  else if (isMonth(words, penn, i)) more.push("Month", "Date");
  else if ((DAYS.has(stem) && tag !== "NNP") || isDate(words, i)) more.push("Date");
  return classed(tag, more);
}

/** The classes of words that can be, or begin, a date or an acronym. */
const NAMING: ReadonlySet<PennTag> = new Set<PennTag>(["NN", "NNS", "NNP", "NNPS", "JJ", "FW", "UH", "CD", "RB"]);

/** Of a form of “be”, “have” or “do” whether it stands before the verb that it helps: an adverb or a subject may come between. */
function addHelp(more: Tag[], norm: string, penn: readonly PennTag[], i: number): void {
  const be = BE.has(norm);
  if (!be && !HELPERS.has(norm)) return;
  if (be) more.push("Copula");
  let next = i + 1;
  while (next < i + 4 && /^(?:RB|PRP$|NNP?$|DT$)/.test(penn[next] ?? "")) next++;
  if ((be ? /^VB[NG]$/ : /^VB[ND]?$/).test(penn[next] ?? "")) more.push("Auxiliary");
}

/** Whether the word is a month, and no name: “Jan Kask”, “April Orlo”; a short form has its full stop or a number beside it. */
function isMonth(words: readonly Word[], penn: readonly PennTag[], i: number): boolean {
  const { stem, norm, capital } = words[i]!;
  if (!capital) return false;
  const counts = (at: number) => words[at]?.figure === true || /^\d/.test(words[at]?.norm ?? "");
  if (counts(i + 1) || counts(i - 1)) return MONTHS.has(stem) || SHORT_MONTHS.has(stem);
  return (MONTHS.has(stem) && penn[i + 1] !== "NNP") || (SHORT_MONTHS.has(stem) && norm.endsWith("."));
}

/** Whether a number is a day beside a month, an hour, or a year. */
function isDate(words: readonly Word[], i: number): boolean {
  const isMonth = (at: number) => MONTHS.has(words[at]?.stem ?? "") || SHORT_MONTHS.has(words[at]?.stem ?? "");
  const { stem } = words[i]!;
  if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(stem))
    return isMonth(i - 1) || isMonth(i + 1) || /^[ap]\.?m/.test(words[i + 1]?.norm ?? "");
  if (!/^(?:1[5-9]|20)\d\d$/.test(stem)) return false;
  return isMonth(i - 1) || isMonth(i - 3) || /^(?:in|since|until|by|of)$/.test(words[i - 1]?.norm ?? "");
}

const sets = new Map<string, Tags>();

/** One set for all words of the same classes: there are few, and they are compared by nobody. */
function classed(tag: PennTag, more: readonly Tag[]): Tags {
  const key = more.length === 0 ? tag : `${tag} ${more.join(" ")}`;
  let tags = sets.get(key);
  if (!tags) {
    tags = new Set([...CLASSES[tag], ...more]);
    sets.set(key, tags);
  }
  return tags;
}
