import assert from "node:assert/strict";
import fc from "fast-check";
import { fold } from "../../../src/core/anchoring/fold";
import { locate } from "../../../src/core/anchoring/locate";
import { describe } from "../../../src/core/anchoring/selector";
import { shareOfRuns } from "../../fixtures/runs";

const DAY = "On Monday the mayor said the old bridge would be closed to lorries. ";
const NIGHT = "At night the council met behind closed doors, and the mayor said nothing. ";

/** The selector of the words in brackets, and the text without the brackets. */
function marked(text: string) {
  const [start, end] = [text.indexOf("["), text.indexOf("]") - 1];
  const bare = text.replace(/[[\]]/g, "");
  return { text: bare, selector: describe(bare, { start, end }) };
}

suite("anchor", () => {
  // the words in brackets are described in the first text and sought in the second: brackets there say where they should be found
  const cases: [name: string, before: string, after: string, how: "exact" | "moved" | "ambiguous" | "lost"][] = [
    ["an unchanged text", `${DAY}[He] left.`, `${DAY}[He] left.`, "exact"],
    ["a headline put before", `${DAY}[He] left.`, `News. ${DAY}[He] left.`, "moved"],
    ["a change far behind", `[On Monday] ${DAY}${NIGHT}`, `[On Monday] ${DAY}`, "exact"],
    ["a change beside it", `${DAY}[He] left at once. ${NIGHT}`, `${DAY}[He] went at once. ${NIGHT}`, "exact"],
    ["words that left", `${DAY}[Nobody] left.`, DAY, "lost"],
    ["one look-alike left", `${NIGHT}[he] said no. ${DAY}`, `Then he left. ${DAY}`, "lost"],
    [
      "paragraphs in another order",
      `${DAY}\n\n${NIGHT.replace("nothing", "[nothing]")}`,
      `${NIGHT.replace("nothing", "[nothing]")}\n\n${DAY}`,
      "moved",
    ],
    [
      "a sentence doubled elsewhere",
      `${DAY}The [mayor] left.`,
      `The mayor left. ${NIGHT}${NIGHT} The mayor left.`,
      "lost",
    ],
    [
      "a whole paragraph doubled",
      `${NIGHT}${DAY.replace("mayor", "[mayor]")}${NIGHT}`,
      `X${NIGHT}${DAY}${NIGHT}${DAY}${NIGHT}`,
      "ambiguous",
    ],
    ["two equally good places", `${DAY}${DAY.replace("mayor", "[mayor]")}`, `Yes. ${DAY}${DAY}${DAY}`, "ambiguous"],
    [
      "long words in a new place",
      `${NIGHT}[“We shall never close the bridge while I am the mayor of this town,”] she said.`,
      `She: [“We shall never close the bridge while I am the mayor of this town,”] again.`,
      "moved",
    ],
    ["an empty text", `${DAY}[He] left.`, "", "lost"],
  ];
  for (const [name, before, after, how] of cases)
    test(`finds in ${name}: ${how}`, () => {
      const { selector } = marked(before);
      const found = locate(after.replace(/[[\]]/g, ""), selector);
      assert.equal(found.how, how);
      const expected = after.includes("[") ? marked(after).selector : null;
      assert.deepEqual(found.span, expected && { start: expected.start, end: expected.end });
    });

  const accents: [what: string, before: string, after: string][] = [
    ["apart", `${DAY}[Zoë Brontë] left.`, `${DAY}[Zoe\u0308 Bronte\u0308] left.`],
    ["on their letters", `${DAY}[Jose\u0301] left the cafe\u0301.`, `${DAY}[José] left the café.`],
    [
      "apart in what stands around",
      `Zoë met [him] in the café at noon.`,
      `Zoe\u0308 met [him] in the cafe\u0301 at noon.`,
    ],
    ["that no letter has", `${DAY}[x\u0301y] left.`, `News. ${DAY}[x\u0301y] left.`],
  ];
  for (const [what, before, after] of accents)
    test(`finds words whose accents are written ${what}`, () => {
      const { text, selector } = marked(after);
      const { how, span } = locate(text, marked(before).selector);
      assert.notEqual(how, "changed");
      assert.deepEqual(span, { start: selector.start, end: selector.end });
    });

  test("equal words at the old offsets with other words around them are a look-alike", () => {
    const selector = marked(`${DAY}[He] left the town hall by the back door.`).selector;
    const other = `${"It rained on everybody, and then ".padEnd(DAY.length, ".")}He laughed about it all.`;
    assert.equal(other.slice(selector.start, selector.end), "He");
    assert.equal(locate(other, selector).how, "lost");
  });

  test("context never cuts a surrogate pair", () => {
    const selector = describe(`${"👍".repeat(20)}.it.${"👍".repeat(20)}`, { start: 41, end: 43 });
    assert.equal(selector.exact, "it");
    for (const context of [selector.prefix, selector.suffix]) {
      assert.equal(context.length, 31);
      assert.doesNotMatch(context, /\p{Surrogate}/u);
    }
  });

  const chunk = fc.constantFrom(
    "Ann Lee ",
    "said ",
    "he ",
    "it. ",
    "“No,” ",
    "\r\n",
    "👍",
    "\ud800",
    "closed ",
    "bridge ",
    "e\u0301",
    "\u0344",
    "é",
  );
  const anyText = fc.array(chunk, { minLength: 1, maxLength: 60 }).map((chunks) => chunks.join(""));

  test("what is described is found exactly there", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(20), (text, n, length) => {
        const start = n % text.length;
        const span = { start, end: Math.min(text.length, start + 1 + length) };
        assert.deepEqual(locate(text, describe(text, span)), { how: "exact", span, score: 1 });
      }),
    );
  });

  test("a letter with more accents than it has forms is not the letter alone", () => {
    const { how, span } = locate("\u00e9\u0344Ann Lee ", describe("\u00e9", { start: 0, end: 1 }));
    assert.ok(!span || (how === "exact" && span.end === 1), JSON.stringify(span));
  });

  test("in any other text: the same words with enough around them, or nothing", () => {
    let moved = 0;
    fc.assert(
      fc.property(
        anyText,
        anyText,
        anyText,
        fc.nat(),
        fc.nat(20),
        fc.boolean(),
        (text, other, put, n, length, related) => {
          const start = n % text.length;
          const end = Math.min(text.length, start + 1 + length);
          // nobody selects a letter without its accent
          fc.pre(![start, end].some((at) => /\p{M}/u.test(text[at] ?? "")));
          const selector = describe(text, { start, end });
          const changed = related ? put + text : other;
          const { how, span } = locate(changed, selector);
          if (!span) return assert.ok(how === "lost" || how === "ambiguous");
          const same = fold(changed.slice(span.start, span.end)).text === fold(selector.exact).text;
          assert.equal(how !== "changed", same);
          if (same) assert.equal(how, span.start === selector.start ? "exact" : "moved");
          if (how === "moved") moved++;
        },
      ),
    );
    assert.ok(moved > shareOfRuns(0.05), `${moved}`);
  });
});
