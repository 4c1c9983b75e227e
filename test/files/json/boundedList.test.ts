import assert from "node:assert/strict";
import * as z from "zod/mini";
import { serialize } from "../../../src/files/annotations/annotationFile";
import { validate } from "../../../src/files/annotations/validate";
import { codebookSchema } from "../../../src/files/codebook/schema";
import { checked, listOf } from "../../../src/files/json/boundedList";
import { fairDocument, TEXT } from "../../fixtures/fairDocument";

/** `length` times the item, and how many of them somebody has looked at. */
function counted(length: number, item: unknown): { readonly list: readonly unknown[]; readonly looked: () => number } {
  const seen = new Set<string>();
  const list = new Proxy(new Array(length).fill(item), {
    get(target, key) {
      if (typeof key === "string" && /^\d+$/.test(key)) seen.add(key);
      return Reflect.get(target, key);
    },
  });
  return { list, looked: () => seen.size };
}

/** As many as are told, and the one before which it stops. */
const ENOUGH = 21;

suite("a list of which much is wrong", () => {
  test("is looked at until twenty items are wrong", () => {
    const { list, looked } = counted(1000, "text");
    const read = checked(listOf(z.number()), list);
    assert.equal(typeof read === "object" && "issues" in read ? read.issues.length : read, 20);
    assert.ok(looked() <= ENOUGH);
  });

  test("is looked at to its end where it is right", () => {
    const { list, looked } = counted(1000, "text");
    assert.deepEqual(checked(listOf(z.string()), list), { data: [...list] });
    assert.equal(looked(), 1000);
  });

  const file = JSON.parse(serialize({ name: "fair.txt", text: TEXT, document: fairDocument() }));
  for (const name of ["actors", "mentions", "attributions", "positions", "notes"])
    test(`${name} of an annotation file are such a list`, () => {
      const { list, looked } = counted(1000, 1);
      assert.ok("problem" in validate({ ...file, [name]: list }));
      assert.ok(looked() <= ENOUGH, `${looked()}`);
    });

  for (const name of ["issues", "stances", "actorTypes", "fields"])
    test(`${name} of a codebook are such a list`, () => {
      const { list, looked } = counted(1000, 1);
      assert.equal(typeof checked(codebookSchema(), { [name]: list }), "object");
      assert.ok(looked() <= ENOUGH, `${looked()}`);
    });
});
