import * as vscode from "vscode";
import { isProblem, type Problem } from "../../tools/article";
import { ARTICLE, elsewhere, leadsOut, noArticle, notFound, partsOf } from "../../tools/paths";
import { besideOf } from "../files/fileText";
import type { Session } from "../session/session";

/** As a model names a file: relative to its folder, with the folder's name where there are several. */
export const nameOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);

/** Files that are listed, at most. */
const MOST = 10_000;

/** Articles of the workspace: those that are open, and files that are articles by their ending. */
export async function listArticles({
  store,
}: Session): Promise<readonly { readonly file: string; readonly annotated: boolean }[]> {
  const shown = vscode.workspace.textDocuments.filter(({ uri }) => store.get(uri.toString()));
  const [inside, texts, files] = await Promise.all([
    Promise.all(shown.map(async (it) => ((await isInside(it.uri)) ? [it.uri] : []))),
    vscode.workspace.findFiles("**/*.{txt,md,markdown}", "**/{node_modules,.*}/**", MOST),
    vscode.workspace.findFiles("**/*.annotations.json", "**/{node_modules,.*}/**", MOST),
  ]);
  const annotated = new Set(files.map(String));
  const all = new Map([...inside.flat(), ...texts].map((uri) => [uri.toString(), uri]));
  return [...all.values()]
    .map((uri) => ({ file: nameOf(uri), annotated: annotated.has(besideOf(uri).toString()) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/**
 * The document of an article of the workspace: one that is open, whatever it is called, else a file. What is open from
 * elsewhere, or has no file yet, is nobody's but the person's.
 */
export async function findDocument({ store }: Session, path: string): Promise<vscode.TextDocument | Problem> {
  const open = vscode.workspace.textDocuments.find(
    ({ uri }) => store.get(uri.toString()) && [nameOf(uri), uri.toString()].includes(path),
  );
  if (open && (await isInside(open.uri))) return open;
  if (open) return elsewhere(path);
  const uri = await uriAt(path);
  if (isProblem(uri)) return uri;
  return ARTICLE.test(uri.path) ? vscode.workspace.openTextDocument(uri) : noArticle(path);
}

/** Whether a file lies in a folder of the workspace, neither hidden nor by a link. */
async function isInside(uri: vscode.Uri): Promise<boolean> {
  if (!vscode.workspace.getWorkspaceFolder(uri)) return false;
  const found = await uriAt(nameOf(uri));
  return !isProblem(found) && found.toString() === uri.toString();
}

/** A file of the workspace, no link on the way to it; a problem where there is none. */
export async function uriAt(path: string): Promise<vscode.Uri | Problem> {
  const parts = partsOf(path);
  if (isProblem(parts)) return parts;
  const folders = vscode.workspace.workspaceFolders ?? [];
  const named = folders.length > 1 ? folders.filter(({ name }) => name === parts[0]) : [];
  const places = [
    ...named.map(({ uri }) => ({ uri, rest: parts.slice(1) })),
    ...folders.map(({ uri }) => ({ uri, rest: parts })),
  ];
  for (const { uri: folder, rest } of places) {
    let uri = folder;
    let type: vscode.FileType | undefined;
    for (const part of rest) {
      uri = vscode.Uri.joinPath(uri, part);
      type = await vscode.workspace.fs.stat(uri).then(
        (stat) => stat.type,
        () => undefined,
      );
      if (type === undefined) break;
      if (type & vscode.FileType.SymbolicLink) return leadsOut(path);
    }
    if (type === vscode.FileType.File) return uri;
  }
  return notFound(path);
}
