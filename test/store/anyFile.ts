import fc from "fast-check";
import { serialize } from "../../src/files/annotations/annotationFile";
import { fairDocument, TEXT } from "./fairDocument";
import { anyOdd, mutationsOf } from "./mutating";

const document = fairDocument();
const accepted = <T>(it: T, i: number) => (i % 2 === 0 ? { ...it, status: "accepted" as const } : it);
/** An annotation file of the fair: some of its annotations are decided, and words of some are missing. */
const FILE = withMissing(
  serialize({
    name: "fair.txt",
    text: TEXT,
    document: {
      ...document,
      attributions: document.attributions.map(accepted),
      positions: document.positions.map(accepted),
    },
  }),
);
/** What may stand in a record's `missing`. */
const anyWords = fc.oneof(
  anyOdd,
  fc.array(
    fc.record({
      start: fc.constantFrom(-3, 0, 4, 90_000),
      end: fc.constantFrom(0, 3, 7, 99_999),
      exact: fc.constantFrom("The", "fair", ""),
      prefix: fc.constant(""),
      suffix: fc.constant(""),
    }),
    { maxLength: 2 },
  ),
);
const anyField = fc.constantFrom(
  ...["speaker", "source", "cue", "content", "form", "attribution", "actor", "onBehalfOf", "addressee", "stance"],
  ...["issue", "condition", "when", "where", "span", "head", "about", "id", "status", "note"],
);

/** Annotation files of the fair, each broken or bent in its way. */
export const MUTATIONS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  ...mutationsOf(FILE),
  "words missing of any field": fc
    .tuple(fc.constantFrom("mentions", "attributions", "positions"), fc.nat(40), anyField, anyWords, fc.boolean())
    .map(([list, at, field, words, empty]) => {
      const file = JSON.parse(FILE);
      const record = file[list][at % file[list].length];
      if (empty && field in record) record[field] = Array.isArray(record[field]) ? [] : null;
      record.missing = { ...record.missing, [field]: words };
      return JSON.stringify(file);
    }),
};

/** As an article leaves a file that has lost words of what was decided. */
function withMissing(json: string): string {
  const file = JSON.parse(json);
  for (const it of file.attributions)
    if (it.status === "accepted") Object.assign(it, { source: [], missing: { source: it.source } });
  for (const it of file.positions)
    if (it.status === "accepted") Object.assign(it, { missing: { when: [file.mentions[0].span] } });
  return JSON.stringify(file, null, 2);
}
