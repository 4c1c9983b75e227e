import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface Import {
  /** A module's path from src without its ending (“core/span”), or a package's name. */
  readonly to: string;
  readonly typeOnly: boolean;
}

interface Source {
  readonly path: string;
  readonly code: string;
  readonly imports: readonly Import[];
}

/** Of `import … from "x"`, `export … from "x"`, `import "x"`, `import("x")` and `require("x")`. */
function importsOf(path: string, code: string): readonly Import[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const statements = bare.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s*)?["']([^"']+)["']|\b(?:import|require)\(\s*["']([^"']+)["']/gm,
  );
  return Array.from(statements, ([, type, direct, lazy]) => {
    const to = direct ?? lazy!;
    return {
      to: to.startsWith(".") ? join(dirname(path), to).replaceAll("\\", "/") : to,
      typeOnly: type !== undefined,
    };
  });
}

// tests run from the project's folder
const SOURCES: readonly Source[] = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => {
    const path = name.replaceAll("\\", "/");
    const code = readFileSync(join("src", name), "utf8");
    return { path, code, imports: importsOf(path, code) };
  });

interface Room {
  readonly folder: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  /** The rooms whose files it may import, types too; files (without an ending) where only these are meant. */
  readonly rooms: readonly string[];
  readonly packages?: readonly string[];
}

