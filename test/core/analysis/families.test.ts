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
    "{source:Mayor Ada Quill} {cue:has called for} {content:higher pay} since the flood.",
    "He was born in Oakfield and plans no return.",
    "The road was built in June, and {source:two people close to the talks} {cue:argued} {content:prices would rise if the dam failed}.",
    "{source:He} left the hall early, {cue:claiming} {content:that the bridge would be closed}.",
  ],
  cueNeighbours: [
    "{source:Mayor Ada Quill} {cue:has called for} {content:higher pay} since the flood.",
    "It {cue:was admitted} {content:that the town needs a new school, not a road}.",
    "{content:The bridge would be closed}, {source:he} {cue:added}.",
    "The road was built in June, and {source:two people close to the talks} {cue:said} {content:nobody had asked the riders}.",
  ],
  cueAhead: [
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the bridge would be closed}.",
    "{content:The town needs a new school, not a road}, {source:Deputy Mayor Lena Orlo} {cue:believes}.",
    "The road was built in June, and {source:two people close to the talks} {cue:warned} {content:prices would rise if the dam failed}.",
    "{content:The vote had been fair}, {source:the Riders’ Club} {cue:thinks}.",
  ],
  cueSubject: [
    "{source:Mayor Ada Quill} {cue:has called for} {content:higher pay} since the flood.",
    "The road was built in June, and {source:two people close to the talks} {cue:believes} {content:the town needs a new school, not a road}.",
    "It {cue:was admitted} {content:that the bridge would be closed}.",
    "{content:The vote had been fair}, {source:he} {cue:denied}.",
  ],
  cuePlace: [
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the bridge would be closed}.",
    "{content:The town needs a new school, not a road}, {source:Deputy Mayor Lena Orlo} {cue:believes}.",
    "{content:“We will wait,”} {source:two people close to the talks} {cue:thinks}, {content:“and it must end.”}",
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
    "It {cue:was admitted} {content:that the town needs a new school, not a road}.",
    "It {cue:was reported} {content:that nobody had asked the riders}.",
    "It {cue:was acknowledged} {content:that the plan was too costly}.",
  ],
  sourcePlace: [
    "The road was built in June, and {source:he} {cue:knew} {content:the bridge would be closed}.",
    "{source:Two people close to the talks} {cue:added} {content:nobody had asked the riders}.",
    "{content:The town needs a new school, not a road}, {source:Deputy Mayor Lena Orlo} {cue:thinks}.",
    "{content:Prices would rise if the dam failed}, {source:the ministry} {cue:predicted}.",
  ],
  sourceShape: [
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the bridge would be closed}.",
    "{content:The town needs a new school, not a road}, {source:Deputy Mayor Lena Orlo} {cue:said}.",
    "{content:“We will wait,”} {source:he} {cue:fears}, {content:“and it must end.”}",
    "The road was built in June, and {source:two people close to the talks} {cue:warned} {content:prices would rise if the dam failed}.",
  ],
  sourceWords: [
    "{content:The town needs a new school, not a road}, {cue:said} {source:two people close to the talks}.",
    "{content:The vote had been fair}, {source:Deputy Mayor Lena Orlo} {cue:believes}.",
    "{content:Prices would rise if the dam failed}, {source:the ministry} {cue:predicted}.",
    "As the old bridge was closed on Friday, {source:two people close to the talks} {cue:knew} {content:that nobody had asked the riders}.",
  ],
  sourceSubject: [
    "{content:“Nobody asked us,”} {cue:knew} {source:he}.",
    "{content:The town needs a new school, not a road}, {cue:said} {source:two people close to the talks}.",
    "{content:Prices would rise if the dam failed}, {cue:fears} {source:the mayor}.",
    "{content:The vote had been fair}, {cue:conceded} {source:the ministry}.",
  ],
  layoutFrame: [
    "It {cue:was admitted} {content:that the bridge would be closed}.",
    "{content:“Nobody asked us,”} {source:Deputy Mayor Lena Orlo} {cue:said}, {content:“and it must end.”}",
    "The road was built in June, and {source:two people close to the talks} {cue:believes} {content:the town needs a new school, not a road}.",
    "{content:“It is a disgrace,”} {source:the Riders’ Club} {cue:added}, {content:“and it must end.”}",
  ],
  layoutQuotation: [
    "It {cue:was admitted} {content:that the bridge would be closed}.",
    "It {cue:was testified} {content:that the vote had been fair}.",
    "It {cue:was admitted} {content:that the plan was too costly}.",
    "It {cue:was testified} {content:that the plan was too costly}.",
  ],
  beforeStart: [
    "{content:Prices would rise if the dam failed}, {source:he} {cue:said}.",
    "{content:The town needs a new school, not a road}, {source:Deputy Mayor Lena Orlo} {cue:added}.",
    "{content:“Nobody asked us,”} {source:two people close to the talks} {cue:thinks}, {content:“and it must end.”}",
    "{content:The vote had been fair}, {cue:denied} {source:the Riders’ Club}.",
  ],
  beforeEnd: [
    "{content:Nobody had asked the riders}, {source:he} {cue:added}.",
    "{content:The town needs a new school, not a road}, {source:Deputy Mayor Lena Orlo} {cue:knew}.",
    "{content:Prices would rise if the dam failed}, {source:two people close to the talks} {cue:thinks}.",
    "{content:The plan was too costly}, {cue:denied} {source:the Riders’ Club}.",
  ],
  beforeWhole: [
    "{content:Prices would rise if the dam failed}, {source:he} {cue:knew}.",
    "{content:The town needs a new school, not a road}, {source:the Riders’ Club} {cue:believes}.",
    "{content:The bridge would be closed}, {source:Deputy Mayor Lena Orlo} {cue:believes}.",
    "{content:Nobody had asked the riders}, {source:the mayor} {cue:added}.",
  ],
  afterStart: [
    "{source:He} {cue:added} {content:prices would rise if the dam failed}.",
    "The road was built in June, and {source:two people close to the talks} {cue:warned} {content:the town needs a new school, not a road}.",
    "{source:Deputy Mayor Lena Orlo} {cue:added} {content:the town needs a new school, not a road}.",
    "The road was built in June, and {source:Deputy Mayor Lena Orlo} {cue:concluded} {content:prices would rise if the dam failed}.",
  ],
  afterEnd: [
    "It {cue:was admitted} {content:that the bridge would be closed}.",
    "{source:Two people close to the talks} {cue:said} {content:the town needs a new school, not a road}.",
    "The road was built in June, and {source:Deputy Mayor Lena Orlo} {cue:added} {content:the vote had been fair}.",
    "{source:The Riders’ Club} {cue:reported} {content:prices would rise if the dam failed}.",
  ],
  afterWhole: [
    "{source:Mayor Ada Quill} {cue:has called for} {content:higher pay} since the flood.",
    "The road was built in June, and {source:two people close to the talks} {cue:argued} {content:prices would rise if the dam failed}.",
    "It {cue:was testified} {content:that the plan was too costly}.",
    "{source:He} {cue:knew} {content:the bridge would be closed}.",
  ],
  verdict: [
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the bridge would be closed}.",
    "He was born in Oakfield and plans no return.",
    "The road was built in June, and {source:he} {cue:warned} {content:nobody had asked the riders}.",
    "{source:Deputy Mayor Lena Orlo} {cue:believes} {content:the vote had been fair}.",
  ],
  verdictWords: [
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the bridge would be closed}.",
    "The road was built in June, and {source:two people close to the talks} {cue:reported} {content:the town needs a new school, not a road}.",
    "{content:The vote had been fair}, {source:Deputy Mayor Lena Orlo} {cue:believes}.",
    "{content:“We will wait,”} {source:the Riders’ Club} {cue:believes}.",
  ],
  verdictRivals: [
    "{source:Mayor Ada Quill} {cue:has called for} {content:higher pay} since the flood.",
    "As the old bridge was closed on Friday, {source:two people close to the talks} {cue:knew} {content:that the town needs a new school, not a road}.",
    "The road was built in June, and {source:the Riders’ Club} {cue:conceded} {content:prices would rise if the dam failed}.",
    "{content:The vote had been fair}, {source:he} {cue:believes}.",
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
