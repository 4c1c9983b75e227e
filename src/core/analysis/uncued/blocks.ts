import { firstEndingAfter, sliceOf } from "../../model/span";
import type { Span, Steps } from "../../model/types";
import type { FoundAttribution, Quotation } from "../findings";
import type { Paragraph, ParsedText } from "../parse";
import { signatureIn } from "./signatures";

/** Whole sentences in quotation marks, or set off as Markdown does with “>”, that no report takes in. */
export interface Block {
  readonly spans: readonly Span[];
  /** Places of its first and last paragraph. */
  readonly first: number;
  readonly last: number;
  /** Whether its paragraphs have nothing else. */
  readonly whole: boolean;
  /** Whether its paragraph ends with it. */
  readonly ends: boolean;
  /** Whether its last paragraph has no closing mark, and the next one goes on with it. */
  readonly open: boolean;
  /** Where the text begins that tells who spoke before. */
  readonly from: number;
  /** Where the quotation may begin that it leads to. */
  readonly next: number | null;
  /** Who is named behind a dash at its end. */
  readonly signature: Span | null;
}

const SET_OFF = /^(?:>\s*)+/;

/** Successive paragraphs without other words are one block. Yields after some paragraphs. */
export function* findBlocks(
  parsed: ParsedText,
  quotations: readonly Quotation[],
  reports: readonly FoundAttribution[],
): Steps<readonly Block[]> {
  const taken = unionOf(reports.flatMap(({ content }) => content));
  yield;
  const outer = speechIn(parsed, quotations);
  const blocks: Block[] = [];
  let run: { blocks: Block[]; last: number } = { blocks: [], last: -1 };
  let next = 0;
  for (const paragraph of parsed.paragraphs) {
    if (paragraph.index % 50 === 49) yield;
    const own: Quotation[] = [];
    for (; outer[next] && outer[next]!.start < paragraph.end; next++) own.push(outer[next]!);
    const follows = run.blocks.length > 0 && run.last === paragraph.index - 1 && !run.blocks.at(-1)!.signature;
    const whole = wholeOf(parsed, paragraph, own, taken);
    if (follows && isEmpty(parsed, paragraph)) run.last = paragraph.index;
    else {
      if (!follows || !whole) {
        if (run.blocks.length > 0) blocks.push(joined(run.blocks));
        run = { blocks: [], last: -1 };
      }
      if (whole) run = { blocks: run.blocks, last: run.blocks.push(whole) && paragraph.index };
      else for (const part of partsOf(parsed, paragraph, own, taken)) blocks.push(part);
    }
  }
  if (run.blocks.length > 0) blocks.push(joined(run.blocks));
  return blocks;
}

const joined = (run: readonly Block[]): Block => ({
  ...run.at(-1)!,
  first: run[0]!.first,
  from: run[0]!.from,
  spans: run.flatMap(({ spans }) => spans),
});

/** A “>” alone. */
const isEmpty = ({ text }: ParsedText, { start, end }: Paragraph): boolean =>
  end - start < 10 && /^[>\s]+$/.test(text.slice(start, end));

/** Outermost quotations; where others speak in double marks without those in single ones, which are headings there. */
function speechIn({ text }: ParsedText, quotations: readonly Quotation[]): readonly Quotation[] {
  const all = quotations.filter(({ depth }) => depth === 0);
  const double = all.filter(({ start }) => !/^(?:'(?!')|‘(?!‘)|‚|‹)/.test(text.slice(start, start + 2)));
  return double.length * 2 < all.length ? all : double;
}

