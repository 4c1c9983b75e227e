import assert from "node:assert/strict";
import { FAMILY } from "../../../src/core/analysis/attributions/families";
import { findAttributions } from "../../../src/core/analysis/attributions/find";
import { type Scale, scale } from "../../../src/core/analysis/attributions/weigh";
import { learnedWeights } from "../../../src/core/analysis/attributions/weights";
import { parse } from "../../../src/core/analysis/parse";
import { findQuotations } from "../../../src/core/analysis/quotations";
import { sliceOf } from "../../../src/core/model/span";
import type { Span } from "../../../src/core/model/types";
import { unmark } from "../../fixtures/marked";
import { type FamilyName, muted } from "../../fixtures/muted";
import { run } from "../../fixtures/run";

/**
 * Sentences, made up for this table, that are read rightly, and no longer without the family. Unmarked ones report nothing.
 * Weights that are learned anew may read one rightly without it, too: `npm run learn:cases` finds others.
 */
const CASES: Readonly<Record<FamilyName, readonly string[]>> = {
  cueWord: [
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the bridge would be closed}.",
    "He was born in Oakfield and plans no return.",
    "{content:“It is a disgrace,”} {source:Deputy Mayor Lena Orlo} {cue:argued}, {content:“and it must end.”}",
    "The road was built in June, and {source:two people close to the talks} {cue:warned} {content:the vote had been fair}.",
  ],
  cueNeighbours: [
    "It {cue:was admitted} {content:that prices would rise if the dam failed}.",
    "{content:The vote had been fair}, {source:he} {cue:knew}.",
    "{source:He} {cue:added} {content:the town needs a new school, not a road}.",
    "The road was built in June, and {source:two people close to the talks} {cue:thinks} {content:the bridge would be closed}.",
  ],
  cueAhead: [
    "Nobody shared {source:Quill’s} {cue:demand} {content:that the bridge would be closed}.",
    "The road was built in June, and {source:two people close to the talks} {cue:claimed} {content:the town needs a new school, not a road}.",
    "{content:The vote had been fair}, {source:Deputy Mayor Lena Orlo} {cue:believes}.",
    "It {cue:was testified} {content:that nobody had asked the riders}.",
  ],
  cueSubject: [
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the bridge would be closed}.",
    "{content:The town needs a new school, not a road}, {source:Deputy Mayor Lena Orlo} {cue:fears}.",
    "{content:“It is a disgrace,”} {source:two people close to the talks} {cue:thinks}, {content:“and it must end.”}",
    "The road was built in June, and {source:the Riders’ Club} {cue:added} {content:nobody had asked the riders}.",
  ],
  cuePlace: [
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the bridge would be closed}.",
    "{content:The town needs a new school, not a road}, {source:Deputy Mayor Lena Orlo} {cue:fears}.",
    "{content:“It is a disgrace,”} {source:two people close to the talks} {cue:thinks}, {content:“and it must end.”}",
    "The road was built in June, and {source:the Riders’ Club} {cue:added} {content:nobody had asked the riders}.",
  ],
  growLeft: [
    "{source:The ministry} {cue:opposes} {content:more money for schools}.",
    "As the old bridge was closed on Friday, {source:two people close to the talks} {cue:said} {content:that the town needs a new school, not a road}.",
    "On Monday, {source:Deputy Mayor Lena Orlo} {cue:added} {content:that prices would rise if the dam failed}.",
    "{content:“It is a disgrace,”} {source:the Riders’ Club} {cue:warned}, {content:“and it must end.”}",
  ],
  growRight: [
    "{source:The ministry} {cue:opposes} {content:more money for schools}.",
    "As the old bridge was closed on Friday, {source:two people close to the talks} {cue:said} {content:that the town needs a new school, not a road}.",
    "On Monday, {source:Deputy Mayor Lena Orlo} {cue:added} {content:that prices would rise if the dam failed}.",
    "{content:“It is a disgrace,”} {source:the Riders’ Club} {cue:warned}, {content:“and it must end.”}",
  ],
  noSource: [
    "It {cue:was said} {content:that the bridge would be closed}.",
    "{content:The plan was too costly}, {cue:fears} {source:he}.",
    "It {cue:was admitted} {content:that the town needs a new school, not a road}.",
    "It {cue:was reported} {content:that nobody had asked the riders}.",
  ],
  sourcePlace: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "The road was built in June, and {source:two people close to the talks} {cue:warned} {content:prices would rise if the dam failed}.",
    "{content:The vote had been fair}, {source:Deputy Mayor Lena Orlo} {cue:believes}.",
    "{content:“Nobody asked us,”} {source:the mayor} {cue:fears}.",
  ],
  sourceShape: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "{content:“Nobody asked us,”} {source:Deputy Mayor Lena Orlo} {cue:knew}, {content:“and it must end.”}",
    "The road was built in June, and {source:two people close to the talks} {cue:warned} {content:prices would rise if the dam failed}.",
    "It {cue:was agreed} {content:that nobody had asked the riders}.",
  ],
  sourceWords: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "The road was built in June, and {source:two people close to the talks} {cue:said} {content:prices would rise if the dam failed}.",
    "{content:The vote had been fair}, {source:Deputy Mayor Lena Orlo} {cue:fears}.",
    "{content:Nobody had asked the riders}, {cue:thinks} {source:the Riders’ Club}.",
  ],
  sourceSubject: [
    "{content:The bridge would be closed}, {cue:said} {source:he}.",
    "{content:Nobody had asked the riders}, {cue:conceded} {source:Deputy Mayor Lena Orlo}.",
    "{content:The town needs a new school, not a road}, {cue:added} {source:the Riders’ Club}.",
    "{content:Prices would rise if the dam failed}, {cue:predicted} {source:the mayor}.",
  ],
  layoutFrame: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "{content:“Nobody asked us,”} {source:Deputy Mayor Lena Orlo} {cue:said}, {content:“and it must end.”}",
    "The road was built in June, and {source:two people close to the talks} {cue:warned} {content:prices would rise if the dam failed}.",
    "It {cue:was testified} {content:that nobody had asked the riders}.",
  ],
  layoutQuotation: [
    "It {cue:was testified} {content:that nobody had asked the riders}.",
    "On Monday, {source:two people close to the talks} {cue:believes} {content:that prices would rise if the dam failed}.",
    "On Monday, {source:two people close to the talks} {cue:believes} {content:that nobody had asked the riders}.",
  ],
  beforeStart: [
    "{content:Prices would rise if the dam failed}, {source:he} {cue:said}.",
    "{content:The town needs a new school, not a road}, {source:Deputy Mayor Lena Orlo} {cue:added}.",
    "{content:The vote had been fair}, {source:two people close to the talks} {cue:concluded}.",
    "{content:The plan was too costly}, {source:the Riders’ Club} {cue:believes}.",
  ],
  beforeEnd: [
    "{content:Nobody had asked the riders}, {source:he} {cue:said}.",
    "{content:The town needs a new school, not a road}, {source:Deputy Mayor Lena Orlo} {cue:added}.",
    "{content:Prices would rise if the dam failed}, {cue:argued} {source:two people close to the talks}.",
    "{content:The plan was too costly}, {cue:knew} {source:the Riders’ Club}.",
  ],
  beforeWhole: [
    "{content:The bridge would be closed}, {source:he} {cue:believes}.",
    "{content:Nobody had asked the riders}, {source:two people close to the talks} {cue:said}.",
    "{content:Prices would rise if the dam failed}, {source:Deputy Mayor Lena Orlo} {cue:knew}.",
    "{content:The town needs a new school, not a road}, {source:the ministry} {cue:knew}.",
  ],
  afterStart: [
    "It {cue:was acknowledged} {content:that the bridge would be closed}.",
    "{source:Two people close to the talks} {cue:warned} {content:the town needs a new school, not a road}.",
    "{source:The Riders’ Club} {cue:has tweeted} {content:that the vote had been fair}, and the guild agrees.",
    "The road was built in June, and {source:Deputy Mayor Lena Orlo} {cue:added} {content:prices would rise if the dam failed}.",
  ],
  afterEnd: [
    "It {cue:was testified} {content:that nobody had asked the riders}.",
    "{source:Two people close to the talks} {cue:said} {content:the town needs a new school, not a road}.",
    "{source:Deputy Mayor Lena Orlo} {cue:added} {content:prices would rise if the dam failed}.",
    "The road was built in June, and {source:he} {cue:knew} {content:the plan was too costly}.",
  ],
  afterWhole: [
    "{source:Mayor Ada Quill} {cue:has called for} {content:higher pay} since the flood.",
    "As the old bridge was closed on Friday, {source:two people close to the talks} {cue:knew} {content:that prices would rise if the dam failed}.",
    "The road was built in June, and {source:he} {cue:denied} {content:nobody had asked the riders}.",
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the plan was too costly}.",
  ],
  verdict: [
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the bridge would be closed}.",
    "He was born in Oakfield and plans no return.",
    "The road was built in June, and {source:two people close to the talks} {cue:argued} {content:nobody had asked the riders}.",
    "{source:Deputy Mayor Lena Orlo} {cue:believes} {content:the vote had been fair}.",
  ],
  verdictWords: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "The road was built in June, and {source:two people close to the talks} {cue:warned} {content:prices would rise if the dam failed}.",
    "It {cue:was testified} {content:that nobody had asked the riders}.",
    "{content:The bridge would be closed}, {source:Deputy Mayor Lena Orlo} {cue:believes}.",
  ],
  verdictRivals: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "The road was built in June, and {source:two people close to the talks} {cue:warned} {content:prices would rise if the dam failed}.",
    "{content:The vote had been fair}, {source:Deputy Mayor Lena Orlo} {cue:fears}.",
    "{source:He} {cue:denied} {content:the plan was too costly}.",
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
