import { sliceOf } from "../../../model/span";
import type { Span } from "../../../model/types";
import type { FoundMention } from "../../findings";
import { sortOfNoun } from "../../lexicon/roles";
import type { ParsedText } from "../../parse";
import type { Draft } from "../draft";
import { firstFrom } from "../mentionsFrom";

/** Names side by side, and where they end. */
export interface Company {
  readonly draft: Draft;
  readonly end: number;
}

/**
 * The two whom “both”, “the pair” and “the two leaders” mean: the last named side by side, else the only two named in the
 * paragraph and the one before; null for other sources, and where it is not clear who they are.
 */
export function pairMeant(
  parsed: ParsedText,
  [source]: readonly Span[],
  mentions: readonly FoundMention[],
  of: readonly (Draft | null)[],
  companies: readonly Company[],
): readonly Draft[] | null {
  const found = source && PAIR.exec(sliceOf(parsed.text, source).replace(/\s+/g, " "));
  if (!found) return null;
  const noun = (found[1] ?? found[2] ?? "").toLowerCase();
  const fits = ({ type }: Draft): boolean =>
    type !== "place" && type !== "group" && (noun === "" || (type === "person") === !isBodies(noun));
  const company = companies.findLast(({ end }) => end <= source.start);
  if (company && source.start - company.end < FARTHEST) {
    const { members } = company.draft;
    if (members.length === 2 && members.every(fits)) return members;
  }
  const here = parsed.paragraphs.findLastIndex(({ start }) => start <= source.start);
  const from = Math.max(parsed.paragraphs[Math.max(0, here - 1)]?.start ?? 0, source.start - FARTHEST);
  const named = new Set<Draft>();
  for (let i = firstFrom(mentions, from); mentions[i] && mentions[i]!.head.end <= source.start; i++) {
    const draft = of[i];
    if (draft && mentions[i]!.kind === "name" && fits(draft) && (noun !== "" || draft.type === "person"))
      named.add(draft);
  }
  return named.size === 2 ? [...named] : null;
}

/** Whether a plural means bodies or countries: “the two sides”. */
function isBodies(plural: string): boolean {
  const sort = sortOfNoun(plural.replace(/ies$/, "y").replace(/s$/, ""));
  return sort === "organization" || sort === "country" || /^(?:sides|parties)$/.test(plural);
}

const PAIR = /^(?:both(?: of them)?|the (?:pair|duo|couple)|both (\p{Ll}+)|the two(?: (\p{Ll}+))?)$/iu;
/** UTF-16 units: a long paragraph. */
const FARTHEST = 900;
