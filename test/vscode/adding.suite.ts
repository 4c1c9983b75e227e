import assert from "node:assert/strict";
import * as vscode from "vscode";
import { annotations, closeAll, STORY, show, until } from "./desk";

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`standpoint.${command}`, ...args);
const TEXT = `${STORY}\nThe rest is rain. The club of fools stayed home, and the club of fools wrote letters.\n`;

function select(words: string): void {
  const editor = vscode.window.activeTextEditor!;
  const start = editor.document.getText().indexOf(words);
  assert.ok(start >= 0, words);
  const [from, to] = [start, start + words.length].map((offset) => editor.document.positionAt(offset));
  editor.selection = new vscode.Selection(from!, to!);
}
const slice = (document: vscode.TextDocument, { start, end }: { start: number; end: number }) =>
  document.getText().slice(start, end);

suite("adding", () => {
  teardown(closeAll);

  test("a quote with its speaker; the same again in one key", async () => {
    const document = await show("fair.txt", TEXT);
    select("The rest is rain.");
    await run("addQuote", { speaker: "Ada Quill" });
    select("wrote letters");
    await run("addAgain");
    const { attributions, actors } = await annotations(document);
    const added = attributions.filter(({ provenance }) => provenance.by === "person");
    assert.deepEqual(
      added.map(({ content }) => content.map((span) => slice(document, span))),
      [["The rest is rain."], ["wrote letters"]],
    );
    const quill = actors.find(({ name }) => name === "Ada Quill");
    assert.ok(added.every(({ speaker }) => speaker === quill?.id));
    await run("undo");
    await run("undo");
    assert.ok((await annotations(document)).attributions.every(({ provenance }) => provenance.by === "machine"));
  });

  test("a quote in pieces, from several selections", async () => {
    const document = await show("fair.txt", TEXT);
    select("The rest");
    const [first] = vscode.window.activeTextEditor!.selections;
    select("is rain");
    vscode.window.activeTextEditor!.selections = [vscode.window.activeTextEditor!.selection, first!];
    await run("addQuote", { speaker: null });
    const { attributions } = await annotations(document);
    const added = attributions.find(({ provenance }) => provenance.by === "person");
    assert.deepEqual(
      added?.content.map((span) => slice(document, span)),
      ["The rest", "is rain"],
    );
  });

  test("an actor, new or known", async () => {
    const document = await show("fair.txt", TEXT);
    select("club of fools");
    await run("addActor", { actor: "The fools", type: "group" });
    const { actors, mentions } = await annotations(document);
    const fools = actors.find(({ name }) => name === "The fools");
    assert.equal(fools?.type, "group");
    const theirs = mentions.filter(({ actor }) => actor === fools?.id);
    assert.ok(theirs.some(({ span }) => slice(document, span) === "club of fools"));
  });

  test("a position on a quote, about words in it; and on words that become a quote", async () => {
    const document = await show("fair.txt", TEXT);
    select("more room");
    await run("addPosition", { actor: "Tom Barley", stance: "deny" });
    const first = (await annotations(document)).positions.find(({ provenance }) => provenance.by === "person");
    assert.equal(first?.stance, "deny");
    assert.equal(first?.issue && slice(document, first.issue), "more room");
    select("wrote letters");
    await run("addPosition", { actor: "Tom Barley", stance: "offer" });
    const { positions, attributions } = await annotations(document);
    const second = positions.find(({ stance, provenance }) => stance === "offer" && provenance.by === "person");
    const evidence = attributions.find(({ id }) => id === second?.attribution);
    assert.deepEqual(
      evidence?.content.map((span) => slice(document, span)),
      ["wrote letters"],
    );
  });

  test("nothing is added without words, nor twice", async () => {
    const document = await show("fair.txt", TEXT);
    const before = await annotations(document);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(0, 0, 0, 0);
    await run("addQuote", { speaker: null });
    await run("addActor", { actor: "X", type: "group" });
    assert.equal(await annotations(document), before);
  });

  test("the light bulb offers what a selection may be, and nothing without one", async () => {
    const document = await show("fair.txt", TEXT);
    const offers = async (range: vscode.Range) => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        range,
      );
      return found.map(({ title }) => title).filter((title) => /^Annotate as|^Add a note/.test(title));
    };
    assert.equal((await offers(new vscode.Range(0, 4, 0, 8))).length, 4);
    assert.equal((await offers(new vscode.Range(0, 4, 0, 4))).length, 0);
  });
});

suite("notes", () => {
  teardown(closeAll);

  const notes = async (document: vscode.TextDocument) => (await annotations(document)).notes;

  test("a note on words and one on an annotation; text moves them", async () => {
    const document = await show("fair.txt", TEXT);
    select("The rest is rain.");
    await run("addNote", { text: "Is it? *Not markup* [x](command:y)" });
    const quote = (await annotations(document)).attributions[0];
    await run("addNote", { id: quote?.id, text: "Ask the mayor." });
    const [first, second] = await notes(document);
    assert.deepEqual([first?.about, second?.about], [quote?.id, null]);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "A new line.\n");
    await vscode.workspace.applyEdit(edit);
    await until(async () => (await notes(document)).some(({ span }) => slice(document, span) === "The rest is rain."));
  });

  test("what VS Code’s comment editor sends becomes a note, is edited and deleted", async () => {
    const document = await show("fair.txt", TEXT);
    const start = document.positionAt(TEXT.indexOf("The rest"));
    const range = new vscode.Range(start, start.translate(0, 17));
    const thread = { uri: document.uri, range, dispose() {} };
    await run("saveNote", { thread, text: "  " });
    assert.equal((await notes(document)).length, 0);
    await run("saveNote", { thread, text: "Is it?" });
    const [note] = await notes(document);
    assert.equal(note && slice(document, note.span), "The rest is rain.");
    assert.equal(note?.text, "Is it?");
    const comment = { note: note?.id, uri: document.uri, body: "It is." };
    await run("saveEditedNote", comment);
    assert.equal((await notes(document))[0]?.text, "It is.");
    await run("saveEditedNote", { ...comment, body: " " });
    assert.equal((await notes(document))[0]?.text, "It is.");
    await run("deleteNote", comment);
    assert.equal((await notes(document)).length, 0);
    await run("undo");
    assert.equal((await notes(document))[0]?.text, "It is.");
  });
});
