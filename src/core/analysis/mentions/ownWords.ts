import { isCommon } from "../lexicon/common";
import { gazetteer } from "../lexicon/gazetteer";
import { FAMOUS_NAMES, SURNAMES_MOSTLY, SURNAMES_TOO, VIRTUE_NAMES } from "../lexicon/names";
import {
  COMMON_ACRONYMS,
  COMPANY_FORMS,
  MEDIA_HEADS,
  ORGANIZATION_HEADS,
  ORGANIZATION_STARTS,
  OTHER_HEADS,
  OTHER_STARTS,
  SHIP_PREFIXES,
} from "../lexicon/organizations";
import { COMPASS, PLACE_HEADS, PLACE_STARTS, REGION_ADJECTIVES, REGION_PREFIXES } from "../lexicon/places";
import { PERSON_NOUNS } from "../lexicon/roles";
import { isThing, STORMS } from "../lexicon/things";
import { TITLE_MODIFIERS } from "../lexicon/titles";
import { isOfficers } from "./joints";
import { isGiven, isOrganizationHead, isService, isState, isSurveyor, longestKnown, lowerOf } from "./kinds";
import type { Candidate } from "./names";
import { none, type Scores } from "./scores";
import { isUnheard, type Word } from "./words";

/** “Radio Free Europe”, “TV Rain”. */
const BROADCASTERS: ReadonlySet<string> = new Set(["radio", "tv", "television"]);

/**
 * What the words of a name say, whatever is around it. The scores were set by hand on articles of our own: 0.9 is the least
 * that counts (scores.ts), 1 to 3 lean one way, 4 to 6 decide where nothing around the name speaks against it, 9 decides
 * whatever does. ownWords.test.ts has names that feel them.
 */
export function ofWords(one: Candidate): Scores {
  const score = none();
  const { words, from, to } = one;
  const known = gazetteer();
  const first = words[from]!;
  const last = words[to - 1]!;
  const length = to - from;
  if (/\d/.test(one.text)) {
    score.place -= 3;
    score.person -= 2;
  }
  if (isThing(one.lower) || (length > 1 && isThing(first.lower) && isThing(`${first.lower} ${words[from + 1]!.lower}`)))
    score.other += 9;
  if (one.known?.type === "place") score.place += 3;
  if (isCamel(first) || isCamel(last)) score.person -= 2;
  if (length === 1) {
    if (TITLE_MODIFIERS.has(first.lower)) score.other += 9;
    if (isGiven(first)) score.person += 2.5;
    else if (FAMOUS_NAMES.has(first.lower)) score.person += 2.5;
    // “USB”, which the sentence has as a word like any other
    const isWord = isCommon(first.lower) || !first.tags.has("ProperNoun");
    if (isWord && !isOrganizationHead(first) && (!first.upper || first.text.length > 3))
      score.other += first.upper ? 4 : 2;
    if (/ism$/.test(first.lower)) score.other += 5;
    if (isAdjective(first.lower)) score.other += 9;
    if (COMPASS.has(first.lower)) score.place += 3;
    if (COMMON_ACRONYMS.has(first.lower.replaceAll(".", "")) && first.upper) score.other += 5;
    if (isState(first) && first.text.length > 1) score.place += 4;
    // “Mazar-e-Sharif”
    if (/-\p{Ll}{1,4}-/u.test(first.text)) score.place += 3;
    if (first.upper && /^\p{Lu}{2,6}s?$/u.test(first.text.replace(/[.&]/g, ""))) score.organization += 2;
    // “KRLO-TV”
    if (/^\p{Lu}{2,}-(?:TV|FM|AM)$/u.test(first.text)) score.media += 6;
    if (ORGANIZATION_HEADS.has(first.lower) || MEDIA_HEADS.has(first.lower)) score.organization += 1;
    if (OTHER_HEADS.has(first.lower)) score.other += 3;
    if (PERSON_NOUNS.has(first.lower)) score.other += 3;
  } else {
    const joint = words.slice(from, to).findIndex((word) => /^(?:of|for|on)$/.test(word.lower));
    const body = words[to - 2]!;
    // “Vardoe Foundation Europe”
    const isBranch = isOrganizationHead(body) && /^(?:place|country)$/.test(known.names.get(last.lower)?.type ?? "");
    const headed =
      ORGANIZATION_HEADS.has(last.lower) ||
      COMPANY_FORMS.has(last.lower) ||
      isBranch ||
      isSurveyor(words, to) ||
      isService(words, to) ||
      isOfficers(words, to - 2);
    if (isSurnameToo(one)) score.person += 1;
    // of “University of Cape Town” the head stands before “of”
    else if (joint > 0) score.person -= 1;
    else if (headed) score.organization += 5;
    // “Orlo Post-Gazette”
    else if (MEDIA_HEADS.has(last.lower.replace(/^.*-(?!star$|press$|tv$)/, "")) || BROADCASTERS.has(first.lower))
      score.media += 5;
    else if (PLACE_HEADS.has(last.lower)) score.place += 5;
    else if (OTHER_HEADS.has(last.lower)) score.other += 5;
    if (joint > 0) {
      const head = words[from + joint - 1]!.lower;
      if (ORGANIZATION_HEADS.has(head) || head === "office") score.organization += 6;
      else if (PLACE_HEADS.has(head)) score.place += 6;
      else if (OTHER_HEADS.has(head)) score.other += 6;
      else score.other += 2;
    } else if (isGiven(first) && !first.upper) score.person += 4;
    else if (length <= 4 && !first.upper && !last.upper && (last.tags.has("ProperNoun") || last.last - last.first > 1))
      score.person += 1.5;
    // “Ford F-150”
    if (/(?:ism|ianity)$/.test(last.lower)) score.other += 5;
    if (/^\p{Lu}{1,3}-?\d/u.test(last.text) && known.names.get(first.lower)?.type === "organization") score.other += 6;
    // “American Europa Clipper”
    if (isAdjective(first.lower) && isThing(lowerOf(words, from + 1, to))) score.other += 9;
    if (words.slice(from + 1, to - 1).some((word) => /^\p{Lu}\.?$/u.test(word.text)) && joint < 0) score.person += 3;
    // “Puerto Rican”; “Zimbabwean State”
    if (isAdjective(one.lower)) score.other += 9;
    else if (isAdjective(first.lower) && !isGiven(first) && areCommonFrom(one, from + 1)) score.person -= 3;
    // “Southeast Asian”, “Oakfield Democratic”
    if (isAdjective(last.lower) && (!isGiven(first) || isAdjective(first.lower) || length > 2)) score.other += 9;
    // the ticket “Lee/Ray”
    if (/\p{Ll}\/\p{Lu}/u.test(one.text)) score.other += 6;
    // “Osei Tutu II”
    if (ROMAN.test(last.text) && !isCommon(words[to - 2]!.lower) && length < 5) score.person += 2.5;
    if (areCommon(one)) {
      score.person -= 3;
      score.other += 2;
    } else if (arePlural(one)) {
      score.organization += 1.5;
      score.person -= 2.5;
    }
    if (!headed && words.slice(from, to - 1).some(({ lower }) => STORMS.has(lower))) score.other += 6;
    if (SHIP_PREFIXES.has(first.lower) && first.upper) score.other += 7;
    if (PLACE_STARTS.has(first.lower)) {
      score.place += 2;
      if (!isGiven(first)) score.person -= 1.5;
    }
    if (OTHER_STARTS.has(first.lower)) score.other += 5;
    if (ORGANIZATION_STARTS.has(first.lower) && !headed) {
      score.organization += 3;
      score.person -= 3;
    }
    if (known.demonyms.has(first.lower)) score.organization += 1;
    const start = longestKnown(words, from, known);
    // “Canada Post”, “Google Maps”
    if (start > 0 && start < length && !PLACE_HEADS.has(last.lower) && !isGiven(first)) {
      score.person -= 3;
      // “UN Women”
      if (first.upper) score.organization += 1;
    }
    // “Elections Canada”
    else if (isBodyOf(words, from, to)) {
      score.organization += 4;
      score.person -= 3;
    }
    // “Upstate New York”
    if (REGION_PREFIXES.has(first.lower) && longestKnown(words, from + 1, known) === length - 1) {
      score.place += 4;
      score.person -= 2;
    }
    if (length === 2 && isGiven(first) && !first.upper && !COMPANY_FORMS.has(last.lower) && score.person === 0)
      score.person += 4;
    if (words.slice(from, to).some((word) => word.text === "&")) score.organization += 3;
    if (length > 4) score.person -= 2;
    // a shouted heading
    if (words.slice(from, to).every(({ upper }) => upper) && isCommon(last.lower)) score.other += 4;
  }
  return score;
}

