/** Whether a name means one or several, for the verb after it: by spelling alone. */

/** “I” has a form of its own: “I am”. */
export type Person = "one" | "several" | "I";

const SEVERAL =
  /^(?:we|you|they|these|those|both|many|several|some|few|others|most|all|(?:some|many|most|all|both|several|(?:a )?few|dozens|scores|hundreds|thousands|millions|a (?:number|majority|minority|couple|handful)|two|three|four|five|six|seven|eight|nine|ten)(?: of .+))$/i;
const COUNTED =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundreds|thousands|several|many|few|a few|both|various|\d{1,3}(?:,\d{3})*) /i;
/** What says more of a noun begins. */
const AFTER_HEAD =
  /[,(]| (?:of|in|from|at|with|without|who|that|which|for|on|against|near|behind|to|by|around|inside|outside|across|among|close|under|living|working|calling|associated|linked|backed|opposed|loyal|based)(?= |$)/i;
const IRREGULAR = /^(?:people|police|clergy|children|grandchildren|.*(?:men|women|people)|mps|meps|msps)$/i;
const ONE =
  /^(?:news|politics|series|corps|headquarters|congress|press|gas|alias|atlas|bias|canvas|christmas|hamas|men’s|women’s)$/i;
/** Organizations that are called by their members. */
const MEMBERS =
  /(?:crats|licans|ratives|[^s]ists|greens|liberals|tories|socialists|nationalists|teamsters|rebels|taliban)$/i;

/** `people`: whether it is a group of people; `proper`: whether it is a body with a name of its own, which is one. */
export function personOf(
  name: string,
  { people, proper }: { readonly people: boolean; readonly proper: boolean },
): Person {
  const words = name.trim();
  if (/^i$/i.test(words)) return "I";
  if (SEVERAL.test(words)) return "several";
  if (/^(?:no|none|nobody|neither|each|every|everyone|everybody|anyone|somebody|someone)(?: |$)/i.test(words))
    return "one";
  if (!proper && (COUNTED.test(words) || / and \S/.test(words.replace(AFTER_HEAD, "\n").split("\n")[0]!)))
    return "several";
  const head = headNoun(words);
  // “Ann Lees” is a person, “officials” are some
  const common = /^\p{Ll}/u.test(head);
  if (proper) return MEMBERS.test(head) || (common && isPlural(head)) ? "several" : "one";
  return (people || common) && isPlural(head) ? "several" : "one";
}

/** “attorneys” of “the attorneys general from six towns”; empty where there is none. */
export const headNoun = (name: string): string =>
  name
    .slice(0, AFTER_HEAD.exec(name)?.index ?? name.length)
    .replace(/(?<=s) general$/i, "")
    .trim()
    .split(/\s+/)
    .at(-1) ?? "";

/** Whether a noun has the form of a plural. */
export function isPlural(noun: string): boolean {
  if (ONE.test(noun)) return false;
  if (IRREGULAR.test(noun)) return true;
  return /[^suia’']s$/i.test(noun) || /^\p{Ll}.*as$/u.test(noun) || /(?:[^aeious]|el|al)is$/u.test(noun);
}
