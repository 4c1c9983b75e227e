import assert from "node:assert/strict";
import fc from "fast-check";
import { findAttributions } from "../../src/core/extract/attributions";
import { findQuotations } from "../../src/core/extract/quotations";
import type { FoundAttribution } from "../../src/core/findings";
import type { Form } from "../../src/core/model";
import { parse } from "../../src/core/parse";
import { overlaps, sliceOf } from "../../src/core/span";
import { articleText } from "./articleText";
import { unmark } from "./marked";
import { run } from "./run";

function attributionsIn(text: string): readonly FoundAttribution[] {
  const parsed = run(parse(text));
  return run(findAttributions(parsed, run(findQuotations(parsed)), []));
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
    ["noun + that-clause", "indirect", "He rejected {source:Orlo's} {cue:claim} {content:that the vote was rigged}."],
    ["adjective + that-clause", "indirect", "{source:She} {cue:is confident} {content:that the law will pass}."],
  ];
  for (const [rule, form, marked] of cases)
    test(marked, () => {
      const { text, spans } = unmark(marked);
      const found = attributionsIn(text);
      const told = found.map((one) => ({
        rule: one.rule,
        form: one.form,
        source: one.source,
        cue: one.cue,
        content: one.content,
      }));
      const expected = { rule, form, source: spans.source ?? [], cue: spans.cue ?? [], content: spans.content ?? [] };
      const same = told.find(({ cue }) => cue.some((span) => expected.cue.some((other) => overlaps(span, other))));
      assert.deepEqual(same && readable(text, same), readable(text, expected), JSON.stringify(told, null, 1));
    });

  const silent: string[] = [
    "The train left the station at noon and reached the coast an hour later.",
    "The “Old Bridge” stood there for a century.",
    "",
    "said",
    "“",
  ];
  for (const text of silent) test(`no attribution: ${text}`, () => assert.deepEqual(attributionsIn(text), []));
});

function readable(text: string, one: Pick<FoundAttribution, "source" | "cue" | "content" | "form" | "rule">) {
  const words = (spans: FoundAttribution["cue"]) => spans.map((span) => sliceOf(text, span));
  return {
    rule: one.rule,
    form: one.form,
    source: words(one.source),
    cue: words(one.cue),
    content: words(one.content),
  };
}

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
      { numRuns: 300 },
    );
  });
});
