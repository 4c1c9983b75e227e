import assert from "node:assert/strict";
import * as vscode from "vscode";
import { reviewable } from "../../src/core/actions/review";
import { annotations, api, closeAll, having, pause, pointNowhere, read, STORY, show, until } from "./desk";

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`standpoint.${command}`, ...args);

/** Types at the cursor as a person does: what is read-only stays as it is. */
const type = (text: string) => vscode.commands.executeCommand("type", { text });

async function put(document: vscode.TextDocument, words: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(document.getText().indexOf(words));
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

const left = async (document: vscode.TextDocument) => reviewable(await annotations(document)).length;
const statusOf = async (document: vscode.TextDocument, id: string) => {
  const { actors, mentions, attributions, positions } = await annotations(document);
  return [...actors, ...mentions, ...attributions, ...positions].find((it) => it.id === id)?.status;
};
const firstQuote = async (document: vscode.TextDocument) => {
  const { attributions } = await annotations(document);
  const quote = attributions.find(({ form }) => form === "direct");
  assert.ok(quote);
  return quote;
};

suite("deciding", () => {
  teardown(closeAll);

  test("a decision carries who, when and with what", () =>
    having("coder", "Ann Lee", async () => {
      const document = await show("fair.txt", STORY);
      const { id } = await firstQuote(document);
      await run("accept", document.uri.toString(), id);
      const { status, decision, provenance } = await firstQuote(document);
      assert.equal(status, "accepted");
      assert.equal(provenance.by, "machine");
      assert.equal(decision?.name, "Ann Lee");
      assert.match(decision?.tool ?? "", /^Standpoint \d+\.\d+\.\d+$/);
      assert.ok(Math.abs(Date.now() - Date.parse(decision?.at ?? "")) < 60_000);
    }));

  test("an unknown article or id decides nothing", async () => {
    const document = await show("fair.txt", STORY);
    pointNowhere();
    const before = await annotations(document);
    await run("accept", document.uri.toString(), "no such id");
    await run("accept", "file:///nowhere/fair.txt", before.attributions[0]!.id);
    await run("reject", 42, { id: [] });
    assert.equal(await annotations(document), before);
  });

  test("rows are accepted and rejected, several at once", async () => {
    const { actors } = await api();
    const document = await show("fair.txt", STORY);
    const [first, second] = actors.rows();
    await run("reject", first, [first, second]);
    assert.deepEqual(
      [await statusOf(document, first!.id), await statusOf(document, second!.id)],
      ["rejected", "rejected"],
    );
    await run("undo");
    assert.equal(await statusOf(document, second!.id), "suggested");
  });

  test("a yes to an actor is a yes to every place that means it, and to nothing else", async () => {
    const { actors } = await api();
    const document = await show("fair.txt", STORY);
    const { id } = actors.rows()[0]!;
    await run("accept", document.uri.toString(), id);
    const { mentions, attributions } = await annotations(document);
    assert.ok(mentions.some(({ actor }) => actor === id));
    for (const { actor, status } of mentions) assert.equal(status, actor === id ? "accepted" : "suggested");
    assert.ok(attributions.every(({ status }) => status === "suggested"));
  });

  test("the badge counts what is left, and rows say how they stand", async () => {
    const { actors, positions } = await api();
    const document = await show("fair.txt", STORY);
    const before = await left(document);
    assert.equal(positions.view.badge?.value, before);
    const quote = await firstQuote(document);
    await run("reject", document.uri.toString(), quote.id);
    assert.equal(positions.view.badge?.value, await left(document));
    const group = positions.rows().find(({ id }) => id === "rejected");
    assert.deepEqual(
      group?.children.map(({ shows, status }) => [shows, status]),
      [[quote.id, "rejected"]],
    );
    await run("accept", group!.children[0]);
    assert.ok(!positions.rows().some(({ id }) => id === "rejected"));
    assert.equal(await statusOf(document, quote.id), "accepted");
    await run("acceptActor", actors.rows()[0]);
    assert.equal(actors.rows()[0]!.status, "accepted");
    const all = reviewable(await annotations(document)).map(({ id }) => id);
    for (const id of all) await run("accept", document.uri.toString(), id);
    assert.equal(positions.view.badge, undefined);
  });

  test("the light bulb offers to decide on what stands at the cursor, and does it", async () => {
    const document = await show("fair.txt", STORY);
    const at = document.positionAt(STORY.indexOf("We demand"));
    const offered = async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        new vscode.Range(at, at),
      );
      return actions.filter(({ command }) => /^standpoint\.(accept|reject)/.test(command?.command ?? ""));
    };
    const before = await offered();
    assert.ok(before.some(({ title }) => title.startsWith("Accept direct quote Ada Quill: “We demand")));
    assert.ok(before.some(({ title }) => title.startsWith("Reject position Ada Quill demands")));
    const first = before.find(({ title }) => title.startsWith("Accept direct quote"))!.command!;
    await vscode.commands.executeCommand(first.command, ...(first.arguments ?? []));
    assert.equal((await firstQuote(document)).status, "accepted");
    assert.equal((await offered()).length, before.length - 2);
  });

  test("hovers link to decisions, and to nothing else but places", async () => {
    const document = await show("fair.txt", STORY);
    const at = document.positionAt(STORY.indexOf("We demand"));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      at,
    );
    const drawn = hovers
      .flatMap(({ contents }) => contents)
      .flatMap((it) => (it instanceof vscode.MarkdownString ? [it.value] : []));
    const links = [...drawn.join("\n").matchAll(/\(command:([\w.]+)\?([^ ]+) /g)];
    assert.deepEqual([...new Set(links.map(([, command]) => command))].sort(), [
      "standpoint.accept",
      "standpoint.acceptActor",
      "standpoint.reject",
      "standpoint.reveal",
    ]);
    const [, command, target] = links.find(([, it]) => it === "standpoint.reject")!;
    const [uri, id] = JSON.parse(decodeURIComponent(target!));
    await vscode.commands.executeCommand(command!, uri, id);
    assert.equal(await statusOf(document, id), "rejected");
  });

  test("everything of an actor is accepted at once, from any of its rows, and undone at once", async () => {
    const { actors } = await api();
    const document = await show("fair.txt", STORY);
    const before = await annotations(document);
    const actor = actors.rows()[0]!;
    await run("acceptActor", actor);
    const after = await annotations(document);
    for (const mention of after.mentions.filter((it) => it.actor === actor.id))
      assert.equal(mention.status, "accepted");
    for (const quote of after.attributions.filter((it) => it.speaker === actor.id))
      assert.equal(quote.status, "accepted");
    await run("undo");
    assert.deepEqual(await annotations(document), before);
    await run("redo");
    assert.equal(await statusOf(document, actor.id), "accepted");
  });

  test("a decision stays through re-analysis and saving, and is undone after both", async () => {
    const document = await show("fair.txt", STORY);
    const before = await annotations(document);
    const { id } = await firstQuote(document);
    await run("reject", document.uri.toString(), id);
    await run("refresh");
    await run("save");
    assert.equal(await statusOf(document, id), "rejected");
    await run("undo");
    assert.equal(await statusOf(document, id), "suggested");
    await run("refresh");
    assert.deepEqual(await annotations(document), before);
  });
});

