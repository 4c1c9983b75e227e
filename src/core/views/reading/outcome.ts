import * as l10n from "@vscode/l10n";
import { isKept } from "../../model/decided";
import { readerOf } from "../../model/readings";
import { sliceOf } from "../../model/span";
import type { AnnotationDocument } from "../../model/types";
import type { Prompt } from "../../reader/prompt";
import type { Answered, Reason, Refused } from "../../reader/proposal";
import { readingsOf } from "../../reader/readingsOf";
import { count } from "../words/numbers";
import { excerpt } from "../words/wording";

/** What a second reading has come to, in numbers of positions. */
export interface Tally {
  /** Proposals that stood the check. */
  readonly proposals: number;
  /** Read alike by the machine, or by a person who decided. */
  readonly agree: number;
  readonly differ: number;
  /** On what the machine has not found. */
  readonly fresh: number;
  /** What fell out, most frequent first. */
  readonly refused: readonly (readonly [reason: Reason, times: number])[];
}

/** Counts what these answers have come to in `document`, of which they are a part by now. */
export function tallyOf(document: AnnotationDocument, answered: readonly Answered[]): Tally {
  const asked = new Set(answered.flatMap(({ prompt }) => prompt.attributions.map(({ id }) => id)));
  const pieces = answered.map(({ prompt }) => prompt.piece);
  const begins = new Map(document.attributions.map((it) => [it.id, it.content[0]?.start ?? -1]));
  const isHere = (attribution: string) => {
    const at = begins.get(attribution) ?? -1;
    return asked.has(attribution) || pieces.some(({ start, end }) => at >= start && at < end);
  };
  let [agree, differ, fresh] = [0, 0, 0];
  for (const position of document.positions) {
    if (position.status === "rejected" || !isHere(position.attribution)) continue;
    const readings = readingsOf(document, position.id);
    if (!readings) continue;
    if (readings.other)
      if (readings.differ.some((field) => SAID.includes(field))) differ++;
      else agree++;
    else if (readerOf(position) && !isKept(position)) fresh++;
  }
  const times = new Map<Reason, number>();
  for (const { reading } of answered)
    for (const { reason } of reading.refused) times.set(reason, (times.get(reason) ?? 0) + 1);
  return {
    proposals: answered.reduce((sum, { reading }) => sum + reading.proposals.length, 0),
    agree,
    differ,
    fresh,
    refused: [...times].sort(([, a], [, b]) => b - a),
  };
}

const SAID: readonly string[] = ["actor", "stance", "issue"];

/** “31 proposals: 18 read alike, 9 otherwise, 4 new.” */
export function tallyInWords({ proposals, agree, differ, fresh }: Tally): string {
  if (proposals === 0) return l10n.t("Nothing was proposed.");
  const all = count(proposals, l10n.t("1 proposal"), l10n.t("{0} proposals", proposals));
  return l10n.t("{0}: {1} read as before, {2} read otherwise, {3} new.", all, agree, differ, fresh);
}

/** “5 fell out: words that do not stand in the article (3), found already (2).”; empty where nothing did. */
export function refusedInWords({ refused }: Tally): string {
  const all = refused.reduce((sum, [, times]) => sum + times, 0);
  if (all === 0) return "";
  const reasons = refused.map(([reason, times]) =>
    refused.length > 1 ? `${REASON[reason]} (${times})` : REASON[reason],
  );
  return l10n.t("{0} fell out: {1}.", all, reasons.join(", "));
}

const REASON: Readonly<Record<Reason, string>> = {
  "no JSON": l10n.t("no JSON, or cut off"),
  "not as asked": l10n.t("not in the form asked for"),
  "article changed": l10n.t("the article was edited meanwhile"),
  "unknown number": l10n.t("about nothing that was asked"),
  "unknown stance": l10n.t("a stance that the codebook does not have"),
  "not in the codebook": l10n.t("not in the codebook"),
  "words not found": l10n.t("words that do not stand in the article"),
  "unknown actor": l10n.t("somebody who does not stand in the article"),
  "already found": l10n.t("found already"),
};

/** The answers as they came, and what fell out of them, one by one with the words it was about: at the end, which is what a panel shows. */
export const refusalsText = (text: string, answered: readonly (Answered & { readonly answer: string })[]): string =>
  [
    ...answered.flatMap(({ answer }, i) => [
      l10n.t("Answer to piece {0} of {1}, as it came:", i + 1, answered.length),
      "",
      answer,
      "",
    ]),
    l10n.t("What fell out of the answers. Nothing of it is in your annotations."),
    ...answered.flatMap(({ prompt, reading: { refused } }, i) =>
      refused.length === 0
        ? []
        : [
            "",
            l10n.t("Piece {0} of {1}", i + 1, answered.length),
            ...refused.map((it) => `  - ${refusalLine(text, prompt, it)}`),
          ],
    ),
  ].join("\n");

function refusalLine(text: string, { attributions }: Prompt, { reason, what }: Refused): string {
  const number = Number(/^\d+/.exec(what)?.[0] ?? Number.NaN);
  const about = attributions.find((it) => it.number === number);
  const words = about ? ` “${excerpt(about.content.map((it) => sliceOf(text, it)).join(" … "), 80)}”` : "";
  return `${what}${words}: ${REASON[reason]}`;
}

/** The messages as they would be sent, whole. */
export const promptsText = (prompts: readonly Prompt[]): string =>
  prompts
    .flatMap(({ messages, size }, i) => [
      l10n.t("Piece {0} of {1}, {2} characters", i + 1, prompts.length, size),
      "",
      ...messages.flatMap(({ role, content }) => [`── ${role}`, "", content, ""]),
    ])
    .join("\n");
