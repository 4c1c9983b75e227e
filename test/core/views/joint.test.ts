import assert from "node:assert/strict";
import { setForm } from "../../../src/core/actions/correct";
import { actorRows } from "../../../src/core/views/actors";
import { briefOf } from "../../../src/core/views/briefs";
import { hoverAt } from "../../../src/core/views/hover";
import { outline } from "../../../src/core/views/outline";
import { subjectOf } from "../../../src/core/views/subjects";
import { inList } from "../../../src/core/views/words/lines";
import { namesInWords } from "../../../src/core/views/words/naming";
import { idOf, jointDocument, jointQuote, TEXT } from "../../fixtures/jointDocument";

const FOUND = jointDocument();
const quote = jointQuote(FOUND);

suite("who says it together: views", () => {
  for (const [names, words] of [
    [[], "nobody named"],
    [["Norway"], "Norway"],
    [["Norway", "Finland"], "Norway and Finland"],
    [["Norway", "Finland", "Denmark"], "Norway, Finland and Denmark"],
  ] as const) {
    test(`in words: ${words}`, () =>
      assert.equal(namesInWords(names.map((name) => ({ name }))).toLowerCase(), words.toLowerCase()));
    test(`in pieces: ${words}`, () => {
      const links = names.map((link) => ({ link, to: "a" }));
      const told = inList(links).map((piece) => (typeof piece === "object" && "link" in piece ? piece.link : piece));
      assert.equal(told.join(""), names.length > 0 ? words : "");
    });
  }

  test("the hover of the words links each", () => {
    const hover = hoverAt(FOUND, TEXT, TEXT.indexOf("treaty"));
    const [title] = hover!.parts.at(-1)!;
    assert.deepEqual(title!.pieces.slice(1, 5), [
      " · ",
      { link: "Norway", to: idOf(FOUND, "Norway") },
      " and ",
      { link: "Finland", to: idOf(FOUND, "Finland") },
    ]);
  });

  test("each has a row of its own for the quote, which says with whom, aloud too", () => {
    const rows = actorRows(FOUND, TEXT);
    const rowOf = (name: string) =>
      rows.find(({ label }) => label === name)!.children.find(({ shows }) => shows === quote.id)!;
    assert.equal(rowOf("Norway").description, "together with Finland");
    assert.equal(rowOf("Finland").description, "together with Norway");
    assert.match(rowOf("Finland").spoken, /, together with Norway$/);
    assert.notEqual(rowOf("Norway").id, rowOf("Finland").id);
    assert.equal(rowOf("Norway").joint, true);
    assert.ok(rows.find(({ label }) => label === "Denmark")!.children.every((row) => row.joint === undefined));
  });

  test("outline and brief name both", () => {
    assert.equal(outline(FOUND, TEXT)[0]!.name, "Norway and Finland");
    assert.match(briefOf(FOUND, TEXT, quote.id)!.words, /^Norway and Finland: /);
  });

  test("an actor that was rejected is not named", () => {
    const finland = idOf(FOUND, "Finland");
    const actors = FOUND.actors.map((it) => (it.id === finland ? { ...it, status: "rejected" as const } : it));
    assert.match(briefOf({ ...FOUND, actors }, TEXT, quote.id)!.words, /^Norway: /);
  });

  test("one is taken away only where there are several", () => {
    const fields = (id: string) => subjectOf(FOUND, TEXT, id)!.items.map(({ field }) => field);
    assert.deepEqual(fields(quote.id).slice(0, 3), ["speaker", "addSpeaker", "removeSpeaker"]);
    assert.deepEqual(fields(FOUND.attributions[1]!.id).slice(0, 3), ["speaker", "addSpeaker", "form"]);
    assert.equal(subjectOf(FOUND, TEXT, quote.id)!.items[0]!.value, "Norway and Finland");
    // an act on something else leaves them
    assert.deepEqual(jointQuote(setForm(quote.id, "mixed")(FOUND, {})).alsoSpeakers, quote.alsoSpeakers);
  });
});
