const vscode = require("vscode");

/** `npm start`: the article open, the sidebar beside it, the cursor in the article. */
exports.activate = async () => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) return;
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, "harbour-bridge.txt"), { preview: false });
  await vscode.commands.executeCommand("standpoint.positions.focus");
  await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
};
