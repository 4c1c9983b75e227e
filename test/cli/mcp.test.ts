import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { openFolder } from "../../src/cli/mcp/folder";
import { createServer } from "../../src/cli/mcp/serve";
import { accept } from "../../src/core/actions/review";
import { emptyDocument } from "../../src/core/model/emptyDocument";
import { readerOf } from "../../src/core/model/readings";
import { parseAnnotationFile, serialize } from "../../src/files/annotations/annotationFile";
import { fairDocument, TEXT } from "../fixtures/fairDocument";

interface Item {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly verbatim: readonly string[];
  readonly madeBy: string;
  readonly status: string;
  readonly readOtherwise?: readonly { readonly madeBy: string }[];
}
interface Told {
  readonly total: number;
  readonly next?: number;
  readonly outcome: string;
  readonly items: readonly Item[];
}

let root: string;
let folder: string;
const open: Client[] = [];
const beside = () => join(folder, "news", "fair.txt.annotations.json");

/** The official client, at the other end of a server of the folder. */
async function connect(readOnly = false, name = "tests"): Promise<Client> {
  const { server } = createServer(await openFolder(folder, { readOnly, anyLanguage: false }));
  const client = new Client({ name, version: "1.0" });
  const [here, there] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(there), client.connect(here)]);
  open.push(client);
  return client;
}

async function call(client: Client, name: string, input: Record<string, unknown>): Promise<Told | string> {
  const { content, isError } = await client.callTool({ name, arguments: input });
  const [{ text }] = content as [{ readonly text: string }];
  return isError ? text : (JSON.parse(text) as Told);
}
async function answer(client: Client, name: string, input: Record<string, unknown>): Promise<Told> {
  const told = await call(client, name, input);
  if (typeof told === "string") throw new Error(told);
  return told;
}

const FAIR = { article: "news/fair.txt" };
const PROPOSAL = {
  ...FAIR,
  words: "We have waited for years",
  speaker: "Ines Roth",
  stance: "support",
  issue: "the fair",
};

