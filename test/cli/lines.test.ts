import assert from "node:assert/strict";
import fc from "fast-check";
import { idIn } from "../../src/cli/id";
import { LIMITS } from "../../src/cli/limit";
import { annotateLines } from "../../src/cli/lines";
import { linesOf as split } from "../../src/cli/split";
import { BUILT_IN } from "../../src/core/codebook/builtIn";
import type { Codebook } from "../../src/core/codebook/types";
import { linesOf, runIn } from "./memoryIo";

const ARTICLE = "“We will never close the bridge,” Ann Lee said on Monday. Bob Hale demanded that it be closed.\n";

/** Nothing is read from or written to a folder. */
const answersTo = (input: Parameters<typeof runIn>[2]) => runIn("/", ["annotate", "--jsonl"], input);

suite("JSON Lines", function () {
  this.timeout(20_000);

  test("--jsonl answers each line in order, a bad one by its number", async () => {
    const good = (id: string | number, text = ARTICLE) => JSON.stringify({ id, text });
    const bad = ["{", "[]", "null", '{"id":"x"}', '{"id":"x","text":5}', '{"text":"No id."}'];
    const separators = good("u", "One.\u2028Two\u2029 “No,” Cy Dow said.");
    const lines = [good("one"), ...bad, "", good(2), separators, good("")];
    const { status, stdout } = await answersTo(lines.join("\r\n"));
    assert.equal(status, 1);
    const answers = linesOf(stdout);
    assert.deepEqual(
      answers.map(({ id, line }) => line ?? id),
      ["one", 2, 3, 4, 5, 6, 7, 2, "u", ""],
    );
    for (const [i, answer] of answers.slice(1, 7).entries())
      assert.deepEqual(Object.keys(answer), [3, 4].includes(i) ? ["id", "line", "error"] : ["line", "error"]);
    assert.equal((await answersTo(good("one"))).status, 0);
    assert.equal((await answersTo("")).stdout, "");
  });

  test("--jsonl counts the paragraphs that were read in pieces", async () => {
    const text = `${ARTICLE}${"and the mayor of the town said no ".repeat(60)}\n`;
    const [answer] = linesOf((await answersTo(JSON.stringify({ id: "x", text }))).stdout);
    assert.equal(answer.cutParagraphs, 1);
  });

  test("--jsonl gives offsets and ids that hold, in the promised shape", async () => {
    const [answer] = linesOf((await answersTo(JSON.stringify({ id: "x", text: ARTICLE }))).stdout);
    assert.deepEqual(Object.keys(answer), ["id", "attributions", "entities", "actors", "positions"]);
    const listed = new Set([null, ...answer.actors.map(({ id }: { id: string }) => id)]);
    const [quote] = answer.attributions;
    assert.deepEqual(Object.keys(quote), ["id", "source", "cue", "content", "form", "speaker", "speakers"]);
    assert.equal(ARTICLE.slice(...(quote.content[0] as [number, number])), "“We will never close the bridge,”");
    assert.ok(listed.has(quote.speaker));
    assert.deepEqual(quote.speakers, [quote.speaker]);
    for (const { start, end, type, cluster, pron, named = true, ...rest } of answer.entities) {
      assert.deepEqual(rest, {});
      assert.ok(named === true || named === false);
      assert.ok(ARTICLE.slice(start, end).trim().length === end - start && typeof pron === "boolean");
      assert.ok((listed.has(cluster) || /^u\d+$/.test(cluster)) && ["person", "organization", "place"].includes(type));
    }
    assert.ok(
      answer.entities.some((it: { start: number; end: number }) => ARTICLE.slice(it.start, it.end) === "Ann Lee"),
    );
    const named = async (text: string): Promise<string[]> =>
      linesOf((await answersTo(JSON.stringify({ id: "x", text }))).stdout)[0].entities.map(
        (it: { start: number; end: number; type: string; cluster: string | null; named?: false }) =>
          `${text.slice(it.start, it.end)} ${it.type} ${it.cluster === null ? "alone" : "joined"}${it.named === false ? ", no name" : ""}`,
      );
    // a pronoun of nobody known is given where it can mean nobody but a person; a title with capitals is a name
    assert.deepEqual(await named("I saw it. They saw us."), ["I person alone", "us person alone"]);
    assert.deepEqual(await named("Then the Home Secretary saw the tall captain. People fled from other countries."), [
      "Home Secretary person joined",
      // a description of somebody, though nobody lists him; not of everybody, nor of no people
      "the tall captain person joined, no name",
    ]);
    const quotes = new Set(answer.attributions.map(({ id }: { id: string }) => id));
    assert.ok(answer.positions.length > 0);
    for (const position of answer.positions) {
      assert.deepEqual(Object.keys(position).sort(), [
        "actor",
        "addressee",
        "asserted",
        "attribution",
        "condition",
        "date",
        "issue",
        "stance",
        "sure",
        "when",
        "where",
      ]);
      assert.ok(quotes.has(position.attribution) && listed.has(position.actor) && listed.has(position.addressee));
    }
  });

  test("--jsonl resolves times by a line's date, and refuses what is none", async () => {
    const text = "Ann Lee said on Sunday that the bridge must close.";
    const dates = ["2025-12-12", "2025-12-12T10:00:00Z", undefined, "Friday", 12];
    const lines = dates.map((date) => JSON.stringify({ id: "x", text, date }));
    const { stdout, status } = await answersTo(lines.join("\n"));
    const [day, time, none, word, number] = linesOf(stdout);
    assert.deepEqual([day.positions[0].date, time.positions[0].date], ["2025-12-07", "2025-12-07"]);
    assert.equal(none.positions[0].date, null);
    for (const { error } of [word, number]) assert.match(error, /“date” should be a day/);
    assert.equal(status, 1);
  });

  for (const id of ["12345678901234567890", "1e999", "1.0", "-0", '"a"', '"\\u00e9\\ud800"', "null", '"\u2028"'])
    test(`the id ${id} comes back as it was written`, async () => {
      const { stdout, status } = await answersTo(`{ "text": "", "id" : ${id}\t}`);
      assert.equal(status, 0);
      assert.ok(stdout.startsWith(`{"id":${id},"attributions":[]`), stdout);
    });

  for (const id of ["true", "false", "[1]", '{"a":1}'])
    test(`the id ${id} is none`, async () => {
      const { stdout, status } = await answersTo(`{"text": "", "id": ${id}}`);
      assert.equal(status, 1);
      assert.deepEqual(linesOf(stdout), [{ line: 1, error: "“id” should be a text, a number or null" }]);
    });

  test("of every object the id is found that a reader of JSON finds", () => {
    const key = fc.constantFrom("id", "a", "text", "\\", '"');
    const member = fc.tuple(key, fc.jsonValue({ maxDepth: 2 }), fc.constantFrom("", " ", "\t\r"));
    const check = fc.property(fc.array(member), (members) => {
      const json = `{${members.map(([name, value, gap]) => `${gap}${JSON.stringify(name)}${gap}:${JSON.stringify(value)}`).join(",")}}`;
      const { id } = JSON.parse(json) as { id?: unknown };
      const found = idIn(json);
      if (!["string", "number"].includes(typeof id) && id !== null) assert.equal(found, undefined);
      else assert.deepEqual(JSON.parse(found!), id);
    });
    fc.assert(check);
  });

  const broken: [line: string, id: string | undefined][] = [
    ['{"id":"x","text":"He said "No"."}', '"x"'],
    ['{"id":"x","text":"cut', '"x"'],
    ['{"id":7,"id":8,"text":"cut', "8"],
    ['{"id":"x","date":"Friday","text":""}', '"x"'],
    ['{"a":{"id":1},"text":[', undefined],
    ['{"id":{"id":1},"text":[', undefined],
    ['{"id":12', undefined],
    ['{"id":01,"text":""}', undefined],
    ['{"id":"x', undefined],
    ['{"id":"\\q","text":""}', undefined],
    ['{\'id\':1,"text":""}', undefined],
    ['[{"id":1}]', undefined],
    ['"id":1,', undefined],
    ['{"id":"caf\ufffd","text":5}', '"caf\ufffd"'],
  ];
  for (const [line, id] of broken)
    test(`the answer to ${line} has ${id === undefined ? "no id" : "its id"}`, async () => {
      const { stdout, status } = await answersTo(line);
      assert.equal(status, 1);
      const start = `${id === undefined ? "{" : `{"id":${id},`}"line":1,"error":`;
      assert.ok(stdout.startsWith(start), stdout);
    });

  test("bytes that are no UTF-8 are that line's error, and never become other letters", async () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const bad = (before: string, after: string) => [...encode(before), 0xe9, ...encode(after)];
    const lines = [
      bad('{"id":1,"text":"caf', '"}\n'),
      bad('{"id":"caf', '","text":""}\n'),
      encode('{"id":3,"text":""}'),
    ];
    const { stdout, status } = await answersTo(new Uint8Array(lines.flatMap((line) => [...line])));
    assert.equal(status, 1);
    const [first, second, third] = linesOf(stdout);
    assert.deepEqual(first, { id: 1, line: 1, error: "not UTF-8 text" });
    assert.deepEqual(second, { line: 2, error: "not UTF-8 text" });
    assert.equal(third.id, 3);
  });

  test("letters that two pieces of the input share are whole", async () => {
    const line = new TextEncoder().encode(`${JSON.stringify({ id: "Zoë 😀", text: ARTICLE })}\r\n`);
    const whole = await answersTo(line);
    for (const size of [1, 2, 3]) assert.deepEqual(await answersTo(inPieces(line, size)), whole);
  });

  test("a line that is too long is answered so, and little of it is held", async () => {
    const filler = "x".repeat(200_000);
    const lines = [`{"id":"long","text":"${filler}"}`, '{"id":2,"text":""}', `{"text":"${filler}","id":3}`];
    const input = new TextEncoder().encode(lines.join("\n"));
    const limits = { line: 100_000, article: 1_000_000 };
    const { status, stdout } = await written(inPieces(input, 1000), BUILT_IN, limits);
    assert.equal(status, 1);
    const [first, second, third] = linesOf(stdout);
    assert.deepEqual(Object.keys(first), ["id", "line", "error"]);
    assert.match(first.error, /longer than/);
    assert.equal(second.id, 2);
    assert.deepEqual(Object.keys(third), ["line", "error"]);
    for await (const { bytes, whole } of split(inPieces(input, 1000), 100_000))
      assert.ok(whole || bytes.buffer.byteLength <= 65_536, `${bytes.buffer.byteLength} bytes are held`);
  });

  test("a text that is too long is its line's error", async () => {
    const input = new TextEncoder().encode('{"id":1,"text":"12345"}\n{"id":2,"text":"1234"}');
    const limits = { line: 100, article: 4 };
    const [first, second] = linesOf((await written(inPieces(input, 1000), BUILT_IN, limits)).stdout);
    assert.deepEqual([first.id, Object.keys(second)[0]], [1, "id"]);
    assert.match(first.error, /^“text” is longer than/);
    assert.deepEqual(second.attributions, []);
  });

  test("no line is read before the one before it is written", async () => {
    let read = 0;
    const line = new TextEncoder().encode(`${JSON.stringify({ id: 1, text: ARTICLE })}\n`);
    const input = (async function* () {
      for (let i = 0; i < 20; i++) {
        read++;
        yield line;
      }
    })();
    let written = 0;
    const write = async () => {
      written++;
      assert.equal(read, written);
      return written < 10;
    };
    assert.equal(await annotateLines(input, { write, file: undefined }, BUILT_IN), 0);
    assert.deepEqual([read, written], [10, 10]);
  });

  test("“date”: null is no date", async () => {
    const { stdout, status } = await answersTo('{"id":1,"text":"","date":null}');
    assert.deepEqual([status, "error" in JSON.parse(stdout)], [0, false]);
  });

  test("an article whose annotation fails is its line's error, and the others are annotated", async () => {
    let times = 0;
    const book = {
      ...BUILT_IN,
      get stances() {
        if (times++ === 0) throw new RangeError("Maximum call stack size exceeded");
        return BUILT_IN.stances;
      },
    };
    const lines = [1, 2].map((id) => JSON.stringify({ id, text: ARTICLE })).join("\n");
    const input = inPieces(new TextEncoder().encode(lines), 100);
    const { status, stdout } = await written(input, book);
    assert.equal(status, 1);
    const [first, second] = linesOf(stdout);
    assert.match(first.error, /more than this program can hold/);
    assert.deepEqual([first.id, second.id], [1, 2]);
    assert.ok(second.attributions.length > 0);
  });
});

async function written(input: AsyncIterable<Uint8Array>, book: Codebook, limits = LIMITS) {
  let stdout = "";
  const write = async (text: string) => {
    stdout += text;
    return true;
  };
  const status = await annotateLines(input, { write, file: undefined }, book, limits);
  return { status, stdout };
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
