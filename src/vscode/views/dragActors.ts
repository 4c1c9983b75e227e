import * as vscode from "vscode";
import type { Row } from "../../core/views/rows";
import type { ActorActs } from "../correcting/actorActs";
import type { Session } from "../session/session";

/** VS Code's own name for what is dragged out of the view *Actors*. */
const KIND = "application/vnd.code.tree.standpoint.actors";

/** Dragging in the view *Actors*: an actor onto another merges them, a mention or quote onto an actor makes it the actor's. */
export function createActorDrag(
  { articles, store }: Session,
  actors: ActorActs,
): vscode.TreeDragAndDropController<Row> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [KIND],
    handleDrag(rows, transfer) {
      const ids = rows.flatMap(({ kind, shows }) => (kind === "group" || shows === null ? [] : [shows]));
      transfer.set(KIND, new vscode.DataTransferItem(JSON.stringify(ids)));
    },
    async handleDrop(onto, transfer) {
      const document = articles.current();
      const annotations = document && store.get(document.uri.toString());
      const dragged = await transfer.get(KIND)?.asString();
      if (!annotations || !onto || !dragged) return;
      // rows inside an actor have its id before their own
      const into = annotations.actors.find(({ id }) => onto.id === id || onto.id.startsWith(`${id}:`))?.id;
      if (into === undefined) return;
      const ids = new Set<unknown>(JSON.parse(dragged));
      const among = (list: readonly { readonly id: string }[]) => list.flatMap(({ id }) => (ids.has(id) ? [id] : []));
      const from = among(annotations.actors).filter((id) => id !== into);
      if (from.length > 0) actors.mergeInto(document, from, into);
      const mentions = among(annotations.mentions.filter(({ actor }) => actor !== into));
      if (mentions.length > 0) actors.mean(document, mentions, into);
      const quotes = among(annotations.attributions.filter(({ speaker }) => speaker !== into));
      if (quotes.length > 0) actors.speak(document, quotes, into);
    },
  };
}
