import * as vscode from "vscode";
import { until } from "./desk";

type Pick = vscode.QuickPick<vscode.QuickPickItem>;
const press = (command: string) => vscode.commands.executeCommand(`workbench.action.${command}`);

/** Asks, and answers each list that comes as the keyboard does: goes down so many entries from the one that is highlighted, and presses Enter. */
export async function answeringLists(downs: readonly number[], ask: () => Thenable<unknown>): Promise<void> {
  const { createQuickPick } = vscode.window;
  const lists: { readonly pick: Pick; isAnswered: boolean }[] = [];
  const patched: typeof createQuickPick = <T extends vscode.QuickPickItem>() => {
    const pick = createQuickPick<T>();
    const list = { pick: pick as unknown as Pick, isAnswered: false };
    pick.onDidAccept(() => {
      list.isAnswered = true;
    });
    lists.push(list);
    return pick;
  };
  Object.assign(vscode.window, { createQuickPick: patched });
  try {
    const asked = ask();
    for (const [i, down] of downs.entries()) {
      await until(() => (lists[i]?.pick.activeItems.length ?? 0) > 0);
      const list = lists[i]!;
      const active = () => list.pick.activeItems[0];
      for (let step = 0; step < down; step++) {
        const before = active();
        // a list that is not drawn yet hears no key
        await until(async () => {
          await press("quickOpenSelectNext");
          return active() !== before;
        });
      }
      await until(async () => {
        await press("acceptSelectedQuickOpenItem");
        return list.isAnswered;
      });
    }
    await asked;
  } finally {
    Object.assign(vscode.window, { createQuickPick });
  }
}

/** Asks, and goes away from whatever is asked, as Escape does. */
export async function goingAway(ask: () => Thenable<unknown>): Promise<void> {
  let isOver = false;
  const asked = Promise.resolve(ask()).finally(() => {
    isOver = true;
  });
  await until(async () => {
    await press("closeQuickOpen");
    return isOver;
  });
  await asked;
}
