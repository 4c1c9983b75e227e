import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span, Stance } from "../../src/core/model/types";
import type { GoldEntity } from "./entities";
import type { Attributed } from "./judge";

/** Half open, UTF-16 code units. */
type Pair = readonly [start: number, end: number];

export interface GoldArticle {
  readonly id: string;
  readonly publisher: string;
  readonly text: string;
  readonly attributions: readonly (Attributed & { readonly id: string })[];
}

export interface GoldScene {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly entities: readonly GoldEntity[];
}

/** Names are as the article gives them; null where it names nobody. */
export interface GoldPosition {
  readonly attribution: string;
  readonly speaker: string | null;
  readonly stance: Stance;
  readonly issue: Span | null;
  readonly condition: Span | null;
  readonly addressee: string | null;
  readonly when: Span | null;
  readonly where: Span | null;
}

export interface GoldPositions {
  readonly article: GoldArticle;
  readonly positions: readonly GoldPosition[];
}

export const span = ([start, end]: Pair): Span => ({ start, end });
const optional = (pair: Pair | null): Span | null => pair && span(pair);
export const spans = (pairs: readonly Pair[] | undefined): readonly Span[] => (pairs ?? []).map(span);

/** Who acts or speaks in an article, with every form that the article gives. */
export interface GoldActor {
  readonly name: string;
  readonly type: string;
  readonly role: string | null;
  readonly forms: readonly string[];
}

/** An article with everything in it labelled; the speaker of a position is the name of one of its actors. */
export interface GoldWorld extends GoldPositions {
  readonly actors: readonly GoldActor[];
}

export const exists = (folder: string, file: string): boolean => existsSync(join(folder, file));
export const readText = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");

const readLines = <T>(folder: string, file: string): readonly T[] =>
  readText(folder, file)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);

interface ArticleLine {
  readonly id: string;
  readonly publisher?: string;
  readonly text: string;
  readonly attributions: readonly { id: string; source?: Pair[]; cue?: Pair[]; content?: Pair[] }[];
}

export const readArticles = (folder: string, file: string): readonly GoldArticle[] =>
  readLines<ArticleLine>(folder, file).map(({ id, publisher = "", text, attributions }) => ({
    id,
    publisher,
    text,
    attributions: attributions.map((one) => ({
      id: one.id,
      source: spans(one.source),
      cue: spans(one.cue),
      content: spans(one.content),
    })),
  }));

interface SceneLine extends Omit<GoldScene, "entities"> {
  readonly entities: readonly {
    start: number;
    end: number;
    type: string;
    cluster: string;
    named: boolean;
    pron: boolean;
    head?: Pair;
    name?: Pair;
  }[];
}

export const readScenes = (folder: string, file: string): readonly GoldScene[] =>
  readLines<SceneLine>(folder, file).map(({ id, genre, text, entities }) => ({
    id,
    genre,
    text,
    entities: entities.map(({ pron, head, name, ...entity }) => ({
      ...entity,
      pronoun: pron,
      ...(head && { head: span(head) }),
      ...(name && { name: span(name) }),
    })),
  }));

interface PositionsLine {
  readonly id: string;
  readonly positions: readonly (Omit<GoldPosition, "issue" | "condition" | "when" | "where"> &
    Record<"issue" | "condition" | "when" | "where", Pair | null>)[];
}

/** Positions with the article whose attributions they label; one whose article is not in `articles` is left out. */
export function readPositions(
  folder: string,
  file: string,
  articles: readonly GoldArticle[],
): readonly GoldPositions[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return readLines<PositionsLine>(folder, file).flatMap(({ id, positions }) => {
    const article = byId.get(id);
    if (!article) return [];
    const read = positions.map((position) => ({
      ...position,
      issue: optional(position.issue),
      condition: optional(position.condition),
      when: optional(position.when),
      where: optional(position.where),
    }));
    return [{ article, positions: read }];
  });
}

interface WorldLine {
  readonly id: string;
  readonly actors: readonly GoldActor[];
}

export function readWorld(folder: string, file: string): readonly GoldWorld[] {
  const actors = new Map(readLines<WorldLine>(folder, file).map((line) => [line.id, line.actors]));
  return readPositions(folder, file, readArticles(folder, file)).map((labelled) => ({
    ...labelled,
    actors: actors.get(labelled.article.id)!,
  }));
}
