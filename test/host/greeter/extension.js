const vscode = require("vscode");

/** A window can be given a file to open but no view to show: this shows it, and leaves the cursor in the article. */
exports.activate = async () => {
  await vscode.commands.executeCommand("standpoint.positions.focus");
  await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
};
