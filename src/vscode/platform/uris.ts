import type * as vscode from "vscode";

export const fileNameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf("/") + 1);

/** Where a file will be, or is, after `from`, which is the file or a folder above it, has become `to`; undefined where it stays. */
export function destinationOf(file: vscode.Uri, from: vscode.Uri, to: vscode.Uri): vscode.Uri | undefined {
  if (file.toString() === from.toString()) return to;
  const isInside = file.toString().startsWith(`${from.toString()}/`);
  return isInside ? to.with({ path: to.path + file.path.slice(from.path.length) }) : undefined;
}
