import assert from "node:assert/strict";
import fc from "fast-check";
import { fingerprint, identifier } from "../../../src/core/model/ids";

suite("id", () => {
  test("the same words asked for in the same order get the same ids, all different", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 })), (texts) => {
        const [one, two] = [identifier(), identifier()];
        const ids = texts.map((text) => one("m", text));
        assert.deepEqual(
          texts.map((text) => two("m", text)),
          ids,
        );
        assert.equal(new Set(ids).size, ids.length);
      }),
    );
  });

  test("kinds do not share ids, and an id is short and plain", () => {
    const identify = identifier();
    const ids = (["m", "a", "q", "p"] as const).map((kind) => identify(kind, "Ann Lee"));
    assert.equal(new Set(ids).size, 4);
    for (const id of ids) assert.match(id, /^[maqp][0-9a-z]{5,11}$/);
  });

  // a change would orphan every id in every file
  test("stays the same from version to version", () => {
    assert.equal(fingerprint(""), "wvjl67o803");
    assert.equal(fingerprint("“Ann Lee” 👍"), "1e8ohu8ic7q");
  });

  test("one changed code unit changes it", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, n) => {
        const at = n % text.length;
        const changed = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
        assert.notEqual(fingerprint(changed), fingerprint(text));
      }),
    );
  });
});
