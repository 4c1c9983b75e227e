import { sliceOf } from "../../model/span";
import type { Span } from "../../model/types";
import type { FoundMention } from "../findings";
import { gazetteer } from "../lexicon/gazetteer";
import { BLOCS } from "../lexicon/metonyms";
import { ORGANIZATION_HEADS } from "../lexicon/organizations";
import type { ParsedText } from "../parse";
import type { Draft, Named } from "./draft";
import { countryIn, countryMeant, isOfCountry, ministryMeant, onlyOne, partsOf } from "./meantBodies";

/** The actor of a country by its key (“russia”), where the article speaks of it. */
export type Countries = ReadonlyMap<string, Draft>;

export const countriesOf = (named: Named): Countries =>
  new Map(named.drafts.flatMap((draft) => (draft.type === "country" && draft.key !== "" ? [[draft.key, draft]] : [])));

/**
 * Whom the words of a role belong to: the country for an office of state (“head of Ukraine’s Presidential Office”),
 * else the organisation, else the country of a “Russian” or “French”.
 */
export function affiliationIn(
  parsed: ParsedText,
  span: Span,
  self: number,
  mentions: readonly FoundMention[],
  named: Named,
  countries: Countries,
): Draft | null {
  const inside: Draft[] = [];
  for (let i = self - 1; i >= 0 && mentions[i]!.head.start >= span.start; i--)
    if (named.of[i]) inside.unshift(named.of[i]!);
  for (let i = self + 1; i < mentions.length && mentions[i]!.head.end <= span.end; i++)
    if (named.of[i]) inside.push(named.of[i]!);
  const own = named.of[self];
  // “a spokesman for the agency”
  const next = mentions[self + 1];
  if (mentions[self]!.kind === "role" && next && named.of[self + 1]) {
    const gap = parsed.text.slice(mentions[self]!.span.end, next.span.start);
    if (/^\s(?:for|of|at|from|with)\s$/.test(gap)) return named.of[self + 1]!;
  }
  const country = inside.find((draft) => draft.type === "country");
  const body = inside.find((draft) => draft !== own && (draft.type === "organization" || draft.type === "media"));
  if (body && !(country && isOfficeOfState(body))) return body;
  return (
    country ??
    demonymIn(sliceOf(parsed.text, span), countries) ??
    inside.find((draft) => draft !== own && draft.type === "group") ??
    null
  );
}

const isOfficeOfState = (draft: Draft): boolean =>
  [
    "office",
    "ministry",
    "department",
    "government",
    "cabinet",
    "administration",
    "parliament",
    "army",
    "navy",
    "embassy",
    "staff",
  ].some((word) => draft.parts.has(word));

