import assert from "node:assert/strict";
import * as vscode from "vscode";
import { reviewable } from "../../src/core/actions/review";
import { annotations, api, closeAll, having, pause, pointNowhere, read, STORY, show, until } from "./desk";
import { answeringLists, goingAway } from "./questions";

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
    assert.ok(before.some(({ title }) => /^Reject position Ada Quill(?: demands|: “We demand)/.test(title)));
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

suite("review of positions", () => {
  teardown(async () => {
    await run("endReview");
    await closeAll();
  });

  const now = async () => (await api()).review.current()?.queue;
  const lensesOf = async ({ uri }: vscode.TextDocument) => {
    const all = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 99);
    return all.map(({ range, command }) => ({ line: range.start.line, title: command?.title ?? "", command }));
  };
  const positionOf = async (document: vscode.TextDocument, id: string) => {
    const found = (await annotations(document)).positions.find((it) => it.id === id);
    assert.ok(found, id);
    return found;
  };
  const DEMAND = "We demand more room";
  /** Begins at the mayor's demand, without what takes no side. */
  async function reviewing() {
    await run("hideNeutral");
    const document = await show("fair.txt", STORY);
    await put(document, DEMAND);
    await run("reviewPositions");
    const queue = await now();
    assert.ok(queue);
    assert.match(STORY.slice(queue.now.span.start, queue.now.span.end), /We demand/);
    return { document, id: queue.now.id };
  }

  test("one yes for each that takes a side: with its quote and its actor, and nothing else; one undo takes it back", async () => {
    const { document, id } = await reviewing();
    const before = await annotations(document);
    const total = (await now())!.total;
    assert.equal(total, before.positions.filter(({ stance }) => stance !== "neutral").length);
    await run("accept", {});
    const { positions, attributions, actors } = await annotations(document);
    const { attribution, actor } = positions.find((it) => it.id === id)!;
    const accepted = [...actors, ...attributions, ...positions].filter(({ status }) => status === "accepted");
    assert.deepEqual(accepted.map((it) => it.id).sort(), [id, attribution, actor].sort());
    assert.notEqual((await now())!.now.id, id);
    await run("undo");
    assert.deepEqual(await annotations(document), before);
    assert.equal((await now())!.now.id, id);
    let yes = 0;
    for (; await now(); yes++) await run("accept", {});
    assert.equal(yes, total);
  });

  test("where everything is asked about, a yes to a position is one to it alone", async () => {
    const { document, id } = await reviewing();
    await run("endReview");
    await run("review");
    const { review } = await api();
    review.jump(id);
    await run("accept", {});
    const { positions, attributions, actors } = await annotations(document);
    const accepted = [...actors, ...attributions, ...positions].filter(({ status }) => status === "accepted");
    assert.deepEqual(
      accepted.map((it) => it.id),
      [id],
    );
  });

  test("positions that take no side are asked about where the sidebar shows them", async () => {
    const { document } = await reviewing();
    await run("endReview");
    await run("showNeutral");
    await run("reviewPositions");
    assert.equal((await now())!.total, (await annotations(document)).positions.length);
    await run("hideNeutral");
  });

  test("the question stands above the words, the numbers under them; outside of a review neither", async () => {
    const { document } = await reviewing();
    const lenses = await lensesOf(document);
    const [question] = lenses;
    assert.match(question!.title, /^\d of \d, \d left: Ada Quill · demands\?? · more room\?? · on Monday$/);
    assert.equal(question!.line, document.positionAt(STORY.indexOf(DEMAND)).line);
    const numbers = lenses.filter(({ line }) => line === question!.line + 1).map(({ title }) => title);
    assert.equal(numbers.length, 9);
    assert.deepEqual(numbers.slice(0, 3), ["1 supports", "2 opposes", "● 3 demands"]);
    for (const { title, command } of lenses) {
      assert.match(command?.command ?? "", /^standpoint\./, title);
      assert.ok((await vscode.commands.getCommands(true)).includes(command!.command), title);
    }
    await run("endReview");
    assert.deepEqual(await lensesOf(document), []);
  });

  test("a number sets the stance and keeps the rest; it stays to be looked at, then one yes goes on", async () => {
    const { document, id } = await reviewing();
    const before = await positionOf(document, id);
    await run("answerStance", { number: 2 });
    const after = await positionOf(document, id);
    assert.deepEqual([after.stance, after.issue, after.actor], ["oppose", before.issue, before.actor]);
    assert.deepEqual(after.decision?.corrected, ["stance"]);
    assert.equal((await now())!.now.id, id);
    assert.match(
      (await lensesOf(document))[0]!.title,
      /Ada Quill · opposes · more room\?? · on Monday · corrected: Stance$/,
    );
    await run("answerStance", { number: 2 });
    assert.equal(await positionOf(document, id), after);
    await run("accept", {});
    assert.notEqual((await now())?.now.id, id);
    assert.equal(await statusOf(document, id), "accepted");
    assert.equal(await statusOf(document, before.attribution), "accepted");
  });

  test("the issue: selected words, or a name that is typed", async () => {
    const { document, id } = await reviewing();
    const editor = vscode.window.activeTextEditor!;
    const start = STORY.indexOf("Oakfield");
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + 8));
    await run("answerIssue");
    assert.deepEqual((await positionOf(document, id)).issue, { start, end: start + 8 });
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run("answerIssue", { issue: "a larger fair" });
    const { issue, category } = await positionOf(document, id);
    assert.deepEqual([issue, category], [null, "a larger fair"]);
    assert.match((await lensesOf(document))[0]!.title, /demands\?? · a larger fair\?? · on Monday · corrected: Issue$/);
  });

  test("the speaker: of the position and of its quote, in one act", async () => {
    const { document, id } = await reviewing();
    const { attribution, actor } = await positionOf(document, id);
    const before = await annotations(document);
    // from the one it is now to the next in the list
    await answeringLists([1], () => run("answerSpeaker"));
    const after = await positionOf(document, id);
    assert.notEqual(after.actor, actor);
    const quote = (await annotations(document)).attributions.find((it) => it.id === attribution);
    assert.equal(quote?.speaker, after.actor);
    await run("undo");
    assert.deepEqual(await annotations(document), before);
  });

  test("least sure first, toggled in the middle and remembered", () =>
    having("reviewOrder", "text", async () => {
      await reviewing();
      const { id } = (await now())!.now;
      await run("toggleReviewOrder");
      await until(async () => (await now())!.plan.order === "leastSure");
      assert.equal((await now())!.now.id, id);
      const sure = (await now())!.items.map((it) => it.sure);
      assert.deepEqual(
        sure,
        sure.toSorted((a, b) => a - b),
      );
      await run("endReview");
      await run("reviewPositions");
      assert.equal((await now())!.now.id, (await now())!.items[0]!.id);
      assert.equal((await now())!.plan.order, "leastSure");
    }));

  test("answers about positions do nothing outside of a review, nor while a quote is asked about", async () => {
    const document = await show("fair.txt", STORY);
    const before = await annotations(document);
    for (const command of ["answerStance", "answerIssue", "answerSpeaker", "showQuestion"])
      await run(command, { number: 1 });
    await run("review");
    assert.notEqual((await now())!.now.kind, "position");
    for (const command of ["answerStance", "answerIssue", "answerSpeaker"]) await run(command, { number: 1 });
    assert.equal(await annotations(document), before);
  });
});

