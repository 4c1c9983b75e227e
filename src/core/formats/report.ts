import { BUILT_IN } from "../builtInBook";
import { type Codebook, codeOf, labelOf } from "../codebook";
import { type IssueGroup, issueGroups } from "../issues";
import type { Position } from "../model";
import type { Format } from "./format";
import { plain } from "./markdown";
import { aboutOf } from "./quoteCard";
import { type Held, type Resolved, resolve, type Statement } from "./statements";

/** Which column a position stands in: neutral ones in none. */
const SIDES = ["for", "against", "either"] as const;
type Side = (typeof SIDES)[number];
const HEADINGS: Readonly<Record<Side, string>> = { for: "For", against: "Against", either: "Other" };

export const report: Format = {
  id: "report",
  label: "Positions Report",
  extension: "report.md",
  description: "A Markdown report by issue: who is for, who is against, each with the quote and its line",
  write(article) {
    const book = article.book ?? BUILT_IN;
    const held = heldIn(resolve(article));
    const standing = article.document.positions.filter(({ id }) => held.has(id));
    const sided = standing.filter((position) => sideOf(position, book) !== null).sort(byLine(held));
    const groups = issueGroups(article.document, article.text, sided, book);
    const left = standing.length - sided.length;
    const sections = groups.map((group) => sectionOf(group, held, book));
    const body = sections.length > 0 ? [overview(groups, book), ...sections] : ["Nobody takes a side.\n"];
    const rest =
      left > 0 ? [`*${left} ${left === 1 ? "statement takes" : "statements take"} no side and are left out.*\n`] : [];
    return [`# Positions in ${plain(article.name)}\n`, ...body, ...rest].join("\n");
  },
  together: { open: "", between: "\n", close: "", head: 0 },
};

type Known = ReadonlyMap<string, readonly [Statement, Held]>;

const heldIn = ({ statements }: Resolved): Known =>
  new Map(
    statements.flatMap((statement) =>
      statement.positions.map((held) => [held.id, [statement, held] as const] as const),
    ),
  );

const byLine =
  (held: Known) =>
  (a: Position, b: Position): number =>
    startOf(held.get(a.id)) - startOf(held.get(b.id));
const startOf = (found: readonly [Statement, Held] | undefined): number => found?.[0].content[0]?.start ?? 0;

function sideOf({ stance }: Pick<Position, "stance">, book: Codebook): Side | null {
  const polarity = (codeOf(book.stances, stance) ?? codeOf(BUILT_IN.stances, stance))?.polarity;
  return polarity === "neutral" ? null : (polarity ?? "either");
}

const titleOf = ({ label, by }: IssueGroup): string => (by === "nothing" ? "No issue named" : plain(label));
const on = ({ positions }: IssueGroup, side: Side, book: Codebook): readonly Position[] =>
  positions.filter((position) => sideOf(position, book) === side);

/** All issues in one table of numbers. */
function overview(groups: readonly IssueGroup[], book: Codebook): string {
  const sides = SIDES.filter((side) => groups.some((group) => on(group, side, book).length > 0));
  const rows = groups.map((group) => [
    titleOf(group),
    ...sides.map((side) => String(on(group, side, book).length || "")),
  ]);
  return table(
    ["Issue", ...sides.map((side) => HEADINGS[side])],
    rows,
    sides.map(() => "--:"),
  );
}

/** One issue: a column for each side that somebody takes, what stands opposite in one row is only next in the article. */
function sectionOf(group: IssueGroup, held: Known, book: Codebook): string {
  const sides = SIDES.filter((side) => side !== "either" || on(group, side, book).length > 0);
  const columns = sides.map((side) => on(group, side, book).map((position) => cellOf(held.get(position.id)!, book)));
  const rows = Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, i) =>
    columns.map((column) => column[i] ?? ""),
  );
  const wordings =
    group.wordings.length > 1 ? `\nAlso: ${group.wordings.map((it) => `“${plain(it)}”`).join(", ")}\n` : "";
  return `## ${titleOf(group)}\n${wordings}\n${table(
    sides.map((side) => HEADINGS[side]),
    rows,
    [],
  )}`;
}

/** Who, which stance under which conditions, the words and their line. */
function cellOf([{ content, line, status }, held]: readonly [Statement, Held], book: Codebook): string {
  const { actor, onBehalfOf, addressee, condition, where, when, stance } = held;
  const who = actor ? [`**${plain(actor.name)}**`, ...aboutOf(actor)].join(", ") : "Nobody named";
  const details: readonly (readonly [string, string | null | undefined])[] = [
    ["for", onBehalfOf],
    ["to", addressee],
    ["condition", condition?.text],
    ["where", where?.text],
    ["when", when?.text],
  ];
  const said = details.flatMap(([name, words]) => (words ? [`${name}: ${plain(words)}`] : []));
  const how = [labelOf(book.stances, stance).toLowerCase(), ...said]
    .map((it, i) => (i === 0 ? plain(it) : it))
    .join("; ");
  const words = content.map(({ text }) => plain(text)).join(" … ");
  const open = status === "suggested" ? ", suggested" : "";
  return `${who} — ${how}: ${words} (line ${line}${open})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[], aligned: readonly string[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const rule = head.map((_, i) => (i > 0 ? (aligned[i - 1] ?? "---") : "---"));
  return [head, rule, ...rows].map(line).join("");
}
