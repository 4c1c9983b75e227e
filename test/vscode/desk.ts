import * as vscode from "vscode";
import type { AnnotationDocument } from "../../src/core/model/types";
import type { Row } from "../../src/core/views/rows";
import type { Api } from "../../src/extension";

/** What the suites share: the extension's own API, files to write, and patience. */

export async function api(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>("standpoint.standpoint");
  if (!extension) throw new Error("the extension is not installed");
  return extension.activate();
}

export const STORY =
  "The fair will move to Oakfield, Mayor Ada Quill said on Monday. “We demand more room,” she said.\n\n" +
  "Tom Barley, head of the Riders’ Club, opposed the plan. “Nobody asked us,” Barley said.\n";

// each suite has its own copy of this module
const session = Math.random().toString(36).slice(2);
let count = 0;

export function inWorkspace(...path: readonly string[]): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0];
  if (!root) throw new Error("no folder is open");
  return vscode.Uri.joinPath(root.uri, ...path);
}

/** A file of its own folder in the workspace, so that no test meets another's. */
export async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = inWorkspace(`suite-${session}-${++count}`, name);
  await overwrite(uri, text);
  return uri;
}

export const overwrite = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** Undefined where there is no such file. */
export async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

export const beside = (uri: vscode.Uri): vscode.Uri => uri.with({ path: `${uri.path}.annotations.json` });

/** Shows a new file in an editor and waits until it is annotated, or left alone. */
export async function show(name: string, text: string): Promise<vscode.TextDocument> {
  return showFile(await write(name, text));
}

export async function showFile(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const { articles, idle } = await api();
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  await until(() => articles.current() === document && articles.state() !== "reading");
  await idle(document);
  return document;
}

/** As a person opens it: VS Code holds documents that an extension opens for minutes. */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const { articles, idle } = await api();
  await vscode.commands.executeCommand("vscode.open", uri, { preview: false });
  const opened = () => articles.current()?.uri.toString() === uri.toString();
  await until(() => opened() && articles.state() !== "reading");
  const document = articles.current()!;
  await idle(document);
  return document;
}

export async function annotations(document: vscode.TextDocument): Promise<AnnotationDocument> {
  const found = (await api()).store.get(document.uri.toString());
  if (!found) throw new Error(`${document.uri} is not annotated`);
  return found;
}

/** Puts the cursor at the end of the article, where in `STORY` no annotation stands. */
export function pointNowhere(): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error("no article is shown");
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
}

export const closeAll = (): Thenable<unknown> => vscode.commands.executeCommand("workbench.action.closeAllEditors");

/** Polls, since most of what VS Code does ends with no event for us. Throws after fifteen seconds, for a busy machine. */
export async function until(holds: () => unknown): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; await pause(20)) if (await holds()) return;
  throw new Error(`never: ${holds}`);
}

export const pause = (milliseconds: number): Promise<void> => new Promise((ok) => setTimeout(ok, milliseconds));

/** Sets one of our settings for the time of `work`. */
export async function having(name: string, value: unknown, work: () => Promise<void>): Promise<void> {
  const set = (to: unknown) =>
    vscode.workspace.getConfiguration("standpoint").update(name, to, vscode.ConfigurationTarget.Global);
  await set(value);
  try {
    await work();
  } finally {
    await set(undefined);
  }
}

export const labels = (rows: readonly Row[]): string[] => rows.map((row) => row.label);

/** As a language model names a file of the workspace. */
export const nameIn = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);
