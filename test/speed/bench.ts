// npm run bench:speed [-- --text FILE]
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import nlp from "compromise";
import { analysis, analyze } from "../../src/core/analysis/analyze";
import type { ParseMemory } from "../../src/core/analysis/parse";
import { table } from "../accuracy/table";
import { ACTIVATION, activateOnce, activation } from "./activation";
import { decidedArticle, partTimes, savingTimes } from "./decisions";
import { median, medians, STEPS, stepTimes, stretchesOf, timed } from "./measure";
import { articleOf } from "./texts";

const SAMPLE = "media/sample/harbour-bridge.txt";
const BUNDLE = "dist/extension.js";

/** Characters, and how often each is measured. */
const SIZES: readonly (readonly [title: string, length: number, rounds: number])[] = [
  ["2.5 kB", 2_500, 41],
  ["20 kB", 20_000, 15],
  ["100 kB", 100_000, 7],
  ["1 MB", 1_000_000, 3],
];

const { values, positionals } = parseArgs({
  options: { text: { type: "string" }, [ACTIVATION.slice(2)]: { type: "boolean" } },
  allowPositionals: true,
});
if (values.activation) activateOnce(positionals[0]!);
else run(readFileSync(values.text ? resolve(process.env.INIT_CWD ?? ".", values.text) : SAMPLE, "utf8"));

function run(sample: string): void {
  const texts = SIZES.map(([title, length, rounds]) => ({ title, rounds, text: articleOf(sample, length) }));
  const warm = texts[1]!.text;
  for (let i = 0; i < 3; i++) {
    nlp(warm);
    analyze(warm);
  }
  const pipeline = texts.map(({ title, rounds, text }) => {
    const [bare, whole] = medians(rounds, [() => nlp(text), () => analyze(text)]) as [number, number];
    return [title, ms(bare), ms(whole), (whole / bare).toFixed(2)];
  });
  print("Whole analysis against bare compromise, ms", ["", "nlp(text)", "analyze(text)", "ratio"], pipeline);

  const parts = texts.map(({ title, rounds, text }) => {
    const bare: number[] = [];
    const times = Array.from({ length: Math.ceil(rounds / 3) }, () => {
      bare.push(timed(() => nlp(text)));
      return stepTimes(text);
    });
    const share = (step: (typeof STEPS)[number]) => median(times.map((one) => one[step])) / median(bare);
    return [title, ...STEPS.map((step) => `${(100 * share(step)).toFixed(0)} %`)];
  });
  print("Each step, of the time of bare compromise", ["", ...STEPS], parts);

  const yields = texts.map(({ title, text }) => {
    const { longest, most, count } = stretchesOf(analysis(text));
    return [title, `${count}`, ms(most), ms(longest)];
  });
  print("Without a yield, ms", ["", "stretches", "99 of 100 at most", "longest"], yields);

  const edits = texts.map(({ title, rounds, text }) => [title, ...afterOneEdit(text, rounds).map(ms)]);
  print("Again after one edit, ms", ["", "without memory", "with memory"], edits);

  void printDecisions(texts.slice(2)).then(() => {
    if (existsSync(BUNDLE)) printActivation();
    else console.log(`No ${BUNDLE}: npm run build makes it.`);
  });
}

async function printDecisions(texts: readonly { readonly title: string; readonly text: string }[]): Promise<void> {
  const articles = texts.map(({ title, text }) => [title, decidedArticle(text, 1000)] as const);
  const saving: string[][] = [];
  for (const [title, article] of articles) {
    const { first, next } = await savingTimes(article, 7);
    saving.push([title, ms(first), ms(next)]);
  }
  print("Saving 1,000 decisions, ms, flushed to the disk", ["", "whole file", "after one more"], saving);
  const parts = articles.map(([title, article]) => [title, partTimes(article, 7)] as const);
  const names = Object.keys(parts[0]![1]);
  const rows = parts.map(([title, times]) => [title, ...names.map((name) => ms(times[name]!))]);
  print("Each part with 1,000 decisions, ms; file by article", ["", ...names], rows);
}

function printActivation(): void {
  const { load, activate } = activation(process.argv[1]!, BUNDLE, 9);
  const size = `${Math.round(readFileSync(BUNDLE).length / 1000)}`;
  const head = ["", "bundle kB", "load ms", "activate ms"];
  print("Activation, in new processes", head, [[BUNDLE, size, ms(load), ms(activate)]]);
}

/** Medians for an article that a word was typed into, in the middle. */
function afterOneEdit(text: string, rounds: number): readonly number[] {
  const memory: ParseMemory = new Map();
  const middle = text.indexOf(" ", text.length / 2);
  const edited = (i: number) => `${text.slice(0, middle)} again${i}${text.slice(middle)}`;
  let edits = 0;
  const withMemory = () => {
    const steps = analysis(edited(edits++), memory);
    while (!steps.next().done);
  };
  withMemory();
  return medians(Math.ceil(rounds / 3), [() => analyze(edited(edits++)), withMemory]);
}

function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`## ${title}\n\n${table(head, rows)}\n`);
}

function ms(time: number): string {
  return time < 10 ? time.toFixed(1) : time.toFixed(0);
}