/** From the ground up: a room imports from rooms above it in this table, so there is no circle of rooms. */
const ROOMS: readonly Room[] = [
  { folder: "core/model", purpose: "what an annotated article is: types, spans, ids, order, references", rooms: [] },
  {
    folder: "core/article",
    purpose: "the text before anything is found: is it prose, which of it, what date",
    rooms: ["core/model"],
    packages: ["@lezer/common", "@lezer/markdown", "chrono-node/en", "franc-min"],
  },
  { folder: "core/english", purpose: "English phrases by spelling alone", rooms: ["core/model"] },
  {
    folder: "core/analysis",
    purpose: "text in, suggestions out: analyze.ts is the recipe, with a folder for each question",
    rooms: ["core/model"],
    packages: ["@vscode/l10n", "compromise/one"],
  },
  {
    folder: "core/codebook",
    purpose: "what a project codes: stances, issues, types of actor, fields",
    rooms: ["core/model"],
    packages: ["@vscode/l10n"],
  },
  { folder: "core/anchoring", purpose: "words found again in a changed text", rooms: ["core/model"] },
  {
    folder: "core/records",
    purpose: "annotations as the file holds them, put back on a text",
    rooms: ["core/model", "core/anchoring"],
  },
  {
    folder: "core/reconcile",
    purpose: "decisions kept whole while the text, the analysis or somebody else’s file changes",
    rooms: ["core/model", "core/anchoring", "core/records"],
  },
  {
    folder: "core/query",
    purpose: "questions put to the annotations: what is here, what fits a filter, which issues are one",
    rooms: ["core/model", "core/english", "core/codebook"],
  },
  {
    folder: "core/actions",
    purpose: "what a person does, document in, document out",
    rooms: ["core/model", "core/anchoring", "core/records", "core/reconcile"],
  },
  {
    folder: "core/reader",
    purpose: "a second reader: questions to a language model, answers checked word by word, both readings side by side",
    rooms: ["core/model", "core/codebook", "core/anchoring", "core/query", "core/actions"],
    packages: ["zod/mini"],
  },
  {
    folder: "core/views",
    purpose: "what each view shows, as plain data",
    rooms: ["core/model", "core/english", "core/codebook", "core/records", "core/query", "core/actions", "core/reader"],
    packages: ["@vscode/l10n"],
  },
  {
    folder: "core/formats",
    purpose: "what leaves the project, a file for each format",
    rooms: ["core/model", "core/article", "core/codebook", "core/query"],
    packages: ["@vscode/l10n"],
  },
  {
    folder: "store",
    purpose: "open articles in memory, with one change event, and the history of acts",
    rooms: ["core/model", "core/reconcile"],
  },
  {
    folder: "files",
    purpose: "files beside the article as text; knows no file system",
    rooms: ["core/model", "core/codebook", "core/anchoring", "core/records"],
    packages: ["@vscode/l10n", "jsonc-parser", "zod/mini", "zod/v4/core", "package.json"],
  },
  {
    folder: "tools",
    purpose: "what a language model may ask of an article, and propose",
    rooms: ["core", "files/json"],
    packages: ["zod/mini"],
  },
  { folder: "node", purpose: "the disk as Node has it", rooms: ["files"], packages: ["node:"] },
  {
    folder: "cli",
    purpose: "the same core from a shell",
    rooms: ["core", "files", "tools", "node"],
    packages: [
      "jsonc-parser",
      "node:",
      "package.json",
      "@modelcontextprotocol/sdk/server/index.js",
      "@modelcontextprotocol/sdk/server/stdio.js",
      "@modelcontextprotocol/sdk/types.js",
    ],
  },
  { folder: "webview", purpose: "the page of the matrix", rooms: ["core/views/matrix"], packages: ["@vscode/l10n"] },
  {
    folder: "vscode/platform",
    purpose: "VS Code’s interface in our words; knows no annotation",
    rooms: ["core/model/types", "core/query/asserted", "core/formats/unlinked", "files", "node"],
    packages: ["@vscode/l10n", "vscode"],
  },
  {
    folder: "vscode/drawing",
    purpose: "a row, line or span of the core as VS Code’s object",
    rooms: ["core/model", "core/views", "vscode/platform"],
    packages: ["vscode"],
  },
  {
    folder: "vscode/files",
    purpose: "annotation and codebook files on the disk",
    rooms: ["core/model", "core/codebook", "core/reconcile", "store", "files", "vscode/platform"],
    packages: ["vscode"],
  },
  {
    folder: "vscode/session",
    purpose: "what one window knows; given to every surface",
    rooms: ["core", "store", "vscode/platform", "vscode/files"],
    packages: ["vscode"],
  },
  {
    folder: "vscode/asking",
    purpose: "what a command is about, and what it asks",
    rooms: ["core", "vscode/platform", "vscode/session"],
    packages: ["vscode"],
  },
  {
    folder: "vscode/exporting",
    purpose: "what a person sends out",
    rooms: ["core", "vscode/platform", "vscode/files", "vscode/session", "vscode/asking"],
    packages: ["vscode"],
  },
  {
    folder: "vscode/correcting",
    purpose: "what a hand changes besides yes and no",
    rooms: [
      "core",
      "vscode/platform",
      "vscode/drawing",
      "vscode/files/annotationFolder",
      "vscode/session",
      "vscode/asking",
      "vscode/exporting/quoteCards",
    ],
    packages: ["vscode"],
  },
  {
    folder: "vscode/review",
    purpose: "yes and no, one by one",
    rooms: ["core", "vscode/platform", "vscode/drawing", "vscode/session", "vscode/asking"],
    packages: ["vscode"],
  },
  {
    folder: "vscode/reader",
    purpose: "a second reading: which model, what goes where, what came back",
    rooms: ["core", "vscode/platform", "vscode/session", "vscode/asking"],
    packages: ["eventsource-parser", "vscode"],
  },
  {
    folder: "vscode/views",
    purpose: "our own views",
    rooms: ["core", "webview/messages", "vscode/platform", "vscode/drawing", "vscode/session", "vscode/correcting"],
    packages: ["vscode"],
  },
  {
    folder: "vscode/editor",
    purpose: "the article in the editor, and the editor’s own gestures",
    rooms: ["core", "vscode/platform", "vscode/drawing", "vscode/session"],
    packages: ["vscode"],
  },
  {
    folder: "vscode/agents",
    purpose: "what language models of the editor may ask and propose",
    rooms: [
      "core",
      "tools",
      "files/annotations/annotationFile",
      "vscode/platform",
      "vscode/files/fileText",
      "vscode/session",
    ],
    packages: ["vscode"],
  },
  {
    folder: "vscode/saving",
    purpose: "when files are written, and how they follow their article",
    rooms: ["core/model", "store", "files", "vscode/platform", "vscode/files", "vscode/session"],
    packages: ["vscode"],
  },
];

