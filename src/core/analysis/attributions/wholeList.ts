import type { Stretch } from "./families";
import type { Proposal } from "./propose";
import { isNominal, isVerbal, kindOf, kindsOf, type Words } from "./words";

const AND = kindOf("and");
const CLOSE = kindOf("close");
const COMMA = kindOf("comma");
const NAME = kindOf("name");
const ONE = kindOf("one");
const DETERMINER = kindOf("determiner");
/** After these a sentence, a clause or a quotation begins. */
const OPENS = kindsOf("and", "but", "that", "as", "if", "open", "close", "colon", "semicolon", "dash");
/** Words of one name, and names of one list. */
const LONGEST = 6;
const MOST = 12;

/**
 * A source that is the end of a list of names (“Germany and Italy” of “France, Germany and Italy”) with the beginning: names
 * with commas after them as far as the clause begins with the first. Of a quotation before it only the names after its
 * closing mark are taken.
 */
export function withWholeList<P extends Pick<Proposal, "sentence" | "cue" | "source" | "content">>(
  { kind }: Words,
  proposal: P,
): P {
  const { sentence, cue, source, content } = proposal;
  if (!source || !isEndOfList(kind, source)) return proposal;
  const start = startOfList(kind, source, cue.to <= source.from ? cue.to : sentence.from);
  if (!content.some(({ from, to }) => from < source.from && to > start))
    return start === source.from ? proposal : { ...proposal, source: { from: start, to: source.to } };
  if (kind[start - 1] !== CLOSE) return proposal;
  const before = content.map(({ from, to }) => ({ from, to: from < start ? Math.min(to, start) : to }));
  return { ...proposal, source: { from: start, to: source.to }, content: before };
}

/** “Ann Lee, Bo Holm and *others*” */
const isOthers = (kind: Uint8Array, at: number): boolean =>
  kind[at] === ONE && kind[at - 1] === AND && kind[at - 2] === NAME;

function startOfList(kind: Uint8Array, source: Stretch, from: number): number {
  let start = source.from;
  if (isOthers(kind, start)) {
    const last = nameBefore(kind, start - 1, from);
    if (last === null) return start;
    if (last === from || OPENS.has(kind[last - 1]!)) return last;
    if (kind[last - 1] !== COMMA) return start;
    start = last;
  }
  for (let names = 0; names < MOST && start > from && kind[start - 1] === COMMA; names++) {
    const first = nameBefore(kind, start - 1, from);
    if (first === null) break;
    start = first;
    if (start === from || OPENS.has(kind[start - 1]!)) return start;
  }
  return source.from;
}

/** Whether it begins with a name that *and* joins to another, or is the *others* of such a list. */
function isEndOfList(kind: Uint8Array, { from, to }: Stretch): boolean {
  if (isOthers(kind, from)) return true;
  let i = from;
  if (kind[i] === DETERMINER) i++;
  if (kind[i] !== NAME) return false;
  while (i < to && isNominal(kind[i]!)) i++;
  if (kind[i] === COMMA) i++;
  return i < to - 1 && kind[i] === AND && !isVerbal(kind[i + 1]!);
}

/** Where the name begins that ends at `end`; null where it is none. */
function nameBefore(kind: Uint8Array, end: number, from: number): number | null {
  let i = end;
  while (i > from && i > end - LONGEST && kind[i - 1] === NAME) i--;
  if (i === end) return null;
  return i > from && kind[i - 1] === DETERMINER ? i - 1 : i;
}
