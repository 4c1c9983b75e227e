import { gerund, stem } from "./inflect";
import { EMPTY, ENDS_HEAD, SYNONYM } from "./issueWords";
import type { AnnotationDocument, Mention, Position, Span } from "./model";
import { actionOf, paired, shapeOf } from "./phrase";

/** An issue's words as they are compared: actors by their ids, other words by their stems. */
export interface Reading {
  readonly position: Position;
  readonly wording: string;
  /** What it is: a noun, an action (“v:”), or an actor (“a:”). */
  readonly head: string;
  /** Said before the head, and after it. */
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly key: string;
}

/** Reads issues of one article; the position has one. */
export function issueReader(document: AnnotationDocument, text: string): (position: Position) => Reading {
  const inside = namesIn(document.mentions.filter(({ actor, status }) => actor !== null && status !== "rejected"));
  const names = new Map(document.actors.map(({ id, name }) => [id, name]));
  return (position) => read(text, position, inside(position.issue!), names);
}

function read(
  text: string,
  position: Position,
  mentions: readonly Mention[],
  names: ReadonlyMap<string, string>,
): Reading {
  const span = position.issue!;
  const words = tokens(text, span, mentions);
  const first = words[0] ?? "";
  const shape = shapeOf(text, span);
  const whole = shape === "clause" || shape === "words";
  const action = !whole && (shape === "action" || /^[^:]+ing$/.test(first));
  const verb = action ? actionOf(wordsOf(text, span)).verb.toLowerCase() : "";
  const cut = words.findIndex((word, i) => i > 0 && ENDS_HEAD.has(word));
  const front = (cut < 0 ? words : words.slice(0, cut)).filter(tells);
  const root = action ? verbStem(verb) : "";
  const noun = SYNONYM.get(root);
  const raw = `w:${fold(wordsOf(text, span))}`;
  const head = whole ? raw : action ? (noun ?? `v:${root}`) : folded(front.at(-1) ?? "") || raw;
  const rest = words.filter((word) => tells(word) && word !== verb).map(folded);
  const before = new Set(action || whole ? [] : front.slice(0, -1).map(folded));
  const after = new Set((whole ? [] : rest).filter((word) => action || (word !== head && !before.has(word))));
  const actor = head.startsWith("a:") && before.size + after.size === 0 ? head.slice(2) : null;
  const name = actor === null ? undefined : names.get(actor);
  const key = [head, ...[...before, ...after].sort()].join(" ");
  return { position, wording: name ?? wordsOf(text, span), head, before, after, key };
}

/** Finds the mentions whose names overlap a span. */
function namesIn(mentions: readonly Mention[]): (span: Span) => readonly Mention[] {
  const sorted = [...mentions].sort((a, b) => a.head.start - b.head.start);
  const longest = sorted.reduce((most, { head }) => Math.max(most, head.end - head.start), 0);
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.head.start <= start - longest) low = middle + 1;
      else high = middle;
    }
    const found: Mention[] = [];
    for (let i = low; i < sorted.length && sorted[i]!.head.start < end; i++)
      if (sorted[i]!.head.end > start) found.push(sorted[i]!);
    return found;
  };
}

/** Words in small letters, ENDS_HEAD and EMPTY ones too; a mention of an actor is one word, “a:” and the actor's id. */
function tokens(text: string, span: Span, mentions: readonly Mention[]): readonly string[] {
  const found: string[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+(?:[-.’'][\p{L}\p{N}]+)*/gu)) {
    const at = span.start + match.index;
    const actor = mentions.find(({ head }) => head.start <= at && at < head.end)?.actor;
    const word = actor == null ? match[0].toLowerCase().replace(/[’']s?$/, "") : `a:${actor}`;
    if (word !== found.at(-1)) found.push(word);
  }
  return found;
}

const tells = (word: string): boolean => !EMPTY.has(word) && !ENDS_HEAD.has(word) && word !== "s";
const folded = (word: string): string => {
  if (word.startsWith("a:")) return word;
  const root = stem(word);
  return SYNONYM.get(root) ?? root;
};
const verbStem = (verb: string): string =>
  stem((verb.endsWith("ing") ? verb : gerund(verb)).replace(/(?:(.)(?=\1))?ing$/, ""));
export const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** Without the article before it, in one line, at most some 80 UTF-16 units. */
export const wordsOf = (text: string, { start, end }: Span): string => {
  const line = text.slice(start, end).replace(/\s+/g, " ").trim();
  const words = paired(line.replace(/^(?:the|an?) /i, ""));
  return words.length <= 80 ? words : `${words.slice(0, 80).replace(/\s\S*$/, "")}…`;
};
