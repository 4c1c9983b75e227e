import { firstEndingAfter, sliceOf } from "../../model/span";
import type { FoundMention, Quotation } from "../findings";
import type { ParsedText, Token } from "../parse";
import type { Draft } from "./draft";

/** What a pronoun looks back on. */
export interface Antecedent {
  readonly draft: Draft;
  /** Place in the list of mentions. */
  readonly mention: number;
  readonly sentence: number;
  readonly subject: boolean;
  readonly possessive: boolean;
  /** Whether it is told here to be dead. */
  readonly dead: boolean;
  readonly quoted: boolean;
  readonly pronoun: boolean;
  /** Whether it heads the source of an attribution. */
  readonly speaks: boolean;
  /** Whether it stands in what somebody says. */
  readonly spokenOf: boolean;
}

/** Sentences back that a pronoun is looked for; a paragraph seldom is longer. */
const REACH = 5;
const FIRST_OR_SECOND = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)$/;

export const isFirstOrSecond = (word: string): boolean => FIRST_OR_SECOND.test(word);

/** Where a mention stands in its sentence. */
export function placeOf(
  parsed: ParsedText,
  mention: FoundMention,
  quotations: readonly Quotation[],
): Omit<Antecedent, "draft" | "mention" | "pronoun" | "speaks" | "spokenOf"> & { readonly token: number } {
  const token = firstEndingAfter(parsed.tokens, mention.head.start);
  const after = firstEndingAfter(parsed.tokens, mention.span.end - 1) + 1;
  const { sentence } = parsed.tokens[token]!;
  const end = parsed.sentences[sentence]!.last;
  const next = after < end ? parsed.tokens[after] : undefined;
  return {
    token,
    sentence,
    subject: isSubject(parsed.tokens, after, end),
    possessive: next !== undefined && /^['’]s?$/.test(next.text),
    dead: isDead(parsed.tokens, after, end),
    quoted: isQuoted(quotations, mention.head.start),
  };
}

/** A verb follows, past adverbs, commas and a short apposition. */
function isSubject(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end && i < from + 4; i++) {
    const { tags } = tokens[i]!;
    if (tags.has("Verb") || tags.has("Copula") || tags.has("Modal") || tags.has("Auxiliary"))
      return !tags.has("Gerund");
    if (!tags.has("Adverb") && !tags.has("Punctuation") && !tags.has("Negative")) return false;
  }
  return false;
}

/** “Kask died”, “Kask, 45, was found dead”, “Kask’s body” */
function isDead(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end && i < from + 7; i++) {
    const { norm, tags } = tokens[i]!;
    if (/^(?:died|dead)$/.test(norm)) return true;
    if (/^(?:killed|murdered)$/.test(norm)) return /^(?:was|been|being)$/.test(tokens[i - 1]!.norm);
    if (/^(?:body|death|funeral)$/.test(norm)) return i <= from + 1 && /^['’]s?$/.test(tokens[i - 1]!.text);
    const leads =
      tags.has("Auxiliary") || tags.has("Copula") || /^(?:found|pronounced|declared|shot|had|has|who)$/.test(norm);
    if (!leads && !tags.has("Punctuation") && !tags.has("Value") && !tags.has("Adverb")) return false;
  }
  return false;
}

export function isQuoted(quotations: readonly Quotation[], offset: number): boolean {
  // outermost quotations are disjoint and in order; inner ones lie within them
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i > low - 4; i--) if (quotations[i]!.end > offset) return true;
  return false;
}

/**
 * What speaks for an antecedent and against it. Set by hand on articles of our own, in one measure: a sentence back costs a
 * person 0.7, a thing more, since things are seldom spoken of for long without their name. pronouns.test.ts feels each.
 */
const SCORE = {
  start: 3,
  personSentence: -0.7,
  thingSentence: -1.1,
  /** For each actor named since. */
  later: -0.06,
  otherParagraph: -0.3,
  subject: 1,
  possessive: -0.3,
  /** Who is spoken of by pronouns is what the text is about. */
  pronoun: 0.5,
  /** One of the two is in a quotation, in which others speak of others. */
  otherVoice: -0.7,
  sameGender: 0.8,
  /** A role that speaks or acts: “the woman”. */
  actingRole: 0.4,
  /** For each time that it is named, up to `mostNamed`. */
  named: 0.08,
  mostNamed: 1,
  /** “it” goes back on subjects; “its” on anything. */
  objectForIt: -1.5,
  countryForThey: -2,
  /** A plural stands between: “the talks …, they”. */
  beforePlural: -1,
  seenNearer: 0.1,
  /** For who says something: who spoke before goes on, whom he spoke of does not. */
  spoke: 1.2,
  /** Whoever was the last to speak, if in the same paragraph. */
  spokeLast: 0.3,
  spokenOf: -1,
  /** The dead say nothing more. */
  dead: -2,
} as const;
/** An antecedent that scores no more than this is none: “they” and “it” often mean what is no actor. */
const LEAST = { person: 0, plural: 1.6, thing: 2.2 } as const;

