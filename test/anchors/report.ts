import type { Span } from "../../src/core/model/types";
import { paragraphsOf } from "./articles";
import { CHANGES } from "./changes";
import { type Article, add, all, emptyTally, METHODS, measure, type Tally, wrong } from "./measure";

export interface Row {
  readonly change: string;
  /** One for each method. */
  readonly tallies: readonly Tally[];
}

/** Every kind of change over the articles. With `cases`, so many cases that were not found are printed for each. */
export function rows(articles: readonly Article[], rounds: number, cases = 0): readonly Row[] {
  return CHANGES.map(([name, change], kind) => {
    let left = cases;
    const tallies = articles.map((article, i) => {
      const foreign = paragraphsOf(articles[(i + 1) % articles.length]!);
      return measure(article, change, foreign, rounds, 100 * i + kind, (method, it) => {
        if (method !== "Standpoint" || left === 0 || (it.verdict === "reported" && left < cases / 2)) return;
        left--;
        const shown = (text: string, { start, end }: Span) =>
          `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`;
        const was = it.words.map((span) => shown(article.text, span)).join(" / ");
        const now = it.put?.main.map((span) => span && shown(it.text, span)).join(" / ");
        console.log(`${name}: ${it.verdict}\n   was ${JSON.stringify(was)}\n   now ${JSON.stringify(now)}`);
      });
    });
    const sum = METHODS.map((_, method) => tallies.map((it) => it[method]!).reduce(add, emptyTally()));
    return { change: name, tallies: sum };
  });
}

const percent = (n: number, of: number): string => (of === 0 ? "–" : ((100 * n) / of).toFixed(1));

/** A Markdown table: how each method fares under each kind of change, in per cent. */
export function report(articles: readonly Article[], rounds: number, cases = 0): string {
  const every = rows(articles, rounds, cases);
  const total = {
    change: "**all**",
    tallies: METHODS.map((_, i) => every.map((row) => row.tallies[i]!).reduce(add, emptyTally())),
  };
  const lines = [...every, total].flatMap(({ change, tallies }) =>
    tallies.map((it, i) => {
      const kept = [it.staysFound, it.staysReported, it.staysWrong].map((n) => percent(n, it.stays));
      const altered = [it.changesFound, it.changesReported, it.changesWrong].map((n) => percent(n, it.changes));
      const first = i === 0 ? `${change} | ${it.stays} / ${it.changes}` : " | ";
      return `| ${first} | ${METHODS[i]![0]} | ${kept.join(" | ")} | ${altered.join(" | ")} | ${percent(wrong(it), all(it))} |`;
    }),
  );
  return [
    "| change | annotations whose words survive / do not | method | found | reported | wrong | found as changed | reported | wrong | wrong of all |",
    "|---|---|---|---|---|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}
