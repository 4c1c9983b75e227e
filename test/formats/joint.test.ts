import assert from "node:assert/strict";
import { parse as parseCsv } from "papaparse";
import { csv } from "../../src/core/formats/csv";
import { json } from "../../src/core/formats/json";
import { markdown } from "../../src/core/formats/markdown";
import { quoteCard } from "../../src/core/formats/quoteCard";
import { report } from "../../src/core/formats/report";
import { jointDocument, jointQuote, TEXT } from "../fixtures/jointDocument";

const FOUND = jointDocument();
const ARTICLE = { name: "treaty.txt", text: TEXT, document: FOUND };
const BARE = { ...ARTICLE, document: { ...FOUND, positions: [] } };
const WORDS = "the treaty";

suite("who says it together: what leaves the project", () => {
  const actorsOf = (article: typeof ARTICLE) =>
    parseCsv<string[]>(csv.write(article), { delimiter: "," }).data.flatMap((row) =>
      row[16] === WORDS ? [row[1]] : [],
    );

  test("a row of the table for each, with a position and without", () => {
    assert.deepEqual(actorsOf(ARTICLE), ["Norway", "Finland"]);
    assert.deepEqual(actorsOf(BARE), ["Norway", "Finland"]);
  });

  test("under the heading of each", () => {
    for (const article of [ARTICLE, BARE]) {
      const sections = markdown.write(article).split("\n## ");
      for (const name of ["Norway", "Finland"]) {
        const section = sections.find((it) => it.startsWith(`${name}\n`));
        assert.match(section ?? "", /the treaty/);
      }
    }
  });

  test("in the report against it", () => {
    const table = report.write(ARTICLE);
    assert.match(table, /\*\*Norway\*\*: the treaty/);
    assert.match(table, /\*\*Finland\*\*: the treaty/);
  });

  test("on one card", () => {
    assert.match(quoteCard(ARTICLE, jointQuote(FOUND).id) ?? "", /— \*\*Norway\*\* and \*\*Finland\*\* \(/);
  });

  test("JSON names the others beside the first, and nothing where there are none", () => {
    const { attributions } = JSON.parse(json.write(ARTICLE)) as {
      attributions: { speaker: { name: string }; alsoSpeakers?: { name: string }[] }[];
    };
    assert.equal(attributions[0]!.speaker.name, "Norway");
    assert.deepEqual(
      attributions[0]!.alsoSpeakers?.map(({ name }) => name),
      ["Finland"],
    );
    assert.ok(!("alsoSpeakers" in attributions[1]!));
  });
});
