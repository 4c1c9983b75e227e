import assert from "node:assert/strict";
import { BUILT_IN } from "../../../src/core/codebook/builtIn";
import type { AnnotationDocument, Span } from "../../../src/core/model/types";
import { issueGroups, wordsAlone } from "../../../src/core/query/issueGroups";
import { actor, attribution, mention, position } from "../../fixtures/fair";

/** An article of lines, each with an issue in square brackets and names of actors in round ones. */
function article(lines: readonly string[], categories: readonly (string | undefined)[] = []) {
  let text = "";
  const spans: (Span | null)[] = [];
  const names: { readonly name: string; readonly span: Span }[] = [];
  for (const line of lines) {
    const from = text.length;
    const bare = line.replace(/[[\]()]/g, "");
    const place = (mark: string) => {
      const at = line.indexOf(mark);
      return at < 0 ? -1 : from + line.slice(0, at).replace(/[[\]()]/g, "").length;
    };
    spans.push(place("[") < 0 ? null : { start: place("["), end: place("]") });
    for (const { 1: name = "", index } of line.matchAll(/\(([^)]+)\)/g)) {
      const start = from + line.slice(0, index).replace(/[[\]()]/g, "").length;
      names.push({ name, span: { start, end: start + name.length } });
    }
    text += `${bare}\n`;
  }
  const document: AnnotationDocument = {
    actors: [...new Set(names.map(({ name }) => idOf(name)))].map((id) => actor(id, id.slice(1))),
    mentions: names.map(({ name, span }, i) => mention(`m${i}`, idOf(name), span)),
    attributions: spans.map((_, i) => attribution(`q${i}`, [])),
    positions: spans.map((issue, i) => {
      const category = categories[i];
      return position(`p${i}`, `q${i}`, { issue, stance: "oppose", ...(category !== undefined && { category }) });
    }),
    notes: [],
    lost: [],
  };
  return { text, document };
}

/** “Moscow” stands for Russia. */
const idOf = (name: string): string => `a${name === "Castle" ? "Arlen" : name}`;

const groupsOf = ({ text, document }: ReturnType<typeof article>, book = BUILT_IN): string[] =>
  issueGroups(document, text, document.positions, book).map(
    ({ label, by, positions }) => `${label} (${by}): ${positions.map(({ id }) => id.slice(1)).join(" ")}`,
  );

