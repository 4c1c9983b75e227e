import type { Anchored, Attribution, Mention, Position, Span } from "../../src/core/model/types";
import { findRecords } from "../../src/core/records/findRecords";
import { toRecord } from "../../src/core/records/record";
import { run } from "../fixtures/run";
import { type Change, type Material, randomFrom } from "./changes";
import { type Changed, changed, type Truth } from "./truth";

export interface Article {
  readonly name: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly positions: readonly Position[];
}

/** An annotation's words: those it cannot be without first, then source, cue, condition, when, where. */
interface Words {
  readonly id: string;
  readonly main: readonly Span[];
  readonly rest: readonly Span[];
}

/** Where a method puts words; null where it says that they are lost, or not to be told apart. */
interface Put {
  readonly main: readonly (Span | null)[];
  readonly rest: readonly (Span | null)[];
  /** Whether it says that the wording has changed. */
  readonly saysChanged: boolean;
}

export interface Tally {
  /** Annotations all of whose words survive, and of these: found, reported as not found, put elsewhere. */
  stays: number;
  staysFound: number;
  staysReported: number;
  staysWrong: number;
  /** Annotations whose words were changed or went, and of these: found and said to be changed, reported, wrong. */
  changes: number;
  changesFound: number;
  changesReported: number;
  changesWrong: number;
}

export const emptyTally = (): Tally => ({
  stays: 0,
  staysFound: 0,
  staysReported: 0,
  staysWrong: 0,
  changes: 0,
  changesFound: 0,
  changesReported: 0,
  changesWrong: 0,
});

export const add = (a: Tally, b: Tally): Tally =>
  Object.fromEntries(Object.entries(a).map(([key, n]) => [key, n + b[key as keyof Tally]])) as unknown as Tally;

export const all = ({ stays, changes }: Tally): number => stays + changes;
export const wrong = ({ staysWrong, changesWrong }: Tally): number => staysWrong + changesWrong;

type Method = (article: Article, text: string) => (words: Words) => Put | null;

/** As the product does it. */
const ours: Method = ({ text: old, mentions, attributions, positions }, text) => {
  const entries = {
    mentions: mentions.map((it) => toRecord(old, it)),
    attributions: attributions.map((it) => toRecord(old, it)),
    positions: positions.map((it) => toRecord(old, it)),
    notes: [],
  };
  const found = run(findRecords(entries, text, new Set()));
  const puts = new Map<string, Put>();
  const saysChanged = ({ anchored }: { readonly anchored?: Anchored }) => anchored?.how === "changed";
  const back = (spans: readonly Span[], was: readonly Span[], missing: unknown): readonly (Span | null)[] => {
    const gone = new Set(Array.isArray(missing) ? missing.map(({ start, end }) => `${start}-${end}`) : []);
    let i = 0;
    return was.map(({ start, end }) => (gone.has(`${start}-${end}`) ? null : (spans[i++] ?? null)));
  };
  for (const it of found.mentions) puts.set(it.id, { main: [it.span], rest: [], saysChanged: saysChanged(it) });
  const quotes = new Map(attributions.map((it) => [it.id, it]));
  for (const it of found.attributions) {
    const was = quotes.get(it.id)!;
    const missing = it.missing ?? {};
    puts.set(it.id, {
      main: back(it.content, was.content, missing.content),
      rest: [...back(it.source, was.source, missing.source), ...back(it.cue, was.cue, missing.cue)],
      saysChanged: saysChanged(it),
    });
  }
  const before = new Map(positions.map((it) => [it.id, it]));
  for (const it of found.positions) {
    const was = before.get(it.id)!;
    const quote = puts.get(it.attribution)!;
    const rest = [it.condition, it.when, it.where].filter((_, i) => [was.condition, was.when, was.where][i] !== null);
    puts.set(it.id, {
      main: was.issue ? [it.issue] : quote.main,
      rest,
      saysChanged: saysChanged(it) || (!was.issue && quote.saysChanged),
    });
  }
  return ({ id }) => puts.get(id) ?? null;
};

