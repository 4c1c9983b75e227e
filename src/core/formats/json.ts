import * as l10n from "@vscode/l10n";
import type { Format } from "./format";
import { resolve } from "./statements";

export const json: Format = {
  id: "json",
  label: "JSON",
  extension: "json",
  description: l10n.t(
    "Actors and attributions with their positions, names and words written out; offsets in UTF-16 code units",
  ),
  write(article) {
    const { actors, statements } = resolve(article);
    const content = { article: article.name, length: article.text.length, actors, attributions: statements };
    return `${JSON.stringify(content, null, 2)}\n`;
  },
  together: { open: "[\n", between: ",\n", close: "]\n", head: 0 },
};
