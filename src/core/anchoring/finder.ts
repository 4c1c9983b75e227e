import type { Span } from "../model/types";
import { COMPARED, type Effort, ONE, SCANNED, within } from "./effort";
import { type Folded, fold, foldedSpan, rawSpan } from "./fold";
import type { Island } from "./islands";
import { type Read, read, sameAfter, sameBefore } from "./likeness";
import { CONTEXT, rewordedPlaces, verbatimPlaces, weighPlaces } from "./near";
import type { Location, Selector } from "./selector";
import { rarestTrigram, type Sought, shortPlaces, type Target } from "./stretches";
import { decide, type Place, SLACK, SURE_SHARE, standsOut, strongest, type Weighed } from "./verdict";
import { trigramsOf } from "./words";

/** A place that could be it. `score` is that of a `Location`. */
export interface Candidate {
  readonly span: Span;
  readonly score: number;
}

export interface Finder {
  /** `thorough`: also where the wording has changed. Where the effort does not reach the words are `unsought`. */
  locate(selector: Selector, island: Island, thorough: boolean, effort: Effort): Location;
  /** The most likely places, the best first, however unlikely. */
  candidates(selector: Selector, island: Island): readonly Candidate[];
}

/**
 * Code units of agreement on either side beyond which places that agree so far are equally good: a few sentences. Half as
 * many leave more of the edited articles of test/anchors ambiguous, twice as many change nothing and cost four times as much.
 */
const REACH = 400;
/** A lead that places hardly get by chance: more than a comma, an inflection, a short word. */
const CLEAR_LEAD = 24;
/** Copies that are compared more closely: each costs a comparison of its surroundings as far as `REACH`. */
const RIVALS = 12;

const LOST: Location = { how: "lost", span: null, score: 0 };
const UNSOUGHT: Location = { how: "unsought", span: null, score: 0 };
const ambiguous = (score: number): Location => ({ how: "ambiguous", span: null, score });

/**
 * Finds words in `text`. Steps are tried in this order, the cheap and certain first, and the first that has an answer gives it:
 *
 * 1. In place: the island of the words (islands.ts), or of words without any context they themselves, stand at the old offset
 *    unit by unit. Costs a comparison of the island, once for all words in it.
 * 2. Beside known words: these stand as far from the last found words of the island as they did, and so does all between
 *    them. Costs a comparison of that stretch.
 * 3. With whole context: the rarest three successive words at the place are looked up in an index of the text; the words and
 *    32 units on either side must stand there unchanged. Of several such places the one wins whose farther surroundings
 *    agree by far the most; else what stands around each is weighed. Costs the occurrences of these three words, times what agrees.
 * 4. Verbatim, with some of their context: three-word sequences of the surroundings vote for stretches of the text
 *    (stretches.ts), the words are sought there, and what stands around each place is weighed (likeness.ts). verdict.ts
 *    takes the best if it is good and stands out.
 * 5. In other words, for `thorough` searches where step 4 is not sure: in the same stretches the wording with the fewest
 *    changes (approximate.ts) is weighed against the verbatim places. Costs a stretch times a 32nd of the words' length.
 *
 * Steps 2 to 5 compare folded texts, in which typesetting is no difference (fold.ts). The folded text and its index cost one
 * pass over the text and are made when first needed. All work is counted (effort.ts): a search ends as `unsought` where the
 * effort given for it is spent. Where several places are equally good, the answer is `ambiguous`, never a guess.
 */
