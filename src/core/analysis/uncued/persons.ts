import { firstEndingAfter, sliceOf } from "../../model/span";
import type { Span } from "../../model/types";
import type { FoundMention } from "../findings";
import type { ParsedText } from "../parse";

/** Names of persons in the text, to be asked for by place. */
export class Persons {
  private readonly subjects: ReadonlyMap<number, FoundMention>;
  private readonly heads: readonly Span[];
  private readonly names: readonly { readonly span: Span; readonly name: string }[];

  constructor({ text }: ParsedText, mentions: readonly FoundMention[]) {
    this.subjects = new Map(mentions.map((it) => [it.span.start, it]));
    const persons = mentions.filter(({ kind, type }) => kind === "name" && type === "person");
    this.heads = persons.map(({ head }) => head);
    this.names = persons.map(({ span, head }) => ({ span, name: sliceOf(text, head) }));
  }

  /** The persons named in the span, at most a few of them. */
  namedIn({ start, end }: Span): readonly { readonly span: Span; readonly name: string }[] {
    const from = firstEndingAfter(this.heads, start);
    let to = from;
    while (to < from + 10 && this.heads[to] && this.heads[to]!.start < end) to++;
    return this.names.slice(from, to);
  }

  /** Whom a sentence is about: the one person whom it names, else its subject. */
  spokenOfIn(sentence: Span): Span | null {
    return this.namedIn(sentence).length > 0 ? this.onlyIn(sentence) : this.speakerAt(sentence.start);
  }

  /** He, she, or whoever holds an office or is an organisation, whom the words that begin there mean. */
  private speakerAt(start: number): Span | null {
    const it = this.subjects.get(start);
    if (!it || it.type === "place" || it.type === "country") return null;
    return it.kind !== "pronoun" || it.gender === "female" || it.gender === "male" ? it.span : null;
  }

  /** The one person named in the span; null where there is none, or another one. */
  onlyIn(span: Span): Span | null {
    const [first, ...others] = this.namedIn(span);
    return first && others.every(({ name }) => isSame(first.name, name)) ? first.span : null;
  }
}

/** Whether two names may be of one person: “Ann Lee” and “Lee”, but not “Bo Lee”. */
export const isSame = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
