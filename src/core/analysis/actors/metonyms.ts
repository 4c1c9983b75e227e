import { firstEndingAfter, sliceOf } from "../../model/span";
import { eachInSteps } from "../../model/steps";
import type { Steps } from "../../model/types";
import type { FoundMention } from "../findings";
import { gazetteer } from "../lexicon/gazetteer";
import { SEATS, STATE_VERBS } from "../lexicon/metonyms";
import type { ParsedText } from "../parse";
import { type Draft, draftOf, type Named } from "./draft";

/**
 * A capital or a palace that speaks or thinks is the country: its mention moves to the country’s actor. A palace stays
 * an actor of its own in an article where no country speaks; the Kremlin never does.
 */
export function* metonymOf(
  parsed: ParsedText,
  mentions: readonly FoundMention[],
  named: Named,
  sources: ReadonlySet<number | null>,
): Steps<void> {
  const { capitals, written } = gazetteer();
  const byKey = new Map(named.drafts.filter(({ key }) => key !== "").map((draft) => [draft.key, draft]));
  const speaking = named.of.some((draft, i) => draft?.type === "country" && sources.has(i));
  yield* eachInSteps(mentions, (mention, i) => {
    const draft = named.of[i];
    if (mention.kind !== "name" || !draft || draft.type === "person") return;
    const lower = sliceOf(parsed.text, mention.head).toLowerCase();
    const seat = SEATS.find(({ words }) => words === lower);
    const key = seat ? seat.means.toLowerCase() : capitals.get(lower);
    if (!key || draft.key === key) return;
    if (!seat?.always && !sources.has(i) && !governs(parsed, mention)) return;
    if (seat && !seat.always && lower !== "brussels" && !speaking && !byKey.has(key)) return;
    let target = byKey.get(key);
    if (!target) {
      target = draftOf(lower === "brussels" ? "organization" : "country", "metonym");
      target.key = key;
      target.name = seat?.means ?? written.get(key) ?? null;
      target.acts = true;
      named.drafts.push(target);
      byKey.set(key, target);
    }
    move(i, draft, target, named);
  });
}

function move(i: number, from: Draft, to: Draft, named: Named): void {
  from.count--;
  to.count++;
  named.of[i] = to;
  if (from.count === 0) named.drafts.splice(named.drafts.indexOf(from), 1);
}

/** Whether the verb after a name is one of saying, thinking or deciding. */
function governs(parsed: ParsedText, mention: FoundMention): boolean {
  const { tokens } = parsed;
  const first = firstEndingAfter(tokens, mention.head.end - 1) + 1;
  const { sentence } = tokens[first - 1]!;
  const previous = tokens[first - 2];
  if (previous && previous.sentence === sentence && /^(?:in|at|near|to|from|of|outside)$/.test(previous.norm))
    return false;
  for (let i = first; i < first + 4 && tokens[i]?.sentence === sentence; i++) {
    const { norm, tags } = tokens[i]!;
    if (isStateVerb(norm)) return true;
    if (
      !tags.has("Adverb") &&
      !tags.has("Auxiliary") &&
      !tags.has("Modal") &&
      !/^(?:has|have|had|will|would|also|is|was)$/.test(norm)
    )
      return false;
  }
  return false;
}

const isStateVerb = (word: string): boolean =>
  STATE_VERBS.has(word) ||
  STATE_VERBS.has(word.replace(/(?:es|ed|s|d)$/, "")) ||
  STATE_VERBS.has(word.replace(/i(?:es|ed)$/, "y")) ||
  STATE_VERBS.has(word.replace(/(\p{L})\1ed$/u, "$1")) ||
  STATE_VERBS.has(word.replace(/s$/, "")) ||
  /^(?:said|told|thought|saw|sought|knew|felt)$/.test(word);
