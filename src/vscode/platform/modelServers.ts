import * as vscode from "vscode";

// since VS Code 1.101; the types are those of the lowest version that is supported
declare module "vscode" {
  export class McpStdioServerDefinition {
    constructor(label: string, command: string, args?: string[], env?: Record<string, string>, version?: string);
  }
  export namespace lm {
    export function registerMcpServerDefinitionProvider(
      id: string,
      provider: {
        readonly onDidChangeMcpServerDefinitions: Event<void>;
        provideMcpServerDefinitions(): Promise<McpStdioServerDefinition[]>;
      },
    ): Disposable;
  }
}

/** A server of the Model Context Protocol that runs in a process of its own, by the editor's Node. */
export interface ModelServer {
  readonly label: string;
  readonly args: readonly string[];
  readonly version: string;
}

/** Announces servers, those that `servers` gives whenever they are asked for; nothing where VS Code has no such thing, or no Node. */
export function announceServers(
  id: string,
  servers: () => Promise<readonly ModelServer[]>,
  changed: vscode.Event<void>,
): vscode.Disposable {
  const { registerMcpServerDefinitionProvider: register } = vscode.lm as Partial<typeof vscode.lm>;
  if (!register || typeof process === "undefined" || !process.versions?.node) return NOTHING;
  const { execPath } = process;
  try {
    return register(id, {
      onDidChangeMcpServerDefinitions: changed,
      provideMcpServerDefinitions: async () =>
        (await servers()).map(
          ({ label, args, version }) =>
            new vscode.McpStdioServerDefinition(label, execPath, [...args], { ELECTRON_RUN_AS_NODE: "1" }, version),
        ),
    });
  } catch {
    // before it was final it had another name in the manifest, and throws
    return NOTHING;
  }
}

const NOTHING: vscode.Disposable = { dispose() {} };
