import type { Span } from "../model/types";
import { isGerund } from "./inflect";

/**
 * What the words of an issue are, so that a sentence can be made with them: something named (“the plan”, “raising
 * taxes”), an action (“write a blank cheque”), something that is said to be so (“the bridge will close”), or other words.
 */
export type Shape = "noun" | "action" | "clause" | "words";

const DETERMINER =
  /^(?:the|a|an|this|these|those|my|your|his|her|its|our|their|some|any|no|every|each|all|more|less|fewer|many|both|\p{Lu}.*[’']s)$/u;
const OBJECT = /^(?:me|you|him|us|them|it|himself|herself|themselves|itself|ourselves|yourself)$/;
const ADVERB = /^(?:not|never|also|again|just|simply|really|always|soon|still|even|only|no|longer)$|..ly$/;
const NOT_ADVERB = /^(?:family|supply|reply|apply|ally|rely|rally|only|assembly|anomaly|italy|july|bully|fly)$/;
const MODAL =
  /^(?:will|would|shall|should|can|could|must|may|might|cannot|do|does|did|let|please|help|i’ll|we’ll|they’ll|he’ll|she’ll|it’ll|you’ll|let’s)$|n’t$/;
const FINITE =
  /^(?:will|would|shall|should|can|could|must|may|might|cannot|is|are|was|were|has|have|had|do|does|did|am)$|n’t$|’(?:ll|ve|re|d|m)$/;
const FIRST_FINITE = /^(?:is|are|was|were|has|had|does|did|will|would|could|should|must|may|might|am)$/;
/** What begins a clause of its own inside a phrase. */
const SUBORDINATE =
  /^(?:who|whom|whose|which|that|what|whatever|whether|why|how|where|when|because|if|as|than|after|before|until|unless|since|while|although|though)$/;
const QUESTION = /^(?:what|whatever|who|whoever|whom|whose|which|whether|why|how|where|when)$/;
const PAST =
  /^(?:got|made|took|gave|went|came|told|left|lost|held|kept|sent|wrote|broke|brought|bought|built|caught|chose|fought|found|led|met|paid|said|sold|spoke|stood|taught|thought|threw|won)$/;
/** Endings of nouns, of many things above all, but not of the verbs that share them. */
const NOUN =
  /^(?!(?:men|ques|auc|cau|func|por|posi|condi|sanc|peti|envi|transi|imple|comple|supple|docu|com|ex)(?:tion|sion|ment)$).*(?:tion|sion|ment|ness|ship|[^suia]s)$/;
const NO_VERB = /^(?:former|senior|chief|local|national|new|big|next|last|more|several|such|other|great|real)$/i;
/** Ends like a gerund and is no verb; “bring”, “fling”, “swing” and “cling” are. */
const ING_ALONE = /^(?:.*thing|king|spring|string|wing|ring|evening|morning|ceiling|offspring|sterling)$/;
/** Before a capital that only tells that a sentence begins. */
export const BEGINNING = /(?:^|[.!?:\n“"‘'])\s*$/u;
/** Words after which “to” leads to a thing, not to an action. */
const TO_A_THING =
  /^(?:open|openness|opposition|hostility|hostile|objections?|opposed|objects?|objected|commitments?|committed|resistance|support|thanks?|alternatives?|answers?|responses?|respon(?:d|ds|ded)|reactions?|approach|returns?|returned|references?|access|threats?|damage|attention|end|solutions?|according|due|close|vital|crucial|contrary|key|dedicated|devoted|attacks?|amendments?|changes?|cuts?|aid|help)$/;

export function shapeOf(text: string, { start, end }: Span): Shape {
  const words = wordsIn(text.slice(start, end));
  const first = bare(words[0] ?? "");
  if (first === "to" || (first === "not" && bare(words[1] ?? "") === "to")) return "action";
  if (QUESTION.test(first)) return "noun";
  if (FIRST_FINITE.test(first) || (first !== "that" && SUBORDINATE.test(first))) return "words";
  if (first === "that" && words.slice(2).some((word) => FINITE.test(bare(word)))) return "clause";
  const at = words.findIndex((word) => !isAdverb(bare(word)));
  const verb = straight(words[at] ?? "");
  const named = DETERMINER.test(straight(words[0] ?? "")) && !isAdverb(first);
  const before = text.slice(Math.max(0, start - 60), start);
  // a capital is a name's, unless a sentence begins with it
  const small = /^\p{Ll}+$/u.test(verb) || (/^\p{Lu}\p{Ll}+$/u.test(verb) && BEGINNING.test(before));
  const mayBeVerb =
    !named && small && !NO_VERB.test(verb) && !SUBORDINATE.test(verb) && !(isGerund(verb) || ING_ALONE.test(verb));
  if (mayBeVerb && leadsToAction(before, verb)) return isPast(verb) ? "words" : "action";
  if (isClause(words)) return "clause";
  if (!mayBeVerb) return "noun";
  if (verb === "be") return "action";
  // “stated strongly”
  if (/^\p{Ll}/u.test(verb) && isPast(verb) && (words.length === at + 1 || isAdverb(bare(words[at + 1]!))))
    return "words";
  if (!takesObject(words, at)) return "noun";
  return isPast(verb) || /[^s]s$/.test(verb) ? "words" : "action";
}

const isPast = (verb: string): boolean => /[^e]ed$/.test(verb) || PAST.test(verb);

/** A subject, then a verb that is not part of something said of it. */
function isClause(words: readonly string[]): boolean {
  for (const [i, word] of words.entries()) {
    if (SUBORDINATE.test(bare(word))) return false;
    if (i > 0 && FINITE.test(bare(word))) return true;
    if (i === 0 && /^(?:i|we|they|he|she|it|you)’(?:ll|ve|re|d|m|s)$/.test(bare(word))) return true;
  }
  return false;
}

/** “exit the EU”, “take it back”: no noun has a determiner or a pronoun behind it. */
function takesObject(words: readonly string[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined) return false;
  const after = bare(next);
  return (DETERMINER.test(after) && !/^(?:more|no|less)$/.test(after)) || OBJECT.test(after);
}

/** Whether what stands before the words makes them an action: “to …”, “will not …”. */
function leadsToAction(before: string, first: string): boolean {
  const line = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf(". ")) + 1);
  const words = wordsIn(line).map(bare);
  while (words.length > 1 && isAdverb(words.at(-1)!)) words.pop();
  const last = words.at(-1) ?? "";
  if (last === "to") return !TO_A_THING.test(words.at(-2) ?? "") && !NOUN.test(first);
  return MODAL.test(last);
}

const isAdverb = (word: string): boolean => ADVERB.test(word) && !NOT_ADVERB.test(word);
const wordsIn = (text: string): string[] => text.split(/[\s—–]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
const straight = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replaceAll("'", "’");
const bare = (word: string): string => straight(word).toLowerCase();

/** The words of an action in two: those before its verb, the verb, and those after it; “to” goes. */
export function actionOf(words: string): { readonly before: string; readonly verb: string; readonly after: string } {
  const [, lead = "", action = words] = /^((?:not\s+)?)to\s+(.+)$/is.exec(words) ?? [];
  const parts = action.split(/(\s+)/);
  let at = 0;
  while (at + 2 < parts.length && isAdverb(bare(parts[at]!))) at += 2;
  return { before: lead + parts.slice(0, at).join(""), verb: parts[at] ?? "", after: parts.slice(at + 1).join("") };
}

/** The article or the like (“the”, “a”, “its”) that stands right before a span, with the space after it; empty where there is none. */
export const articleBefore = (text: string, start: number): string =>
  ARTICLE.exec(text.slice(Math.max(0, start - 7), start))?.[0]?.toLowerCase() ?? "";
const ARTICLE = /(?<![\p{L}\p{N}’'-])(?:the|an?|this|these|those|its|his|their) $/iu;

/** Without quotation marks that have lost their partner to the cut. */
export function paired(words: string): string {
  const opened = words.match(/“/g)?.length ?? 0;
  const closed = words.match(/”/g)?.length ?? 0;
  const straight = words.match(/"/g)?.length ?? 0;
  // “a stunt” and the like may be what stands between two quotations
  const between = /^[^“”]*”/.test(words) || /“[^“”]*$/.test(words);
  const curly = opened === closed && !between ? words : words.replace(/[“”]/g, "");
  return straight % 2 === 0 && !/^[^"]*[^\s"([]"(?:\s|$)/.test(words) ? curly : curly.replaceAll('"', "");
}