suite("the form of a position", () => {
  teardown(async () => {
    await run("endReview");
    await closeAll();
  });

  const demand = async (document: vscode.TextDocument) => {
    const { positions } = await annotations(document);
    const found = positions.find(({ stance }) => stance === "demand");
    assert.ok(found);
    return found;
  };

  test("fields are changed together by Done: one act, one undo", async () => {
    const document = await show("fair.txt", STORY);
    const before = await annotations(document);
    const { id, stance, issue } = await demand(document);
    // down from Actor to Stance, another stance, Done
    await answeringLists([1, 2, 0], () => run("editPosition", { id }));
    const after = (await annotations(document)).positions.find((it) => it.id === id);
    assert.notEqual(after?.stance, stance);
    assert.deepEqual(after?.issue, issue);
    assert.deepEqual(after?.decision?.corrected, ["stance"]);
    await run("undo");
    assert.deepEqual(await annotations(document), before);
  });

  test("Escape leaves without a change", async () => {
    const document = await show("fair.txt", STORY);
    const before = await annotations(document);
    const { id } = await demand(document);
    await goingAway(() => run("editPosition", { id }));
    assert.equal(await annotations(document), before);
  });

  test("a position of one's own from a selection, with the quote's speaker", async () => {
    const document = await show("fair.txt", STORY);
    const editor = vscode.window.activeTextEditor!;
    const start = STORY.indexOf("more room");
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + 9));
    const { actor, attribution } = await demand(document);
    // down from Actor to Stance, the first one, Done
    await answeringLists([1, 0, 0], () => run("addPosition"));
    const { positions } = await annotations(document);
    const added = positions.find(({ provenance }) => provenance.by === "person");
    assert.deepEqual(
      [added?.actor, added?.attribution, added?.stance, added?.status, added?.issue],
      [actor, attribution, "support", "accepted", { start, end: start + 9 }],
    );
    await run("undo");
    assert.ok((await annotations(document)).positions.every(({ provenance }) => provenance.by === "machine"));
  });
});
