import type { Span } from "../../../model/types";
import type { Token } from "../../parse";
import { isPunctuation, isVerb } from "../grammar";
import type { Add } from "../learned";
import type { Scene } from "../scene";
import type { Reading } from "../stance/reading";
import { type Candidate, isApart } from "./candidates";

/** What is known of a statement before its issue is chosen. */
export interface Statement {
  readonly scene: Scene;
  readonly words: Words;
  /** Id of the actor. */
  readonly speaker: string | null;
  readonly direct: boolean;
  readonly cue: readonly Token[];
  readonly content: readonly Token[];
  readonly reading: Reading;
  /** On what it hangs: never the issue. */
  readonly condition: Span | null;
  /** What the grammar alone would take. */
  readonly ruled: Span | null;
  /** The issue of the statement before; null where that is far. */
  readonly before: Span | null;
}

/** How often the words of an article stand in it, and in its first paragraph. */
export interface Words {
  readonly count: (norm: string) => number;
  readonly leads: (norm: string) => boolean;
}

const stem = (norm: string): string => (norm.length > 3 ? norm.replace(/(?:ies|es|s)$/, "") : norm);

/** Counts once for an article. */
export function wordsOf({ tokens, parsed }: Scene): Words {
  const counts = new Map<string, number>();
  for (const { norm } of tokens) counts.set(stem(norm), (counts.get(stem(norm)) ?? 0) + 1);
  const lead = parsed.sentences[0]?.last ?? 0;
  const first = new Set(tokens.slice(0, lead).map(({ norm }) => stem(norm)));
  return { count: (norm) => counts.get(stem(norm)) ?? 0, leads: (norm) => first.has(stem(norm)) };
}

const bin = (n: number): string => (n < 5 ? `${n}` : n < 8 ? "5" : n < 13 ? "8" : n < 25 ? "13" : n < 50 ? "25" : "50");

function sortOf(token: Token | undefined): string {
  if (!token) return "–";
  const { tags, norm, text } = token;
  if (tags.has("Punctuation")) return text === "," ? "," : /^[.?!;:…—-]+$/.test(text) ? "." : "“";
  if (tags.has("Pronoun")) return "pronoun";
  if (tags.has("Preposition") || norm === "to") return "preposition";
  if (tags.has("ProperNoun")) return "name";
  if (tags.has("Gerund")) return "gerund";
  if (tags.has("Auxiliary") || tags.has("Modal") || tags.has("Copula")) return "auxiliary";
  if (tags.has("Verb")) return "verb";
  if (tags.has("Noun")) return tags.has("Plural") ? "plural" : "noun";
  if (tags.has("Adjective")) return "adjective";
  if (tags.has("Adverb")) return "adverb";
  if (tags.has("Determiner")) return "determiner";
  return "other";
}

/** Words that tell nothing by themselves: “the thing”, “some people”. */
const EMPTY =
  /^(?:thing|things|way|ways|lot|people|person|someone|somebody|something|anything|everything|nothing|one|time|times|day|year|years|week|today|tomorrow|tuesday|monday|wednesday|thursday|friday|saturday|sunday|kind|sort|part|number|reason|fact|idea|place|bit|others|who|what|which|there|here|case|problem|point|question|issue)$/;

/** The features of one candidate, by name. */
export function featuresOf(it: Statement, all: readonly Candidate[], place: number): readonly string[] {
  const found: string[] = [];
  tellFeatures(it, all, place, (name, value) => found.push(`${name} ${value}`));
  return found;
}

