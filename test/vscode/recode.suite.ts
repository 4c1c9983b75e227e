import assert from "node:assert/strict";
import * as vscode from "vscode";
import { annotations, api, beside, closeAll, open, overwrite, read, STORY, until, write } from "./desk";
import { drawing } from "./drawing";
import { answering } from "./messages";

const NAME = "standpoint.codebook.json";
const BOOK = JSON.stringify({
  issues: [
    { id: "move", label: "Move of the fair", definition: "" },
    { id: "fair", label: "The fair", definition: "" },
  ],
});

suite("recode", () => {
  teardown(closeAll);

  /** Two articles of one codebook in one folder, every position accepted with the issue “old”; the first one is open. */
  async function project() {
    const first = await write("one.txt", STORY);
    await overwrite(vscode.Uri.joinPath(first, "..", NAME), BOOK);
    const second = vscode.Uri.joinPath(first, "../deep/two.txt");
    await overwrite(second, STORY);
    const { store } = await api();
    for (const uri of [second, first]) {
      const document = await open(uri);
      const all = await annotations(document);
      const positions = all.positions.map((it) => ({ ...it, status: "accepted" as const, category: "old" }));
      store.set(uri.toString(), { ...all, positions }, "user");
      await vscode.commands.executeCommand("standpoint.save");
      await until(async () => /"old"/.test((await read(beside(uri))) ?? ""));
      if (uri === second) await closeAll();
    }
    await until(
      () =>
        !vscode.workspace.textDocuments.some(
          ({ uri, isClosed }) => !isClosed && uri.toString() === second.toString() && store.get(uri.toString()),
        ),
    );
    return { first, second, document: await open(first) };
  }
  const categories = async (document: vscode.TextDocument): Promise<string> =>
    [...new Set((await annotations(document)).positions.map(({ category }) => category))].join();
  const recode = (where: string) =>
    vscode.commands.executeCommand("standpoint.recode", {
      moves: [{ field: "category", from: "old", to: "move" }],
      where,
    });

  test("in the article alone, with undo; no file of another one is touched", async () => {
    const { second, document } = await project();
    const before = await read(beside(second));
    await answering(
      () => undefined,
      async ({ shown }) => {
        await recode("article");
        assert.equal(await categories(document), "move");
        assert.match(shown.at(-1)!.text, /Recoded \d+ records in 1 article/);
      },
    );
    assert.ok((await annotations(document)).positions.every(({ status }) => status === "accepted"));
    assert.equal(await read(beside(second)), before);
    await vscode.commands.executeCommand("standpoint.undo");
    assert.equal(await categories(document), "old");
  });

  test("in all files of the codebook: each is told, and one undo gives them back byte for byte", async () => {
    const { first, second, document } = await project();
    const before = await read(beside(second));
    // a folder with a codebook of its own codes otherwise
    const other = vscode.Uri.joinPath(first, "../other/three.txt");
    await overwrite(beside(other), before!);
    await overwrite(vscode.Uri.joinPath(other, "..", NAME), BOOK);
    let given: string | undefined;
    await answering(
      async () => {
        given = await read(beside(second));
        return "Undo";
      },
      async ({ shown }) => {
        await recode("folder");
        assert.match(shown.at(-1)!.text, /Recoded \d+ records in 2 articles/);
      },
    );
    assert.equal(given, before!.replaceAll('"category": "old"', '"category": "move"'));
    assert.equal(await read(beside(second)), before);
    assert.equal(await read(beside(other)), before);
    assert.equal(await categories(document), "old");
    await until(async () => /"old"/.test((await read(beside(first))) ?? ""));
  });

  test("asked for, codes that the book does not have are ticked, and what would change is shown before it does", async () => {
    const { second, document } = await project();
    const window = vscode.window as { showQuickPick: unknown };
    await drawing(async (it) => {
      let ticked: readonly string[] = [];
      window.showQuickPick = async (items: readonly vscode.QuickPickItem[]) => {
        const some = items.filter(({ picked }) => picked);
        ticked = some.map(({ label, description }) => `${label}, ${description}`);
        return some;
      };
      it.answers = ["Move of the fair"];
      // the person goes away from the preview: nothing is done
      await vscode.commands.executeCommand("standpoint.recode");
      assert.match(ticked.join("; "), /^“old” \(not in the codebook\), \d+ records in 2 files$/);
      assert.ok(it.given.get("pick detail")?.some((detail) => /one\.txt \(\d+\), two\.txt \(\d+\)/.test(detail)));
      assert.equal(await categories(document), "old");
      it.answers = ["Move of the fair", "In all annotation files"];
      await vscode.commands.executeCommand("standpoint.recode");
    });
    assert.equal(await categories(document), "move");
    assert.doesNotMatch((await read(beside(second)))!, /"old"/);
  });

  test("a file that somebody changed since is left, and named", async () => {
    const { second } = await project();
    await answering(
      async (text) => {
        if (!/Recoded/.test(text)) return undefined;
        const now = await read(beside(second));
        await overwrite(beside(second), now!.replace('"version"', '"ours": 1, "version"'));
        return "Undo";
      },
      async ({ shown }) => {
        await recode("folder");
        assert.ok(
          shown.some(({ text }) => /two\.txt\.annotations\.json/.test(text)),
          JSON.stringify(shown),
        );
      },
    );
    assert.match((await read(beside(second)))!, /"ours": 1/);
    assert.match((await read(beside(second)))!, /"move"/);
  });

  test("where no record has the code nothing is done", async () => {
    const { document } = await project();
    await answering(
      () => undefined,
      async ({ shown }) => {
        await vscode.commands.executeCommand("standpoint.recode", {
          moves: [{ field: "category", from: "none", to: "move" }],
          where: "folder",
        });
        assert.match(shown.at(-1)!.text, /nothing was changed/);
      },
    );
    assert.equal(await categories(document), "old");
  });
});
