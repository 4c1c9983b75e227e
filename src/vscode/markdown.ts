import * as vscode from "vscode";
import type { Line, Piece } from "../core/project/text";

/** The one command a hover may run. */
const REVEAL = "standpoint.reveal";

/** Draws lines as Markdown; article text in them stays text. Links reveal annotations of `uri`. */
export function draw(lines: readonly Line[], uri: vscode.Uri): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(lines.map((line) => drawLine(line, uri)).join(""));
  markdown.isTrusted = { enabledCommands: [REVEAL] };
  return markdown;
}

function drawLine({ as, pieces }: Line, uri: vscode.Uri): string {
  const body = pieces.map((piece) => drawPiece(piece, uri)).join("");
  switch (as) {
    case "item":
      return `- ${body}\n`;
    case "note":
      return `\n*${body}*\n\n`;
    default:
      return `\n${body}\n\n`;
  }
}

function drawPiece(piece: Piece, uri: vscode.Uri): string {
  if (typeof piece === "string") return escapeMarkdown(piece);
  if ("strong" in piece) return `**${escapeMarkdown(piece.strong)}**`;
  const target = encodeURIComponent(JSON.stringify([uri.toString(), piece.to]));
  return `[${escapeMarkdown(piece.link)}](command:${REVEAL}?${target} "Show in the article")`;
}

/** Any ASCII punctuation may be escaped in Markdown, so all of it is. Spaces at the edges would end emphasis. */
const escapeMarkdown = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
