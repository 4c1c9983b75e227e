import * as vscode from "vscode";
import type { Message } from "../../core/reader/prompt";
import { BUDGET } from "../../core/reader/questionsOf";
import { messageIn } from "../../core/reader/serverWords";
import { withoutKey } from "../../core/reader/withoutKey";
import { setting } from "../platform/settings";
import { addressOf } from "./address";
import { answerIn } from "./completions";
import { type Answer, type Model, NoAnswer, Stopped, unlessStopped } from "./model";
import type { ModelKeys } from "./modelKeys";

/** The model that the settings name; undefined where they name none. Throws `BadAddress`. */
export function endpointModel(keys: ModelKeys): Model | undefined {
  const address = addressOf(setting("model.endpoint"));
  const name = setting("model.name").trim();
  if (!address || name === "") return undefined;
  const { url, isHere } = address;
  return {
    id: `endpoint:${url.origin}/${name}`,
    name,
    where: whereIs(name, url.host, isHere),
    isOpen: url.protocol === "http:" && !isHere,
    budget: BUDGET,
    ask: async (messages, heard, token) => post(url, name, await keys.of(url.origin), messages, heard, token),
  };
}

function whereIs(name: string, host: string, isHere: boolean): string {
  if (!isHere) return vscode.l10n.t("To: {0} at {1}, another machine.", name, host);
  // the person sits elsewhere than where we run
  if (vscode.env.remoteName !== undefined)
    return vscode.l10n.t("To: {0} at {1}, a server on the machine this window works on.", name, host);
  return vscode.l10n.t("To: {0} at {1}, a server on this machine.", name, host);
}

async function post(
  url: URL,
  model: string,
  key: string | undefined,
  messages: readonly Message[],
  heard: (characters: number) => void,
  token: vscode.CancellationToken,
): Promise<Answer> {
  const stop = new AbortController();
  const listening = token.onCancellationRequested(() => stop.abort());
  try {
    const sent = fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, messages, temperature: 0, stream: true }),
      signal: stop.signal,
      // an article goes where the person said, and nowhere else; no cookie goes with it
      redirect: "error",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    const response = await unlessStopped(sent, token);
    if (!response.ok) {
      const said = messageIn(await response.text().catch(() => ""), key);
      throw new NoAnswer(refusalOf(response.status, said, url, model));
    }
    const { words, model: version } = await answerIn(response, heard, (work) => unlessStopped(work, token), key);
    return { words, ...(version && version !== model && { version }) };
  } catch (error) {
    if (error instanceof NoAnswer || error instanceof Stopped) throw error;
    if (token.isCancellationRequested) throw new Stopped();
    throw new NoAnswer(
      vscode.l10n.t(
        "{0} was not reached, or went away: {1}. Is the server running? A browser reaches only servers that allow it.",
        url.host,
        withoutKey(whyOf(error), key),
      ),
    );
  } finally {
    listening.dispose();
    stop.abort();
  }
}

function refusalOf(status: number, said: string, { host }: URL, model: string): string {
  const why = said ? `${status}, ${said}` : String(status);
  switch (status) {
    case 401:
    case 403:
      return vscode.l10n.t("{0} wants another key ({1}). Give it by “Standpoint: Set Model Key…”.", host, why);
    case 404:
      return vscode.l10n.t(
        "{0} has no model “{1}”, or answers at another address ({2}). Look at the settings “standpoint.model”.",
        host,
        model,
        why,
      );
    case 429:
      return vscode.l10n.t("{0} has had too many questions ({1}). Try again later.", host, why);
    default:
      return vscode.l10n.t("{0} did not answer ({1}).", host, why);
  }
}

function whyOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error ? Reflect.get(cause, "code") : undefined;
  if (typeof code === "string") return code;
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}