/** The country of the first adjective of nationality in `words`. */
export function demonymIn(words: string, countries: Countries): Draft | null {
  const { demonyms, names } = gazetteer();
  const found = words.toLowerCase().split(/[\s’'-]+/);
  for (let i = 0; i < found.length; i++) {
    const two = `${found[i]} ${found[i + 1] ?? ""}`;
    const key =
      demonyms.get(two) ??
      demonyms.get(found[i]!) ??
      (names.get(found[i]!)?.type === "country" ? names.get(found[i]!)!.key : undefined);
    if (key && countries.has(key)) return countries.get(key)!;
  }
  return null;
}

const STATE_NOUNS: ReadonlySet<string> = new Set("government authorities regime".split(" "));
/** Nouns that may mean the body named last. “The ministry” and “the council” may not: articles speak of many that they do not name. */
const GENERIC: ReadonlySet<string> = new Set(
  "company firm organization organisation group agency party newspaper network church university club team bank union association magazine school foundation".split(
    " ",
  ),
);

const ANY_BODY: ReadonlySet<string> = new Set("company firm organization organisation group agency".split(" "));
const MEDIA_NOUNS: ReadonlySet<string> = new Set("newspaper network magazine agency company organization".split(" "));
const canBe = (draft: Draft, noun: string): boolean =>
  (draft.type === "media" && MEDIA_NOUNS.has(noun)) ||
  (draft.type === "organization" && (ANY_BODY.has(noun) || !saysWhatItIs(draft)));
/** “The bank” may be Barclays, but not the Harbour Authority. */
const saysWhatItIs = (draft: Draft): boolean => [...draft.parts].some((part) => ORGANIZATION_HEADS.has(part));

/** The named actor that a role noun means: “the minister”, “the party”, “Western allies”; null where none. */
export function resolveRole(
  parsed: ParsedText,
  mention: FoundMention,
  named: Named,
  countries: Countries,
  recent: readonly Draft[],
): Draft | null {
  const words = sliceOf(parsed.text, mention.span).toLowerCase();
  const noun = sliceOf(parsed.text, mention.head).toLowerCase();
  const bloc = BLOCS.find(
    ({ adjective }) => adjective !== "" && words.split(/\s+/).includes(adjective) && mention.plural,
  );
  if (bloc) return named.drafts.find((draft) => draft.type === "group" && draft.parts.has(bloc.words)) ?? null;
  if (STATE_NOUNS.has(noun)) {
    const country = demonymIn(words, countries);
    if (country) return country;
  }
  if (/^(?:the\s|local\s)?police$/.test(words))
    return onlyOne(named.drafts, ({ type, parts }) => type === "organization" && isForce([...parts]));
  const asked = countryIn(words);
  const bearers = (draft: Draft): boolean =>
    isBearerOf(parsed, mention, draft, words, noun) && isOfCountry(parsed, draft, asked, named.drafts);
  // “a federal judge ruled”, before the one judge of the article is named
  if (/^an?\s/.test(words) && RULES.test(noun) && !recent.some(bearers)) return onlyOne(named.drafts, bearers);
  const isOffice = /^\p{Lu}/u.test(sliceOf(parsed.text, mention.head)) && OFFICES.test(noun);
  const ministry = mention.type === "organization" ? ministryMeant(words, named.drafts) : null;
  if (ministry) return ministry;
  if (mention.plural || !(/^(?:the|this|that)\s/.test(words) || (isOffice && !OF_ANOTHER.test(words)))) return null;
  if (mention.type === "country") return countryMeant(words, noun, named.drafts, recent);
  if (mention.type === "organization") {
    const isNamesake = (draft: Draft) =>
      (draft.type === "organization" || draft.type === "media") && draft.parts.has(noun);
    const alone = /^(?:the|this|that)\s\S+$/.test(words);
    // “the port authority” of the Port Orlo Harbour Authority
    const own = partsOf(words).slice(1);
    // “the Scottish court” is no court of England
    const { demonyms } = gazetteer();
    const foreign = own.filter((word) => demonyms.has(word));
    const namesake =
      recent.find(
        (draft) => isNamesake(draft) && foreign.every((word) => hasCountry(draft, word, demonyms.get(word)!)),
      ) ?? onlyOne(named.drafts, (draft) => isNamesake(draft) && own.every((word) => draft.parts.has(word)));
    if (namesake) return namesake;
    return GENERIC.has(noun) && alone
      ? (recent
          .filter(({ rule }) => rule !== "role")
          .slice(0, 4)
          .find((draft) => canBe(draft, noun)) ?? null)
      : null;
  }
  return recent.find(bearers) ?? (OFFICES.test(noun) ? onlyOne(named.drafts, bearers) : null);
}

/** “Orlo Police Department”, but “Police Pension Board” is none. */
const isForce = (parts: readonly string[]): boolean =>
  parts.includes("police") && /^(?:constabulary|department|force|police|service)$/.test(parts.at(-1)!);

const RULES = /^(?:judge|magistrate|coroner)$/;
const OF_ANOTHER = /^(?:an?|another|one|no|his|her|its|their|our|my|your|former|\S+['’]s?)\s/;

/** Whether `draft` can be whom “the French president” or “the mayor of Orlo” means. */
function isBearerOf(parsed: ParsedText, mention: FoundMention, draft: Draft, words: string, noun: string): boolean {
  if (draft.type !== "person") return false;
  if (draft.honorifics.has(noun)) return true;
  if (!draft.role) return false;
  const role = sliceOf(parsed.text, draft.role);
  const place = /^\s(?:of|for|at)\s(?:the\s)?(\p{Lu}[\p{L}-]+)/u.exec(
    parsed.text.slice(mention.span.end, mention.span.end + 60),
  );
  return hasOffice(role, noun, words) && (!place || isOf(draft, role, place[1]!.toLowerCase()));
}

/** What one person at a time is: however far away the article says who. */
const OFFICES =
  /^(?:ambassador|chairman|chairwoman|chancellor|commissioner|emperor|empress|governor|king|mayor|minister|pope|premier|president|prince|princess|prosecutor|queen|secretary|speaker)$/;

const hasCountry = ({ parts }: Draft, adjective: string, country: string): boolean =>
  parts.has(adjective) || parts.has(country);

/** Whether “the mayor of `place`” can be a person of the role `role`. */
const isOf = ({ affiliation }: Draft, role: string, place: string): boolean =>
  partsOf(role).includes(place) || affiliation?.parts.has(place) || (!affiliation && !/\s(?:of|for|at)\s/.test(role));

/** Words that make of one office another: the Home Secretary is not the Foreign Secretary. */
const KINDS_OF_OFFICE =
  /^(?:agriculture|attorney|commerce|cultural|culture|defen[cs]e|deputy|education|energy|environment|finance|foreign|health|home|housing|interior|justice|labou?r|prime|security|shadow|trade|transport|treasury|vice|welfare)$/;

const PAST = /^(?:former|ex|late)$/;

/** What kinds of office the words before the noun of a role say. */
export const officesIn = (words: string, noun: string): string[] =>
  partsOf(words).filter((word) => KINDS_OF_OFFICE.test(word) && word !== noun);

/** Nobody calls the prime minister “the minister”, nor the vice president “the president”. */
const OTHER_OFFICE = /^(?:deputy|prime|vice)$/;

/** “lawyer” of “lawyer for the victim”, “deputy” of “the governor’s deputy”. */
const headOf = (role: string): string =>
  (role.split(/(?<=\S)['’]s?\s/).at(-1) ?? role).split(/\s(?:at|by|for|from|in|of|to|with|who)\s/)[0]!;

/** Whether a person of the role `role` can be meant by the role noun `noun` of the phrase `words`. */
function hasOffice(role: string, noun: string, words: string): boolean {
  const own = partsOf(role);
  // “the victim” is not the lawyer for the victim, nor “the governor” his deputy
  const head = partsOf(headOf(role));
  const at = head.includes(noun) ? own.lastIndexOf(noun, own.length - 1) : -1;
  if (at < 0 || (own.some((word) => PAST.test(word)) && !partsOf(words).some((word) => PAST.test(word)))) return false;
  const kinds = own.filter((word) => KINDS_OF_OFFICE.test(word));
  const asked = officesIn(words, noun);
  return asked.every((word) => kinds.includes(word)) && (asked.length > 0 || !OTHER_OFFICE.test(own[at - 1] ?? ""));
}
