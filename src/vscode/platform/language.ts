import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";

/**
 * The core's words in the language of VS Code, which alone knows the translations. Imported before anything else: tables
 * of words are made when they are loaded.
 */
if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
