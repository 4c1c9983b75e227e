import * as l10n from "@vscode/l10n";
import type { Cell } from "../core/views/matrix";
import { element, tableOf } from "./grid";
import type { Asked, Remembered, Shown } from "./messages";

/** The page of the matrix: draws what it is told, and asks for words to be shown. */
interface Host {
  postMessage(message: Asked): void;
  getState(): unknown;
  setState(state: Remembered): void;
}
declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
l10n.config({ contents: document.body.dataset.translations ?? "{}" });
const byId = (id: string): HTMLElement => document.getElementById(id)!;
const [title, filter, unsure, grid, quotes] = ["title", "filter", "unsure", "grid", "quotes"].map(byId) as [
  HTMLElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
];

let shown: Shown | undefined;
let { uri, open } = rememberedOf(host.getState());
let at: readonly [row: number, column: number] = [0, 0];

function rememberedOf(state: unknown): Remembered {
  const of = (key: string): unknown => (typeof state === "object" && state !== null ? Reflect.get(state, key) : null);
  const [uri, pair] = [of("uri"), of("open")];
  const open = Array.isArray(pair) && pair.length === 2 ? ([String(pair[0]), String(pair[1])] as const) : null;
  return { uri: typeof uri === "string" ? uri : "", open };
}

const cellAt = ([row, column]: readonly [number, number]): HTMLElement | null =>
  grid.querySelector(`td[data-issue="${row}"][data-actor="${column}"]`);
const placeOf = (target: EventTarget | null): readonly [number, number] | undefined => {
  const td = target instanceof Element ? target.closest<HTMLElement>("td[data-issue]") : null;
  return td ? [Number(td.dataset.issue), Number(td.dataset.actor)] : undefined;
};

/** One cell alone is in the tab order. */
function moveTo(place: readonly [number, number], focus: boolean): void {
  cellAt(at)?.setAttribute("tabindex", "-1");
  at = place;
  const cell = cellAt(at);
  cell?.setAttribute("tabindex", "0");
  if (focus) cell?.focus();
}

function draw(next: Shown): void {
  const hadFocus = grid.contains(document.activeElement);
  const quote = document.activeElement?.getAttribute("data-quote");
  shown = next;
  if (next.uri !== uri) open = null;
  uri = next.uri;
  title.textContent = next.name ? l10n.t("Positions in {0}", next.name) : l10n.t("Positions at a Glance");
  filter.textContent = next.filter;
  drawUnsure(next);
  grid.replaceChildren(...(next.matrix ? [tableOf(next.matrix)] : [hintOf(next)]));
  quotes.hidden = !next.matrix;
  // an article that is not read yet may have the open cell
  if (!next.matrix) return;
  const { issues, actors } = next.matrix;
  const place: [number, number] = open
    ? [issues.findIndex(({ id }) => id === open?.[0]), actors.findIndex(({ id }) => id === open?.[1])]
    : [0, 0];
  const known = next.matrix.cells[place[0]]?.[place[1]];
  if (!known) open = null;
  moveTo(known ? place : [Math.min(at[0], issues.length - 1), Math.min(at[1], actors.length - 1)], hadFocus);
  drawQuotes();
  if (quote != null) quotes.querySelector<HTMLElement>(`[data-quote="${CSS.escape(quote)}"]`)?.focus();
}

/** The button stays the same element: focus on it outlives what it did. */
function drawUnsure({ unsure: told }: Shown): void {
  unsure.hidden = !told;
  const button = unsure.querySelector("button") ?? element("button", { name: "link", type: "button" });
  button.textContent = told?.label ?? "";
  button.onclick = () => host.postMessage({ type: "unsure" });
  const words = unsure.querySelector("span") ?? element("span");
  words.textContent = told ? `${told.words} ` : "";
  if (!button.isConnected) unsure.append(words, button);
}

function hintOf({ hint, offer }: Shown): HTMLElement {
  const button = offer && element("button", { text: offer.label, name: "offer" });
  button?.addEventListener("click", () => host.postMessage({ type: offer!.does }));
  return element("div", { name: "hint" }, [element("p", { text: hint }), ...(button ? [button] : [])]);
}

function cellOf(place: readonly [number, number]): Cell | null {
  return shown?.matrix?.cells[place[0]]?.[place[1]] ?? null;
}

function drawQuotes(): void {
  for (const td of grid.querySelectorAll("td.full")) td.setAttribute("aria-selected", "false");
  const cell = open ? cellOf(at) : null;
  host.setState({ uri, open });
  if (!cell) {
    quotes.replaceChildren(element("p", { text: l10n.t("Choose a cell to read its quotes."), name: "hint" }));
    return;
  }
  cellAt(at)?.setAttribute("aria-selected", "true");
  const entries = cell.quotes.map(({ id, said, words, about }) => {
    const button = element("button", { name: "quote", "data-quote": id, title: l10n.t("Show in the article") }, [
      element("strong", { text: said }),
      element("span", { text: words, name: "words" }),
      element("small", { text: about }),
    ]);
    button.addEventListener("click", () => host.postMessage({ type: "reveal", id }));
    return element("li", {}, [button]);
  });
  quotes.replaceChildren(element("h2", { text: cell.spoken }), element("ul", {}, entries));
}

/** Shows the quotes of a cell, or, where it has none, none. */
function choose(place: readonly [number, number], read: boolean): void {
  const issue = shown?.matrix?.issues[place[0]]?.id;
  const actor = shown?.matrix?.actors[place[1]]?.id;
  moveTo(place, true);
  open = cellOf(place) && issue !== undefined && actor !== undefined ? [issue, actor] : null;
  drawQuotes();
  if (read) quotes.querySelector("button")?.focus();
}

grid.addEventListener("click", ({ target }) => {
  const place = placeOf(target);
  if (place) choose(place, false);
});

grid.addEventListener("keydown", (event) => {
  const place = placeOf(event.target);
  if (!place || !shown?.matrix || event.altKey || event.metaKey) return;
  const [row, column] = place;
  const [lastRow, lastColumn] = [shown.matrix.issues.length - 1, shown.matrix.actors.length - 1];
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [event.ctrlKey ? 0 : row, 0],
    End: [event.ctrlKey ? lastRow : row, lastColumn],
    PageUp: [0, column],
    PageDown: [lastRow, column],
  };
  const step = steps[event.key];
  if (event.key === "Enter" || event.key === " ") choose(place, true);
  else if (step) moveTo([clamp(step[0], lastRow), clamp(step[1], lastColumn)], true);
  else return;
  event.preventDefault();
});

quotes.addEventListener("keydown", (event) => {
  const buttons = [...quotes.querySelectorAll("button")];
  const focused = document.activeElement;
  const now = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1;
  if (event.key === "Escape") cellAt(at)?.focus();
  else if (event.key === "ArrowDown") buttons[Math.min(now + 1, buttons.length - 1)]?.focus();
  else if (event.key === "ArrowUp") buttons[Math.max(now - 1, 0)]?.focus();
  else return;
  event.preventDefault();
});

const clamp = (value: number, last: number): number => Math.max(0, Math.min(value, last));

// only VS Code posts to this page: the frame around it passes on what the extension says
window.addEventListener("message", ({ data }: MessageEvent<Shown>) => draw(data));
host.postMessage({ type: "ready" });
