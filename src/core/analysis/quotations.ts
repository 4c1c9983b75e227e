import { greatest } from "../model/many";
import type { Steps } from "../model/types";
import type { Quotation } from "./findings";
import type { ParsedText } from "./parse";

/** Closing marks by opening mark: two characters where the text was typed in the way of TeX, or with single marks alone. */
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  "“": ["”", "“"],
  "„": ["“", "”"],
  "‟": ["”"],
  "”": ["”"],
  "«": ["»"],
  "»": ["«"],
  '"': ['"'],
  "``": ["''"],
  "''": ["''"],
  "‘‘": ["’’"],
  "‘": ["’"],
  "‚": ["‘", "’"],
  "'": ["'"],
  "‹": ["›"],
  "›": ["‹"],
};
const SINGLE: ReadonlySet<string> = new Set(["‘", "‚", "'", "‹", "›"]);
/** Marks that close as well as open: they open only before a word and after white space or punctuation. */
const EITHER: ReadonlySet<string> = new Set(["”", "»", "›", "'"]);
/** Marks that may end a quotation which another one opened. */
const STRAIGHT: ReadonlySet<string> = new Set(['"', "”", "''"]);
const SURE_END = /[.,!?…]['’](?![\p{L}\p{N}'’])/gu;
const MARK = /``|''|‘‘|’’|["“”„‟«»‘’‚'‹›]/gu;
/** Nobody nests deeper; garbage does. */
const DEEPEST = 6;
/** Words with an apostrophe in front. */
const ELISION = /^(?:em|til|tis|twas|cause|round|bout|n|\d0s)\b/i;

interface Open {
  readonly mark: string;
  readonly start: number;
  readonly place: number;
}

/** Yields after each paragraph, and within a long one. Quotations of one depth are disjoint; a deeper one lies in a shallower one. */
export function* findQuotations({ text, paragraphs }: ParsedText): Steps<readonly Quotation[]> {
  const all: Quotation[] = [];
  let runsOn = false;
  for (const { start, end } of paragraphs) {
    const { found, open } = yield* scan(text.slice(start, end));
    for (const [i, { start: from, end: to, inner, depth }] of found.entries()) {
      const continues = runsOn && i === 0 && from === 0;
      if (continues) all.push({ ...all.pop()!, continues: true });
      all.push({
        start: start + from,
        end: start + to,
        inner: { start: start + inner.start, end: start + inner.end },
        depth,
        continues,
      });
    }
    // only an outermost quotation that is also the last of the list goes over into the next paragraph
    runsOn = open && found.at(-1)?.depth === 0;
    yield;
  }
  return all;
}

type Found = Omit<Quotation, "continues">;

/** The quotations of one paragraph, and whether the outermost is still open at its end. Yields after some marks. */
function* scan(text: string): Steps<{ readonly found: readonly Found[]; readonly open: boolean }> {
  let turn = 0;
  const found: (Found | null)[] = [];
  const stack: Open[] = [];
  const lastApostrophe = greatest(["'", "’", "‘"].map((mark) => text.lastIndexOf(mark)));
  const lastSure = [...text.matchAll(SURE_END)].at(-1)?.index ?? -1;
  const close = (opened: Open, innerEnd: number, end: number) => {
    const inner = { start: opened.start + opened.mark.length, end: innerEnd };
    if (inner.end > inner.start) found[opened.place] = { start: opened.start, end, inner, depth: 0 };
  };
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (++turn % 2000 === 0) yield;
    const before = text.slice(Math.max(0, index - 1), index);
    const after = text.slice(index + mark.length, index + mark.length + 1);
    // “workers’ rights” ends nothing where a surer end follows
    const plural = index < lastSure && before === "s" && /^\s\p{Ll}/u.test(text.slice(index + 1, index + 3));
    const level = plural && mark.length === 1 && "'’".includes(mark) ? -1 : closes(stack, mark, before, after);
    if (level >= 0) {
      // what was opened inside and never closed was no quotation mark, or ends here
      for (const inside of stack.splice(level + 1)) if (!SINGLE.has(inside.mark)) close(inside, index, index);
      close(stack.pop()!, index, index + mark.length);
    } else if (opens(text, stack, mark, index, before, after, lastApostrophe)) {
      stack.push({ mark, start: index, place: found.length });
      found.push(null);
    }
  }
  const unclosed = stack.filter((one) => !SINGLE.has(one.mark));
  for (const one of unclosed) close(one, text.length, text.length);
  const kept = found.filter((one) => one !== null);
  return { found: withDepth(kept), open: unclosed.length > 0 };
}

/** The place in the stack of what `mark` closes, −1 where it closes nothing. */
function closes(stack: readonly Open[], mark: string, before: string, after: string): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    const opened = stack[i]!.mark;
    if (opened === "'" || opened === "‘" || opened === "‚") {
      if ((mark === "'" || mark === "’") && endsSingle(before, after)) return i;
      if (mark === "‘" && opened === "‚") return i;
    } else if (opened === "“" && mark === "“") {
      // the opening mark at both ends: “so“
      if (endsSingle(before, after)) return i;
    } else if (PAIRS[opened]!.includes(mark)) return i;
  }
  // “We go," closes with another mark than it opened with
  const innermost = stack.at(-1);
  return innermost &&
    !SINGLE.has(innermost.mark) &&
    STRAIGHT.has(mark) &&
    /[.,!?…]/.test(before) &&
    endsSingle(before, after)
    ? stack.length - 1
    : -1;
}

const endsSingle = (before: string, after: string): boolean => /\S/.test(before) && !/[\p{L}\p{N}]/u.test(after);

function opens(
  text: string,
  stack: readonly Open[],
  mark: string,
  index: number,
  before: string,
  after: string,
  lastApostrophe: number,
): boolean {
  if (mark === "’" || after === "" || !(mark in PAIRS) || stack.length >= DEEPEST) return false;
  const fresh = !/[\p{L}\p{N}.,!?;:…)\]]/u.test(before);
  if (EITHER.has(mark) && !(fresh && /[\p{L}\p{N}“"‘'$£€([…]/u.test(after))) return false;
  if (mark === '"' && /\d/.test(before) && !/[\p{L}\p{N}]/u.test(after)) return false;
  if (mark === "“" || !SINGLE.has(mark)) return true;
  if (stack.some((one) => SINGLE.has(one.mark))) return false;
  if (mark === "'" && ELISION.test(text.slice(index + 1, index + 8))) return false;
  return mark === "‹" || mark === "›" || (fresh && lastApostrophe > index);
}

/** How many of the quotations around it each one is in. */
function withDepth(found: readonly Found[]): readonly Found[] {
  const around: number[] = [];
  return found.map((one) => {
    while (around.length > 0 && around.at(-1)! <= one.start) around.pop();
    around.push(one.end);
    return { ...one, depth: around.length - 1 };
  });
}
