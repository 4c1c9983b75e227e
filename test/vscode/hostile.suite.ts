import assert from "node:assert/strict";
import { marked } from "marked";
import * as vscode from "vscode";
import type { AnnotationDocument } from "../../src/core/model/types";
import { everyRow } from "../../src/core/views/rows";
import { draw } from "../../src/vscode/drawing/markdown";
import { annotations, api, closeAll, overwrite, pause, STORY, showFile, until, write } from "./desk";
import { type Drawing, drawing, type Surface } from "./drawing";

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`standpoint.${command}`, ...args);

/** Everything that some surface of VS Code makes something of. The file's name cannot hold all of it. */
const EVIL =
  "[evil](command:workbench.action.quit) $(zap) ![](https://evil.example/p.png) www.evil.example a@evil.example <a href='//evil.example'>e</a>";
const EVIL_NAME = "[evil](command:workbench.action.quit) $(zap) www.evil.example a@evil.example.txt";
const CODED = { id: EVIL, label: EVIL, definition: EVIL };
const ON = ["actor", "attribution", "position"];

const BOOK = {
  issues: [CODED],
  stances: [
    { ...CODED, polarity: "against", from: ["oppose"] },
    { id: "calls", label: `Calls ${EVIL}`, definition: EVIL, polarity: "for", from: ["demand"] },
  ],
  actorTypes: [{ ...CODED, from: ["person"] }],
  fields: [
    { ...CODED, id: "count", label: `Number ${EVIL}`, type: "number", min: 1, max: 2, on: ON },
    { ...CODED, id: "words", label: `Words ${EVIL}`, type: "text", on: ON },
    { ...CODED, id: "one", label: `One ${EVIL}`, type: "choice", choices: [CODED], on: ON },
  ],
};

/** All that an annotation file says in words. */
function hostile(document: AnnotationDocument): AnnotationDocument {
  const said = {
    fields: { words: EVIL, [EVIL]: EVIL },
    provenance: { by: "machine", rule: EVIL, confidence: 0.9 },
  } as const;
  const [first] = document.attributions;
  const note = {
    kind: "note",
    id: EVIL,
    status: "accepted",
    span: first!.content[0]!,
    about: null,
    text: EVIL,
  } as const;
  return {
    ...document,
    actors: document.actors.map((it, i) => ({ ...it, ...said, name: `${EVIL} ${i}`, role: EVIL, type: EVIL })),
    mentions: document.mentions.map((it) => ({ ...it, provenance: said.provenance })),
    attributions: document.attributions.map((it) => ({ ...it, ...said })),
    positions: document.positions.map((it, i) => ({
      ...it,
      ...said,
      stance: i % 2 ? EVIL : "unknown $(zap)",
      category: EVIL,
    })),
    notes: [{ ...note, provenance: { by: "person", name: EVIL } }],
    lost: [{ kind: "attribution", id: EVIL, how: "lost", quote: EVIL, record: {} }],
  };
}

