import nlp from "compromise/two";
import type { Attribution } from "../../src/core/model/types";
import type { GoldArticle } from "./gold";
import { judge, type QuoteDocument, ROLES } from "./judge";
import { QUOTE_PEERS } from "./peers";
import { share } from "./rates";
import { analyzed } from "./run";
import { KINDS, scoreQuotes } from "./scoreQuotes";
import { figure, percent, table } from "./table";

interface Measured extends QuoteDocument {
  readonly publisher: string;
  readonly predicted: readonly Attribution[];
}

/** All that is measured of the attributions: beside other systems, by publisher, how far confidence can be trusted, speed. */
export function quotes(articles: readonly GoldArticle[]): string {
  const measured = articles.map(({ text, publisher, attributions }) => ({
    text,
    publisher,
    gold: attributions,
    predicted: analyzed(text).attributions,
  }));
  const found = measured.reduce((sum, { predicted }) => sum + predicted.length, 0);
  const wanted = measured.reduce((sum, { gold }) => sum + gold.length, 0);
  const head = `${articles.length} articles, ${wanted} attributions; ${found} found.`;
  return [head, besidePeers(measured), byPublisher(measured), reliability(measured), speed(articles)].join("\n\n");
}

function besidePeers(documents: readonly Measured[]): string {
  const own = scoreQuotes(documents);
  const peers = (of: (peer: (typeof QUOTE_PEERS)[number]) => number) => QUOTE_PEERS.map((peer) => figure(of(peer)));
  const none = QUOTE_PEERS.map(() => figure(null));
  const rows = [
    ...KINDS.map((kind) => [
      `attribution F1, ${kind}`,
      percent(own.attribution[kind].f1),
      ...peers(({ attribution }) => attribution[kind]),
    ]),
    ["attribution precision", percent(own.attribution.all.precision), ...none],
    ["attribution recall", percent(own.attribution.all.recall), ...none],
    ["content alone F1", percent(own.content.all.f1), ...none],
    ["speaker accuracy", percent(own.speaker.all), ...peers(({ speaker }) => speaker)],
    ...ROLES.map((role) => [`exact ${role} F1`, percent(own.citron[role].f1), ...peers(({ citron }) => citron[role])]),
    ...ROLES.map((role) => [`exact runs of ${role} F1 (CofeNet)`, percent(own.cofenet[role].f1), ...none]),
  ];
  return table(["", "Standpoint", ...QUOTE_PEERS.map(({ name }) => name)], rows);
}

function byPublisher(documents: readonly Measured[]): string {
  const publishers = [...new Set(documents.map(({ publisher }) => publisher))].sort();
  const rows = publishers.map((publisher) => {
    const own = documents.filter((one) => one.publisher === publisher);
    const { attribution, speaker, gold } = scoreQuotes(own);
    const { f1, precision, recall } = attribution.all;
    return [publisher, `${own.length}`, `${gold}`, ...[f1, precision, recall, speaker.all].map(percent)];
  });
  return table(["publisher", "articles", "attributions", "F1", "precision", "recall", "speaker accuracy"], rows);
}

const TENTHS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

function reliability(documents: readonly Measured[]): string {
  const bins = TENTHS.map(() => ({ ...share(), sum: 0 }));
  for (const document of documents)
    for (const { index, right } of judge(document).predicted) {
      const { provenance } = document.predicted[index]!;
      const confidence = provenance.by === "machine" ? provenance.confidence : 1;
      const bin = bins[TENTHS.findLastIndex((from, i) => i === 0 || confidence >= from)]!;
      bin.of++;
      bin.sum += confidence;
      if (right) bin.right++;
    }
  const rows = bins.map(({ right, of, sum }, i) => [
    `${TENTHS[i]!.toFixed(1)} to ${(TENTHS[i + 1] ?? 1).toFixed(1)}`,
    `${of}`,
    ...[sum, right].map((part) => percent(of === 0 ? null : part / of)),
  ]);
  return table(["confidence", "attributions", "confidence, mean %", "right, %"], rows);
}

const ROUNDS = 5;

/** By turns, so that whatever else the machine does slows both. */
function speed(articles: readonly GoldArticle[]): string {
  const size = articles.reduce((sum, { text }) => sum + text.length, 0);
  const all = (work: (text: string) => unknown) => {
    const start = performance.now();
    for (const { text } of articles) work(text);
    return performance.now() - start;
  };
  const rounds = Array.from({ length: ROUNDS }, () => [all((text) => nlp(text)), all(analyzed)] as const);
  const median = (of: (round: readonly [number, number]) => number) =>
    rounds.map(of).sort((a, b) => a - b)[ROUNDS >> 1]!;
  const rate = (milliseconds: number) => `${Math.round(size / milliseconds)}`;
  return table(
    ["speed", "kB of text a second", "time, compromise = 1"],
    [
      ["compromise `nlp(text)`", rate(median(([bare]) => bare)), "1.00"],
      [
        "Standpoint, everything",
        rate(median(([, whole]) => whole)),
        median(([bare, whole]) => whole / bare).toFixed(2),
      ],
    ],
  );
}
