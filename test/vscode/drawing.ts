import * as vscode from "vscode";

declare const require: (module: "vscode") => Record<string, unknown>;

/** A place where VS Code draws words. */
export type Surface =
  | "message"
  | "button"
  | "progress"
  | "status message"
  | "status text"
  | "status tooltip"
  | "question title"
  | "question prompt"
  | "question problem"
  | "pick title"
  | "pick placeholder"
  | "pick label"
  | "pick description"
  | "pick detail"
  | "pick prompt"
  | "row label"
  | "row description"
  | "view description"
  | "view message"
  | "view badge"
  | "symbol name"
  | "symbol detail"
  | "code action"
  | "lens"
  | "lens tooltip"
  | "hint"
  | "diagnostic"
  | "tab"
  | "Markdown";

export interface Drawing {
  /** What VS Code was given to draw, by surface. */
  readonly given: ReadonlyMap<Surface, readonly string[]>;
  note(surface: Surface, ...texts: readonly unknown[]): void;
  /** Answers the next questions: a typed text is checked, not given; a pick is the first whose label has the words. */
  answers: string[];
}

interface Picking {
  title?: string;
  placeholder?: string;
  items: readonly vscode.QuickPickItem[];
  activeItems: readonly vscode.QuickPickItem[];
}

type Patch = readonly [object: object, name: string, value: unknown];

/** Takes down what VS Code is given to draw for the time of `work`; what is asked is answered, or turned away from, at once. */
export async function drawing(work: (drawing: Drawing) => Promise<void>): Promise<void> {
  const given = new Map<Surface, string[]>();
  const note = (surface: Surface, ...texts: readonly unknown[]) => {
    const known = given.get(surface) ?? [];
    known.push(...texts.filter((it) => typeof it === "string"));
    given.set(surface, known);
  };
  const it: Drawing = { given, note, answers: [] };
  const undo = patch(patchesFor(it, note));
  try {
    await work(it);
  } finally {
    undo();
  }
}

function patch(patches: readonly Patch[]): () => void {
  const before = patches.map(([object, name]) => Object.getOwnPropertyDescriptor(object, name));
  for (const [object, name, value] of patches)
    if (isDescriptor(value)) Object.defineProperty(object, name, value);
    else Object.defineProperty(object, name, { value, configurable: true, writable: true, enumerable: true });
  return () => {
    for (const [i, [object, name]] of patches.entries()) Object.defineProperty(object, name, before[i]!);
  };
}

const isDescriptor = (value: unknown): value is PropertyDescriptor =>
  typeof value === "object" && value !== null && "set" in value;

function patchesFor(it: Drawing, note: Drawing["note"]): readonly Patch[] {
  const { window } = vscode;
  const message = async (text: string, ...buttons: readonly unknown[]) => {
    note("message", text);
    note("button", ...buttons);
    return undefined;
  };
  const notePicks = ({ title, placeholder, items }: Omit<Picking, "activeItems">) => {
    note("pick title", title);
    note("pick placeholder", placeholder);
    note("pick label", ...items.map(({ label }) => label));
    note("pick description", ...items.map(({ description }) => description));
    note("pick detail", ...items.map(({ detail }) => detail));
  };
  return [
    [window, "showInformationMessage", message],
    [window, "showWarningMessage", message],
    [window, "showErrorMessage", message],
    [window, "setStatusBarMessage", (text: string) => void note("status message", text)],
    [
      window,
      "showInputBox",
      async ({ title, prompt, validateInput }: vscode.InputBoxOptions) => {
        note("question title", title);
        note("question prompt", prompt);
        for (const text of ["no number", ...it.answers.splice(0, 1)])
          note("question problem", await validateInput?.(text));
        return undefined;
      },
    ],
    [
      window,
      "showQuickPick",
      async (items: readonly vscode.QuickPickItem[], options: vscode.QuickPickOptions) => {
        notePicks({ title: options.title ?? "", placeholder: options.placeHolder ?? "", items });
        return undefined;
      },
    ],
    [window, "createQuickPick", () => fakePick(it, note, notePicks)],
    ...statusPatches(note),
    constructed("TreeItem", (item) => {
      note("row label", item.label);
      // told after it was made
      queueMicrotask(() => note("row description", item.description));
    }),
    constructed("MarkdownString", ({ value }) => note("Markdown", value)),
  ];
}

function fakePick(it: Drawing, note: Drawing["note"], notePicks: (pick: Picking) => void) {
  let hidden = () => {};
  let accepted = () => {};
  let changed = (_text: string) => {};
  let highlighted = (_items: readonly vscode.QuickPickItem[]) => {};
  const pick = {
    items: [] as readonly vscode.QuickPickItem[],
    activeItems: [] as readonly vscode.QuickPickItem[],
    onDidChangeValue: (listener: typeof changed) => {
      changed = listener;
    },
    onDidChangeActive: (listener: typeof highlighted) => {
      highlighted = listener;
    },
    onDidTriggerButton: () => {},
    onDidTriggerItemButton: () => {},
    set prompt(words: string | undefined) {
      note("pick prompt", words);
    },
    onDidAccept: (listener: () => void) => {
      accepted = listener;
    },
    onDidHide: (listener: () => void) => {
      hidden = listener;
    },
    hide: () => hidden(),
    dispose: () => {},
    show() {
      changed(TYPED);
      notePicks(pick);
      // what a definition is too long for is told while it is highlighted
      for (const item of pick.items) if ((item.detail?.length ?? 0) > 84) highlighted([item]);
      const wanted = it.answers.shift();
      const chosen = wanted === undefined ? undefined : pick.items.find(({ label }) => label.includes(wanted));
      if (!chosen) return hidden();
      pick.activeItems = [chosen];
      accepted();
    },
  };
  return pick;
}

/** What is typed into every list. */
const TYPED = "[typed](command:evil) $(zap)";

/** Items of the status bar are made before any test: what is told them passes their common prototype. */
function statusPatches(note: Drawing["note"]): readonly Patch[] {
  const item = vscode.window.createStatusBarItem("standpoint.test");
  const prototype: object = Object.getPrototypeOf(item);
  item.dispose();
  return (["text", "tooltip"] as const).map((name): Patch => {
    const own = Object.getOwnPropertyDescriptor(prototype, name)!;
    const set = function (this: vscode.StatusBarItem, value: unknown) {
      // other extensions of this host have theirs
      if (this.id.startsWith("standpoint.")) note(`status ${name}`, value);
      own.set!.call(this, value);
    };
    return [prototype, name, { ...own, set }];
  });
}

/** Every bundle looks classes up in the one object that VS Code gives: there they can be watched being made. */
function constructed(name: string, made: (instance: Record<string, unknown>) => void): Patch {
  const raw = require("vscode");
  const Class = raw[name] as new (...args: unknown[]) => Record<string, unknown>;
  const Watched = new Proxy(Class, {
    construct(target, args, newTarget) {
      const instance = Reflect.construct(target, args, newTarget) as Record<string, unknown>;
      made(instance);
      return instance;
    },
  });
  return [raw, name, Watched];
}
