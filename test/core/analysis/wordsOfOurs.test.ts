import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis/analyze";

/** Names that every object of the language has: in a text they are words as all others are. */
const OURS = [...Object.getOwnPropertyNames(Object.prototype), "prototype"];

suite("words that are names in the language this is written in", () => {
  for (const name of OURS)
    test(name, () => {
      for (const word of [name, name.toLowerCase()])
        for (const text of [word, `The ${word} said the ${word} must ${word}.`, `${word}: “${word}”`])
          assert.doesNotThrow(() => analyze(text), text);
    });
});
