import * as vscode from "vscode";

/** The page of the matrix without its content, which its script puts in as text. It may load its own script and style alone. */
export function matrixPage(webview: vscode.Webview, extension: vscode.Uri): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, "dist", "matrix.js"));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, "media", "matrix.css"));
  const nonce = nonceOf();
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}';">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${inPage(vscode.l10n.t("Positions at a Glance"))}</title>
</head>
<body data-translations="${inPage(JSON.stringify(vscode.l10n.bundle ?? {}))}">
<main>
<header><h1 id="title"></h1><p id="filter" role="status"></p><p id="unsure" hidden></p></header>
<div id="grid"></div>
<section id="quotes" aria-label="${inPage(vscode.l10n.t("Quotes"))}" aria-live="polite" hidden></section>
</main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

const inPage = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Another one each time, so that no script but ours runs. */
const nonceOf = (): string =>
  Array.from({ length: 32 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join("");
