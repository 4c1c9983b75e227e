import type { Span } from "../../model/types";
import { isCommon } from "../lexicon/common";
import { PARTICLES } from "../lexicon/names";
import { MEDIA_HEADS } from "../lexicon/organizations";
import { isPeople, PERSON_NOUNS } from "../lexicon/roles";
import { HONORIFICS, TITLE_MODIFIERS } from "../lexicon/titles";

/** What stands before speech and may say who speaks. */
export interface Label {
  /** The words themselves; null for *Q* and *A*. */
  readonly words: Span | null;
  readonly colon: Span | null;
  /** Where the speech begins, or the paragraph ends. */
  readonly end: number;
  readonly part: "question" | "answer" | null;
  /** Words of the name, lower case, without titles; none where only an office is given. */
  readonly name: readonly string[];
  /** Words of the office, lower case. */
  readonly office: readonly string[];
  /** Whether it is written as transcripts write it: in capitals, with a title or a time. */
  readonly formal: boolean;
  /** Whether it is a common word or two: a name where another label has it as one. */
  readonly doubtful: boolean;
}

/** No label is longer (UTF-16 units). */
const LONGEST = 110;
const TIME =
  /^(?:\[\d{1,2}[:.]\d\d(?:[:.]\d\d)?\]|\(\d{1,2}[:.]\d\d(?:[:.]\d\d)?\)|\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|IST|WAT|SAST))?)(?:\s*[-–—|])?\s*/;
const PART = /^(?:(Q|Question)|(A|Answer))\s?\d{0,3}\s*([:.])(?=\s|$)/;
const COLON = /^([^:\r\n?!]{1,90}?)\s*:(?=\s|[“"‘'«]|$)/u;

/** The label with which a paragraph begins; null where none does. */
export function labelAt(text: string, { start, end }: Span): Label | null {
  const written = text.slice(start, Math.min(end, start + LONGEST));
  const time = TIME.exec(written)?.[0].length ?? 0;
  const rest = written.slice(time);
  const part = PART.exec(rest);
  if (part && time === 0) {
    const colon = start + part[0].length - 1;
    return {
      words: null,
      colon: { start: colon, end: colon + 1 },
      end: behind(text, colon + 1, end),
      part: part[1] ? "question" : "answer",
      name: [],
      office: [],
      formal: true,
      doubtful: false,
    };
  }
  const found = COLON.exec(rest);
  if (!found) return null;
  const named = namedBy(found[1]!);
  if (!named) return null;
  const from = start + time;
  const colon = from + found[0].length - 1;
  return {
    ...named,
    words: { start: from, end: from + found[1]!.trimEnd().length },
    colon: { start: colon, end: colon + 1 },
    end: behind(text, colon + 1, end),
    part: null,
    formal: named.formal || time > 0,
  };
}

/** A paragraph that is nothing but who speaks in the next one. */
export function ownLineAt(text: string, { start, end }: Span): Label | null {
  if (end - start > LONGEST || /[.?!:;,…”"]$/.test(text.slice(end - 1, end))) return null;
  const named = namedBy(text.slice(start, end));
  if (!named || named.name.length + named.office.length < (named.formal && !named.doubtful ? 1 : 2)) return null;
  return { ...named, words: { start, end }, colon: null, end, part: null };
}

function behind(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text[at]!)) at++;
  return at;
}

/** “The”, “Hon.” and what else is no part of a name or an office. */
const FILLER = /^(?:the|an?|of|for|and|to|hon|honou?rable|rt|right|&)$/;
/** Whoever is called so, in any text of speech. */
const VOICES =
  /^(?:host|guest|audience|all|crowd|interviewer|moderator|chair|narrator|caller|together|clerk|court|witness|presenter|anchor|announcer|panell?ist)$/;
/** What begins no name: a word for what follows, or for what it is about. */
const OPENERS =
  /^(?:on|about|from|in|at|by|with|regarding|re|asked|see|read|watch|listen|also|more|related|here|what|why|how|when|where|who|is|are|was|this|that|these|my|our|your|note|update|updated|photo|photos|picture|pictured|image|video|caption|source|credit|breaking|exclusive|live|analysis|opinion|editorial|comment|review|explainer|correction|published|posted|date|time|venue|price|tickets?)$/;

export const opensNoName = (word: string): boolean => OPENERS.test(word);

/** Name and office in the words of a label; null where they name nobody. */
function namedBy(label: string): Pick<Label, "name" | "office" | "formal" | "doubtful"> | null {
  const bracket = /\(([^()]*)\)\s*$/.exec(label)?.[1]?.trim() ?? "";
  const bare = label.replace(/\s*\([^()]*\)/g, "").trim();
  if (/[()[\]“”"|{}=]|\.\s+\p{Lu}\p{Ll}{3}/u.test(bare) || bare === "") return null;
  const [head, ...after] = bare.split(/,\s*|\s[–—-]\s/);
  const first = wordsIn(head!);
  if (first.length === 0 || first.length > 8 || after.length > 3 || opensNoName(bareOf(first[0]!))) return null;
  // every word of it is written as a name is
  if (!first.every((word) => isCapital(word) || isSmall(word)) || !isCapital(first[0]!)) return null;
  const title = first.some((word) => HONORIFICS.has(bareOf(word)));
  const shouted = first.some((word) => isUpper(word) && word.length > 2);
  const lower = first.map(bareOf).filter((word) => !FILLER.test(word));
  const last = lower.at(-1) ?? "";
  const isOffice =
    PERSON_NOUNS.has(last) || isPeople(last) || VOICES.test(last) || PERSON_NOUNS.has(lower[0]!) || isNumbered(first);
  const formal = title || shouted;
  const named = lower.filter((word) => !HONORIFICS.has(word));
  if (isOffice && !title) {
    const own = bracket !== "" && /^\p{Lu}/u.test(bracket) ? wordsIn(bracket).map(bareOf) : [];
    // “Professor Lind”, “Councillor Bo Holm”: an office before a name
    const at = named.findLastIndex((word) => PERSON_NOUNS.has(word) || TITLE_MODIFIERS.has(word)) + 1;
    if (at > 0 && at < named.length && !FILLER.test(first[1] ?? ""))
      return { name: named.slice(at), office: named.slice(0, at), formal, doubtful: false };
    const name = own.filter((word) => !HONORIFICS.has(word));
    return { name, office: named, formal: formal || name.length > 0, doubtful: false };
  }
  if (named.length === 0) return null;
  const doubtful = !title && named.every((word) => isCommon(word) && !MEDIA_HEADS.has(word));
  const office = after.flatMap(wordsIn).map(bareOf);
  return { name: named, office: office.filter((word) => !FILLER.test(word)), formal, doubtful };
}

const wordsIn = (phrase: string): readonly string[] => phrase.split(/\s+/).filter((word) => word !== "");
export const bareOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[’']s?$/, "")
    .replace(/\.$/, "");
const isCapital = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word) || /^\p{Ll}{1,2}[’'-]?\p{Lu}/u.test(word);
const isSmall = (word: string): boolean => PARTICLES.has(word) || FILLER.test(word) || /^(?:in|as|on)$/.test(word);
const isUpper = (word: string): boolean => /\p{Lu}/u.test(word) && word === word.toUpperCase();
/** “Speaker 2”, “Witness B”. */
const isNumbered = (words: readonly string[]): boolean =>
  words.length > 1 && /^(?:\d{1,3}|[A-Z])$/.test(words.at(-1)!) && PERSON_NOUNS.has(bareOf(words.at(-2)!));
