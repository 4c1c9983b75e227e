import { sliceOf } from "../../model/span";
import type { FoundMention } from "../findings";
import type { ParsedText } from "../parse";
import { type Draft, draftOf } from "./draft";
import { officesIn } from "./roles";

/** Those whom role nouns alone name, by what the article says of them. */
export class Described {
  /** By noun and office: whom “the woman” goes back to. */
  readonly #byNoun = new Map<string, Draft>();
  /** Groups and bodies by all their words: “voters” are those that “voters” were before. */
  readonly #byWords = new Map<string, Draft>();
  /** By noun for each owner: “Lee’s campaign” is “Ann Lee’s campaign”. */
  readonly #byOwner = new Map<Draft, Map<string, Draft>>();

  /** Police by all their words. */
  readonly #forces = new Map<string, Draft>();

  constructor(
    readonly parsed: ParsedText,
    readonly mentions: readonly FoundMention[],
    readonly of: readonly (Draft | null)[],
  ) {}

  /** The actor that mention `i` describes: one spoken of before, or a new one, added to `drafts`. */
  at(i: number, drafts: Draft[]): Draft {
    const mention = this.mentions[i]!;
    const phrase = sliceOf(this.parsed.text, mention.span);
    const words = phrase.toLowerCase().replace(/\s+/g, " ");
    const head = sliceOf(this.parsed.text, mention.head).toLowerCase();
    const noun = [...officesIn(words, head), head].join(" ");
    const force = head === "police" ? this.#police(words) : undefined;
    if (force) return force;
    const owner = this.#ownerOf(i);
    const owned = owner && (this.#byOwner.get(owner) ?? new Map<string, Draft>());
    if (owned) this.#byOwner.set(owner, owned);
    const known = owned ? owned.get(noun) : (this.#again(mention, words, noun) ?? this.#same(mention, words));
    if (known) return known;
    const draft = draftOf(mention.type ?? "person", "role");
    draft.gender = mention.gender;
    draft.plural = mention.plural;
    draft.acts = noun === "community" || isTitle(phrase);
    drafts.push(draft);
    if (head === "police") this.#forces.set(bare(words), draft);
    this.#byNoun.set(noun, draft);
    this.#byWords.set(bare(words), draft);
    owned?.set(noun, draft);
    return draft;
  }

  /** “Police” are those of the one force that the article speaks of; where it speaks of two, nobody says which. */
  #police(words: string): Draft | undefined {
    const own = bare(words);
    const same = this.#forces.get(own);
    const [only] = this.#forces.size === 1 ? this.#forces : [];
    if (same || !only || (own !== "police" && only[0] !== "police")) return same;
    this.#forces.delete(only[0]);
    this.#forces.set(own === "police" ? only[0] : own, only[1]);
    return only[1];
  }

  #again({ type }: FoundMention, words: string, noun: string): Draft | undefined {
    if (!/^(?:the|this|that|these|those)\s/.test(words)) return undefined;
    // “the British people” are not the people spoken of before
    const ofMany = type === "group" && /\s\S+\s/.test(words);
    return ofMany ? this.#byWords.get(bare(words)) : this.#byNoun.get(noun);
  }

  #same({ type }: FoundMention, words: string): Draft | undefined {
    const many = type === "group" || type === "organization";
    return many && !/^(?:an?|one|another|other|\d+|two|three|four|five|six|seven|eight|nine|ten)\s/.test(words)
      ? this.#byWords.get(bare(words))
      : undefined;
  }

  /** Whose it is: “Ann Lee” of “Ann Lee’s lawyer”, she of “her lawyer”. */
  #ownerOf(i: number): Draft | null {
    const { span } = this.mentions[i]!;
    for (let k = i - 1; k >= 0 && this.mentions[k]!.head.start >= span.start; k--) {
      const { head, kind } = this.mentions[k]!;
      if (!this.of[k]) continue;
      if (kind === "pronoun" || /^['’]s?\s/.test(this.parsed.text.slice(head.end, head.end + 3))) return this.of[k]!;
    }
    return null;
  }
}

const bare = (words: string): string => words.replace(/^(?:the|this|that|these|those)\s/, "").replace(/^local\s/, "");

/** “the Home Secretary”: written like a name. */
const isTitle = (words: string): boolean =>
  /^the\s+\p{Lu}\S*(?:\s+\p{Lu}\S*)*$/iu.test(words) && /\s\p{Lu}/u.test(words) && !/\s\p{Ll}/u.test(words);
