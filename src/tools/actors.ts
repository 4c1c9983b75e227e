import { lineCounter, resolve } from "../core/formats/statements";
import { sliceOf } from "../core/model/span";
import type { Actor, Mention, Span } from "../core/model/types";
import { introductionOf, mentionsOf, positionsOf, quotesOf } from "../core/query/lookup";
import { type Answer, bounded, has, isProblem, origin, type Problem, sameName, type ToolArticle } from "./article";
import { type Page, paged } from "./page";

/** Names that a message gives, at most. */
const NAMED = 12;

/**
 * The actors of that name: by the whole of a name, else those whose names, aliases or role have all of its words. A
 * problem where there is none.
 */
export function actorsNamed({ name: file, document }: ToolArticle, name: string): readonly Actor[] | Problem {
  const actors = document.actors.filter(({ status }) => status !== "rejected");
  const whole = actors.filter((it) => [it.name, ...it.aliases].some((known) => sameName(known, name)));
  if (whole.length > 0) return whole;
  const alike = actors.filter((it) => has([it.name, ...it.aliases, it.role ?? ""].join("\n"), name));
  if (alike.length > 0) return alike;
  const names = actors.slice(0, NAMED).map((it) => `“${bounded(it.name)}”`);
  const more = actors.length > NAMED ? ` and ${actors.length - NAMED} more` : "";
  return {
    problem: `No actor of ${file} is called “${bounded(name)}”. ${names.length > 0 ? `It has ${names.join(", ")}${more}.` : "It has no actors."}`,
  };
}

/** Mentions that an answer gives of an actor. */
const MENTIONS = 10;

/** Role, affiliation, mentions and positions of the actors that a name may mean. */
export function whoIs(article: ToolArticle, asked: Page & { readonly name: string }): Answer | Problem {
  const { name: file, text, document } = article;
  const found = actorsNamed(article, asked.name);
  if (isProblem(found)) return found;
  const lineAt = lineCounter(text);
  const place = ({ span, refersBy }: Mention): Answer => ({
    line: lineAt(span.start),
    verbatim: bounded(sliceOf(text, span)),
    refersBy,
  });
  const affiliations = new Map(resolve(article).actors.map((it) => [it.id, it.affiliation]));
  const tell = (actor: Actor): Answer => {
    const mentions = mentionsOf(document, actor.id);
    const introduction = namedAt(article, actor.id);
    const positions = positionsOf(document, actor.id);
    return {
      id: actor.id,
      file,
      ...(introduction && {
        line: lineAt(introduction.start),
        verbatim: bounded(sliceOf(text, introduction)),
      }),
      name: bounded(actor.name),
      type: actor.type,
      role: actor.role && bounded(actor.role),
      affiliation: affiliations.get(actor.id) ?? null,
      aliases: actor.aliases.slice(0, MENTIONS).map(bounded),
      ...origin(actor),
      mentions: { total: mentions.length, first: mentions.slice(0, MENTIONS).map(place) },
      quotes: quotesOf(document, actor.id).length,
      positions: positions.length,
      stances: countsOf(positions.map(({ stance }) => stance)),
    };
  };
  return paged(found, asked, tell, file);
}

function countsOf(values: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** Where the article introduces an actor; of one that only a quote names, the words of its source. */
export function namedAt({ document, text }: Pick<ToolArticle, "document" | "text">, id: string): Span | undefined {
  return introductionOf(document, text, id)?.span ?? quotesOf(document, id).find(({ source }) => source[0])?.source[0];
}
