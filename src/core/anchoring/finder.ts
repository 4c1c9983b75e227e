import type { Location, Selector } from "../anchor";
import type { Span } from "../model";
import { compare, overlaps } from "../span";
import { alike, placesOf } from "./alike";
import { choose, leads, type Place, SLACK, SURE, strongest, type Weighed } from "./choice";
import { type Folded, fold, foldedSpan, rawSpan } from "./fold";
import { kept, type Read, read, sameAfter, sameBefore, surroundings, WINDOW } from "./likeness";
import type { Island } from "./patchwork";
import { rarestTrigram, type Sought, shortPlaces, stretches, type Target } from "./stretches";
import { isWordUnit, trigramsOf } from "./words";

/** A place that could be it. `score` is that of a `Location`. */
export interface Candidate {
  readonly span: Span;
  readonly score: number;
}

export interface Finder {
  /** `thorough`: also where the wording has changed. */
  locate(selector: Selector, island: Island, thorough: boolean): Location;
  /** The most likely places, the best first, however unlikely. */
  candidates(selector: Selector, island: Island): readonly Candidate[];
}

/** Code units of agreement on either side beyond which places that agree so far are equally good. */
const REACH = 400;
/** The context that a selector has: where all of it stands around the words, nothing near them has changed. */
const CONTEXT = 32;
/** A lead that places hardly get by chance: more than a comma, an inflection, a short word. */
const CLEAR_LEAD = 24;
/** Copies that are compared more closely. */
const RIVALS = 12;

const LOST: Location = { how: "lost", span: null, score: 0 };
const ambiguous = (score: number): Location => ({ how: "ambiguous", span: null, score });

