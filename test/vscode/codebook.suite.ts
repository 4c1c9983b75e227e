import assert from "node:assert/strict";
import * as vscode from "vscode";
import { annotations, api, closeAll, labels, overwrite, read, STORY, show, showFile, until, write } from "./desk";
import { answeringLists } from "./questions";

const NAME = "standpoint.codebook.json";
const near = (article: vscode.Uri, folder = ".."): vscode.Uri => vscode.Uri.joinPath(article, folder, NAME);

const book = (label: string): string =>
  JSON.stringify({
    stances: [
      { id: "against", label, definition: "Is against it.", polarity: "against", from: ["oppose"] },
      { id: "calls", label: "Calls for", polarity: "for", from: ["demand"] },
    ],
    actorTypes: [{ id: "politician", label: "Politician", from: ["person"] }],
  });

/** Stances of the positions that are not neutral. */
const stances = async (document: vscode.TextDocument): Promise<string> =>
  (await annotations(document)).positions
    .map(({ stance }) => stance)
    .filter((stance) => stance !== "neutral")
    .sort()
    .join();

const BUILT_IN = "demand,oppose";
const OWN = "against,calls";

suite("codebook", () => {
  const claim = (candour: string | undefined) =>
    vscode.workspace.getConfiguration("standpoint").update("claims", candour, vscode.ConfigurationTarget.Global);
  setup(async () => {
    await claim("everything");
    await vscode.commands.executeCommand("standpoint.hideNeutral");
    await vscode.commands.executeCommand("standpoint.group", { by: "stance" });
  });
  teardown(async () => {
    await vscode.commands.executeCommand("standpoint.group", { by: "actor" });
    await closeAll();
    await claim(undefined);
  });

  const problems = (article: vscode.Uri): string[] =>
    vscode.languages
      .getDiagnostics(near(article))
      .filter(({ source }) => source === "Standpoint")
      .map(({ message, range }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`);
  const groups = async (): Promise<string> => labels((await api()).positions.rows()).join();

  test("its words tell what the machine suggests, in the views and in the hover", async () => {
    const uri = await write("fair.txt", STORY);
    await overwrite(near(uri), book("Contra"));
    const document = await showFile(uri);
    assert.equal(await stances(document), OWN);
    assert.equal(await groups(), "Contra,Calls for");
    const { actors } = await annotations(document);
    assert.ok(actors.some(({ type }) => type === "politician"));
    const place = document.positionAt(document.getText().indexOf("opposed the plan") + 12);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, place);
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((it) => (typeof it === "string" ? it : it.value))
      .join("\n");
    assert.match(text, /Contra\\: Is against it/);
  });

  test("it applies to the folders below; the nearest one does", async () => {
    const uri = await write("below/fair.txt", STORY);
    await overwrite(near(uri, "../.."), book("Far"));
    await showFile(uri);
    assert.equal(await groups(), "Far,Calls for");
    await overwrite(near(uri), book("Near"));
    // looked at again, it is seen even where VS Code does not tell of it
    await show("other.txt", STORY);
    await showFile(uri);
    await until(async () => (await groups()) === "Near,Calls for");
  });

  test("it may come, change and go while the article is open", async () => {
    const document = await show("fair.txt", STORY);
    assert.equal(await stances(document), BUILT_IN);
    await overwrite(near(document.uri), book("Contra"));
    await until(async () => (await stances(document)) === OWN && (await groups()) === "Contra,Calls for");
    await overwrite(near(document.uri), book("No"));
    await until(async () => (await groups()) === "No,Calls for");
    await vscode.workspace.fs.delete(near(document.uri));
    await until(async () => (await stances(document)) === BUILT_IN);
  });

  test("one that cannot be used says so at its place, and the built-in one applies until it is repaired", async () => {
    const uri = await write("fair.txt", STORY);
    await overwrite(near(uri), '{\n  "stances": [{ "id": "a" }]\n}');
    const document = await showFile(uri);
    assert.equal(await stances(document), BUILT_IN);
    assert.deepEqual(problems(uri), ["2:15 stances[0].label is missing.", "2:15 stances[0].polarity is missing."]);
    await overwrite(near(uri), book("Contra").slice(0, -1));
    await until(() => /not valid JSON/.test(problems(uri).join()));
    await overwrite(near(uri), '{ "version": 9 }');
    await until(() => /Its format is 9/.test(problems(uri).join()));
    assert.equal(await stances(document), BUILT_IN);
    await overwrite(near(uri), book("Contra"));
    await until(async () => (await stances(document)) === OWN);
    assert.deepEqual(problems(uri), []);
  });

  test("what is told of a broken one goes by itself when it is mended", async () => {
    const uri = await write("fair.txt", STORY);
    await overwrite(near(uri), '{ "stances": [{ "id": "a" }] }');
    const toasts: { title: string; said: string[]; gone: boolean }[] = [];
    const { withProgress } = vscode.window;
    const window = vscode.window as { withProgress: unknown };
    window.withProgress = async (
      { title = "" }: vscode.ProgressOptions,
      work: Parameters<typeof withProgress<void>>[1],
    ) => {
      const toast = { title, said: [] as string[], gone: false };
      toasts.push(toast);
      const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
      await work({ report: ({ message = "" }) => toast.said.push(message) }, token);
      toast.gone = true;
    };
    const ours = () => toasts.filter(({ title }) => title.includes("cannot be used"));
    try {
      const document = await showFile(uri);
      await until(() => ours().length === 1);
      assert.match(ours()[0]!.said[0]!, /label is missing.*\[Open File\]\(command:vscode\.open\?/);
      await overwrite(near(uri), '{ "version": 9 }');
      await until(() => /Its format is 9/.test(ours()[0]!.said.at(-1)!));
      assert.equal(ours()[0]!.gone, false);
      await overwrite(near(uri), book("Contra"));
      await until(() => ours()[0]!.gone);
      // and comes again with the next mistake, once
      await overwrite(near(uri), "{");
      await until(() => ours().length === 2);
      await vscode.workspace.fs.delete(near(uri));
      await until(() => ours()[1]!.gone);
      assert.equal(await stances(document), BUILT_IN);
    } finally {
      window.withProgress = withProgress;
    }
  });

  test("however hostile one is, it is told in a few words, and the article is read", async () => {
    const uri = await write("fair.txt", STORY);
    await overwrite(near(uri), `{ "issues": [${"1, ".repeat(40_000)}1] }`);
    const document = await showFile(uri);
    assert.equal(await stances(document), BUILT_IN);
    const told = problems(uri);
    assert.equal(told.length, 21);
    assert.match(told[0]!, /^1:14 issues\[0\] should be an object\.$/);
    assert.match(told[20]!, /^1:71 More is wrong than this/);
    await overwrite(near(uri), `{ "issues": ["${"\\n".repeat(4_000_000)}" 1] }`);
    await until(() => /^1:8000017 Line 1, column 8000017: this is not valid JSON\.$/.test(problems(uri).join()));
    await overwrite(near(uri), `{ "version": "${"x".repeat(16_000_000)}" }`);
    await until(() => /version should be “1”/.test(problems(uri).join()));
    assert.equal(await stances(document), BUILT_IN);
    // an article that is opened now is read too
    assert.equal(await stances(await show("other.txt", STORY)), BUILT_IN);
  });

  test("what a person decided keeps its words when the codebook goes", async () => {
    const uri = await write("fair.txt", STORY);
    await overwrite(near(uri), book("Contra"));
    const document = await showFile(uri);
    const all = await annotations(document);
    const decided = all.positions.map((it) => (it.stance === "against" ? { ...it, status: "accepted" as const } : it));
    (await api()).store.set(uri.toString(), { ...all, positions: decided }, "user");
    await vscode.workspace.fs.delete(near(uri));
    await until(async () => (await stances(document)) === "against,demand");
    await until(async () => (await groups()) === "Demands,against (not in the codebook)");
  });

  test("VS Code itself tells what is wrong while it is written, by our schema", async () => {
    const uri = await write("fair.txt", STORY);
    await overwrite(near(uri), '{ "fields": [{ "id": "a", "label": "A", "on": ["quotes"], "type": "text" }] }');
    await vscode.window.showTextDocument(near(uri));
    await until(() =>
      vscode.languages
        .getDiagnostics(near(uri))
        .some(({ source, message }) => source !== "Standpoint" && /attribution/.test(message)),
    );
  });

  test("Open Codebook opens the one that applies", async () => {
    const uri = await write("below/fair.txt", STORY);
    await overwrite(near(uri, "../.."), book("Contra"));
    await showFile(uri);
    await vscode.commands.executeCommand("standpoint.openCodebook");
    const shown = vscode.window.activeTextEditor?.document;
    assert.equal(shown?.uri.toString(), near(uri, "../..").toString());
  });

  test("or makes one in the workspace folder that says what is built in", async () => {
    const root = vscode.workspace.workspaceFolders![0]!.uri;
    const file = vscode.Uri.joinPath(root, NAME);
    assert.equal(await read(file), undefined);
    try {
      const document = await show("fair.txt", STORY);
      await vscode.commands.executeCommand("standpoint.openCodebook", { create: true });
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file.toString());
      const { stances: made } = JSON.parse((await read(file)) ?? "");
      assert.match(made[0].definition, /\w+ \w+/);
      const { codebooks } = await api();
      await until(async () => (await codebooks.fileFor(document))?.toString() === file.toString());
      assert.equal(await stances(document), BUILT_IN);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(file);
    }
  });
});

suite("a codebook in questions", () => {
  teardown(closeAll);

  const LONG =
    "Says that it must not be, in words or by what is done against it, and gives a reason of its own or of others. " +
    "Not this: doubts without a refusal, which are a concern; a refusal to answer, which is no position at all.";
  const BOOK = JSON.stringify({
    stances: [
      { id: "against", label: "Contra", definition: LONG, polarity: "against", from: ["oppose"] },
      { id: "calls", label: "Calls for", definition: "Wants it.", polarity: "for", from: ["demand"] },
    ],
    fields: [
      {
        id: "tone",
        label: "Tone",
        definition: LONG,
        on: ["position"],
        type: "choice",
        choices: [
          { id: "mild", label: "Mild", definition: LONG },
          { id: "harsh", label: "Harsh", definition: "" },
        ],
      },
    ],
  });
  const opened = async () => {
    const uri = await write("fair.txt", STORY);
    await overwrite(near(uri), BOOK);
    const document = await showFile(uri);
    const [position] = (await annotations(document)).positions.filter(({ stance }) => stance === "calls");
    assert.ok(position);
    return { document, uri, position };
  };

  test("fields of the project’s own are set in the form, exported, and undone together", async () => {
    const { document, uri, position } = await opened();
    const before = await annotations(document);
    const now = async () => (await annotations(document)).positions.find(({ id }) => id === position.id);
    // the field after the eight built-in ones, down from None round to the second choice, Done
    await answeringLists([8, 2, 0], () =>
      vscode.commands.executeCommand("standpoint.editPosition", { id: position.id }),
    );
    assert.deepEqual((await now())?.fields, { tone: "harsh" });
    assert.deepEqual((await now())?.decision?.corrected, ["fields.tone"]);
    const to = uri.with({ path: `${uri.path}.csv` });
    await vscode.commands.executeCommand("standpoint.export", { format: "csv", to });
    assert.match((await read(to)) ?? "", /""tone"":""harsh""/);
    const saved = uri.with({ path: `${uri.path}.annotations.json` });
    await until(async () => /"tone": ?"harsh"/.test((await read(saved)) ?? ""));
    await vscode.commands.executeCommand("standpoint.undo");
    assert.equal((await now())?.fields, undefined);
    assert.deepEqual((await annotations(document)).positions, before.positions);
  });

  test("a long definition is one row, and readable whole while the row is highlighted", async () => {
    const { position } = await opened();
    const { createQuickPick } = vscode.window;
    let pick: (vscode.QuickPick<vscode.QuickPickItem> & { prompt?: string }) | undefined;
    const patched: typeof createQuickPick = <T extends vscode.QuickPickItem>() => {
      const made = createQuickPick<T>();
      pick = made as unknown as vscode.QuickPick<vscode.QuickPickItem>;
      return made;
    };
    Object.assign(vscode.window, { createQuickPick: patched });
    try {
      const asked = vscode.commands.executeCommand("standpoint.setStance", { id: position.id });
      await until(() => pick?.activeItems.length === 1);
      const rows = pick!.items;
      assert.deepEqual(
        rows.map(({ label }) => label.replace(/^\$\(\S+\) /, "")),
        ["Contra", "Calls for"],
      );
      assert.equal(rows[0]!.detail, LONG, "a screen reader reads it whole");
      const isOffered = (row: vscode.QuickPickItem) => (row.buttons ?? []).length > 0;
      const hasPlace = "prompt" in pick!;
      assert.deepEqual(rows.map(isOffered), [!hasPlace, false]);
      if (hasPlace) assert.equal(pick!.prompt, undefined, "the one that holds now is highlighted, and short");
      pick!.activeItems = [rows[0]!];
      if (hasPlace) await until(() => pick!.prompt === `Contra: ${LONG}`);
      pick!.activeItems = [rows[1]!];
      if (hasPlace) await until(() => pick!.prompt === undefined);
      pick!.hide();
      await asked;
    } finally {
      Object.assign(vscode.window, { createQuickPick });
    }
  });
});