const ROMAN = /^(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}V?)$/;

/** “Mette Storm”, “Fiona Church”: what heads the name of a body or a place is a surname after a first name, or a word that nobody knows. */
const isSurnameToo = ({ words, from, to }: Candidate): boolean =>
  to - from === 2 &&
  words[from - 1]?.lower !== "the" &&
  !words[from]!.upper &&
  (isGiven(words[from]!)
    ? SURNAMES_TOO.has(words[to - 1]!.lower) || SURNAMES_MOSTLY.has(words[to - 1]!.lower)
    : SURNAMES_MOSTLY.has(words[to - 1]!.lower) && isUnheard(words[from]!) && !isAdjective(words[from]!.lower));

/** “Russian”, “Hispanic”, “African-American”. */
export const isAdjective = (lower: string): boolean => {
  const last = lower.slice(lower.lastIndexOf("-") + 1);
  return gazetteer().demonyms.has(last) || REGION_ADJECTIVES.has(last) || REGION_ADJECTIVES.has(lower);
};

/** “Elections Canada”, “Statistics Norway”. */
const isBodyOf = (words: readonly Word[], from: number, to: number): boolean => {
  const where = gazetteer().names.get(lowerOf(words, from + 1, to))?.type;
  const first = words[from]!.lower;
  return (
    isCommon(first) &&
    !COMPASS.has(first) &&
    !PLACE_STARTS.has(first) &&
    (where === "country" || (where === "place" && first.endsWith("s")))
  );
};

/** “YouTube”, “NullCrew”; “McDonald” is a person's. */
const isCamel = ({ text }: Word): boolean =>
  /\p{Ll}\p{Lu}/u.test(text) && !/^(?:Ma?c|Fitz|De|Di|Du|La|Le|Van|Von|El|Al)\p{Lu}|['’-]/u.test(text);

/** “Federated Farmers”: the plural of a common word, and no first name before it. */
const arePlural = ({ words, from, to }: Candidate): boolean => {
  const last = words[to - 1]!.lower;
  return /[^s]s$/.test(last) && isCommon(last.slice(0, -1)) && !isGiven(words[from]!);
};

const areCommonFrom = ({ words, to }: Candidate, from: number): boolean =>
  words.slice(from, to).every((word) => !word.capital || (!isGiven(word) && isCommon(word.lower)));

/** “Card Tricks”, “Dark Matters”: nobody is called so, but “Patience Love” may be. */
const areCommon = ({ words, from, to }: Candidate): boolean =>
  !VIRTUE_NAMES.has(words[from]!.lower) &&
  words.slice(from, to).every((word) => !word.capital || (!word.upper && !isGiven(word) && isCommon(word.lower)));