/** The same, each told to `add`. */
export function tellFeatures(it: Statement, all: readonly Candidate[], place: number, add: Add): void {
  const c = all[place]!;
  const { scene, content, cue, reading, ruled } = it;
  const kind = c.kind;
  add("kind", kind);
  add("kind", `${kind} ${reading.stance}`);
  const length = c.from < 0 ? 1 : c.to - c.from;
  add("length", bin(length));
  add(`length ${kind}`, bin(length));
  const overlap =
    ruled === null ? "none" : ruled.start === c.start && ruled.end === c.end ? "same" : overlapOf(ruled, c);
  add("ruled", overlap);
  add(`ruled ${reading.stance}`, overlap);
  add(`ruled ${reading.of}`, overlap);
  add(`ruled ${kind}`, overlap);
  add("of", `${reading.of} ${kind}`);
  add("candidates", `${bin(all.length)} ${kind}`);
  const mention = c.word && scene.mentionAt(c.word);
  const actor = mention?.actor ?? null;
  const type = actor === null ? "nobody" : (scene.actor(actor)?.type ?? "nobody");
  add("actor", type);
  add("actor", `${type} ${kind} ${reading.stance}`);
  if (actor !== null) add("speaker", actor === it.speaker);
  if (c.from < 0) return;
  const head = content[c.head]!;
  const first = content[c.from]!;
  const last = content[c.to - 1]!;
  const before = content[c.from - 1];
  const after = content[c.to];
  add("head", stem(head.norm));
  add("sort", sortOf(head));
  add("sort", `${sortOf(head)} ${bin(length)}`);
  add("empty", `${EMPTY.test(head.norm)} ${bin(length)}`);
  add("date", head.tags.has("Date"));
  add("first", sortOf(first));
  add("last", sortOf(last));
  add("before", sortOf(before));
  add("before", before?.norm ?? "–");
  add("before", `${before?.norm ?? "–"} ${kind}`);
  add("after", sortOf(after));
  add("after", `${sortOf(after)} ${kind}`);
  if (after && !isPunctuation(after)) add("follows", after.norm);
  add("place", bin(place));
  add("start", bin(c.from));
  add("start", `${bin(c.from)} ${reading.of} ${kind}`);
  add("share", Math.floor((4 * c.from) / content.length));
  add(
    "opens",
    c.from === 0 || content.slice(0, c.from).every((token) => isPunctuation(token) || token.tags.has("Determiner")),
  );
  add("closes", c.to >= content.length - 1);
  add("sentence", head.sentence - content[0]!.sentence);
  add("count", bin(it.words.count(head.norm)));
  add("count", `${bin(it.words.count(head.norm))} ${sortOf(head)}`);
  add("lead", `${it.words.leads(head.norm)} ${sortOf(head)}`);
  const role = roleOf(content, c);
  add("role", role);
  add("role", `${role} ${reading.stance}`);
  add("role", `${role} ${reading.of} ${kind}`);
  add("form", `${it.direct} ${kind}`);
  add("cue", `${cue.at(-1)?.norm ?? "–"} ${kind}`);
  add("cue", `${cue.at(-1)?.norm ?? "–"} ${bin(c.from)}`);
  const word = reading.word === null ? -1 : content.indexOf(reading.word);
  if (word >= 0) {
    const where =
      word < c.from ? `after ${bin(c.from - word)}` : word >= c.to ? `before ${bin(word - c.to)}` : "inside";
    add("word", where);
    add("word", `${where} ${reading.of}`);
    add("word", `${where} ${kind}`);
    add("apart", word < c.from ? isApart(content, word, c.from) : isApart(content, c.to, word));
  } else add("word", `${reading.word === null ? "none" : "cue"} ${kind} ${bin(c.from)}`);
  add("verb", verbBefore(content, c.from));
  add(
    "pronoun",
    content.slice(c.from, c.to).some(({ tags }) => tags.has("Pronoun")),
  );
  add("commas", content.slice(c.from, c.to).filter(({ text }) => text === ",").length);
  add(
    "nested",
    all.some((o) => o !== c && o.from <= c.from && o.to >= c.to && o.from >= 0),
  );
}

function overlapOf(a: Span, b: Span): string {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (common <= 0) return "apart";
  const share = common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
  const inside =
    a.start <= b.start && b.end <= a.end ? "in" : b.start <= a.start && a.end <= b.end ? "around" : "across";
  return `${inside} ${Math.round(share * 3)}`;
}

/** What a phrase is to the verbs beside it. */
function roleOf(tokens: readonly Token[], { from, to, kind }: Candidate): string {
  const before = tokens[from - 1];
  const skip = before?.tags.has("Determiner") ? tokens[from - 2] : before;
  if (skip && (skip.tags.has("Preposition") || skip.norm === "to")) return `after ${skip.norm}`;
  if (kind === "action" || kind === "action+object" || kind === "clause") {
    const lead = tokens[from - 1];
    return lead?.tags.has("Modal")
      ? `${kind} modal`
      : lead?.tags.has("Auxiliary") || lead?.tags.has("Copula")
        ? `${kind} auxiliary`
        : `${kind} ${sortOf(lead)}`;
  }
  const next = tokens[to];
  if (next && isVerb(next)) {
    const copula = next.tags.has("Copula");
    const modal = next.tags.has("Modal") ? next.norm : "";
    return `subject ${copula ? "copula" : modal}`;
  }
  if (skip && (skip.tags.has("Verb") || skip.tags.has("Gerund")))
    return skip.tags.has("Copula") ? "predicate" : "object";
  return "other";
}

const verbBefore = (tokens: readonly Token[], from: number): string => {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--)
    if (isVerb(tokens[i]!) || tokens[i]!.tags.has("Gerund")) return stem(tokens[i]!.norm);
  return "–";
};
