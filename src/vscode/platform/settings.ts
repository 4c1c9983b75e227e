import * as vscode from "vscode";
import { SETTINGS, type Setting } from "./manifest";

/** A setting's value, as it holds for `scope`. */
export function setting<Name extends Setting>(name: Name, scope?: vscode.Uri): (typeof SETTINGS)[Name] {
  return vscode.workspace.getConfiguration("standpoint", scope ?? null).get(name) ?? SETTINGS[name];
}

/** Calls back when one of these settings changes. */
export const onDidChangeSetting = (names: readonly Setting[], callback: () => void): vscode.Disposable =>
  vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`standpoint.${name}`))) callback();
  });

/** Sets it where the person has it set: in the workspace, else for themselves. */
export function setSetting<Name extends Setting>(name: Name, value: (typeof SETTINGS)[Name]): Thenable<void> {
  const configuration = vscode.workspace.getConfiguration("standpoint");
  const inWorkspace = configuration.inspect(name)?.workspaceValue !== undefined;
  const { Workspace, Global } = vscode.ConfigurationTarget;
  return configuration.update(name, value, inWorkspace ? Workspace : Global);
}
