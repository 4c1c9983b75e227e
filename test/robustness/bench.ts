// npm run bench:robustness [-- --only PATTERN] [-- --sizes 25,50,100,200] [-- --all]
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { analysis, analyze } from "../../src/core/analysis/analyze";
import { table } from "../accuracy/table";
import { TEXTS } from "./families";
import { type Cost, costOf, exponentOf, lesser } from "./measure";
import { WORKS, type Work } from "./works";

/** What no family may exceed. */
const MOST_EXPONENT = 1.2;
const LONGEST = 100;

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    sizes: { type: "string", default: "25,50,100,200" },
    all: { type: "boolean", default: false },
  },
});
const sizes = values.sizes.split(",").map((size) => 1000 * Number(size));
const only = new RegExp(values.only);

const families: readonly Work[] = [
  ...TEXTS.map(({ name, textOf }) => ({ name, workOf: (length: number) => analysis(textOf(length)) })),
  ...WORKS,
];

function run(): void {
  // the first analysis of a process compiles
  for (let i = 0; i < 5; i++) analyze(readFileSync("media/sample/harbour-bridge.txt", "utf8"));
  const rows: string[][] = [];
  const bad: string[] = [];
  const chosen = families.filter(({ name }) => only.test(name));
  for (const family of chosen) {
    let costs = sizes.map((size) => costOf(family.workOf(size)));
    // a busy machine is asked again
    for (let i = 0; i < 3 && !isGood(family, costs); i++)
      costs = sizes.map((size, k) => lesser(costs[k]!, costOf(family.workOf(size))));
    const good = isGood(family, costs);
    if (!good) bad.push(family.name);
    if (values.all || !good) rows.push([family.name, ...costs.map(shown), growth(costs).toFixed(2)]);
  }
  const head = ["", ...sizes.map((size) => `${size / 1000} kB`), "exponent"];
  if (rows.length > 0) console.log(`Milliseconds (longest stretch without a yield)\n\n${table(head, rows)}\n`);
  console.log(
    `${chosen.length - bad.length} of ${chosen.length} families grow with an exponent of at most ${MOST_EXPONENT} and have no stretch over ${LONGEST} ms.`,
  );
  process.exitCode = bad.length > 0 ? 1 : 0;
}

const shown = ({ time, longest }: Cost): string => `${time.toFixed()} (${longest.toFixed()})`;
const growth = (costs: readonly Cost[]): number => exponentOf(costs[0]!, costs.at(-1)!, sizes.at(-1)! / sizes[0]!);
const isGood = ({ whole }: Work, costs: readonly Cost[]): boolean =>
  growth(costs) <= MOST_EXPONENT && (whole || costs.every(({ longest }) => longest <= LONGEST));

run();
