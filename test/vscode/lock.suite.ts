import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  annotations,
  api,
  beside,
  closeAll,
  having,
  overwrite,
  pause,
  read,
  STORY,
  show,
  showFile,
  until,
  write,
} from "./desk";

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`standpoint.${command}`, ...args);

/** Types as a person does: what is read-only stays as it is. */
const type = (text: string) => vscode.commands.executeCommand("type", { text });

async function isLocked(document: vscode.TextDocument): Promise<boolean> {
  const before = document.getText();
  await type("z");
  await pause(100);
  return document.getText() === before;
}
const isTyped = (document: vscode.TextDocument) =>
  until(async () => {
    await type("z");
    return document.getText() !== STORY;
  });
const firstOf = async (document: vscode.TextDocument) => (await annotations(document)).attributions[0]!;

/** An article with an annotation file beside it, closed. */
async function coded(): Promise<vscode.Uri> {
  const document = await show("coded.txt", STORY);
  await run("accept", document.uri.toString(), (await firstOf(document)).id);
  await run("save");
  await until(async () => (await read(beside(document.uri))) !== undefined);
  const json = (await read(beside(document.uri))) ?? "";
  await closeAll();
  const uri = await write("coded.txt", STORY);
  await overwrite(beside(uri), json);
  return uri;
}

suite("lock", () => {
  teardown(async () => {
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await closeAll();
  });

  test("a locked article cannot be typed into; annotations are made and taken back; unlocked it can", async () => {
    const { readOnly } = await api();
    const document = await show("fair.txt", STORY);
    await run("lockArticle");
    assert.ok(readOnly.isHeld(document.uri, "person"));
    assert.ok(await isLocked(document));
    const { id } = await firstOf(document);
    await run("accept", document.uri.toString(), id);
    assert.equal((await firstOf(document)).status, "accepted");
    await run("undo", { here: true });
    assert.equal((await firstOf(document)).status, "suggested");
    await run("redo", { here: true });
    assert.equal((await firstOf(document)).status, "accepted");
    await run("unlockArticle");
    await isTyped(document);
  });

  test("a review leaves a locked article locked", async () => {
    const document = await show("fair.txt", STORY);
    await run("lockArticle");
    await run("review");
    await run("unlockArticle");
    assert.ok(await isLocked(document), "letters are commands still");
    await run("lockArticle");
    await run("endReview");
    assert.ok(await isLocked(document));
    await run("unlockArticle");
    await isTyped(document);
  });

  test("only the article that was locked is", async () => {
    const document = await show("fair.txt", STORY);
    await run("lockArticle");
    const other = await show("other.txt", STORY);
    await isTyped(other);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await vscode.window.showTextDocument(document);
    assert.ok(await isLocked(document));
    await run("unlockArticle");
    await isTyped(document);
  });

  test("by the setting, an article is locked that is opened with annotations, and no other", async () => {
    const uri = await coded();
    await having("lockArticles", true, async () => {
      const fresh = await show("fair.txt", STORY);
      await isTyped(fresh);
      await vscode.commands.executeCommand("workbench.action.files.revert");
      const document = await showFile(uri);
      const { readOnly } = await api();
      await until(async () => readOnly.isHeld(uri, "setting"));
      assert.ok(await isLocked(document));
      await run("accept", uri.toString(), (await annotations(document)).attributions[1]!.id);
      assert.equal((await annotations(document)).attributions[1]!.status, "accepted");
    });
    const document = await showFile(uri);
    await isTyped(document);
  });
});
