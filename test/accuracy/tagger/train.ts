/**
 * Learns the tagger’s dictionary and weights and writes them as TypeScript files. The same input gives the same files. Without
 * a folder to write to, it learns without the texts held out and measures on them: what settings and features are chosen by.
 *
 *   npm run learn:tags -- --gold GOLD_FOLDER [--into src/core/analysis/lexicon/packed] [--slips 20]
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { percent, table } from "../table";
import { readGum, readPolnear, sentencesOf, split } from "./corpus";
import { featureNames, fingerprint } from "./fingerprint";
import { scoreTags } from "./score";
import { teach } from "./teach";

const { values } = parseArgs({
  options: { gold: { type: "string" }, into: { type: "string" }, slips: { type: "string", default: "0" } },
});
const here = (path: string) => resolve(process.env.INIT_CWD ?? ".", path);
if (values.gold === undefined) throw new Error("usage: npm run learn:tags -- --gold GOLD_FOLDER [--into FOLDER]");
if (values.into === undefined) measure(here(values.gold), Number(values.slips));
else write(here(values.gold), here(values.into));

function write(gold: string, into: string): void {
  const { classes, words, weights } = teach(sentencesOf([...readGum(gold), ...readPolnear(gold)]));
  const about = "/** Learned by test/accuracy/tagger/train.ts; TAGGER.md says from what, and how good it is. */";
  writeFileSync(
    join(into, "tagWords.ts"),
    `${about}\nexport const TAG_CLASSES =\n  "${classes}";\n\n/** Hashes of words, each with its class. */\nexport const TAG_WORDS =\n  "${words}";\n`,
  );
  writeFileSync(
    join(into, "tagWeights.ts"),
    `${about}\nexport const TAG_WEIGHTS =\n  "${weights}";\n\n/** Of the features they were learned for, by test/accuracy/tagger/fingerprint.ts: a test holds the code to it. */\nexport const TAG_FEATURES = "${fingerprint(featureNames())}";\n`,
  );
  console.log(`${classes.length + words.length + weights.length} characters`);
}

function measure(gold: string, slips: number): void {
  const gum = split(readGum(gold));
  const polnear = split(readPolnear(gold));
  const { tagger, classes, words, weights } = teach(sentencesOf([...gum.learn, ...polnear.learn]));
  const sets = [
    { title: "GUM", texts: gum.heldOut },
    { title: "PolNeAR", texts: polnear.heldOut },
  ];
  const scores = sets.map(({ texts }) => scoreTags(texts, (sentence) => tagger.tag(sentence)));
  const rows = [
    ["right tags", ...scores.map(({ all }) => percent(all))],
    ["right tags, punctuation aside", ...scores.map((one) => percent(one.words))],
    ["words", ...scores.map(({ count }) => `${count}`)],
  ];
  console.log(table(["held out", ...sets.map(({ title }) => title)], rows));
  console.log(`${classes.length + words.length + weights.length} characters`);
  for (const [i, { title }] of sets.entries())
    for (const [slip, count] of scores[i]!.slips.slice(0, slips)) console.log(`${title}: ${count} ${slip}`);
}
