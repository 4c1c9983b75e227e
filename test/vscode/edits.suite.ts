import assert from "node:assert/strict";
import * as vscode from "vscode";
import { createEdits, type TextEdit } from "../../src/vscode/session/edits";
import { closeAll, STORY, show } from "./desk";

suite("edits of text", () => {
  teardown(closeAll);

  test("the history is told first, then the annotations, whoever asked first; undo of text is no typing", async () => {
    const document = await show("fair.txt", STORY);
    const told: [to: string, edit: Omit<TextEdit, "document">][] = [];
    const edits = createEdits();
    const note =
      (to: string) =>
      ({ document: edited, ...edit }: TextEdit) => {
        if (edited === document) told.push([to, edit]);
      };
    edits.tell("annotations", note("annotations"));
    edits.tell("history", note("history"));
    try {
      const both = new vscode.WorkspaceEdit();
      both.replace(document.uri, new vscode.Range(0, 0, 0, 2), "Yes");
      assert.ok(await vscode.workspace.applyEdit(both));
      const typed = { edits: [{ span: { start: 0, end: 2 }, length: 3 }], typed: true };
      assert.deepEqual(told.splice(0), [
        ["history", typed],
        ["annotations", typed],
      ]);
      await vscode.commands.executeCommand("undo");
      assert.deepEqual(
        told.map(([to, { typed }]) => [to, typed]),
        [
          ["history", false],
          ["annotations", false],
        ],
      );
      assert.equal(document.getText(), STORY);
    } finally {
      edits.dispose();
    }
    told.length = 0;
    const more = new vscode.WorkspaceEdit();
    more.insert(document.uri, new vscode.Position(0, 0), " ");
    assert.ok(await vscode.workspace.applyEdit(more));
    assert.deepEqual(told, [], "nothing is told any more");
  });
});