/** The paragraph as a block of its own; null where it has words of somebody else, or some are taken. */
function wholeOf(
  { text, paragraphs }: ParsedText,
  { start, end, index }: Paragraph,
  own: readonly Quotation[],
  taken: readonly Span[],
): Block | null {
  const lead = SET_OFF.exec(text.slice(start, Math.min(end, start + 20)))?.[0].length ?? 0;
  const last = own.at(-1);
  const block = {
    ...{ first: index, last: index, whole: true, ends: true, open: false, signature: null },
    ...{ from: paragraphs[index - 1]?.start ?? start, next: paragraphs[index + 1]?.start ?? null },
  };
  if (!last) {
    const span = { start: start + lead, end };
    const isSpoken = lead > 0 && /\p{L}/u.test(sliceOf(text, span)) && !signatureIn(text, span);
    return isSpoken && !isTaken(span, taken) ? { ...block, spans: [span] } : null;
  }
  const tail = { start: last.end, end };
  const signature = WORD.test(sliceOf(text, tail)) ? signatureIn(text, tail) : null;
  const gaps = own.map((one, i) => text.slice(own[i - 1]?.end ?? start + lead, one.start));
  if (gaps.some((gap) => WORD.test(gap)) || (!signature && WORD.test(sliceOf(text, tail)))) return null;
  if (!own.every((one) => isSpeech(text, one)) || own.some((one) => isTaken(one, taken))) return null;
  return { ...block, spans: own.map(spanOf), open: last.continues && last.inner.end === last.end, signature };
}

/** Quotations of more than a word behind other sentences of their paragraph, or just before the quotation that they lead to. */
function partsOf(
  { text }: ParsedText,
  { start, end, index }: Paragraph,
  own: readonly Quotation[],
  taken: readonly Span[],
): readonly Block[] {
  const found: Block[] = [];
  const isNext = (i: number) => own[i] !== undefined && !/\S/.test(text.slice(own[i - 1]!.end, own[i]!.start));
  for (const [i, one] of own.entries()) {
    const before = text.slice(Math.max(start, one.start - 12), one.start);
    const after = text.slice(one.end, Math.min(end, one.end + 12));
    const next = isNext(i + 1) ? own[i + 1]!.start : null;
    if (!(next !== null && before === "") && !/[.!?…:][”"’'“)\]»]*\s*$/u.test(before)) continue;
    if (!/^[\s”"’'“„‘(«».]*(?:\p{Lu}.*)?$/su.test(after) || !isSpeech(text, one) || isTaken(one, taken)) continue;
    if (!/\s/.test(sliceOf(text, one.inner).trim().slice(0, 200))) continue;
    const ends = !WORD.test(text.slice(one.end, end));
    const last = found.at(-1);
    if (last && i > 0 && isNext(i) && last.spans.at(-1)!.end === own[i - 1]!.end)
      found.splice(-1, 1, { ...last, ends, next, spans: [...last.spans, spanOf(one)] });
    else {
      const place = { first: index, last: index, from: start, next, ends };
      found.push({ ...place, whole: false, open: false, signature: null, spans: [spanOf(one)] });
    }
  }
  return found;
}

const WORD = /[\p{L}\p{N}]/u;
const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** “Ann Lee: …”: what somebody else said. */
const LABEL = /^[^\p{L}]*\p{Lu}[\p{L}.'’ -]{1,40}:\s/u;

/** Sentences, not a title or a word that is only called so: from a capital to a full stop or an open end. */
function isSpeech(text: string, { inner, end }: Quotation): boolean {
  const words = sliceOf(text, inner);
  if (!/^[^\p{L}]*(?:\p{Lu}|…|\.\.\.)/u.test(words.slice(0, 40))) return false;
  if (LABEL.test(words.slice(0, 60))) return false;
  return (
    inner.end === end || /[.!?…—–-]["”’'»)\]]*\s*$/.test(words.slice(-6)) || /^[.!?]/.test(text.slice(end, end + 1))
  );
}

/** Spans that overlap made one, in text order. */
function unionOf(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && span.start <= last.end) all.push({ start: all.pop()!.start, end: Math.max(last.end, span.end) });
    else all.push(span);
  }
  return all;
}

/** Whether at least half of it is. */
function isTaken({ start, end }: Span, taken: readonly Span[]): boolean {
  let size = 0;
  for (let i = firstEndingAfter(taken, start); taken[i] && taken[i]!.start < end; i++)
    size += Math.min(end, taken[i]!.end) - Math.max(start, taken[i]!.start);
  return size >= (end - start) / 2;
}
