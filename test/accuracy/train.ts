/**
 * Learns the weights of the attributions from PolNeAR train and writes them as a TypeScript file. The same input gives the
 * same file. Without a file to write, it learns from six of seven articles and measures on the seventh: what settings and
 * features are chosen by. Takes some minutes and 10 GB.
 *
 *   npm run learn -- GOLD_FOLDER [src/core/analysis/lexicon/packed/reportingWeights.ts]
 */
import { writeFileSync } from "node:fs";
import { findAttributions } from "../../src/core/analysis/attributions/find";
import { encode, scale } from "../../src/core/analysis/attributions/weigh";
import { parse } from "../../src/core/analysis/parse";
import { findQuotations } from "../../src/core/analysis/quotations";
import { featuresOf, fingerprint } from "./features";
import { type GoldArticle, readArticles } from "./gold";
import { ROLES } from "./judge";
import { quantise } from "./learn";
import { finish } from "./lessons";
import { KINDS, scoreQuotes } from "./scoreQuotes";
import { percent, table } from "./table";
import { teach } from "./teach";

function main([folder, out]: readonly string[]): void {
  if (!folder) throw new Error("usage: npm run learn -- GOLD_FOLDER [OUT.ts]");
  const articles = readArticles(folder, "polnear.train.jsonl");
  if (out) write(out, articles);
  else measure(articles);
}

function write(out: string, articles: readonly GoldArticle[]): void {
  const code = encode(quantise(teach(articles)));
  writeFileSync(
    out,
    `/** Learned by test/accuracy/train.ts; MODEL.md says from what, and how good it is. */
export const REPORTING_WEIGHTS =
  "${code}";

/** Of the features they were learned for, by test/accuracy/features.ts: a test holds the code to it. */
export const REPORTING_FEATURES = "${fingerprint(featuresOf())}";
`,
  );
  console.log(`${code.length} characters`);
}

function measure(articles: readonly GoldArticle[]): void {
  const isHeldOut = (_: GoldArticle, i: number) => i % 7 === 3;
  const weights = quantise(teach(articles.filter((it, i) => !isHeldOut(it, i))));
  const documents = articles.filter(isHeldOut).map(({ text, attributions }) => {
    const parsed = finish(parse(text));
    const quotations = finish(findQuotations(parsed));
    return { text, gold: attributions, predicted: finish(findAttributions(parsed, quotations, scale(weights))) };
  });
  const { attribution, content, speaker, citron } = scoreQuotes(documents);
  const rows = [
    ...KINDS.map((kind) => [`attribution F1, ${kind}`, percent(attribution[kind].f1)]),
    ["precision / recall", `${percent(attribution.all.precision)} / ${percent(attribution.all.recall)}`],
    ["content alone F1", percent(content.all.f1)],
    ["speaker accuracy", percent(speaker.all)],
    ...ROLES.map((role) => [`exact ${role} F1`, percent(citron[role].f1)]),
    ["characters", `${encode(weights).length}`],
  ];
  console.log(table([`${documents.length} articles held out`, "Standpoint"], rows));
}

main(process.argv.slice(2));
