import * as vscode from "vscode";
import { isFiltering, type PositionFilter } from "../../core/query/filter";
import { type FilterChoice, type FilterSection, narrowingOf } from "../../core/views/filterWords";
import { positionsInWords } from "../../core/views/words/numbers";
import { type Choice, chooseSeveral, heading } from "../platform/ask";
import { setContext } from "../platform/contextKeys";

/** Which positions the views show; kept for the workspace. */
export interface ChosenFilter extends vscode.Disposable {
  now(): PositionFilter;
  change(to: Partial<PositionFilter>): void;
  /** Takes the filter away; whether neutral positions are shown stays. */
  clear(): void;
  readonly onDidChange: vscode.Event<void>;
}

const KEY = "filter";

export function createChosenFilter(memory: vscode.Memento): ChosenFilter {
  const changed = new vscode.EventEmitter<void>();
  let now = remembered(memory.get(KEY));
  const tell = () => {
    setContext("filtered", isFiltering(now));
    setContext("neutralShown", now.neutral);
  };
  const change = (to: Partial<PositionFilter>) => {
    now = { ...now, ...to };
    void memory.update(KEY, now);
    tell();
    changed.fire();
  };
  tell();
  return {
    now: () => now,
    change,
    clear: () => change({ text: "", stances: [], actors: [], forms: [], statuses: [], confidence: 0 }),
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}

/** Reads the filter that was kept: what another version has left may be anything. */
function remembered(value: unknown): PositionFilter {
  return { ...narrowingFrom(value), text: textFrom(value) ?? "", neutral: fieldOf(value, "neutral") === true };
}

/** Reads what a keybinding, or the memory, asks for; what it does not say asks for nothing. */
export function narrowingFrom(value: unknown): Omit<PositionFilter, "text" | "neutral"> {
  const words = (key: string): readonly string[] => {
    const list = fieldOf(value, key);
    return Array.isArray(list) ? list.filter((it) => typeof it === "string") : [];
  };
  const least = fieldOf(value, "confidence");
  return {
    stances: words("stances"),
    actors: words("actors"),
    forms: FORMS.filter((form) => words("forms").includes(form)),
    statuses: STATUSES.filter((status) => words("statuses").includes(status)),
    confidence: typeof least === "number" ? Math.min(1, Math.max(0, least)) : 0,
  };
}

const FORMS = ["direct", "mixed", "indirect"] as const;
const STATUSES = ["suggested", "accepted"] as const;

export const textFrom = (value: unknown): string | undefined => {
  const text = fieldOf(value, "text");
  return typeof text === "string" ? text.trim() : undefined;
};

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;

/** Asks what to filter by; undefined where the person went away. */
export async function askForFilter(
  sections: readonly FilterSection[],
): Promise<Omit<PositionFilter, "text" | "neutral"> | undefined> {
  const all = sections.flatMap(({ title, choices }): readonly Choice<FilterChoice>[] => [
    heading(title),
    ...choices.map((choice) => ({
      icon: choice.icon,
      label: choice.label,
      description: positionsInWords(choice.count),
      picked: choice.chosen,
      value: choice,
    })),
  ]);
  const chosen = await chooseSeveral({
    title: vscode.l10n.t("Filter Positions By"),
    placeHolder: vscode.l10n.t("Choose one or several; none shows all"),
    choices: all,
  });
  return chosen && narrowingOf(chosen.flatMap(({ value }) => value ?? []));
}
