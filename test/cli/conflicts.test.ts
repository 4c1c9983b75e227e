import assert from "node:assert/strict";
import {
  type BigIntStats,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { identityOf } from "../../src/cli/places";
import { type Ran, runIn } from "./memoryIo";

const ARTICLE = "“We will never close the bridge,” Ann Lee said on Monday.\n";
const DECIDED = '{ "format": "standpoint-annotations", "version": 1, "cut off": ';
const BOOK = '{ "stances": [{ "id": "wants", "label": "Wants", "polarity": "for", "from": ["demand"] }] }';

let folder: string;
const at = (name: string): string => join(folder, name);
const put = (name: string, content: string): void => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
};
const link = (name: string, to: string): void => {
  mkdirSync(dirname(at(name)), { recursive: true });
  symlinkSync(at(to), at(name));
};
/** Every file by its name, links followed. */
const files = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => existsSync(at(name)) && statSync(at(name)).isFile())
      .map((name) => [name, readFileSync(at(name), "utf8")]),
  );
const annotate = (...args: string[]): Promise<Ran> => runIn(folder, ["annotate", ...args]);

suite("what the command line never writes over", function () {
  this.timeout(20_000);
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "standpoint-"));
    put("a.txt", ARTICLE);
    put("b.txt", ARTICLE.replace("Ann", "Eve"));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  interface Case {
    readonly name: string;
    readonly before?: () => void;
    readonly args: readonly string[];
    readonly message: RegExp;
  }
  const refused: readonly Case[] = [
    {
      name: "an article",
      args: ["a.txt", "b.txt", "-o", "./b.txt"],
      message: /the article b\.txt: it is never written/,
    },
    {
      name: "an article by a link",
      before: () => link("l.json", "a.txt"),
      args: ["a.txt", "-o", "l.json"],
      message: /l\.json is the article a\.txt/,
    },
    {
      name: "an article that is given by a link",
      before: () => link("l.txt", "a.txt"),
      args: ["l.txt", "-o", "a.txt"],
      message: /a\.txt is the article l\.txt/,
    },
    {
      name: "an article by a link of its folder",
      before: () => {
        put("f/a.json", ARTICLE);
        link("g", "f");
      },
      args: ["f/a.json", "-o", "g/a.json"],
      message: /g\/a\.json is the article/,
    },
    {
      name: "an article by another name of it",
      before: () => linkSync(at("a.txt"), at("h.json")),
      args: ["a.txt", "-o", "h.json"],
      message: /h\.json is the article a\.txt/,
    },
    {
      name: "an article by another name of it, with its annotations",
      before: () => linkSync(at("a.txt"), at("h.json")),
      args: ["a.txt", "-f", "annotations", "-o", "h.json"],
      message: /h\.json is the article a\.txt/,
    },
    {
      name: "an article in the folder of the others' files",
      before: () => {
        put("f/a.txt", ARTICLE);
        put("f/a.txt.csv", ARTICLE);
      },
      args: ["f/a.txt", "f/a.txt.csv", "-f", "csv", "-o", "f/"],
      message: /f\/a\.txt\.csv is the article f\/a\.txt\.csv/,
    },
    {
      name: "the codebook",
      before: () => put("cb.json", BOOK),
      args: ["a.txt", "-c", "cb.json", "-o", "cb.json"],
      message: /cb\.json is the codebook/,
    },
    {
      name: "a codebook that is not in use",
      before: () => put("f/standpoint.codebook.json", BOOK),
      args: ["a.txt", "-o", "f/standpoint.codebook.json"],
      message: /is the name of a codebook/,
    },
    {
      name: "an annotation file by an export",
      before: () => put("x.annotations.json", "{ cut off"),
      args: ["a.txt", "-f", "json", "-o", "x.annotations.json"],
      message: /x\.annotations\.json is the name of an annotation file: only --format annotations/,
    },
    {
      name: "an annotation file of another name",
      before: () => put("x.json", DECIDED),
      args: ["a.txt", "-o", "x.json"],
      message: /x\.json is an annotation file: only --format annotations/,
    },
    {
      name: "an annotation file in a folder",
      before: () => {
        put("x.annotations", ARTICLE);
        put("f/x.annotations.json", DECIDED);
      },
      args: ["a.txt", "x.annotations", "-o", "f/"],
      message: /f\/x\.annotations\.json is the name of an annotation file/,
    },
    ...["utf16le", "utf-16be"].map((encoding) => ({
      name: `an annotation file in ${encoding}`,
      before: () => {
        const bytes = Buffer.from(`\ufeff${DECIDED}`, "utf16le");
        writeFileSync(at("x.json"), encoding === "utf16le" ? bytes : bytes.swap16());
      },
      args: ["a.txt", "-o", "x.json"],
      message: /x\.json is an annotation file/,
    })),
    {
      name: "an annotation file whose format is spelled",
      before: () => put("x.json", `{"form\\u0061t": "standpoint\\u002dannotations"}`),
      args: ["a.txt", "-f", "csv", "-o", "x.json"],
      message: /x\.json is an annotation file/,
    },
    ...(["csv", "annotations"] as const).map((format) => ({
      name: `a codebook of any name, with ${format}`,
      before: () => put("x.json", BOOK),
      args: ["a.txt", "-f", format, "-o", "x.json"],
      message: /x\.json is a codebook: it is never written over/,
    })),
    ...["x.txt", "x.md", "x.MARKDOWN"].flatMap((name) =>
      ["csv", "markdown", "report", "annotations"].map((format) => ({
        name: `${name}, which may be an article, with ${format}`,
        before: () => put(name, `# A bridge\n\n## On Monday\n\n${ARTICLE}`),
        args: ["a.txt", "-f", format, "-o", name],
        message: /is there already and may be an article, by its ending/,
      })),
    ),
    {
      name: "a report by another format",
      before: () => put("x.md", "# Positions in a.txt\n\nNobody takes a side.\n"),
      args: ["a.txt", "-f", "json", "-o", "x.md"],
      message: /x\.md is there already/,
    },
    {
      name: "a file outside the folder, by a link in it",
      before: () => {
        put("mine.json", "mine");
        link("f/a.txt.json", "mine.json");
      },
      args: ["b.txt", "a.txt", "-o", "f/"],
      message: /f\/a\.txt\.json is a link, which is never written through in a folder/,
    },
    {
      name: "a file in another folder, by a link",
      before: () => {
        put("g/mine.json", "mine");
        link("f/x.json", "g/mine.json");
      },
      args: ["a.txt", "-o", "f/x.json"],
      message: /f\/x\.json is a link to .*mine\.json, in another folder/,
    },
    {
      name: "what is not there yet, by a link",
      before: () => link("x.json", "new.json"),
      args: ["a.txt", "-o", "x.json"],
      message: /is a link that leads nowhere/,
    },
    {
      name: "what a circle of links leads to",
      before: () => link("x.json", "x.json"),
      args: ["a.txt", "-o", "x.json"],
      message: /is a link that cannot be followed/,
    },
    {
      name: "one article's file by another's",
      before: () => put("c/a.txt", ARTICLE),
      args: ["a.txt", "c/a.txt", "-o", "out/"],
      message: /a\.txt and c\/a\.txt would both be written to out\/a\.txt\.json/,
    },
    {
      name: "what a link in an output folder leads to",
      before: () => {
        put(".git/config", "[core]");
        link("a.txt.json", ".git/config");
      },
      args: ["a.txt", "-o", "./"],
      message: /a\.txt\.json is a link, which is never written through in a folder/,
    },
    {
      name: "what is not there yet, by a link in an output folder",
      before: () => link("f/a.txt.json", "new.json"),
      args: ["b.txt", "a.txt", "-o", "f/"],
      message: /f\/a\.txt\.json is a link, which/,
    },
    {
      name: "a device, by a link in an output folder",
      before: () => {
        mkdirSync(at("f"));
        symlinkSync("/dev/null", at("f/a.txt.json"));
      },
      args: ["a.txt", "-o", "f"],
      message: /f\/a\.txt\.json is a link, which/,
    },
    {
      name: "a folder",
      before: () => put("f/a.txt.json/x", ""),
      args: ["b.txt", "a.txt", "-o", "f/"],
      message: /f\/a\.txt\.json is a folder/,
    },
    {
      name: "a file in the place of a folder",
      before: () => put("f", "mine"),
      args: ["a.txt", "-o", "f/"],
      message: /f\/ is a file, no folder/,
    },
  ];
  for (const { name, before, args, message } of refused)
    test(`${name}: said before anything is written`, async () => {
      before?.();
      const there = files();
      const { status, stdout, stderr } = await annotate(...args);
      assert.match(stderr, message);
      assert.deepEqual([status, stdout], [2, ""]);
      assert.deepEqual(files(), there);
    });

  test("every conflict is told at once", async () => {
    const { stderr } = await annotate("a.txt", "b.txt", "a.txt", "b.txt", "-o", "out/");
    assert.equal(stderr.match(/would both be written/g)?.length, 2);
  });

  test("standard output that goes into an article or comes back into standard input", async () => {
    const stdoutFile = await identityOf(at("a.txt"));
    assert.ok(stdoutFile);
    const { status, stderr, stdout } = await runIn(folder, ["annotate", "b.txt", "a.txt"], "", { stdoutFile });
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, /standard output goes into the article a\.txt/);
    const loop = await runIn(folder, ["annotate", "--jsonl"], "", { stdinFile: stdoutFile, stdoutFile });
    assert.equal(loop.status, 2);
    assert.match(loop.stderr, /the file that standard input comes from/);
  });

  test("an output folder that is a link itself is written into", async () => {
    mkdirSync(at("real"));
    link("f", "real");
    assert.equal((await annotate("a.txt", "-o", "f")).status, 0);
    assert.match(files()["real/a.txt.json"]!, /close the bridge/);
  });

  test("a link within its folder that is named is followed, and stays a link", async () => {
    put("f/new.json", "");
    link("f/a.txt.json", "f/new.json");
    assert.equal((await annotate("a.txt", "-o", "f/a.txt.json")).status, 0);
    assert.match(files()["f/new.json"]!, /close the bridge/);
    assert.deepEqual(readdirSync(at("f")).sort(), ["a.txt.json", "new.json"]);
  });

  test("a link that is named is not followed into a folder below either", async () => {
    put("deep/config", "kept");
    link("a.txt.json", "deep/config");
    const { status, stderr } = await annotate("a.txt", "-o", "a.txt.json");
    assert.equal(status, 2);
    assert.match(stderr, /in another folder/);
    assert.equal(readFileSync(at("deep/config"), "utf8"), "kept");
  });

  for (const format of ["markdown", "report"])
    for (const text of [ARTICLE, "The bridge is long.\n", "“The bridge is long,” Ann Lee said.\n"])
      test(`a ${format} of “${text.slice(0, 20)}” is written over an older one`, async () => {
        put("c.txt", text);
        await annotate("c.txt", "a.txt", "-f", format, "-o", "x.md");
        const older = files()["x.md"];
        assert.deepEqual(await annotate("b.txt", "-f", format, "-o", "x.md"), { status: 0, stdout: "", stderr: "" });
        assert.notEqual(files()["x.md"], older);
      });

  test("a text that has nothing in it is written over", async () => {
    put("x.txt", "\n");
    assert.equal((await annotate("a.txt", "-o", "x.txt")).status, 0);
    assert.match(files()["x.txt"]!, /close the bridge/);
  });

  test("an annotation file of another article is not written over, that of a renamed one is", async () => {
    await annotate("a.txt", "-o", "x.annotations.json");
    const there = files();
    const { status, stderr } = await annotate("b.txt", "-o", "x.annotations.json");
    assert.match(
      stderr,
      /x\.annotations\.json is not overwritten: it is the annotation file of another article, a\.txt/,
    );
    assert.equal(status, 1);
    assert.deepEqual(files(), there);
    put("renamed.txt", ARTICLE);
    assert.equal((await annotate("renamed.txt", "-o", "x.annotations.json")).status, 0);
    assert.match(files()["x.annotations.json"]!, /"renamed\.txt"/);
  });

  test("an export is written over an older one", async () => {
    put("x.json", "[]");
    assert.equal((await annotate("a.txt", "-o", "x.json")).status, 0);
    assert.match(files()["x.json"]!, /close the bridge/);
  });

  test("names that differ in capitals are one where the file system says so", async () => {
    const kept = new Set([folder, at("a.txt")]);
    const see = (fold: boolean) => async (path: string) =>
      [...kept].some((it) => it === path || (fold && it.toLowerCase() === path.toLowerCase()))
        ? ({ dev: 1n, ino: BigInt(path.length), isFile: () => true, isDirectory: () => false } as BigIntStats)
        : undefined;
    const same = async (fold: boolean, one: string, other: string) =>
      (await identityOf(at(one), see(fold))) === (await identityOf(at(other), see(fold)));
    const pairs: [one: string, other: string][] = [
      ["new/X.json", "NEW/x.json"],
      ["Zo\u00eb.json", "ZOE\u0308.json"],
      ["a.txt", "A.txt"],
    ];
    for (const [one, other] of pairs) {
      assert.equal(await same(true, one, other), true, one);
      assert.equal(await same(false, one, other), false, one);
    }
    assert.equal(await same(true, "x.json", "y.json"), false);
  });
});