/** Finds words in `text`. What it needs is made when it is first needed. */
export function createFinder(text: string): Finder {
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
    locate(selector, island, thorough) {
      const { start, end, exact } = selector;
      if (exact === "") return LOST;
      // of words that know nothing of what stood around them the place is all that tells
      const bare = selector.prefix === "" && selector.suffix === "" && text.startsWith(exact, start);
      if (bare || stands(island)) return { how: "exact", span: { start, end }, score: 1 };
      const sought = soughtOf(selector, island);
      if (sought.words.trim() === "") return LOST;
      const known = latest.get(island);
      const next = known && continued(target(), sought, known);
      const [whole, ...copies] = next ? [next] : untouched(target(), sought);
      if (whole) {
        const places =
          copies.length === 0 ? [{ ...whole, ...ALONE }] : placed(target(), sought, [whole, ...copies], REACH);
        if (!leads(sought.words, places)) return ambiguous(1);
        latest.set(island, { was: sought.start, is: places[0]!.start });
        return located(rawSpan(target(), places[0]!), selector, 1);
      }
      const here = placesNear(target(), sought);
      const sure = here[0] !== undefined && here[0].share >= SURE;
      const places =
        thorough && !sure ? strongest(sought.words, [...here, ...rewordedNear(target(), sought, here)]) : here;
      const chosen = choose(sought.words, places);
      if (chosen === "several") return ambiguous(scoreOf(sought, places[0]!));
      if (!chosen) return LOST;
      const span = rawSpan(target(), chosen);
      const score = scoreOf(sought, chosen);
      return chosen.likeness < 1 ? { how: "changed", span, score } : located(span, selector, score);
    },
    candidates(selector, island) {
      const sought = soughtOf(selector, island);
      if (sought.words.trim() === "") return [];
      const here = placesNear(target(), sought);
      const all = [...here, ...rewordedNear(target(), sought, here)];
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
const ALONE = { left: 0, right: 0, beside: 0, share: 1 } as const;

interface Known {
  readonly was: number;
  readonly is: number;
}

/** The place of words that stand where they stood seen from known ones, if all of the text up to these is as it was too. */
function continued(now: Target, { old, words, start, end }: Sought, { was, is }: Known): Place | null {
  const at = start + is - was;
  if (at < 0 || Math.abs(start - was) > REACH || !now.text.startsWith(words, at)) return null;
  const left = Math.min(start, Math.max(CONTEXT, start - was));
  const right = Math.min(old.text.length - end, Math.max(CONTEXT, was - end));
  const whole =
    sameBefore(old.text, start, now.text, at, left) === left &&
    sameAfter(old.text, end, now.text, at + words.length, right) === right;
  return whole ? { start: at, end: at + words.length, likeness: 1 } : null;
}

const located = (span: Span, { start }: Selector, score: number): Location => ({
  how: span.start === start ? "exact" : "moved",
  span,
  score,
});

/** Context counts as much as so many code units of words. */
const CONTEXT_WEIGHT = 64;

const scoreOf = ({ words }: Sought, { likeness, share }: Weighed): number =>
  Math.round((100 * (words.length * likeness + CONTEXT_WEIGHT * share)) / (words.length + CONTEXT_WEIGHT)) / 100;

/** The place where the words stand with all of their context; several where others have much of what stood farther around too. */
function untouched(now: Target, sought: Sought): readonly Place[] {
  const { old, start, end, words } = sought;
  const [left, right] = [Math.min(CONTEXT, start), Math.min(CONTEXT, old.text.length - end)];
  const rarest = rarestTrigram(now.trigrams, old, start - left, end + right);
  const starts = rarest
    ? rarest.hits.map((hit) => now.words.starts[hit]! - (old.words.starts[rarest.at]! - start))
    : shortPlaces(now.text, old.text.slice(start - left, end + right)).map((it) => it + left);
  const whole = starts.flatMap((at) => {
    if (at < 0 || !now.text.startsWith(words, at)) return [];
    const before = sameBefore(old.text, start, now.text, at, REACH);
    const after = sameAfter(old.text, end, now.text, at + words.length, REACH);
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

/** Where the words stand in those stretches, the best first. */
function placesNear(now: Target, sought: Sought): readonly Weighed[] {
  const { old, words, start, end } = sought;
  const before = isWordUnit(words.charCodeAt(0)) && !isWordUnit(old.text.charCodeAt(start - 1));
  const after = isWordUnit(words.charCodeAt(words.length - 1)) && !isWordUnit(old.text.charCodeAt(end));
  const starts = new Set(
    stretches(now, sought).flatMap((stretch) => placesOf(now.text, words, stretch.start, stretch.end - words.length)),
  );
  return placed(
    now,
    sought,
    [...starts]
      .map((at) => ({ start: at, end: at + words.length, likeness: 1 }))
      // “he” is not in “the”
      .filter((it) => !(before && isWordUnit(now.text.charCodeAt(it.start - 1))))
      .filter((it) => !(after && isWordUnit(now.text.charCodeAt(it.end)))),
    WINDOW,
  );
}

/** What is left of a stretch without some places. */
function between(stretch: Span, places: readonly Span[]): readonly Span[] {
  const inside = places.filter((it) => overlaps(it, stretch)).sort(compare);
  const starts = [stretch.start, ...inside.map(({ end }) => end)];
  return starts
    .map((start, i) => ({ start, end: inside[i]?.start ?? stretch.end }))
    .filter(({ start, end }) => start < end);
}

/** Words shorter than this are others when a letter changes. */
const SHORTEST = 5;

/** Where words like these stand in those stretches, the best first. */
function rewordedNear(now: Target, sought: Sought, here: readonly Span[]): readonly Weighed[] {
  const { old, words, start, end } = sought;
  if (words.length < SHORTEST) return [];
  const beside = {
    before: old.text.slice(Math.max(0, start - CONTEXT), start),
    after: old.text.slice(end, end + CONTEXT),
  };
  const near = stretches(now, sought);
  const found: Place[] = [];
  // only the most alike are found in a stretch: so once more without these
  for (const _ of [1, 2]) {
    const taken = [...here, ...found];
    const left = near
      .flatMap((stretch) => between(stretch, taken))
      .filter(({ start, end }) => end - start >= words.length / 2);
    found.push(...left.flatMap((stretch) => alike(now.text, stretch, words, beside)));
  }
  // the words themselves were weighed already
  const reworded = found.filter((place) => now.text.slice(place.start, place.end) !== words);
  return placed(now, sought, reworded, WINDOW);
}

function placed(
  now: Read,
  { old, start, end, words }: Sought,
  places: readonly Place[],
  reach: number,
): readonly Weighed[] {
  const was = surroundings(old, { start, end }, reach);
  return strongest(
    words,
    places.map((place) => {
      const { left, right, beside } = kept(was, surroundings(now, place, reach));
      return { ...place, left, right, beside, share: was.whole === 0 ? 0 : (left + right) / was.whole };
    }),
  );
}
