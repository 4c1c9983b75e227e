import nlp from "compromise/two";
import { addAll } from "../model/many";
import type { Span } from "../model/types";
import type { Tag, Tags } from "./tags";

/** A word, a clitic or punctuation; offsets count from the start of what was parsed. */
export interface Piece extends Span {
  readonly text: string;
  /** Lower case, straight apostrophes; for a clitic the word it stands for, where that is known (“not”, “will”). */
  readonly norm: string;
  /** “Punctuation” alone for punctuation. */
  readonly tags: Tags;
}

/** Our tags as compromise calls them; punctuation is ours to find. Its other tags are asked by nobody, and dropped. */
export const COMPROMISE_TAGS: Readonly<Record<Exclude<Tag, "Punctuation">, string>> = {
  Noun: "Noun",
  ProperNoun: "ProperNoun",
  Plural: "Plural",
  Pronoun: "Pronoun",
  Possessive: "Possessive",
  Date: "Date",
  Month: "Month",
  WeekDay: "WeekDay",
  Value: "Value",
  Unit: "Unit",
  Acronym: "Acronym",
  Abbreviation: "Abbreviation",
  Person: "Person",
  FirstName: "FirstName",
  LastName: "LastName",
  FemaleName: "FemaleName",
  MaleName: "MaleName",
  Honorific: "Honorific",
  Actor: "Actor",
  Place: "Place",
  City: "City",
  Country: "Country",
  Region: "Region",
  Demonym: "Demonym",
  Organization: "Organization",
  Verb: "Verb",
  Infinitive: "Infinitive",
  PresentTense: "PresentTense",
  PastTense: "PastTense",
  Participle: "Participle",
  Gerund: "Gerund",
  Auxiliary: "Auxiliary",
  Copula: "Copula",
  Modal: "Modal",
  Negative: "Negative",
  Adjective: "Adjective",
  Adverb: "Adverb",
  Determiner: "Determiner",
  Preposition: "Preposition",
  Conjunction: "Conjunction",
  QuestionWord: "QuestionWord",
  Condition: "Condition",
  Expression: "Expression",
};
const OURS: ReadonlyMap<string, Tag> = new Map(
  Object.entries(COMPROMISE_TAGS).map(([ours, theirs]) => [theirs, ours as Tag]),
);

function ourTags(theirs: ReadonlySet<string>): Tags {
  const tags = new Set<Tag>();
  for (const one of theirs) {
    const tag = OURS.get(one);
    if (tag) tags.add(tag);
  }
  return tags;
}

const PUNCTUATION: Tags = new Set(["Punctuation"]);
const POSSESSIVE: Tags = new Set(["Possessive"]);

/** The sentences of `text` in tagged pieces, by compromise; what it does grows with the square of the length. */
export function parseSentences(text: string): Piece[][] {
  const sentences: Piece[][] = [];
  let offset = 0;
  // compromise's own type of a term leaves out `implicit`
  for (const terms of nlp(text).document as readonly (readonly Term[])[]) {
    const pieces: Piece[] = [];
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i]!;
      addPunctuation(pieces, term.pre, offset);
      offset += term.pre.length;
      const implied = [];
      while (terms[i + 1]?.text === "" && terms[i + 1]?.implicit) implied.push(terms[++i]!);
      const last = terms[i]!;
      // an abbreviation keeps its full stop, unless that ends the sentence
      const stop = last.post.startsWith(".") && i + 1 < terms.length && isAbbreviation(last) ? "." : "";
      if (term.text !== "") addWord(pieces, term, implied, offset, stop);
      offset += term.text.length;
      addPunctuation(pieces, last.post.slice(stop.length), offset + stop.length);
      offset += last.post.length;
    }
    if (pieces.length > 0) addAll(sentences, splitAfterQuotations(pieces, text));
  }
  return sentences;
}

/** compromise does not end a sentence at the full stop inside quotation marks: “It is a “neutral status.” This matters.” */
function splitAfterQuotations(pieces: Piece[], text: string): Piece[][] {
  const parts: Piece[][] = [];
  let from = 0;
  for (let i = 2; i < pieces.length; i++) {
    const [stop, mark, next] = [pieces[i - 2]!, pieces[i - 1]!, pieces[i]!];
    if (stop.text !== "." || !CLOSING.test(mark.text) || mark.start > stop.end || next.start === mark.end) continue;
    if (!/^\p{Lu}/u.test(text.slice(next.start, next.end))) continue;
    parts.push(pieces.slice(from, i));
    from = i;
  }
  parts.push(pieces.slice(from));
  return parts;
}
const CLOSING = /^(?:”|’|"|''|»)$/;

interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly implicit?: string;
  readonly tags?: ReadonlySet<string>;
}

const NO_TAGS: Tags = new Set();
const isAbbreviation = ({ tags, text }: Term): boolean =>
  tags?.has("Abbreviation") || tags?.has("Honorific") || /^\p{Lu}$/u.test(text);

function addWord(pieces: Piece[], term: Term, implied: readonly Term[], start: number, stop: string): void {
  const text = term.text + stop;
  const tags = term.tags ? ourTags(term.tags) : NO_TAGS;
  if (/\s/.test(text)) {
    // an emoji swallows the white space beside it
    for (const { index, 0: word } of text.matchAll(/\S+/g))
      pieces.push({ start: start + index, end: start + index + word.length, text: word, norm: normalise(word), tags });
    return;
  }
  const clitic = /['’]/.test(text) ? /(?<=.)(?:['’](?:s|re|ve|ll|d|m)|n['’]t)$/iu.exec(text) : null;
  if (!clitic || (implied.length === 0 && !/s$/i.test(clitic[0]))) {
    pieces.push({ start, end: start + text.length, text, norm: normalise(text), tags });
    return;
  }
  const split = start + clitic.index;
  const head = text.slice(0, clitic.index);
  const meant = implied.at(-1);
  pieces.push({ start, end: split, text: head, norm: normalise(head), tags });
  pieces.push({
    start: split,
    end: start + text.length,
    text: clitic[0],
    norm: meant?.implicit || normalise(clitic[0]),
    tags: meant?.tags ? ourTags(meant.tags) : POSSESSIVE,
  });
}

const normalise = (text: string): string => text.toLowerCase().replace(/’/g, "'");

function addPunctuation(pieces: Piece[], text: string, offset: number): void {
  if (text === "" || text === " ") return;
  for (const match of text.matchAll(/([^\s])\1*/gu))
    pieces.push({
      start: offset + match.index,
      end: offset + match.index + match[0].length,
      text: match[0],
      norm: match[0],
      tags: PUNCTUATION,
    });
}
