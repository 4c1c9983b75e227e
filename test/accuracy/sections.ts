import { STANCES } from "../../src/core/model/types";
import { cueAlone, type Guess, sentiment } from "./baselines";
import type { EntityDocument } from "./entities";
import { readFounding, scoreFounding } from "./founding";
import { type GoldPositions, readArticles, readPositions, readScenes, readWorld } from "./gold";
import { GUM_RULE_DOCUMENTS } from "./gum-rules";
import { hintsRight } from "./hints";
import { COMPROMISE_NAMES, TWO_READERS } from "./peers";
import { POSITION_RULE_ARTICLES } from "./position-rules";
import { predictedIn } from "./predict";
import { quotes } from "./quotes";
import { ratio, type Share, share } from "./rates";
import { reliabilityOf } from "./reliability";
import { analyzed, analyzedOnGold, matched, positionOf } from "./run";
import { NAME_KINDS, scoreEntities } from "./scoreEntities";
import { type FoundPosition, type PositionScores, scorePositions } from "./scorePositions";
import { figure, percent, table } from "./table";
import { type Given, tags } from "./tagger/section";
import { world } from "./world";

/** One table of the benchmark. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** Where the files are a part of this project; those of the others are in the folder that is given. */
  readonly folder?: string;
  /** The first is the section's own. */
  readonly files: readonly string[];
  readonly report: (folder: string, given: Given) => string;
}

/** The open benchmark, from the project's folder. */
export const WORLD = { folder: "test/accuracy/world", file: "world.open.jsonl" } as const;

export const SECTIONS: readonly Section[] = [
  {
    name: "world",
    title: "World news: an open benchmark",
    about: "attributions, speakers, rows and actors",
    folder: WORLD.folder,
    files: [WORLD.file],
    report: (folder) => world(readWorld(folder, WORLD.file)),
  },
  {
    name: "quotes",
    title: "Attributions: PolNeAR dev",
    about: "attributions",
    files: ["polnear.dev.jsonl"],
    report: (folder) => quotes(readArticles(folder, "polnear.dev.jsonl")),
  },
  {
    name: "names",
    title: "Names and actors: GUM news and interviews",
    about: "names and whom pronouns mean",
    files: ["gum.train.jsonl"],
    report: names,
  },
  {
    name: "positions",
    title: "Positions",
    about: "positions on articles of polnear.train.jsonl",
    files: ["positions.train.jsonl", "polnear.train.jsonl", "positions.dev.jsonl", "polnear.dev.jsonl"],
    report: (folder) => {
      const dev = readPositions(folder, "positions.dev.jsonl", readArticles(folder, "polnear.dev.jsonl"));
      return [
        positions(readPositions(folder, "positions.train.jsonl", readArticles(folder, "polnear.train.jsonl"))),
        `How sure each field is, on ${dev.length} articles of PolNeAR dev:`,
        reliabilityOf(dev),
      ].join("\n\n");
    },
  },
  {
    name: "tags",
    title: "Tags",
    about: "tags of words",
    files: ["tags.gum.jsonl", "tags.polnear.jsonl"],
    report: tags,
  },
  {
    name: "founding",
    title: "The founding article",
    about: "one article, everything in it",
    files: ["lavrov.json", "lavrov.txt"],
    report: (folder) => {
      const founding = readFounding(folder);
      const list = (heading: string, rows: ReturnType<typeof scoreFounding>) =>
        `${heading}\n\n${table(
          ["found", "right", "of", "missed"],
          rows.map(({ what, right, of, missed }) => [what, `${right}`, `${of}`, missed.join(" ")]),
        )}`;
      return [
        list("From the text alone:", scoreFounding(founding, analyzed(founding.text))),
        list("On the gold attributions:", scoreFounding(founding, analyzedOnGold(founding))),
      ].join("\n\n");
    },
  },
];

