import * as vscode from "vscode";
import type { Message } from "../../core/reader/prompt";
import { BUDGET } from "../../core/reader/questionsOf";
import { type Answer, type Model, NoAnswer, unlessStopped } from "./model";

/** Characters of English to a token, on the safe side. */
const CHARACTERS = 3;

/** Absent from some editors that are made of VS Code. */
const isThere = (): boolean => typeof vscode.lm?.selectChatModels === "function";

/** The models that the editor has, whichever extensions bring them. Nothing is sent. */
export async function editorModels(): Promise<readonly Model[]> {
  if (!isThere()) return [];
  const models = await Promise.resolve(vscode.lm.selectChatModels()).catch(() => []);
  return models.map(modelOf);
}

/** Fires where there are others. */
export const onDidChangeEditorModels = (callback: () => void): vscode.Disposable =>
  isThere() ? vscode.lm.onDidChangeChatModels(callback) : vscode.Disposable.from();

const modelOf = (chat: vscode.LanguageModelChat): Model => ({
  id: `editor:${chat.vendor}/${chat.id}`,
  name: chat.name || chat.id,
  ...(chat.version && { version: chat.version }),
  where: vscode.l10n.t(
    "To: {0}, a model of “{1}” in this editor. It may be on another machine: whoever offers it says so.",
    chat.name || chat.id,
    chat.vendor,
  ),
  isOpen: false,
  budget: Math.min(BUDGET, CHARACTERS * (chat.maxInputTokens || BUDGET)),
  ask: (messages, heard, token) => ask(chat, messages, heard, token),
});

async function ask(
  chat: vscode.LanguageModelChat,
  messages: readonly Message[],
  heard: (characters: number) => void,
  token: vscode.CancellationToken,
): Promise<Answer> {
  // there is no message of a system here: what it is to do comes first
  const asked = messages.map(({ content }) => vscode.LanguageModelChatMessage.User(content));
  const justification = vscode.l10n.t("It reads who says what in an article, when you ask for a second reading.");
  try {
    const response = await unlessStopped(chat.sendRequest(asked, { justification }, token), token);
    let words = "";
    const stream = response.text[Symbol.asyncIterator]();
    for (;;) {
      const { done, value } = await unlessStopped(stream.next(), token);
      if (done) return { words };
      words += value;
      heard(words.length);
    }
  } catch (error) {
    throw error instanceof vscode.LanguageModelError ? new NoAnswer(whyNot(error, chat.name)) : told(error, chat.name);
  }
}

/** What a provider throws in the middle of an answer has any shape. */
function told(error: unknown, name: string): unknown {
  if (error instanceof Error && error.constructor !== Error) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new NoAnswer(vscode.l10n.t("{0} gave no answer: {1}.", name, message.replace(/\.$/, "")));
}

function whyNot({ code, message }: vscode.LanguageModelError, name: string): string {
  switch (code) {
    case vscode.LanguageModelError.NoPermissions.name:
      return vscode.l10n.t(
        "Standpoint may not use {0}: you, or your organization, have not allowed it. Ask again to be asked again, or choose another model.",
        name,
      );
    case vscode.LanguageModelError.NotFound.name:
      return vscode.l10n.t("{0} is there no more. Choose another model.", name);
    case vscode.LanguageModelError.Blocked.name:
      return vscode.l10n.t(
        "{0} does not answer at present, as when a quota is used up: {1}. Try later, or choose another model.",
        name,
        message.replace(/\.$/, ""),
      );
    default:
      return vscode.l10n.t("{0} gave no answer: {1}.", name, message.replace(/\.$/, ""));
  }
}
