import assert from "node:assert/strict";
import * as vscode from "vscode";
import { annotations, api, closeAll, pointNowhere, STORY, show, until } from "./desk";
import { answering } from "./messages";
import { answeringLists, goingAway } from "./questions";

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`standpoint.${command}`, ...args);

/** Puts the cursor into the words, or selects them. */
function point(words: string, select = false): void {
  const editor = vscode.window.activeTextEditor!;
  const start = editor.document.getText().indexOf(words);
  assert.ok(start >= 0, words);
  const [from, to] = [start, start + words.length].map((offset) => editor.document.positionAt(offset));
  const inside = editor.document.positionAt(start + 1);
  editor.selection = select ? new vscode.Selection(from!, to!) : new vscode.Selection(inside, inside);
}
const select = (words: string) => point(words, true);

async function spanOf(document: vscode.TextDocument, words: string) {
  const start = document.getText().indexOf(words);
  return { start, end: start + words.length };
}
const actorNamed = async (document: vscode.TextDocument, name: string) =>
  (await annotations(document)).actors.find((it) => it.name === name && it.status !== "rejected");
const quoteWith = async (document: vscode.TextDocument, words: string) => {
  const { attributions } = await annotations(document);
  return attributions.find(({ content }) =>
    content.some(({ start, end }) => document.getText().slice(start, end).includes(words)),
  );
};
const positionOn = async (document: vscode.TextDocument, words: string) => {
  const quote = await quoteWith(document, words);
  return (await annotations(document)).positions.find(({ attribution }) => attribution === quote?.id);
};

