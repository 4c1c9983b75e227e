import { fold } from "./anchoring/fold";
import { sameAfter, sameBefore } from "./anchoring/likeness";
import { evidenceOf, isDecided } from "./decisions";
import { anchoredWithout, isLacking } from "./missing";
import type { Anchored, AnnotationDocument, Span } from "./model";
import { sliceOf } from "./span";

interface Worded {
  readonly id: string;
  readonly anchored?: Anchored;
}

/**
 * The annotations after an edit: decisions, and what they stand on, of which the edit changed the words say so and what
 * these were; no more once they are back. `before` and `old` are the annotations and the text without the edit, `document`
 * and `now` with it.
 */
export function reworded(
  document: AnnotationDocument,
  before: AnnotationDocument,
  old: string,
  now: string,
): AnnotationDocument {
  const evidence = evidenceOf(document);
  const matters = (it: Parameters<typeof isDecided>[0] & { readonly id: string }) =>
    isDecided(it) || evidence.has(it.id);
  const each = <T extends Worded & Parameters<typeof isDecided>[0]>(
    list: readonly T[],
    was: readonly T[],
    wordsOf: (text: string, annotation: T) => string,
  ): readonly T[] => {
    // an edit drops some and keeps the order of the others
    let i = 0;
    const told = list.map((it) => {
      if (!matters(it)) return it;
      while (i < was.length && was[i]!.id !== it.id) i++;
      const first = was[i];
      return first ? complete(worded(it, wordsOf(old, first), wordsOf(now, it))) : it;
    });
    return told.some((it, i) => it !== list[i]) ? told : list;
  };
  const all = {
    mentions: each(document.mentions, before.mentions, (text, { span }) => sliceOf(text, span)),
    attributions: each(document.attributions, before.attributions, (text, { content }) => joined(text, content)),
    positions: each(document.positions, before.positions, (text, { issue }) => joined(text, issue ? [issue] : [])),
    notes: each(document.notes, before.notes, (text, { span }) => sliceOf(text, span)),
  };
  const same = Object.entries(all).every(([key, list]) => document[key as keyof typeof all] === list);
  return same ? document : { ...document, ...all };
}

const joined = (text: string, spans: readonly Span[]): string => spans.map((span) => sliceOf(text, span)).join(" … ");

function worded<T extends Worded>(annotation: T, before: string, words: string): T {
  if (before === words) return annotation;
  const { anchored, ...rest } = annotation;
  const was = anchored?.how === "changed" && anchored.was !== undefined ? anchored.was : before;
  if (fold(was).text !== fold(words).text)
    return { ...annotation, anchored: { how: "changed", score: sameEnds(was, words), was } };
  // without `anchored` it is what it was
  return anchored ? (rest as unknown as T) : annotation;
}

/** That words are missing is said where nothing else is. */
const complete = <T extends Worded>(annotation: T): T =>
  isLacking(annotation) && annotation.anchored?.how !== "changed"
    ? { ...annotation, anchored: anchoredWithout(annotation) }
    : annotation;

/** The share of words that begin and end alike: an edit changes one stretch. */
function sameEnds(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  const start = sameAfter(a, 0, b, 0, most);
  const end = sameBefore(a, a.length, b, b.length, most - start);
  return Math.round((100 * (start + end)) / Math.max(a.length, b.length)) / 100;
}