function names(folder: string): string {
  const scenes = readScenes(folder, "gum.train.jsonl").map((scene) => {
    const analysis = analyzed(scene.text);
    const document: EntityDocument = {
      text: scene.text,
      gold: scene.entities,
      predicted: predictedIn(scene.text, analysis),
    };
    return { ...scene, document, hints: hintsRight(scene, analysis) };
  });
  const groups = [
    { title: "all", scenes },
    { title: "not used for rules", scenes: scenes.filter(({ id }) => !GUM_RULE_DOCUMENTS.includes(id)) },
    { title: "news", scenes: scenes.filter(({ genre }) => genre === "news") },
    { title: "interviews", scenes: scenes.filter(({ genre }) => genre === "interview") },
  ];
  const scores = groups.map((group) => scoreEntities(group.scenes.map(({ document }) => document)));
  const rows = [
    ...NAME_KINDS.map((kind) => [
      `names, exact and typed F1, ${kind}`,
      ...scores.map(({ exactTyped }) => percent(exactTyped[kind].f1)),
      figure(COMPROMISE_NAMES.exactTyped[kind]),
    ]),
    ...NAME_KINDS.map((kind) => [
      `names, overlap F1, ${kind}`,
      ...scores.map(({ overlapUntyped }) => percent(overlapUntyped[kind].f1)),
      figure(null),
    ]),
    ...(["all", "person"] as const).map((kind) => [
      `exact and typed F1, ${kind}, nameless mentions aside`,
      ...scores.map(({ aside }) => percent(aside.exactTyped[kind].f1)),
      figure(null),
    ]),
    [
      "overlap F1, all, nameless mentions aside",
      ...scores.map(({ aside }) => percent(aside.overlapUntyped.all.f1)),
      figure(null),
    ],
    ["predictions so left out", ...scores.map(({ aside }) => `${aside.predictions}`), figure(null)],
    ["B³ F1, names and pronouns", ...scores.map(({ chains }) => percent(chains.f1)), figure(COMPROMISE_NAMES.chains)],
    ["B³ F1, all mentions", ...scores.map(({ allChains }) => percent(allChains.f1)), figure(null)],
    [
      "pronoun → name accuracy",
      ...scores.map(({ pronounToName }) => percent(pronounToName)),
      figure(COMPROMISE_NAMES.pronounToName),
    ],
    [
      "hints in the text that are right",
      ...groups.map((group) => shareOf(group.scenes.map(({ hints }) => hints))),
      figure(null),
    ],
    ["documents", ...groups.map((group) => `${group.scenes.length}`), `${scenes.length}`],
  ];
  return table(["Standpoint", ...groups.map(({ title }) => title), "compromise 14, all"], rows);
}

/** “92.0 of 140” */
function shareOf(shares: readonly Share[]): string {
  const sum = share();
  for (const { right, of } of shares) {
    sum.right += right;
    sum.of += of;
  }
  return `${percent(ratio(sum))} of ${sum.of}`;
}

const POSITION_ROWS: readonly (readonly [title: string, key: keyof PositionScores])[] = [
  ["stance accuracy", "stance"],
  ["stance macro F1", "macro"],
  ["for / against / neither accuracy", "side"],
  ["actor accuracy", "speaker"],
  ["issue (word Jaccard ≥ 0.5)", "issue"],
  ["condition F1", "condition"],
  ["addressee F1", "addressee"],
  ["when F1", "when"],
  ["where F1", "where"],
];

/** The stricter baseline: whichever stance for all comes out best, for each figure anew. */
function bestOf(scores: readonly PositionScores[]): PositionScores {
  const best = (key: keyof PositionScores) => Math.max(...scores.map((one) => one[key]));
  return { ...scores[0]!, stance: best("stance"), macro: best("macro"), side: best("side") };
}

const GUESSED: readonly (keyof PositionScores)[] = ["stance", "macro", "side"];

function positions(all: readonly GoldPositions[]): string {
  const isRule = ({ article }: GoldPositions) => POSITION_RULE_ARTICLES.includes(article.id);
  const rules = all.filter(isRule);
  const others = all.filter((one) => !isRule(one));
  const score = (
    articles: readonly GoldPositions[],
    find: (one: GoldPositions) => (attribution: string) => FoundPosition | undefined,
  ) =>
    scorePositions(
      articles.map((one) => {
        const found = find(one);
        return { text: one.article.text, pairs: one.positions.map((gold) => [gold, found(gold.attribution)] as const) };
      }),
    );
  const onGold = ({ article }: GoldPositions) => {
    const analysis = analyzedOnGold(article);
    return (attribution: string) => positionOf(analysis, attribution);
  };
  const endToEnd = ({ article }: GoldPositions) => {
    const analysis = analyzed(article.text);
    const idOf = matched(article, analysis.attributions);
    return (attribution: string) => positionOf(analysis, idOf.get(attribution));
  };
  const nothing = { speaker: null, issue: null, condition: null, addressee: null, when: null, where: null };
  const guess = (of: Guess) => (one: GoldPositions) => (attribution: string) => ({
    ...nothing,
    stance: of(one, attribution),
  });
  const columns = [
    { title: "Standpoint", scores: score(others, onGold), guessed: false },
    { title: "end to end", scores: score(others, endToEnd), guessed: false },
    { title: "rule articles", scores: score(rules, onGold), guessed: false },
    {
      title: "best single stance",
      scores: bestOf(
        STANCES.map((stance) =>
          score(
            others,
            guess(() => stance),
          ),
        ),
      ),
      guessed: true,
    },
    { title: "cue alone", scores: score(others, guess(cueAlone(rules))), guessed: true },
    { title: "AFINN", scores: score(others, guess(sentiment)), guessed: true },
  ];
  const rows = POSITION_ROWS.map(([title, key]) => [
    title,
    ...columns.map(({ scores, guessed }) => percent(guessed && !GUESSED.includes(key) ? null : scores[key])),
    figure(TWO_READERS[key]),
  ]);
  const count = (articles: readonly GoldPositions[]) => articles.reduce((sum, one) => sum + one.positions.length, 0);
  const about =
    `On the gold attributions of ${others.length} articles that no rule was written by (${count(others)} positions), ` +
    `end to end where it says so; “rule articles” are the other ${rules.length} (${count(rules)}).`;
  return `${about}\n\n${table(["", ...columns.map(({ title }) => title), "two readers"], rows)}`;
}
