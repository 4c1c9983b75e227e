import assert from "node:assert/strict";
import * as vscode from "vscode";
import { annotations, beside, closeAll, overwrite, read, STORY, show, showFile, until, write } from "./desk";
import { answeringLists } from "./questions";

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`standpoint.${command}`, ...args);

/** An article in which a decided quote was deleted. */
async function lose(words: string): Promise<vscode.TextDocument> {
  const document = await show("fair.txt", STORY);
  const editor = vscode.window.activeTextEditor!;
  const start = STORY.indexOf(words);
  const [from, to] = [start, start + words.length].map((offset) => document.positionAt(offset));
  editor.selection = new vscode.Selection(from!, from!);
  await run("setForm", { form: "mixed" });
  await editor.edit((edit) => edit.delete(new vscode.Range(from!, to!)));
  return document;
}

suite("lost", () => {
  teardown(closeAll);

  test("a decision whose words were deleted is attached to others", async () => {
    const document = await lose("“Nobody asked us,”");
    const { lost } = await annotations(document);
    const quote = lost.find(({ kind }) => kind === "attribution");
    assert.ok(quote, JSON.stringify(lost));
    const start = document.getText().indexOf("opposed the plan");
    await run("reattach", { id: quote.id, span: { start, end: start + "opposed the plan".length } });
    const after = await annotations(document);
    assert.ok(!after.lost.some(({ id }) => id === quote.id));
    const again = after.attributions.find(({ id }) => id === quote.id);
    assert.equal(again?.content[0]?.start, start);
    assert.equal(again?.form, "mixed");
    await run("undo");
    assert.ok((await annotations(document)).lost.some(({ id }) => id === quote.id));
  });

  test("or let go, which can be undone", async () => {
    const document = await lose("“Nobody asked us,”");
    const { lost } = await annotations(document);
    const done = run("discardLost", { id: lost[0]?.id });
    await vscode.commands.executeCommand("notifications.clearAll");
    await done;
    assert.equal((await annotations(document)).lost.length, lost.length - 1);
    await run("undo");
    assert.deepEqual((await annotations(document)).lost, lost);
  });

  test("nothing happens where nothing is lost", async () => {
    const document = await show("fair.txt", STORY);
    const before = await annotations(document);
    await run("reattach");
    await run("discardLost", { id: "nobody" });
    assert.equal(await annotations(document), before);
  });
});

suite("lost on opening", () => {
  teardown(closeAll);

  test("a decision that fits several places is told once, and put where the person says", async () => {
    const first = await show("fair.txt", STORY);
    const editor = vscode.window.activeTextEditor!;
    const at = first.positionAt(STORY.indexOf("Nobody asked"));
    editor.selection = new vscode.Selection(at, at);
    await run("setForm", { form: "mixed" });
    await run("save");
    // as if the article had been changed while it was not open
    const twice = await write("twice.txt", `The story was told twice.\n\n${STORY}\n${STORY}`);
    await overwrite(beside(twice), (await read(beside(first.uri))) ?? "");
    const document = await showFile(twice);
    await until(async () => (await annotations(document)).lost.length > 0);
    const [lost] = (await annotations(document)).lost;
    assert.equal(lost?.how, "ambiguous");
    await answeringLists([1], () => run("reattach", { id: lost.id }));
    const after = await annotations(document);
    assert.deepEqual(after.lost, []);
    const quote = after.attributions.find(({ id }) => id === lost.id);
    assert.equal(quote?.form, "mixed");
    const [span] = quote?.content ?? [];
    assert.ok(span && document.getText().slice(span.start, span.end).startsWith("“Nobody asked"));
  });
});
