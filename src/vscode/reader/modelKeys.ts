import * as vscode from "vscode";
import { askForText } from "../platform/ask";
import type { Handlers } from "../platform/manifest";
import { inform, mention } from "../platform/notify";
import { setting } from "../platform/settings";
import { type Address, addressOf, BadAddress } from "./address";

/** Keys of servers, each for its own: what is set for one is never sent to another. They lie in the editor’s secrets. */
export interface ModelKeys {
  /** Undefined where none is set. */
  of(origin: string): Promise<string | undefined>;
}

const NAME = "standpoint.model.key";
/** Names of servers, without their keys. */
const KNOWN = "model.keys";

const nameOf = (origin: string): string => `${NAME} ${origin}`;

export const createModelKeys = ({ secrets }: vscode.ExtensionContext): ModelKeys => ({
  of: (origin) => Promise.resolve(secrets.get(nameOf(origin))),
});

export function registerModelKeys({
  secrets,
  globalState,
}: vscode.ExtensionContext): Pick<Handlers, "setModelKey" | "forgetModelKey"> {
  const known = (): readonly string[] => globalState.get<readonly string[]>(KNOWN, []);
  return {
    async setModelKey() {
      const address = usable();
      if (!address) return;
      const { origin, host } = address.url;
      const key = await askForText({
        title: vscode.l10n.t("Key for {0}", host),
        prompt: vscode.l10n.t(
          "It is kept with the secrets of this editor, in no settings and no file, and sent to {0} alone.",
          host,
        ),
        isSecret: true,
        problemOf: (text) =>
          /^[\x21-\x7e]*$/.test(text.trim())
            ? undefined
            : vscode.l10n.t("A key has no spaces and no letters beyond ASCII."),
      });
      if (key === undefined || key.trim() === "") return;
      await secrets.store(nameOf(origin), key.trim());
      await globalState.update(KNOWN, [...new Set([...known(), origin])]);
      mention(vscode.l10n.t("The key for {0} is kept.", host), 5000);
    },
    async forgetModelKey() {
      const all = known();
      for (const origin of all) await secrets.delete(nameOf(origin));
      await globalState.update(KNOWN, undefined);
      void inform(
        all.length > 0
          ? vscode.l10n.t("Keys are forgotten: {0}.", all.join(", "))
          : vscode.l10n.t("There was no key to forget."),
      );
    },
  };
}

/** Says what is missing where there is no address to set a key for. */
function usable(): Address | undefined {
  try {
    const address = addressOf(setting("model.endpoint"));
    if (address) return address;
    void offerSettings(
      vscode.l10n.t("A key belongs to a server: name it first, in the setting “standpoint.model.endpoint”."),
    );
  } catch (error) {
    if (!(error instanceof BadAddress)) throw error;
    void offerSettings(error.message);
  }
  return undefined;
}

/** Says what is wrong with the settings of models, and leads to them. */
export async function offerSettings(message: string): Promise<void> {
  if (await inform(message, vscode.l10n.t("Open Settings")))
    await vscode.commands.executeCommand("workbench.action.openSettings", "standpoint.model");
}
