import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "../../package.json";
import { linesOf, type Ran, runIn } from "./memoryIo";

const ARTICLE = "“We will never close the bridge,” Ann Lee said on Monday. Bob Hale demanded that it be closed.\n";

let folder: string;
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const run = (args: readonly string[], input?: string): Promise<Ran> => runIn(folder, args, input);
const annotate = (...args: string[]) => run(["annotate", ...args]);

suite("command line", function () {
  this.timeout(20_000);
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "standpoint-"));
    put("a.txt", ARTICLE);
    put("b.txt", ARTICLE.replace("Ann Lee", "Eve Moor"));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test("tells its usage and its version", async () => {
    const help = await run(["--help"]);
    assert.equal(help.status, 0);
    for (const word of ["annotate FILE", "--jsonl", "--format", "--out", "jsonl", "csv", "markdown", "annotations"])
      assert.ok(help.stdout.includes(word), word);
    assert.ok(help.stdout.split("\n").every((line) => line.length <= 140));
    assert.equal((await run(["--version"])).stdout, `${version}\n`);
  });

  test("a passage that is read in pieces is told, and is no failure", async () => {
    put("long.txt", `${ARTICLE}${"and the mayor of the town said no ".repeat(60)}\n`);
    const { status, stderr } = await annotate("a.txt", "long.txt", "--format", "jsonl");
    assert.equal(status, 0);
    assert.match(stderr, /^standpoint: long\.txt: One paragraph goes on for more than 1,500 characters[^\n]*\n$/);
  });

  const GERMAN =
    "Die Fähre fährt nicht, sagte Ann Lee am Montag. Der Rat habe dagegen gestimmt, und die Kosten seien für die Stadt viel zu hoch geworden.";

  test("an article in another language is refused, the others are not, and an option reads it", async () => {
    put("de.txt", GERMAN);
    const first = await annotate("de.txt", "a.txt", "--format", "jsonl");
    assert.equal(first.status, 1);
    assert.match(first.stderr, /de\.txt: seems to be written in German, and only English is read: --any-language/);
    assert.equal(
      linesOf(first.stdout).length,
      (await annotate("a.txt", "--format", "jsonl")).stdout.trim().split("\n").length,
    );
    assert.equal((await annotate("de.txt", "--any-language", "--format", "jsonl")).status, 0);
    const lines = await run(["annotate", "--jsonl"], `${JSON.stringify({ id: 7, text: GERMAN })}\n`);
    assert.equal(lines.status, 1);
    assert.match(lines.stdout, /^\{"id":7,"line":1,"error":"seems to be written in German/);
    const all = await run(["annotate", "--jsonl", "--any-language"], `${JSON.stringify({ id: 7, text: GERMAN })}\n`);
    assert.equal(all.status, 0);
    assert.match(all.stdout, /"attributions"/);
  });

  const wrong: [name: string, args: string[], message: RegExp][] = [
    ["no command", [], /^$/],
    ["another command", ["export"], /no command “export”/],
    ["no file", ["annotate"], /at least one FILE/],
    ["an unknown option", ["annotate", "a.txt", "--fromat", "csv"], /--fromat/],
    ["an unknown format", ["annotate", "a.txt", "--format", "xls"], /no format “xls”; use json, jsonl, csv, markdown/],
    ["a file with --jsonl", ["annotate", "--jsonl", "a.txt"], /--jsonl reads standard input/],
    ["several annotation files in one", ["annotate", "a.txt", "b.txt", "-f", "annotations"], /give a folder/],
    ["an empty place to write to", ["annotate", "a.txt", "--out", ""], /--out needs a PATH/],
  ];
  for (const [name, args, message] of wrong)
    test(`refuses ${name} with status 2`, async () => {
      const { status, stderr } = await run(args);
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.ok(read("b.txt").includes("Eve Moor"));
    });

  const unreadable: [name: string, path: string, content: string | Uint8Array | null, message: RegExp][] = [
    ["a missing file", "none.txt", null, /none\.txt: no such file/],
    ["a folder", ".", null, /\.: is a folder/],
    ["a binary file", "x.txt", new Uint8Array([80, 75, 0, 0, 1]), /x\.txt: is a binary file/],
    ["a file that never ends", "/dev/zero", null, /zero: is longer than 50 million characters/],
    [
      "little-endian UTF-32",
      "x.txt",
      new Uint8Array([0xff, 0xfe, 0, 0, 97, 0, 0, 0]),
      /x\.txt: is UTF-32 text: save it as UTF-8/,
    ],
    [
      "big-endian UTF-32",
      "x.txt",
      new Uint8Array([0, 0, 0xfe, 0xff, 0, 0, 0, 97]),
      /x\.txt: is UTF-32 text: save it as UTF-8/,
    ],
    ["another encoding", "x.txt", new Uint8Array([97, 0xe9, 0x92, 97]), /x\.txt: is not UTF-8/],
  ];
  for (const [name, path, content, message] of unreadable)
    test(`says what is wrong with ${name}, and annotates the others`, async () => {
      if (content) put(path, content);
      const { status, stderr, stdout } = await annotate(path, "a.txt", "--format", "jsonl");
      assert.equal(status, 1);
      assert.match(stderr, message);
      assert.ok(stdout.includes("“We will never close the bridge,”"));
    });

  test("an article may have 50 MB and not a byte more", async () => {
    for (const [size, message] of [
      [50_000_000, /^standpoint: x\.txt: is a binary file/],
      [50_000_001, /^standpoint: x\.txt: is longer than 50 million characters\n$/],
    ] as const) {
      // of zeros, which take no room on the disk
      truncateSync(join(folder, put("x.txt", "")), size);
      const { status, stderr, stdout } = await annotate("x.txt");
      assert.deepEqual([status, stdout], [1, ""]);
      assert.match(stderr, message);
    }
  });

  test("writes one article as JSON to standard output, several as a list", async () => {
    const one = JSON.parse((await annotate("a.txt")).stdout);
    assert.equal(one.article, "a.txt");
    assert.equal(one.attributions[0].content[0].text, "“We will never close the bridge,”");
    const two = JSON.parse((await annotate("a.txt", "b.txt", "--out", "-")).stdout);
    assert.deepEqual(
      two.map(({ article }: { article: string }) => article),
      ["a.txt", "b.txt"],
    );
  });

  test("joins several tables under one head, in a file whose ending says the format", async () => {
    assert.equal((await annotate("a.txt", "b.txt", "-o", "all.csv")).status, 0);
    const rows = read("all.csv").trimEnd().split("\r\n");
    assert.equal(rows.filter((row) => row.includes("article,actor")).length, 1);
    assert.ok(rows.some((row) => row.startsWith("a.txt,")) && rows.some((row) => row.startsWith("b.txt,")));
    assert.deepEqual(readdirSync(folder).sort(), ["a.txt", "all.csv", "b.txt"]);
  });

  test("writes one file for each article into a folder", async () => {
    assert.equal((await annotate("a.txt", "b.txt", "-f", "annotations", "-o", "out/")).status, 0);
    assert.deepEqual(readdirSync(join(folder, "out")).sort(), ["a.txt.annotations.json", "b.txt.annotations.json"]);
    assert.equal(JSON.parse(read("out/a.txt.annotations.json")).article.name, "a.txt");
  });

  test("keeps the decisions of an annotation file that is there already", async () => {
    const target = "a.txt.annotations.json";
    await annotate("a.txt", "-o", target);
    const file = JSON.parse(read(target));
    Object.assign(file.attributions[0], { status: "rejected", provenance: { by: "person" } });
    put(target, JSON.stringify(file));
    assert.equal((await annotate("a.txt", "-o", target)).status, 0);
    assert.equal(JSON.parse(read(target)).attributions[0].status, "rejected");
  });

  for (const content of ["{ broken", '{"format":"standpoint-annotations","version":9}'])
    test(`does not overwrite ${content}`, async () => {
      put("x.annotations.json", content);
      const { status, stderr } = await annotate("a.txt", "-o", "x.annotations.json");
      assert.equal(status, 1);
      assert.match(stderr, /is not overwritten: /);
      assert.equal(read("x.annotations.json"), content);
    });

  test("a folder that cannot be written is told, and nothing is left behind", async () => {
    const { status, stderr } = await annotate("a.txt", "-o", "none/x.json");
    assert.equal(status, 1);
    assert.match(stderr, /none\/x\.json: no such file or folder/);
    assert.ok(!existsSync(join(folder, "none")));
  });

  test("of Markdown it reads the prose, of UTF-16 the text, without a byte order mark", async () => {
    put("m.md", `---\ntitle: "“No,” Cy Dow said."\n---\n${ARTICLE}\n\`\`\`\n“Code,” Cy Dow said.\n\`\`\`\n`);
    const attributions = JSON.parse((await annotate("m.md")).stdout).attributions;
    assert.ok(attributions.length > 0);
    assert.ok(!JSON.stringify(attributions).includes("Cy Dow"));
    const plain = JSON.parse((await annotate("a.txt")).stdout).attributions;
    put("wide.txt", Buffer.from(`\uFEFF${ARTICLE}`, "utf16le"));
    put("marked.txt", `\uFEFF${ARTICLE}`);
    for (const name of ["wide.txt", "marked.txt"])
      assert.deepEqual(JSON.parse((await annotate(name)).stdout).attributions, plain);
  });

  test("--codebook tells suggestions in a project's own words", async () => {
    const stances = [{ id: "wants", label: "Wants", polarity: "for", from: ["demand"] }];
    const actorTypes = [{ id: "human", label: "Human", from: ["person"] }];
    put("book.json", JSON.stringify({ stances, actorTypes }));
    const { actors, attributions } = JSON.parse((await annotate("a.txt", "--codebook", "book.json")).stdout);
    assert.ok(actors.some((it: { type: string }) => it.type === "human"));
    assert.ok(JSON.stringify(attributions).includes('"stance":"wants"'));
    const line = JSON.stringify({ id: "x", text: ARTICLE });
    const [answer] = linesOf((await run(["annotate", "--jsonl", "-c", "book.json"], line)).stdout);
    assert.ok(answer.positions.some((it: { stance: string }) => it.stance === "wants"));
    assert.ok(answer.entities.some((it: { type: string }) => it.type === "person"));
    put("bad.json", '{ "stances": [{}] }');
    for (const [file, message] of [
      ["bad.json", /bad\.json: stances\[0\]\.id is missing\.\n/],
      ["none.json", /none\.json: no such file/],
    ] as const) {
      const { status, stdout, stderr } = await annotate("a.txt", "--codebook", file);
      assert.deepEqual([status, stdout], [2, ""]);
      assert.match(stderr, message);
    }
  });
});