/** Whatever VS Code might make something of is parted. Our own icon may stand at the beginning. */
const LIVE = /\$\(|\](?=[([:])|:\/\/|www\.|\w@\w/i;
const OWN_ICON: ReadonlySet<Surface> = new Set(["pick label", "status text", "status message"]);

function assertInert(surface: Surface, text: string): void {
  if (surface !== "Markdown") {
    const words = OWN_ICON.has(surface) ? text.replace(/^\$\([a-z-]+\) /, "") : text;
    assert.doesNotMatch(words, LIVE, `${surface}: ${text}`);
    return;
  }
  const html = marked.parse(text, { async: false });
  for (const [, href] of html.matchAll(/<a href="([^"]*)"/g))
    assert.match(href!, /^command:standpoint\.(reveal|accept|reject|acceptActor|toggleInlayHints)\b/, text);
  assert.doesNotMatch(html, /<(?!\/?(?:p|a|em|strong|ul|li)\b)/, text);
}

/** Surfaces that words of files come to. */
const REACHED: readonly Surface[] = [
  "message",
  "status message",
  "status text",
  "status tooltip",
  "question title",
  "question prompt",
  "pick title",
  "pick placeholder",
  "pick label",
  "pick description",
  "pick detail",
  "row label",
  "row description",
  "view description",
  "view message",
  "view badge",
  "symbol name",
  "symbol detail",
  "code action",
  "lens",
  "hint",
  "diagnostic",
  "tab",
  "Markdown",
];

suite("hostile words", () => {
  teardown(async () => {
    await run("clearFilter");
    await run("endReview");
    await closeAll();
  });

  /** An article, its codebook, its annotations and its name, all hostile. */
  async function open(): Promise<vscode.TextDocument> {
    const uri = await write(EVIL_NAME, `${STORY}\n“It is ${EVIL},” Mayor Ada Quill said.\n`);
    await overwrite(vscode.Uri.joinPath(uri, "..", "standpoint.codebook.json"), JSON.stringify(BOOK));
    const document = await showFile(uri);
    const { store } = await api();
    store.set(uri.toString(), hostile(await annotations(document)), "user");
    return document;
  }

  const point = (words: string, select = false) => {
    const editor = vscode.window.activeTextEditor!;
    const start = editor.document.getText().indexOf(words);
    assert.ok(start >= 0, words);
    const [from, to] = [start + 1, start + words.length].map((offset) => editor.document.positionAt(offset));
    editor.selection = new vscode.Selection(from!, select ? to! : from!);
  };

  async function ask(document: vscode.TextDocument, it: Drawing): Promise<void> {
    const { attributions, positions, actors, mentions } = await annotations(document);
    const quote = attributions.find(({ form }) => form === "direct")!;
    const actor = mentions.find(({ refersBy }) => refersBy === "pronoun")?.actor ?? actors[0]!.id;
    const ids = [quote.id, positions[0]!.id, actor];
    for (const id of ids) {
      await run("correct", { id });
      for (const field of ["count", "words", "one"]) {
        await run("correct", { id, field });
        it.answers = [];
      }
    }
    for (const command of ["setSpeaker", "setForm", "copyQuoteCard", "accept"]) await run(command, { id: quote.id });
    for (const command of ["setHolder", "setStance", "setIssue", "setOnBehalfOf", "setAddressee"])
      await run(command, { id: positions[0]!.id });
    for (const field of ["Actor", "Stance", "Issue", "Condition"]) {
      it.answers = [field];
      await run("editPosition", { id: positions[0]!.id });
    }
    it.answers = [];
    for (const command of ["moveToIssue", "renameIssue", "ungroupIssue"]) await run(command, { id: positions[0]!.id });
    for (const command of ["renameActor", "setActorType", "setRole", "setAffiliation", "mergeActors", "splitActor"])
      await run(command, { id: actor });
    await run("splitActor", { id: actor, mentions: mentions.filter((it) => it.actor === actor).map(({ id }) => id) });
    for (const command of ["filter", "filterBy", "group", "sort", "export", "reattach", "undo", "redo"])
      await run(command);
    point("Nobody asked us");
    await run("accept");
    await run("setSpeaker");
    point("Nobody", true);
    for (const command of ["useSelection", "addQuote", "addActor", "addPosition"]) await run(command);
    it.answers = ["New actor"];
    await run("addActor");
    await run("discardLost", { id: EVIL });
    await run("mergeActors", { id: actor, into: actors.find(({ id }) => id !== actor)!.id });
    await run("undo");
    await run("save");
  }

  async function look(document: vscode.TextDocument, it: Drawing): Promise<void> {
    const { positions, actors, matrixPanel } = await api();
    await run("showNeutral");
    const drawn = () => it.given.get("row label")?.filter((text) => text.includes("evil")).length ?? 0;
    for (const view of ["positions", "actors"]) await vscode.commands.executeCommand(`standpoint.${view}.focus`);
    for (const by of ["stance", "issue", "article", "actor"]) {
      const before = drawn();
      await run("group", { by });
      await until(() => drawn() > before);
      // VS Code asks for these once the pointer rests on a row
      for (const { rows } of [positions, actors])
        for (const [row] of everyRow(rows())) draw(row.tooltip(), document.uri);
    }
    const badge = positions.view.badge?.tooltip;
    it.note("view badge", badge);
    await run("filter", { text: "evil](command:x) $(zap)" });
    it.note("view description", positions.view.description);
    it.note("view message", positions.view.message, actors.view.message);
    await run("clearFilter");
    await run("showMatrix");
    await until(() => matrixPanel.shown()?.name === EVIL_NAME);
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    await until(() => tabs().some((label) => label.startsWith("Positions: ")));
    it.note("tab", ...tabs().filter((label) => label.startsWith("Positions: ")));
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    const { uri } = document;
    const end = document.lineAt(document.lineCount - 1).range.end;
    const whole = new vscode.Range(new vscode.Position(0, 0), end);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      uri,
    );
    const every = (some: readonly vscode.DocumentSymbol[]): readonly vscode.DocumentSymbol[] =>
      some.flatMap((symbol) => [symbol, ...every(symbol.children)]);
    it.note("symbol name", ...every(symbols).map(({ name }) => name));
    it.note("symbol detail", ...every(symbols).map(({ detail }) => detail));
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      "vscode.executeInlayHintProvider",
      uri,
      whole,
    );
    for (const { label } of hints)
      it.note("hint", ...(typeof label === "string" ? [label] : label.map((it) => it.value)));
    for (const words of ["Barley said", "Nobody asked", "opposed the plan", "she said"]) {
      const at = document.positionAt(document.getText().indexOf(words) + 1);
      await vscode.commands.executeCommand("vscode.executeHoverProvider", uri, at);
      const place = new vscode.Range(at, at);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        uri,
        place,
      );
      it.note("code action", ...actions.map(({ title }) => title).filter((title) => /evil/.test(title)));
    }
    await run("review");
    for (let i = 0; i < 8; i++) {
      await run("nextToReview");
      for (const command of ["showQuestion", "answerStance", "answerIssue", "answerSpeaker"]) await run(command);
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 99);
      it.note("lens", ...lenses.map(({ command }) => command?.title));
      it.note("lens tooltip", ...lenses.map(({ command }) => command?.tooltip));
    }
    await pause(100);
  }

  async function breakBook(it: Drawing): Promise<void> {
    const uri = await write("fair.txt", STORY);
    const file = vscode.Uri.joinPath(uri, "..", "standpoint.codebook.json");
    await overwrite(file, JSON.stringify({ ...BOOK, issues: [CODED, CODED] }));
    await showFile(uri);
    await until(() => vscode.languages.getDiagnostics(file).length > 0);
    it.note("diagnostic", ...vscode.languages.getDiagnostics(file).map(({ message }) => message));
  }

  test("whatever the words of files, no surface makes anything of them", async function () {
    this.timeout(60_000);
    await drawing(async (it) => {
      const document = await open();
      await look(document, it);
      await run("endReview");
      await ask(document, it);
      await breakBook(it);
      for (const [surface, texts] of it.given) for (const text of texts) assertInert(surface, text);
      const reached = [...it.given].filter(([, texts]) => texts.some((text) => /evil/i.test(text)));
      assert.deepEqual(
        REACHED.filter((surface) => !reached.some(([name]) => name === surface)),
        [],
        "surfaces that no hostile word came to",
      );
    });
  });
});
