import assert from "node:assert/strict";
import { accept } from "../../../src/core/actions/review";
import { FIELDS_OF } from "../../../src/core/model/fields";
import { speakersOf } from "../../../src/core/model/speakers";
import type { AnnotationDocument } from "../../../src/core/model/types";
import { join } from "../../../src/core/reconcile/mergeSides";
import { parseAnnotationFile, serialize } from "../../../src/files/annotations/annotationFile";
import { idOf, jointDocument, jointQuote, TEXT, told } from "../../fixtures/jointDocument";

const FOUND = jointDocument();
const [norway, finland] = ["Norway", "Finland"].map((name) => idOf(FOUND, name)) as [string, string];
const written = (document = FOUND) => serialize({ name: "treaty.txt", text: TEXT, document });

function read(file: string): AnnotationDocument {
  const opened = parseAnnotationFile(file, TEXT);
  assert.ok(opened.ok, opened.ok ? "" : opened.message);
  return opened.document;
}

type Quote = { speaker: string | null; alsoSpeakers?: unknown };
/** What a file is read as in which the first quote says this of its speakers. */
const after = (change: (quote: Quote) => void): AnnotationDocument => {
  const file = JSON.parse(written()) as { attributions: Quote[] };
  change(file.attributions[0]!);
  return read(JSON.stringify(file));
};

suite("who says it together: the annotation file", () => {
  test("the first is the speaker, as ever; the others stand beside", () => {
    const { attributions } = JSON.parse(written()) as { attributions: Quote[] };
    assert.deepEqual([attributions[0]!.speaker, attributions[0]!.alsoSpeakers], [norway, [finland]]);
    assert.ok(!("alsoSpeakers" in attributions[1]!));
    assert.deepEqual(read(written()), FOUND);
    assert.equal(written(read(written())), written());
  });

  test("a file of before has one speaker, and comes back as it was", () => {
    const older = after((quote) => delete quote.alsoSpeakers);
    assert.deepEqual(told(older).speakers, ["Norway"]);
    assert.ok(!("alsoSpeakers" in jointQuote(older)));
    assert.doesNotMatch(written(older), /alsoSpeakers/);
  });

  const cases: readonly (readonly [
    what: string,
    speaker: string | null,
    also: unknown,
    speakers: readonly string[],
  ])[] = [
    ["nobody beside", norway, [], [norway]],
    ["the speaker again", norway, [norway, finland, finland], [norway, finland]],
    ["no first one", null, [finland], [finland]],
    ["an empty id", norway, ["", finland], [norway, finland]],
  ];
  for (const [what, speaker, also, speakers] of cases)
    test(`a file that says ${what}`, () => {
      const quote = jointQuote(after((it) => Object.assign(it, { speaker, alsoSpeakers: also })));
      assert.deepEqual(speakersOf(quote), speakers);
      assert.equal("alsoSpeakers" in quote, speakers.length > 1);
    });

  test("one who is missing stands again, one who was merged away is the other", () => {
    const missing = after((quote) => Object.assign(quote, { alsoSpeakers: ["gone"] }));
    assert.ok(missing.actors.some(({ id }) => id === "gone"));
    const file = JSON.parse(written()) as { actors: { id: string; merged?: string[] }[]; attributions: Quote[] };
    file.actors.find(({ id }) => id === norway)!.merged = ["gone"];
    file.attributions[0]!.alsoSpeakers = ["gone", finland];
    assert.deepEqual(speakersOf(jointQuote(read(JSON.stringify(file)))), [norway, finland]);
  });

  for (const [what, also] of [
    ["no list", finland],
    ["no ids", [1]],
    ["nothing at all", null],
  ] as const)
    test(`${what} is refused`, () => {
      const file = JSON.parse(written()) as { attributions: Quote[] };
      file.attributions[0]!.alsoSpeakers = also;
      assert.ok(!parseAnnotationFile(JSON.stringify(file), TEXT).ok);
    });

  test("what a later version says beside it is kept", () => {
    const next = after((quote) => Object.assign(quote, { heardBy: [finland] }));
    assert.deepEqual(jointQuote(next).extra, { heardBy: [finland] });
    const [quote] = (JSON.parse(written(next)) as { attributions: object[] }).attributions;
    assert.deepEqual(Reflect.get(quote!, "heardBy"), [finland]);
    assert.ok(FIELDS_OF.attribution.every(({ name }) => name !== "heardBy"));
  });

  test("two sides: what one said of the speakers is kept beside what the other decided", () => {
    const { id } = jointQuote(FOUND);
    const ours = accept([id])(FOUND, {});
    const theirs = accept([FOUND.positions[2]!.id])(FOUND, {});
    const { document, conflicts } = join(FOUND, ours, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(told(document).speakers, ["Norway", "Finland"]);
  });
});
