import assert from "node:assert/strict";
import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";

// tests run from the project's folder, on the command line as it was built
const CLI = resolve("dist/cli.js");
const ARTICLE = "“We will never close the bridge,” Ann Lee said on Monday. Bob Hale demanded that it be closed.\n";
const LINE = `${JSON.stringify({ id: "x", text: ARTICLE })}\n`;

/** A user who may not do everything: root alone can be another one. */
const ANYBODY = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;
const somebody = isRoot ? ANYBODY : {};

let folder: string;
/** `annotate` stands for the command. */
const shell = (script: string, input = "", by: Partial<typeof ANYBODY> = {}): SpawnSyncReturns<string> =>
  spawnSync("bash", ["-c", `annotate() { "${process.execPath}" "${CLI}" annotate "$@"; }\n${script}`], {
    ...by,
    cwd: folder,
    input,
    encoding: "utf8",
    timeout: 60_000,
  });

suite("command line as a process", function () {
  this.timeout(60_000);
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "standpoint-"));
    writeFileSync(join(folder, "a.txt"), ARTICLE);
    writeFileSync(join(folder, "old.json"), "old");
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const failing: [script: string, message: RegExp][] = [
    ["annotate a.txt > /dev/full", /^standpoint: standard output: the disk is full\n$/],
    ["annotate --jsonl > /dev/full", /^standpoint: standard output: the disk is full\n$/],
    ["annotate --help > /dev/full", /^standpoint: standard output: the disk is full\n$/],
    ["annotate a.txt -o /dev/full", /\/dev\/full: the disk is full\n$/],
    // the first write is cut short without an error
    ["ulimit -f 1; annotate a.txt > cut.json", /standard output: the system allows no file of this length/],
    ["ulimit -f 1; annotate a.txt -o old.json", /old\.json: the system allows no file of this length/],
    ["annotate --jsonl < /", /standard input is a folder/],
    ["annotate --jsonl <&-", /standard input is closed/],
    ["annotate --jsonl 0> old.txt", /standard input: is not open for this/],
    ["annotate --jsonl 1< old.json", /standard output: is not open for this/],
  ];
  for (const [script, message] of failing)
    test(`${script} ends with status 1`, () => {
      const { status, stderr } = shell(script, LINE);
      assert.match(stderr, message);
      assert.equal(status, 1);
      assert.equal(readFileSync(join(folder, "old.json"), "utf8"), "old");
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.endsWith(".tmp")),
        [],
      );
    });

  const setOld = (content: string, mode: number, owner?: typeof ANYBODY) => {
    const old = join(folder, "old.json");
    chmodSync(folder, 0o777);
    writeFileSync(old, content);
    if (isRoot && owner) chownSync(old, owner.uid, owner.gid);
    chmodSync(old, mode);
    return old;
  };

  for (const content of ["old", ""])
    for (const [whose, mode, owner] of [
      ["one's own", 0o444, ANYBODY],
      // for root alone it is another's
      ["another's", isRoot ? 0o644 : 0o444, undefined],
    ] as const)
      test(`a file that may not be written, ${whose}, with “${content}” in it, is not replaced`, () => {
        const old = setOld(content, mode, owner);
        const { status, stderr } = shell("annotate a.txt -o old.json", "", somebody);
        assert.equal(stderr, "standpoint: old.json: no permission\n");
        assert.equal(status, 1);
        assert.equal(readFileSync(old, "utf8"), content);
        assert.deepEqual(readdirSync(folder), ["a.txt", "old.json"]);
      });

  for (const [by, how] of [
    [somebody, "who may not give it back"],
    [{}, "who may"],
  ] as const)
    test(`another's file that may be written stays the other's, by one ${how}`, () => {
      const old = setOld("old", 0o666, by === somebody ? undefined : ANYBODY);
      const { uid, gid } = statSync(old);
      assert.equal(shell("annotate a.txt -o old.json", "", by).status, 0);
      const now = statSync(old);
      assert.deepEqual([now.uid, now.gid, now.mode & 0o777], [uid, gid, 0o666]);
      assert.match(readFileSync(old, "utf8"), /close the bridge/);
      assert.deepEqual(readdirSync(folder), ["a.txt", "old.json"]);
    });

  test("devices and pipes are read and written as they are", () => {
    const { status, stdout, stderr } = shell("cat a.txt | annotate /dev/stdin -f csv -o /dev/stdout | cat");
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /^\ufeffarticle,actor[\s\S]*close the bridge/m);
  });

  for (const name of ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
    test(`${name} is standard output, a file, too`, () => {
      const { status, stdout, stderr } = shell(`annotate a.txt -o ${name} > x.json; cat x.json`);
      assert.deepEqual([status, stderr], [0, ""]);
      assert.match(stdout, /close the bridge/);
    });

  test("articles are annotated where nobody can be told of the others", () => {
    const { status, stdout } = shell("annotate none.txt a.txt 2> /dev/full");
    assert.equal(status, 1);
    assert.match(stdout, /close the bridge/);
  });

  test("an article is not added to", () => {
    const { status } = shell("annotate a.txt >> a.txt");
    assert.equal(status, 2);
    assert.equal(readFileSync(join(folder, "a.txt"), "utf8"), ARTICLE);
  });

  test("a name is spelled in what is said of it", () => {
    const { stderr } = shell("annotate $'\\e]0;x\\a\\nstandpoint: all is well'");
    assert.equal(stderr, "standpoint: \\u001b]0;x\\u0007\\u000astandpoint: all is well: no such file or folder\n");
  });

  test("usage is told without loading what analyses", async () => {
    const { metafile } = await build({
      entryPoints: ["src/cli.ts", "src/cli/help.ts"],
      bundle: true,
      metafile: true,
      write: false,
      platform: "node",
      outdir: "none",
    });
    const reached = new Set(["src/cli.ts", "src/cli/help.ts"]);
    for (const file of reached)
      for (const { path, kind } of metafile.inputs[file]?.imports ?? [])
        if (kind !== "dynamic-import") reached.add(path);
    assert.ok(reached.size > 10);
    for (const file of reached) assert.doesNotMatch(file, /compromise|^src\/core\/(?:parse|analyze|extract)/);
    assert.ok(Object.keys(metafile.inputs).some((file) => file.includes("compromise")));
  });

  test("a line is answered before the next one comes, and nobody who reads on ends it quietly", async () => {
    const child = spawn(process.execPath, [CLI, "annotate", "--jsonl"], { stdio: ["pipe", "pipe", "pipe"] });
    let complaints = "";
    child.stderr.on("data", (data) => (complaints += data));
    child.stdin.on("error", () => {});
    child.stdin.write(LINE);
    const first = await new Promise<string>((done) => child.stdout.once("data", (data) => done(String(data))));
    assert.equal(JSON.parse(first.split("\n")[0]!).id, "x");
    child.stdout.destroy();
    const ended = new Promise<number | null>((done) => child.once("exit", done));
    const feed = setInterval(() => child.stdin.write(LINE), 20);
    const status = await ended;
    clearInterval(feed);
    assert.deepEqual([status, complaints], [0, ""]);
  });
});
