import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CODEBOOK } from "../../src/vscode/platform/manifest";
import { schemaTexts } from "./schemaText";

suite("schemas", () => {
  for (const [file, text] of Object.entries(schemaTexts()))
    test(`${file} is what the validation says: after a change of it, npm run build:schema`, () => {
      // tests run from the project's folder
      assert.deepEqual(JSON.parse(readFileSync(file, "utf8")), JSON.parse(text));
    });

  test("are contributed for their files", () => {
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
    assert.deepEqual(contributes.jsonValidation, [
      { fileMatch: "*.annotations.json", url: "./media/annotations.schema.json" },
      { fileMatch: CODEBOOK, url: "./media/codebook.schema.json" },
    ]);
  });

  test("tell a person what each list and record is", () => {
    const [annotations, codebook] = Object.values(schemaTexts()).map((text) => JSON.parse(text).properties);
    for (const list of ["actors", "mentions", "attributions", "positions"])
      assert.match(annotations[list].items.description, /\w+ \w+/, list);
    for (const list of ["issues", "stances", "actorTypes", "fields"])
      assert.match(codebook[list].description, /\w+ \w+/, list);
  });
});
