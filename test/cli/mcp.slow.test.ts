import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { TEXT } from "../fixtures/fairDocument";

// tests run from the project's folder, on the command line as it was built
const CLI = resolve("dist/cli.js");
const PROPOSAL = { article: "fair.txt", words: "We have waited for years", speaker: "Ines Roth", stance: "support" };

let folder: string;
const open: Client[] = [];

/** The official client, which starts the command line as a client of a person's does. */
async function connect(...options: readonly string[]): Promise<Client> {
  const client = new Client({ name: "official client", version: "1.0" });
  const command = { command: process.execPath, args: [CLI, "mcp", folder, ...options] };
  await client.connect(new StdioClientTransport(command));
  open.push(client);
  return client;
}

async function text(client: Client, name: string, input: Record<string, unknown>): Promise<string> {
  const { content } = await client.callTool({ name, arguments: input });
  return (content as [{ readonly text: string }])[0].text;
}

const MESSAGE = (id: number, method: string, params: object) =>
  `${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`;
const HELLO = MESSAGE(1, "initialize", {
  protocolVersion: "2025-06-18",
  capabilities: {},
  clientInfo: { name: "by hand", version: "1" },
});
const ASK = MESSAGE(2, "tools/call", { name: "list_positions", arguments: { article: "fair.txt" } });

const run = (args: readonly string[], input = "") =>
  spawnSync(process.execPath, [CLI, ...args], { cwd: folder, input, encoding: "utf8", timeout: 30_000 });

suite("standpoint mcp as a process", function () {
  this.timeout(60_000);
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "standpoint-mcp-"));
    writeFileSync(join(folder, "fair.txt"), TEXT);
  });
  teardown(async () => {
    for (const client of open.splice(0)) await client.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("two clients at once: what one proposes the other lists", async () => {
    const [one, other] = await Promise.all([connect(), connect()]);
    assert.equal(one.getServerVersion()?.name, "standpoint");
    assert.match(await text(one, "propose_annotation", PROPOSAL), /"outcome":"proposed/);
    assert.match(await text(other, "list_positions", { article: "fair.txt" }), /"proposal of official client 1\.0"/);
    assert.match(readFileSync(join(folder, "fair.txt.annotations.json"), "utf8"), /official client 1\.0/);
  });

  test("--read-only has no tool that writes", async () => {
    const client = await connect("--read-only");
    const { tools } = await client.listTools();
    assert.ok(tools.length > 3 && tools.every(({ annotations }) => annotations?.readOnlyHint));
  });

  test("what is no message is passed over, and what is asked last is answered", () => {
    const { status, stdout, stderr } = run(["mcp"], `${HELLO}this is no JSON\n{"jsonrpc": "1.0"}\n[]\n${ASK}`);
    const answers = stdout.trim().split("\n");
    assert.equal(answers.length, 2, stdout);
    assert.match(answers[1]!, /Ada Quill.*"id":2\}$/);
    assert.match(stderr, /^standpoint: /);
    assert.equal(status, 0);
  });

  test("a method that there is not is answered by an error", () => {
    const { stdout } = run(["mcp"], `${HELLO}${MESSAGE(7, "articles/burn", {})}`);
    assert.match(stdout, /"id":7,"error":\{"code":-32601/);
  });

  test("it ends with whoever asks", async () => {
    const child = spawn(process.execPath, [CLI, "mcp", folder]);
    const ended = new Promise((ok) => child.once("exit", ok));
    child.stdin.end();
    assert.equal(await ended, 0);
  });

  const wrong: [args: string[], message: RegExp][] = [
    [["mcp", "no-such-folder"], /no-such-folder: no such file or folder/],
    [["mcp", "fair.txt"], /fair\.txt is no folder/],
    [["mcp", ".", ".."], /takes one FOLDER/],
    [["mcp", "--format", "csv"], /takes one FOLDER/],
    [["mcp", "--codebook", "fair.txt"], /fair\.txt: /],
    [["annotate", "--read-only", "fair.txt"], /--read-only goes with “mcp” alone/],
    [["serve"], /only “annotate” and “mcp”/],
  ];
  for (const [args, message] of wrong)
    test(`standpoint ${args.join(" ")} says what is wrong`, () => {
      const { status, stderr, stdout } = run(args);
      assert.match(stderr, message);
      assert.ok(status !== 0 && stdout === "");
    });
});
