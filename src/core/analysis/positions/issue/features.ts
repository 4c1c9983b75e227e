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
  BREADTH,
  binOf,
  END,
  type Facet,
  HEAD,
  KIND,
  LENGTH,
  NOBODY,
  OF,
  PLACE,
  RULED,
  START,
  TYPES,
  WORD,
  WORDLESS,
} from "./facets";
import { overlapOf } from "./overlap";
import { SORTS, sortOf } from "./sorts";
import { stem, type Words } from "./wordCounts";

/** Takes a facet with the places of its values in their lists, and says a number: what they are worth. */
export type Ask = (facet: Facet, a: number, b: number, c?: number, d?: number) => number;

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
 * that share it; the rest is a candidate's own. Those with a word in them are told, by name; those out of short lists are
 * asked of a facet, whose answers are summed.
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
      const ask: Ask = (facet, a, b, c, d) => {
        facet.tellAt(add, a, b, c, d);
        return 0;
      };
      this.tellOwn(place, add);
      this.sumOwn(place, ask);
      if (from < 0) return;
      this.tellHead(head, add);
      this.sumHead(head, ask);
      this.tellStart(from, add);
      this.sumStart(from, ask);
      this.tellEnd(to, add);
      this.sumEnd(to, ask);
    });
  }

  tellHead(at: number, add: Add): void {
    const { content } = this.it;
    const { norm, sentence } = content[at]!;
    add("head", stem(norm));
    add("sentence", sentence - content[0]!.sentence);
  }

  sumHead(at: number, ask: Ask): number {
    const { norm, tags } = this.it.content[at]!;
    const { count, leads } = this.it.words;
    const word = stem(norm);
    return ask(HEAD, this.sortAt(at), binOf(count(word)), leads(word) ? 1 : 0, tags.has("Date") ? 1 : 0);
  }

  tellStart(at: number, add: Add): void {
    const { content } = this.it;
    add("before", content[at - 1]?.norm ?? "–");
    add("share", Math.floor((4 * at) / content.length));
    add("cue", this.cue, BINS[binOf(at)]!);
    add("verb", verbBefore(content, at));
  }

  sumStart(at: number, ask: Ask): number {
    return ask(START, this.sortAt(at), this.sortAt(at - 1), binOf(at), at <= this.opening ? 1 : 0);
  }

  /** `at`: the place behind the last word. */
  tellEnd(at: number, add: Add): void {
    const after = this.it.content[at];
    if (after && !isPunctuation(after)) add("follows", after.norm);
  }

  sumEnd(at: number, ask: Ask): number {
    return ask(END, this.sortAt(at - 1), this.sortAt(at), at >= this.it.content.length - 1 ? 1 : 0);
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
  sumOwn(place: number, ask: Ask): number {
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
    sum += ask(BREADTH, this.sortAt(head), length, EMPTY.has(this.it.content[head]!.norm) ? 1 : 0);
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
          : `${kind} ${SORTS[this.sortAt(from - 1)]}`;
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
