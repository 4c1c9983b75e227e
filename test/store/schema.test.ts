import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { schemaText } from "./schemaText";

suite("schema of the annotation file", () => {
  test("is what the validation says: after a change of it, npm run build:schema", () => {
    // tests run from the project's folder
    assert.deepEqual(JSON.parse(readFileSync("media/annotations.schema.json", "utf8")), JSON.parse(schemaText()));
  });

  test("is contributed for the files that are written", () => {
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
    assert.deepEqual(contributes.jsonValidation, [
      { fileMatch: "*.annotations.json", url: "./media/annotations.schema.json" },
    ]);
  });

  test("tells a person what each record is", () => {
    const { properties } = JSON.parse(schemaText());
    for (const list of ["actors", "mentions", "attributions", "positions"])
      assert.match(properties[list].items.description, /\w+ \w+/, list);
  });
});
