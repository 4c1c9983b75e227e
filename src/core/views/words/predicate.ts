import { gerund, isGerund } from "../../english/inflect";
import type { Person } from "../../english/number";
import { actionOf, paired, type Shape } from "../../english/phrase";
import type { Stance } from "../../model/types";

/** Of one, of several: “Ann *demands*”, “Residents *demand*”. */
export type Verb = readonly [one: string, several: string];

/** How a stance goes with an action (“write a cheque”) and with what is said to be so (“the bridge will close”). */
interface Government {
  /** “promises to write a cheque”; absent where the action becomes a noun: “opposes writing a cheque”. */
  readonly to?: Verb;
  /** Instead of the stance's own verb before an action as a noun. */
  readonly doing?: Verb;
  /** “calls on Wick to write a cheque”. */
  readonly ask?: Verb;
  /** “denies that the bridge will close”; absent where the words are only quoted. */
  readonly that?: Verb;
  /** What the verb says already: “opposes opposition to tolls” is “opposes tolls”. */
  readonly own?: RegExp;
}

const GOVERNMENT: Readonly<Record<Stance, Government>> = {
  support: { own: /^(?:(?:the|an?|its|his|her|their) )?support (?:for|of) /i },
  oppose: { own: /^(?:(?:the|an?|its|his|her|their) )?(?:opposition|resistance|objections?) (?:to|against) /i },
  demand: {
    doing: ["calls for", "call for"],
    ask: ["calls on", "call on"],
    that: ["demands", "demand"],
    own: /^(?:(?:the|an?|its|his|her|their) )?(?:demands?|calls?) for /i,
  },
  offer: { to: ["offers", "offer"], own: /^(?:(?:the|an?|its|his|her|their) )?offers? of /i },
  commit: {
    to: ["promises", "promise"],
    that: ["promises", "promise"],
    own: /^(?:(?:the|an?|its|his|her|their) )?(?:commitments? to|promises? of) (?!\p{L}+ (?:the|an?) )/iu,
  },
  threaten: {
    to: ["threatens", "threaten"],
    that: ["threatens", "threaten"],
    own: /^(?:(?:the|an?|its|his|her|their) )?threats? of /i,
  },
  deny: { that: ["denies", "deny"], own: /^(?:(?:the|an?|its|his|her|their) )?denials? of /i },
  concern: {
    that: ["is concerned", "are concerned"],
    own: /^(?:(?:the|an?|its|his|her|their) )?(?:concerns?|worr(?:y|ies)|fears?) (?:about|over|of) /i,
  },
  neutral: { that: ["says", "say"] },
};

interface Asked {
  readonly verb: Verb;
  /** Absent for stances of a codebook that say nothing of their grammar. */
  readonly stance?: Stance | undefined;
  /** Whether the verb is one that may stand before a noun; a label in brackets is none. */
  readonly phrase?: boolean;
  readonly person: Person;
  readonly shape: Shape;
  /** The issue, in the article's words. */
  readonly words: string;
  /** To whom it is addressed, empty for nobody. */
  readonly addressee: string;
}

/** What a sentence says of its subject, and the two parts of it. */
export interface Said {
  /** “calls on Wick to open the books” */
  readonly said: string;
  /** “calls on Wick”; with a place for the issue where that is inside: “welcomes … with reserve”. */
  readonly stands: string;
  /** “to open the books” */
  readonly towards: string;
  /** Whether the addressee is in it. */
  readonly addressed: boolean;
}

/**
 * A stance and an issue as what a sentence says of its subject. The article's words stay as they are but for the verb of
 * an action, which becomes a noun where English wants one; words that fit no sentence are quoted, and so are those in which
 * somebody says “I”, “we” or “you”.
 */
export function predicate({ verb, stance, phrase = false, person, shape, words, addressee }: Asked): Said {
  const of = (verb: Verb) => agreeing(verb, person);
  const { to, doing, ask, that, own } = stance ? GOVERNMENT[stance] : {};
  const first = SELF.test(outsideMarks(words));
  const given = (words: string) => (first ? quoted(words) : paired(words));
  if (shape === "noun") {
    const rest = own ? words.replace(own, "") : words;
    if (!isGerund(/^\p{L}*/u.exec(words)![0])) return joined(of(verb), given(rest || words));
    // “threatens closing its ports” is said by nobody
    return to && to[0] === verb[0] ? saying(of(verb), quoted(words)) : joined(of(doing ?? verb), given(words));
  }
  if (shape === "clause" && that) {
    const clause = words.replace(/^that\s+/i, "");
    return joined(of(that), `that ${first ? quoted(clause) : paired(clause).replace(SMALL, small)}`);
  }
  if (shape !== "action" || !(stance || phrase)) return saying(of(verb), quoted(words));
  const action = actionOf(paired(words).replace(/^\p{Lu}(?=\p{Ll})/u, small));
  const infinitive = infinitiveOf(action, first ? quoted : (words) => words);
  if (ask && addressee) return { ...joined(`${of(ask)} ${addressee}`, infinitive), addressed: true };
  if (to) return joined(of(to), infinitive);
  if (first) return saying(of(verb), quoted(words));
  return joined(of(doing ?? verb), action.before + gerund(action.verb) + action.after);
}

/** What is only said, after a colon. */
export function saying(verb: string, words: string): Said {
  const stands = verb.replace(/\s*…\s*/, " ").trim();
  return { said: words ? `${stands}: ${words}` : stands, stands, towards: words, addressed: false };
}

/** “is concerned”, “are concerned”, “am concerned”. */
export const agreeing = (verb: Verb, person: Person): string =>
  person === "one" ? verb[0] : person === "I" ? verb[1].replace(/^are\b/, "am") : verb[1];

/** The words of somebody who speaks for himself or to somebody. */
const SELF =
  /(?<![\p{L}\p{N}])(?:(?<!\p{Lu}\p{L}*\s)I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself)(?![\p{L}\p{N}]|\.\p{Lu})/u;
const outsideMarks = (words: string): string => words.replace(/“[^“”]*”|"[^"]*"/g, " ");

/** Once is enough: “calls for for”. “…” in a phrase is the place of the issue. */
function joined(verb: string, words: string): Said {
  const common = { stands: verb, addressed: false };
  if (verb.includes("…")) return { ...common, said: verb.replace("…", () => words), towards: words };
  const last = verb.slice(verb.lastIndexOf(" "));
  const twice = ` ${words}`.toLowerCase().startsWith(`${last.toLowerCase()} `);
  const towards = twice ? words.slice(last.length) : words;
  return { ...common, said: `${verb} ${towards}`, towards };
}

const SMALL = /^(?:The|An?|This|That|These|Those|It|He|She|They|There|His|Her|Its|Their)(?=\s)/u;
const small = (capital: string): string => capital.toLowerCase();

/** “not to rush”, “to fight back”. */
const infinitiveOf = (
  { before, verb, after }: ReturnType<typeof actionOf>,
  given: (words: string) => string,
): string =>
  /^not\s/i.test(before) ? `not to ${given(before.slice(4) + verb + after)}` : `to ${given(before + verb + after)}`;

/** Marks inside become single ones. */
const quoted = (words: string): string =>
  /^["“„«][^"“”„«»]*["”“»]$/.test(words)
    ? words
    : `“${paired(words)
        .replace(/“|(?<![^\s])"/g, "‘")
        .replace(/[”"]/g, "’")}”`;
