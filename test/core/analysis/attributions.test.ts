import assert from "node:assert/strict";
import fc from "fast-check";
import { findAttributions } from "../../../src/core/analysis/attributions/find";
import type { FoundAttribution } from "../../../src/core/analysis/findings";
import { parse } from "../../../src/core/analysis/parse";
import { findQuotations } from "../../../src/core/analysis/quotations";
import { overlaps, sliceOf } from "../../../src/core/model/span";
import type { Form } from "../../../src/core/model/types";
import { articleText } from "../../fixtures/articleText";
import { unmark } from "../../fixtures/marked";
import { run } from "../../fixtures/run";

function attributionsIn(text: string): readonly FoundAttribution[] {
  const parsed = run(parse(text));
  return run(findAttributions(parsed, run(findQuotations(parsed))));
}

suite("attributions", () => {
  // sentences made up for this table
  const cases: [rule: string, form: Form, marked: string][] = [
    ["verb + quotation", "direct", "{source:She} {cue:said:} {content:“It is over.”}"],
    [
      "quotation, then speaker",
      "direct",
      "{content:“The dam will hold,”} {cue:said} {source:Ada Quill, the chief engineer}.",
    ],
    ["quotation, then speaker", "direct", "{content:“Nobody asked us,”} {source:he} {cue:said}."],
    ["quotation, then speaker", "direct", "{content:''We are late,''} {source:Mr. Orlo} {cue:said}."],
    ["quotation, then speaker", "direct", "{content:“Wait. We are late,”} {source:the driver} {cue:told} reporters."],
    [
      "interrupted quotation",
      "direct",
      "{content:“We will rebuild,”} {source:Mayor Quill} {cue:said}, {content:“but it must take years.”}",
    ],
    ["interrupted quotation", "direct", "{content:“We lost,”} {source:Orlo} {cue:said}. {content:“It hurts.”}"],
    [
      "verb + that-clause",
      "mixed",
      "{source:The minister} {cue:said} {content:that the plan was “a gift to the north”}.",
    ],
    ["verb + that-clause", "indirect", "{source:Orlo} {cue:has warned} {content:that the bridge could fall}."],
    ["verb + clause", "indirect", "{source:The governor} {cue:said} {content:the road would reopen in May}."],
    ["verb + infinitive", "indirect", "{source:The senator} {cue:promised} {content:to lower the tax on bread}."],
    ["verb + infinitive", "indirect", "{source:Most voters} {cue:want} {content:to keep the old law}."],
    [
      "words, then speaker",
      "indirect",
      "{content:The bridge would be closed for a year}, {cue:said} {source:the mayor}.",
    ],
    ["words, then verb", "indirect", "{content:The talks had failed}, {source:officials} {cue:said}."],
    ["according to", "indirect", "{content:The tax will rise}, {cue:according to} {source:the report}."],
    ["name and colon", "direct", "{source:Mayor Quill}{cue::} {content:“I will not run again.”}"],
    [
      "noun + that-clause",
      "indirect",
      "Nobody shared {source:Quill’s} {cue:argument} {content:that the plan was too costly}.",
    ],
    ["adjective + that-clause", "indirect", "{source:She} {cue:is confident} {content:that the law will pass}."],
  ];
  for (const [rule, form, marked] of cases)
    test(marked, () => {
      const { text, spans } = unmark(marked);
      const found = attributionsIn(text);
      const same = found.find(({ cue }) => cue.some((span) => spans.cue!.some((other) => overlaps(span, other))));
      assert.ok(same, "no attribution with this cue");
      const { source = [], cue = [], content = [] } = spans;
      assert.deepEqual(
        { rule: same.rule, form: same.form, ...wordsOf(text, same) },
        { rule, form, ...wordsOf(text, { source, cue, content }) },
      );
    });

  const more: [name: string, marked: string][] = [
    ["auxiliaries and negation belong to the cue", "{source:He} {cue:did not say} {content:whether he would run}."],
    ["a title belongs to the source", "{source:Deputy Mayor Lena Orlo} {cue:said} {content:the school would close}."],
    ["the addressee is neither", "{source:Quill} {cue:told} the council {content:that the well was dry}."],
    [
      "a quotation that goes on",
      "{content:“We are ready,”} {source:she} {cue:said}. {content:“Are they? Nobody knows.”}",
    ],
    [
      "a quotation that goes on in the next paragraphs",
      "{source:Quill} {cue:said:} {content:“We are ready.}\n{content:“They are not.}\n{content:“So we wait.”}",
    ],
    [
      "a participle has the subject of its sentence",
      "In a talk on Sunday, {source:Quill} outlined the plan, {cue:stressing} {content:that the old mill would stay}.",
    ],
    [
      "words in quotation marks end with their sentence, be it the first of two",
      "{source:A key point in Quill’s speech} {cue:was the demand for} {content:Oakfield to keep a “free, open and safe harbour.”} This matters to the town.",
    ],
    [
      "the subject of the main clause, not that of the clause before it",
      "As the guild keeps its seat in the talks, {source:the council} continues to wait, {cue:hoping for} {content:a plan that brings peace to the port}.",
    ],
    [
      "a quotation with a speaker of its own is not the sentence before’s",
      "{content:The fair will move to Oakfield}, {source:Mayor Ada Quill} {cue:said} on Monday. “We demand more room,” she said.",
    ],
    ["emoji before it move nothing", "👍🏽 {source:She} {cue:said} {content:it was over}."],
  ];
  for (const [name, marked] of more)
    test(name, () => {
      const { text, spans } = unmark(marked);
      const wanted = { source: spans.source ?? [], cue: spans.cue ?? [], content: spans.content ?? [] };
      const found = attributionsIn(text).map(({ source, cue, content }) => ({ source, cue, content }));
      const same = found.find(({ cue }) => cue.some((span) => wanted.cue.some((other) => overlaps(span, other))));
      assert.deepEqual(same && wordsOf(text, same), wordsOf(text, wanted));
    });

  const silent: string[] = [
    "The train left the station at noon and reached the coast an hour later.",
    "The “Old Bridge” was built a century ago.",
    "The so-called “ghost train” left at noon.",
    "The film “Cold River” opened on Friday.",
    "",
    "said",
    "“",
  ];
  for (const text of silent) test(`no attribution: ${text}`, () => assert.deepEqual(attributionsIn(text), []));

  test("confidence is a probability, and the surer pattern has more of it", () => {
    const [plain] = attributionsIn("“It is over,” she said.");
    const [odd] = attributionsIn("The city wants the bridge to close.");
    assert.ok(plain!.confidence > 0.8 && plain!.confidence < 1);
    assert.ok(odd!.confidence > 0 && odd!.confidence < plain!.confidence);
  });

  test("the same words in CRLF paragraphs", () => {
    const text = "First line.\r\n\r\n“It is over,” she said.\r\n";
    assert.deepEqual(
      attributionsIn(text).map(({ content }) => content.map((span) => sliceOf(text, span))),
      [["“It is over,”"]],
    );
  });

  test("the host gets its turn within a sentence that never ends", () => {
    const parsed = run(parse("he said that she knew “the plan, ".repeat(300)));
    const steps = findAttributions(parsed, run(findQuotations(parsed)));
    let turns = 0;
    while (!steps.next().done) turns++;
    assert.ok(turns >= parsed.tokens.length / 250, `${turns} turns`);
  });
});

suite("attributions in any text", () => {
  test("spans are in the text, in order, disjoint, and never empty", () => {
    fc.assert(
      fc.property(articleText, (text) => {
        for (const { source, cue, content, confidence } of attributionsIn(text)) {
          assert.ok(confidence >= 0 && confidence <= 1);
          assert.ok(content.length > 0);
          for (const spans of [source, cue, content])
            spans.forEach(({ start, end }, i) => {
              assert.ok(start < end && end <= text.length && start >= (spans[i - 1]?.end ?? 0));
            });
        }
      }),
    );
  });
});

type Parts = Pick<FoundAttribution, "source" | "cue" | "content">;

function wordsOf(text: string, { source, cue, content }: Parts) {
  const words = (spans: Parts["cue"]) => spans.map((span) => sliceOf(text, span));
  return { source: words(source), cue: words(cue), content: words(content) };
}
