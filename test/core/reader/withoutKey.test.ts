import assert from "node:assert/strict";
import { withoutKey } from "../../../src/core/reader/withoutKey";

suite("messages without the key", () => {
  const KEY = "sk-ab/cd+1234567890";
  const shown: readonly (readonly [message: string, without: string])[] = [
    [`Incorrect API key provided: Bearer ${KEY}.`, "Incorrect API key provided: Bearer [key]."],
    [`${KEY} and ${KEY}`, "[key] and [key]"],
    [`at /v1?key=${encodeURIComponent(KEY)}`, "at /v1?key=[key]"],
    [`cut off: ${KEY.slice(0, 9)}`, "cut off: [key]"],
    ["no such model", "no such model"],
  ];
  for (const [message, without] of shown)
    test(`“${without}”`, () => {
      assert.equal(withoutKey(message, KEY), without);
    });

  test("a key with a line break or quotation marks is hidden in each spelling", () => {
    const broken = 'sk-first\nsecond"half';
    for (const message of [broken, JSON.stringify(broken), "sk-first", `x ${broken.split("\n")[1]}`])
      assert.doesNotMatch(withoutKey(message, broken), /first|half/, message);
  });

  test("without a key, or with one that is no secret, a message stays as it is", () => {
    for (const key of [undefined, "", "  ", "x"]) assert.equal(withoutKey("an example", key), "an example");
  });

  test("a key with blanks around it is hidden all the same", () => {
    assert.equal(withoutKey(`no ${KEY}`, ` ${KEY}\n`), "no [key]");
  });
});