suite("undo with text", () => {
  teardown(closeAll);

  /** What Ctrl+Z does: the key's condition cannot be read, but its command asks the same question. */
  const undo = () => run("undo", { here: true });
  const redo = () => run("redo", { here: true });

  test("type, act, type: Ctrl+Z takes the last back each time, Ctrl+Y brings it again", async () => {
    const document = await show("fair.txt", STORY);
    const { id } = await firstQuote(document);
    await put(document, "Tom Barley");
    await type("One");
    const one = document.getText();
    await run("accept", document.uri.toString(), id);
    // at the same place: VS Code alone would take both back at once
    await type("Two");
    const two = document.getText();
    assert.notEqual(two, one);

    const seen = async () => [
      document.getText() === two ? 2 : document.getText() === one ? 1 : 0,
      await statusOf(document, id),
    ];
    assert.deepEqual(await seen(), [2, "accepted"]);
    await undo();
    await until(() => document.getText() === one);
    assert.deepEqual(await seen(), [1, "accepted"]);
    await undo();
    assert.deepEqual(await seen(), [1, "suggested"]);
    await undo();
    await until(() => document.getText() === STORY);
    assert.equal(await statusOf(document, id), "suggested");
    await redo();
    await until(() => document.getText() === one);
    assert.deepEqual(await seen(), [1, "suggested"]);
    await redo();
    assert.deepEqual(await seen(), [1, "accepted"]);
    await redo();
    await until(() => document.getText() === two);
    await (await api()).idle(document);
    assert.deepEqual(await seen(), [2, "accepted"]);
  });

  test("the command of the palette undoes the act although text was typed since", async () => {
    const document = await show("fair.txt", STORY);
    const { id } = await firstQuote(document);
    await run("accept", document.uri.toString(), id);
    await put(document, "Tom Barley");
    await type("One");
    await run("undo");
    assert.match(document.getText(), /OneTom/);
    assert.equal(await statusOf(document, id), "suggested");
  });
});