suite("Model Context Protocol server", function () {
  this.timeout(20_000);
  setup(() => {
    root = mkdtempSync(join(tmpdir(), "standpoint-mcp-"));
    folder = join(root, "folder");
    mkdirSync(join(folder, "news"), { recursive: true });
    mkdirSync(join(folder, ".hidden"));
    writeFileSync(join(folder, "news", "fair.txt"), TEXT);
    writeFileSync(join(folder, "notes.csv"), "a,b\n");
    writeFileSync(join(folder, ".hidden", "x.txt"), TEXT);
    writeFileSync(join(root, "outside.txt"), TEXT);
    symlinkSync(join(root, "outside.txt"), join(folder, "link.txt"));
    symlinkSync(root, join(folder, "up"));
  });
  teardown(async () => {
    for (const client of open.splice(0)) await client.close();
    rmSync(root, { recursive: true, force: true });
  });

  test("tells its tools, what they take, and which of them write", async () => {
    const { tools } = await (await connect()).listTools();
    const writing = tools.filter(({ annotations }) => !annotations?.readOnlyHint).map(({ name }) => name);
    assert.deepEqual(writing, ["propose_annotation"]);
    for (const { name, inputSchema, description } of tools) {
      assert.equal(inputSchema.type, "object", name);
      assert.equal(inputSchema.additionalProperties, false, name);
      assert.ok((description ?? "").length > 40, name);
    }
  });

  test("lists articles, not what is hidden or linked", async () => {
    const { items } = await answer(await connect(), "list_articles", {});
    assert.deepEqual(items, [{ file: "news/fair.txt", annotated: false }]);
  });

  const escapes: [path: string, message: RegExp][] = [
    ["../outside.txt", /leads out of the folder: “\.\.” is not followed/],
    ["news/../../outside.txt", /“\.\.” is not followed/],
    ["news\\..\\..\\outside.txt", /“\.\.” is not followed/],
    ["/etc/passwd", /no relative path/],
    ["C:\\windows\\win.ini", /no relative path/],
    ["link.txt", /link that leads out of the folder/],
    ["up/outside.txt", /link that leads out of the folder/],
    [".hidden/x.txt", /is hidden/],
    ["news", /is no file/],
    ["news/none.txt", /no file news\/none\.txt in the folder: list_articles/],
    ["notes.csv", /no article by its ending/],
    ["news/fair.txt\0.md", /no relative path/],
  ];
  for (const [path, message] of escapes)
    test(`${JSON.stringify(path)} is not read or written`, async () => {
      const client = await connect();
      assert.match(String(await call(client, "list_positions", { article: path })), message);
      assert.match(String(await call(client, "propose_annotation", { ...PROPOSAL, article: path })), message);
    });

  test("another annotation file is not read from outside either", async () => {
    const told = await call(await connect(), "what_changed", { ...FAIR, with: "../outside.annotations.json" });
    assert.match(String(told), /not followed/);
  });

  test("a proposal is written beside the article, and listed by another client", async () => {
    const first = await connect(false, "first model");
    const second = await connect();
    const before = await answer(second, "list_positions", FAIR);
    assert.match((await answer(first, "propose_annotation", PROPOSAL)).outcome, /^proposed/);
    const after = await answer(second, "list_positions", FAIR);
    // of what was read twice there is one row, with the other reading in it
    assert.equal(after.total, before.total);
    const row = after.items.find(({ verbatim }) => verbatim[0] === "“We have waited for years,”");
    assert.deepEqual([row?.file, row?.line, row?.status, row?.madeBy], ["news/fair.txt", 5, "suggested", "machine"]);
    assert.deepEqual(
      row?.readOtherwise?.map(({ madeBy }) => madeBy),
      ["proposal of first model 1.0"],
    );
    const opened = parseAnnotationFile(readFileSync(beside(), "utf8"), TEXT);
    assert.ok(opened.ok && opened.document.aside?.some(readerOf));
    const written = readFileSync(beside(), "utf8");
    assert.match((await answer(first, "propose_annotation", PROPOSAL)).outcome, /nothing was added/);
    assert.equal(readFileSync(beside(), "utf8"), written);
  });

  test("of many proposals at once none is lost", async () => {
    const clients = await Promise.all([connect(), connect()]);
    const stances = ["support", "oppose", "demand", "offer", "commit", "threaten"];
    await Promise.all(
      stances.map((stance, i) => answer(clients[i % 2]!, "propose_annotation", { ...PROPOSAL, stance })),
    );
    const opened = parseAnnotationFile(readFileSync(beside(), "utf8"), TEXT);
    assert.equal(opened.ok && opened.document.aside?.filter(readerOf).length, stances.length);
  });

  test("what a person decided stays", async () => {
    const document = fairDocument();
    const decided = accept([document.positions[1]!.id])(document, { name: "Ada", at: "2026-03-01T10:00:00Z" });
    writeFileSync(beside(), serialize({ name: "fair.txt", text: TEXT, document: decided }));
    const client = await connect();
    await answer(client, "propose_annotation", PROPOSAL);
    const { items } = await answer(client, "list_positions", { ...FAIR, status: "accepted" });
    assert.deepEqual(
      items.map(({ id }) => id),
      [document.positions[1]!.id],
    );
    const since = await answer(client, "what_changed", { ...FAIR, since: "2026-01-01" });
    assert.ok(since.total >= 2);
  });

  const unusable: [what: string, text: string, message: RegExp][] = [
    ["of a later version", '{"format": "standpoint-annotations", "version": 99}', /Its format is 99/],
    ["that is broken", '{"format": "standpoint-annotations", ', /not valid JSON/],
    ["of another article", "", /annotation file of another article/],
  ];
  for (const [what, text, message] of unusable)
    test(`an annotation file ${what} is left as it is, and named`, async () => {
      const other = serialize({ name: "other.txt", text: `Other.\n${TEXT}`, document: emptyDocument });
      writeFileSync(beside(), text || other);
      const client = await connect();
      assert.match(String(await call(client, "propose_annotation", PROPOSAL)), message);
      assert.match(String(await call(client, "list_positions", FAIR)), message);
      assert.equal(readFileSync(beside(), "utf8"), text || other);
    });

  test("an annotation file that is a link is neither read nor written through", async () => {
    writeFileSync(join(root, "victim.json"), "mine");
    symlinkSync(join(root, "victim.json"), beside());
    const client = await connect();
    assert.match(String(await call(client, "list_positions", FAIR)), /not followed/);
    assert.match(String(await call(client, "propose_annotation", PROPOSAL)), /is a link/);
    assert.equal(readFileSync(join(root, "victim.json"), "utf8"), "mine");
  });

  test("for reading only nothing is written", async () => {
    const client = await connect(true);
    assert.ok(!(await client.listTools()).tools.some(({ name }) => name === "propose_annotation"));
    await assert.rejects(client.callTool({ name: "propose_annotation", arguments: PROPOSAL }), /there is no tool/);
    await answer(client, "list_positions", FAIR);
    assert.ok(!existsSync(beside()));
  });

  test("long lists come page by page, each item once", async () => {
    const story = Array.from({ length: 150 }, (_, i) => `Ann Lee demanded a ${i + 2}-foot wall in ward ${i}.`).join(
      "\n\n",
    );
    writeFileSync(join(folder, "long.txt"), story);
    const client = await connect();
    const ids: string[] = [];
    let pages = 0;
    for (let from: number | undefined = 0; from !== undefined; pages++) {
      const page: Told = await answer(client, "list_positions", { article: "long.txt", from, limit: 100 });
      assert.ok(JSON.stringify(page).length < 25_000);
      ids.push(...page.items.map(({ id }) => id));
      from = page.next;
      if (from === undefined) assert.equal(ids.length, page.total);
    }
    assert.ok(pages > 1 && ids.length > 50, `${pages} pages of ${ids.length}`);
    assert.equal(new Set(ids).size, ids.length);
  });

  test("the project's codebook tells the stances; a broken one is named", async () => {
    const book = {
      format: "standpoint-codebook",
      version: 1,
      stances: [{ id: "cheer", label: "Cheers", polarity: "for" }],
    };
    writeFileSync(join(folder, "standpoint.codebook.json"), JSON.stringify(book));
    const client = await connect();
    assert.match(String(await call(client, "propose_annotation", PROPOSAL)), /no stance “support”: use “cheer”/);
    await answer(client, "propose_annotation", { ...PROPOSAL, stance: "cheer" });
    writeFileSync(join(folder, "standpoint.codebook.json"), "{");
    assert.match(String(await call(client, "list_positions", FAIR)), /^standpoint\.codebook\.json: /);
  });

  test("what is asked wrongly gets a message that says what to do", async () => {
    const client = await connect();
    assert.match(
      String(await call(client, "who_is", { ...FAIR, nam: "x" })),
      /name is missing\..*no field “nam”.*who_is takes article, name/,
    );
    assert.match(String(await call(client, "what_changed", FAIR)), /no annotation file beside news\/fair\.txt/);
    await assert.rejects(client.callTool({ name: "drop_tables", arguments: {} }), /use list_articles, /);
  });
});
