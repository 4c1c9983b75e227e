import assert from "node:assert/strict";
import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { version } from "../package.json";

// tests run from the project's folder, on the command line as it was built
const CLI = resolve("dist/cli.js");
const ARTICLE = "“We will never close the bridge,” Ann Lee said on Monday. Bob Hale demanded that it be closed.\n";

let folder: string;
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const run = (args: readonly string[], input = ""): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [CLI, ...args], { cwd: folder, input, encoding: "utf8", timeout: 30_000 });
const annotate = (...args: string[]) => run(["annotate", ...args]);
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

suite("command line", function () {
  this.timeout(60_000);
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "standpoint-"));
    put("a.txt", ARTICLE);
    put("b.txt", ARTICLE.replace("Ann Lee", "Eve Moor"));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test("tells its usage and its version", () => {
    const help = run(["--help"]);
    assert.equal(help.status, 0);
    for (const word of ["annotate FILE", "--jsonl", "--format", "--out", "jsonl", "csv", "markdown", "annotations"])
      assert.ok(help.stdout.includes(word), word);
    assert.ok(help.stdout.split("\n").every((line) => line.length <= 140));
    assert.equal(run(["--version"]).stdout, `${version}\n`);
  });

  const wrong: [name: string, args: string[], message: RegExp][] = [
    ["no command", [], /^$/],
    ["another command", ["export"], /no command “export”/],
    ["no file", ["annotate"], /at least one FILE/],
    ["an unknown option", ["annotate", "a.txt", "--fromat", "csv"], /--fromat/],
    ["an unknown format", ["annotate", "a.txt", "--format", "xls"], /no format “xls”; use json, jsonl, csv, markdown/],
    ["a file with --jsonl", ["annotate", "--jsonl", "a.txt"], /--jsonl reads standard input/],
    ["several annotation files in one", ["annotate", "a.txt", "b.txt", "-f", "annotations"], /give a folder/],
    ["an article as the place to write to", ["annotate", "a.txt", "b.txt", "--out", "./b.txt"], /never written/],
  ];
  for (const [name, args, message] of wrong)
    test(`refuses ${name} with status 2`, () => {
      const { status, stderr } = run(args);
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.ok(read("b.txt").includes("Eve Moor"));
    });

  const unreadable: [name: string, path: string, content: string | Uint8Array | null, message: RegExp][] = [
    ["a missing file", "none.txt", null, /none\.txt: no such file/],
    ["a folder", ".", null, /\.: is a folder/],
    ["a binary file", "x.txt", new Uint8Array([80, 75, 0, 0, 1]), /x\.txt: is a binary file/],
    ["another encoding", "x.txt", new Uint8Array([97, 0xe9, 0x92, 97]), /x\.txt: is not UTF-8/],
  ];
  for (const [name, path, content, message] of unreadable)
    test(`says what is wrong with ${name}, and annotates the others`, () => {
      if (content) put(path, content);
      const { status, stderr, stdout } = annotate(path, "a.txt", "--format", "jsonl");
      assert.equal(status, 1);
      assert.match(stderr, message);
      assert.ok(stdout.includes("“We will never close the bridge,”"));
    });

  test("writes one article as JSON to standard output, several as a list", () => {
    const one = JSON.parse(annotate("a.txt").stdout);
    assert.equal(one.article, "a.txt");
    assert.equal(one.attributions[0].content[0].text, "“We will never close the bridge,”");
    const two = JSON.parse(annotate("a.txt", "b.txt", "--out", "-").stdout);
    assert.deepEqual(
      two.map(({ article }: { article: string }) => article),
      ["a.txt", "b.txt"],
    );
  });

  test("joins several tables under one head, in a file whose ending says the format", () => {
    assert.equal(annotate("a.txt", "b.txt", "-o", "all.csv").status, 0);
    const rows = read("all.csv").trimEnd().split("\r\n");
    assert.equal(rows.filter((row) => row.includes("article,actor")).length, 1);
    assert.ok(rows.some((row) => row.startsWith("a.txt,")) && rows.some((row) => row.startsWith("b.txt,")));
    assert.deepEqual(readdirSync(folder).sort(), ["a.txt", "all.csv", "b.txt"]);
  });

  test("writes one file for each article into a folder", () => {
    assert.equal(annotate("a.txt", "b.txt", "-f", "annotations", "-o", "out/").status, 0);
    assert.deepEqual(readdirSync(join(folder, "out")).sort(), ["a.txt.annotations.json", "b.txt.annotations.json"]);
    assert.equal(JSON.parse(read("out/a.txt.annotations.json")).article.name, "a.txt");
  });

  test("two articles of one name do not overwrite each other in a folder", () => {
    mkdirSync(join(folder, "c"));
    put("c/a.txt", "“No,” Cy Dow said.");
    const { status, stderr } = annotate("a.txt", "c/a.txt", "-o", "out/");
    assert.equal(status, 1);
    assert.match(stderr, /another article of this name/);
    assert.ok(read("out/a.txt.json").includes("bridge"));
  });

  test("keeps the decisions of an annotation file that is there already", () => {
    const target = "a.txt.annotations.json";
    annotate("a.txt", "-o", target);
    const file = JSON.parse(read(target));
    Object.assign(file.attributions[0], { status: "rejected", provenance: { by: "person" } });
    put(target, JSON.stringify(file));
    assert.equal(annotate("a.txt", "-o", target).status, 0);
    assert.equal(JSON.parse(read(target)).attributions[0].status, "rejected");
  });

  for (const content of ["{ broken", '{"format":"standpoint-annotations","version":9}'])
    test(`does not overwrite ${content}`, () => {
      put("x.annotations.json", content);
      const { status, stderr } = annotate("a.txt", "-o", "x.annotations.json");
      assert.equal(status, 1);
      assert.match(stderr, /is not overwritten: /);
      assert.equal(read("x.annotations.json"), content);
    });

  test("a folder that cannot be written is told, and nothing is left behind", () => {
    const { status, stderr } = annotate("a.txt", "-o", "none/x.json");
    assert.equal(status, 1);
    assert.match(stderr, /none\/x\.json: no such file or folder/);
    assert.ok(!existsSync(join(folder, "none")));
  });

  test("of Markdown it reads the prose, of UTF-16 the text, without a byte order mark", () => {
    put("m.md", `---\ntitle: "“No,” Cy Dow said."\n---\n${ARTICLE}\n\`\`\`\n“Code,” Cy Dow said.\n\`\`\`\n`);
    const attributions = JSON.parse(annotate("m.md").stdout).attributions;
    assert.ok(attributions.length > 0);
    assert.ok(!JSON.stringify(attributions).includes("Cy Dow"));
    const plain = JSON.parse(annotate("a.txt").stdout).attributions;
    put("wide.txt", Buffer.from(`\uFEFF${ARTICLE}`, "utf16le"));
    put("marked.txt", `\uFEFF${ARTICLE}`);
    for (const name of ["wide.txt", "marked.txt"])
      assert.deepEqual(JSON.parse(annotate(name).stdout).attributions, plain);
  });

  test("--jsonl answers each line in order, a bad one by its number", () => {
    const good = (id: string | number, text = ARTICLE) => JSON.stringify({ id, text });
    const bad = ["{", "[]", "null", '{"id":"x"}', '{"id":"x","text":5}', '{"text":"No id."}'];
    const separators = good("u", "One.\u2028Two\u2029 “No,” Cy Dow said.");
    const { status, stdout } = run(
      ["annotate", "--jsonl"],
      [good("one"), ...bad, "", good(2), separators, good("")].join("\r\n"),
    );
    assert.equal(status, 1);
    const answers = linesOf(stdout);
    assert.deepEqual(
      answers.map(({ id, line }) => id ?? line),
      ["one", 2, 3, 4, 5, 6, 7, 2, "u", ""],
    );
    for (const answer of answers.slice(1, 7)) assert.deepEqual(Object.keys(answer), ["line", "error"]);
    assert.equal(run(["annotate", "--jsonl"], good("one")).status, 0);
    assert.equal(run(["annotate", "--jsonl"], "").stdout, "");
  });

  test("--jsonl gives offsets and ids that hold, in the promised shape", () => {
    const [answer] = linesOf(run(["annotate", "--jsonl"], JSON.stringify({ id: "x", text: ARTICLE })).stdout);
    assert.deepEqual(Object.keys(answer), ["id", "attributions", "entities", "actors", "positions"]);
    const actors = new Set([null, ...answer.actors.map(({ id }: { id: string }) => id)]);
    const [quote] = answer.attributions;
    assert.deepEqual(Object.keys(quote), ["id", "source", "cue", "content", "form", "speaker"]);
    assert.equal(ARTICLE.slice(...(quote.content[0] as [number, number])), "“We will never close the bridge,”");
    assert.ok(actors.has(quote.speaker));
    for (const { start, end, type, cluster, pron, ...rest } of answer.entities) {
      assert.deepEqual(rest, {});
      assert.ok(ARTICLE.slice(start, end).trim().length === end - start && typeof pron === "boolean");
      assert.ok(actors.has(cluster) && ["person", "organization", "place"].includes(type));
    }
    assert.ok(
      answer.entities.some((it: { start: number; end: number }) => ARTICLE.slice(it.start, it.end) === "Ann Lee"),
    );
    const named = (text: string): string[] =>
      linesOf(run(["annotate", "--jsonl"], JSON.stringify({ id: "x", text })).stdout)[0].entities.map(
        (it: { start: number; end: number; type: string; cluster: string | null }) =>
          `${text.slice(it.start, it.end)} ${it.type} ${it.cluster === null ? "alone" : "joined"}`,
      );
    // a pronoun of nobody known is given where it can mean nobody but a person; a title with capitals is a name
    assert.deepEqual(named("I saw it. They saw us."), ["I person alone", "us person alone"]);
    assert.deepEqual(named("Then the Home Secretary saw the tall secretary."), ["Home Secretary person joined"]);
    const quotes = new Set(answer.attributions.map(({ id }: { id: string }) => id));
    assert.ok(answer.positions.length > 0);
    for (const position of answer.positions) {
      assert.deepEqual(Object.keys(position).sort(), [
        "actor",
        "addressee",
        "attribution",
        "condition",
        "date",
        "issue",
        "stance",
        "when",
        "where",
      ]);
      assert.ok(quotes.has(position.attribution) && actors.has(position.actor) && actors.has(position.addressee));
    }
  });

  test("--jsonl resolves times by a line's date, and refuses what is none", () => {
    const text = "Ann Lee said on Sunday that the bridge must close.";
    const dates = ["2025-12-12", "2025-12-12T10:00:00Z", undefined, "Friday", 12];
    const lines = dates.map((date) => JSON.stringify({ id: "x", text, date }));
    const { stdout, status } = run(["annotate", "--jsonl"], lines.join("\n"));
    const [day, time, none, word, number] = linesOf(stdout);
    assert.deepEqual([day.positions[0].date, time.positions[0].date], ["2025-12-07", "2025-12-07"]);
    assert.equal(none.positions[0].date, null);
    for (const { error } of [word, number]) assert.match(error, /“date” should be a day/);
    assert.equal(status, 1);
  });

  test("--codebook tells suggestions in a project's own words", () => {
    const stances = [{ id: "wants", label: "Wants", polarity: "for", from: ["demand"] }];
    const actorTypes = [{ id: "human", label: "Human", from: ["person"] }];
    put("book.json", JSON.stringify({ stances, actorTypes }));
    const { actors, attributions } = JSON.parse(annotate("a.txt", "--codebook", "book.json").stdout);
    assert.ok(actors.some((it: { type: string }) => it.type === "human"));
    assert.ok(JSON.stringify(attributions).includes('"stance":"wants"'));
    const line = JSON.stringify({ id: "x", text: ARTICLE });
    const [answer] = linesOf(run(["annotate", "--jsonl", "-c", "book.json"], line).stdout);
    assert.ok(answer.positions.some((it: { stance: string }) => it.stance === "wants"));
    assert.ok(answer.entities.some((it: { type: string }) => it.type === "person"));
    put("bad.json", '{ "stances": [{}] }');
    for (const [file, message] of [
      ["bad.json", /bad\.json: stances\[0\]\.id is missing\.\n/],
      ["none.json", /none\.json: no such file/],
    ] as const) {
      const { status, stdout, stderr } = annotate("a.txt", "--codebook", file);
      assert.deepEqual([status, stdout], [2, ""]);
      assert.match(stderr, message);
    }
  });

  test("--jsonl answers a line before the next one comes, and ends quietly when nobody reads on", async () => {
    const child = spawn(process.execPath, [CLI, "annotate", "--jsonl"], { stdio: ["pipe", "pipe", "pipe"] });
    let complaints = "";
    child.stderr.on("data", (data) => (complaints += data));
    child.stdin.on("error", () => {});
    const line = `${JSON.stringify({ id: "x", text: ARTICLE })}\n`;
    child.stdin.write(line);
    const first = await new Promise<string>((done) => child.stdout.once("data", (data) => done(String(data))));
    assert.equal(JSON.parse(first.split("\n")[0]!).id, "x");
    child.stdout.destroy();
    const ended = new Promise<number | null>((done) => child.once("exit", done));
    const feed = setInterval(() => child.stdin.write(line), 20);
    const status = await ended;
    clearInterval(feed);
    assert.deepEqual([status, complaints], [0, ""]);
  });
});
