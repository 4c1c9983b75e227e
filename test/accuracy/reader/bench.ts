// npm run bench:reader -- --prompts FILE | --answers FILE | --perfect | --wrong 0.33 [--seed 1] [--gold DIR]
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { exists, type GoldWorld, readArticles, readPositions, readWorld } from "../gold";
import { WORLD } from "../sections";
import { LOOKED_AT } from "../world";
import { type AnswerTo, type Questioned, questioned } from "./articles";
import { compare, report } from "./compare";
import { perfectAnswer } from "./perfect";
import { recordedIn } from "./recorded";
import { chance, spoiled } from "./spoil";

const USAGE = `Measures a second reader: any language model, by its recorded answers.

  npm run bench:reader -- --prompts FILE          writes what would be sent: {id, article, version, messages} a line
  npm run bench:reader -- --answers FILE          scores recorded answers: {id, answer} a line, the answer as the model gave it
  npm run bench:reader -- --perfect               scores answers made from the gold: what is lost then is ours
  npm run bench:reader -- --wrong 0.33 --seed 1   the same with that share of each field wrong; of wrong words and
                                                  actors half are invented (--invented 0.5)

On the open benchmark in ${WORLD.folder}; with --gold DIR also on positions.dev.jsonl, on polnear.dev.jsonl there, which
label no actors. A prompt has an id made of all its words: answers to another version are not scored.
`;

const { values } = parseArgs({
  options: {
    gold: { type: "string" },
    prompts: { type: "string" },
    answers: { type: "string" },
    perfect: { type: "boolean" },
    wrong: { type: "string" },
    seed: { type: "string" },
    invented: { type: "string" },
    help: { type: "boolean" },
  },
});
const here = (path: string) => resolve(process.env.INIT_CWD ?? ".", path);

interface Set {
  readonly title: string;
  readonly articles: readonly GoldWorld[];
}

function setsOf(gold: string | undefined): readonly Set[] {
  const world = readWorld(WORLD.folder, WORLD.file);
  const sets: Set[] = [
    { title: `World news, first ${LOOKED_AT}, looked at`, articles: world.slice(0, LOOKED_AT) },
    { title: `World news, last ${world.length - LOOKED_AT}, measured on`, articles: world.slice(LOOKED_AT) },
  ];
  const files = ["positions.dev.jsonl", "polnear.dev.jsonl"] as const;
  if (gold === undefined || !files.every((file) => exists(gold, file))) return sets;
  const dev = readPositions(gold, files[0], readArticles(gold, files[1]));
  // without a label nobody knows whether a found attribution is one
  return [...sets, { title: "PolNeAR dev, without actors", articles: dev.map((it) => ({ ...it, actors: [] })) }];
}

function answering(): AnswerTo | undefined {
  const { answers, perfect, wrong, seed = "1", invented = "0.5" } = values;
  if (answers !== undefined) {
    const byId = recordedIn(readFileSync(here(answers), "utf8"));
    return ({ id }) => byId.get(id);
  }
  if (wrong !== undefined) {
    const spoiling = { wrong: Number(wrong), invented: Number(invented), random: chance(Number(seed)) };
    return (prompt, article: Questioned) =>
      JSON.stringify(spoiled(perfectAnswer(prompt, article), prompt, article.gold.article.text, spoiling));
  }
  return perfect ? (prompt, article) => JSON.stringify(perfectAnswer(prompt, article)) : undefined;
}

function main(): void {
  const answerTo = answering();
  if (values.help || (!answerTo && values.prompts === undefined)) {
    console.log(USAGE);
    return;
  }
  const sets = setsOf(values.gold && here(values.gold)).map(({ title, articles }) => ({
    title,
    articles: articles.map(questioned),
  }));
  if (values.prompts !== undefined) {
    const lines = sets.flatMap(({ articles }) =>
      articles.flatMap(({ gold, prompts }) =>
        prompts.map(({ id, version, messages }) => JSON.stringify({ id, article: gold.article.id, version, messages })),
      ),
    );
    writeFileSync(here(values.prompts), `${lines.join("\n")}\n`);
    console.log(`${lines.length} prompts are in ${values.prompts}: answer each by a line {"id", "answer"}.`);
  }
  if (values.answers !== undefined) {
    const asked = new Set(
      sets.flatMap(({ articles }) => articles.flatMap(({ prompts }) => prompts.map(({ id }) => id))),
    );
    const unknown = [...recordedIn(readFileSync(here(values.answers), "utf8")).keys()].filter((id) => !asked.has(id));
    if (unknown.length > 0)
      console.log(
        `${unknown.length} answers are to no prompt of this version, and not scored: ${unknown.slice(0, 5).join(", ")}\n`,
      );
  }
  if (answerTo) for (const { title, articles } of sets) console.log(report(title, compare(articles, answerTo)));
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
