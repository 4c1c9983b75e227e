import { greatest, least } from "../core/model/many";
import type { Edit } from "../core/model/span";
import type { AnnotationDocument } from "../core/model/types";
import { mapDocument } from "../core/reconcile/mapThroughEdit";
import { apply, diff, originOf, type Patch, restated } from "../core/reconcile/patch";

export type Way = "undo" | "redo";

/** An act that was done. */
export interface Step {
  /** What was done, in words that follow “Undone: ”. */
  readonly label: string;
  readonly before: AnnotationDocument;
  readonly after: AnnotationDocument;
  /** The article's text at the time. */
  readonly text: string;
}

/** The acts on each article, by its URI, and how to take them back: in order, whatever was typed, saved or analysed in between. */
export interface History {
  /** Notes an act: it can be undone from then on, and nothing can be redone. */
  did(uri: string, step: Step): void;
  /** Notes an edit of text; `plain`: by typing or pasting, neither by an undo nor by a redo of text. */
  edited(uri: string, edits: readonly Edit[], plain: boolean): void;
  /** Gives the act that comes next; `here`: its act was the last thing that was done, so that one undo of everything means this one. */
  next(uri: string, way: Way, text: string): { readonly label: string; readonly here: boolean } | undefined;
  /** Takes the act that comes next back, or does it again, and gives the document; undefined where there is none. */
  undo(uri: string, current: AnnotationDocument, text: string): Undone | undefined;
  redo(uri: string, current: AnnotationDocument, text: string): Undone | undefined;
  /** Notes that the article has other annotations now: nothing that was done can be taken back. */
  forget(uri: string): void;
  /** Notes that the article has another URI now. */
  move(from: string, to: string): void;
}

interface Undone {
  readonly label: string;
  readonly document: AnnotationDocument;
}

/** Acts that can be taken back: more than anybody does by hand. */
const MOST_STEPS = 1000;
/** Edits of text, words typed or deleted in one go counting once, over which an act can be taken back. */
const MOST_EDITS = 10_000;
/** Code units of the texts on which acts were done: typing between acts on a very long article would fill the memory. */
const MOST_TEXT = 20_000_000;

interface Kept {
  readonly label: string;
  readonly text: string;
  /** How many edits had been made before it. */
  readonly at: number;
  readonly undo: Change;
  readonly redo: Change;
}

interface Change {
  readonly patch: Patch;
  /** What the patch refers to, as it was: of the whole document no more, so that old analyses are not kept. */
  readonly origin: AnnotationDocument;
}

interface Past {
  readonly undo: readonly Kept[];
  readonly redo: readonly Kept[];
  /** Edits of text, from the one with the number `first` on. */
  readonly edits: readonly Edit[];
  readonly first: number;
  /** Whether text was typed since the last act, undo or redo. */
  readonly typed: boolean;
}

const NOTHING: Past = { undo: [], redo: [], edits: [], first: 0, typed: false };

export function createHistory(): History {
  const pasts = new Map<string, Past>();
  const pastOf = (uri: string): Past => pasts.get(uri) ?? NOTHING;

  const go = (uri: string, way: Way, current: AnnotationDocument, text: string): Undone | undefined => {
    const past = pastOf(uri);
    const step = past[way].at(-1);
    if (!step) return undefined;
    const edits = text === step.text ? [] : past.edits.slice(step.at - past.first);
    const rest = past[way].slice(0, -1);
    pasts.set(uri, {
      ...past,
      typed: false,
      undo: way === "undo" ? rest : [...past.undo, step],
      redo: way === "redo" ? rest : [...past.redo, step],
    });
    const { patch, origin } = step[way];
    const now = mapDocument(origin, edits, step.text);
    return { label: step.label, document: apply(current, restated(patch, now, current), now) };
  };

  return {
    did(uri, { label, before, after, text }) {
      const past = pastOf(uri);
      const last = past.undo.at(-1)?.text;
      const at = past.first + past.edits.length;
      // one copy of a text on which many acts were done
      const [redo, undo] = [diff(before, after), diff(after, before)];
      const step = {
        label,
        text: last === text ? last : text,
        at,
        undo: { patch: undo, origin: originOf(before, undo) },
        redo: { patch: redo, origin: originOf(after, redo) },
      };
      pasts.set(uri, trimmed({ ...past, undo: recent([...past.undo, step]), redo: [], typed: false }));
    },
    edited(uri, edits, plain) {
      const past = pasts.get(uri);
      if (!past || (past.undo.length === 0 && past.redo.length === 0)) return;
      const redo = plain ? [] : past.redo;
      const end = past.first + past.edits.length;
      const latest = greatest([...past.undo, ...past.redo].map(({ at }) => at));
      const [last] = latest < end ? past.edits.slice(-1) : [];
      const [first, ...more] = edits;
      const both = last && first && inOne(last, first);
      const all = both ? [...past.edits.slice(0, -1), both, ...more] : [...past.edits, ...edits];
      pasts.set(uri, trimmed({ ...past, redo, edits: all, typed: plain }));
    },
    next(uri, way, text) {
      const past = pastOf(uri);
      const step = past[way].at(-1);
      return step && { label: step.label, here: !past.typed && text === step.text };
    },
    undo: (uri, current, text) => go(uri, "undo", current, text),
    redo: (uri, current, text) => go(uri, "redo", current, text),
    forget: (uri) => void pasts.delete(uri),
    move(from, to) {
      const past = pasts.get(from);
      pasts.delete(from);
      if (past) pasts.set(to, past);
    },
  };
}

/** Joins two edits that do what one does: typing on, deleting on backwards; undefined where they do not. */
function inOne(a: Edit, b: Edit): Edit | undefined {
  const { start, end } = b.span;
  const typed = a.span.start === a.span.end && start === end;
  if (typed && start === a.span.start + a.length) return { span: a.span, length: a.length + b.length };
  if (a.length === 0 && b.length === 0 && end === a.span.start) return { span: { start, end: a.span.end }, length: 0 };
  return undefined;
}

/** Leaves out the oldest acts and edits where there are too many, and edits that no act needs. */
function trimmed(past: Past): Past {
  const end = past.first + past.edits.length;
  const kept = (step: Kept) => step.at >= end - MOST_EDITS;
  const undo = past.undo.filter(kept);
  const redo = past.redo.filter(kept);
  const first = Math.min(end, least([...undo, ...redo].map(({ at }) => at)));
  if (first === past.first && undo.length === past.undo.length && redo.length === past.redo.length) return past;
  return { ...past, undo, redo, first, edits: past.edits.slice(first - past.first) };
}

function recent(steps: readonly Kept[]): readonly Kept[] {
  let size = 0;
  const from = steps.findLastIndex(({ text }, i) => {
    if (text !== steps[i + 1]?.text) size += text.length;
    return size > MOST_TEXT;
  });
  return steps.slice(Math.max(from + 1, steps.length - MOST_STEPS));
}
