import type { AnnotationDocument, Reader } from "../core/model/types";
import { whoIs } from "./actors";
import { type Answer, isProblem, type Problem, type ToolArticle } from "./article";
import { changesFrom, changesSince } from "./changes";
import { checkedInput } from "./check";
import { paged } from "./page";
import { type Proposal, propose } from "./propose";
import type { Asked, ToolName } from "./schemas";
import { findQuotes, listPositions } from "./statements";

/** Where the articles are: in a folder, or in an editor. */
export interface ToolHost {
  /** Paths of the articles there are, and whether an annotation file is beside them. */
  readonly articles: () => Promise<readonly { readonly file: string; readonly annotated: boolean }[]>;
  /** The article at a path that a stranger gave. */
  readonly article: (path: string) => Promise<ToolArticle | Problem>;
  /** What the annotation file beside the article says, or the one at another path; null where there is none. */
  readonly saved: (article: ToolArticle, path: string | undefined) => Promise<AnnotationDocument | null | Problem>;
  /** Puts what `change` makes of the article's annotations in their place, and keeps them. Absent where nothing is written. */
  readonly change?: (
    path: string,
    change: (article: ToolArticle, at: string) => Proposal | Problem,
  ) => Promise<Proposal | Problem>;
  /** Who asks (the client's name and version), and with what their proposals are signed. */
  readonly client: () => string;
  readonly tool: string;
}

/** What a model is told of each tool. */
export const ABOUT: Readonly<Record<ToolName, { readonly title: string; readonly description: string }>> = {
  list_articles: {
    title: "List articles",
    description:
      "The news articles that can be asked about, by their paths, and which of them have an annotation file.",
  },
  list_positions: {
    title: "List positions",
    description:
      "Where actors of a news article stand: actor, stance, issue, condition, addressee, when and where, each with file, line, the verbatim words that are its evidence, whether a person accepted it, and how likely each field is right. Answers page: go on with “from” where “next” is given.",
  },
  find_quotes: {
    title: "Find quotes",
    description:
      "What an actor of a news article says, quoted or reported, with file, line, verbatim words, form, status, probability and the positions taken in it.",
  },
  who_is: {
    title: "Who is this",
    description:
      "An actor of a news article by name: type, role, affiliation, other names, where the article mentions them (line, verbatim words), and how many quotes and which stances they have.",
  },
  what_changed: {
    title: "What changed",
    description:
      "What differs between an article’s annotation file and what stands now (unless “since” or “with” is given): new, gone, changed, reworded and lost annotations. “since”: what people decided, and others proposed, from a date on. “with”: the same against an older copy of the file.",
  },
  propose_annotation: {
    title: "Propose an annotation",
    description:
      "Proposes who says what and, with a stance, where they stand, by words of the article. Every word must stand in the article exactly as given. The proposal lands as a suggestion under your name for a person to decide on; it never changes a decision, and what a person rejected is not proposed again.",
  },
};

/** Whether a tool only reads. */
export const isReading = (name: ToolName): boolean => name !== "propose_annotation";

/** What a tool answers. Never rejects for what is asked: that gets a message which says what to do. */
export async function answered(host: ToolHost, name: ToolName, input: unknown): Promise<Answer | Problem> {
  switch (name) {
    case "list_articles": {
      const read = checkedInput(name, input);
      if (isProblem(read)) return read;
      const { file: _none, ...answer } = paged(await host.articles(), read.asked, (it) => it, "");
      return answer;
    }
    case "list_positions":
      return reading(host, checkedInput(name, input), listPositions);
    case "find_quotes":
      return reading(host, checkedInput(name, input), findQuotes);
    case "who_is":
      return reading(host, checkedInput(name, input), whoIs);
    case "what_changed":
      return reading(host, checkedInput(name, input), (article, asked) => changes(host, article, asked));
    case "propose_annotation": {
      const read = checkedInput(name, input);
      return isProblem(read) ? read : proposed(host, read.asked);
    }
  }
}

async function reading<A extends { readonly article: string }>(
  host: ToolHost,
  read: { readonly asked: A } | Problem,
  answer: (article: ToolArticle, asked: A) => Answer | Problem | Promise<Answer | Problem>,
): Promise<Answer | Problem> {
  if (isProblem(read)) return read;
  const article = await host.article(read.asked.article);
  return isProblem(article) ? article : answer(article, read.asked);
}

async function changes(host: ToolHost, article: ToolArticle, asked: Asked<"what_changed">): Promise<Answer | Problem> {
  const { since, with: path } = asked;
  if (since !== undefined && path !== undefined) return { problem: "Give “since” or “with”, not both." };
  if (since !== undefined) {
    const time = ISO.test(since) ? Date.parse(since) : Number.NaN;
    if (Number.isNaN(time))
      return { problem: "“since” should be a date like 2026-03-01, or a time like 2026-03-01T10:00:00Z." };
    return changesSince(article, time, asked);
  }
  const before = await host.saved(article, path);
  if (before === null)
    return {
      problem: `There is no annotation file ${path === undefined ? `beside ${article.name}` : path}: nothing was kept of this article that it could be compared with.`,
    };
  return isProblem(before) ? before : changesFrom(article, before, asked);
}

const ISO = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/;

async function proposed(host: ToolHost, asked: Asked<"propose_annotation">): Promise<Answer | Problem> {
  if (!host.change) return { problem: "Nothing is written here: these articles are open for reading only." };
  const { article: path, model, ...proposal } = asked;
  const client = host.client();
  const name = model === undefined ? client : `${model} (${client})`;
  const done = await host.change(path, (article, at) => {
    const by: Reader = { model: name, prompt: `propose_annotation of ${host.tool}`, at };
    return propose(article, proposal, by);
  });
  return isProblem(done) ? done : done.answer;
}
