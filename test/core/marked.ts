import type { Span } from "../../src/core/model/types";

/** Text with the marks of `{source:She} {cue:said} {content:“It is over.”}` taken out, and the spans they stood around. */
export interface Marked {
  readonly text: string;
  readonly spans: Readonly<Record<string, readonly Span[]>>;
}

/** Marks do not nest; a name may come several times. */
export function unmark(marked: string): Marked {
  const spans: Record<string, Span[]> = {};
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(/\{(\w+):([^}]*)\}/g)) {
    text += marked.slice(from, match.index);
    const name = match[1]!;
    spans[name] ??= [];
    spans[name].push({ start: text.length, end: text.length + match[2]!.length });
    text += match[2]!;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), spans };
}
