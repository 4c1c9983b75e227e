import { gerund } from "../../english/inflect";
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
}

const GOVERNMENT: Readonly<Record<Stance, Government>> = {
  support: {},
  oppose: {},
  demand: { doing: ["calls for", "call for"], ask: ["calls on", "call on"], that: ["demands", "demand"] },
  offer: { to: ["offers", "offer"] },
  commit: { to: ["promises", "promise"], that: ["promises", "promise"] },
  threaten: { to: ["threatens", "threaten"], that: ["threatens", "threaten"] },
  deny: { that: ["denies", "deny"] },
  concern: { that: ["is concerned", "are concerned"] },
  neutral: { that: ["says", "say"] },
};

interface Asked {
  readonly verb: Verb;
  /** Absent for stances of a codebook that say nothing of their grammar. */
  readonly stance: Stance | undefined;
  readonly several: boolean;
  readonly shape: Shape;
  /** The issue, in the article's words. */
  readonly words: string;
  /** To whom it is addressed, empty for nobody. */
  readonly addressee: string;
}

/**
 * A stance and an issue as what a sentence says of its subject. The article's words stay as they are but for the verb of
 * an action, which becomes a noun where English wants one; words that fit no sentence are quoted. `addressed` tells
 * whether the addressee is in it.
 */
export function predicate({ verb, stance, several, shape, words, addressee }: Asked): {
  readonly said: string;
  readonly addressed: boolean;
} {
  const of = (verb: Verb) => verb[several ? 1 : 0];
  const { to, doing, ask, that } = stance ? GOVERNMENT[stance] : {};
  const plain = (said: string) => ({ said, addressed: false });
  if (shape === "noun") return plain(`${of(verb)} ${paired(words)}`);
  if (shape === "clause" && that) return plain(`${of(that)} ${/^that\b/i.test(words) ? "" : "that "}${paired(words)}`);
  if (shape !== "action" || !stance) return plain(`${of(verb)}: ${quoted(words)}`);
  const action = actionOf(paired(words).replace(/^\p{Lu}(?=\p{Ll})/u, (capital) => capital.toLowerCase()));
  const infinitive = infinitiveOf(action);
  if (ask && addressee) return { said: `${of(ask)} ${addressee} ${infinitive}`, addressed: true };
  if (to) return plain(`${of(to)} ${infinitive}`);
  return plain(`${of(doing ?? verb)} ${action.before}${gerund(action.verb)}${action.after}`);
}

/** “not to rush”, “to fight back”. */
const infinitiveOf = ({ before, verb, after }: ReturnType<typeof actionOf>): string =>
  /^not\s/i.test(before) ? `not to ${before.slice(4)}${verb}${after}` : `to ${before}${verb}${after}`;

/** Marks inside become single ones. */
const quoted = (words: string): string =>
  /^["“„«][^"“”„«»]*["”“»]$/.test(words)
    ? words
    : `“${paired(words)
        .replace(/“|(?<![^\s])"/g, "‘")
        .replace(/[”"]/g, "’")}”`;
