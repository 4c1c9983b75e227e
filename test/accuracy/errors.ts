import type { Attribution } from "../../src/core/model/types";
import type { GoldArticle } from "./gold";
import { type Judged, judge } from "./judge";
import { table } from "./table";
import { shared } from "./tokens";

/** What went wrong, from the worst kind on: `most` rows of kinds, and of the cues that are most often missed or taken wrongly. */
export function errors(
  articles: readonly GoldArticle[],
  find: (text: string) => readonly Attribution[],
  most: number,
): string {
  const kinds = new Map<string, number>();
  const missed = new Map<string, number>();
  const wrong = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { text, attributions } of articles) {
    const predicted = find(text);
    const verdict = judge({ text, gold: attributions, predicted });
    for (const gold of verdict.gold) {
      const kind = kindOf(gold, verdict.predicted);
      if (kind === null) continue;
      count(kinds, kind);
      if (kind.startsWith("missed")) count(missed, cueOf(text, attributions[gold.index]!));
    }
    for (const { index, other, cue } of verdict.predicted) {
      if (other || verdict.gold.some((gold) => shared(gold.cue, cue) > 0)) continue;
      const { provenance, form } = predicted[index]!;
      count(kinds, `not in the gold: ${form}, ${provenance.by === "machine" ? provenance.rule : ""}`);
      count(wrong, cueOf(text, predicted[index]!));
    }
  }
  const all = [...kinds.values()].reduce((sum, one) => sum + one, 0);
  const worst = (counts: ReadonlyMap<string, number>) => [...counts].sort((a, b) => b[1] - a[1]).slice(0, most);
  const cues = (title: string, counts: ReadonlyMap<string, number>) =>
    table(
      [title, "times"],
      worst(counts).map(([cue, times]) => [cue, `${times}`]),
    );
  return [
    table(
      [`${all} errors in ${articles.length} articles`, "times", "%"],
      worst(kinds).map(([kind, times]) => [kind, `${times}`, ((100 * times) / all).toFixed(1)]),
    ),
    cues("cues most often missed", missed),
    cues("cues most often taken wrongly", wrong),
  ].join("\n\n");
}

/** Null where it was found with its source. */
function kindOf(gold: Judged, predicted: readonly Judged[]): string | null {
  if (gold.right) return null;
  const { other } = gold;
  if (other) {
    if (gold.source.length === 0) return "source: one given where there is none";
    if (other.source.length === 0) return "source: none given";
    return `source: ${shared(gold.source, other.source) > 0 ? "another part of it" : "somebody else"}`;
  }
  const same = predicted.find((one) => shared(one.cue, gold.cue) > 0);
  if (!same) return `missed: ${gold.form}${gold.source.length === 0 ? ", without a source" : ""}`;
  const [own, wanted] = [same.words, gold.words];
  if (wanted.length === 0 || own.length === 0 || shared(own, wanted) === 0) return "content: elsewhere";
  const [start, end] = [own[0]! - wanted[0]!, own.at(-1)! - wanted.at(-1)!];
  if (Math.abs(start) > Math.abs(end)) return `content: begins too ${start < 0 ? "early" : "late"}`;
  return `content: ends too ${end < 0 ? "early" : "late"}`;
}

const cueOf = (text: string, { cue }: Pick<Attribution, "cue">): string =>
  cue.map(({ start, end }) => text.slice(start, end).toLowerCase()).join(" … ") || "none";
