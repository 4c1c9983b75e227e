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
  STORY,
  show,
  showFile,
  until,
  write,
} from "./desk";

suite("articles", () => {
  teardown(closeAll);

  const words = async (document: vscode.TextDocument) => {
    const { attributions } = await annotations(document);
    return attributions.map(({ content }) =>
      content.map(({ start, end }) => document.getText().slice(start, end)).join(" "),
    );
  };

  test("every command of the manifest is registered", async () => {
    const { packageJSON } = vscode.extensions.getExtension("standpoint.standpoint")!;
    const registered = await vscode.commands.getCommands(true);
    const declared: { command: string }[] = packageJSON.contributes.commands;
    for (const { command } of declared) assert.ok(registered.includes(command), command);
    const ours = registered.filter((id) => /^standpoint\.\w+$/.test(id));
    assert.deepEqual(ours.sort(), declared.map(({ command }) => command).sort());
  });

  test("a text file is annotated when it is opened", async () => {
    const { articles, actors } = await api();
    const document = await show("fair.txt", STORY);
    assert.equal(articles.state(), "annotated");
    assert.ok((await words(document)).includes("“We demand more room,”"));
    assert.ok(actors.rows().some((row) => row.label === "Ada Quill"));
  });

  test("what the machine is not sure enough of is hidden, and there again when less is asked for", async () => {
    const document = await show("fair.txt", STORY);
    const all = await words(document);
    const confidences = (await annotations(document)).attributions.map(({ provenance }) =>
      provenance.by === "machine" ? provenance.confidence : 1,
    );
    const most = Math.max(...confidences);
    await having("minConfidence", most, async () => {
      await until(async () => (await words(document)).length === confidences.filter((it) => it >= most).length);
    });
    await until(async () => (await words(document)).length === all.length);
    assert.deepEqual(await words(document), all);
    assert.ok(confidences.some((it) => it < most));
  });

  test("Markdown is annotated without its front matter and code", async () => {
    const code = "```\n“Not this,” Ann Lee said.\n```\n";
    const document = await show("fair.md", `---\nby: “Nor this,” Ann Lee said.\n---\n# The fair\n\n${STORY}\n${code}`);
    const said = (await words(document)).join("\n");
    assert.match(said, /more room/);
    assert.doesNotMatch(said, /this/);
  });

  test("a passage without the end of a sentence is read in pieces, and that is said until it is mended", async () => {
    const { articles } = await api();
    const document = await show("long.txt", `${STORY}\n${"and the mayor of the town said no ".repeat(60)}`);
    assert.equal(articles.cutParagraphs.get(document), 1);
    const mend = new vscode.WorkspaceEdit();
    mend.delete(document.uri, document.lineAt(document.lineCount - 1).range);
    await vscode.workspace.applyEdit(mend);
    await until(() => articles.cutParagraphs.get(document) === 0);
  });

  const leftAlone: [name: string, text: string, state: string][] = [
    ["build.log", STORY, "otherLanguage"],
    ["requirements.txt", "fair==1.2\nriders>=2.0\n", "notProse"],
    ["LICENSE.txt", STORY, "notProse"],
    ["fair.json", "{}", "otherLanguage"],
  ];
  for (const [name, text, state] of leftAlone)
    test(`${name} is left alone until it is asked for`, async () => {
      const { articles, store } = await api();
      const document = await show(name, text);
      assert.ok(["notProse", "otherLanguage"].includes(articles.state()), articles.state());
      if (state !== "otherLanguage" || name.endsWith(".json")) assert.equal(articles.state(), state);
      assert.equal(store.get(document.uri.toString()), undefined);
      await vscode.commands.executeCommand("standpoint.annotate");
      assert.equal(articles.state(), text === STORY ? "annotated" : "empty");
    });

  test("a long file is left alone until it is asked for", () =>
    having("maxLength", 2, async () => {
      const { articles, store } = await api();
      const document = await show("long.txt", STORY.repeat(20));
      assert.equal(articles.state(), "tooLarge");
      assert.equal(store.get(document.uri.toString()), undefined);
      await vscode.commands.executeCommand("standpoint.annotate");
      assert.equal(articles.state(), "annotated");
    }));

  test("a raised limit takes effect on what is open", async () => {
    const { articles } = await api();
    await having("maxLength", 1, async () => {
      await show("long.txt", STORY.repeat(20));
      assert.equal(articles.state(), "tooLarge");
    });
    await until(() => articles.state() === "annotated");
  });

  const GERMAN =
    "„Die Fähre fährt nicht“, sagte Ada Quill. Die Bürgermeisterin sagte am Montag, der Rat habe dagegen gestimmt, und die Kosten seien für die Stadt zu hoch geworden. Ein Sprecher der Firma lehnte den Plan ab.\n";

  test("an article in another language is left alone, and read where it is asked for", async () => {
    const { articles, positions } = await api();
    const document = await show("faehre.txt", GERMAN);
    assert.equal(articles.state(), "notEnglish");
    assert.deepEqual((await annotations(document)).attributions, []);
    assert.match(positions.view.description ?? "", /seems to be written in German/);
    await vscode.commands.executeCommand("standpoint.annotate");
    await until(() => articles.state() === "annotated");
    assert.equal(positions.view.description ?? "", "");
  });

  test("articles in any language by setting", async () => {
    const { articles } = await api();
    await show("faehre.txt", GERMAN);
    assert.equal(articles.state(), "notEnglish");
    await having("anyLanguage", true, () => until(() => articles.state() === "annotated"));
    await until(() => articles.state() !== "reading");
  });

  test("what was annotated by hand in another language is there, and nothing else", async () => {
    const { articles, positions } = await api();
    const document = await show("faehre.txt", GERMAN);
    const editor = vscode.window.activeTextEditor!;
    const start = GERMAN.indexOf("Ada Quill");
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + 9));
    await vscode.commands.executeCommand("standpoint.addActor", { actor: "Ada Quill", type: "person" });
    await until(() => articles.state() === "annotated");
    const { actors, attributions } = await annotations(document);
    assert.deepEqual(
      actors.map(({ name }) => name),
      ["Ada Quill"],
    );
    assert.deepEqual(attributions, []);
    assert.match(positions.view.message ?? "", /seems to be written in German/);
  });

  test("other languages by setting", () =>
    having("languages", ["json"], async () => {
      const { articles } = await api();
      await show("fair.json", STORY);
      assert.equal(articles.state(), "annotated");
      await show("fair.txt", STORY);
      assert.equal(articles.state(), "otherLanguage");
    }));

  test("an untitled text is annotated as it is written", async () => {
    const { articles, idle } = await api();
    const document = await vscode.workspace.openTextDocument({ language: "plaintext", content: "" });
    const editor = await vscode.window.showTextDocument(document);
    await until(() => articles.state() === "empty");
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), STORY));
    await idle(document);
    assert.equal(articles.state(), "annotated");
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  test("an edit moves the annotations at once, and the analysis follows", async () => {
    const { store, idle } = await api();
    const document = await show("fair.txt", STORY);
    const before = await words(document);
    const reasons: string[] = [];
    const subscription = store.onDidChange(({ uri, reason }) => {
      if (uri === document.uri.toString()) reasons.push(reason);
    });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "👍 An opening line.\r\n");
    edit.insert(document.uri, document.positionAt(STORY.indexOf("Tom Barley")), "Also: ");
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(reasons, ["edit"]);
    assert.deepEqual(await words(document), before);
    await idle(document);
    subscription.dispose();
    assert.deepEqual(reasons, ["edit", "analysis"]);
    assert.ok((await words(document)).includes("“We demand more room,”"));
  });

  test("of an analysis that was overtaken nothing is taken", async () => {
    const { store, idle } = await api();
    const document = await show("fair.txt", STORY.repeat(30));
    const wrong: string[] = [];
    const subscription = store.onDidChange(({ uri, document: all, reason }) => {
      if (uri !== document.uri.toString()) return;
      const text = document.getText();
      for (const { form, content } of reason === "analysis" && all ? all.attributions : [])
        for (const { start, end } of form === "direct" ? content : [])
          if (text[start] !== "“") wrong.push(text.slice(start, end));
    });
    // around the pause after which the analysis begins
    for (const milliseconds of [0, 50, 290, 305, 310, 320, 340, 360]) {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), "x");
      await vscode.workspace.applyEdit(edit);
      await pause(milliseconds);
    }
    await idle(document);
    subscription.dispose();
    assert.deepEqual(wrong, []);
    assert.ok((await words(document)).length > 60);
  });

  test("a closed article is forgotten", async () => {
    const { articles, store } = await api();
    const document = await show("fair.txt", STORY);
    await closeAll();
    await until(() => articles.state() === "none");
    // VS Code keeps a closed document for a while: it is forgotten once it is let go, or still up to date
    await until(() => !document.isClosed || store.get(document.uri.toString()) === undefined);
  });

  test("a file beside it says that even a list is an article", async () => {
    const { articles } = await api();
    const uri = await write("requirements.txt", "fair==1.2\n");
    await overwrite(beside(uri), "{}");
    await showFile(uri);
    assert.equal(articles.state(), "empty");
  });

  test("the sample article opens as a file of the person's own", async () => {
    const { articles, positions } = await api();
    await vscode.commands.executeCommand("standpoint.openSample");
    await until(() => articles.state() === "annotated");
    const document = articles.current();
    assert.match(document?.uri.path ?? "", /globalStorage.*harbour-bridge\.txt$/i);
    assert.ok(positions.rows().length > 0);
  });
});
