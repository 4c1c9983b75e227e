import * as vscode from "vscode";
import { type Choice, choose, heading } from "../platform/ask";
import { onDidChangeSetting } from "../platform/settings";
import type { Session } from "../session/session";
import { BadAddress } from "./address";
import { editorModels, onDidChangeEditorModels } from "./editorModels";
import { endpointModel } from "./endpoint";
import type { Model } from "./model";
import { type ModelKeys, offerSettings } from "./modelKeys";

/** The models that a person may ask, and which of them they asked last. */
export interface Models {
  /** The one asked last, the only one there is, or one that the person chooses; undefined where they go away, or are told that there is none. */
  choose(): Promise<Model | undefined>;
  /** Another one than this. */
  chooseAnother(now: Model): Promise<Model | undefined>;
  /** Whether there are several. */
  areSeveral(): Promise<boolean>;
}

const LAST = "model.last";

export function createModels(context: vscode.ExtensionContext, { articles, model }: Session, keys: ModelKeys): Models {
  const memory = context.globalState;
  /** Throws `BadAddress`. */
  const all = async (): Promise<readonly Model[]> => {
    const own = endpointModel(keys);
    return [...(own ? [own] : []), ...(await editorModels())];
  };
  const pick = async (models: readonly Model[], last: string | undefined): Promise<Model | undefined> => {
    const choice = ({ id, name, where }: Model): Choice<string> => ({
      icon: id.startsWith("endpoint:") ? "server" : "sparkle",
      label: name,
      detail: where,
      value: id,
      now: id === last,
    });
    const isOwn = ({ id }: Model) => id.startsWith("endpoint:");
    const own = models.filter(isOwn).map(choice);
    const editors = models.filter((it) => !isOwn(it)).map(choice);
    const chosen = await choose({
      title: vscode.l10n.t("Which Model Reads?"),
      placeHolder: vscode.l10n.t("Nothing is sent before you have seen what goes where"),
      choices: [
        ...(own.length > 0 ? [heading(vscode.l10n.t("your own server")), ...own] : []),
        ...(editors.length > 0 ? [heading(vscode.l10n.t("models of this editor")), ...editors] : []),
      ],
    });
    const wanted = models.find(({ id }) => id === chosen?.value);
    if (wanted) await memory.update(LAST, wanted.id);
    return wanted;
  };
  const known = async (): Promise<readonly Model[] | undefined> => {
    try {
      const models = await all();
      if (models.length > 0) return models;
      void offerSettings(
        vscode.l10n.t(
          "There is no language model to ask. Name a server of your own in the settings (Ollama, LM Studio, vLLM and the like, also on this machine), or install an extension that brings models to the editor.",
        ),
      );
    } catch (error) {
      if (!(error instanceof BadAddress)) throw error;
      void offerSettings(error.message);
    }
    return undefined;
  };

  // what makes a button appear: asked for once there is an article to be read
  let isWanted = false;
  const look = async () => {
    const isThere = await all().then(
      (models) => models.length > 0,
      // to say what is wrong with it the button has to be there
      () => true,
    );
    model.note(isThere);
  };
  const lookOnce = () => {
    if (isWanted || articles.state() !== "annotated") return;
    isWanted = true;
    void look();
  };
  const lookAgain = () => void (isWanted && look());
  context.subscriptions.push(
    articles.onDidChange(lookOnce),
    onDidChangeSetting(["model.endpoint", "model.name"], lookAgain),
    onDidChangeEditorModels(lookAgain),
  );
  lookOnce();

  return {
    async choose() {
      const models = await known();
      if (!models) return undefined;
      const last = memory.get<string>(LAST);
      return models.find(({ id }) => id === last) ?? (models.length === 1 ? models[0] : pick(models, last));
    },
    async chooseAnother(now) {
      const models = await known();
      return models && pick(models, now.id);
    },
    areSeveral: async () => (await all().catch(() => [])).length > 1,
  };
}
