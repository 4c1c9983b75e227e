import { lineCounter } from "../core/formats/statements";
import { mainWordsOf } from "../core/model/fields";
import { readerOf } from "../core/model/readings";
import { sliceOf } from "../core/model/span";
import { speakersOf } from "../core/model/speakers";
import type { Actor, AnnotationDocument, AnyAnnotation, Attribution, Position, Span } from "../core/model/types";
import { namedAt } from "./actors";
import { type Answer, bounded, proposerOf, type ToolArticle, verbatim } from "./article";
import { type Page, paged } from "./page";

/** Mentions are left out: they are many, and tell nothing that their actors do not. */
type Told = Actor | Attribution | Position;
const toldIn = ({ actors, attributions, positions, aside = [] }: AnnotationDocument): readonly Told[] => [
  ...actors,
  ...attributions,
  ...positions,
  ...aside,
];

interface Change {
  readonly what: string;
  readonly it: Told;
  readonly in: AnnotationDocument;
  readonly more: Answer;
}

/**
 * What is in the article's annotations now and was not in `before`, what is gone, what says something else, and decisions
 * of which the article has changed the words; `before` is put on the text as it is now.
 */
export function changesFrom(article: ToolArticle, before: AnnotationDocument, asked: Page): Answer {
  const { document } = article;
  const [old, now] = [before, document].map((it) => new Map(toldIn(it).map((one) => [one.id, one])));
  const saying = (it: Told, from: AnnotationDocument) => sayingOf(article, it, from);
  const here = toldIn(document).flatMap((it): readonly Change[] => {
    const was = old!.get(it.id);
    if (!was) return [{ what: "new", it, in: document, more: {} }];
    const [said, says] = [saying(was, before), saying(it, document)];
    const changed = Object.keys(says).filter((key) => JSON.stringify(said[key]) !== JSON.stringify(says[key]));
    const values = Object.fromEntries(changed.map((key) => [key, said[key]]));
    if (changed.length > 0) return [{ what: "changed", it, in: document, more: { was: values } }];
    const { anchored } = it;
    return anchored?.was === undefined
      ? []
      : [{ what: "reworded", it, in: document, more: { wasVerbatim: bounded(anchored.was) } }];
  });
  const lost = new Set(document.lost.map(({ id }) => id));
  const gone = toldIn(before)
    .filter(({ id }) => !now!.has(id))
    .map((it): Change => ({ what: lost.has(it.id) ? "lost" : "gone", it, in: before, more: {} }));
  return told(article, [...here, ...gone], asked);
}

/** What people decided, and others proposed, at or after a time (milliseconds since 1970). */
export function changesSince(article: ToolArticle, since: number, asked: Page): Answer {
  const { document } = article;
  const found = toldIn(document).flatMap((it): readonly Change[] => {
    const { provenance, decision, status } = it;
    const proposed = readerOf(it);
    const made = provenance.by === "person" ? provenance : proposed;
    const at = [decision?.at, made?.at].find((time) => time !== undefined && Date.parse(time) >= since);
    if (at === undefined) return [];
    const decided = at === decision?.at;
    const what = decided ? (status === "suggested" ? "corrected" : status) : proposed ? "proposed" : "added";
    const by = decided ? bounded(decision?.name ?? "a person") : proposerOf(it);
    return [{ what, it, in: document, more: { at, by, ...(decided && { corrected: decision?.corrected ?? [] }) } }];
  });
  return told(article, found, asked);
}

function told(article: ToolArticle, changes: readonly Change[], asked: Page): Answer {
  const { name: file, text } = article;
  const lineAt = lineCounter(text);
  const tell = ({ what, it, in: document, more }: Change): Answer => {
    const words = wordsOf(it, document, text);
    return {
      what,
      kind: it.kind,
      id: it.id,
      file,
      line: words[0] ? lineAt(words[0].start) : null,
      ...verbatim(words.map((span) => sliceOf(text, span))),
      ...sayingOf(article, it, document),
      ...more,
    };
  };
  return paged(changes, asked, tell, file);
}

/** What it stands on: a position on its quote, an actor on the words that introduce it. */
function wordsOf(it: AnyAnnotation, document: AnnotationDocument, text: string): readonly Span[] {
  if (it.kind === "actor") return [namedAt({ document, text }, it.id)].filter((span) => span !== undefined);
  if (it.kind !== "position") return mainWordsOf(it);
  return document.attributions.find(({ id }) => id === it.attribution)?.content ?? [];
}

/** What of it makes a difference to whoever reads it. */
function sayingOf({ text }: ToolArticle, it: Told, { actors }: AnnotationDocument): Answer {
  const nameOf = (id: string | null) => {
    const name = actors.find((actor) => actor.id === id)?.name;
    return name === undefined ? null : bounded(name);
  };
  const said = (span: Span | null) => span && bounded(sliceOf(text, span));
  const { status } = it;
  switch (it.kind) {
    case "actor":
      return {
        status,
        name: bounded(it.name),
        type: it.type,
        role: it.role && bounded(it.role),
        affiliation: nameOf(it.affiliation),
      };
    case "attribution":
      return { status, form: it.form, speakers: speakersOf(it).map(nameOf) };
    case "position": {
      const { stance, category = null, issue, condition, when, where } = it;
      const who = { actor: nameOf(it.actor), addressee: nameOf(it.addressee) };
      return {
        status,
        ...who,
        stance,
        category,
        issue: said(issue),
        condition: said(condition),
        when: said(when),
        where: said(where),
      };
    }
  }
}
