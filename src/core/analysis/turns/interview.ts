import { addAll } from "../../model/many";
import { sliceOf } from "../../model/span";
import type { Span } from "../../model/types";
import type { Label } from "./labels";
import { isFurniture, OWN, piecesOf } from "./speech";
import type { Turn } from "./turn";

/** A question of an interviewer is shorter (UTF-16 units). */
const LONGEST_QUESTION = 600;
/** UTF-16 units in which an article says that it is an interview. */
const HEAD = 3000;
const INTERVIEW =
  /\binterview(?!er)|\b(?:spoke|talked|sat down|caught up) (?:to|with)\b|\bQ\s?&\s?A\b|\bin conversation\b/i;
const YOU = /\b(?:you|your|yours|yourself)\b/i;
const QUOTED = /“[^”]*”|"[^"]*"/g;

/**
 * The turns of an interview whose questions have no label: paragraphs that ask *you*, and between them answers of *I*. The
 * answers may have `labels`, by paragraph, all of one voice. Where some paragraphs stand in emphasis they are the questions.
 */
export function interviewIn(
  text: string,
  paragraphs: readonly Span[],
  stressed: ReadonlySet<number>,
  labels: ReadonlyMap<number, Label>,
): readonly Turn[] {
  const bold = paragraphs.map(({ start, end }) => stressed.has(start) && stressed.has(end));
  const inQuestion = (i: number) => /\?[”"’')\]]*$/.test(sliceOf(text, paragraphs[i]!).slice(-4));
  const many = bold.filter(Boolean).length;
  const byBold = many > 1 && bold.filter((is, i) => is && inQuestion(i)).length * 2 >= many;
  const asks = paragraphs.map(
    ({ start, end }, i) => end - start < LONGEST_QUESTION && !labels.has(i) && (byBold ? bold[i]! : inQuestion(i)),
  );
  const own = (i: number) => sliceOf(text, paragraphs[i]!).replace(QUOTED, "");
  let asked = 0;
  let addressed = 0;
  let answered = 0;
  let personal = 0;
  for (let i = 0; i < asks.length; i++) {
    if (asks[i]) {
      asked++;
      if (YOU.test(own(i))) addressed++;
    } else if (i > 0 && asks[i - 1] && !/^["“]/.test(sliceOf(text, paragraphs[i]!))) {
      answered++;
      if (OWN.test(own(i))) personal++;
    }
  }
  if (asked < 2 || answered < 2) return [];
  const first = asks.indexOf(true);
  const dense = asked * 5 >= asks.lastIndexOf(true) - first + 1;
  const isSpoken = addressed > 1 && addressed * 2 >= asked && personal > 0 && personal * 2 >= answered;
  // what calls itself an interview need not be as like one
  const top = text.slice(0, Math.min(paragraphs[first]!.start, HEAD));
  const isCalled = INTERVIEW.test(top) && addressed + personal > 1;
  if (!isCalled && !(dense && (labels.size > 0 || isSpoken))) return [];
  return turnsOf(text, paragraphs, asks, labels);
}

function turnsOf(
  text: string,
  paragraphs: readonly Span[],
  asks: readonly boolean[],
  labels: ReadonlyMap<number, Label>,
): readonly Turn[] {
  const turns: (Turn & { readonly content: Span[] })[] = [];
  for (let i = asks.indexOf(true); i < paragraphs.length; i++) {
    const span = paragraphs[i]!;
    const words = sliceOf(text, span);
    const last = turns.at(-1);
    if (isFurniture(words)) {
      if (!asks.includes(true, i)) break;
      continue;
    }
    const label = labels.get(i);
    const part = asks[i] ? "question" : "answer";
    const pieces = piecesOf(text, label ? { start: label.end, end: span.end } : span);
    if (pieces.length === 0) continue;
    if (last?.part === part && !label) addAll(last.content, pieces);
    else
      turns.push({
        label: label?.words ?? null,
        cue: label?.colon ?? null,
        lead: label ? { start: span.start, end: label.end } : null,
        content: [...pieces],
        voice: part === "question" ? 0 : 1,
        part,
      });
  }
  return turns;
}
