import { fold } from "../anchoring/fold";
import { sameAfter, sameBefore } from "../anchoring/likeness";
import { evidenceOf, isKept } from "../model/decided";
import { mainWordsOf } from "../model/fields";
import { type Edit, sliceOf } from "../model/span";
import type { AnnotationDocument, AnyAnnotation, Span } from "../model/types";
import { anchoredWithout, isLacking } from "../records/missingWords";

/**
 * The annotations after an edit: decisions, and what they stand on, of which the edit changed the words say so and what
 * these were; no more once they are back. `before` and `old` are the annotations and the text without the edits (as for
 * `mapDocument`), `document` and `now` with them.
 */
export function reworded(
  document: AnnotationDocument,
  before: AnnotationDocument,
  edits: readonly Edit[],
  old: string,
  now: string,
): AnnotationDocument {
  const edited = editedIn(old, edits);
  const evidence = evidenceOf(document);
  const matters = (it: AnyAnnotation) => isKept(it) || evidence.has(it.id);
  const each = <T extends AnyAnnotation>(list: readonly T[], was: readonly T[]): readonly T[] => {
    // an edit drops some and keeps the order of the others
    let i = 0;
    const told = list.map((it) => {
      if (!matters(it)) return it;
      while (i < was.length && was[i]!.id !== it.id) i++;
      const first = was[i];
      if (!first) return it;
      const spans = mainWordsOf(first);
      const untouched = spans.every(({ start, end }) => end <= edited.start || start >= edited.end);
      return complete(untouched ? it : worded(it, joined(old, spans), joined(now, mainWordsOf(it))));
    });
    return told.some((it, i) => it !== list[i]) ? told : list;
  };
  const all = {
    mentions: each(document.mentions, before.mentions),
    attributions: each(document.attributions, before.attributions),
    positions: each(document.positions, before.positions),
    notes: each(document.notes, before.notes),
  };
  const same = Object.entries(all).every(([key, list]) => document[key as keyof typeof all] === list);
  return same ? document : { ...document, ...all };
}

/** What in `text` the edits touch: all before it and after it stays. Each edit counts in the text that those before it left. */
function editedIn(text: string, edits: readonly Edit[]): Span {
  let { length } = text;
  let [start, after] = [length, length];
  for (const { span, length: inserted } of edits) {
    start = Math.min(start, span.start);
    after = Math.min(after, length - span.end);
    length += inserted - (span.end - span.start);
  }
  return { start, end: text.length - after };
}

const joined = (text: string, spans: readonly Span[]): string => spans.map((span) => sliceOf(text, span)).join(" … ");

function worded<T extends AnyAnnotation>(annotation: T, before: string, words: string): T {
  if (before === words) return annotation;
  const { anchored, ...rest } = annotation;
  const was = anchored?.how === "changed" && anchored.was !== undefined ? anchored.was : before;
  if (fold(was).text !== fold(words).text)
    return { ...annotation, anchored: { how: "changed", score: sameEnds(was, words), was } };
  // without `anchored` it is what it was
  return anchored ? (rest as unknown as T) : annotation;
}

/** That words are missing is said where nothing else is. */
const complete = <T extends AnyAnnotation>(annotation: T): T =>
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
