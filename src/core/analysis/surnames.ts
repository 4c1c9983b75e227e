import type { Steps } from "../model/types";
import { MONTHS, SHORT_MONTHS } from "./lexicon/calendar";
import { isCommon } from "./lexicon/common";
import { gazetteer } from "./lexicon/gazetteer";
import { givenNames } from "./lexicon/given";
import { ORGANIZATION_HEADS, OTHER_HEADS } from "./lexicon/organizations";
import { PLACE_HEADS } from "./lexicon/places";
import { HONORIFICS, OFFICE_ACRONYMS } from "./lexicon/titles";
import type { TaggedPiece } from "./tagging";
import type { Tag, Tags } from "./tags";

const SAYS = /^(?:said|says|told|added|asked)$/;
const BEFORE_MONTH =
  /^(?:in|of|on|by|from|since|until|till|before|after|during|between|to|for|last|this|next|early|earlier|late|mid|and|or|-|–|\d+(?:st|nd|rd|th)?)$/;
const FIRST_MONTHS = /^(?:april|may|june)$/;

/** A token, as far as it matters here. */
interface Token extends Pick<TaggedPiece, "text" | "norm" | "tags"> {
  readonly sentence: number;
}

const NAMED: Tags = new Set<Tag>(["Noun", "ProperNoun", "Named"]);
const NAMED_OWNER: Tags = new Set<Tag>(["Noun", "ProperNoun", "Possessive", "Named"]);

/**
 * The tokens with the words that the article shows to be a person's name tagged so, whatever else they can be: where it has
 * “Theresa May”, “May said” is she, and no month and no verb. A sentence alone does not show it. Linear in the tokens.
 */
export function* withSurnames<T extends Token>(tokens: readonly T[]): Steps<readonly T[]> {
  const names = new Set<string>();
  const whole = new Set<number>();
  for (let i = 0; i < tokens.length; i++) {
    if (i % 20_000 === 19_999) yield;
    const name = fullNameAt(tokens, i);
    if (name === null) continue;
    names.add(tokens[name]!.text);
    if (isOtherwise(tokens[name]!)) whole.add(name);
    // “Jan Mar”
    if (name > i && SHORT_MONTHS.has(tokens[i]!.norm)) whole.add(i);
  }
  if (names.size === 0) return tokens;
  yield;
  return tokens.map((token, i) => {
    const isOne = whole.has(i) || (names.has(token.text) && isOtherwise(token) && standsAlone(tokens, i));
    return isOne ? { ...token, tags: token.tags.has("Possessive") ? NAMED_OWNER : NAMED } : token;
  });
}

/** The word of the full name at `i` that later stands for it and may be taken for another word; null where no name begins. */
function fullNameAt(tokens: readonly Token[], i: number): number | null {
  const first = tokens[i]!;
  const last = tokens[i + 1];
  const isForm = FORMS.test(first.norm);
  if (!last || !(isForm || isNameLike(first)) || !isNameLike(last) || first.sentence !== last.sentence) return null;
  const next = tokens[i + 2];
  // in a headline any word has a capital
  if (next && next.sentence === first.sentence && isCapital(next)) return null;
  const before = tokens[i - 1]?.sentence === first.sentence ? tokens[i - 1] : undefined;
  if (FIRST_MONTHS.test(first.norm) && !isThing(last) && (isUnheard(last) || SAYS.test(next?.norm ?? "")))
    return before && (BEFORE_MONTH.test(before.norm) || isCapital(before)) ? null : i;
  if (/^\d/.test(next?.norm ?? "") && isMonth(last)) return null;
  if (before?.norm === "the" || before?.norm === "of") return null;
  if (isForm) return i + 1;
  if (isThing(last)) return null;
  if (givenNames().has(first.norm) && !gazetteer().names.has(first.norm)) return i + 1;
  const titled = before && HONORIFICS.has(before.norm.replace(/\.$/, ""));
  return isUnheard(first) && (titled || SAYS.test(next?.norm ?? "")) ? i + 1 : null;
}

const FORMS = /^(?:mr|mrs|ms|miss)\.?$/;
const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);
const isNameLike = ({ text, tags }: Token): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(text) &&
  text.length > 2 &&
  !NUMBERS.test(text) &&
  !tags.has("Pronoun") &&
  !tags.has("Determiner") &&
  !tags.has("Preposition") &&
  !tags.has("Conjunction");
/** “Orlo One”: after the name of what has several. */
const NUMBERS = /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/;
const isMonth = ({ norm }: Token): boolean => MONTHS.has(norm) || SHORT_MONTHS.has(norm);
const isUnheard = ({ norm }: Token): boolean =>
  !isCommon(norm) && !MONTHS.has(norm) && !gazetteer().names.has(norm) && !gazetteer().demonyms.has(norm);
const isThing = ({ norm }: Token): boolean =>
  ORGANIZATION_HEADS.has(norm) || OTHER_HEADS.has(norm) || (PLACE_HEADS.has(norm) && !givenNames().has(norm));

/** Whether the word is read as something else than a name. */
const isOtherwise = (token: Token): boolean =>
  !token.tags.has("ProperNoun") || token.tags.has("Date") || isMonth(token) || isCommon(token.norm);

/** Whether the word at `i` stands where a surname does: before what its bearer did, or behind an office. */
function standsAlone(tokens: readonly Token[], i: number): boolean {
  const { sentence, text } = tokens[i]!;
  const before = tokens[i - 1]?.sentence === sentence ? tokens[i - 1]! : undefined;
  if (before && (OFFICE_ACRONYMS.has(before.text) || HONORIFICS.has(before.norm.replace(/\.$/, "")))) return true;
  if (before && (before.norm === "the" || isCapital(before))) return false;
  if (before && isMonth(tokens[i]!) && BEFORE_MONTH.test(before.norm)) return false;
  const next = tokens[i + 1];
  if (!next || next.sentence !== sentence || !/^\p{Lu}/u.test(text)) return false;
  // “‘No,’ said May”; “May, 34, left”
  if (SAYS.test(before?.norm ?? "") && tokens[i - 2]?.tags.has("Punctuation")) return true;
  if (next.text === "," && /^\d\d$/.test(tokens[i + 2]?.text ?? "") && tokens[i + 3]?.text === ",") return true;
  return SAYS.test(next.norm) || next.tags.has("PastTense") || next.tags.has("PresentTense") || next.tags.has("Modal");
}
