import type { Span } from "../../model/types";

/** Words by which who speaks means himself, or those with him. */
export const OWN = /\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?)\b/;

/** What is noted of a speech and is none of its words, wherever it stands. */
const NOISE =
  /^(?:applause|laughter|laughs?|cheers?|cheering|boos?|booing|crosstalk|cross-talk|inaudible|unintelligible|interruptions?|interjections?|pauses?|silence|sighs?|music|prolonged applause|loud applause)[.,!]?$/i;
const BRACKET = /\[[^[\]\r\n]{1,160}\]|\([^()\r\n]{1,60}\)/g;

/** A paragraph of speech without editors’ notes in brackets, which stand between sentences. */
export function piecesOf(text: string, { start, end }: Span): readonly Span[] {
  const own = text.slice(start, end);
  const pieces: Span[] = [];
  let from = 0;
  const add = (to: number) => {
    const words = own.slice(from, to);
    const left = from + words.length - words.trimStart().length;
    const right = from + words.trimEnd().length;
    if (/[\p{L}\p{N}]/u.test(own.slice(left, right))) pieces.push({ start: start + left, end: start + right });
  };
  for (const { 0: bracket, index } of own.matchAll(BRACKET)) {
    if (!isNote(own, bracket, index, from)) continue;
    add(index);
    from = index + bracket.length;
  }
  add(own.length);
  return pieces;
}

function isNote(own: string, bracket: string, index: number, from: number): boolean {
  const inside = bracket.slice(1, -1).trim();
  if (NOISE.test(inside)) return true;
  const before = own.slice(Math.max(from, index - 3), index).trimEnd();
  const after = own.slice(index + bracket.length, index + bracket.length + 3).trimStart();
  const apart = (before === "" || /[.!?…”"]$/.test(before)) && (after === "" || /^["“‘([\p{Lu}]/u.test(after));
  if (!apart) return false;
  return bracket.startsWith("[") || (inside.split(/\s+/).length < 6 && !/\b(?:I|we|my|our|you)\b/i.test(inside));
}

const FURNITURE =
  /^(?:advertisement|sponsored|read more|see also|related|more on this|recommended|watch|listen|sign up|subscribe|share (?:this|and)|follow \p{Lu}|photo(?:graph)?s?|picture[ds]?|image|credit|this (?:interview|conversation|transcript|article|text)\b.{0,80}\b(?:edited|condensed|shortened|translated|abridged)|(?:additional )?reporting by|edited by|translated by|\[[^\]]*\]$|\([^)]*\)$|[-–—*_=#]+$)(?![\p{L}])/iu;

/** “By Ana Lind”. */
const BYLINE = /^(?:(?:Interview|Text|Words|Story) )?[Bb]y \p{Lu}[^.!?:“"]{2,100}$/u;

/** What a page has beside its text: “Advertisement”, “Read more: …”, who wrote it, notes of the editors. */
export const isFurniture = (paragraph: string): boolean =>
  FURNITURE.test(paragraph.slice(0, 200)) || (paragraph.length < 120 && BYLINE.test(paragraph));
