import type { Span } from "../../model/types";
import type { FoundMention } from "../findings";
import { gazetteer } from "../lexicon/gazetteer";
import { genderOfListed, givenNames } from "../lexicon/given";
import { genderOfRole, isNounOfPerson } from "../lexicon/roles";
import { HONORIFICS, POST_NOMINALS, RANKS } from "../lexicon/titles";
import { bare, isTitle } from "./kinds";
import type { Candidate } from "./names";
import { OPENS_ROLE, roleBefore, spanOf } from "./office";
import type { Word } from "./words";

export interface Surroundings {
  readonly span: Span;
  readonly role: Span | null;
  readonly gender: FoundMention["gender"];
}

/** The whole phrase around a person's name: title and nationality before it, apposition and “(R-Tex.)” after it. */
export function surroundingsOf(one: Candidate): Surroundings {
  const { words, from, to } = one;
  const title = roleBefore(one);
  const opens = /^(?:[.:;—–“"]|and|but|that|while)?$/.test(words[(title?.from ?? from) - 1]?.lower ?? "");
  const party = partyAfter(words, to);
  const apposition = appositionAfter(words, party ?? to, opens);
  const start = title?.from ?? from;
  const end = apposition?.to ?? party ?? (POST_NOMINALS.has(words[to]?.text ?? "") ? to + 1 : to);
  const isForm = title?.role && isFormOfAddress(words.slice(title.from, from), title.role);
  const role = (isForm ? (apposition?.role ?? title.role) : title?.role) ?? apposition?.role ?? null;
  return {
    span: { start: words[start]!.start, end: words[end - 1]!.end },
    role,
    gender:
      genderOfName(one) ??
      genderBetween(words, start, from) ??
      (apposition ? genderBetween(words, to, apposition.to) : null),
  };
}

/** “Professor”, “Sen.”: less than what else is said. */
const isFormOfAddress = (words: readonly Word[], role: Span): boolean => {
  const first = words.find(({ start }) => start === role.start);
  return first !== undefined && RANKS.has(bare(first)) && first.end >= role.end;
};

/** “X, head of the office,”, “X, 45, a teacher from Y,”, “X — head of the office —” and “X of Y, a teacher,”: until the mark that closes it. */
function appositionAfter(
  words: readonly Word[],
  name: number,
  opens: boolean,
): { readonly to: number; readonly role: Span } | null {
  const to = pastBody(words, name);
  const mark = words[to];
  const dash = mark && isDash(mark) && !isDash(words[to + 1] ?? mark);
  if (mark?.text !== "," && !dash) return null;
  let i = to + 1;
  if (words[i + 1]?.text === "," && /^\d\d$/.test(words[i]!.text)) i += 2;
  while (/^(?:also|formerly|currently|previously)$/.test(words[i]?.lower ?? "")) i++;
  let noun = -1;
  const start = i;
  if (/^(?:and|or)$/.test(words[start]?.lower ?? "")) return null;
  for (; i < words.length && i < start + 24; i++) {
    const word = words[i]!;
    if (isDash(word) || /^(?:[.;:)”"]|who|which|that|where|whose)$/.test(word.lower) || (word.text === "," && !dash))
      break;
    if (noun < 0 && i < start + 9 && isNounOfPerson(word)) noun = i;
    // “a convicted murderer”
    const isTold = i === start + 1 && /^an?$/.test(words[start]!.lower) && /ed$/.test(word.lower);
    if (noun < 0 && !isTold && !isApposed(word)) return null;
    if (isFiniteVerb(word, words[i - 1])) {
      // “X, Dean of Y said”; “X, a minister said” and “X, Mayor Ann Lee said” are not who X is
      if (noun < 0 || dash) return null;
      const isOffice = words[start]!.capital && isTitle(words[start]!);
      if (isOffice && /^(?:of|for|at|to)$/.test(words[start + 1]!.lower))
        return { to: i, role: spanOf(words, start, i) };
      // “X, the Harbour Minister said”, where X opens the clause
      const isOnly = opens && words[start]!.lower === "the" && words[start + 1]!.capital && noun === i - 1;
      return isOnly && words[noun]!.capital ? { to: i, role: spanOf(words, start + 1, i) } : null;
    }
  }
  if (noun < 0 || i === start || i >= start + 24) return null;
  const closed = words[i];
  if (dash ? !closed || !isDash(closed) : closed && !/^[,.;)—–”"]|^--?$|^who|^which|^that$/.test(closed.lower))
    return null;
  let from = start;
  while (OPENS_ROLE.test(words[from]!.lower)) from++;
  return from < i ? { to: i, role: spanOf(words, from, i) } : null;
}

const isDash = ({ text }: Word): boolean => /^(?:[—–]|--)$/.test(text);

/** Past “of Orlo University” after a name, where a comma follows. */
function pastBody(words: readonly Word[], to: number): number {
  if (!/^(?:of|from|at|with)$/.test(words[to]?.lower ?? "")) return to;
  let end = to + (words[to + 1]?.lower === "the" ? 2 : 1);
  const first = end;
  while (end < first + 8 && words[end] && (words[end]!.capital || /^(?:of|and|for)$/.test(words[end]!.lower))) end++;
  return end > first && words[end]?.text === "," && /^(?:an?|the|another)$/.test(words[end + 1]?.lower ?? "")
    ? end
    : to;
}

const isApposed = (word: Word): boolean =>
  word.capital ||
  /^['’]s?$/.test(word.text) ||
  /^(?:the|a|an|of|for|and|in|at|its|his|her|their|then|now|former|one|another)$/.test(word.lower) ||
  word.tags.has("Noun") ||
  word.tags.has("Adjective") ||
  word.tags.has("Value") ||
  word.text === "-";

const isFiniteVerb = (word: Word, previous: Word | undefined): boolean =>
  word.tags.has("Verb") &&
  !word.capital &&
  (word.tags.has("PastTense") || word.tags.has("Copula") || word.tags.has("Auxiliary") || word.tags.has("Modal")) &&
  previous?.tags.has("Noun") === true &&
  !word.tags.has("Participle");

/** Past “(R-Tex.)” or “(Labour)”. */
function partyAfter(words: readonly Word[], to: number): number | null {
  if (words[to]?.text !== "(") return null;
  const close = words.slice(to, to + 6).findIndex((word) => word.text === ")");
  return close > 1 &&
    (/^[RDI](?:-|$)/.test(words[to + 1]!.text) || gazetteer().names.get(words[to + 1]!.lower)?.type === "organization")
    ? to + close + 1
    : null;
}

function genderOfName({ words, from, to, title }: Candidate): FoundMention["gender"] {
  for (let i = title; i < from; i++) {
    const gender = HONORIFICS.get(words[i]!.lower.replace(/\.$/, ""));
    if (gender) return gender;
  }
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    const first = word.lower.split("-")[0]!;
    // alone it may be a surname: “Clinton”, “Taylor”
    const gender = to - from > 1 ? givenNames().get(first) : genderOfListed(first);
    if (gender) return gender;
    if (i === from && to - from > 1 && !/^\p{Lu}\.?$/u.test(word.text)) break;
  }
  return null;
}

function genderBetween(words: readonly Word[], from: number, to: number): FoundMention["gender"] {
  for (let i = from; i < to; i++) {
    const gender = genderOfRole(words[i]!.lower);
    if (gender) return gender;
  }
  return null;
}
