import type { Span } from "./model";

/**
 * Paragraphs without the white space around them. A line is a paragraph, unless the text is hard-wrapped
 * (lines of about one width, blank lines between paragraphs): then a blank line ends one.
 */
export function splitParagraphs(text: string): readonly Span[] {
  const lines = linesOf(text);
  return isHardWrapped(text, lines) ? joinUntilBlank(lines) : lines.filter((line) => line.end > line.start);
}

/** Lines trimmed of white space; a blank line is an empty span. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/g)) {
    const line = match[0];
    const start = match.index + (line.length - line.trimStart().length);
    lines.push({ start, end: Math.max(start, match.index + line.trimEnd().length) });
    if (match.index + line.length === text.length) break;
  }
  return lines;
}

/** The widest lines of an article wrapped by hand or by mail are 40 to 100 wide, and most of them end in mid-sentence. */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  const filled = lines.filter((line) => line.end > line.start);
  if (filled.length < 4 || filled.length === lines.length) return false;
  const widest = Math.max(...filled.map((line) => line.end - line.start));
  if (widest < 40 || widest > 100) return false;
  const inner = lines.filter(
    (line, i) => line.end > line.start && (lines[i + 1]?.end ?? 0) > (lines[i + 1]?.start ?? 0),
  );
  const running = inner.filter((line) => !/[.!?:;”"’)\]]$/.test(text.slice(line.start, line.end)));
  return inner.length >= filled.length / 3 && running.length > inner.length / 2;
}

function joinUntilBlank(lines: readonly Span[]): Span[] {
  const paragraphs: Span[] = [];
  let inside = false;
  for (const line of lines) {
    const filled = line.end > line.start;
    if (filled && inside) paragraphs.push({ start: paragraphs.pop()!.start, end: line.end });
    else if (filled) paragraphs.push(line);
    inside = filled;
  }
  return paragraphs;
}
