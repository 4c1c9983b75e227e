import * as vscode from "vscode";
import { inert } from "./inert";

/** A tool that a language model may call. */
export interface ModelTool {
  /** As the manifest names it. */
  readonly name: string;
  /** What is said while it runs, by what it is asked with. */
  readonly running: (input: object) => string;
  /** What a person is asked before it runs; undefined where nothing is asked. */
  readonly confirm?: (input: object) => { readonly title: string; readonly message: string };
  /** Rejects with a message that tells the model what to do. */
  readonly invoke: (input: object) => Promise<string>;
}

/** Offers a tool to the language models of the editor; nothing where the editor knows no such tools. */
export function registerModelTool({ name, running, confirm, invoke }: ModelTool): vscode.Disposable {
  // forks of VS Code, and it itself where AI features are left out, may not have it
  const { registerTool } = vscode.lm as Partial<typeof vscode.lm>;
  if (!registerTool) return { dispose() {} };
  return registerTool<object>(name, {
    prepareInvocation({ input }) {
      const asked = confirm?.(input);
      return {
        invocationMessage: inert(running(input)),
        ...(asked && { confirmationMessages: { title: inert(asked.title), message: inert(asked.message) } }),
      };
    },
    invoke: async ({ input }) =>
      new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(await invoke(input))]),
  });
}
