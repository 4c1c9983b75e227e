import * as vscode from "vscode";
import { inert, withIcon } from "./inert";
import { tellWhole } from "./notify";

/** Questions: whatever the text of title, prompt and choices, none of it becomes a link, a picture or an icon. */

interface Wanted {
  readonly title: string;
  readonly prompt: string;
  /** What is in the box at first. */
  readonly value?: string;
  /** Not to be seen while it is typed. */
  readonly isSecret?: boolean;
  /** Why what is typed is no answer; undefined where it is one. */
  readonly problemOf?: (text: string) => string | undefined;
}

/** What was typed; undefined where the person went away. */
export async function askForText({
  title,
  prompt,
  value,
  isSecret = false,
  problemOf,
}: Wanted): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: inert(title),
    prompt: inert(prompt),
    ...(value !== undefined && { value }),
    ...(isSecret && { password: true, ignoreFocusOut: true }),
    ...(problemOf && {
      validateInput: (text) => {
        const problem = problemOf(text);
        return problem && inert(problem);
      },
    }),
  });
}

/** One thing to choose. */
export interface Choice<T> {
  readonly label: string;
  /** Name of a codicon before the label. */
  readonly icon?: string;
  readonly description?: string;
  readonly detail?: string;
  /** An explanation that the line of `detail` does not hold. */
  readonly whole?: string;
  /** Absent from headings. */
  readonly value?: T;
  /** What holds at present: chosen by Enter alone. */
  readonly now?: boolean;
  /** Whatever is typed. */
  readonly alwaysShow?: boolean;
  /** Where several may be chosen: whether it is. */
  readonly picked?: boolean;
  /** A title above other choices. */
  readonly heads?: boolean;
}

export const heading = (label: string): Choice<never> => ({ label, heads: true });

/**
 * A choice with its explanation. A list does not wrap: what one line does not hold is readable whole in the question’s own
 * text while the choice is highlighted, and where VS Code has no place for that, by a button of the row.
 */
export function explained<T>(choice: Choice<T>, explanation: string): Choice<T> {
  const detail = explanation.replace(/\s+/g, " ").trim();
  return { ...choice, ...(detail && { detail }), ...(detail.length > LINE && { whole: explanation.trim() }) };
}

/** Characters of a line of a list that are surely seen. */
const LINE = 84;

interface Drawn<T> extends vscode.QuickPickItem {
  readonly choice: Choice<T>;
}

const { Default, Separator } = vscode.QuickPickItemKind;

const drawn = <T>(choice: Choice<T>): Drawn<T> => ({
  choice,
  label: withIcon(choice.icon, choice.label),
  kind: choice.heads ? Separator : Default,
  ...(choice.description !== undefined && { description: inert(choice.description) }),
  ...(choice.detail !== undefined && { detail: inert(choice.detail) }),
  ...(choice.alwaysShow !== undefined && { alwaysShow: choice.alwaysShow }),
  ...(choice.picked !== undefined && { picked: choice.picked }),
});

interface Question<T> {
  readonly title: string;
  readonly placeHolder?: string;
  readonly choices: readonly Choice<T>[];
  /** Whether a button leads back to a question before: it ends this one as Escape does. */
  readonly back?: boolean;
  /** Called with the choice that is highlighted, before anything is chosen. */
  readonly preview?: (choice: Choice<T>) => void;
}

/** The choice, with what was typed; undefined where the person went away without choosing. */
export function choose<T>(
  { title, placeHolder = "", choices, back = false, preview }: Question<T>,
  /** Choices that depend on what is typed, at the end. */
  typed?: (text: string) => readonly Choice<T>[],
): Promise<Choice<T> | undefined> {
  const pick = vscode.window.createQuickPick<Drawn<T>>();
  pick.title = inert(title);
  pick.placeholder = inert(placeHolder);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  if (back) {
    pick.buttons = [vscode.QuickInputButtons.Back];
    pick.onDidTriggerButton(() => pick.hide());
  }
  const given = choices.map((choice) => readable(drawn(choice), !hasPrompt(pick)));
  pick.onDidTriggerItemButton(({ item }) => void readWhole(pick, item.choice));
  const fill = (text: string) => {
    pick.items = [...given, ...(typed?.(text.trim()) ?? []).map(drawn)];
  };
  fill("");
  const now = given.find(({ choice }) => choice.now);
  if (now) pick.activeItems = [now];
  const tell = (item: Drawn<T> | undefined) => {
    if (hasPrompt(pick)) pick.prompt = item?.choice.whole && inert(`${item.choice.label}: ${item.choice.whole}`);
  };
  // what is highlighted at first is not told as a change
  tell(now ?? given.find(({ kind }) => kind !== Separator));
  return new Promise((resolve) => {
    if (typed) pick.onDidChangeValue(fill);
    pick.onDidChangeActive(([item]) => {
      tell(item);
      if (preview && item) preview(item.choice);
    });
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.choice);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Newer than the oldest VS Code that this runs in: a text of the question, which wraps. */
interface WithPrompt {
  prompt: string | undefined;
}
const hasPrompt = (pick: object): pick is WithPrompt => "prompt" in pick;

const readable = <T>(item: Drawn<T>, wanted: boolean): Drawn<T> =>
  wanted && item.choice.whole
    ? {
        ...item,
        buttons: [{ iconPath: new vscode.ThemeIcon("book"), tooltip: vscode.l10n.t("Read the Whole Definition") }],
      }
    : item;

/** The list stays behind it, and has the keyboard again afterwards. */
async function readWhole<T>(pick: vscode.QuickPick<Drawn<T>>, { label, whole = "" }: Choice<T>): Promise<void> {
  pick.ignoreFocusOut = true;
  await tellWhole(label, whole);
  pick.ignoreFocusOut = false;
  pick.show();
}

/** Those of the choices that are ticked; undefined where the person went away. */
export async function chooseSeveral<T>({
  title,
  placeHolder = "",
  choices,
}: Omit<Question<T>, "preview">): Promise<readonly Choice<T>[] | undefined> {
  const chosen = await vscode.window.showQuickPick(choices.map(drawn), {
    title: inert(title),
    placeHolder: inert(placeHolder),
    canPickMany: true,
    matchOnDescription: true,
  });
  return chosen?.map(({ choice }) => choice);
}
