import * as vscode from "vscode";
import { atOnce } from "../../core/model/steps";
import type { Steps } from "../../core/model/types";
import { everyRow, type Row } from "../../core/views/rows";
import { STATUS } from "../../core/views/words/naming";
import { inert } from "../platform/inert";
import type { InSlices } from "../platform/slices";
import { draw } from "./markdown";
import { statusUri } from "./statusBadges";

export interface RowTree extends vscode.Disposable {
  /** What is said above and beside it is told by `describe` alone. */
  readonly view: Readonly<vscode.TreeView<Row>>;
  /** What is not told is taken away. Whatever the words, none of them becomes a link or an icon. */
  describe(words: Description): void;
  /** The rows shown, top level. */
  rows(): readonly Row[];
  /** The rows are made when the view is to be seen, or somebody asks for them. Nothing has none. */
  show(next: Shown | undefined): void;
  /** Selects the row with this id, else the first that shows the annotation with it, if the view is to be seen; never opens the view. */
  follow(id: string, focus?: boolean): void;
}

interface Description {
  /** Beside the title. */
  readonly description?: string;
  /** Above the rows. */
  readonly message?: string;
  /** On the icon of the sidebar. */
  readonly badge?: vscode.ViewBadge;
}

interface Shown {
  /** The article that the rows speak of. */
  readonly uri: vscode.Uri;
  /** Made anew at each call. */
  readonly rows: () => Steps<readonly Row[]>;
}

interface Options {
  /** Whether several rows may be selected. */
  readonly many?: boolean;
  readonly drag?: vscode.TreeDragAndDropController<Row>;
}

/** A tree view that draws rows: the one place where a row becomes a TreeItem. */
export function createRowTree(id: string, inSlices: InSlices, { many = false, drag }: Options = {}): RowTree {
  const changed = new vscode.EventEmitter<void>();
  let now: Shown | undefined;
  let rows: readonly Row[] | undefined;
  let places: Places | undefined;
  const items = new WeakMap<Row, vscode.TreeItem>();
  const shown = (): readonly Row[] => {
    rows ??= now ? atOnce(now.rows()) : [];
    return rows;
  };
  function* shownInSteps(): Steps<readonly Row[]> {
    while (now && !rows) {
      const begun = now;
      const made = yield* begun.rows();
      // others may be to be shown by now, or somebody could not wait
      if (now === begun) rows ??= made;
    }
    return rows ?? [];
  }
  /** Of thousands of rows the words are made here: they would hold up the host if they were made for all of them at once. */
  function* childrenOf(row: Row | undefined): Steps<Row[]> {
    const children = row ? row.children : yield* shownInSteps();
    for (const child of children) {
      yield;
      items.set(child, itemOf(child, now?.uri));
    }
    return [...children];
  }
  // rows that nobody opens need not be made for this
  const placed = (): Places => {
    places ??= placesOf(shown());
    return places;
  };
  const view = vscode.window.createTreeView<Row>(id, {
    showCollapseAll: true,
    canSelectMany: many,
    ...(drag && { dragAndDropController: drag }),
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => inSlices(childrenOf(row)),
      getParent: (row) => placed().parents.get(row) ?? undefined,
      getTreeItem: (row) => items.get(row) ?? itemOf(row, now?.uri),
      resolveTreeItem(item, row) {
        if (now) item.tooltip = draw(row.tooltip(), now.uri);
        return item;
      },
    },
  });
  return {
    view,
    describe({ description = "", message = "", badge }) {
      view.description = inert(description);
      view.message = inert(message);
      view.badge = badge && { value: badge.value, tooltip: inert(badge.tooltip) };
    },
    rows: shown,
    show(next) {
      now = next;
      rows = undefined;
      places = undefined;
      changed.fire();
    },
    follow(target, focus = false) {
      const row = view.visible && placed().byId.get(target);
      if (row && (focus || view.selection[0]?.id !== row.id))
        // a row that has just gone is not worth a word
        view.reveal(row, { select: true, focus }).then(undefined, () => undefined);
    },
    dispose: () => vscode.Disposable.from(changed, view).dispose(),
  };
}

interface Places {
  readonly byId: ReadonlyMap<string, Row>;
  readonly parents: ReadonlyMap<Row, Row | null>;
}

function placesOf(rows: readonly Row[]): Places {
  const every = [...everyRow(rows)];
  const byId = new Map(
    [...every].reverse().flatMap(([row]) => (row.shows === null ? [] : [[row.shows, row] as const])),
  );
  for (const [row] of every) byId.set(row.id, row);
  return { byId, parents: new Map(every) };
}

function itemOf(row: Row, article: vscode.Uri | undefined): vscode.TreeItem {
  const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(
    inert(row.label),
    row.children.length === 0 ? None : row.open ? Expanded : Collapsed,
  );
  item.id = row.id;
  item.description = inert(row.description);
  item.iconPath = row.tint
    ? new vscode.ThemeIcon(row.icon, new vscode.ThemeColor(row.tint))
    : new vscode.ThemeIcon(row.icon);
  const marks = [row.status, row.joint && "joint", row.read && "read"].filter(Boolean);
  item.contextValue = [row.kind, ...marks].join(" ");
  item.accessibilityInformation = { label: row.status ? `${row.spoken}, ${STATUS[row.status]}` : row.spoken };
  if (row.status) item.resourceUri = statusUri(row.status, row.id);
  if (!article) return item;
  // a row that opens is opened by choosing it; its words are those of the rows inside
  if (row.shows && row.children.length === 0)
    item.command = {
      command: "standpoint.reveal",
      title: vscode.l10n.t("Show in the Article"),
      arguments: [article.toString(), row.shows, true],
    };
  return item;
}
