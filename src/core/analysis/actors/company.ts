import { sliceOf } from "../../model/span";
import type { FoundMention } from "../findings";
import type { ParsedText } from "../parse";
import { type Draft, draftOf } from "./draft";

/** More people than these are named one by one, and are no company. */
const MOST = 4;

/**
 * The people whom names side by side bring together (“Ann Lee and Bo Holm”, whom *they* may mean), at the last of them; null
 * where mention `i` ends no such list. `known` remembers them by who they are. They speak and act, not it.
 */
export function companyOf(
  parsed: ParsedText,
  mentions: readonly FoundMention[],
  i: number,
  of: readonly (Draft | null)[],
  known: Map<string, Draft>,
): Draft | null {
  if (!isPerson(mentions[i]) || gapBefore(parsed, mentions, i) !== "and") return null;
  let first = i - 1;
  while (isPerson(mentions[first - 1]) && i - first < MOST && gapBefore(parsed, mentions, first) === ",") first--;
  const members = [...new Set(of.slice(first, i + 1))].filter((member) => member !== null);
  if (members.length < 2) return null;
  const names = mentions.slice(first, i + 1).map(({ head }) => sliceOf(parsed.text, head).replace(/\s+/g, " "));
  const name = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  const found = known.get(name);
  if (found) return found;
  const draft = draftOf("group", "company");
  draft.plural = true;
  draft.members = members;
  draft.name = name;
  known.set(name, draft);
  return draft;
}

const isPerson = (mention: FoundMention | undefined): boolean => mention?.kind === "name" && mention.type === "person";

/** What joins mention `i` to the one before it. */
const gapBefore = (parsed: ParsedText, mentions: readonly FoundMention[], i: number): string =>
  mentions[i - 1]
    ? parsed.text
        .slice(mentions[i - 1]!.span.end, mentions[i]!.span.start)
        .trim()
        .replace(/^,\s*and$/, "and")
    : "";
