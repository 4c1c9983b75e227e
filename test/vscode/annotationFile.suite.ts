import assert from "node:assert/strict";
import * as vscode from "vscode";
import { copyName } from "../../src/files/replaceFile";
import {
  annotations,
  api,
  beside,
  closeAll,
  having,
  overwrite,
  read,
  STORY,
  show,
  showFile,
  until,
  write,
} from "./desk";
import { answering } from "./messages";

const save = () => vscode.commands.executeCommand("standpoint.save");

/** Types a space at the end and saves the article. */
async function editAndSave(document: vscode.TextDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().length), " ");
  await vscode.workspace.applyEdit(edit);
  assert.ok(await document.save());
}

suite("annotation file", () => {
  teardown(closeAll);

  test("Save Annotations writes it beside the article, whole, and leaves nothing else", async () => {
    const document = await show("fair.txt", STORY);
    await save();
    const json = await read(beside(document.uri));
    assert.match(json ?? "", /more room/);
    assert.equal(typeof JSON.parse(json ?? ""), "object");
    const folder = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(document.uri, ".."));
    assert.deepEqual(folder.map(([name]) => name).sort(), ["fair.txt", "fair.txt.annotations.json"]);
    assert.equal(await read(document.uri), STORY);
  });

  test("saved again without a change it is the same to the byte", async () => {
    const document = await show("fair.txt", STORY);
    await save();
    const before = await read(beside(document.uri));
    await vscode.commands.executeCommand("standpoint.refresh");
    await save();
    assert.equal(await read(beside(document.uri)), before);
  });

  /** The annotation file of the story with its first attribution accepted. */
  const accepted = async (): Promise<string> => {
    const { store } = await api();
    const document = await show("fair.txt", STORY);
    const all = await annotations(document);
    const attributions = all.attributions.map((it, i) => (i === 0 ? { ...it, status: "accepted" as const } : it));
    store.set(document.uri.toString(), { ...all, attributions }, "user");
    await save();
    return (await read(beside(document.uri))) ?? "";
  };

  test("what it says is shown when the article is opened", async () => {
    const json = await accepted();
    const uri = await write("fair.txt", STORY);
    await overwrite(beside(uri), json);
    const document = await showFile(uri);
    const { attributions } = await annotations(document);
    assert.deepEqual(
      attributions.filter((it) => it.status === "accepted").map((it) => it.id),
      attributions.slice(0, 1).map((it) => it.id),
    );
    assert.ok(attributions.length > 1, "the machine's suggestions are there too");
    await save();
    assert.equal(await read(beside(uri)), json);
  });

  test("a change on disk is shown while the article is open", async () => {
    const json = await accepted();
    const document = await show("fair.txt", STORY);
    await save();
    await overwrite(beside(document.uri), json);
    await until(async () => (await annotations(document)).attributions[0]?.status === "accepted");
  });

  test("a change on disk that was not seen yet is taken up before writing", async () => {
    const json = await accepted();
    const document = await show("fair.txt", STORY);
    await save();
    await overwrite(beside(document.uri), json);
    await save();
    assert.equal(await read(beside(document.uri)), json);
  });

  const unreadable: [name: string, json: string][] = [
    ["broken", '{ "format": '],
    ["empty", ""],
    ["no annotation file", "[1, 2]"],
    ["newer", '{ "format": "standpoint-annotations", "version": 99 }'],
  ];
  for (const [name, json] of unreadable)
    test(`one that is ${name} is never overwritten`, async () => {
      const uri = await write("fair.txt", STORY);
      await overwrite(beside(uri), json);
      const document = await showFile(uri);
      assert.ok((await annotations(document)).attributions.length > 0, "the article is annotated all the same");
      await save();
      await editAndSave(document);
      await having("save", "always", () => editAndSave(document));
      await (await api()).idle(document);
      assert.equal(await read(beside(uri)), json);
    });

  test("one that broke while the article was open is not overwritten", async () => {
    const document = await show("fair.txt", STORY);
    await save();
    await overwrite(beside(document.uri), "<<<<<<< ours");
    await save();
    assert.equal(await read(beside(document.uri)), "<<<<<<< ours");
  });

  test("saving the article updates it where it exists", async () => {
    const document = await show("fair.txt", STORY);
    await save();
    const before = await read(beside(document.uri));
    await editAndSave(document);
    await until(async () => (await read(beside(document.uri))) !== before);
  });

  test("saving the article makes none by default, one with the setting “always”, none with “onCommand”", async () => {
    const document = await show("fair.txt", STORY);
    const { idle } = await api();
    const changed = async () => {
      await editAndSave(document);
      await idle(document);
      // a writing that was begun has ended when the next one has
      await new Promise((ok) => setTimeout(ok, 300));
      return read(beside(document.uri));
    };
    assert.equal(await changed(), undefined);
    await having("save", "always", async () => {
      await editAndSave(document);
      await until(async () => /more room/.test((await read(beside(document.uri))) ?? ""));
    });
    const before = await read(beside(document.uri));
    await having("save", "onCommand", async () => assert.equal(await changed(), before));
  });

  test("a file that others write in two steps is read when it is whole, and nothing is reported", async () => {
    const json = await accepted();
    const document = await show("fair.txt", STORY);
    await answering(
      () => undefined,
      async ({ shown }) => {
        await overwrite(beside(document.uri), "");
        await overwrite(beside(document.uri), json.slice(0, 100));
        await overwrite(beside(document.uri), json);
        await until(async () => (await annotations(document)).attributions.some(({ status }) => status === "accepted"));
        assert.deepEqual(shown, []);
      },
    );
  });

  test("a whole copy that could not take its place any more counts", async () => {
    const json = await accepted();
    const uri = await write("fair.txt", STORY);
    await overwrite(vscode.Uri.joinPath(uri, "..", copyName("fair.txt.annotations.json", 0.5)), json);
    const document = await showFile(uri);
    assert.equal((await annotations(document)).attributions[0]?.status, "accepted");
    await save();
    assert.equal(await read(beside(uri)), json);
  });
});
