import { type Judged, judge, type QuoteDocument, ROLES, type Role } from "./judge";
import { each, type Rates, ratesOf, ratio, type Share, share, type Tally, tally } from "./rates";
import { runs, same, shared } from "./tokens";

export const KINDS = ["all", "direct", "mixed", "indirect"] as const;
export type Kind = (typeof KINDS)[number];

export interface QuoteScores {
  /** Contents found (word Jaccard of at least 0.5, one to one) with the same source head. */
  readonly attribution: Readonly<Record<Kind, Rates>>;
  /** The same, whoever the source is. */
  readonly content: Readonly<Record<Kind, Rates>>;
  /** Of the found contents whose gold names a source, those with the same head. */
  readonly speaker: Readonly<Record<Kind, number>>;
  /** BBC Citron's test: the same tokens exactly; a source or content counts where the cues meet. */
  readonly citron: Readonly<Record<Role, Rates>>;
  /** CofeNet's test: runs of tokens, exactly, each once. */
  readonly cofenet: Readonly<Record<Role, Rates>>;
  readonly gold: number;
  readonly predicted: number;
}

export function scoreQuotes(documents: readonly QuoteDocument[]): QuoteScores {
  const attribution = each(KINDS, tally);
  const content = each(KINDS, tally);
  const speaker = each(KINDS, share);
  const citron = each(ROLES, tally);
  const cofenet = each(ROLES, tally);
  let wanted = 0;
  let given = 0;
  for (const document of documents) {
    const { gold, predicted } = judge(document);
    wanted += gold.length;
    given += predicted.length;
    for (const role of ROLES) {
      addExact(citron[role], role, gold, predicted);
      addFragments(cofenet[role], role, gold, predicted);
    }
    addFound({ attribution, content, speaker }, gold, predicted);
  }
  return {
    attribution: each(KINDS, (kind) => ratesOf(attribution[kind])),
    content: each(KINDS, (kind) => ratesOf(content[kind])),
    speaker: each(KINDS, (kind) => ratio(speaker[kind])),
    citron: each(ROLES, (role) => ratesOf(citron[role])),
    cofenet: each(ROLES, (role) => ratesOf(cofenet[role])),
    gold: wanted,
    predicted: given,
  };
}

function addExact(sum: Tally, role: Role, gold: readonly Judged[], predicted: readonly Judged[]): void {
  const match = (a: Judged, b: Judged) => same(a[role], b[role]) && (role === "cue" || linked(a, b));
  const having = (list: readonly Judged[]) => list.filter((one) => one[role].length > 0);
  sum.given += having(predicted).length;
  sum.wanted += having(gold).length;
  sum.right += having(predicted).filter((one) => gold.some((other) => match(one, other))).length;
  sum.met += having(gold).filter((one) => predicted.some((other) => match(other, one))).length;
}

/** Whether the cues overlap or are neighbours; without a cue, whether the contents share a word. */
function linked(predicted: Judged, gold: Judged): boolean {
  if (predicted.cue.length === 0 || gold.cue.length === 0) return shared(predicted.words, gold.words) > 0;
  return predicted.cue[0]! <= gold.cue.at(-1)! + 1 && predicted.cue.at(-1)! + 1 > gold.cue[0]!;
}

function addFragments(sum: Tally, role: Role, gold: readonly Judged[], predicted: readonly Judged[]): void {
  const fragments = (list: readonly Judged[]) =>
    new Set(list.flatMap((one) => runs(one[role])).map(({ start, end }) => `${start}-${end}`));
  const given = fragments(predicted);
  const wanted = fragments(gold);
  const both = [...given].filter((one) => wanted.has(one)).length;
  sum.given += given.size;
  sum.wanted += wanted.size;
  sum.right += both;
  sum.met += both;
}

interface FoundSums {
  readonly attribution: Record<Kind, Tally>;
  readonly content: Record<Kind, Tally>;
  readonly speaker: Record<Kind, Share>;
}

function addFound(sums: FoundSums, gold: readonly Judged[], predicted: readonly Judged[]): void {
  for (const wanted of gold)
    if (wanted.other && wanted.source.length > 0)
      for (const kind of kindsOf(wanted)) {
        sums.speaker[kind].of++;
        if (wanted.right) sums.speaker[kind].right++;
      }
  const count = (list: readonly Judged[], all: "given" | "wanted", some: "right" | "met") => {
    for (const one of list.filter(({ content }) => content.length > 0))
      for (const kind of kindsOf(one)) {
        sums.content[kind][all]++;
        sums.attribution[kind][all]++;
        if (one.other) sums.content[kind][some]++;
        if (one.right) sums.attribution[kind][some]++;
      }
  };
  count(predicted, "given", "right");
  count(gold, "wanted", "met");
}

const kindsOf = ({ form }: Judged): readonly Kind[] => (form === "none" ? ["all"] : ["all", form]);
