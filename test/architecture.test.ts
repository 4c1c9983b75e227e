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

/** What every part of the core may import. */
const GROUND = ["core/model", "core/span", "core/id", "core/steps", "core/many"];
const ANCHORED = [
  ...GROUND,
  "core/anchor",
  "core/entry",
  "core/decisions",
  "core/covered",
  "core/missing",
  "core/redirect",
  "core/speakers",
  "core/order",
];
const ANCHORING = [...GROUND, "core/anchor", "core/anchoring/"];

const CLI = ["core/", "store/annotationFile", "cli/"];

/** The first row that a file matches says what it may import: modules, folders (ending in “/”), packages. */
const ARROWS: readonly (readonly [files: RegExp, allowed: readonly string[]])[] = [
  [/^core\/(model|id)\.ts$/, ["core/model"]],
  [/^core\/many\.ts$/, []],
  [/^core\/paragraphs\.ts$/, ["core/model", "core/many"]],
  [/^core\/(span|steps|findings)\.ts$/, ["core/model"]],
  [/^core\/dates\.ts$/, ["chrono-node/en", "core/model", "core/span"]],
  [/^core\/prose\.ts$/, ["core/model", "core/span"]],
  [/^core\/markdown\.ts$/, ["@lezer/common", "@lezer/markdown", "core/model", "core/steps"]],
  [/^core\/sentences\.ts$/, ["compromise/two", "core/model", "core/many"]],
  [/^core\/parse\.ts$/, ["core/model", "core/paragraphs", "core/sentences"]],
  [/^core\/analyze\.ts$/, [...GROUND, "core/parse", "core/findings", "core/extract/"]],
  [/^core\/extract\//, [...GROUND, "core/findings", "core/parse", "core/extract/lexicon/"]],
  [/^core\/patch\.ts$/, ["core/model", "core/decisions", "core/order", "core/redirect"]],
  [/^core\/anchoring\//, ANCHORING],
  [/^core\/anchor\.ts$/, ANCHORING],
  [/^core\/places\.ts$/, [...ANCHORING]],
  [/^core\/settle\.ts$/, ANCHORING],
  [/^core\/reworded\.ts$/, [...ANCHORED, "core/anchoring/"]],
  [/^core\/missing\.ts$/, [...GROUND, "core/anchor"]],
  [/^core\/reattach\.ts$/, [...ANCHORED, "core/entries", "core/anchoring/"]],
  [/^core\/entries\.ts$/, [...ANCHORED, "core/settle", "core/anchoring/"]],
  [/^core\/(merge|join|order|redirect|speakers|entry|covered|decisions)\.ts$/, [...ANCHORED]],
  [/^core\/(codebook|builtInBook)\.ts$/, ["core/model", "core/builtInBook", "core/codebook"]],
  [/^core\/inflect\.ts$/, []],
  [/^core\/issueWords\.ts$/, []],
  [/^core\/issueReading\.ts$/, [...GROUND, "core/inflect", "core/issueWords", "core/phrase"]],
  [/^core\/issueJoining\.ts$/, ["core/issueReading", "core/issueWords"]],
  [/^core\/phrase\.ts$/, ["core/model"]],
  [/^core\/confidence\.ts$/, ["core/model"]],
  [/^core\/narrowing\.ts$/, [...GROUND, "core/codebook", "core/builtInBook", "core/query"]],
  [
    /^core\/issues\.ts$/,
    [...GROUND, "core/codebook", "core/builtInBook", "core/issueReading", "core/issueJoining", "core/query"],
  ],
  [/^core\/query\.ts$/, GROUND],
  [/^core\/actions\//, [...ANCHORED, "core/entries", "core/reattach", "core/actions/"]],
  [
    /^core\/project\//,
    [
      ...GROUND,
      "core/actions/correct",
      "core/missing",
      "core/query",
      "core/narrowing",
      "core/issues",
      "core/phrase",
      "core/inflect",
      "core/codebook",
      "core/builtInBook",
      "core/project/",
    ],
  ],
  [/^core\/queue\.ts$/, [...GROUND, "core/actions/"]],
  [/^core\/unlinked\.ts$/, []],
  [
    /^core\/formats\//,
    [...GROUND, "core/dates", "core/unlinked", "core/formats/", "core/issues", "core/codebook", "core/builtInBook"],
  ],
  [/^store\/json(Problem|Place)\.ts$/, [...GROUND, "jsonc-parser"]],
  [
    /^store\//,
    [
      ...ANCHORED,
      "core/entries",
      "core/merge",
      "core/patch",
      "core/settle",
      "core/codebook",
      "core/builtInBook",
      "store/",
      "zod/mini",
      "package.json",
    ],
  ],
  [/^node\//, ["store/replaceFile", "node:"]],
  [/^cli\.ts$/, ["cli/main", "cli/process"]],
  [/^cli\/(id|lines|split|answer|io|output|visible|words|help|limit|fileFormats)\.ts$/, [...CLI, "jsonc-parser"]],
  [/^cli\//, [...CLI, "store/replaceFile", "store/codebookFile", "node/", "node:", "package.json"]],
  [/^webview\//, ["core/project/matrix", "webview/"]],
  [/^vscode\//, ["core/", "store/", "vscode/", "vscode", "node/", "webview/messages"]],
  [/^extension\.ts$/, ["store/", "vscode/", "vscode"]],
];

function mayImport(path: string, imported: string): boolean {
  const to = imported.replace(/^\.\.\//, "");
  const step = /^core\/extract\/(?!lexicon\/)(\w+)/;
  const own = step.exec(path)?.[1];
  if (own !== undefined && own === step.exec(to)?.[1]) return true;
  const allowed = ARROWS.find(([files]) => files.test(path))?.[1] ?? [];
  return allowed.some((it) => to === it || (/[/:]$/.test(it) && to.startsWith(it)));
}

/** What draws no words, or none but those of a person’s own file system: all may use it. */
const DRAWS_NOTHING = new Set([
  ..."activeTextEditor visibleTextEditors tabGroups showTextDocument showSaveDialog showWorkspaceFolderPick".split(" "),
  ..."onDidChangeActiveTextEditor onDidChangeVisibleTextEditors onDidChangeTextEditorSelection".split(" "),
  ..."onDidChangeWindowState createTextEditorDecorationType".split(" "),
  ..."registerDefinitionProvider registerReferenceProvider registerDocumentHighlightProvider".split(" "),
  ..."registerRenameProvider".split(" "),
  ..."Range Position Selection Location DocumentHighlight WorkspaceEdit RelativePattern".split(" "),
  ..."EventEmitter ThemeColor ThemeIcon DataTransferItem".split(" "),
  // made inert where they are told: only there is the collection to be had
  "Diagnostic",
]);
/** The rest has a file each. Those of the first rows make words inert; the words of the last ones are their own. */
const DRAWS: Readonly<Record<string, string>> = {
  "vscode/say.ts": "showInformationMessage showWarningMessage showErrorMessage setStatusBarMessage withProgress",
  "vscode/ask.ts": "showInputBox createQuickPick showQuickPick",
  "vscode/statusItem.ts": "createStatusBarItem",
  "vscode/rowTree.ts": "createTreeView TreeItem",
  "vscode/markdown.ts": "MarkdownString Hover",
  "vscode/drawn.ts": "CodeAction DocumentSymbol InlayHint InlayHintLabelPart createDiagnosticCollection",
  "vscode/glance.ts": "createWebviewPanel registerWebviewPanelSerializer",
  // they draw what the files above have made
  "vscode/hover.ts": "registerHoverProvider",
  "vscode/outline.ts": "registerDocumentSymbolProvider",
  "vscode/gestures.ts": "registerInlayHintsProvider",
  "vscode/lightBulb.ts": "registerCodeActionsProvider",
  "vscode/decisionBulb.ts": "registerCodeActionsProvider",
  // a comment whose body is a string is drawn as it is, and edited as it is
  "vscode/notes.ts": "createCommentController",
  "vscode/statusBadges.ts": "FileDecoration registerFileDecorationProvider",
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
    ["core/anchor.ts", "vscode"],
    ["core/query.ts", "node:fs"],
    ["core/query.ts", "compromise/two"],
    ["core/merge.ts", "store/store"],
    ["core/merge.ts", "core/join"],
    ["core/extract/actors.ts", "core/extract/mentions"],
    ["core/extract/actors/pronouns.ts", "core/extract/mentions/names"],
    ["core/formats/csv.ts", "core/project/rows"],
    ["core/project/rows.ts", "core/formats/csv"],
    ["store/annotationFile.ts", "core/analyze"],
    ["vscode/live.ts", "node:fs"],
    ["cli.ts", "vscode"],
    ["cli.ts", "store/store"],
    ["cli/lines.ts", "node:fs"],
    ["cli/main.ts", "compromise/two"],
    ["elsewhere/x.ts", "core/model"],
  ];
  for (const [path, to] of refused) test(`${path} may not import ${to}`, () => assert.ok(!mayImport(path, to)));

  for (const { path, code, imports } of SOURCES)
    test(`src/${path}`, () => {
      for (const { to } of imports) assert.ok(mayImport(path, to), `imports ${to}: no arrow of the table leads there`);
      const isData = path.startsWith("core/extract/lexicon/");
      const lines = code.trimEnd().split("\n").length;
      assert.ok(isData || lines <= 250, `has ${lines} lines: it is two files`);
    });

  test("the core and the store run anywhere: no host, no clock, no chance", () => {
    for (const { path, code } of SOURCES.filter((it) => /^(core|store)\//.test(it.path)))
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
      if (path !== "vscode/disk.ts") assert.doesNotMatch(code, /\.\s*(?:writeFile|copy)\(/, path);
      assert.doesNotMatch(code, /overwrite: true/, path);
    }
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
    ["vscode/say.ts", "vscode.window.showInputBox({ prompt })"],
  ];
  for (const [path, code] of drawing)
    test(`${path} may not draw by ${JSON.stringify(code)}`, () => assert.notDeepEqual(drawnBy(path, code), []));

  test("modules export by name and do not import in a circle", () => {
    const graph = new Map(SOURCES.map(({ path, imports }) => [path.slice(0, -".ts".length), imports]));
    const done = new Set<string>();
    const visit = (module: string, trail: readonly string[]) => {
      assert.ok(!trail.includes(module), [...trail, module].join(" → "));
      if (done.has(module)) return;
      for (const { to, typeOnly } of graph.get(module) ?? []) if (!typeOnly) visit(to, [...trail, module]);
      done.add(module);
    };
    for (const module of graph.keys()) visit(module, []);
  });
});
