import assert from "node:assert/strict";
import type { AnnotationDocument } from "../../../src/core/model/types";
import { parseAnnotationFile, serialize } from "../../../src/files/annotations/annotationFile";
import { codesInFile, recodeFile } from "../../../src/files/annotations/recodeFile";
import { FAIR, TEXT } from "../../fixtures/fair";

suite("recode a file", () => {
  const coded: AnnotationDocument = {
    ...FAIR,
    positions: FAIR.positions.map((it) => ({ ...it, status: "accepted", category: 'o"pen “space”' })),
  };
  const json = serialize({ name: "fair.txt", text: TEXT, document: coded });

  test("nothing but the codes changes, whatever else the file has", () => {
    const strange = `\uFEFF${json.replace('"stance": "oppose"', '"stance"  :\t"oppose", "mine": { "stance": "oppose" }')}`;
    const next = recodeFile(strange, [{ field: "stance", from: "oppose", to: "contra" }]);
    assert.equal(next?.records, 1);
    assert.equal(next.text, strange.replace('"stance"  :\t"oppose"', '"stance"  :\t"contra"'));
  });

  test("the file is read as the document would be that was recoded", () => {
    const next = recodeFile(json, [
      { field: "category", from: 'o"pen “space”', to: "back\\slash" },
      { field: "type", from: "group", to: "club" },
    ]);
    assert.equal(next?.records, coded.positions.length + 1);
    const read = parseAnnotationFile(next.text, TEXT);
    assert.ok(read.ok);
    assert.ok(read.document.positions.every(({ category }) => category === "back\\slash"));
    assert.equal(read.document.actors.find(({ id }) => id === "aClub")?.type, "club");
    assert.deepEqual(
      codesInFile(next.text)?.filter(({ field }) => field === "category"),
      [{ field: "category", code: "back\\slash", times: coded.positions.length }],
    );
  });

  test("a record with two new codes is one record", () => {
    const moves = [
      { field: "stance", from: "oppose", to: "contra" },
      { field: "category", from: 'o"pen “space”', to: "space" },
    ] as const;
    assert.equal(recodeFile(json, moves)?.records, coded.positions.length);
  });

  test("what cannot be read is left alone: broken, of a later version, joined badly, or no annotation file", () => {
    const moves = [{ field: "stance", from: "oppose", to: "contra" }] as const;
    const bad = [
      json.slice(0, -3),
      json.replace(/"version": \d+/, '"version": 999'),
      `<<<<<<< HEAD\n${json}`,
      '{ "positions": [{ "stance": "oppose" }] }',
      json.replace('"status": "accepted"', '"status": "perhaps"'),
      "",
    ];
    for (const file of bad)
      assert.deepEqual([recodeFile(file, moves), codesInFile(file)], [undefined, undefined], file.slice(0, 80));
  });
});
