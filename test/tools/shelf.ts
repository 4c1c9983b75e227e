import { BUILT_IN } from "../../src/core/codebook/builtIn";
import type { AnnotationDocument } from "../../src/core/model/types";
import { isProblem, type ToolArticle } from "../../src/tools/article";
import type { ToolName } from "../../src/tools/schemas";
import { answered, type ToolHost } from "../../src/tools/tools";
import { fairDocument, TEXT } from "../fixtures/fairDocument";

export const AT = "2026-03-01T10:00:00.000Z";

/** One article in memory, and whoever asks. */
export function shelf(document: AnnotationDocument = fairDocument(), text = TEXT) {
  const saved = document;
  let current = document;
  const article = (): ToolArticle => ({ name: "fair.txt", text, document: current, book: BUILT_IN });
  const host: ToolHost = {
    articles: async () => [{ file: "fair.txt", annotated: false }],
    article: async (path) => (path === "fair.txt" ? article() : { problem: `There is no article ${path}.` }),
    saved: async (_article, path) => (path === undefined ? saved : null),
    change: async (_path, change) => {
      const done = change(article(), AT);
      if (!isProblem(done)) current = done.document;
      return done;
    },
    client: () => "tests 1.0",
    tool: "Standpoint 0.0",
  };
  return {
    host,
    document: () => current,
    /** The answer, or the message that takes its place. */
    ask: async (name: ToolName, input: unknown) => (await answered(host, name, input)) as Told,
  };
}

/** An answer as a test reads it. */
export interface Told {
  readonly problem?: string;
  readonly total: number;
  readonly next?: number;
  readonly note?: string;
  readonly outcome?: string;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}
