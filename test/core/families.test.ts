import assert from "node:assert/strict";
import { findAttributions } from "../../src/core/extract/attributions";
import { FAMILY } from "../../src/core/extract/attributions/families";
import { type Scale, scale } from "../../src/core/extract/attributions/weigh";
import { learnedWeights } from "../../src/core/extract/attributions/weights";
import { findQuotations } from "../../src/core/extract/quotations";
import type { Span } from "../../src/core/model";
import { parse } from "../../src/core/parse";
import { sliceOf } from "../../src/core/span";
import { unmark } from "./marked";
import { type FamilyName, muted } from "./muted";
import { run } from "./run";

/** Sentences, made up for this table, that are read rightly, and no longer without the family. Unmarked ones report nothing. */
const CASES: Readonly<Record<FamilyName, readonly string[]>> = {
  cueWord: [
    "{source:He} left the hall early, {cue:claiming} {content:that the bridge would be closed}.",
    "{content:“Nobody asked us,”} {source:Deputy Mayor Lena Orlo} {cue:said}, {content:“and it must end.”}",
    "{content:The plan was too costly}, {cue:claimed} {source:the mayor}.",
    "{source:Mayor Ada Quill} {cue:has called for} {content:higher pay} since the flood.",
  ],
  cueNeighbours: [
    "{content:Nobody had asked the riders}, {source:the Riders’ Club} {cue:said}.",
    "{content:The bridge would be closed}, {cue:according to} {source:Quill}.",
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
  ],
  cueAhead: [
    "{source:Mayor Ada Quill} {cue:plans} {content:to rebuild the bridge}.",
    "Nobody shared {source:the ministry’s} {cue:promise} {content:that the mill must stay open}.",
    "{content:Nobody had asked the riders}, {source:the Riders’ Club} {cue:announced}.",
  ],
  cueSubject: [
    "{content:The plan was too costly}, {source:the mayor} {cue:complained}.",
    "{source:The city’s chief engineer} {cue:denied} {content:a vote in June}.",
    "{content:The mill must stay open}, {cue:according to} {source:a spokesman for the union}.",
  ],
  cuePlace: [
    "{source:The mayor} {cue:complained} {content:the plan was too costly}.",
    "{content:“Nobody asked us,”} {source:two people close to the talks} {cue:argued}.",
    "While the guild waits, {source:Mayor Ada Quill} {cue:wants} {content:more money for schools}.",
  ],
  growLeft: [
    "{source:Quill} {cue:was confident} {content:that the bridge would be closed}.",
    "{source:The ministry} {cue:has backed} {content:a new bridge} since the flood.",
    "It {cue:was announced} {content:that the mill must stay open}.",
  ],
  growRight: [
    "{source:The Riders’ Club} {cue:joked} {content:that the vote had been fair}.",
    "{source:Two people close to the talks} {cue:said} {content:prices would rise if the dam failed}.",
    "{source:The Harbour Times} {cue:refused} {content:to rebuild the bridge}.",
  ],
  noSource: [
    "It {cue:was said} {content:that prices would rise if the dam failed}.",
    "It {cue:was reported} {content:that the vote had been fair}.",
    "It {cue:was acknowledged} {content:that the ferry will return in May}.",
  ],
  sourcePlace: [
    "{content:Nobody had asked the riders}, {cue:said} {source:the Riders’ Club}.",
    "While the guild waits, {source:the Harbour Times} {cue:supports} {content:higher pay}.",
    "{source:The Riders’ Club} {cue:has tweeted} {content:that the vote had been fair}, and the guild agrees.",
  ],
  sourceShape: [
    "{content:Prices would rise if the dam failed}, {source:two people close to the talks} {cue:said}.",
    "The road was built in June, and {source:he} {cue:warned} {content:the bridge would be closed}.",
    "{source:The Harbour Times} {cue:has criticized} {content:higher pay} since the flood.",
  ],
  sourceWords: [
    "After the flood, {source:the Riders’ Club} {cue:hopes} {content:to rebuild the bridge}.",
    "{source:The Riders’ Club} {cue:reported} {content:nobody had asked the riders}.",
    "As the old bridge was closed on Friday, {source:two people close to the talks} {cue:believes} {content:that the mill must stay open}.",
  ],
  sourceSubject: [
    "{content:The plan was too costly}, {cue:warned} {source:the mayor}.",
    "{content:The town needs a new school, not a road}, {cue:suggested} {source:the mayor}.",
    "{content:“Nobody asked us,”} {cue:predicted} {source:two people close to the talks}.",
  ],
  layoutFrame: [
    "The road was built in June, and {source:the mayor} {cue:concluded} {content:the plan was too costly}.",
    "While the guild waits, {source:the Harbour Times} {cue:demanded} {content:more money for schools}.",
    "It {cue:was admitted} {content:that the vote had been fair}.",
  ],
  layoutQuotation: [
    "It {cue:was admitted} {content:that prices would rise if the dam failed}.",
    "While the guild waits, {source:the city’s chief engineer} {cue:welcomed} {content:a new bridge}.",
    "After the flood, {source:the ministry} {cue:expects} {content:to join the pact}.",
  ],
  beforeStart: [
    "{content:“It is a disgrace,”} {source:the Riders’ Club} {cue:argued}.",
    "{content:The town needs a new school, not a road}, {source:the mayor} {cue:added}.",
    "{content:“Nobody asked us,”} {cue:announced} {source:two people close to the talks}.",
  ],
  beforeEnd: [
    "{content:The bridge would be closed}, {source:he} {cue:fears}.",
    "{content:Prices would rise if the dam failed}, {source:two people close to the talks} {cue:noted}.",
    "{content:The town needs a new school, not a road}, {source:the mayor} {cue:conceded}.",
  ],
  beforeWhole: [
    "{content:The plan was too costly}, {source:the mayor} {cue:warned}.",
    "{content:Nobody had asked the riders}, {source:the Riders’ Club} {cue:insisted}.",
    "{content:The vote had been fair}, {cue:believes} {source:the Riders’ Club}.",
  ],
  afterStart: [
    "{source:The mayor} {cue:warned} {content:the town needs a new school, not a road}.",
    "As the guild kept its seat, {source:the mayor} walked out, {cue:adding} {content:that the town needs a new school, not a road}.",
    "Nobody shared {source:the mayor’s} {cue:view} {content:that the town needs a new school, not a road}.",
  ],
  afterEnd: [
    "{source:The mayor} {cue:added} {content:that the town needs a new school, not a road}.",
    "{source:The Riders’ Club} {cue:criticized} {content:a vote in June}.",
    "As the old bridge was closed on Friday, {source:the Riders’ Club} {cue:knew} {content:that nobody had asked the riders}.",
  ],
  afterWhole: [
    "{source:He} {cue:claimed} {content:the bridge would be closed}.",
    "{source:The ministry} {cue:opposes} {content:more money for schools}.",
    "{source:The Riders’ Club} {cue:has endorsed} {content:the old mill} since the flood.",
  ],
  verdict: [
    "{source:Residents of Oakfield} {cue:said} in an interview {content:that the plan was too costly}.",
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the plan was too costly}.",
    "Prices rose by four percent in May.",
  ],
  verdictWords: [
    "{content:The mill must stay open}, {cue:said} {source:two people close to the talks}.",
    "He was born in Oakfield and plans no return.",
    "The town asked for in the map is gone.",
  ],
  verdictRivals: [
    "{content:Prices would rise if the dam failed}, {cue:said} {source:two people close to the talks}.",
    "{source:He} {cue:has claimed} {content:that the ferry will return in May}, and the guild agrees.",
    "{source:The city’s chief engineer} {cue:demanded} {content:the old mill}.",
  ],
};

suite("families of features", () => {
  for (const family of Object.keys(FAMILY) as FamilyName[])
    for (const marked of CASES[family])
      test(`${family}: ${marked}`, () => {
        const { text, spans } = unmark(marked);
        const words = (list: readonly Span[] = []) => list.map((span) => sliceOf(text, span));
        const wanted = [spans.source, spans.cue, spans.content].map(words);
        const read = (weights: Scale) => {
          const parsed = run(parse(text));
          const found = run(findAttributions(parsed, run(findQuotations(parsed)), weights));
          return found.map(({ source, cue, content }) => [source, cue, content].map(words));
        };
        const learned = scale(learnedWeights());
        assert.deepEqual(read(learned), spans.content ? [wanted] : []);
        assert.notDeepEqual(read(muted(learned, family)), spans.content ? [wanted] : [], "right without it, too");
      });
});
