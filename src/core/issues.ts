import { BUILT_IN } from "./builtInBook";
import { type Codebook, issueLabel } from "./codebook";
import { gerund, stem } from "./inflect";
import { EMPTY, ENDS_HEAD, GENERIC, SYNONYM } from "./issueWords";
import type { AnnotationDocument, Mention, Position, Span } from "./model";
import { actionOf, paired, shapeOf } from "./phrase";
import { standing } from "./query";

/** Positions towards the same thing. */
export interface IssueGroup {
  /** The same after the next analysis, as long as its words are. */
  readonly id: string;
  /** Words of the article, the name that a person gave, or the codebook's; empty for positions whose issue nothing names. */
  readonly label: string;
  /** Why they stand together. */
  readonly by: "words" | "person" | "codebook" | "nothing";
  readonly positions: readonly Position[];
  /** The different wordings in it, in the order of the positions. */
  readonly wordings: readonly string[];
}

/**
 * The issues of the positions `shown`, in their order; which belong together is decided over all that stand, so that a
 * filter does not change it. The codebook's issue, or the name that a person
 * gave, decides; else the words do: the same head (“talks”, “negotiations”), where what else is said in one is said in
 * the other too (“talks”, “peace talks with Arlen”), and never where it differs (“talks with Arlen”, “talks with Wick”).
 */
export function issueGroups(
  document: AnnotationDocument,
  text: string,
  shown: readonly Position[],
  book: Codebook = BUILT_IN,
): readonly IssueGroup[] {
  const order = new Map(shown.map(({ id }, i) => [id, i]));
  const place = ({ id }: Position) => order.get(id) ?? 0;
  const sorted = grouped(document, text, standing(document), book)
    .map((group) => ({ ...group, positions: group.positions.filter(({ id }) => order.has(id)) }))
    .filter(({ positions }) => positions.length > 0)
    .map((group) => ({ ...group, positions: [...group.positions].sort((a, b) => place(a) - place(b)) }))
    .sort((a, b) => place(a.positions[0]!) - place(b.positions[0]!));
  // “her plan” may be the plan of two
  const taken = new Map<string, number>();
  return sorted.map((group) => {
    const times = (taken.get(group.id) ?? 0) + 1;
    taken.set(group.id, times);
    return times === 1 ? group : { ...group, id: `${group.id}:${times}` };
  });
}

/**
 * For each of the positions that no person has grouped the name of a group of its own: its words, told apart from the
 * group that the others remain in. By the positions' ids; without those whose issue nothing names.
 */
export function wordsAlone(
  document: AnnotationDocument,
  text: string,
  some: readonly Position[],
  book: Codebook = BUILT_IN,
): ReadonlyMap<string, string> {
  const others = standing(document).filter((it) => !some.includes(it));
  const taken = new Set(grouped(document, text, others, book).map(({ label }) => fold(label)));
  const nameFor = (words: string): string => {
    for (let n = 2, name = words; ; name = `${words} (${n++})`) if (!taken.has(fold(name))) return name;
  };
  return new Map(some.flatMap(({ id, issue }) => (issue ? [[id, nameFor(wordsOf(text, issue))] as const] : [])));
}

function grouped(
  document: AnnotationDocument,
  text: string,
  positions: readonly Position[],
  book: Codebook,
): readonly IssueGroup[] {
  const named = positions.filter(({ category }) => category !== undefined);
  const worded = positions.filter(({ category, issue }) => category === undefined && issue !== null);
  const inside = namesIn(document.mentions.filter(({ actor, status }) => actor !== null && status !== "rejected"));
  const names = new Map(document.actors.map(({ id, name }) => [id, name]));
  const readings = worded.map((position) => read(text, position, inside(position.issue!), names));
  const groups: IssueGroup[] = joined(readings).map((members) => groupOf(members));
  for (const position of named) {
    const label = issueLabel(book, position.category!);
    const same = groups.findIndex((it) => fold(it.label) === fold(label));
    const before = groups[same];
    const wording = position.issue ? [wordsOf(text, position.issue)] : [];
    const by = book.issues.length > 0 ? "codebook" : "person";
    const next: IssueGroup = {
      id: before?.id ?? `issue:${fold(label)}`,
      label: before?.by === "words" ? label : (before?.label ?? label),
      by: before?.by === "words" ? "words" : by,
      positions: [...(before?.positions ?? []), position],
      wordings: [...new Set([...(before?.wordings ?? []), ...wording])],
    };
    if (before) groups[same] = next;
    else groups.push(next);
  }
  const unnamed = positions.filter(({ category, issue }) => category === undefined && issue === null);
  if (unnamed.length > 0) groups.push({ id: "issue:", label: "", by: "nothing", positions: unnamed, wordings: [] });
  return groups;
}