/** Files outside of any room. */
const LOOSE: Readonly<Record<string, readonly string[]>> = {
  "vscode/": ["core", "files", "vscode/platform", "vscode/files", "vscode/session", "vscode"],
  "cli.ts": ["cli/main", "cli/process"],
  "extension.ts": ["store", "vscode"],
};

const inside = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const roomOf = (path: string): Room | undefined => ROOMS.find(({ folder }) => path.startsWith(`${folder}/`));

/** Steps of the analysis know what all share, and nothing of each other: analyze.ts hands on what each has found. */
const STEPS = /^core\/analysis\/(mentions|attributions|actors|positions)\//;
const SHARED = /^core\/analysis\/(?:lexicon\/|turns\/(?:turn|speech)$|findings$|parse$|tags$)/;

function mayImport(path: string, imported: string): boolean {
  const to = imported.replace(/^\.\.\//, "");
  const room = roomOf(path);
  if (!room) {
    const allowed = Object.entries(LOOSE).find(([start]) => path.startsWith(start))?.[1] ?? [];
    return allowed.some((it) => inside(to, it));
  }
  const step = STEPS.exec(path)?.[1];
  if (step && inside(to, "core/analysis")) return SHARED.test(to) || inside(to, `core/analysis/${step}`);
  if (/compromise/.test(to)) return /^core\/analysis\/(?:sentences|tokens)\.ts$/.test(path);
  if (inside(to, room.folder) || room.rooms.some((it) => inside(to, it))) return true;
  return (room.packages ?? []).some((it) => to === it || (it.endsWith(":") && to.startsWith(it)));
}

/** What draws no words, or none but those of a person’s own file system: all may use it. */
const DRAWS_NOTHING = new Set([
  ..."activeTextEditor visibleTextEditors tabGroups showTextDocument showSaveDialog showWorkspaceFolderPick".split(" "),
  ..."onDidChangeActiveTextEditor onDidChangeVisibleTextEditors onDidChangeTextEditorSelection".split(" "),
  ..."onDidChangeWindowState createTextEditorDecorationType".split(" "),
  ..."registerDefinitionProvider registerReferenceProvider registerDocumentHighlightProvider".split(" "),
  ..."registerRenameProvider".split(" "),
  ..."Range Position Selection Location DocumentHighlight WorkspaceEdit RelativePattern".split(" "),
  ..."EventEmitter CancellationTokenSource ThemeColor ThemeIcon DataTransferItem".split(" "),
  // made inert where they are told: only there is the collection to be had
  "Diagnostic",
]);
/** The rest has a file each. Those of the first rows make words inert; the words of the last ones are their own. */
const DRAWS: Readonly<Record<string, string>> = {
  "vscode/platform/notify.ts":
    "showInformationMessage showWarningMessage showErrorMessage setStatusBarMessage withProgress",
  "vscode/platform/ask.ts": "showInputBox createQuickPick showQuickPick",
  "vscode/platform/statusItem.ts": "createStatusBarItem",
  // as in a file, what is in it is drawn as it is
  "vscode/platform/outputText.ts": "createOutputChannel",
  "vscode/drawing/rowTree.ts": "createTreeView TreeItem",
  "vscode/drawing/markdown.ts": "MarkdownString Hover",
  "vscode/platform/drawn.ts":
    "CodeAction CodeLens DocumentSymbol InlayHint InlayHintLabelPart createDiagnosticCollection",
  "vscode/views/matrixPanel.ts": "createWebviewPanel registerWebviewPanelSerializer",
  // told to models, or to the editor itself
  "vscode/platform/modelServers.ts": "McpStdioServerDefinition",
  "vscode/platform/modelTools.ts": "LanguageModelToolResult LanguageModelTextPart",
  // they draw what the files above have made
  "vscode/editor/hover.ts": "registerHoverProvider",
  "vscode/editor/outline.ts": "registerDocumentSymbolProvider",
  "vscode/editor/languageFeatures.ts": "registerInlayHintsProvider",
  "vscode/correcting/lightBulb.ts": "registerCodeActionsProvider",
  "vscode/review/decisionBulb.ts": "registerCodeActionsProvider",
  "vscode/review/questionLens.ts": "registerCodeLensProvider",
  // a comment whose body is a string is drawn as it is, and edited as it is
  "vscode/correcting/notes.ts": "createCommentController",
  "vscode/drawing/statusBadges.ts": "FileDecoration registerFileDecorationProvider",
};

/** What of VS Code a file uses to draw words that is not in its row; any way round the table counts, too. */
function drawnBy(path: string, code: string): readonly string[] {
  const own = new Set(DRAWS[path]?.split(" "));
  const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  const used = bare.matchAll(/\bvscode\s*\.\s*(?:window|languages|comments)\s*\.\s*(\w+)|\bnew\s+vscode\s*\.\s*(\w+)/g);
  const ways = bare.matchAll(
    /\bvscode\s*\.\s*(?:window|languages|comments)\b(?!\s*\.)|(?<!["./\w-]|\bas )\bvscode\b(?!["/\w-]|\s*\.)|^import (?!type |\* as vscode )[^;]* from "vscode"/gm,
  );
  return [
    ...Array.from(used, ([, member, made]) => (member ?? made)!).filter((it) => !DRAWS_NOTHING.has(it) && !own.has(it)),
    ...Array.from(ways, ([way]) => way),
  ];
}

suite("architecture", () => {
  test("imports are seen, however they are written", () => {
    assert.ok(SOURCES.length > 20);
    const cases: [code: string, to: string, typeOnly: boolean][] = [
      ['import type { A } from "../a";', "a", true],
      ['import {\n  b,\n} from "./b";', "core/b", false],
      ['export * from "c";', "c", false],
      ['import "d";', "d", false],
      ['const e = await import("./e");', "core/e", false],
      ['import * as v from "vscode";', "vscode", false],
    ];
    for (const [code, to, typeOnly] of cases) assert.deepEqual(importsOf("core/x.ts", code), [{ to, typeOnly }]);
    assert.deepEqual(importsOf("core/x.ts", '// import "f";\n/* import "g"; */'), []);
  });

  const refused: [path: string, to: string][] = [
    ["core/anchoring/locate.ts", "vscode"],
    ["core/query/lookup.ts", "node:fs"],
    ["core/query/lookup.ts", "compromise/one"],
    ["core/analysis/parse.ts", "compromise/one"],
    ["core/reconcile/mergeAnalysis.ts", "store/store"],
    ["core/analysis/actors/find.ts", "core/analysis/mentions/find"],
    ["core/analysis/actors/pronouns.ts", "core/analysis/mentions/names"],
    ["core/formats/csv.ts", "core/views/rows"],
    ["core/views/rows.ts", "core/formats/csv"],
    ["files/annotations/annotationFile.ts", "core/analysis/analyze"],
    ["tools/propose.ts", "node:fs"],
    ["tools/propose.ts", "vscode"],
    ["cli/mcp/serve.ts", "@modelcontextprotocol/sdk/server/mcp.js"],
    ["vscode/session/analysisLoop.ts", "node:fs"],
    ["vscode/editor/hover.ts", "vscode/views/positionsView"],
    ["cli.ts", "vscode"],
    ["cli/main.ts", "store/store"],
    ["cli/main.ts", "compromise/one"],
    ["elsewhere/x.ts", "core/model/types"],
  ];
  for (const [path, to] of refused) test(`${path} may not import ${to}`, () => assert.ok(!mayImport(path, to)));

  for (const { path, code, imports } of SOURCES)
    test(`src/${path}`, () => {
      for (const { to } of imports) assert.ok(mayImport(path, to), `imports ${to}, which its room may not`);
      const isData = path.startsWith("core/analysis/lexicon/");
      const lines = code.trimEnd().split("\n").length;
      assert.ok(isData || lines <= 250, `has ${lines} lines: it is two files`);
    });

  test("the core and the store run anywhere: no host, no clock, no chance", () => {
    for (const { path, code } of SOURCES.filter((it) => /^(core|store|files|tools)\//.test(it.path)))
      assert.doesNotMatch(
        code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ""),
        /\b(?:Math\.random|Date\.now|new Date\(\)|performance\.now|setTimeout|(?<![.\w])process\.\w+\(|console\.\w+\(|globalThis)\b/,
        path,
      );
  });

  test("no list is spread into arguments: one of 100,000 items overflows the stack", () => {
    for (const { path, code } of SOURCES)
      assert.doesNotMatch(code, /\b(?:push|unshift|splice|concat|max|min)\((?:[^(){}]|\([^()]*\))*?\.\.\./, path);
  });

  test("in the editor files are written by disk.ts alone, which looks whether they were, and are moved over no other", () => {
    for (const { path, code } of SOURCES.filter((it) => /^(?:vscode\/|extension)/.test(it.path))) {
      if (path !== "vscode/platform/disk.ts") assert.doesNotMatch(code, /\.\s*(?:writeFile|copy)\(/, path);
      assert.doesNotMatch(code, /overwrite: true/, path);
    }
  });

  test("edits of text are heard in one place, which says who is told first", () => {
    const hearing = SOURCES.filter(({ code }) => /\bonDidChangeTextDocument\b/.test(code)).map(({ path }) => path);
    assert.deepEqual(hearing, ["vscode/session/edits.ts"]);
  });

  test("words are given to VS Code where they are made inert, and nowhere else", () => {
    for (const { path, code } of SOURCES) assert.deepEqual(drawnBy(path, code), [], path);
  });

  const drawing: [path: string, code: string][] = [
    ["vscode/x.ts", "vscode.window.showInputBox({ prompt })"],
    ["vscode/x.ts", "vscode.window.showWhatComesNext(words)"],
    ["vscode/x.ts", "vscode.window\n  .showQuickPick(items)"],
    ["vscode/x.ts", 'vscode.window["showQuickPick"](items)'],
    ["vscode/x.ts", "const { showInputBox } = vscode.window;"],
    ["vscode/x.ts", "const { window } = vscode;"],
    ["vscode/x.ts", "const it = vscode.window;"],
    ["vscode/x.ts", "const it = vscode;"],
    ["vscode/x.ts", "use(vscode)"],
    ["vscode/x.ts", 'import { window } from "vscode";'],
    ["vscode/x.ts", 'import vs from "vscode";'],
    ["vscode/x.ts", 'import * as vs from "vscode";'],
    ["vscode/x.ts", "new vscode.MarkdownString(words)"],
    ["vscode/x.ts", "const { MarkdownString } = vscode;"],
    ["vscode/x.ts", "vscode.languages.registerCodeLensProvider(all, provider)"],
    ["vscode/platform/notify.ts", "vscode.window.showInputBox({ prompt })"],
  ];
  for (const [path, code] of drawing)
    test(`${path} may not draw by ${JSON.stringify(code)}`, () => assert.notDeepEqual(drawnBy(path, code), []));

  test("the rooms stand in order, each with a purpose; few files are outside of them, and no room is crowded", () => {
    for (const [i, { folder, purpose, rooms }] of ROOMS.entries()) {
      assert.ok(purpose.length > 10, folder);
      const below = ROOMS.slice(0, i);
      for (const room of rooms)
        assert.ok(
          below.some((it) => inside(room, it.folder) || inside(it.folder, room)),
          `${folder} → ${room} leads down`,
        );
    }
    const rooms = new Set(ROOMS.map(({ folder }) => (inside(folder, "vscode") ? "vscode" : folder)));
    assert.ok(rooms.size <= 20, `${rooms.size} rooms`);
    const count = new Map<string, number>();
    for (const { path } of SOURCES) count.set(dirname(path), (count.get(dirname(path)) ?? 0) + 1);
    for (const [folder, files] of count)
      assert.ok(files <= (/^(core|vscode|\.)$/.test(folder) ? 5 : 20), `${folder}: ${files} files`);
  });
});
