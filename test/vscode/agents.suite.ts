import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  annotations,
  api,
  beside,
  closeAll,
  having,
  inWorkspace,
  nameIn,
  open,
  overwrite,
  read,
  STORY,
  show,
  until,
  write,
} from "./desk";

/** What a tool answers, as a language model is given it. */
async function ask(tool: string, input: object): Promise<Told> {
  const options = { input, toolInvocationToken: undefined };
  const { content } = await vscode.lm.invokeTool(`standpoint_${tool}`, options);
  const [part] = content as [vscode.LanguageModelTextPart];
  return JSON.parse(part.value);
}

interface Told {
  readonly total: number;
  readonly outcome: string;
  readonly items: readonly {
    readonly id: string;
    readonly line: number;
    readonly verbatim: string[];
    readonly madeBy: string;
    readonly file: string;
    readonly what: string;
  }[];
}

const PROPOSAL = { words: "Nobody asked us", speaker: "Barley", stance: "demand", issue: "room" };
const TOOLS = ["find_quotes", "list_articles", "list_positions", "propose_annotation", "what_changed", "who_is"];
const offered = () =>
  vscode.lm.tools
    .map(({ name }) => name)
    .filter((name) => name.startsWith("standpoint_"))
    .sort();

suite("tools for language models", () => {
  suiteSetup(async () => {
    await api();
  });
  teardown(closeAll);

  test("are offered with what they take", () => {
    assert.deepEqual(
      offered(),
      TOOLS.map((name) => `standpoint_${name}`),
    );
    for (const { name, description, inputSchema } of vscode.lm.tools)
      if (name.startsWith("standpoint_")) {
        assert.ok(description.length > 40, name);
        assert.equal((inputSchema as { readonly type: string }).type, "object", name);
      }
  });

  test("read an open article as it is typed, and cite file, line and words", async () => {
    const document = await show("fair.txt", STORY);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "News of the day.\n\n");
    await vscode.workspace.applyEdit(edit);
    const article = nameIn(document.uri);
    const { items } = await ask("list_positions", { article, actor: "Barley" });
    assert.ok(items.length > 0);
    for (const { line, verbatim, file } of items) {
      assert.equal(file, article);
      assert.ok(document.lineAt(line - 1).text.includes(verbatim[0]!), verbatim[0]);
    }
    assert.equal((await ask("find_quotes", { article, actor: "quill", text: "more room" })).items[0]?.line, 3);
    await vscode.commands.executeCommand("undo");
  });

  test("read an article that nobody has opened, with what its file says", async () => {
    const uri = await write("closed.txt", STORY);
    const article = nameIn(uri);
    const before = await ask("list_positions", { article });
    assert.ok(before.total > 1);
    assert.equal((await api()).store.get(uri.toString()), undefined);
    assert.ok((await ask("list_articles", { limit: 100 })).total > 0);
    const { items } = await ask("who_is", { article, name: "mayor" });
    assert.match(items[0]!.verbatim as unknown as string, /Ada Quill/);
    await overwrite(beside(uri), "{");
    await assert.rejects(ask("list_positions", { article }), /cannot be read as an annotation file/);
  });

  test("a proposal is a suggestion in the open article, saved and undone like an act", async () => {
    const document = await show("fair.txt", STORY);
    const article = nameIn(document.uri);
    await having("save", "always", async () => {
      const told = await ask("propose_annotation", { article, ...PROPOSAL });
      assert.match(told.outcome, /^proposed/);
      const isTheirs = ({ provenance, status }: { provenance: object; status: string }) =>
        "reader" in provenance && status === "suggested";
      const theirs = async () => {
        const { positions, aside = [] } = await annotations(document);
        return [...positions, ...aside].filter(isTheirs);
      };
      assert.equal((await theirs()).length, 1);
      await until(async () => (await read(beside(document.uri)))?.includes("a language model in the editor"));
      assert.match((await ask("propose_annotation", { article, ...PROPOSAL })).outcome, /nothing was added/);
      const day = new Date().toISOString().slice(0, 10);
      assert.equal((await ask("what_changed", { article, since: day })).items[0]?.what, "proposed");
      await vscode.commands.executeCommand("standpoint.undo");
      assert.equal((await theirs()).length, 0);
    });
  });

  test("a proposal for an article that nobody looks at shows it", async () => {
    const uri = await write("closed.txt", STORY);
    await ask("propose_annotation", { article: nameIn(uri), ...PROPOSAL });
    assert.ok(vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString()));
    const document = await open(uri);
    const { positions, aside = [] } = await annotations(document);
    assert.ok([...positions, ...aside].some(({ provenance }) => "reader" in provenance));
  });

  test("articles outside of the workspace's folders, and those without a file, are nobody's but the person's", async () => {
    const root = inWorkspace();
    const outside = vscode.Uri.joinPath(root, "..", "outside", "private.txt");
    await overwrite(outside, STORY);
    const hidden = await write(".hidden/private.txt", STORY);
    const untitled = await vscode.workspace.openTextDocument({ language: "plaintext", content: STORY });
    for (const uri of [outside, hidden, untitled.uri]) {
      await vscode.commands.executeCommand("vscode.open", uri, { preview: false });
      await until(async () => (await api()).store.get(uri.toString()));
    }
    for (const uri of [outside, hidden, untitled.uri])
      for (const article of [nameIn(uri), uri.toString()])
        for (const [tool, input] of [
          ["list_positions", {}],
          ["propose_annotation", PROPOSAL],
          ["what_changed", { since: "2026-01-01" }],
        ] as const)
          await assert.rejects(ask(tool, { article, ...input }), /is no file of the workspace's folders/, article);
    const { items } = await ask("list_articles", { limit: 100 });
    assert.ok(items.length > 0);
    assert.ok(items.every((it) => !/private|untitled/i.test(JSON.stringify(it))));
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.workspace.fs.delete(outside);
  });

  const refused: [input: object, message: RegExp][] = [
    [{ article: "../outside.txt", ...PROPOSAL }, /not followed/],
    [{ article: "/etc/passwd.txt", ...PROPOSAL }, /no relative path/],
    [{ article: "none.txt", ...PROPOSAL }, /no file none\.txt/],
  ];
  for (const [input, message] of refused)
    test(`refused with a message: ${JSON.stringify(input).slice(0, 40)}`, () =>
      assert.rejects(ask("propose_annotation", input), message));

  test("say what they do, and what writes asks first, with the words that are proposed", async () => {
    const { modelTools } = await api();
    const input = { article: "a.txt", ...PROPOSAL };
    for (const { name, running } of modelTools) assert.ok(running(input).length > 5, name);
    const asking = modelTools.filter(({ confirm }) => confirm);
    assert.deepEqual(
      asking.map(({ name }) => name),
      ["standpoint_propose_annotation"],
    );
    assert.match(
      asking[0]!.confirm!(input).message,
      /a\.txt.*Barley · demand · room.*Nobody asked us.*accept or reject/,
    );
  });

  test("invented words change nothing", async () => {
    const document = await show("fair.txt", STORY);
    const before = await annotations(document);
    const input = { article: nameIn(document.uri), ...PROPOSAL, words: "We shall overcome" };
    await assert.rejects(ask("propose_annotation", input), /do not stand in the article/);
    assert.equal(await annotations(document), before);
  });

  test("answer nothing where the person wants none, and do again when they do", async () => {
    await having("agents", "none", () =>
      until(() =>
        ask("list_articles", {}).then(
          () => false,
          () => true,
        ),
      ),
    );
    await until(() => ask("list_articles", {}).catch(() => false));
  });

  test("servers are announced for folders on the disk where the person wants them, and answer", async () => {
    const { modelServers } = await api();
    assert.deepEqual(await modelServers(), []);
    // a web worker starts no process
    const isNode = typeof process !== "undefined" && process.versions?.node !== undefined;
    await having("agents", "server", async () => {
      await until(async () => (await modelServers()).length === (isNode ? 1 : 0));
      const [server] = await modelServers();
      if (!server) return;
      const { spawnSync } = await import("node:child_process");
      const messages = [
        {
          id: 1,
          method: "initialize",
          params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "x", version: "1" } },
        },
        { id: 2, method: "tools/list", params: {} },
      ];
      const input = messages.map((it) => `${JSON.stringify({ jsonrpc: "2.0", ...it })}\n`).join("");
      const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
      const { stdout } = spawnSync(process.execPath, [...server.args], {
        input,
        env,
        encoding: "utf8",
        timeout: 15_000,
      });
      assert.match(stdout, /"name":"standpoint".*\n.*"list_positions"/);
    });
  });
});
