/** English words in another form, by spelling alone. */

/** One syllable and its end doubles (“cut”, “stop”); “y”, “w”, “x” never do. */
const SHORT = /^[^aeiou]*(?:qu)?[aeiou][bdfgklmnprtvz]$/i;
/** Of more syllables, the last one stressed. */
const STRESSED =
  /(?:mit|fer|get|gin|cur|bel|pel|gret|quip|bar|vet|trol|rol|set|let|cut|put|run|win|stop|step|ban|cap|plan|drop|ship)$/i;
const UNSTRESSED = /^(?:offer|suffer|differ|target|market|budget|limit|vomit|summit|benefit|label|develop|worship)$/i;

/** “write” becomes “writing”: a bare verb as a noun. */
export function gerund(verb: string): string {
  if (/^(?:be|see|free|flee|agree|guarantee|dye)$|[eo]e$/i.test(verb)) return `${verb}ing`;
  if (/ie$/i.test(verb)) return `${verb.slice(0, -2)}ying`;
  if (/[^e]e$/i.test(verb)) return `${verb.slice(0, -1)}ing`;
  if (/[^aeiou]ic$|^picnic$|^panic$/i.test(verb)) return `${verb}king`;
  const doubles =
    SHORT.test(verb) || (STRESSED.test(verb) && !UNSTRESSED.test(verb) && /[^aeiou][aeiou][a-z]$/i.test(verb));
  return doubles ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}

/** “raising”; “thing”, “spring” and “evening” are no verbs. */
export const isGerund = (word: string): boolean =>
  /^[^:]*[aeiouy][^:]*ing$/i.test(word) && !ING_NOUN.test(word) && !/^(?:a:|w:|v:)/.test(word);
const ING_NOUN =
  /^(?:.*thing|evening|morning|ceiling|offspring|sibling|sterling|herring|pudding|darling|duckling|inkling|shilling|viking|wellbeing|well-being)$/i;

/** “welcomes” of one is “welcome” of several: the first word of a phrase, a verb in the present tense. */
export function ofSeveral(phrase: string): string {
  const [, verb = "", rest = ""] = /^(\S+)(.*)$/s.exec(phrase) ?? [];
  const known = PLURAL_VERB.get(verb.toLowerCase());
  if (known) return known + rest;
  if (/[^aeiou]ies$/i.test(verb) && verb.length > 4) return `${verb.slice(0, -3)}y${rest}`;
  if (/(?:ch|sh|ss|x|zz|o)es$/i.test(verb)) return verb.slice(0, -2) + rest;
  return (/[^s]s$/i.test(verb) ? verb.slice(0, -1) : verb) + rest;
}
const PLURAL_VERB: ReadonlyMap<string, string> = new Map(
  Object.entries({ is: "are", was: "were", has: "have", does: "do", goes: "go" }),
);

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({ men: "man", women: "woman", children: "child", lives: "life" }),
);

/** What a noun's singular and plural have in common, in small letters: no word, but the same for both. */
export function stem(noun: string): string {
  const word = noun.toLowerCase();
  const one = IRREGULAR.get(word) ?? word.replace(/([^sui])s$/, "$1").replace(/([^aeiou])ies?$/, "$1y");
  return one.length > 3 ? one.replace(/e$/, "").replace(/([^aeiou])y$/, "$1i") : one;
}
