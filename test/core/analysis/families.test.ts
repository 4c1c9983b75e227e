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
    "The road was built in June, and {source:he} {cue:added} {content:nobody had asked the riders}.",
    "{content:“It is a disgrace,”} {source:Deputy Mayor Lena Orlo} {cue:fears}.",
    "{content:Prices would rise if the dam failed}, {source:two people close to the talks} {cue:warned}.",
    "{source:The Riders’ Club} {cue:knew} {content:the bridge would be closed}.",
  ],
  cueNeighbours: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "The road was built in June, and {source:two people close to the talks} {cue:warned} {content:nobody had asked the riders}.",
    "{source:He} {cue:knew} {content:prices would rise if the dam failed}.",
    "{content:The town needs a new school, not a road}, {source:he} {cue:knew}.",
  ],
  cueAhead: [
    "{source:Mayor Ada Quill} {cue:has called for} {content:higher pay} since the flood.",
    "As the old bridge was closed on Friday, {source:two people close to the talks} {cue:knew} {content:that the town needs a new school, not a road}.",
    "The road was built in June, and {source:the Riders’ Club} {cue:reported} {content:prices would rise if the dam failed}.",
    "It {cue:was admitted} {content:that nobody had asked the riders}.",
  ],
  cueSubject: [
    "It {cue:was testified} {content:that prices would rise if the dam failed}.",
    "{content:“Nobody asked us,”} {source:Deputy Mayor Lena Orlo} {cue:fears}.",
    "{content:The town needs a new school, not a road}, {source:two people close to the talks} {cue:believes}.",
    "As the guild kept its seat, {source:the mayor} walked out, {cue:adding} {content:that nobody had asked the riders}.",
  ],
  cuePlace: [
    "It {cue:was admitted} {content:that nobody had asked the riders}.",
    "{content:The town needs a new school, not a road}, {source:two people close to the talks} {cue:believes}.",
    "{content:“It is a disgrace,”} {source:Deputy Mayor Lena Orlo} {cue:fears}.",
    "{content:“We will wait,”} {source:the Riders’ Club} {cue:knew}.",
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
    "It {cue:was admitted} {content:that prices would rise if the dam failed}.",
    "{content:“Nobody asked us,”} {cue:reported} {source:he}.",
    "{source:The Riders’ Club} {cue:has tweeted} {content:that the vote had been fair}, and the guild agrees.",
    "The road was built in June, and {source:he} {cue:predicted} {content:nobody had asked the riders}.",
  ],
  sourcePlace: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "The road was built in June, and {source:two people close to the talks} {cue:predicted} {content:prices would rise if the dam failed}.",
    "{content:“Nobody asked us,”} {source:the mayor} {cue:fears}, {content:“and it must end.”}",
    "{content:The vote had been fair}, {cue:knew} {source:the Riders’ Club}.",
  ],
  sourceShape: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "The road was built in June, and {source:two people close to the talks} {cue:predicted} {content:prices would rise if the dam failed}.",
    "{content:The vote had been fair}, {cue:knew} {source:Deputy Mayor Lena Orlo}.",
    "It {cue:was admitted} {content:that nobody had asked the riders}.",
  ],
  sourceWords: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "The road was built in June, and {source:two people close to the talks} {cue:said} {content:prices would rise if the dam failed}.",
    "{content:“It is a disgrace,”} {source:Deputy Mayor Lena Orlo} {cue:fears}.",
    "{content:The town needs a new school, not a road}, {source:the Riders’ Club} {cue:believes}.",
  ],
  sourceSubject: [
    "As the guild kept its seat, {source:the mayor} walked out, {cue:adding} {content:that nobody had asked the riders}.",
    "{content:The plan was too costly}, {cue:claimed} {source:he}.",
    "{content:Prices would rise if the dam failed}, {source:two people close to the talks} {cue:argued}.",
    "{content:The town needs a new school, not a road}, {cue:fears} {source:the Riders’ Club}.",
  ],
  layoutFrame: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "The road was built in June, and {source:two people close to the talks} {cue:warned} {content:nobody had asked the riders}.",
    "As the old bridge was closed on Friday, {source:two people close to the talks} {cue:knew} {content:that prices would rise if the dam failed}.",
    "On Monday, {source:the Riders’ Club} {cue:knew} {content:that nobody had asked the riders}.",
  ],
  layoutQuotation: [
    "It {cue:was admitted} {content:that nobody had asked the riders}.",
    "On Monday, {source:two people close to the talks} {cue:believes} {content:that nobody had asked the riders}.",
  ],
  beforeStart: [
    "{content:Prices would rise if the dam failed}, {source:he} {cue:said}.",
    "{content:The town needs a new school, not a road}, {source:Deputy Mayor Lena Orlo} {cue:added}.",
    "{content:The vote had been fair}, {source:two people close to the talks} {cue:warned}.",
    "{content:The plan was too costly}, {source:the Riders’ Club} {cue:believes}.",
  ],
  beforeEnd: [
    "{content:The bridge would be closed}, {source:he} {cue:believes}.",
    "{content:Nobody had asked the riders}, {source:two people close to the talks} {cue:said}.",
    "{content:The town needs a new school, not a road}, {cue:fears} {source:Deputy Mayor Lena Orlo}.",
    "{content:Prices would rise if the dam failed}, {cue:fears} {source:the Riders’ Club}.",
  ],
  beforeWhole: [
    "{content:Prices would rise if the dam failed}, {source:he} {cue:knew}.",
    "{content:The town needs a new school, not a road}, {source:two people close to the talks} {cue:believes}.",
    "{content:The bridge would be closed}, {source:two people close to the talks} {cue:added}.",
    "{content:The plan was too costly}, {source:two people close to the talks} {cue:warned}.",
  ],
  afterStart: [
    "{source:The Riders’ Club} {cue:has tweeted} {content:that the bridge would be closed}, and the guild agrees.",
    "{source:Two people close to the talks} {cue:warned} {content:the town needs a new school, not a road}.",
    "{source:Deputy Mayor Lena Orlo} {cue:added} {content:prices would rise if the dam failed}.",
    "As the old bridge was closed on Friday, {source:two people close to the talks} {cue:knew} {content:that the vote had been fair}.",
  ],
  afterEnd: [
    "It {cue:was admitted} {content:that nobody had asked the riders}.",
    "{source:Two people close to the talks} {cue:said} {content:the town needs a new school, not a road}.",
    "The road was built in June, and {source:Deputy Mayor Lena Orlo} {cue:claimed} {content:prices would rise if the dam failed}.",
    "{source:The Riders’ Club} {cue:knew} {content:the bridge would be closed}.",
  ],
  afterWhole: [
    "{source:Mayor Ada Quill} {cue:has called for} {content:higher pay} since the flood.",
    "As the old bridge was closed on Friday, {source:two people close to the talks} {cue:knew} {content:that prices would rise if the dam failed}.",
    "{source:The Riders’ Club} {cue:has tweeted} {content:that the vote had been fair}, and the guild agrees.",
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the town needs a new school, not a road}.",
  ],
  verdict: [
    "{source:The Riders’ Club} {cue:has tweeted} {content:that the bridge would be closed}, and the guild agrees.",
    "{content:Nobody had asked the riders}, {source:two people close to the talks} {cue:said}.",
    "Nobody shared {source:Quill’s} {cue:argument} {content:that the town needs a new school, not a road}.",
    "{source:Deputy Mayor Lena Orlo} {cue:believes} {content:that the plan was too costly}.",
  ],
  verdictWords: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "The road was built in June, and {source:two people close to the talks} {cue:thinks} {content:prices would rise if the dam failed}.",
    "As the old bridge was closed on Friday, {source:the Riders’ Club} {cue:knew} {content:that nobody had asked the riders}.",
    "{content:The town needs a new school, not a road}, {source:the Riders’ Club} {cue:believes}.",
  ],
  verdictRivals: [
    "While the guild waits, {source:the city’s chief engineer} {cue:called for} {content:a new bridge}.",
    "The road was built in June, and {source:two people close to the talks} {cue:predicted} {content:prices would rise if the dam failed}.",
    "It {cue:was announced} {content:that nobody had asked the riders}.",
    "{content:The bridge would be closed}, {source:Deputy Mayor Lena Orlo} {cue:believes}.",
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
