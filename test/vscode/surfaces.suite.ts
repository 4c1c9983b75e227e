import assert from "node:assert/strict";
import * as vscode from "vscode";
import { annotations, api, beside, closeAll, having, labels, read, STORY, show, until } from "./desk";

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`standpoint.${command}`, ...args);

/** The Markdown of every hover over these words. */
async function hoverOver(document: vscode.TextDocument, words: string): Promise<vscode.MarkdownString[]> {
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, at);
  return hovers.flatMap((hover) =>
    hover.contents.filter((it): it is vscode.MarkdownString => typeof it !== "string" && "value" in it),
  );
}

const selected = () => {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection) ?? "";
};

suite("surfaces", () => {
  teardown(closeAll);

  test("the hover of an actor says who it is and links to its words", async () => {
    const document = await show("fair.txt", STORY);
    const text = (await hoverOver(document, "Barley")).map((it) => it.value).join("\n");
    assert.match(text, /\*\*Tom Barley\*\*/);
    assert.match(text, /head of the Riders/);
    assert.match(text, /\]\(command:standpoint\.reveal\?/);
  });

  test("the hover of a quote says who speaks, by which word, and why", async () => {
    const document = await show("fair.txt", STORY);
    const text = (await hoverOver(document, "Nobody asked")).map((it) => it.value).join("\n");
    assert.match(text, /\*\*Direct quote\*\*/);
    assert.match(text, /Tom Barley/);
    assert.match(text, /cue “said”/);
    assert.match(text, /Why.*% sure/);
  });

  test("there is no hover where nothing is annotated", async () => {
    const document = await show("fair.txt", `The weather was fine.\n\n${STORY}`);
    assert.deepEqual(await hoverOver(document, "weather"), []);
  });

  test("an article's words never become markup or commands", async () => {
    const evil =
      "“[click](command:workbench.action.quit) <img src=x> `a` **b** $(zap) https://x.example,” Ada Quill said.\n";
    const document = await show("evil.txt", `${evil}\n${STORY}`);
    const hovers = await hoverOver(document, "click");
    assert.ok(hovers.length > 0);
    for (const { value, isTrusted, supportHtml, supportThemeIcons } of hovers) {
      for (const [, command] of value.matchAll(/\]\(command:([\w.]+)/g))
        assert.match(command!, /^standpoint\.(reveal|accept|reject|acceptActor)$/);
      assert.doesNotMatch(value, /(?<!\\)<|https:\/\/|(?<!\\)`/);
      assert.ok(!supportHtml && !supportThemeIcons);
      assert.ok(isTrusted !== true);
    }
  });

  test("an id from a file does not end a link", async () => {
    const document = await show("fair.txt", STORY);
    const all = await annotations(document);
    const odd = (id: string) => `${id}) www.example.com (`;
    (await api()).store.set(
      document.uri.toString(),
      {
        ...all,
        attributions: all.attributions.map((it) => ({ ...it, id: odd(it.id) })),
        positions: all.positions.map((it) => ({ ...it, id: odd(it.id), attribution: odd(it.attribution) })),
      },
      "edit",
    );
    const text = (await hoverOver(document, "Barley")).map((it) => it.value).join("\n");
    const links = text.match(/\]\(command:/g) ?? [];
    assert.ok(links.length > 0);
    assert.equal(text.match(/\]\(command:standpoint\.\w+\?[\w%.~-]+ "[\w ;]+"\)/g)?.length, links.length);
  });

  test("links and rows reveal words; anything else does nothing", async () => {
    const document = await show("fair.txt", STORY);
    const { attributions } = await annotations(document);
    const quote = attributions.find((it) => it.form === "direct")!;
    await run("reveal", document.uri.toString(), quote.id);
    await until(() => selected().startsWith("“We demand more room,”"));
    const before = selected();
    for (const bad of [
      [],
      [1, 2],
      [document.uri.toString(), "nobody"],
      ["file:///nowhere", quote.id],
      [document.uri.toString(), {}],
    ])
      await run("reveal", ...bad);
    assert.equal(selected(), before);
  });

  test("a revealed annotation moves with the text", async () => {
    const document = await show("fair.txt", STORY);
    const { attributions } = await annotations(document);
    const quote = attributions.find((it) => it.form === "direct")!;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "A new line.\n");
    await vscode.workspace.applyEdit(edit);
    await run("reveal", document.uri.toString(), quote.id);
    await until(() => selected().startsWith("“We demand more room,”"));
  });

  test("next and previous annotation go through the article and round", async () => {
    const document = await show("fair.txt", STORY);
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const starts: number[] = [];
    const { attributions } = await annotations(document);
    for (let i = 0; i <= attributions.length; i++) {
      await run("next");
      starts.push(document.offsetAt(editor.selection.start));
    }
    assert.ok(new Set(starts).size >= 3);
    assert.ok(starts.slice(0, 3).every((start, i) => i === 0 || start !== starts[i - 1]));
    const here = editor.selection;
    await run("next");
    await run("previous");
    assert.ok(editor.selection.isEqual(here));
  });

  test("positions are grouped by actor, by stance, or in article order", async () => {
    const { positions } = await api();
    await show("fair.txt", STORY);
    await run("showNeutral");
    await run("group", { by: "actor" });
    const actors = positions.rows();
    assert.ok(labels(actors).includes("Ada Quill"), labels(actors).join());
    await run("group", { by: "stance" });
    const stances = positions.rows();
    assert.ok(labels(stances).every((label) => !label.includes("Quill")));
    await run("group", { by: "article" });
    const flat = positions.rows();
    assert.ok(flat.every((row) => row.kind === "position" && row.children.length === 0));
    for (const groups of [actors, stances]) assert.equal(groups.flatMap((row) => row.children).length, flat.length);
    await run("group", { by: "actor" });
    await run("hideNeutral");
  });

  test("positions are filtered by text; neutral ones are hidden unless wanted", async () => {
    const { positions } = await api();
    await show("fair.txt", STORY);
    await run("group", { by: "article" });
    await run("showNeutral");
    const all = positions.rows().length;
    await run("filter", { text: "barley" });
    const some = positions.rows();
    assert.ok(some.length > 0 && some.length < all, `${some.length} of ${all}`);
    assert.match(positions.view.message ?? "", new RegExp(`^${some.length} of ${all} positions with “barley”`));
    await run("filter", { text: "no such words" });
    assert.equal(positions.rows().length, 0);
    await run("clearFilter");
    assert.equal(positions.rows().length, all);
    await run("hideNeutral");
    assert.ok(positions.rows().every((row) => row.icon !== "comment"));
    await run("group", { by: "actor" });
  });

  test("the sidebar follows the cursor", async () => {
    const { positions } = await api();
    const document = await show("fair.txt", STORY);
    await run("showNeutral");
    await vscode.commands.executeCommand("standpoint.positions.focus");
    await until(() => positions.view.visible);
    const editor = await vscode.window.showTextDocument(document);
    const at = document.positionAt(STORY.indexOf("asked us"));
    editor.selection = new vscode.Selection(at, at);
    await until(() =>
      positions.view.selection[0]?.tooltip().some((line) => JSON.stringify(line).includes("Nobody asked")),
    );
    await run("hideNeutral");
  });

  test("every row can be heard and every choice leads somewhere", async () => {
    const { actors } = await api();
    const document = await show("fair.txt", STORY);
    const { attributions, mentions } = await annotations(document);
    const ids = new Set([...attributions, ...mentions].map((it) => it.id));
    for (const actor of actors.rows())
      for (const row of actor.children.flatMap((it) => [it, ...it.children])) {
        assert.ok(row.spoken);
        assert.ok(row.shows === null || ids.has(row.shows), row.id);
      }
  });

  test("two editors of one article show the same, and another article takes the sidebar over", async () => {
    const { articles, actors } = await api();
    const document = await show("fair.txt", STORY);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    assert.equal(articles.current(), document);
    await show("other.txt", "“It rains,” Bea Lark said.\n");
    assert.deepEqual(labels(actors.rows()), ["Bea Lark"]);
  });

  const formats: [id: string, pattern: RegExp][] = [
    ["json", /more room/],
    ["jsonl", /more room/],
    ["csv", /more room/],
    ["markdown", /more room/],
  ];
  for (const [id, pattern] of formats)
    test(`export as ${id}`, async () => {
      const document = await show("fair.txt", STORY);
      const to = document.uri.with({ path: `${document.uri.path}.out` });
      await run("export", { format: id, to });
      assert.match((await read(to)) ?? "", pattern);
      assert.equal(await read(beside(document.uri)), undefined);
    });

  test("an export is opened where that is wanted", () =>
    having("openAfterExport", true, async () => {
      const document = await show("fair.txt", STORY);
      const to = document.uri.with({ path: `${document.uri.path}.positions.md` });
      await run("export", { format: "markdown", to });
      await until(() => vscode.window.activeTextEditor?.document.uri.toString() === to.toString());
    }));
});