/** The words themselves, where they stand nearest to their old place. */
const exactOnly: Method = ({ text: old }, text) => {
  const find = ({ start, end }: Span): Span | null => {
    const words = old.slice(start, end);
    const before = text.lastIndexOf(words, start);
    const after = text.indexOf(words, start);
    const at = after < 0 || (before >= 0 && start - before < after - start) ? before : after;
    return at < 0 ? null : { start: at, end: at + words.length };
  };
  return ({ main, rest }) => ({ main: main.map(find), rest: rest.map(find), saysChanged: false });
};

/** The old offsets. */
const positionOnly: Method = (_, text) => {
  const find = (span: Span): Span | null => (span.end <= text.length ? span : null);
  return ({ main, rest }) => ({ main: main.map(find), rest: rest.map(find), saysChanged: false });
};

export const METHODS: readonly (readonly [name: string, method: Method])[] = [
  ["Standpoint", ours],
  ["exact match only", exactOnly],
  ["position only", positionOnly],
];

const wordsOf = ({ mentions, attributions, positions }: Article): readonly Words[] => {
  const quotes = new Map(attributions.map((it) => [it.id, it]));
  return [
    ...mentions.map(({ id, span }) => ({ id, main: [span], rest: [] })),
    ...attributions.map(({ id, content, source, cue }) => ({ id, main: content, rest: [...source, ...cue] })),
    ...positions.map(({ id, attribution, issue, condition, when, where }) => ({
      id,
      main: issue ? [issue] : quotes.get(attribution)!.content,
      rest: [condition, when, where].flatMap((span) => span ?? []),
    })),
  ];
};

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Whether two spans of reworded text are the same passage: half of both together. */
const alike = (a: Span, b: Span): boolean =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) >= 0.5 * (Math.max(a.end, b.end) - Math.min(a.start, b.start));

type Verdict = "found" | "reported" | "wrong";

/** The best that can be said of it, of all ways to see the changed text. */
function judge(words: Words, put: Put | null, { views }: Changed, tally: Tally): Verdict {
  const truths = views.map((truth) => [...words.main, ...words.rest].map(truth));
  const verdicts = truths.map((truth) => verdictOf(put, truth));
  const verdict = (["found", "reported", "wrong"] as const).find((it) => verdicts.includes(it))!;
  const stays = truths[0]!.every(({ fate }) => fate === "stays");
  tally[stays ? "stays" : "changes"]++;
  const suffix = { found: "Found", reported: "Reported", wrong: "Wrong" } as const;
  tally[`${stays ? "stays" : "changes"}${suffix[verdict]}`]++;
  return verdict;
}

function verdictOf(put: Put | null, truths: readonly Truth[]): Verdict {
  const places = put ? [...put.main, ...put.rest] : [];
  const verdicts = places.map((span, i): "right" | "none" | "wrong" => {
    const { fate, span: place } = truths[i]!;
    if (!span) return "none";
    if (!place) return "wrong";
    if (fate === "stays") return same(span, place) ? "right" : "wrong";
    return alike(span, place) && put!.saysChanged ? "right" : "wrong";
  });
  if (verdicts.includes("wrong")) return "wrong";
  const missed = verdicts.some((verdict, i) => verdict === "none" && truths[i]!.fate === "stays");
  return put === null || put.main.includes(null) || missed ? "reported" : "found";
}

export interface Case {
  readonly article: Article;
  readonly words: readonly Span[];
  readonly put: Put | null;
  readonly text: string;
  readonly verdict: "reported" | "wrong";
}

/** Each method's figures for an article under one kind of change, drawn `rounds` times. */
export function measure(
  article: Article,
  change: Change,
  foreign: readonly string[],
  rounds: number,
  seed: number,
  watch: (method: string, it: Case) => void = () => undefined,
): readonly Tally[] {
  const quotations = article.attributions.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  const material: Material = { foreign, quotations };
  const tallies = METHODS.map(emptyTally);
  for (let round = 0; round < rounds; round++) {
    const now = changed(change(article.text, randomFrom(seed * 1009 + round), material));
    METHODS.forEach(([name, method], i) => {
      const put = method(article, now.text);
      for (const words of wordsOf(article)) {
        const verdict = judge(words, put(words), now, tallies[i]!);
        if (verdict !== "found") watch(name, { article, words: words.main, put: put(words), text: now.text, verdict });
      }
    });
  }
  return tallies;
}
