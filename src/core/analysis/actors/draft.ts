import type { ActorType, Span } from "../../model/types";
import type { FoundMention } from "../findings";

/** An actor while it is being put together. */
export interface Draft {
  type: ActorType;
  /** How often it is named. */
  count: number;
  /** Words that lead to it by themselves, lower case. */
  readonly parts: Set<string>;
  /** What it is known by in the gazetteer: “russia”; empty for others. */
  key: string;
  gender: FoundMention["gender"];
  plural: boolean;
  role: Span | null;
  /** Titles before its name that say who is meant by themselves, lower case: “queen”. */
  readonly honorifics: Set<string>;
  affiliation: Draft | null;
  /** Those of whom it consists, where names side by side make it: they speak, not it. */
  members: readonly Draft[];
  /** Given where the article names it by no mention: a source such as “people close to the talks”. */
  name: string | null;
  /** Whether a name, a speech or a pronoun makes it an actor; a role noun alone does not. */
  acts: boolean;
  /** The rule that brought it together, for a person to read. */
  rule: string;
}

export const draftOf = (type: ActorType, rule: string): Draft => ({
  type,
  count: 0,
  parts: new Set(),
  key: "",
  gender: null,
  plural: false,
  role: null,
  honorifics: new Set(),
  affiliation: null,
  members: [],
  name: null,
  acts: false,
  rule,
});

/** One actor for each name and its shorter forms: `of[i]` is the actor of mention `i`, null for what is no name. */
export interface Named {
  readonly drafts: Draft[];
  readonly of: (Draft | null)[];
}

/** Mention `i` names `draft`. */
export function addTo(draft: Draft, i: number, mentions: readonly FoundMention[], named: Named): void {
  const { gender, plural } = mentions[i]!;
  draft.count++;
  draft.gender ??= gender;
  draft.plural ||= plural;
  draft.acts = true;
  named.of[i] = draft;
}
