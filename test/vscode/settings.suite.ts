import assert from "node:assert/strict";
import * as vscode from "vscode";
import { annotations, closeAll, inWorkspace, overwrite, read, STORY, show, until } from "./desk";

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`standpoint.${command}`, ...args);
const FILE = [".vscode", "settings.json"];

suite("settings of a folder", () => {
  teardown(closeAll);

  test("cannot sign a person's decisions with another name", async () => {
    const file = inWorkspace(...FILE);
    const before = await read(file);
    const settings = () => vscode.workspace.getConfiguration("standpoint");
    await overwrite(file, JSON.stringify({ "standpoint.coder": "Mallory", "standpoint.openAfterExport": true }));
    try {
      // the file was read
      await until(() => settings().get("openAfterExport") === true);
      assert.equal(settings().get("coder"), "");
      assert.equal(settings().inspect("coder")?.workspaceValue, undefined);
      const document = await show("fair.txt", STORY);
      const { id } = (await annotations(document)).attributions[0]!;
      await run("accept", document.uri.toString(), id);
      const decided = (await annotations(document)).attributions.find((it) => it.id === id);
      assert.equal(decided?.status, "accepted");
      assert.equal(decided?.decision?.name, undefined);
    } finally {
      if (before === undefined) await vscode.workspace.fs.delete(file);
      else await overwrite(file, before);
      await until(() => settings().get("openAfterExport") === false);
    }
  });

  test("VS Code refuses to write it there", async () => {
    const { Workspace } = vscode.ConfigurationTarget;
    const refused = Promise.resolve(
      vscode.workspace.getConfiguration("standpoint").update("coder", "Mallory", Workspace),
    ).then(
      () => false,
      () => true,
    );
    assert.ok(await refused);
  });
});
