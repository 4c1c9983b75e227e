import {
  candidatesAfter,
  candidatesBefore,
  type Frame,
  LAYOUTS,
  type Layout,
} from "../../src/core/analysis/attributions/contents";
import { weighContent, weighLayout } from "../../src/core/analysis/attributions/contentWeights";
import { canBeCue, weighCue, weighGrowLeft, weighGrowRight } from "../../src/core/analysis/attributions/cues";
import type { Stretch } from "../../src/core/analysis/attributions/families";
import { type Place, placesOf } from "../../src/core/analysis/attributions/places";
import { sourceCandidates, weighSource } from "../../src/core/analysis/attributions/sources";
import { readWords, type Words } from "../../src/core/analysis/attributions/words";
import { type ParsedText, parse } from "../../src/core/analysis/parse";
import { findQuotations } from "../../src/core/analysis/quotations";
import { firstEndingAfter } from "../../src/core/model/span";
import type { Span, Steps } from "../../src/core/model/types";
import type { GoldArticle } from "./gold";
import { notebook, type Question } from "./learn";

/** An article as the attributions see it. */
export interface Lesson {
  readonly article: GoldArticle;
  readonly parsed: ParsedText;
  readonly places: readonly Place[];
  readonly words: Words;
  readonly gold: readonly GoldFrame[];
}

interface GoldFrame extends Frame {
  readonly content: readonly Stretch[];
}

export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function readLesson(article: GoldArticle): Lesson {
  const parsed = finish(parse(article.text));
  const quotations = finish(findQuotations(parsed));
  const words = finish(readWords(parsed, quotations));
  const places = [...placesOf(parsed)];
  const gold = article.attributions.flatMap(({ cue: cues, source: sources, content }) => {
    const cue = cues[0] && stretchOf(parsed, cues[0]);
    if (!cue || content.length === 0) return [];
    const own = places.find(({ sentence }) => sentence.from <= cue.from && cue.from < sentence.to);
    if (!own) return [];
    const source = sources[0] ? stretchOf(parsed, sources[0]) : null;
    return [
      {
        ...own,
        cue,
        heart: cue.from,
        source,
        content: content.map((span) => stretchOf(parsed, span)).filter((one) => one !== null),
      },
    ];
  });
  return { article, parsed, places, words, gold };
}

function stretchOf({ tokens }: ParsedText, { start, end }: Span): Stretch | null {
  const from = firstEndingAfter(tokens, start);
  let to = from;
  while (to < tokens.length && tokens[to]!.start < end) to++;
  return to > from ? { from, to } : null;
}

/** Which word of each cue is its heart: the one that most often is a cue alone, counted twice over. */
export function withHearts(lessons: readonly Lesson[]): readonly Lesson[] {
  const all = new Map<number, number>();
  for (const { words } of lessons) for (const stem of words.stem) all.set(stem, (all.get(stem) ?? 0) + 1);
  let counts = new Map<number, number>();
  for (const { words, gold } of lessons)
    for (const { cue } of gold)
      if (cue.to === cue.from + 1) counts.set(words.stem[cue.from]!, (counts.get(words.stem[cue.from]!) ?? 0) + 1);
  let result = lessons;
  for (let round = 0; round < 2; round++) {
    const next = new Map<number, number>();
    result = lessons.map((lesson) => {
      const { words } = lesson;
      const gold = lesson.gold.map((frame) => {
        let heart = frame.cue.from;
        let top = -1;
        for (let i = frame.cue.from; i < frame.cue.to; i++) {
          const stem = words.stem[i]!;
          const rate = ((counts.get(stem) ?? 0) + 0.02) / ((all.get(stem) ?? 0) + 1);
          if (canBeCue(words.kind[i]!) && rate > top) [top, heart] = [rate, i];
        }
        next.set(words.stem[heart]!, (next.get(words.stem[heart]!) ?? 0) + 1);
        return { ...frame, heart };
      });
      return { ...lesson, gold };
    });
    counts = next;
  }
  return result;
}

