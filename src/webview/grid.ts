import * as l10n from "@vscode/l10n";
import type { Cell, Heading, Matrix, Side } from "../core/views/matrix";

/** Makes an element; text is only ever text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { text, name, ...attributes }: Readonly<Record<string, string>> = {},
  children: readonly Node[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (name !== undefined) made.className = name;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A shape for each side, so that none is told by its colour alone: up, down, a diamond, a disc. */
const SHAPE: Readonly<Record<Side, string>> = {
  for: "M6 1 L11 10 H1 Z",
  against: "M6 11 L1 2 H11 Z",
  either: "M6 1 L11 6 L6 11 L1 6 Z",
  neutral: "M6 2 A4 4 0 1 0 6 10 A4 4 0 1 0 6 2 Z",
};

export function glyph(side: Side): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 12 12");
  svg.setAttribute("class", `glyph ${side}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", SHAPE[side]);
  svg.append(path);
  return svg;
}

/** The table; a cell's place is in its `data-issue` and `data-actor`. */
export function tableOf({ actors, issues, cells }: Matrix): HTMLTableElement {
  const corner = element("th", { text: l10n.t("Issue"), scope: "col", name: "corner" });
  const head = element("tr", {}, [corner, ...actors.map((actor) => headingOf(actor, "col"))]);
  const rows = issues.map((issue, i) =>
    element("tr", {}, [
      headingOf(issue, "row"),
      ...actors.map((actor, j) => cellOf(cells[i]?.[j] ?? null, issue, actor, i, j)),
    ]),
  );
  const table = element("table", { role: "grid", "aria-label": l10n.t("Positions of actors on issues") });
  table.append(element("thead", {}, [head]), element("tbody", {}, rows));
  return table;
}

function headingOf({ label, about }: Heading, scope: "row" | "col"): HTMLElement {
  const more = about ? [element("small", { text: about })] : [];
  return element("th", { scope, ...(about && { title: about }) }, [element("span", { text: label }), ...more]);
}

function cellOf(cell: Cell | null, issue: Heading, actor: Heading, i: number, j: number): HTMLElement {
  const place = { "data-issue": String(i), "data-actor": String(j), tabindex: "-1" };
  if (!cell)
    return element("td", { ...place, "aria-label": l10n.t("{0} on {1}: no position", actor.label, issue.label) });
  const stances = cell.stances.map(({ label, side, count, unsure }) =>
    element("span", { name: unsure ? "stance unsure" : "stance" }, [
      glyph(side),
      element("span", { text: count > 1 ? `${label} × ${count}` : label }),
    ]),
  );
  return element("td", { ...place, name: "full", "aria-label": cell.spoken, "aria-selected": "false" }, stances);
}
