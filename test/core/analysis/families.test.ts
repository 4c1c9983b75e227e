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
 * Weights that are learned anew may read one rightly without it, too: then another takes its place.
 */
const CASES: Readonly<Record<FamilyName, readonly string[]>> = {
  cueWord: [
    "{source:He} left the hall early, {cue:claiming} {content:that the bridge would be closed}.",
    "{content:“Nobody asked us,”} {source:Deputy Mayor Lena Orlo} {cue:said}, {content:“and it must end.”}",
    "He was born in Oakfield and plans no return.",
    "{content:“It is a disgrace,”} {cue:said} {source:the Riders’ Club}.",
  ],
  cueNeighbours: [
    "{content:Nobody had asked the riders}, {source:the Riders’ Club} {cue:said}.",
    "{content:The vote had been fair}, {cue:believes} {source:the Riders’ Club}.",
    "{content:The town needs a new school, not a road}, {source:the mayor} {cue:added}.",
    "{content:The bridge would be closed}, {source:he} {cue:fears}.",
  ],
  cueAhead: [
    "{content:Prices would rise if the dam failed}, {cue:said} {source:two people close to the talks}.",
    "{content:The vote had been fair}, {cue:believes} {source:the Riders’ Club}.",
    "{content:The bridge would be closed}, {source:he} {cue:fears}.",
    "As the old bridge was closed on Friday, {source:the Riders’ Club} {cue:knew} {content:that nobody had asked the riders}.",
  ],
  cueSubject: [
    "{content:The vote had been fair}, {cue:believes} {source:the Riders’ Club}.",
    "The road was built in June, and {source:the mayor} {cue:concluded} {content:the plan was too costly}.",
    "It {cue:was admitted} {content:that the vote had been fair}.",
    "It {cue:was reported} {content:that the vote had been fair}.",
  ],
  cuePlace: [
    "{source:Two people close to the talks} {cue:said} {content:prices would rise if the dam failed}.",
    "{content:“Nobody asked us,”} {source:two people close to the talks} {cue:argued}.",
    "{content:The vote had been fair}, {cue:believes} {source:the Riders’ Club}.",
    "{content:The bridge would be closed}, {source:he} {cue:fears}.",
  ],
  growLeft: [
    "{source:Two people close to the talks} {cue:said} {content:prices would rise if the dam failed}.",
    "{content:Prices would rise if the dam failed}, {source:two people close to the talks} {cue:said}.",
    "{content:Prices would rise if the dam failed}, {cue:said} {source:two people close to the talks}.",
    "It {cue:was said} {content:that prices would rise if the dam failed}.",
  ],
  growRight: [
    "{source:Two people close to the talks} {cue:said} {content:prices would rise if the dam failed}.",
    "{content:Prices would rise if the dam failed}, {source:two people close to the talks} {cue:said}.",
    "{content:Prices would rise if the dam failed}, {cue:said} {source:two people close to the talks}.",
    "It {cue:was said} {content:that prices would rise if the dam failed}.",
  ],
  noSource: [
    "It {cue:was said} {content:that prices would rise if the dam failed}.",
    "It {cue:was announced} {content:that the mill must stay open}.",
    "It {cue:was acknowledged} {content:that the ferry will return in May}.",
    "It {cue:was admitted} {content:that the vote had been fair}.",
  ],
  sourcePlace: [
    "{content:Nobody had asked the riders}, {cue:said} {source:the Riders’ Club}.",
    "{content:“Nobody asked us,”} {cue:predicted} {source:two people close to the talks}.",
    "The road was built in June, and {source:the mayor} {cue:concluded} {content:the plan was too costly}.",
    "{content:“Nobody asked us,”} {cue:announced} {source:two people close to the talks}.",
  ],
  sourceShape: [
    "{content:Prices would rise if the dam failed}, {source:two people close to the talks} {cue:said}.",
    "{content:Prices would rise if the dam failed}, {cue:said} {source:two people close to the talks}.",
    "{content:Nobody had asked the riders}, {source:the Riders’ Club} {cue:said}.",
    "{content:Nobody had asked the riders}, {cue:said} {source:the Riders’ Club}.",
  ],
  sourceWords: [
    "{content:Prices would rise if the dam failed}, {source:two people close to the talks} {cue:said}.",
    "As the old bridge was closed on Friday, {source:the Riders’ Club} {cue:knew} {content:that nobody had asked the riders}.",
    "{source:The Riders’ Club} {cue:reported} {content:nobody had asked the riders}.",
    "{source:The Riders’ Club} {cue:has tweeted} {content:that the vote had been fair}, and the guild agrees.",
  ],
  sourceSubject: [
    "{content:Prices would rise if the dam failed}, {cue:said} {source:two people close to the talks}.",
    "{content:“Nobody asked us,”} {cue:predicted} {source:two people close to the talks}.",
    "{content:“Nobody asked us,”} {cue:announced} {source:two people close to the talks}.",
    "The road was built in June, and {source:two people close to the talks} {cue:argued} {content:the mill must stay open}.",
  ],
  layoutFrame: [
    "The road was built in June, and {source:the mayor} {cue:concluded} {content:the plan was too costly}.",
    "It {cue:was admitted} {content:that the vote had been fair}.",
    "It {cue:was reported} {content:that the vote had been fair}.",
    "{content:“Nobody asked us,”} {source:Deputy Mayor Lena Orlo} {cue:said}, {content:“and it must end.”}",
  ],
  layoutQuotation: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "It {cue:was testified} {content:that the plan was too costly}.",
    "Nobody shared {source:Quill’s} {cue:demand} {content:that the town needs a new school, not a road}.",
  ],
  beforeStart: [
    "{content:Prices would rise if the dam failed}, {source:two people close to the talks} {cue:said}.",
    "{content:Prices would rise if the dam failed}, {cue:said} {source:two people close to the talks}.",
    "{content:Nobody had asked the riders}, {source:the Riders’ Club} {cue:said}.",
    "{content:Nobody had asked the riders}, {cue:said} {source:the Riders’ Club}.",
  ],
  beforeEnd: [
    "{content:Nobody had asked the riders}, {cue:said} {source:the Riders’ Club}.",
    "{content:The town needs a new school, not a road}, {source:the mayor} {cue:added}.",
    "{content:The bridge would be closed}, {source:he} {cue:fears}.",
    "{content:The town needs a new school, not a road}, {source:the mayor} {cue:conceded}.",
  ],
  beforeWhole: [
    "{content:Nobody had asked the riders}, {cue:said} {source:the Riders’ Club}.",
    "{content:The town needs a new school, not a road}, {source:the mayor} {cue:conceded}.",
    "{content:The town needs a new school, not a road}, {source:the mayor} {cue:warned}.",
  ],
  afterStart: [
    "{source:The mayor} {cue:warned} {content:the town needs a new school, not a road}.",
    "{source:The mayor} {cue:added} {content:that the town needs a new school, not a road}.",
    "As the guild kept its seat, {source:the mayor} walked out, {cue:adding} {content:that the town needs a new school, not a road}.",
    "On Monday, {source:the mayor} {cue:warned} {content:that the town needs a new school, not a road}.",
  ],
  afterEnd: [
    "{source:The mayor} {cue:warned} {content:the town needs a new school, not a road}.",
    "{source:The mayor} {cue:added} {content:that the town needs a new school, not a road}.",
    "As the guild kept its seat, {source:the mayor} walked out, {cue:adding} {content:that the town needs a new school, not a road}.",
    "It {cue:was admitted} {content:that the vote had been fair}.",
  ],
  afterWhole: [
    "The road was built in June, and {source:the mayor} {cue:concluded} {content:the plan was too costly}.",
    "{source:The Riders’ Club} {cue:has tweeted} {content:that the vote had been fair}, and the guild agrees.",
    "{source:The ministry} {cue:opposes} {content:more money for schools}.",
    "{source:Mayor Ada Quill} {cue:has called for} {content:higher pay} since the flood.",
  ],
  verdict: [
    "{source:The Riders’ Club} {cue:has tweeted} {content:that the vote had been fair}, and the guild agrees.",
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the plan was too costly}.",
    "Prices rose by four percent in May.",
    "He was born in Oakfield and plans no return.",
  ],
  verdictWords: [
    "{content:“Nobody asked us,”} {cue:predicted} {source:two people close to the talks}.",
    "{content:The town needs a new school, not a road}, {source:the mayor} {cue:conceded}.",
    "The town asked for in the map is gone.",
    "The road was built in June, and {source:he} {cue:thinks} {content:the bridge would be closed}.",
  ],
  verdictRivals: [
    "{content:Nobody had asked the riders}, {cue:said} {source:the Riders’ Club}.",
    "{content:The vote had been fair}, {cue:believes} {source:the Riders’ Club}.",
    "{content:The bridge would be closed}, {source:he} {cue:fears}.",
    "{content:“Nobody asked us,”} {cue:predicted} {source:two people close to the talks}.",
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
