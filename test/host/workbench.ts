import { format } from "node:util";
import type { Browser, Page } from "playwright-core";

export interface Workbench {
  readonly page: Page;
  /** Exit code of the test suite that `tests` names. */
  readonly exited: Promise<number>;
  /** Last lines of the window's console. */
  readonly lines: readonly string[];
}

interface Options {
  readonly port: number;
  readonly folder: string;
  /** A file to open, absolute. */
  readonly file?: string;
  /** Folder of an extension under development, and its test runner; both need a server started for `development`. */
  readonly extension?: string;
  readonly tests?: string;
  readonly onLog?: (line: string) => void;
  /** Of VS Code as extensions see it; its own words stay English, as there is no language pack. */
  readonly language?: string;
}

const SIZE = { width: 1200, height: 720 };
const START_SECONDS = 60;

export function workbenchUrl({ port, folder, file, extension, tests }: Options): string {
  const uri = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [["skipWelcome", "true"]];
  if (file) payload.push(["openFile", uri(file)]);
  if (extension) payload.push(["extensionDevelopmentPath", uri(extension)]);
  if (tests) payload.push(["extensionTestsPath", uri(tests)]);
  const encoded = encodeURIComponent(JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}&payload=${encoded}`;
}

export async function openWorkbench(browser: Browser, options: Options): Promise<Workbench> {
  const page = await browser.newPage({ viewport: SIZE, reducedMotion: "reduce" });
  const lines: string[] = [];
  const note = (line: string) => {
    lines.push(line);
    if (lines.length > 200) lines.shift();
  };
  page.on("pageerror", (error) => note(`error: ${error.message}`));
  page.on("console", (message) => note(`${message.type()}: ${message.text()}`));
  // the two functions that VS Code's driver looks for in a window
  await page.exposeFunction("codeAutomationLog", (type: string, values: unknown[]) => {
    const line = format(...values);
    note(`${type}: ${line}`);
    options.onLog?.(line);
  });
  let exit = (_code: number) => {};
  const exited = new Promise<number>((ok) => {
    exit = ok;
  });
  await page.exposeFunction("codeAutomationExit", (code: number) => exit(code));
  // VS Code's script of messages would set it to English
  if (options.language)
    await page.addInitScript(
      `Object.defineProperty(globalThis, "_VSCODE_NLS_LANGUAGE", { get: () => ${JSON.stringify(options.language)}, set() {} })`,
    );
  await page.goto(workbenchUrl(options));
  await page.waitForSelector(".monaco-workbench .part.statusbar", { timeout: START_SECONDS * 1000 });
  return { page, exited, lines };
}
