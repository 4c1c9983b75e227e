/** A Markdown table, columns padded so that it reads in a terminal too; the first column is text, the others are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(3, title.length, ...rows.map((row) => (row[i] ?? "").length)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, i) => (i === 0 ? (cells[i] ?? "").padEnd(width) : (cells[i] ?? "").padStart(width))).join(" | ")} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** 0.5 → “50.0”; null → “–”. */
export const percent = (share: number | null): string => (share === null ? "–" : (100 * share).toFixed(1));
export const figure = (percentage: number | null): string => (percentage === null ? "–" : percentage.toFixed(1));