/** All that an article teaches, but the verdict. */
export function questionsOf({ words, places, gold }: Lesson): Question[] {
  const book = notebook();
  const questions: Question[] = [];
  const hearts = new Set(gold.map(({ heart }) => heart));
  for (const { sentence, lead } of places)
    for (let i = sentence.from; i < sentence.to; i++) {
      if (!canBeCue(words.kind[i]!)) continue;
      weighCue(book, words, sentence, i, lead);
      questions.push({ alternatives: [book.take()], truth: [hearts.has(i) ? 1 : 0] });
    }
  for (const frame of gold) {
    questions.push(...growth(words, frame));
    questions.push(...ofSource(words, frame));
    questions.push(...ofContent(words, frame));
  }
  return questions;
}

function growth(words: Words, { sentence, cue, heart }: Frame): Question[] {
  const book = notebook();
  const questions: Question[] = [];
  for (let from = heart; from >= cue.from && from > sentence.from; from--) {
    weighGrowLeft(book, words, sentence, heart, from);
    questions.push({ alternatives: [book.take()], truth: [from > cue.from ? 1 : 0] });
  }
  for (let to = heart + 1; to <= cue.to && to < sentence.to; to++) {
    weighGrowRight(book, words, sentence, heart, to);
    questions.push({ alternatives: [book.take()], truth: [to < cue.to ? 1 : 0] });
  }
  return questions;
}

function ofSource(words: Words, { sentence, cue, heart, source }: Frame): Question[] {
  const book = notebook();
  const candidates = [null, ...sourceCandidates(words, sentence, cue)];
  const right = nearest(candidates.slice(1) as Stretch[], source ? [source] : [], 0.5);
  const truth = source ? [0, ...right] : [1, ...right];
  if (!truth.some((share) => share > 0)) return [];
  const alternatives = candidates.map((candidate) => {
    weighSource(book, words, sentence, cue, heart, candidate);
    return book.take();
  });
  return [{ alternatives, truth }];
}

function ofContent(words: Words, frame: GoldFrame): Question[] {
  const book = notebook();
  const before = frame.content.filter(({ to }) => to <= frame.cue.from);
  const after = frame.content.filter(({ from }) => from >= frame.cue.to);
  if (before.length + after.length === 0) return [];
  const layout: Layout = before.length === 0 ? "after" : after.length === 0 ? "before" : "around";
  const questions: Question[] = [
    {
      alternatives: LAYOUTS.map((one) => {
        weighLayout(book, words, frame, one);
        return book.take();
      }),
      truth: LAYOUTS.map((one) => (one === layout ? 1 : 0)),
    },
  ];
  for (const [name, own] of [
    ["before", before],
    ["after", after],
  ] as const) {
    if (own.length === 0) continue;
    const candidates = name === "before" ? candidatesBefore(words, frame) : candidatesAfter(words, frame);
    const truth = nearest(candidates, own, 0.5);
    if (!truth.some((share) => share > 0)) continue;
    const alternatives = candidates.map((candidate) => {
      weighContent(book, words, frame, layout, name === "before", candidate);
      return book.take();
    });
    questions.push({ alternatives, truth });
  }
  return questions;
}

/** 1 for the candidate that has most tokens in common with the gold, 0 for the others and where none reaches `least`. */
function nearest(candidates: readonly Stretch[], gold: readonly Stretch[], least: number): number[] {
  const size = gold.reduce((sum, { from, to }) => sum + to - from, 0);
  let top = -1;
  let most = least;
  for (const [i, { from, to }] of candidates.entries()) {
    let common = 0;
    for (const one of gold) common += Math.max(0, Math.min(to, one.to) - Math.max(from, one.from));
    const share = common / (size + to - from - common);
    if (share > most) [most, top] = [share, i];
  }
  return candidates.map((_, i) => (i === top ? 1 : 0));
}