/** An antecedent, and by how much it is likelier than all others and than none at all. */
export interface Found {
  readonly antecedent: Antecedent;
  readonly lead: number;
}

/**
 * The most likely antecedent among `recent`, which is in text order; null where none is likely. Looks at those of `REACH`
 * sentences. `report` is null where the pronoun says nothing, else whom its own words name.
 */
export function antecedentOf(
  parsed: ParsedText,
  mention: FoundMention,
  place: ReturnType<typeof placeOf>,
  recent: readonly Antecedent[],
  mentions: readonly FoundMention[],
  report: ReadonlySet<Draft> | null = null,
): Found | null {
  const word = sliceOf(parsed.text, mention.head).toLowerCase();
  const personal = mention.type === "person";
  let best: Antecedent | null = null;
  let most: number = mention.plural ? LEAST.plural : personal ? LEAST.person : LEAST.thing;
  let next = most;
  const paragraph = parsed.sentences[place.sentence]!.paragraph;
  const seen = new Set<Draft>();
  let since: Draft | null = null;
  const last = report ? recent.findLast(({ speaks, spokenOf }) => speaks && !spokenOf)?.draft : null;
  const dead = report ? deadAmong(recent, place.sentence) : null;
  const thing = mention.plural ? pluralBefore(parsed, place) : -1;
  for (let i = recent.length - 1; i >= 0; i--) {
    const one = recent[i]!;
    const back = place.sentence - one.sentence;
    if (back > REACH) break;
    if (!fits(one.draft, mention, word) || report?.has(one.draft)) continue;
    if (one.draft.rule === "company" && (!report || back > 1)) continue;
    let score = SCORE.start + back * (personal ? SCORE.personSentence : SCORE.thingSentence);
    score += (recent.length - 1 - i) * SCORE.later;
    if (parsed.sentences[one.sentence]!.paragraph !== paragraph) score += SCORE.otherParagraph;
    if (one.subject) score += SCORE.subject;
    if (one.possessive) score += SCORE.possessive;
    if (one.pronoun) score += SCORE.pronoun;
    if (one.quoted !== place.quoted) score += SCORE.otherVoice;
    if (personal && one.draft.gender === mention.gender) score += SCORE.sameGender;
    if (personal && one.draft.name === null && one.draft.acts) score += SCORE.actingRole;
    score += Math.min(SCORE.mostNamed, one.draft.count * SCORE.named);
    if (!mention.type && !mention.plural && !/^its$/.test(word) && !one.subject) score += SCORE.objectForIt;
    if (mention.plural && one.draft.type === "country") score += SCORE.countryForThey;
    if (mentions[one.mention]!.head.start < thing) score += SCORE.beforePlural;
    // who spoke before does not go on past another one of whom the text goes on to tell
    const goesOn = since === null || since === one.draft;
    if (report && one.speaks && goesOn) score += SCORE.spoke;
    if (goesOn && last === one.draft && parsed.sentences[one.sentence]!.paragraph === paragraph)
      score += SCORE.spokeLast;
    if (report && one.spokenOf) score += SCORE.spokenOf;
    if (dead?.has(one.draft) && !one.speaks) score += SCORE.dead;
    if (one.subject && !one.spokenOf && !one.quoted && back > 0) since ??= one.draft;
    if (seen.has(one.draft)) score += SCORE.seenNearer;
    seen.add(one.draft);
    if (score > most) {
      if (best?.draft !== one.draft) next = most;
      most = score;
      best = one;
    } else if (score > next && best?.draft !== one.draft) next = score;
  }
  return best && { antecedent: best, lead: most - next };
}

/** Who has been told to be dead in the sentences before `sentence` that are looked at. */
function deadAmong(recent: readonly Antecedent[], sentence: number): ReadonlySet<Draft> {
  const dead = new Set<Draft>();
  for (let i = recent.length - 1; i >= 0 && sentence - recent[i]!.sentence <= REACH; i--)
    if (recent[i]!.dead) dead.add(recent[i]!.draft);
  return dead;
}

/** Where a plural stands before the pronoun in its sentence (“the talks …, they”); -1 for nowhere. */
function pluralBefore(parsed: ParsedText, { token, sentence }: ReturnType<typeof placeOf>): number {
  for (let i = token - 1; i >= parsed.sentences[sentence]!.first; i--)
    if (parsed.tokens[i]!.tags.has("Plural") && parsed.tokens[i]!.tags.has("Noun")) return parsed.tokens[i]!.start;
  return -1;
}

function fits(draft: Draft, mention: FoundMention, word: string): boolean {
  if (mention.type === "person")
    return draft.type === "person" && !draft.plural && (draft.gender === null || draft.gender === mention.gender);
  if (mention.plural)
    return (
      draft.type === "group" ||
      draft.type === "organization" ||
      draft.type === "media" ||
      (draft.type === "country" && word !== "them")
    );
  return (
    draft.type === "organization" ||
    draft.type === "country" ||
    draft.type === "media" ||
    (draft.type === "group" && !draft.plural)
  );
}
