import { sliceOf } from "../../../model/span";
import type { FoundMention } from "../../findings";
import type { ParsedText } from "../../parse";
import { type Draft, draftOf } from "../draft";

/** More than these are named one by one, and are no company. */
const MOST = 4;

/**
 * Those whom names side by side bring together (“Ann Lee and Bo Holm”, whom *they* may mean), at the last of them; null
 * where mention `i` ends no such list. Countries and bodies are such a company only where they say something (`speaks`).
 * `known` remembers them by who they are. They speak and act, not it.
 */
export function companyOf(
  parsed: ParsedText,
  mentions: readonly FoundMention[],
  i: number,
  of: readonly (Draft | null)[],
  speaks: boolean,
  known: Map<string, Draft>,
): Draft | null {
  const last = mentions[i]!;
  if (
    !isNamed(last) ||
    (last.type !== "person" && !speaks) ||
    !isLike(mentions[i - 1], last) ||
    gapBefore(parsed, mentions, i) !== "and"
  )
    return null;
  let first = i - 1;
  while (isLike(mentions[first - 1], last) && i - first < MOST && gapBefore(parsed, mentions, first) === ",") first--;
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

/** Whether it names somebody who can speak. */
const isNamed = ({ kind, type }: FoundMention): boolean => kind === "name" && type !== null && type !== "place";
const isLike = (mention: FoundMention | undefined, { type }: FoundMention): boolean =>
  mention !== undefined && mention.kind === "name" && mention.type === type;

/** What joins mention `i` to the one before it. */
const gapBefore = (parsed: ParsedText, mentions: readonly FoundMention[], i: number): string =>
  mentions[i - 1]
    ? parsed.text
        .slice(mentions[i - 1]!.span.end, mentions[i]!.span.start)
        .trim()
        .replace(/^,\s*and$/, "and")
    : "";