suite("issues", () => {
  const cases: [what: string, lines: string[], expected: string[]][] = [
    [
      "synonyms and what says more of the same",
      ["[negotiations]", "the [talks]", "[peace talks with (Arlen)]", "[negotiating with (Arlen)]"],
      ["peace talks with Arlen (words): 0 1 2 3"],
    ],
    [
      "to enter or hold it is the same as it; what is said in another place does not contradict",
      [
        "They will not [enter negotiations with (Arlen)].",
        "[holding peace talks under these conditions]",
        "[talks]",
        "[negotiations aimed at a cheaper bridge]",
        "They want to [open the books].",
        "[the books]",
      ],
      ["negotiations with Arlen (words): 0 1 2 3", "open the books (words): 4", "books (words): 5"],
    ],
    [
      "an actor is the same by whatever name",
      ["[talks with (Arlen)]", "[talks with the (Castle)]", "[(Castle)]", "[(Arlen)]"],
      ["talks with Arlen (words): 0 1", "Arlen (words): 2 3"],
    ],
    [
      "with somebody else it is something else",
      ["[talks with (Arlen)]", "[talks with (Wick)]"],
      ["talks with Arlen (words): 0", "talks with Wick (words): 1"],
    ],
    [
      "what could be either is neither",
      ["[talks with (Arlen)]", "[talks with (Wick)]", "[talks]"],
      ["talks with Arlen (words): 0", "talks with Wick (words): 1", "talks (words): 2"],
    ],
    [
      "plural and singular, articles, case",
      ["[the toll]", "[tolls]", "[Higher tolls]"],
      ["Higher tolls (words): 0 1 2"],
    ],
    [
      "an action and its noun in -ing",
      ["They will [raise the toll].", "[raising tolls]", "[the toll]"],
      ["raise the toll (words): 0 1", "toll (words): 2"],
    ],
    [
      "another head is another issue",
      ["[the toll plan]", "[the plan toll]"],
      ["toll plan (words): 0", "plan toll (words): 1"],
    ],
    [
      "another purpose is another issue",
      ["[the plan to close the bridge]", "[the plan to widen the road]"],
      ["plan to close the bridge (words): 0", "plan to widen the road (words): 1"],
    ],
    [
      "what is said to be so, and what may be anything, stay by themselves",
      ["[because (Ann) is late]", "[(Ann)]", "[facts]", "[the fact that it rained]"],
      ["because Ann is late (words): 0", "Ann (words): 1", "facts (words): 2", "fact that it rained (words): 3"],
    ],
    ["where nothing is named", ["Nothing.", "[the toll]"], [" (nothing): 0", "toll (words): 1"]],
    [
      "the wording that says with whom or of what names it",
      ["[talks on fish]", "[talks]", "[talks]"],
      ["talks on fish (words): 0 1 2"],
    ],
    ["else the most frequent one does", ["[higher toll]", "[toll]", "[tolls]", "[tolls]"], ["tolls (words): 0 1 2 3"]],
  ];
  for (const [what, lines, expected] of cases) test(what, () => assert.deepEqual(groupsOf(article(lines)), expected));

  test("a name that a person gave decides, and joins the group of that name", () => {
    const lines = ["[the talks]", "[the fish]", "[talks]", "[the toll]"];
    assert.deepEqual(groupsOf(article(lines, [undefined, "Talks"])), ["Talks (words): 0 1 2", "toll (words): 3"]);
    assert.deepEqual(groupsOf(article(lines, ["Peace", "peace "])), [
      "Peace (person): 0 1",
      "talks (words): 2",
      "toll (words): 3",
    ]);
  });

  test("the codebook's issue decides", () => {
    const issues = [
      { id: "x", label: "Energy", definition: "" },
      { id: "y", label: "Power", definition: "", parent: "x" },
    ];
    const all = article(["[the talks]", "[talks]", "[fish]"], ["y", undefined, "y"]);
    assert.deepEqual(groupsOf(all, { ...BUILT_IN, issues }), ["Energy › Power (codebook): 0 2", "talks (words): 1"]);
  });

  test("a filter leaves groups as they are", () => {
    const { text, document } = article(["[peace talks with (Arlen)]", "[talks]"]);
    const [group] = issueGroups(document, text, document.positions.slice(1));
    assert.equal(group?.label, "peace talks with Arlen");
    assert.deepEqual(group.positions, document.positions.slice(1));
  });

  test("what is taken out of a group has a name of its own", () => {
    const { text, document } = article(["[the talks]", "[talks]", "[negotiations]"]);
    const [first, , third] = document.positions;
    const names = wordsAlone(document, text, [first!, third!]);
    assert.deepEqual(
      [...names],
      [
        ["p0", "talks (2)"],
        ["p2", "negotiations"],
      ],
    );
    const positions = document.positions.map((it) => ({
      ...it,
      ...(names.has(it.id) && { category: names.get(it.id)! }),
    }));
    assert.deepEqual(groupsOf({ text, document: { ...document, positions } }), [
      "talks (2) (person): 0",
      "talks (words): 1",
      "negotiations (person): 2",
    ]);
  });

  test("ids of groups are all different", () => {
    const all = article(["[her plan]", "[her plan]"]);
    const { document, text } = all;
    const [a, b] = document.positions.map(({ issue }) => ({ start: issue!.start, end: issue!.start + 3 }));
    const told: AnnotationDocument = {
      ...document,
      actors: [actor("a1", "Ann"), actor("a2", "Bea")],
      mentions: [mention("m1", "a1", a!, { refersBy: "pronoun" }), mention("m2", "a2", b!, { refersBy: "pronoun" })],
    };
    const groups = issueGroups(told, text, told.positions);
    assert.equal(groups.length, 2);
    assert.equal(new Set(groups.map(({ id }) => id)).size, 2);
  });
});
