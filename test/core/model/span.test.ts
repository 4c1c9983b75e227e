import assert from "node:assert/strict";
import fc from "fast-check";
import {
  compare,
  contains,
  type Edit,
  firstEndingAfter,
  hull,
  mapThrough,
  overlaps,
} from "../../../src/core/model/span";

const span = (start: number, end: number) => ({ start, end });
const anySpan = fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]) => span(start, start + length));

suite("span", () => {
  // the span is marked by brackets, the edit replaces what stands between bars
  const edits: [name: string, before: string, put: string, after: string | null][] = [
    ["before it", "|ab|cd[efg]h", "X", "Xcd[efg]h"],
    ["up to its start", "ab|cd|[efg]h", "XYZ", "abXYZ[efg]h"],
    ["typed at its start", "ab||[efg]h", "X", "abX[efg]h"],
    ["typed inside", "ab[e||fg]h", "X", "ab[eXfg]h"],
    ["typed at its end", "ab[efg]||h", "X", "ab[efg]Xh"],
    ["after it", "ab[efg]|h|", "", "ab[efg]"],
    ["over its start", "a|b[e|fg]h", "XY", "aXY[fg]h"],
    ["over its end", "ab[ef|g]h|", "XY", "ab[ef]XY"],
    ["a part of it", "ab[e|f|g]h", "XY", "ab[eXYg]h"],
    ["its beginning", "ab[|ef|g]h", "XY", "ab[XYg]h"],
    ["all of it away", "ab[|efg|]h", "", null],
    ["more than all of it", "a|b[efg]h|", "XYZW", null],
  ];
  for (const [name, before, put, after] of edits)
    test(`mapped through an edit ${name}`, () => {
      const bare = before.replace(/[[\]|]/g, "");
      const place = (mark: string, text: string, without: RegExp, from = 0) =>
        text.slice(0, text.indexOf(mark, from)).replace(without, "").length;
      const [from, to] = [before.indexOf("|"), before.lastIndexOf("|")].map(
        (i) => before.slice(0, i).replace(/[[\]|]/g, "").length,
      );
      const edit: Edit = { span: span(from!, to!), length: put.length };
      const mapped = mapThrough(span(place("[", before, /\|/g), place("]", before, /[[|]/g)), edit);
      const text = bare.slice(0, from) + put + bare.slice(to);
      assert.equal(
        mapped && `${text.slice(0, mapped.start)}[${text.slice(mapped.start, mapped.end)}]${text.slice(mapped.end)}`,
        after,
      );
    });

  test("through any edit: inside the text, never empty, on the words that the edit left", () => {
    const anyCase = fc.record({
      text: fc.string({ minLength: 1, maxLength: 40 }),
      put: fc.string(),
      n: fc.tuple(...[1, 2, 3, 4].map(() => fc.nat(40))),
    });
    fc.assert(
      fc.property(anyCase, ({ text, put, n }) => {
        const [a, b, c, d] = n.map((i) => i % (text.length + 1)) as [number, number, number, number];
        const marked = span(Math.min(a, b), Math.max(a, b));
        const edit = span(Math.min(c, d), Math.max(c, d));
        if (marked.start === marked.end) return;
        const after = text.slice(0, edit.start) + put + text.slice(edit.end);
        const mapped = mapThrough(marked, { span: edit, length: put.length });
        if (mapped === null) return assert.ok(contains(edit, marked));
        assert.ok(0 <= mapped.start && mapped.start < mapped.end && mapped.end <= after.length);
        const kept = text.slice(marked.start, Math.min(marked.end, Math.max(marked.start, edit.start)));
        const rest = text.slice(Math.max(marked.start, Math.min(edit.end, marked.end)), marked.end);
        const words = after.slice(mapped.start, mapped.end);
        const inside = marked.start < edit.start && edit.end < marked.end;
        assert.equal(words, kept + (inside || words.length > kept.length + rest.length ? put : "") + rest);
      }),
    );
  });

  test("order, containment, overlap and hull agree", () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const both = hull([a, b])!;
        assert.ok(contains(both, a) && contains(both, b));
        assert.equal(overlaps(a, b), overlaps(b, a));
        assert.equal(Math.sign(compare(a, b)), -Math.sign(compare(b, a)) + 0);
        if (contains(a, b) && b.start < b.end) assert.ok(overlaps(a, b));
        if (both.end - both.start > a.end - a.start + (b.end - b.start)) assert.ok(!overlaps(a, b));
      }),
    );
    assert.equal(hull([]), null);
  });

  test("the first that ends after an offset is the one a search from the left finds", () => {
    const anySpans = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 }))).map((steps) => {
      let end = 0;
      return steps.map(([gap, length]) => {
        const start = end + gap;
        end = start + length;
        return span(start, end);
      });
    });
    fc.assert(
      fc.property(anySpans, fc.nat(60), (spans, offset) => {
        const found = spans.findIndex(({ end }) => end > offset);
        assert.equal(firstEndingAfter(spans, offset), found < 0 ? spans.length : found);
      }),
    );
  });
});
