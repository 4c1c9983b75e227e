import { newId } from "../core/actions/add";
import { codeOf } from "../core/codebook/codebook";
import { NOTHING } from "../core/model/fields";
import { overlaps, sliceOf } from "../core/model/span";
import type { Actor, Mention, Span } from "../core/model/types";
import { bounded, isProblem, type Problem, sameName, type ToolArticle } from "./article";
import type { Finder } from "./places";

/** Somebody of the article: an actor that it has, or one that comes with the words that name them. */
export interface Party {
  readonly id: string;
  /** Where they are named next to what is said, if they are. */
  readonly words: Span | undefined;
  readonly actor?: Omit<Actor, "status" | "provenance">;
}

interface Named {
  readonly field: string;
  readonly words: string;
  /** What they say. */
  readonly near: Span;
  /** Of an actor that the article does not have yet; where none is given, nobody is made. */
  readonly type?: string | undefined;
}

/**
 * Who is meant: the actor of this name, else the one whom the nearest of these words mean (“she”), else a new one of these
 * words. A problem where the words do not stand in the article or mean several.
 */
export function partyNamed(
  { document, text, book }: ToolArticle,
  finder: Finder,
  { field, words, near, type }: Named,
): Party | Problem {
  const span = finder.nearest(field, words, near);
  const known = document.actors.filter(
    (it) => it.status !== "rejected" && [it.name, ...it.aliases].some((name) => sameName(name, words)),
  );
  const [actor, ...others] = known;
  if (others.length > 0)
    return { problem: `“${bounded(words)}” (“${field}”) is the name of ${known.length} actors: give a longer name.` };
  // a name that the article gives only in parts
  if (actor) return { id: actor.id, words: isProblem(span) ? undefined : span };
  if (isProblem(span)) return span;
  const there = document.mentions.filter((it) => it.status !== "rejected" && overlaps(it.span, span));
  const meant = there.find((it) => it.actor !== null && isWhole(it, span));
  if (meant) return { id: meant.actor!, words: span };
  if (field !== "speaker")
    return {
      problem: `“${bounded(words)}” (“${field}”) is no actor of the article: who_is tells whether somebody is.`,
    };
  if (type === undefined || !codeOf(book.actorTypes, type))
    return {
      problem: `“${bounded(words)}” is no actor of the article yet: give “speakerType”, one of ${book.actorTypes.map(({ id }) => `“${bounded(id)}”`).join(", ")}.`,
    };
  const name = sliceOf(text, span);
  const id = newId(document, "a", name);
  return { id, words: span, actor: { kind: "actor", id, ...NOTHING.actor, name, type } as Party["actor"] & object };
}

const isWhole = ({ span, head }: Mention, words: Span): boolean =>
  [span, head].some((it) => it.start === words.start && it.end === words.end);
