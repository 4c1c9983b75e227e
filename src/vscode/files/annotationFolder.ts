import * as vscode from "vscode";
import type { CodeUse, Move } from "../../core/model/moves";
import { readText, replaceText } from "../platform/disk";
import { CODEBOOK } from "../platform/manifest";

/** An annotation file in the folder of a project. */
export interface FolderFile {
  readonly uri: vscode.Uri;
  /** The article that it is about, which may be gone. */
  readonly article: vscode.Uri;
  readonly json: string;
  readonly codes: readonly CodeUse[];
}

const ENDING = ".annotations.json";
/** Files that are looked at, at most. */
const MOST = 10_000;
/** A folder of packages, or of a tool, holds no articles. */
const LEFT_OUT = /^(?:node_modules|\..*)$/;

/** The annotation files that one codebook is about: those below a folder, but for folders with a codebook of their own. */
export async function annotationFilesBelow(
  folder: vscode.Uri,
  isStopped: () => boolean,
): Promise<readonly FolderFile[]> {
  const { codesInFile } = await import("../../files/annotations/recodeFile");
  const found: FolderFile[] = [];
  const open = [folder];
  for (let at = open.pop(); at && found.length < MOST && !isStopped(); at = open.pop()) {
    const entries = await vscode.workspace.fs.readDirectory(at).then(
      (entries) => entries,
      () => [],
    );
    if (at !== folder && entries.some(([name]) => name === CODEBOOK)) continue;
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(at, name);
      // what a link leads to is looked at where it is
      if (type === vscode.FileType.Directory && !LEFT_OUT.test(name)) open.push(uri);
      if (type !== vscode.FileType.File || !name.endsWith(ENDING) || name.startsWith(".")) continue;
      const json = await readText(uri).catch(() => undefined);
      const codes = json === undefined ? undefined : codesInFile(json);
      if (json !== undefined && codes)
        found.push({ uri, article: uri.with({ path: uri.path.slice(0, -ENDING.length) }), json, codes });
    }
  }
  return found;
}

/** What became of files that were to be written. */
export interface Rewritten {
  readonly done: readonly { readonly uri: vscode.Uri; readonly before: string; readonly after: string }[];
  readonly records: number;
  /** Those that others wrote meanwhile, or that could not be written: they are as they were. */
  readonly left: readonly vscode.Uri[];
}

/** Moves the codes of closed articles in their files. */
export async function recodeFiles(files: readonly FolderFile[], moves: readonly Move[]): Promise<Rewritten> {
  const { recodeFile } = await import("../../files/annotations/recodeFile");
  const done: { uri: vscode.Uri; before: string; after: string }[] = [];
  const left: vscode.Uri[] = [];
  let records = 0;
  for (const { uri, json } of files) {
    const next = recodeFile(json, moves);
    if (!next || next.records === 0) continue;
    if (await replaceText(uri, next.text, json).catch(() => false)) {
      done.push({ uri, before: json, after: next.text });
      records += next.records;
    } else left.push(uri);
  }
  return { done, records, left };
}

/** Gives files the text that they had; those that were changed since are left as they are, and given. */
export async function takeBack({ done }: Pick<Rewritten, "done">): Promise<readonly vscode.Uri[]> {
  const left: vscode.Uri[] = [];
  for (const { uri, before, after } of done)
    if (!(await replaceText(uri, before, after).catch(() => false))) left.push(uri);
  return left;
}
