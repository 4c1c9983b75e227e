/** Whole analyses of whole articles, for a person to read as a diff. `UPDATE=1 npm run test:core` writes them anew. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { analyze } from "../../src/core/analysis/analyze";
import { json } from "../../src/core/formats/json";
import { merge } from "../../src/core/reconcile/mergeAnalysis";

const ARTICLES = [join("media", "sample", "harbour-bridge.txt")];

suite("articles", () => {
  for (const article of ARTICLES)
    test(article, () => {
      const text = readFileSync(article, "utf8");
      const name = basename(article);
      const found = json.write({ name, text, document: merge(undefined, analyze(text)) });
      const golden = join("test", "articles", `${name}.json`);
      if (process.env.UPDATE) writeFileSync(golden, found);
      assert.equal(found, readFileSync(golden, "utf8"));
    });
});
