import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Row } from "../../src/core/views/rows";
import { annotations, api, beside, closeAll, having, labels, read, STORY, show, until } from "./desk";

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`standpoint.${command}`, ...args);

/** Three say where they stand on the same thing in three wordings; one of them in quotation marks. */
const TALKS =
  "Mayor Ada Quill rejected the talks with Wick on Monday.\n\n" +
  "Tom Barley, head of the Riders’ Club, called for negotiations with Wick.\n\n" +
  "“I support the talks,” Bea Lark said. She opposes a toll.\n\n" +
  "Nell Ford said that the market begins on Sunday.\n";

suite("positions", () => {
  const claim = (what: string | undefined) =>
    vscode.workspace.getConfiguration("standpoint").update("claims", what, vscode.ConfigurationTarget.Global);
  setup(() => claim("everything"));
  suiteTeardown(() => claim(undefined));
  setup(async () => {
    await run("clearFilter");
    await run("hideNeutral");
    await run("sort", { by: "article" });
    await run("group", { by: "issue" });
  });
  teardown(async () => {
    await run("clearFilter");
    await run("sort", { by: "article" });
    await run("group", { by: "actor" });
    await closeAll();
  });

  const rows = async (): Promise<readonly Row[]> => (await api()).positions.rows();
  const group = async (label: string): Promise<Row> => {
    const found = (await rows()).find((row) => row.label === label);
    assert.ok(found, `no “${label}” among ${labels(await rows()).join(", ")}`);
    return found;
  };
  const every = async (): Promise<readonly Row[]> => (await rows()).flatMap((row) => [row, ...row.children]);
  const positionRows = async () => (await every()).filter(({ kind }) => kind === "position");

  test("a time is told as a date, in hovers and exports, once the article’s date is known", async () => {
    const document = await show("fair.txt", STORY);
    const told = async () => {
      const place = document.positionAt(STORY.indexOf("We demand"));
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        place,
      );
      return hovers
        .flatMap(({ contents }) => contents.map((it) => (it as vscode.MarkdownString).value))
        .join("\n")
        .replace(/\\|&nbsp;/g, (it) => (it === "\\" ? "" : " "));
    };
    assert.doesNotMatch(await told(), /2025/);
    await having("articleDate", "2025-12-12", async () => {
      await until(async () => /on Monday: 2025-12-08/.test(await told()));
      const to = beside(document.uri).with({ path: `${document.uri.path}.csv` });
      await run("export", { format: "csv", to });
      assert.match((await read(to)) ?? "", /on Monday,2025-12-08/);
    });
  });

  test("what is about the same thing stands together, whatever it is called", async () => {
    await show("talks.txt", TALKS);
    const talks = (await rows())[0]!;
    assert.match(talks.label, /Wick$/);
    assert.equal(talks.children.length, 3, labels(await every()).join("; "));
    assert.match(talks.description, /^3 · 2 for, 1 against/);
    assert.match(JSON.stringify(talks.tooltip()), /Grouped by the article’s words: .*talks.*negotiations/);
    assert.deepEqual(labels((await group("toll")).children), ["Bea Lark: opposes a toll"]);
  });

  test("what is not sure is said in the words alone, as the setting has it", async () => {
    await show("talks.txt", TALKS);
    const toll = async () => labels((await group("toll")).children)[0];
    assert.equal(await toll(), "Bea Lark: opposes a toll");
    const message = async () => (await api()).positions.view.message ?? "";
    assert.doesNotMatch(await message(), /not sure/);
    await having("claims", "sure", async () => {
      await until(async () => (await toll()) === "Bea Lark: “a toll”");
      assert.match(await message(), /\d+ (?:is|are) not sure and shown in (?:its|their) words\.$/);
    });
    await claim("everything");
    await until(async () => (await toll()) === "Bea Lark: opposes a toll");
  });

  test("a position is moved to another group, which is undone and redone", async () => {
    const document = await show("talks.txt", TALKS);
    const before = await rows();
    const [talks, toll] = [before[0]!, await group("toll")];
    await run("moveToIssue", { id: toll.children[0]!.shows, category: talks.label });
    assert.deepEqual(labels(await rows()), [talks.label]);
    assert.equal((await rows())[0]!.children.length, 4);
    const moved = (await annotations(document)).positions.find(({ id }) => id === toll.children[0]!.shows);
    assert.equal(moved?.category, talks.label);
    assert.equal(moved?.status, "suggested");
    await run("undo");
    assert.deepEqual(labels(await rows()), labels(before));
    await run("redo");
    assert.equal((await rows())[0]!.children.length, 4);
  });

  test("a group is given a name, and taken apart", async () => {
    await show("talks.txt", TALKS);
    const talks = (await rows())[0]!;
    // as the menu of its row does
    await run("moveToIssue", { id: talks.children[0]!.shows, category: "The Wick question" });
    assert.deepEqual(
      (await group("The Wick question")).children.map(({ label }) => label),
      [talks.children[0]!.label],
    );
    await run("undo");
    await run("renameIssue", { id: talks.children[0]!.shows, name: "The Wick question" });
    const named = await group("The Wick question");
    assert.equal(named.children.length, 3);
    assert.match(JSON.stringify(named.tooltip()), /Grouped by hand/);
    await run("ungroupIssue", named, [named]);
    assert.equal((await rows())[0]!.label, talks.label, "named by hand no longer, it is grouped by its words");
    const again = (await rows())[0]!;
    await run("ungroupIssue", again.children[1], [again.children[1]]);
    assert.ok((await rows()).length > 2, labels(await rows()).join());
    assert.equal((await rows())[0]!.children.length, 2);
  });

  test("what is done to several rows is one act", async () => {
    await show("talks.txt", TALKS);
    const before = labels(await every());
    const [talks] = await rows();
    const some = talks!.children.slice(0, 2);
    await run("ungroupIssue", some[0], some);
    const after = await rows();
    assert.equal(after.filter(({ children }) => some.some(({ id }) => children.some((it) => it.id === id))).length, 2);
    await run("undo");
    assert.deepEqual(labels(await every()), before);
  });

  const orders: [by: string, grouping: string, check: (rows: readonly Row[]) => void][] = [
    ["name", "actor", (all) => assert.deepEqual(labels(all), [...labels(all)].sort())],
    ["count", "actor", (all) => assert.equal(all[0]?.label, "Bea Lark")],
    ["article", "actor", (all) => assert.equal(all[0]?.label, "Ada Quill")],
  ];
  for (const [by, grouping, check] of orders)
    test(`${grouping}s are sorted by ${by}`, async () => {
      await show("talks.txt", TALKS);
      await run("group", { by: grouping });
      await run("sort", { by });
      check((await rows()).filter(({ kind }) => kind === "group"));
    });

  test("positions are sorted by confidence", async () => {
    const document = await show("talks.txt", TALKS);
    await run("group", { by: "article" });
    await run("sort", { by: "confidence" });
    const sure = new Map(
      (await annotations(document)).positions.map(({ id, provenance }) => [
        id,
        provenance.by === "machine" ? provenance.confidence : 1,
      ]),
    );
    const degrees = (await rows()).map(({ id }) => sure.get(id) ?? 0);
    assert.deepEqual(
      degrees,
      [...degrees].sort((a, b) => b - a),
    );
    assert.ok(degrees.length > 2);
  });

  test("each filter leaves what it asks for, says so, and is taken away at once", async () => {
    const { positions, chosenFilter } = await api();
    const document = await show("talks.txt", TALKS);
    await run("group", { by: "article" });
    const all = await positionRows();
    const known = await annotations(document);
    const position = (row: Row) => known.positions.find(({ id }) => id === row.id)!;
    const form = (row: Row) => known.attributions.find(({ id }) => id === position(row).attribution)?.form;
    await run("accept", document.uri.toString(), all[0]!.id);
    const filters: [asked: Record<string, unknown>, told: string, holds: (row: Row) => boolean][] = [
      [{ stances: ["oppose"] }, "Opposition", (row) => position(row).stance === "oppose"],
      [{ actors: ["Bea Lark"] }, "Bea Lark", (row) => /^Bea Lark/.test(row.label)],
      [{ forms: ["direct"] }, "Direct quote", (row) => form(row) === "direct"],
      [{ statuses: ["accepted"] }, "accepted", (row) => row.id === all[0]!.id],
      [{ stances: ["support"], actors: ["Bea Lark"] }, "Support, Bea Lark", (row) => /^Bea Lark: supp/.test(row.label)],
    ];
    for (const [asked, told, holds] of filters) {
      await run("filterBy", asked);
      const some = await positionRows();
      assert.ok(some.length > 0 && some.length < all.length, `${some.length} of ${all.length} with ${told}`);
      assert.equal(some.length, all.filter(holds).length, told);
      assert.ok(some.every(holds), told);
      assert.equal(positions.view.description, told);
      assert.equal(positions.view.message, `${some.length} of ${all.length} positions with ${told}`);
      await run("clearFilter");
      assert.equal((await positionRows()).length, all.length);
      assert.equal(positions.view.description, "");
    }
    await run("filterBy", { confidence: 1 });
    assert.match(positions.view.message ?? "", /at least 100 % sure$/);
    assert.ok((await positionRows()).length < all.length);
    await run("clearFilter");
    await run("filter", { text: "lark" });
    await run("filterBy", { stances: ["oppose"] });
    assert.deepEqual(labels(await positionRows()), ["Bea Lark: opposes a toll"]);
    assert.equal(chosenFilter.now().text, "lark");
    assert.match(positions.view.message ?? "", /with “lark”, Opposition$/);
  });

  test("a neutral stance that a filter asks for is shown", async () => {
    await show("talks.txt", TALKS);
    await run("group", { by: "article" });
    assert.ok((await positionRows()).every(({ label }) => !label.startsWith("Nell Ford")));
    await run("filterBy", { stances: ["neutral"] });
    assert.ok(labels(await positionRows()).some((label) => label.startsWith("Nell Ford")));
  });

  test("a quote card is copied from a row, and at the cursor", async () => {
    const document = await show("talks.txt", TALKS.replace("the talks,”", "the [talks](http://x.example),”"));
    await run("group", { by: "article" });
    const path = vscode.workspace.asRelativePath(document.uri, false);
    const barley = (await positionRows()).find(({ label }) => label.includes("Barley"))!;
    await run("copyQuoteCard", barley, [barley]);
    assert.equal(
      await vscode.env.clipboard.readText(),
      `> *Reported:* negotiations with Wick\n>\n> — **Tom Barley**, head of the Riders’ Club (${path}, line 3, suggested)\n`,
    );
    const editor = vscode.window.activeTextEditor!;
    const place = document.positionAt(document.getText().indexOf("I support"));
    editor.selection = new vscode.Selection(place, place);
    await run("copyQuoteCard");
    await until(async () => (await vscode.env.clipboard.readText()).includes("Bea Lark"));
    const card = await vscode.env.clipboard.readText();
    assert.match(card, /^> “I support the \\\[talks\\\]\(http:\u2060\/\/x\.example\)/);
    assert.match(card, /line 5, suggested\)\n$/);
  });

  test("the light bulb on a quote offers its card", async () => {
    const document = await show("talks.txt", TALKS);
    const place = document.positionAt(document.getText().indexOf("I support"));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new vscode.Range(place, place),
    );
    assert.ok(actions.some(({ command }) => command?.command === "standpoint.copyQuoteCard"));
  });

  test("the report of the positions is one of the exports", async () => {
    const document = await show("talks.txt", TALKS);
    const to = document.uri.with({ path: `${document.uri.path}.report.md` });
    await run("export", { format: "report", to });
    const lines = ((await read(to)) ?? "").split("\n");
    assert.equal(lines[2], "| Issue | For | Against |");
    assert.match(
      lines[4] ?? "",
      /\*\*talks with Wick\*\*.* \| \*\*Tom Barley\*\*.*\(line 3, suggested\) \| \*\*Ada Quill\*\*/,
    );
  });

  test("the matrix has a row for each issue and a column for each actor, and follows annotations and filter", async () => {
    const { matrixPanel } = await api();
    const document = await show("talks.txt", TALKS);
    await run("showMatrix");
    // not what a panel that is closed has shown
    await until(() => matrixPanel.shown()?.uri === document.uri.toString() && matrixPanel.shown()?.matrix);
    const matrix = () => matrixPanel.shown()!.matrix!;
    assert.equal(matrix().issues.length, (await rows()).length);
    assert.equal(matrix().actors[0]?.label, "Bea Lark");
    const cell = matrix().cells[0]?.[0];
    assert.deepEqual(
      cell?.stances.map(({ label, side, count }) => [label, side, count]),
      [["Support", "for", 1]],
    );
    await run("reject", document.uri.toString(), cell!.quotes[0]!.id);
    await until(() => !matrix().cells[0]?.some((it) => it?.quotes[0]?.id === cell!.quotes[0]!.id));
    await run("undo");
    await run("filterBy", { actors: ["Tom Barley"] });
    await until(() => matrixPanel.shown()?.matrix?.actors.length === 1);
    assert.match(matrixPanel.shown()!.filter, /^1 of \d+ positions with Tom Barley$/);
    await run("filter", { text: "no such words" });
    await until(() => matrixPanel.shown()?.matrix === null);
    assert.equal(matrixPanel.shown()?.offer?.does, "clear");
  });
});
