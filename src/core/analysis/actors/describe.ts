import { sliceOf } from "../../model/span";
import { eachInSteps } from "../../model/steps";
import type { Span, Steps } from "../../model/types";
import type { FoundMention } from "../findings";
import { gazetteer } from "../lexicon/gazetteer";
import { NAMED_GROUPS } from "../lexicon/organizations";
import { PERSON_NOUNS } from "../lexicon/roles";
import { RANKS, ROYAL } from "../lexicon/titles";
import type { ParsedText } from "../parse";
import { officeGiven } from "./became";
import type { Draft, Named } from "./draft";
import { partsOf } from "./meantBodies";
import { affiliationIn, type Countries } from "./roles";

/** Role and affiliation of each named person, from the words around the name. */
export function* describePeople(
  parsed: ParsedText,
  mentions: readonly FoundMention[],
  named: Named,
  countries: Countries,
): Steps<void> {
  const given = new Map<Draft, Span>();
  let listed: Span | null = null;
  let last = -2;
  let office: Span | null = null;
  yield* eachInSteps(mentions, (mention, i) => {
    const draft = named.of[i];
    if (!draft || mention.kind !== "name" || mention.type !== "person") return;
    const follows =
      last >= i - 2 &&
      last >= 0 &&
      LISTED.test(parsed.text.slice(mentions[last]!.span.end, mention.span.start).replace(OF_PLACE, ""));
    // “foreign ministers X, Y and Z”
    const role: Span | null = mention.role ?? (follows ? listed : null);
    listed = role && pluralNounAt(parsed, role) ? role : null;
    last = i;
    if (role && (!draft.role || (isRank(parsed, draft.role) && !isRank(parsed, role)))) {
      const own = ownWords(parsed, mentions, named, i, oneOf(parsed, role));
      draft.role = isCounterpart(parsed, own) ? office && withoutCountry(parsed, office) : own;
    }
    if (mention.role && !isCounterpart(parsed, mention.role)) office = mention.role;
    const isOpen = !mention.role || isRank(parsed, mention.role) || isCounterpart(parsed, mention.role);
    if (isOpen && (!draft.role || isRank(parsed, draft.role)) && !given.has(draft)) {
      const said = officeGiven(parsed, mention);
      if (said) given.set(draft, said);
    }
    for (const word of partsOf(parsed.text.slice(mention.span.start, mention.head.start)))
      if (ROYAL.has(word)) draft.honorifics.add(word);
    draft.affiliation ??=
      affiliationIn(parsed, role ?? mention.span, i, mentions, named, countries) ??
      bodyAfter(parsed, mentions, named, i);
  });
  // what stands beside a name goes before what a sentence says of it
  for (const [draft, office] of given) if (!draft.role || isRank(parsed, draft.role)) draft.role = office;
}

/** “Sen.”, before another mention says of where. */
const isRank = (parsed: ParsedText, role: Span): boolean =>
  isLabel(sliceOf(parsed.text, role).toLowerCase().replace(/\.$/, ""));

/** “Republican”: a party or a rank, where an office is more. */
const isLabel = (word: string): boolean => RANKS.has(word) || NAMED_GROUPS.has(`${word}s`);

/** “his French counterpart”: of the same office as the one named before. */
const isCounterpart = (parsed: ParsedText, role: Span): boolean => /\bcounterparts?$/i.test(sliceOf(parsed.text, role));

/** “foreign minister” of “Egyptian foreign minister”. */
function withoutCountry(parsed: ParsedText, role: Span): Span {
  const first = /^(\S+)\s+/.exec(sliceOf(parsed.text, role));
  const { demonyms, names } = gazetteer();
  const word = first?.[1]?.toLowerCase() ?? "";
  return first && (demonyms.has(word) || names.get(word)?.type === "country")
    ? { start: role.start + first[0].length, end: role.end }
    : role;
}

/** “of Orlo” after a name of a list. */
const OF_PLACE = /^\s(?:of|from)\s(?:the\s)?\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,2}/u;

/** Between names of one list. */
const LISTED = /^(?:,|,?\s(?:and|or))\s$/;

/** The plural noun that ends a role; null where it ends in none. */
function pluralNounAt(parsed: ParsedText, role: Span): string | null {
  const words = sliceOf(parsed.text, role);
  // “delegate to the House of Representatives”
  if (/\s(?:of|to|from|for|at)\s/.test(words)) return null;
  const noun = /\p{L}+$/u.exec(words)?.[0].toLowerCase() ?? "";
  return noun.endsWith("s") && PERSON_NOUNS.has(noun.slice(0, -1)) ? noun : null;
}

/** “foreign minister” of “foreign ministers”. */
const oneOf = (parsed: ParsedText, role: Span): Span =>
  pluralNounAt(parsed, role) ? { start: role.start, end: role.end - 1 } : role;

/** “governor” of “Puerto Rico’s governor”: the owner is the affiliation; “Ann Lee’s brother” stays as it is. */
function ownWords(parsed: ParsedText, mentions: readonly FoundMention[], named: Named, self: number, role: Span): Span {
  for (let i = self - 1; i >= 0 && mentions[i]!.head.end > role.start; i--) {
    const owned = /^['’]s?\s+/.exec(parsed.text.slice(mentions[i]!.head.end, role.end));
    // “director of Orlo’s harbour”
    if (/\s(?:of|for|at)\s/.test(parsed.text.slice(role.start, mentions[i]!.head.start))) continue;
    if (!owned || mentions[i]!.kind !== "name" || mentions[i]!.type === "person" || !named.of[i]) continue;
    return { start: mentions[i]!.head.end + owned[0].length, end: role.end };
  }
  return role;
}

/** “Ann Lee of the Harbour Party”. */
function bodyAfter(parsed: ParsedText, mentions: readonly FoundMention[], named: Named, i: number): Draft | null {
  const next = mentions[i + 1];
  const body = named.of[i + 1];
  if (!next || !body || (body.type !== "organization" && body.type !== "media")) return null;
  return /^\s(?:of|from|with|at)\s$/.test(parsed.text.slice(mentions[i]!.span.end, next.span.start)) ? body : null;
}
