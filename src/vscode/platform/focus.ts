import { VIEWS, type View } from "./manifest";

/** Where a person was when they asked for what is being done: VS Code does not tell what has the focus. */
export interface Focus {
  /** Every command says what it was called with: a row, or `{ "in": "positions" }` from a key in a view. */
  heard(args: readonly unknown[]): void;
  /** The view whose key was pressed; undefined for the editor, the palette and the mouse. */
  view(): View | undefined;
  /** Whether it was a row, by key or mouse. */
  isRow(): boolean;
}

export function createFocus(): Focus {
  let view: View | undefined;
  let row = false;
  return {
    heard([first]) {
      const of = (key: string): unknown =>
        typeof first === "object" && first !== null ? Reflect.get(first, key) : undefined;
      const named = of("in");
      view = VIEWS.find((it) => it === named);
      row = view !== undefined || of("shows") !== undefined;
    },
    view: () => view,
    isRow: () => row,
  };
}
