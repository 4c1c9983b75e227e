import { overlaps, sliceOf } from "../../model/span";
import type { FoundMention } from "../findings";
import { gazetteer } from "../lexicon/gazetteer";
import type { ParsedText } from "../parse";
import type { Named } from "./draft";
import { type Draft, draftOf } from "./draft";
import type { Countries } from "./roles";

const NOUNS = ["government", "regime", "administration"] as const;
const NOUN = /^(?:government|regime|administration)$/;

/** The governments met so far, by whose they are; and the last of each noun, which “the government” means. */
export type Governments = Map<string, Draft>;

/** Those that are written like names: “Government of Orlo”. */
export function governmentsOf({ drafts }: Named): Governments {
  const { demonyms, names } = gazetteer();
  const known: Governments = new Map();
  for (const draft of drafts)
    for (const noun of NOUNS) if (draft.parts.has(noun)) known.set(`${noun}/${BY_NAME}`, draft);
  for (const draft of drafts)
    if (draft.parts.has("government") && draft.type === "organization")
      for (const part of draft.parts) {
        const key = demonyms.get(part) ?? names.get(part)?.key;
        if (key) known.set(`government/${key}`, draft);
      }
  return known;
}

/**
 * Whose government the role noun `i` is: an actor beside its country, and another one than that of the next country; “the
 * government” is the one met last. Null where it is no government, or nothing says whose.
 */
export function governmentAt(
  parsed: ParsedText,
  mentions: readonly FoundMention[],
  i: number,
  named: Named,
  countries: Countries,
  known: Governments,
): Draft | null {
  const mention = mentions[i]!;
  const noun = sliceOf(parsed.text, mention.head).toLowerCase();
  if (!NOUN.test(noun)) return null;
  const owner = ownerOf(parsed, mentions, i, named);
  if (!owner) {
    const words = sliceOf(parsed.text, mention.span).toLowerCase();
    if (!/^(?:the|this|its|their|our)\s\S+$/.test(words)) return null;
    const met = known.get(noun);
    if (met || !words.startsWith("the ") || known.has(`${noun}/${BY_NAME}`)) return met ?? null;
    const unowned = draftOf("organization", "role");
    known.set(noun, unowned);
    known.set(`${noun}/${UNSAID}`, unowned);
    return unowned;
  }
  // “the government” before anything says whose
  const unowned = known.get(`${noun}/${UNSAID}`);
  known.delete(`${noun}/${UNSAID}`);
  const draft = known.get(`${noun}/${owner.key}`) ?? unowned ?? draftOf("organization", "role");
  draft.affiliation ??= owner.draft ?? countries.get(owner.key) ?? null;
  draft.acts = true;
  // “the government of Orlo”, which the mention does not name whole
  if (owner.after) draft.name ??= sliceOf(parsed.text, { start: mention.span.start, end: owner.after });
  known.set(`${noun}/${owner.key}`, draft);
  known.set(noun, draft);
  return draft;
}

const UNSAID = "?";
const BY_NAME = "by name";

interface Owner {
  readonly key: string;
  readonly draft: Draft | null;
  /** Where the owner ends that stands after the noun. */
  readonly after?: number;
}

/** “German” of “the German government”, “Ruiz” of “the Ruiz government”, “Orlo” of “the government of Orlo”. */
function ownerOf(parsed: ParsedText, mentions: readonly FoundMention[], i: number, { of }: Named): Owner | null {
  const { span, head } = mentions[i]!;
  const keyOf = (draft: Draft): string => draft.key || [...draft.parts].sort().join(" ");
  const before = mentions[i - 1];
  if (before?.kind === "name" && of[i - 1]) {
    const gap = parsed.text.slice(before.head.end, head.start);
    if (overlaps(before.head, span) || /^(?:['’]s?)?\s(?:[\p{Ll}-]+\s)?$/u.test(gap))
      return { key: keyOf(of[i - 1]!), draft: of[i - 1]! };
  }
  const next = mentions[i + 1];
  if (
    next?.kind === "name" &&
    of[i + 1] &&
    /^\s(?:of|in)\s(?:the\s)?$/.test(parsed.text.slice(span.end, next.span.start))
  )
    return { key: keyOf(of[i + 1]!), draft: of[i + 1]!, after: next.head.end };
  const { demonyms } = gazetteer();
  for (const word of parsed.text
    .slice(span.start, head.start)
    .toLowerCase()
    .split(/[\s’'-]+/)) {
    const key = demonyms.get(word);
    if (key) return { key, draft: null };
  }
  return null;
}
