import * as vscode from "vscode";
import { isProblem } from "../../tools/article";
import type { ToolName } from "../../tools/schemas";
import type { ToolHost } from "../../tools/tools";
import { announceServers, type ModelServer } from "../platform/modelServers";
import { type ModelTool, registerModelTool } from "../platform/modelTools";
import { onDidChangeSetting, setting } from "../platform/settings";
import type { Idle, Session } from "../session/session";
import { createWorkspaceHost } from "./workspaceHost";

/** As the manifest names the tools and the provider. */
const PREFIX = "standpoint_";
const SERVERS = "standpoint.servers";

/** What is said while a tool runs; `subject` is the article, or all of them. */
const RUNNING: Readonly<Record<ToolName, (subject: string) => string>> = {
  list_articles: () => vscode.l10n.t("Listing articles"),
  list_positions: (subject) => vscode.l10n.t("Reading positions in {0}", subject),
  find_quotes: (subject) => vscode.l10n.t("Reading quotes in {0}", subject),
  who_is: (subject) => vscode.l10n.t("Looking up an actor in {0}", subject),
  what_changed: (subject) => vscode.l10n.t("Comparing annotations of {0}", subject),
  propose_annotation: (subject) => vscode.l10n.t("Proposing an annotation of {0}", subject),
};

/** Lets language models of the editor ask about articles and propose annotations, as the person has set it; gives what is offered. */
export function registerAgents(
  context: vscode.ExtensionContext,
  session: Session,
  idle: Idle,
): { readonly modelServers: () => Promise<readonly ModelServer[]>; readonly modelTools: readonly ModelTool[] } {
  const { version } = context.extension.packageJSON as { readonly version: string };
  const host = createWorkspaceHost(session, idle, `Standpoint ${version}`);
  const modelTools = (Object.keys(RUNNING) as ToolName[]).map((name) => toolFor(name, host));
  let offered: readonly vscode.Disposable[] = [];
  const offer = () => {
    for (const tool of offered) tool.dispose();
    offered = setting("agents") === "tools" ? modelTools.map(registerModelTool) : [];
  };
  const modelServers = () => serversFor(context, version);
  const changed = new vscode.EventEmitter<void>();
  const again = () => {
    offer();
    changed.fire();
  };
  context.subscriptions.push(
    changed,
    announceServers(SERVERS, modelServers, changed.event),
    onDidChangeSetting(["agents"], again),
    vscode.workspace.onDidGrantWorkspaceTrust(again),
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    { dispose: () => vscode.Disposable.from(...offered).dispose() },
  );
  offer();
  return { modelServers, modelTools };
}

const textIn = (input: object, field: string): string => {
  const value: unknown = Reflect.get(input, field);
  return typeof value === "string" ? value.slice(0, LONGEST) : "";
};

function toolFor(name: ToolName, host: () => ToolHost): ModelTool {
  return {
    name: `${PREFIX}${name}`,
    running: (input) => RUNNING[name](textIn(input, "article")),
    // what writes is asked about
    ...(name === "propose_annotation" && { confirm: proposalInWords }),
    invoke: async (input) => {
      const { answered } = await import("../../tools/tools");
      const answer = await answered(host(), name, input);
      if (isProblem(answer)) throw new Error(answer.problem);
      return JSON.stringify(answer);
    },
  };
}

function proposalInWords(input: object): { readonly title: string; readonly message: string } {
  const [article, speaker, stance, issue] = ["article", "speaker", "stance", "issue"].map((it) => textIn(input, it));
  return {
    title: vscode.l10n.t("Propose an annotation"),
    message: vscode.l10n.t(
      "A language model proposes for {0}: {1}: “{2}”. It becomes a suggestion that you accept or reject; no decision of yours changes.",
      article!,
      [speaker, stance, issue].filter(Boolean).join(" · "),
      textIn(input, "words") || textIn(input, "quote"),
    ),
  };
}

/** Code units of what is asked that a person is told. */
const LONGEST = 300;

/** A server for each folder on the disk, if the person wants servers and trusts the folders. */
async function serversFor({ extensionUri }: vscode.ExtensionContext, version: string): Promise<readonly ModelServer[]> {
  if (setting("agents") !== "server" || extensionUri.scheme !== "file" || !vscode.workspace.isTrusted) return [];
  const program = vscode.Uri.joinPath(extensionUri, "dist", "cli.js");
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file");
  return folders.map(({ name, uri }) => ({
    label: `Standpoint (${name})`,
    args: [program.fsPath, "mcp", uri.fsPath],
    version,
  }));
}
