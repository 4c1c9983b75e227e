import type { Actor, AnnotationDocument, Mention, Span } from "../model/types";
import { actorOf, introductionOf, mentionAt, mentionsOf, namingWords } from "../query/lookup";

/** What the editor's gestures ask: whom the words at a place mean, and where else the article means the same actor. */
export interface Places {
  readonly actor: Actor;
  /** What the cursor stands on: the words that mean the actor, or all of the mention where it stands on a title or apposition. */
  readonly here: Span;
  /** The whole phrase that introduces the actor, and the words in it that name. */
  readonly introduction: { readonly all: Span; readonly words: Span };
  /** In text order, pronouns and the introduction too. */
  readonly everywhere: readonly Span[];
}

/** Null where no actor is meant at `offset`; the end of a word still counts as the word. `text` is the article's. */
export function placesAt(document: AnnotationDocument, text: string, offset: number): Places | null {
  const meaning = (mention: Mention | undefined) => (actorOf(document, mention?.actor ?? null) ? mention : undefined);
  const mention = meaning(mentionAt(document, offset)) ?? meaning(mentionAt(document, offset - 1));
  const actor = actorOf(document, mention?.actor ?? null);
  const introduction = actor && introductionOf(document, text, actor.id);
  if (!mention || !actor || !introduction) return null;
  const words = namingWords(mention);
  return {
    actor,
    here: words.start <= offset && offset <= words.end ? words : mention.span,
    introduction: { all: introduction.span, words: namingWords(introduction) },
    everywhere: mentionsOf(document, actor.id).map(namingWords),
  };
}
