import * as vscode from "vscode";
import { DECIDES, type Decides, type Line, type Piece } from "../../core/views/words/lines";
import type { Command } from "../platform/manifest";

/** All that a hover may run on an annotation; each checks its arguments. */
const COMMANDS: readonly Command[] = ["reveal", ...DECIDES];

/** A command without arguments, to stand as a link under what a hover says. */
export interface Offer {
  readonly label: string;
  readonly command: Command;
}

/** Draws lines as Markdown; article text in them stays text. Links reveal annotations of `uri` and decide on them. */
export function draw(lines: readonly Line[], uri: vscode.Uri, offer?: Offer): vscode.MarkdownString {
  const last = offer ? `\n[${escapeMarkdown(offer.label)}](command:standpoint.${offer.command})\n` : "";
  const markdown = new vscode.MarkdownString(lines.map((line) => drawLine(line, uri)).join("") + last);
  const commands = offer ? [...COMMANDS, offer.command] : COMMANDS;
  markdown.isTrusted = { enabledCommands: commands.map((name) => `standpoint.${name}`) };
  return markdown;
}

export const hoverOf = (parts: readonly (readonly Line[])[], uri: vscode.Uri, words: vscode.Range): vscode.Hover =>
  new vscode.Hover(
    parts.map((lines) => draw(lines, uri)),
    words,
  );

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
  if ("link" in piece) return link(piece.link, "reveal", uri, piece.to, vscode.l10n.t("Show in the article"));
  return link(piece.label, piece.decide, uri, piece.on, vscode.l10n.t("Decide; it can be undone"));
}

function link(words: string, command: "reveal" | Decides, uri: vscode.Uri, id: string, title: string): string {
  // ids may come from a file, and a bracket would end the link
  const target = encodeURIComponent(JSON.stringify([uri.toString(), id])).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `[${escapeMarkdown(words)}](command:standpoint.${command}?${target} "${title}")`;
}

/** Any ASCII punctuation may be escaped in Markdown, so all of it is. Spaces at the edges would end emphasis. */
const escapeMarkdown = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
