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
    "The road was built in June, and {source:two people close to the talks} {cue:fears} {content:the town needs a new school, not a road}.",
    "{content:“We will wait,”} {source:Deputy Mayor Lena Orlo} {cue:said}, {content:“and it must end.”}",
  ],
  cueNeighbours: [
    "{source:Mayor Ada Quill} {cue:has called for} {content:higher pay} since the flood.",
    "The road was built in June, and {source:two people close to the talks} {cue:said} {content:nobody had asked the riders}.",
    "It {cue:was acknowledged} {content:that prices would rise if the dam failed}.",
    "{content:The bridge would be closed}, {source:he} {cue:added}.",
  ],
  cueAhead: [
    "{source:Mayor Ada Quill} {cue:has called for} {content:higher pay} since the flood.",
    "As the old bridge was closed on Friday, {source:two people close to the talks} {cue:knew} {content:that the town needs a new school, not a road}.",
    "It {cue:was acknowledged} {content:that prices would rise if the dam failed}.",
    "{content:“It is a disgrace,”} {source:Deputy Mayor Lena Orlo} {cue:thinks}, {content:“and it must end.”}",
  ],
  cueSubject: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "The road was built in June, and {source:two people close to the talks} {cue:claimed} {content:prices would rise if the dam failed}.",
    "{content:The vote had been fair}, {cue:knew} {source:Deputy Mayor Lena Orlo}.",
    "It {cue:was admitted} {content:that the plan was too costly}.",
  ],
  cuePlace: [
    "The road was built in June, and {source:he} {cue:added} {content:the bridge would be closed}.",
    "{content:“Nobody asked us,”} {source:Deputy Mayor Lena Orlo} {cue:knew}.",
    "{source:Two people close to the talks} {cue:believes} {content:the vote had been fair}.",
    "On Monday, {source:the Riders’ Club} {cue:knew} {content:that the town needs a new school, not a road}.",
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
    "The road was built in June, and {source:he} {cue:concluded} {content:nobody had asked the riders}.",
    "{content:Prices would rise if the dam failed}, {cue:conceded} {source:the mayor}.",
    "It {cue:was admitted} {content:that the town needs a new school, not a road}.",
  ],
  sourcePlace: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "The road was built in June, and {source:two people close to the talks} {cue:said} {content:prices would rise if the dam failed}.",
    "{content:The vote had been fair}, {cue:knew} {source:Deputy Mayor Lena Orlo}.",
    "{content:“Nobody asked us,”} {source:the mayor} {cue:predicted}.",
  ],
  sourceShape: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "{content:“Nobody asked us,”} {source:Deputy Mayor Lena Orlo} {cue:knew}, {content:“and it must end.”}",
    "The road was built in June, and {source:two people close to the talks} {cue:said} {content:prices would rise if the dam failed}.",
    "{content:The vote had been fair}, {source:he} {cue:added}.",
  ],
  sourceWords: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "The road was built in June, and {source:two people close to the talks} {cue:argued} {content:prices would rise if the dam failed}.",
    "{source:The mayor} {cue:knew} {content:nobody had asked the riders}.",
    "{content:“We will wait,”} {source:the ministry} {cue:fears}.",
  ],
  sourceSubject: [
    "As the guild kept its seat, {source:the mayor} walked out, {cue:adding} {content:that nobody had asked the riders}.",
    "{content:The town needs a new school, not a road}, {cue:thinks} {source:Deputy Mayor Lena Orlo}.",
    "{content:Prices would rise if the dam failed}, {cue:warned} {source:two people close to the talks}.",
    "{content:“We will wait,”} {cue:knew} {source:he}.",
  ],
  layoutFrame: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "{content:“Nobody asked us,”} {source:Deputy Mayor Lena Orlo} {cue:said}, {content:“and it must end.”}",
    "The road was built in June, and {source:two people close to the talks} {cue:argued} {content:prices would rise if the dam failed}.",
    "It {cue:was admitted} {content:that the vote had been fair}.",
  ],
  layoutQuotation: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
  ],
  beforeStart: [
    "{content:Prices would rise if the dam failed}, {source:he} {cue:said}.",
    "{content:The town needs a new school, not a road}, {source:Deputy Mayor Lena Orlo} {cue:added}.",
    "{content:The vote had been fair}, {source:two people close to the talks} {cue:warned}.",
    "{content:“Nobody asked us,”} {source:the Riders’ Club} {cue:announced}, {content:“and it must end.”}",
  ],
  beforeEnd: [
    "{content:Nobody had asked the riders}, {source:he} {cue:said}.",
    "{content:The town needs a new school, not a road}, {cue:announced} {source:Deputy Mayor Lena Orlo}.",
    "{content:Prices would rise if the dam failed}, {source:two people close to the talks} {cue:warned}.",
    "{content:The plan was too costly}, {cue:added} {source:the Riders’ Club}.",
  ],
  beforeWhole: [
    "{content:Nobody had asked the riders}, {source:he} {cue:added}.",
    "{content:The town needs a new school, not a road}, {source:two people close to the talks} {cue:concluded}.",
    "{content:Prices would rise if the dam failed}, {cue:fears} {source:the Riders’ Club}.",
    "{content:The plan was too costly}, {source:the mayor} {cue:believes}.",
  ],
  afterStart: [
    "As the guild kept its seat, {source:the mayor} walked out, {cue:adding} {content:that the town needs a new school, not a road}.",
    "{source:Two people close to the talks} {cue:conceded} {content:prices would rise if the dam failed}.",
    "The road was built in June, and {source:two people close to the talks} {cue:warned} {content:the town needs a new school, not a road}.",
    "The road was built in June, and {source:Deputy Mayor Lena Orlo} {cue:reported} {content:prices would rise if the dam failed}.",
  ],
  afterEnd: [
    "It {cue:was admitted} {content:that the bridge would be closed}.",
    "{source:Two people close to the talks} {cue:said} {content:the town needs a new school, not a road}.",
    "The road was built in June, and {source:Deputy Mayor Lena Orlo} {cue:added} {content:the vote had been fair}.",
    "{source:The Riders’ Club} {cue:concluded} {content:prices would rise if the dam failed}.",
  ],
  afterWhole: [
    "{source:Mayor Ada Quill} {cue:has called for} {content:higher pay} since the flood.",
    "As the old bridge was closed on Friday, {source:two people close to the talks} {cue:knew} {content:that prices would rise if the dam failed}.",
    "The road was built in June, and {source:the mayor} {cue:denied} {content:the vote had been fair}.",
    "{content:Nobody had asked the riders}, {cue:fears} {source:the Riders’ Club}.",
  ],
  verdict: [
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the bridge would be closed}.",
    "He was born in Oakfield and plans no return.",
    "The road was built in June, and {source:two people close to the talks} {cue:warned} {content:nobody had asked the riders}.",
    "As the guild kept its seat, {source:the mayor} walked out, {cue:adding} {content:that nobody had asked the riders}.",
  ],
  verdictWords: [
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the bridge would be closed}.",
    "The road was built in June, and {source:two people close to the talks} {cue:believes} {content:the town needs a new school, not a road}.",
    "{source:The Riders’ Club} {cue:has tweeted} {content:that nobody had asked the riders}, and the guild agrees.",
    "{content:Prices would rise if the dam failed}, {source:the mayor} {cue:believes}.",
  ],
  verdictRivals: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "The road was built in June, and {source:two people close to the talks} {cue:warned} {content:prices would rise if the dam failed}.",
    "{content:The vote had been fair}, {cue:knew} {source:Deputy Mayor Lena Orlo}.",
    "It {cue:was acknowledged} {content:that the plan was too costly}.",
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
