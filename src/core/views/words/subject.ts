import * as l10n from "@vscode/l10n";
import type { Codebook } from "../../codebook/types";
import { headNoun, isPlural, type Person, personOf } from "../../english/number";
import { articleBefore } from "../../english/phrase";
import { lowered, tidied } from "../../english/tidy";
import type { Actor, Attribution } from "../../model/types";
import { isGroup } from "./naming";
import { excerpt, plain } from "./wording";

/** Who holds a position, as a sentence has it. */
export interface Subject {
  /** “the United States”, “an unnamed official”. */
  readonly name: string;
  readonly person: Person;
  /** Whether it is no name, so that the sentence goes on without a colon: “we”, “nobody”. */
  readonly pronoun: boolean;
  /** Whether the words tell somebody, be it only by what he or she is. */
  readonly told: boolean;
}

/** Of whom the article gives not even what he or she is. */
export const UNNAMED = l10n.t("Somebody unnamed");

export function subjectOf(
  text: string,
  actor: Actor | undefined,
  evidence: Attribution | undefined,
  book: Codebook,
): Subject {
  if (actor) {
    const people = isGroup(actor.type, book);
    const name = calling(actor.name, actor.type);
    return {
      name,
      person: personOf(name.replace(/^the (?=\p{Lu})/u, ""), { people, proper: !people && actor.type !== "person" }),
      pronoun: PRONOUN.test(name) || INDEFINITE.test(name),
      told: true,
    };
  }
  const [source] = evidence?.source ?? [];
  const words = source
    ? lowered(plain(articleBefore(text, source.start) + text.slice(source.start, source.end))).split(
        /,\s|\s[(–—]/,
        1,
      )[0]!
    : "";
  if (!/[\p{L}\p{N}]/u.test(words) || NOT_SOMEBODY.test(words))
    return { name: UNNAMED, person: "one", pronoun: false, told: false };
  const person = personOf(words, { people: false, proper: false });
  return {
    name: PRONOUN.test(words) ? `“${words}”` : calling(excerpt(words, 60), ""),
    person,
    pronoun: INDEFINITE.test(words),
    told: true,
  };
}

const NOT_SOMEBODY = /^(?:(?:(?:in|of|to|by|on) )?(?:who|which|whom|whose)(?: |$)|(?:that|there|what)$)/i;
const PRONOUN = /^(?:he|she|it|they|we|i|you|this|these|those)$/i;
const INDEFINITE =
  /^(?:(?:no|every) .+|nobody|no one|none|neither|everyone|everybody|someone|somebody|some|several|many|few|both|all|most|others)$/i;
const NOBODY = /^(?:nobody|no ?one|none|no)(?= |-|$)/i;
/** Roles of whom there are many: without an article it is any of them. */
const ANY_OF_THEM =
  /(?:official|source|spokes(?:man|woman|person)|diplomat|aide|advis[eo]r|insider|witness|resident|analyst|expert|officer|member|representative|employee|worker|soldier|student|voter|farmer|protester|activist|journalist|reporter)$/i;
const MASS =
  /(?:media|staff|police|footage|evidence|industry|data|polling|research|labou?r|society|management|press)$/i;
const DETERMINER =
  /^(?:everyone|everybody|anyone|someone|somebody|several|some|many|few|others|most|all|both|quite a few|\d.*|(?:the|an?|this|these|those|that|his|her|its|our|their|my|your|some|any|no|every|each|all|one|both|many|most|several|few|other|another|two|three|four|five|six|seven|eight|nine|ten|\d\S*|quite|\S+[’']s?)\s.*)$/i;
const SAID_SO = /\b(?:unnamed|anonymous|unidentified|undisclosed)\b/i;
/** Names that have an article within a sentence. */
const WITH_ARTICLE =
  /^(?:United (?:States|Kingdom|Nations|Arab Emirates)|U\.?S\.?A?|U\.?K|U\.K\.|E\.?U\.?|U\.?N\.?|European \p{Lu}\p{Ll}+|Netherlands|Philippines|Bahamas|Maldives|Gambia|(?:\p{Lu}\S+ )+(?:Republic|Islands|Party|Union|Front|Club|Council|Committee|Commission|Association|League|Foundation|Federation|Ministry|Department|Office|Court|Senate|Parliament|Government|Agency|Authority|Army|Navy|Police|Board|Bank|Kingdom)|Kremlin|Pentagon|White House|Vatican|Senate|House|(?:Ministry|Department|Court|House|Bank|Government|Republic|Office|Board|Council|Committee|Commission|Chamber|Bureau|Institute|Federation|Association) (?:of|for|on) .+|(?:Prime )?Minister|President|Mayor|Governor|Chancellor|Taliban|Greens|(?:\p{Lu}\S+ )*(?:Democrats|Republicans|Conservatives|Liberals|Socialists))$/u;

const headOf = (noun: string): string =>
  noun.split(/ (?:of|in|from|at|with|within|who|for|close|near|familiar) /, 1)[0]!;

/** A name within a sentence: common nouns have an article, those who are only a role say that they are unnamed. */
export function calling(of: string, type: string): string {
  const name = plain(of);
  const small = /^\p{Ll}/u.test(name);
  if (NOBODY.test(name)) return name.replace(/^\p{Lu}/u, (first) => first.toLowerCase());
  if (PRONOUN.test(name) || name === "") return name;
  if (WITH_ARTICLE.test(name) && !/^the /i.test(name)) return `the ${name}`;
  const [, article = "", rest = ""] =
    /^(an?|one|another)\s+(?:(?:single|certain|particular)\s+)?(.+)$/i.exec(name) ?? [];
  const alone = tidied((article ? rest : name).replace(/^that (?=\S)/, ""));
  if (article && (type === "person" || ANY_OF_THEM.test(headOf(alone))) && !SAID_SO.test(name))
    return `an unnamed ${alone}`;
  if (!small || article) return name;
  // “protesters’” was cut from what is theirs
  const noun = alone.replace(/[’']s?$/, "");
  const head = headOf(noun);
  if (DETERMINER.test(noun) || /\p{Lu}/u.test(head) || isPlural(headNoun(noun)) || MASS.test(head)) return noun;
  if (SAID_SO.test(noun)) return `an ${noun}`;
  return ANY_OF_THEM.test(head) ? `an unnamed ${noun}` : `the ${noun}`;
}