export function createFinder(text: string): Finder {
  // “now” is the text that is searched, “old” the one that selectors were made in
  let now: (Folded & Target) | undefined;
  const target = () => {
    if (now) return now;
    const folded = fold(text);
    const { words } = read(folded.text);
    now = { ...folded, words, trigrams: trigramsOf(words) };
    return now;
  };
  const olds = new Map<Island, Folded & Read>();
  const oldOf = (island: Island) => {
    const known = olds.get(island);
    if (known) return known;
    const folded = fold(island.text);
    const made = { ...folded, words: read(folded.text).words };
    olds.set(island, made);
    return made;
  };
  /** Where words of an island were and are: the last that were found beyond doubt. */
  const latest = new Map<Island, Known>();
  const inPlace = new Map<Island, boolean>();
  const stands = (island: Island) => {
    const known = inPlace.get(island) ?? text.startsWith(island.text, island.start);
    inPlace.set(island, known);
    return known;
  };

  const soughtOf = ({ start, end }: Selector, island: Island): Sought => {
    const old = oldOf(island);
    const span = foldedSpan(old, { start: start - island.start, end: end - island.start });
    return { old, ...span, words: old.text.slice(span.start, span.end) };
  };

  return {
    locate(selector, island, thorough, effort) {
      const { start, end, exact } = selector;
      if (exact === "") return LOST;
      // of words that know nothing of what stood around them the place is all that tells
      const bare = selector.prefix === "" && selector.suffix === "" && text.startsWith(exact, start);
      if (bare || stands(island)) return { how: "exact", span: { start, end }, score: 1 };
      const sought = soughtOf(selector, island);
      if (sought.words.trim() === "") return LOST;
      const known = latest.get(island);
      const next = known && besideKnown(target(), sought, known);
      if (!next && effort.left < 0) return UNSOUGHT;
      return within(effort, ONE, (part) => {
        const [whole, ...copies] = next ? [next] : withWholeContext(target(), sought, part);
        if (whole) {
          const places =
            copies.length === 0
              ? [{ ...whole, ...NOT_WEIGHED }]
              : weighPlaces(target(), sought, [whole, ...copies], REACH, part);
          if (part.left < 0) return UNSOUGHT;
          if (!standsOut(sought.words, places)) return ambiguous(1);
          latest.set(island, { was: sought.start, is: places[0]!.start });
          return foundAt(rawSpan(target(), places[0]!), selector, 1);
        }
        const { here, many } = verbatimPlaces(target(), sought, part);
        if (many) return ambiguous(0);
        const sure = here[0] !== undefined && here[0].share >= SURE_SHARE;
        const places =
          thorough && !sure
            ? strongest(sought.words, [...here, ...rewordedPlaces(target(), sought, here, part)])
            : here;
        if (part.left < 0) return UNSOUGHT;
        const chosen = decide(sought.words, places);
        if (chosen === "several") return ambiguous(scoreOf(sought, places[0]!));
        if (!chosen) return LOST;
        const span = rawSpan(target(), chosen);
        const score = scoreOf(sought, chosen);
        return chosen.likeness < 1 ? { how: "changed", span, score } : foundAt(span, selector, score);
      });
    },
    candidates(selector, island) {
      const sought = soughtOf(selector, island);
      if (sought.words.trim() === "") return [];
      const effort = { left: ONE };
      const { here } = verbatimPlaces(target(), sought, effort);
      const all = [...here, ...rewordedPlaces(target(), sought, here, effort)];
      const best = all
        .map((place) => ({ span: rawSpan(target(), place), score: scoreOf(sought, place) }))
        .sort((a, b) => b.score - a.score || a.span.start - b.span.start);
      return best.filter(
        ({ span }, i) => !best.slice(0, i).some((it) => it.span.start < span.end && span.start < it.span.end),
      );
    },
  };
}

/** What needs no weighing. */
const NOT_WEIGHED = { left: 0, right: 0, beside: 0, share: 1 } as const;

interface Known {
  readonly was: number;
  readonly is: number;
}

/** The place of words that stand where they stood seen from known ones, if all of the text up to these is as it was too. */
function besideKnown(now: Target, { old, words, start, end }: Sought, { was, is }: Known): Place | null {
  const at = start + is - was;
  if (at < 0 || Math.abs(start - was) > REACH || !now.text.startsWith(words, at)) return null;
  const left = Math.min(start, Math.max(CONTEXT, start - was));
  const right = Math.min(old.text.length - end, Math.max(CONTEXT, was - end));
  const whole =
    sameBefore(old.text, start, now.text, at, left) === left &&
    sameAfter(old.text, end, now.text, at + words.length, right) === right;
  return whole ? { start: at, end: at + words.length, likeness: 1 } : null;
}

const foundAt = (span: Span, { start }: Selector, score: number): Location => ({
  how: span.start === start ? "exact" : "moved",
  span,
  score,
});

/** Context counts as much as so many code units of words: as the two sides of a selector's context have together. */
const CONTEXT_WEIGHT = 64;

const scoreOf = ({ words }: Sought, { likeness, share }: Weighed): number =>
  Math.round((100 * (words.length * likeness + CONTEXT_WEIGHT * share)) / (words.length + CONTEXT_WEIGHT)) / 100;

/** The place where the words stand with all of their context; several where others have much of what stood farther around too. */
function withWholeContext(now: Target, sought: Sought, effort: Effort): readonly Place[] {
  const { old, start, end, words } = sought;
  const [left, right] = [Math.min(CONTEXT, start), Math.min(CONTEXT, old.text.length - end)];
  const rarest = rarestTrigram(now.trigrams, old, start - left, end + right);
  const starts = rarest
    ? rarest.hits.map((hit) => now.words.starts[hit]! - (old.words.starts[rarest.at]! - start))
    : shortPlaces(now.text, old.text.slice(start - left, end + right)).map((it) => it + left);
  effort.left -= starts.length + (rarest ? 0 : now.text.length / SCANNED);
  const whole = starts.flatMap((at) => {
    if (at < 0 || !now.text.startsWith(words, at)) return [];
    const before = sameBefore(old.text, start, now.text, at, REACH);
    const after = sameAfter(old.text, end, now.text, at + words.length, REACH);
    effort.left -= (words.length + before + after) / COMPARED;
    return before >= left && after >= right ? [{ at, before, after }] : [];
  });
  const [best, ...others] = whole.sort((a, b) => b.before + b.after - a.before - a.after);
  if (!best) return [];
  const clear = others.every(
    ({ before, after }) =>
      best.before + SLACK >= before &&
      best.after + SLACK >= after &&
      best.before + best.after - before - after >= CLEAR_LEAD,
  );
  const rivals = clear ? [] : others.slice(0, RIVALS);
  return [best, ...rivals].map(({ at }) => ({ start: at, end: at + words.length, likeness: 1 }));
}