/** An issue's words as they are compared: actors by their ids, other words by their stems. */
interface Reading {
  readonly position: Position;
  readonly wording: string;
  /** What it is: a noun, an action (“v:”), or an actor (“a:”). */
  readonly head: string;
  /** Said before the head, and after it. */
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly key: string;
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
const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** Without the article before it, in one line, at most some 80 UTF-16 units. */
const wordsOf = (text: string, { start, end }: Span): string => {
  const line = text.slice(start, end).replace(/\s+/g, " ").trim();
  const words = paired(line.replace(/^(?:the|an?) /i, ""));
  return words.length <= 80 ? words : `${words.slice(0, 80).replace(/\s\S*$/, "")}…`;
};

/** Readings of the same issue, as groups. */
function joined(readings: readonly Reading[]): readonly (readonly Reading[])[] {
  const byKey = gathered(readings, ({ key }) => key);
  const distinct = [...byKey.values()].map(([first]) => first!);
  const byHead = gathered(distinct, ({ head }) => head);
  const root = new Map(distinct.map(({ key }) => [key, key]));
  const rootOf = (key: string): string => {
    const up = root.get(key) ?? key;
    return up === key ? key : rootOf(up);
  };
  for (const alike of byHead.values())
    for (const reading of alike) {
      if (GENERIC.has(reading.head) && reading.before.size + reading.after.size === 0) continue;
      const fuller = alike.filter((it) => it !== reading && within(reading.before, it) && within(reading.after, it));
      const contradicted = fuller.some((a) => fuller.some((b) => !agree(a, b)));
      if (!contradicted) for (const { key } of fuller) root.set(rootOf(reading.key), rootOf(key));
    }
  return [...gathered(readings, ({ key }) => rootOf(key)).values()];
}

function gathered(readings: readonly Reading[], keyOf: (reading: Reading) => string): Map<string, Reading[]> {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const group = groups.get(keyOf(reading));
    if (group) group.push(reading);
    else groups.set(keyOf(reading), [reading]);
  }
  return groups;
}

const within = (words: ReadonlySet<string>, { before, after }: Reading): boolean =>
  [...words].every((word) => before.has(word) || after.has(word));
const isPart = (some: ReadonlySet<string>, of: ReadonlySet<string>): boolean => [...some].every((it) => of.has(it));
const comparable = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => isPart(a, b) || isPart(b, a);
const actors = ({ before, after }: Reading): ReadonlySet<string> =>
  new Set([...before, ...after].filter((it) => it.startsWith("a:")));
/** Whether two may be the same thing: neither says something else in the same place, or of somebody else. */
const agree = (a: Reading, b: Reading): boolean =>
  comparable(a.before, b.before) && comparable(a.after, b.after) && comparable(actors(a), actors(b));

/** Told by a wording that says with whom or of what, then the most frequent one, then the one that says most. */
function groupOf(members: readonly Reading[]): IssueGroup {
  const times = new Map<string, number>();
  for (const { wording } of members) times.set(fold(wording), (times.get(fold(wording)) ?? 0) + 1);
  const often = ({ wording }: Reading) => times.get(fold(wording)) ?? 0;
  const says = ({ before, after }: Reading) => before.size + after.size;
  const whom = ({ after }: Reading) => Number(after.size > 0);
  const [best] = [...members].sort((a, b) => whom(b) - whom(a) || often(b) - often(a) || says(b) - says(a));
  const label = best?.wording ?? "";
  return {
    id: `issue:${fold(label)}`,
    label,
    by: "words",
    positions: members.map(({ position }) => position),
    wordings: [...new Set(members.map(({ wording }) => wording))],
  };
}
