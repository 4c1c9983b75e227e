import assert from "node:assert/strict";
import * as vscode from "vscode";
import { accept } from "../../src/core/actions/review";
import { annotations, api, beside, closeAll, having, read, STORY, show, until } from "./desk";

const execute = <T>(command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand<T>(`vscode.${command}`, ...args);

/** A place within the `nth` (from 0) of these words. */
function placeIn(document: vscode.TextDocument, words: string, nth = 0): vscode.Position {
  let at = document.getText().indexOf(words);
  for (let i = 0; i < nth; i++) at = document.getText().indexOf(words, at + 1);
  assert.ok(at >= 0, words);
  return document.positionAt(at + 1);
}

const textAt = async ({ uri, range }: { uri: vscode.Uri; range: vscode.Range }): Promise<string> =>
  (await vscode.workspace.openTextDocument(uri)).getText(range);

const isLink = (it: vscode.Location | vscode.LocationLink): it is vscode.LocationLink => "targetUri" in it;

async function definitionAt(document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  const found = await execute<(vscode.Location | vscode.LocationLink)[]>(
    "executeDefinitionProvider",
    document.uri,
    position,
  );
  return Promise.all(
    found.map((it) =>
      textAt(isLink(it) ? { uri: it.targetUri, range: it.targetSelectionRange ?? it.targetRange } : it),
    ),
  );
}

async function hintsOf(document: vscode.TextDocument): Promise<vscode.InlayHint[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  return execute<vscode.InlayHint[]>("executeInlayHintProvider", document.uri, all);
}
const labelOf = ({ label }: vscode.InlayHint): string =>
  typeof label === "string" ? label : label.map((part) => part.value).join("");
/** Hints as they stand in the text: “she≈ Quill”. */
const inPlace = (document: vscode.TextDocument, hints: readonly vscode.InlayHint[]): string[] =>
  hints.map((hint) => {
    const range = document.getWordRangeAtPosition(hint.position.translate(0, -1));
    return `${document.getText(range)} ${labelOf(hint)}`;
  });

suite("gestures", () => {
  teardown(closeAll);

  test("the definition of a pronoun is where the article introduces the person", async () => {
    const document = await show("fair.txt", STORY);
    assert.deepEqual(await definitionAt(document, placeIn(document, "she")), ["Ada Quill"]);
    assert.deepEqual(await definitionAt(document, placeIn(document, "Barley", 1)), ["Tom Barley"]);
    assert.deepEqual(await definitionAt(document, placeIn(document, "room")), []);
  });

  test("the references of an actor are all mentions, with and without the introduction", async () => {
    const document = await show("fair.txt", STORY);
    const found = await execute<vscode.Location[]>(
      "executeReferenceProvider",
      document.uri,
      placeIn(document, "Quill"),
    );
    assert.deepEqual(await Promise.all(found.map(textAt)), ["Ada Quill", "We", "she"]);
  });

  test("all mentions of the actor under the cursor are highlighted, the introduction as what is written", async () => {
    const document = await show("fair.txt", STORY);
    const at = placeIn(document, "Barley", 1);
    const found = await execute<vscode.DocumentHighlight[]>("executeDocumentHighlights", document.uri, at);
    const { Read, Write } = vscode.DocumentHighlightKind;
    assert.deepEqual(
      found.map(({ range, kind }) => [document.getText(range), kind]),
      [
        ["Tom Barley", Write],
        ["us", Read],
        ["Barley", Read],
      ],
    );
  });

  test("renaming an actor changes the annotation, not the article, and is undone", async () => {
    const document = await show("fair.txt", STORY);
    const { store } = await api();
    const at = placeIn(document, "she");
    const prepared = await execute<{ range: vscode.Range; placeholder: string }>("prepareRename", document.uri, at);
    assert.deepEqual([document.getText(prepared.range), prepared.placeholder], ["she", "Ada Quill"]);

    const edit = await execute<vscode.WorkspaceEdit>("executeDocumentRenameProvider", document.uri, at, "Ada B. Quill");
    assert.equal(edit.size, 0);
    const named = async () => (await annotations(document)).actors.find(({ name }) => name.endsWith("Quill"));
    const renamed = await named();
    assert.equal(renamed?.name, "Ada B. Quill");
    assert.ok(renamed.aliases.includes("Ada Quill"));
    assert.equal(document.getText(), STORY);
    assert.ok(!document.isDirty);
    assert.deepEqual(await definitionAt(document, at), ["Ada Quill"]);
    const file = beside(document.uri);
    await until(async () => (await read(file))?.includes("Ada B. Quill"));

    await vscode.commands.executeCommand("standpoint.undo");
    assert.equal((await named())?.name, "Ada Quill");
    assert.ok(store.get(document.uri.toString()));
  });

  test("where no actor is meant a rename says so in words", async () => {
    const document = await show("fair.txt", STORY);
    await assert.rejects(
      () => Promise.resolve(execute("prepareRename", document.uri, placeIn(document, "room"))),
      /No actor is meant here/,
    );
  });

  test("the outline has who speaks, with what, each in its range", async () => {
    const document = await show("fair.txt", STORY);
    const symbols = await execute<vscode.DocumentSymbol[]>("executeDocumentSymbolProvider", document.uri);
    const names = (list: readonly vscode.DocumentSymbol[]) => list.map(({ name }) => name);
    assert.deepEqual(
      names(symbols).filter((name) => /Quill|Barley/.test(name)),
      ["Ada Quill", "Tom Barley"],
    );
    const quill = symbols.find(({ name }) => name === "Ada Quill")!;
    assert.equal(quill.kind, vscode.SymbolKind.Class);
    assert.match(quill.detail, /^Mayor · \d quotes?$/);
    assert.equal(document.getText(quill.selectionRange), "Ada Quill", "the introduction, for it says it");
    const quotes = quill.children.filter(({ kind }) => kind === vscode.SymbolKind.String);
    assert.deepEqual(names(quotes).at(-1), "“We demand more room,”");
    const check = (list: readonly vscode.DocumentSymbol[], around?: vscode.Range) => {
      for (const { range, selectionRange, children } of list) {
        assert.ok(range.contains(selectionRange) && (!around || around.contains(range)));
        check(children, range);
      }
    };
    check(symbols);
  });

  test("the outline follows what a person does", async () => {
    const document = await show("fair.txt", STORY);
    const speaker = async () =>
      (await execute<vscode.DocumentSymbol[]>("executeDocumentSymbolProvider", document.uri)).find(({ name }) =>
        name.endsWith("Quill"),
      )?.name;
    assert.equal(await speaker(), "Ada Quill");
    await execute("executeDocumentRenameProvider", document.uri, placeIn(document, "she"), "Mayor Quill");
    await until(async () => (await speaker()) === "Mayor Quill");
    await vscode.commands.executeCommand("standpoint.undo");
    await until(async () => (await speaker()) === "Ada Quill");
  });

  test("an outline that is asked for while new words are read has who speaks there", async () => {
    const document = await show("fair.txt", STORY);
    const typed = new vscode.WorkspaceEdit();
    typed.insert(document.uri, new vscode.Position(0, 0), "“Never,” said Nora Vale, a farmer.\n\n");
    assert.ok(await vscode.workspace.applyEdit(typed));
    const [first] = await execute<vscode.DocumentSymbol[]>("executeDocumentSymbolProvider", document.uri);
    assert.equal(first?.name, "Nora Vale");
  });

  test("Markdown’s own outline stays beside ours", async () => {
    const document = await show("fair.md", `# The fair\n\n${STORY}`);
    const namesIn = (list: readonly vscode.DocumentSymbol[]): readonly string[] =>
      list.flatMap(({ name, children }) => [name, ...namesIn(children ?? [])]);
    // Markdown's server takes its time to start
    await until(async () => {
      const all = namesIn(await execute<vscode.DocumentSymbol[]>("executeDocumentSymbolProvider", document.uri));
      return all.includes("# The fair") && all.includes("Ada Quill");
    });
    assert.deepEqual(await definitionAt(document, placeIn(document, "she")), ["Ada Quill"]);
  });

  test("hints say whom pronouns mean and lead to the introduction; what else they say waits until it is asked for", async () => {
    const document = await show("fair.txt", STORY);
    const hints = await hintsOf(document);
    assert.deepEqual(inPlace(document, hints), ["she ≈ Ada Quill"]);
    const [part] = hints[0]!.label as vscode.InlayHintLabelPart[];
    assert.ok(part?.location);
    assert.equal(await textAt(part.location), "Ada Quill");
    assert.equal(part.tooltip, undefined);
  });

  test("a hint of what a person accepted leaves no doubt", async () => {
    const document = await show("fair.txt", STORY);
    const { acts } = await api();
    const { mentions } = await annotations(document);
    const she = mentions.find(({ span }) => STORY.slice(span.start, span.end) === "she")!;
    assert.ok(acts.perform(document, "accept", accept([she.id])));
    assert.deepEqual(inPlace(document, await hintsOf(document)), ["she = Ada Quill"]);
  });

  test("hints move with what is typed before them", async () => {
    const document = await show("fair.txt", STORY);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "News. ");
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(inPlace(document, await hintsOf(document)), ["she ≈ Ada Quill"]);
  });

  test("hints are there or not as the setting says, and a command changes it", async () => {
    const document = await show("fair.txt", STORY);
    const set = () => vscode.workspace.getConfiguration("standpoint").inspect("inlayHints")?.globalValue;
    await having("inlayHints", false, async () => assert.deepEqual(await hintsOf(document), []));
    assert.equal((await hintsOf(document)).length, 1);
    try {
      await vscode.commands.executeCommand("standpoint.toggleInlayHints");
      assert.equal(set(), false);
      assert.deepEqual(await hintsOf(document), []);
      await vscode.commands.executeCommand("standpoint.toggleInlayHints");
      assert.equal((await hintsOf(document)).length, 1);
    } finally {
      const { Global } = vscode.ConfigurationTarget;
      await vscode.workspace.getConfiguration("standpoint").update("inlayHints", undefined, Global);
    }
  });

  test("an article that was never saved has them all, whatever its language", async () => {
    const { idle } = await api();
    const document = await vscode.workspace.openTextDocument({ language: "html", content: STORY });
    await vscode.window.showTextDocument(document);
    const at = placeIn(document, "she");
    assert.deepEqual(await hintsOf(document), []);
    await vscode.commands.executeCommand("standpoint.annotate");
    await idle(document);
    await until(async () => (await hintsOf(document)).length === 1);
    assert.deepEqual(await definitionAt(document, at), ["Ada Quill"]);
    const found = await execute<vscode.Location[]>("executeReferenceProvider", document.uri, at);
    assert.equal(found.length, 3);
    const prepared = await execute<{ placeholder: string }>("prepareRename", document.uri, at);
    assert.equal(prepared.placeholder, "Ada Quill");
  });

  test("a file that is not annotated has none of them, one with marks of patterns in its path has", async () => {
    const list = Array.from({ length: 60 }, (_, i) => `item-${i}=${i * i};`).join("\n");
    const other = await show("list.txt", list);
    await show("fair.txt", STORY);
    const at = new vscode.Position(0, 1);
    assert.deepEqual(await definitionAt(other, at), []);
    assert.deepEqual(await execute("executeInlayHintProvider", other.uri, new vscode.Range(0, 0, 60, 0)), []);
    const odd = await show("fair [1] {a,b}.txt", STORY);
    assert.deepEqual(await definitionAt(odd, placeIn(odd, "she")), ["Ada Quill"]);
  });

  test("actors have their colours in the sidebar unless they are not wanted", async () => {
    await show("fair.txt", STORY);
    const { actors } = await api();
    const tints = () => actors.rows().map(({ tint }) => tint);
    assert.equal(tints()[0], "standpoint.actor1");
    assert.equal(new Set(tints()).size, Math.min(7, tints().length));
    await having("actorColours", false, () => until(() => tints().every((tint) => tint === null)));
    await until(() => tints()[0] === "standpoint.actor1");
  });
});