suite("correct", () => {
  teardown(closeAll);

  test("the stance of the position at the cursor, with who decided and what", async () => {
    const document = await show("fair.txt", STORY);
    point("We demand");
    await run("setStance", { stance: "oppose" });
    const position = await positionOn(document, "We demand");
    assert.equal(position?.stance, "oppose");
    assert.equal(position?.status, "suggested");
    assert.deepEqual(position?.decision?.corrected, ["stance"]);
  });

  test("a correction is the person’s after the next analysis too, and the row is accepted as a whole", async () => {
    const { idle } = await api();
    const document = await show("fair.txt", STORY);
    point("We demand");
    await run("setStance", { stance: "oppose" });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "It rained.\n\n");
    await vscode.workspace.applyEdit(edit);
    await idle(document);
    const again = await positionOn(document, "We demand");
    assert.deepEqual([again?.stance, again?.status, again?.decision?.corrected], ["oppose", "suggested", ["stance"]]);
    await run("accept", document.uri.toString(), again?.id);
    const whole = await positionOn(document, "We demand");
    assert.deepEqual([whole?.stance, whole?.status, whole?.decision?.corrected], ["oppose", "accepted", ["stance"]]);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  test("the same is undone", async () => {
    const document = await show("fair.txt", STORY);
    const before = await annotations(document);
    point("We demand");
    await run("setStance", { stance: "oppose" });
    await run("undo");
    assert.deepEqual(await annotations(document), before);
  });

  test("a stance is chosen from a list in which the present one is highlighted", async () => {
    const document = await show("fair.txt", STORY);
    point("We demand");
    const before = (await positionOn(document, "We demand"))?.stance;
    // one row a stance, however long its definition
    await answeringLists([1], () => run("setStance"));
    const after = (await positionOn(document, "We demand"))?.stance;
    assert.equal(before, "demand");
    assert.equal(after, "offer");
  });

  test("the speaker: by name, nobody, somebody new", async () => {
    const document = await show("fair.txt", STORY);
    point("Nobody asked");
    const speaker = async () => {
      const { actors } = await annotations(document);
      const id = (await quoteWith(document, "Nobody asked"))?.speaker;
      return id === null ? null : actors.find((it) => it.id === id);
    };
    await run("setSpeaker", { speaker: "ada quill" });
    assert.equal((await speaker())?.name, "Ada Quill");
    await run("setSpeaker", { speaker: null });
    assert.equal(await speaker(), null);
    await run("setSpeaker", { speaker: "Bea Lark" });
    assert.equal((await speaker())?.name, "Bea Lark");
    assert.equal((await speaker())?.type, "person");
    await run("undo");
    assert.equal(await speaker(), null);
    assert.equal(await actorNamed(document, "Bea Lark"), undefined);
  });

  test("several speakers: one more, another for one of them, one less, by keys alone too", async () => {
    const document = await show("fair.txt", STORY);
    point("We demand");
    const names = async () => {
      const { actors } = await annotations(document);
      const quote = await quoteWith(document, "We demand");
      return [quote?.speaker, ...(quote?.alsoSpeakers ?? [])].map((id) => actors.find((it) => it.id === id)?.name);
    };
    const holders = async () => {
      const quote = await quoteWith(document, "We demand");
      const { actors, positions } = await annotations(document);
      return positions
        .filter(({ attribution }) => attribution === quote?.id)
        .map(({ actor }) => actors.find(({ id }) => id === actor)?.name);
    };
    const [first] = await names();
    await answering(
      () => undefined,
      async ({ shown }) => {
        await run("removeSpeaker");
        assert.match(shown[0]?.text ?? "", /several speakers/);
      },
    );
    await run("addSpeaker", { addSpeaker: "Tom Barley" });
    assert.deepEqual(await names(), [first, "Tom Barley"]);
    assert.deepEqual(await holders(), [first, "Tom Barley"]);
    await run("setSpeaker", { speaker: "Bea Lark", instead: "Tom Barley" });
    assert.deepEqual(await names(), [first, "Bea Lark"]);
    assert.deepEqual(await holders(), [first, "Bea Lark"]);
    // the first of the two does not say it
    await answeringLists([0], () => run("removeSpeaker"));
    assert.deepEqual(await names(), ["Bea Lark"]);
    assert.deepEqual(await holders(), ["Bea Lark"]);
    await run("undo");
    assert.deepEqual(await names(), [first, "Bea Lark"]);
    await answeringLists([1, 0], () => run("setSpeaker"));
    assert.deepEqual(await names(), [first, "Bea Lark"]);
  });

  test("the one list says everything that can be changed, and Enter after Enter changes nothing", async () => {
    const document = await show("fair.txt", STORY);
    point("Nobody asked");
    const before = await quoteWith(document, "Nobody asked");
    await answeringLists([0, 0], () => run("correct"));
    assert.equal((await quoteWith(document, "Nobody asked"))?.speaker, before?.speaker);
  });

  test("an argument names what is changed", async () => {
    const document = await show("fair.txt", STORY);
    point("Nobody asked");
    await run("correct", { form: "indirect" });
    assert.equal((await quoteWith(document, "Nobody asked"))?.form, "indirect");
  });

  test("words are set from the selection", async () => {
    const document = await show("fair.txt", STORY);
    select("more room,");
    await run("useSelection", { as: "issue" });
    assert.deepEqual((await positionOn(document, "We demand"))?.issue, await spanOf(document, "more room,"));
    const quote = await quoteWith(document, "Nobody asked");
    select(" head of the Riders’ Club ".trim());
    await run("useSelection", { as: "source", id: quote?.id });
    assert.deepEqual((await quoteWith(document, "Nobody asked"))?.source, [
      await spanOf(document, "head of the Riders’ Club"),
    ]);
  });

  test("without a selection it waits for one, in this article only", async () => {
    const document = await show("fair.txt", STORY);
    point("We demand");
    await run("correct", { field: "when" });
    await run("takeWords"); // nothing is selected yet
    select("on Monday");
    await run("takeWords");
    assert.deepEqual((await positionOn(document, "We demand"))?.when, await spanOf(document, "on Monday"));
    select("Oakfield");
    await run("takeWords");
    assert.deepEqual((await positionOn(document, "We demand"))?.when, await spanOf(document, "on Monday"));
  });

  test("an actor: name, type, role, whom it belongs to", async () => {
    const document = await show("fair.txt", STORY);
    point("Tom Barley");
    await run("renameActor", { name: "Thomas Barley" });
    await run("setActorType", { type: "group" });
    await run("setRole", { role: "spokesman" });
    await run("setAffiliation", { affiliation: "Ada Quill" });
    const actor = await actorNamed(document, "Thomas Barley");
    assert.equal(actor?.type, "group");
    assert.equal(actor?.role, "spokesman");
    assert.equal(actor?.affiliation, (await actorNamed(document, "Ada Quill"))?.id);
    assert.deepEqual(actor?.decision?.corrected, ["affiliation", "name", "role", "type"]);
  });

  test("rows of the sidebar name what is corrected", async () => {
    const { actors } = await api();
    const document = await show("fair.txt", STORY);
    await until(() => actors.rows().some(({ label }) => label === "Tom Barley"));
    const row = actors.rows().find(({ label }) => label === "Tom Barley");
    await goingAway(() => run("renameActor", row, undefined));
    await run("renameActor", { id: row?.id, name: "T. Barley" });
    assert.ok(await actorNamed(document, "T. Barley"));
  });

  test("actors are merged, split, and said to be none", async () => {
    const document = await show("fair.txt", STORY);
    const [quill, barley] = [await actorNamed(document, "Ada Quill"), await actorNamed(document, "Tom Barley")];
    const mentions = async (id = "") => (await annotations(document)).mentions.filter(({ actor }) => actor === id);
    const theirs = await mentions(barley?.id);
    await run("mergeActors", { id: barley?.id, into: "Ada Quill" });
    assert.equal(await actorNamed(document, "Tom Barley"), undefined);
    assert.ok((await mentions(quill?.id)).length > theirs.length);
    await run("splitActor", { id: quill?.id, mentions: theirs.map(({ id }) => id), name: "T. Barley" });
    const again = await actorNamed(document, "T. Barley");
    assert.equal((await mentions(again?.id)).length, theirs.length);
    await run("notAnActor", { id: again?.id });
    assert.equal(await actorNamed(document, "T. Barley"), undefined);
    for (let i = 0; i < 3; i++) await run("undo");
    assert.ok(await actorNamed(document, "Tom Barley"));
  });

  test("whom words mean", async () => {
    const document = await show("fair.txt", STORY);
    point("she said");
    await run("setMeaning", { means: "Tom Barley" });
    const { mentions } = await annotations(document);
    const she = mentions.find(({ span }) => document.getText().slice(span.start, span.end) === "she");
    assert.equal(she?.actor, (await actorNamed(document, "Tom Barley"))?.id);
  });

  const bad: [what: string, args: unknown[]][] = [
    ["nonsense", [42, "x"]],
    ["unknown article", ["file:///nowhere", "x"]],
    ["unknown annotation", [{ id: "nobody", stance: "oppose" }]],
    ["a list", [[{}]]],
  ];
  for (const [what, args] of bad)
    test(`${what} changes nothing`, async () => {
      const document = await show("fair.txt", STORY);
      pointNowhere();
      const before = await annotations(document);
      for (const command of ["setStance", "setSpeaker", "mergeActors", "splitActor", "notAnActor", "correct"])
        await run(command, ...args);
      assert.equal(await annotations(document), before);
    });
});
