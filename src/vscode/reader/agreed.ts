import type { Codebook } from "../../core/codebook/types";
import { sliceOf } from "../../core/model/span";
import type { AnnotationDocument } from "../../core/model/types";
import { paragraphsOf } from "../../core/reader/pieces";
import type { Prompt } from "../../core/reader/prompt";

/** What a person has agreed to in this window: words of an article, to a model. A yes to these is no yes to others. */
export interface Agreed {
  /** Whether each of these words stood in what was agreed to send of this article to this model. */
  covers(model: string, article: string, words: readonly string[]): boolean;
  add(model: string, article: string, words: readonly string[]): void;
}

export function createAgreed(): Agreed {
  const agreed = new Map<string, string[]>();
  const pact = (model: string, article: string) => JSON.stringify([model, article]);
  return {
    covers(model, article, words) {
      const before = agreed.get(pact(model, article)) ?? [];
      return words.every((it) => before.some((known) => known.includes(it)));
    },
    add(model, article, words) {
      const known = agreed.get(pact(model, article)) ?? [];
      for (const it of words) if (!known.includes(it)) known.push(it);
      agreed.set(pact(model, article), known);
    },
  };
}

/** The words that questions send: paragraphs of the article, sources and cues elsewhere in it, actors as they are called, the codebook. */
export function wordsSent(
  { attributions, actors }: AnnotationDocument,
  text: string,
  book: Codebook,
  prompts: readonly Prompt[],
): readonly string[] {
  const asked = new Set(prompts.flatMap((it) => it.attributions.map(({ id }) => id)));
  const spans = [
    ...prompts.flatMap(({ piece }) =>
      paragraphsOf(sliceOf(text, piece)).map(({ start, end }) => ({
        start: piece.start + start,
        end: piece.start + end,
      })),
    ),
    ...attributions.flatMap(({ id, source, cue, content }) => (asked.has(id) ? [...source, ...cue, ...content] : [])),
  ];
  const named = actors
    .filter(({ status }) => status !== "rejected")
    .flatMap(({ name, aliases, role }) => [name, ...aliases, ...(role === null ? [] : [role])]);
  return [...spans.map((it) => sliceOf(text, it)), ...named, JSON.stringify(book)];
}
