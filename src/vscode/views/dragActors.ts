import * as vscode from "vscode";
import type { Row } from "../../core/views/rows";
import type { ActorActs } from "../correcting/actorActs";
import type { Session } from "../session/session";

/** VS Code's own name for what is dragged out of the view *Actors*. */
const KIND = "application/vnd.code.tree.standpoint.actors";

/** Id of what a row stands for, and of the row. */
type Dragged = readonly [shows: string, row: string];

/** Dragging in the view *Actors*: an actor onto another merges them, a mention or quote onto an actor makes it the actor's. */
export function createActorDrag(
  { articles, store }: Session,
  actors: ActorActs,
): vscode.TreeDragAndDropController<Row> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [KIND],
    handleDrag(rows, transfer) {
      const dragged: readonly Dragged[] = rows.flatMap(({ kind, id, shows }) =>
        kind === "group" || shows === null ? [] : [[shows, id]],
      );
      transfer.set(KIND, new vscode.DataTransferItem(JSON.stringify(dragged)));
    },
    async handleDrop(onto, transfer) {
      const document = articles.current();
      const annotations = document && store.get(document.uri.toString());
      const dragged = await transfer.get(KIND)?.asString();
      if (!annotations || !onto || !dragged) return;
      // rows inside an actor have its id before their own
      const actorOf = (row: string) => annotations.actors.find(({ id }) => row === id || row.startsWith(`${id}:`))?.id;
      const into = actorOf(onto.id);
      if (into === undefined) return;
      const rows = JSON.parse(dragged) as readonly Dragged[];
      const ids = new Set(rows.map(([id]) => id));
      const among = (list: readonly { readonly id: string }[]) => list.flatMap(({ id }) => (ids.has(id) ? [id] : []));
      const from = among(annotations.actors).filter((id) => id !== into);
      if (from.length > 0) actors.mergeInto(document, from, into);
      const mentions = among(annotations.mentions.filter(({ actor }) => actor !== into));
      if (mentions.length > 0) actors.mean(document, mentions, into);
      const said = new Set(annotations.attributions.map(({ id }) => id));
      const quotes = rows.flatMap(([id, row]) => (said.has(id) ? [{ id, instead: actorOf(row) }] : []));
      const others = quotes.filter(({ instead }) => instead !== into);
      if (others.length > 0) actors.speak(document, others, into);
    },
  };
}
