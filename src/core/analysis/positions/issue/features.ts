import type { Span } from "../../../model/types";
import type { Token } from "../../parse";
import { isPunctuation, isSentenceBreak, isVerb } from "../grammar";
import { type Add, namesOf } from "../learned";
import type { Scene } from "../scene";
import type { Reading } from "../stance/reading";
import type { Candidate } from "./candidates";
import { overlapOf } from "./overlap";
import { sortOf } from "./sorts";

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

const ENDING = /(?:ies|es|s)$/;
const stem = (norm: string): string => (norm.length > 3 && norm.endsWith("s") ? norm.replace(ENDING, "") : norm);

/** Counts once for an article. */
export function wordsOf({ tokens, parsed }: Scene): Words {
  const written = new Map<string, number>();
  for (const { norm } of tokens) written.set(norm, (written.get(norm) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [norm, count] of written) counts.set(stem(norm), (counts.get(stem(norm)) ?? 0) + count);
  const first = new Set(tokens.slice(0, parsed.sentences[0]?.last ?? 0).map(({ norm }) => stem(norm)));
  return { count: (norm) => counts.get(stem(norm)) ?? 0, leads: (norm) => first.has(stem(norm)) };
}

const bin = (n: number): string => (n < 5 ? `${n}` : n < 8 ? "5" : n < 13 ? "8" : n < 25 ? "13" : n < 50 ? "25" : "50");

/** Words that tell nothing by themselves: “the thing”, “some people”. */
const EMPTY: ReadonlySet<string> = new Set(
  [
    "thing things way ways lot people person someone somebody something anything everything nothing one others who what which",
    "time times day year years week today tomorrow tuesday monday wednesday thursday friday saturday sunday there here",
    "kind sort part number reason fact idea place bit case problem point question issue",
  ].flatMap((line) => line.split(" ")),
);

/** How many of the words before each place are so. */
function countsOf(tokens: readonly Token[], is: (token: Token) => boolean): ArrayLike<number> {
  const counts = new Int32Array(tokens.length + 1);
  for (let i = 0; i < tokens.length; i++) counts[i + 1] = counts[i]! + (is(tokens[i]!) ? 1 : 0);
  return counts;
}

/**
 * The features of the candidates of one statement. Those of a head, of a start and of an end are the same for all candidates
 * that share it; the rest is a candidate's own.
 */
export class Features {
  private readonly sorts: (string | undefined)[] = [];
  private readonly breaks: ArrayLike<number>;
  private readonly pronouns: ArrayLike<number>;
  private readonly commas: ArrayLike<number>;
  /** The first word that is more than a mark or an article. */
  private readonly opening: number;
  /** Place of the word that tells the stance; -1 where it stands outside. */
  private readonly word: number;
  private readonly cue: string;

  constructor(
    private readonly it: Statement,
    private readonly all: readonly Candidate[],
  ) {
    const { content, cue, reading } = it;
    this.breaks = countsOf(content, isSentenceBreak);
    this.pronouns = countsOf(content, ({ tags }) => tags.has("Pronoun"));
    this.commas = countsOf(content, ({ text }) => text === ",");
    const opening = content.findIndex((token) => !isPunctuation(token) && !token.tags.has("Determiner"));
    this.opening = opening < 0 ? content.length : opening;
    this.word = reading.word === null ? -1 : content.indexOf(reading.word);
    this.cue = cue.at(-1)?.norm ?? "–";
  }

  /** All of one candidate, by name. */
  of(place: number): readonly string[] {
    const { from, to, head } = this.all[place]!;
    return namesOf((add) => {
      this.tellOwn(place, add);
      if (from < 0) return;
      this.tellHead(head, add);
      this.tellStart(from, add);
      this.tellEnd(to, add);
    });
  }

  tellHead(at: number, add: Add): void {
    const { content, words } = this.it;
    const head = content[at]!;
    const sort = this.sortAt(at);
    add("head", stem(head.norm));
    add("sort", sort);
    add("date", head.tags.has("Date"));
    add("sentence", head.sentence - content[0]!.sentence);
    const count = bin(words.count(head.norm));
    add("count", count);
    add("count", count, sort);
    add("lead", words.leads(head.norm), sort);
  }

  tellStart(at: number, add: Add): void {
    const { content } = this.it;
    add("first", this.sortAt(at));
    add("before", this.sortAt(at - 1));
    add("before", content[at - 1]?.norm ?? "–");
    add("start", bin(at));
    add("share", Math.floor((4 * at) / content.length));
    add("opens", at <= this.opening);
    add("cue", this.cue, bin(at));
    add("verb", verbBefore(content, at));
  }

  /** `at`: the place behind the last word. */
  tellEnd(at: number, add: Add): void {
    const { content } = this.it;
    const after = content[at];
    add("last", this.sortAt(at - 1));
    add("after", this.sortAt(at));
    if (after && !isPunctuation(after)) add("follows", after.norm);
    add("closes", at >= content.length - 1);
  }

  tellOwn(place: number, add: Add): void {
    const c = this.all[place]!;
    const { scene, content, reading, ruled, speaker, direct } = this.it;
    const { kind, from, to } = c;
    const { stance, of } = reading;
    add("kind", kind);
    add("kind", kind, stance);
    const length = bin(from < 0 ? 1 : to - from);
    add("length", length);
    add("length", kind, length);
    const overlap =
      ruled === null ? "none" : ruled.start === c.start && ruled.end === c.end ? "same" : overlapOf(ruled, c);
    add("ruled", overlap);
    add("ruled", stance, overlap);
    add("ruled", of, overlap);
    add("ruled", kind, overlap);
    add("of", of, kind);
    add("candidates", bin(this.all.length), kind);
    const actor = (c.word && scene.mentionAt(c.word)?.actor) ?? null;
    const type = actor === null ? "nobody" : (scene.actor(actor)?.type ?? "nobody");
    add("actor", type);
    add("actor", type, kind, stance);
    if (actor !== null) add("speaker", actor === speaker);
    if (from < 0) return;
    add("sort", this.sortAt(c.head), length);
    add("empty", EMPTY.has(content[c.head]!.norm), length);
    add("before", content[from - 1]?.norm ?? "–", kind);
    add("after", this.sortAt(to), kind);
    add("place", bin(place));
    add("start", bin(from), of, kind);
    const role = this.roleOf(c);
    add("role", role);
    add("role", role, stance);
    add("role", role, of, kind);
    add("form", direct, kind);
    add("cue", this.cue, kind);
    this.tellWord(c, add);
    add("pronoun", this.pronouns[to]! > this.pronouns[from]!);
    add("commas", this.commas[to]! - this.commas[from]!);
    add("nested", this.isNested(c));
  }

  /** Where the candidate stands to the word that tells the stance. */
  private tellWord({ from, to, kind }: Candidate, add: Add): void {
    const { word, breaks } = this;
    const { reading } = this.it;
    if (word < 0) {
      add("word", reading.word === null ? "none" : "cue", kind, bin(from));
      return;
    }
    const where = word < from ? `after ${bin(from - word)}` : word >= to ? `before ${bin(word - to)}` : "inside";
    add("word", where);
    add("word", where, reading.of);
    add("word", where, kind);
    add("apart", word < from ? breaks[from]! > breaks[word]! : word > to && breaks[word]! > breaks[to]!);
  }

  private isNested(c: Candidate): boolean {
    for (const o of this.all) if (o !== c && o.from >= 0 && o.from <= c.from && o.to >= c.to) return true;
    return false;
  }

  private sortAt(at: number): string {
    const token = this.it.content[at];
    if (!token) return sortOf(token);
    this.sorts[at] ??= sortOf(token);
    return this.sorts[at];
  }

  /** What a phrase is to the verbs beside it. */
  private roleOf({ from, to, kind }: Candidate): string {
    const { content } = this.it;
    const lead = content[from - 1];
    const skip = lead?.tags.has("Determiner") ? content[from - 2] : lead;
    if (skip && (skip.tags.has("Preposition") || skip.norm === "to")) return `after ${skip.norm}`;
    if (kind === "action" || kind === "action+object" || kind === "clause")
      return lead?.tags.has("Modal")
        ? `${kind} modal`
        : lead?.tags.has("Auxiliary") || lead?.tags.has("Copula")
          ? `${kind} auxiliary`
          : `${kind} ${this.sortAt(from - 1)}`;
    const next = content[to];
    if (next && isVerb(next))
      return `subject ${next.tags.has("Copula") ? "copula" : next.tags.has("Modal") ? next.norm : ""}`;
    if (skip && (skip.tags.has("Verb") || skip.tags.has("Gerund")))
      return skip.tags.has("Copula") ? "predicate" : "object";
    return "other";
  }
}

const verbBefore = (tokens: readonly Token[], from: number): string => {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--)
    if (isVerb(tokens[i]!) || tokens[i]!.tags.has("Gerund")) return stem(tokens[i]!.norm);
  return "–";
};
