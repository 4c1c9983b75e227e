import assert from "node:assert/strict";
import fc from "fast-check";
import { articleDate, dateOf, datesIn } from "../../../src/core/article/dates";

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

suite("dates", () => {
  const articles: readonly (readonly [text: string, date: string | null])[] = [
    ["---\ntitle: The pier\ndate: 2025-12-12\n---\nVale said so.", "2025-12-12"],
    ["---\ndate: 2025-12-12T09:30:00Z\n---\nVale said so.", "2025-12-12"],
    ['+++\ndate = "12 December 2025"\n+++\nVale said so.', "2025-12-12"],
    ["---\ntitle: The pier\n---\n12 December 2025\n\nVale said so.", "2025-12-12"],
    ["The pier\n\nPublished on Friday, December 12, 2025 at 10:40 GMT\n\nVale said so.", "2025-12-12"],
    ["ARLEN, Dec. 12, 2025 (North Wire) — Vale said so.", "2025-12-12"],
    ["Arlen, 12 December 2025 – Vale said so.", "2025-12-12"],
    // no year, no date; and not every date is the article's
    ["ARLEN, Dec. 12 (North Wire) — Vale said so.", null],
    ["Vale said on 12 December 2025 that the pier would open.", null],
    ["The pier, built on 12 December 1925, will open.", null],
    ["---\ndate: 2025-02-30\n---\nVale said so.", null],
    ["", null],
  ];
  for (const [text, date] of articles)
    test(`${JSON.stringify(text)}: ${date}`, () => assert.equal(articleDate(text), date));

  // 12 December 2025 is a Friday
  const times: readonly (readonly [words: string, date: string | null])[] = [
    ["on Sunday", "2025-12-07"],
    ["on Friday", "2025-12-12"],
    ["On Thursday morning", "2025-12-11"],
    ["Tuesday", "2025-12-09"],
    ["late Monday", "2025-12-08"],
    ["yesterday", "2025-12-11"],
    ["today", "2025-12-12"],
    ["this morning", "2025-12-12"],
    ["two days ago", "2025-12-10"],
    ["on December 12", "2025-12-12"],
    ["on 20 December", "2024-12-20"],
    ["on December 3, 2015", "2015-12-03"],
    ["earlier this month", "2025-12"],
    ["last month", "2025-11"],
    ["in March", "2025-03"],
    ["in December", "2025-12"],
    ["in December 2015", "2015-12"],
    ["last week", "2025-12-01/2025-12-07"],
    ["earlier this week", "2025-12-08/2025-12-14"],
    ["over the weekend", "2025-12-06/2025-12-07"],
    ["last year", "2024"],
    ["in 2008", "2008"],
    ["now", null],
    ["since 2007", null],
    ["since Monday", null],
    ["next week", null],
    ["at the time", null],
    ["", null],
  ];
  for (const [words, date] of times)
    test(`“${words}” on Friday, 12 December 2025: ${date}`, () => assert.equal(dateOf(words, "2025-12-12"), date));

  test("at the turn of a year", () => {
    assert.equal(dateOf("on Wednesday", "2026-01-02"), "2025-12-31");
    assert.equal(dateOf("in December", "2026-01-02"), "2025-12");
    assert.equal(dateOf("earlier this week", "2026-01-02"), "2025-12-29/2026-01-04");
  });

  test("on a weekend the last one may be this one", () => {
    assert.equal(dateOf("over the weekend", "2025-12-14"), "2025-12-13/2025-12-14");
    assert.equal(dateOf("last weekend", "2025-12-14"), "2025-12-06/2025-12-07");
  });

  test("without an article's date nothing is invented", () => {
    for (const words of ["on Sunday", "earlier this month", "yesterday", "on December 12", "in March"])
      assert.equal(dateOf(words, null), null);
    assert.equal(dateOf("on 12 December 2025", null), "2025-12-12");
    assert.equal(dateOf("in December 2015", null), "2015-12");
    assert.equal(dateOf("in 2008", null), "2008");
  });

  test("places in an article", () => {
    const text = "ARLEN, Dec. 12, 2025 — Vale said on Sunday that the pier would open in an interview.";
    const date = datesIn(text);
    assert.equal(date(spanOf(text, "on Sunday")), "2025-12-07");
    assert.equal(date(spanOf(text, "in an interview")), null);
    assert.equal(date(null), null);
  });

  test("an article without a date of its own has the one it is given, if that is a day", () => {
    const text = "Vale said on Sunday that the pier would open.";
    const when = spanOf(text, "on Sunday");
    assert.equal(datesIn(text, undefined, "2025-12-12")(when), "2025-12-07");
    assert.equal(
      datesIn(
        `12 December 2025\n\n${text}`,
        undefined,
        "2020-01-01",
      )(spanOf(`12 December 2025\n\n${text}`, "on Sunday")),
      "2025-12-07",
    );
    for (const none of ["", "soon", "2025-13-41"]) assert.equal(datesIn(text, undefined, none)(when), null);
  });

  const chunk = fc.constantFrom(
    "on ",
    "last ",
    "Sunday ",
    "31 ",
    "2025 ",
    "Feb ",
    "week ",
    "ago ",
    "two ",
    "99 ",
    "é",
    "-",
    ":",
  );
  test("anything: null, or a form of ISO 8601", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(chunk, { maxLength: 6 }).map((it) => it.join("")),
        ),
        (words) => {
          const date = dateOf(words, "2025-12-12");
          assert.match(date ?? "2025", /^\d{4}(?:-\d\d(?:-\d\d(?:\/\d{4}-\d\d-\d\d)?)?)?$/);
          articleDate(words);
        },
      ),
    );
  });
});
