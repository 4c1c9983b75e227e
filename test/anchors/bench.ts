// npm run bench:anchors
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { goldArticles, ownArticles } from "./articles";
import { report } from "./report";

const { values } = parseArgs({
  options: {
    gold: { type: "string" },
    file: { type: "string" },
    most: { type: "string" },
    cases: { type: "string" },
    rounds: { type: "string" },
  },
});
const root = process.env.INIT_CWD ?? ".";
const file = values.file ?? "polnear.dev.jsonl";
const cases = Number(values.cases ?? 0);
const rounds = Number(values.rounds ?? 40);

console.log(`## Our two articles, ${rounds} rounds of each change\n\n${report(ownArticles("."), rounds, cases)}\n`);
if (values.gold === undefined) console.log("With `-- --gold DIR` also PolNeAR: see npm run bench:accuracy.");
else if (existsSync(join(resolve(root, values.gold), file))) {
  const articles = goldArticles(resolve(root, values.gold), file, values.most ? Number(values.most) : undefined);
  console.log(
    `## PolNeAR, ${file}: ${articles.length} articles, one round of each change\n\n${report(articles, 1, cases)}`,
  );
} else {
  console.error(`No ${file} in ${values.gold}.`);
  process.exitCode = 1;
}
