import * as l10n from "@vscode/l10n";
import type { Format } from "./format";
import { resolve } from "./statements";

export const jsonLines: Format = {
  id: "jsonl",
  label: "JSON Lines",
  extension: "jsonl",
  description: l10n.t("One attribution with its positions on each line; offsets in UTF-16 code units"),
  write: (article) =>
    resolve(article)
      .statements.map((statement) => `${JSON.stringify({ article: article.name, ...statement })}\n`)
      .join(""),
  together: { open: "", between: "", close: "", head: 0 },
};
