import { type Span, STANCES } from "../../../model/types";
import type { Token } from "../../parse";
import { isPunctuation, isSentenceBreak, isVerb } from "../grammar";
import { type Add, namesOf } from "../learned";

import type { Scene } from "../scene";
import type { Reading } from "../stance/reading";
import { type Candidate, KINDS } from "./candidates";
import {
  ACTOR,
  AFTER,
  AHEAD,
  AROUND,
  BEHIND,
  BINS,
  binOf,
  type Facet,
  HEAD,
  KIND,
  LENGTH,
  NOBODY,
  OF,
  PLACE,
  RULED,
  TYPES,
  WORD,
  WORDLESS,
} from "./facets";
import { overlapOf } from "./overlap";
import { SORTS, sortOf } from "./sorts";

/** Takes a facet with the places of its values in their lists, and says a number. */
type Ask = (facet: Facet, a: number, b: number, c?: number, d?: number) => number;

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

const bin = (n: number): string => BINS[binOf(n)]!;

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
  private readonly sorts: (number | undefined)[] = [];
  private readonly breaks: ArrayLike<number>;
  private readonly pronouns: ArrayLike<number>;
  private readonly commas: ArrayLike<number>;
  /** The first word that is more than a mark or an article. */
  private readonly opening: number;
  /** Place of the word that tells the stance; -1 where it stands outside. */
  private readonly word: number;
  private readonly cue: string;
  /** Of the reading, as places of their lists. */
  private readonly stance: number;
  private readonly of: number;

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
    this.stance = STANCES.indexOf(reading.stance);
    this.of = OF.indexOf(reading.of);
  }

  /** All of one candidate, by name. */
  namesOf(place: number): readonly string[] {
    const { from, to, head } = this.all[place]!;
    return namesOf((add) => {
      this.sumFacets(place, (facet, a, b, c, d) => {
        facet.tellAt(add, a, b, c, d);
        return 0;
      });
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
    const sort = this.sortNameAt(at);
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
    add("first", this.sortNameAt(at));
    add("before", this.sortNameAt(at - 1));
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
    add("last", this.sortNameAt(at - 1));
    add("after", this.sortNameAt(at));
    if (after && !isPunctuation(after)) add("follows", after.norm);
    add("closes", at >= content.length - 1);
  }

  /** Its own features that have a word in them. */
  tellOwn(place: number, add: Add): void {
    const c = this.all[place]!;
    const { content, reading } = this.it;
    const { kind, from, to } = c;
    if (from < 0) return;
    add("before", content[from - 1]?.norm ?? "–", kind);
    const role = this.roleOf(c);
    add("role", role);
    add("role", role, reading.stance);
    add("role", role, reading.of, kind);
    add("cue", this.cue, kind);
    add("commas", this.commas[to]! - this.commas[from]!);
  }

  /** The sum of what `ask` says of all others of its own. */
  sumFacets(place: number, ask: Ask): number {
    const c = this.all[place]!;
    const { stance, of } = this;
    const { from, to, head } = c;
    const kind = KINDS.indexOf(c.kind);
    const length = binOf(from < 0 ? 1 : to - from);
    let sum = ask(KIND, kind, stance, of, from < 0 ? 0 : this.it.direct ? 2 : 1);
    sum += ask(LENGTH, kind, length, binOf(this.all.length));
    sum += ask(RULED, kind, overlapOf(this.it.ruled, c), stance, of);
    sum += this.askActor(c, kind, ask);
    if (from < 0) return sum;
    const holdsPronoun = this.pronouns[to]! > this.pronouns[from]!;
    sum += ask(HEAD, this.sortAt(head), length, EMPTY.has(this.it.content[head]!.norm) ? 1 : 0);
    sum += ask(AFTER, kind, this.sortAt(to), holdsPronoun ? 1 : 0, this.isNested(c) ? 1 : 0);
    sum += ask(PLACE, kind, of, binOf(from), binOf(place));
    return sum + this.askWord(c, kind, ask);
  }

  private askActor({ word }: Candidate, kind: number, ask: Ask): number {
    const { scene, speaker } = this.it;
    const actor = (word && scene.mentionAt(word)?.actor) ?? null;
    const type = TYPES.indexOf(scene.actor(actor)?.type ?? NOBODY);
    return ask(ACTOR, kind, this.stance, type, actor === null ? 0 : actor === speaker ? 2 : 1);
  }

  private askWord({ from, to }: Candidate, kind: number, ask: Ask): number {
    const { word, of, breaks } = this;
    if (word < 0) return ask(WORDLESS, this.it.reading.word === null ? 0 : 1, kind, binOf(from));
    if (word < from) return ask(WORD, kind, of, BEHIND + binOf(from - word), breaks[from]! > breaks[word]! ? 1 : 0);
    if (word < to) return ask(WORD, kind, of, AROUND, 0);
    const isApart = word > to && breaks[word]! > breaks[to]!;
    return ask(WORD, kind, of, AHEAD + binOf(word - to), isApart ? 1 : 0);
  }

  private isNested(c: Candidate): boolean {
    for (const o of this.all) if (o !== c && o.from >= 0 && o.from <= c.from && o.to >= c.to) return true;
    return false;
  }

  private sortAt(at: number): number {
    this.sorts[at + 1] ??= SORTS.indexOf(sortOf(this.it.content[at]));
    return this.sorts[at + 1]!;
  }

  private sortNameAt(at: number): string {
    return SORTS[this.sortAt(at)]!;
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
          : `${kind} ${this.sortNameAt(from - 1)}`;
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