suite("review", () => {
  teardown(async () => {
    await run("endReview");
    await closeAll();
  });

  const now = async () => (await api()).review.current()?.queue;

  test("goes through everything in text order; each answer goes on to the next", async () => {
    const { review } = await api();
    const document = await show("fair.txt", STORY);
    const all = reviewable(await annotations(document)).map(({ id }) => id);
    await run("review");
    const met: string[] = [];
    for (let i = 0; review.current(); i++) {
      met.push(review.current()!.queue.now.id);
      await run(i % 2 === 0 ? "accept" : "reject", {});
      assert.ok(i < all.length, "it comes to an end");
    }
    assert.deepEqual(
      met,
      all.filter((id) => met.includes(id)),
    );
    assert.equal(await left(document), 0);
  });

  test("next and previous leave things open, and go round", async () => {
    const document = await show("fair.txt", STORY);
    await run("review");
    const first = (await now())!.now.id;
    await run("nextToReview");
    assert.notEqual((await now())!.now.id, first);
    await run("previousToReview");
    assert.equal((await now())!.now.id, first);
    await run("previousToReview");
    assert.equal((await now())!.now.id, reviewable(await annotations(document)).at(-1)!.id);
    await run("nextToReview");
    assert.equal((await now())!.now.id, first);
  });

  test("undo comes back to what it reopens", async () => {
    await show("fair.txt", STORY);
    await run("review");
    const first = (await now())!.now.id;
    await run("accept", {});
    await run("accept", {});
    await run("undo");
    await run("undo");
    assert.equal((await now())!.now.id, first);
  });

  test("the article cannot be typed into meanwhile, and can again afterwards", async () => {
    const document = await show("fair.txt", STORY);
    await run("review");
    await type("zzz");
    await pause(100);
    assert.equal(document.getText(), STORY);
    await run("endReview");
    await until(async () => {
      await type("z");
      return document.getText() !== STORY;
    });
  });

  test("it rests in another editor and goes on in the article; what is left is writable", async () => {
    const { review } = await api();
    const document = await show("fair.txt", STORY);
    await run("review");
    const other = await show("other.txt", "“It rains,” Bea Lark said.\n");
    assert.equal(review.current(), undefined);
    await type("x");
    await until(() => other.getText().startsWith("x"));
    await vscode.window.showTextDocument(document);
    await until(() => review.current()?.document === document);
    await vscode.window.showTextDocument(other);
    await run("endReview");
    await vscode.window.showTextDocument(document);
    await until(async () => {
      await type("z");
      return document.getText() !== STORY;
    });
  });

  test("closing the article ends it", async () => {
    const { review } = await api();
    const document = await show("fair.txt", STORY);
    await run("review");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await until(() => review.isOn() === false);
    const again = await vscode.window.showTextDocument(document.uri);
    await until(async () => {
      await type("z");
      return again.document.getText() !== STORY;
    });
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  test("it is there for what the cursor is at, too", async () => {
    const document = await show("fair.txt", STORY);
    await put(document, "Nobody asked");
    await run("review");
    const { span } = (await now())!.now;
    assert.ok(span.end > STORY.indexOf("Nobody asked"), `${span.start}-${span.end}`);
  });

  test("nothing of it is saved into the article", async () => {
    const document = await show("fair.txt", STORY);
    await run("review");
    await run("accept", {});
    await run("endReview");
    await run("save");
    assert.equal(await read(document.uri), STORY);
  });
});
