/**
 * Sentences for the table of `families.test.ts` after weights were learned anew: for each family four that are read rightly, and
 * no longer without it, as different from each other as the pool has them.
 *
 *   npm run learn:cases
 */
import { FAMILY } from "../../src/core/analysis/attributions/families";
import { findAttributions } from "../../src/core/analysis/attributions/find";
import { type Scale, scale } from "../../src/core/analysis/attributions/weigh";
import { learnedWeights } from "../../src/core/analysis/attributions/weights";
import { parse } from "../../src/core/analysis/parse";
import { findQuotations } from "../../src/core/analysis/quotations";
import { sliceOf } from "../../src/core/model/span";
import { atOnce } from "../../src/core/model/steps";
import type { Span } from "../../src/core/model/types";
import { unmark } from "../fixtures/marked";
import { type FamilyName, muted } from "../fixtures/muted";

const SOURCES = [
  "he",
  "the mayor",
  "the Riders’ Club",
  "two people close to the talks",
  "Deputy Mayor Lena Orlo",
  "the ministry",
];
const VERBS =
  "said added warned argued believes fears knew concluded conceded predicted announced reported claimed thinks denied".split(
    " ",
  );
const CONTENTS = [
  "the bridge would be closed",
  "prices would rise if the dam failed",
  "nobody had asked the riders",
  "the vote had been fair",
  "the town needs a new school, not a road",
  "the plan was too costly",
];
const PASSIVE = "said announced admitted reported acknowledged testified agreed feared".split(" ");
const PLAIN = [
  "He was born in Oakfield and plans no return.",
  "Prices rose by four percent in May.",
  "The town asked for in the map is gone.",
  "The guild kept its seat on the board and left.",
  "They showed the new bridge to the riders.",
  "The report on the dam is due in June.",
];
const OTHERS = [
  "{source:The ministry} {cue:opposes} {content:more money for schools}.",
  "{source:Mayor Ada Quill} {cue:has called for} {content:higher pay} since the flood.",
  "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
  ...CONTENTS.flatMap((content) => [
    `Nobody shared {source:Quill’s} {cue:argument} {content:that ${content}}.`,
    `Nobody shared {source:Quill’s} {cue:demand} {content:that ${content}}.`,
    `{source:He} left the hall early, {cue:claiming} {content:that ${content}}.`,
    `As the guild kept its seat, {source:the mayor} walked out, {cue:adding} {content:that ${content}}.`,
    `{source:The Riders’ Club} {cue:has tweeted} {content:that ${content}}, and the guild agrees.`,
    ...PASSIVE.map((verb) => `It {cue:was ${verb}} {content:that ${content}}.`),
  ]),
];
const QUOTED = ["Nobody asked us,", "It is a disgrace,", "We will wait,"];

const upper = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

function pool(): readonly string[] {
  const made = SOURCES.flatMap((source) =>
    VERBS.flatMap((verb) => [
      ...CONTENTS.flatMap((content) => [
        `{source:${upper(source)}} {cue:${verb}} {content:${content}}.`,
        `{source:${upper(source)}} {cue:${verb}} {content:that ${content}}.`,
        `{content:${upper(content)}}, {source:${source}} {cue:${verb}}.`,
        `{content:${upper(content)}}, {cue:${verb}} {source:${source}}.`,
        `On Monday, {source:${source}} {cue:${verb}} {content:that ${content}}.`,
        `The road was built in June, and {source:${source}} {cue:${verb}} {content:${content}}.`,
        `As the old bridge was closed on Friday, {source:${source}} {cue:${verb}} {content:that ${content}}.`,
      ]),
      ...QUOTED.flatMap((quoted) => [
        `{content:“${quoted}”} {source:${source}} {cue:${verb}}.`,
        `{content:“${quoted}”} {cue:${verb}} {source:${source}}.`,
        `{content:“${quoted}”} {source:${source}} {cue:${verb}}, {content:“and it must end.”}`,
      ]),
    ]),
  );
  return [...OTHERS, ...PLAIN, ...made];
}

function isRight(marked: string, weights: Scale): boolean {
  const { text, spans } = unmark(marked);
  const words = (list: readonly Span[] = []) => list.map((span) => sliceOf(text, span)).join(" … ");
  const wanted = [spans.source, spans.cue, spans.content].map(words).join(" | ");
  const parsed = atOnce(parse(text));
  const found = atOnce(findAttributions(parsed, atOnce(findQuotations(parsed)), weights));
  const read = found.map(({ source, cue, content }) => [source, cue, content].map(words).join(" | "));
  return spans.content ? read.length === 1 && read[0] === wanted : read.length === 0;
}

/** Words of a sentence that another has not, of all that both have. */
function distance(a: string, b: string): number {
  const [one, other] = [new Set(a.split(/\W+/)), new Set(b.split(/\W+/))];
  const shared = [...one].filter((word) => other.has(word)).length;
  return 1 - shared / (one.size + other.size - shared);
}

const learned = scale(learnedWeights());
const right = pool().filter((marked) => isRight(marked, learned));
for (const family of Object.keys(FAMILY) as FamilyName[]) {
  const needed = right.filter((marked) => !isRight(marked, muted(learned, family)));
  const chosen: string[] = needed.slice(0, 1);
  while (chosen.length < Math.min(4, needed.length)) {
    const apart = (it: string) => Math.min(...chosen.map((one) => distance(one, it)));
    chosen.push(needed.reduce((best, it) => (apart(it) > apart(best) ? it : best)));
  }
  console.log(`  ${family}: ${JSON.stringify(chosen, null, 2)},`);
}
