const vscode = require("vscode");

const VENDOR = "standpoint-test";

/**
 * Models that answer as a test says. What it exports: `set(models, answer)` puts these models in place of those before,
 * `answer(model, messages, say, token)` says the answer's pieces, messages being their texts; `asked` has them all.
 */
exports.activate = (context) => {
  const changed = new vscode.EventEmitter();
  const asked = [];
  let models = [];
  let answer = async () => {};
  const textOf = ({ content }) =>
    content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : "")).join("");
  const provider = {
    onDidChangeLanguageModelChatInformation: changed.event,
    provideLanguageModelChatInformation: () => models,
    async provideLanguageModelChatResponse(model, messages, _options, progress, token) {
      const texts = messages.map(textOf);
      asked.push(texts);
      await answer(model, texts, (words) => progress.report(new vscode.LanguageModelTextPart(words)), token);
    },
    provideTokenCount: async (_model, text) => Math.ceil((typeof text === "string" ? text : textOf(text)).length / 4),
  };
  context.subscriptions.push(changed, vscode.lm.registerLanguageModelChatProvider(VENDOR, provider));
  return {
    asked,
    set(wanted, how) {
      models = wanted.map((it) => ({
        family: "test",
        version: "1",
        maxInputTokens: 100_000,
        maxOutputTokens: 4_000,
        capabilities: {},
        isUserSelectable: true,
        ...it,
      }));
      answer = how;
      asked.length = 0;
      changed.fire();
    },
  };
};
