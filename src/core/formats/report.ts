import * as l10n from "@vscode/l10n";
import { BUILT_IN } from "../codebook/builtIn";
import { codeOf, labelOf } from "../codebook/codebook";
import type { Codebook } from "../codebook/types";
import { greatest } from "../model/many";
import type { Position } from "../model/types";
import { assertedOf } from "../query/asserted";
import { type IssueGroup, issueGroups } from "../query/issueGroups";
import type { Format } from "./format";
import { plain } from "./markdown";
import { aboutOf } from "./quoteCard";
import { type Held, openOf, type Resolved, resolve, type Statement } from "./statements";

/** Which column a position stands in: neutral ones in none. */
const SIDES = ["for", "against", "either"] as const;
type Side = (typeof SIDES)[number];
const HEADINGS: Readonly<Record<Side, string>> = { for: "For", against: "Against", either: "Other" };

export const report: Format = {
  id: "report",
  label: l10n.t("Positions Report"),
  extension: "report.md",
  description: l10n.t("A Markdown table by issue: who is for, who is against, each with the quote and its line"),
  write(article) {
    const book = article.book ?? BUILT_IN;
    const held = heldIn(resolve(article));
    const standing = article.document.positions.filter(({ id }) => held.has(id));
    const sure = (position: Position): boolean => assertedOf(position, article.candour ?? "balanced").issue;
    const taking = standing.filter((position) => sideOf(position, book) !== null).sort(byLine(held));
    const [sided, unsure] = [taking.filter(sure), taking.filter((it) => !sure(it))];
    const groups = issueGroups(article.document, article.text, sided, book);
    const left = standing.length - taking.length;
    const body = groups.length > 0 ? tableOf(groups, held, book) : unsure.length > 0 ? "" : "Nobody takes a side.\n";
    const doubt = unsure.length > 0 ? [unsureOf(unsure.map(({ id }) => held.get(id)!))] : [];
    const rest =
      left > 0
        ? [
            `*${left === 1 ? "1 statement takes no side and is" : `${left} statements take no side and are`} left out.*\n`,
          ]
        : [];
    return [`# Positions in ${plain(article.name)}\n`, ...(body ? [body] : []), ...doubt, ...rest].join("\n");
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

const on = ({ positions }: IssueGroup, side: Side, book: Codebook): readonly Position[] =>
  positions.filter((position) => sideOf(position, book) === side);

/** A row for each issue, and more where several are on one side: what stands opposite is only next in the article. */
function tableOf(groups: readonly IssueGroup[], held: Known, book: Codebook): string {
  const sides = SIDES.filter((side) => side !== "either" || groups.some((group) => on(group, side, book).length > 0));
  const rows = groups.flatMap((group) => {
    const columns = sides.map((side) => on(group, side, book).map((position) => cellOf(held.get(position.id)!, book)));
    const most = greatest(columns.map(({ length }) => length));
    return Array.from({ length: most }, (_, i) => [
      i === 0 ? issueCell(group) : "",
      ...columns.map((column) => column[i] ?? ""),
    ]);
  });
  const head = ["Issue", ...sides.map((side) => HEADINGS[side])];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function issueCell({ label, by, wordings }: IssueGroup): string {
  if (by === "nothing") return "*No issue named*";
  const others = wordings.filter((words) => words !== label).map((words) => `“${plain(words)}”`);
  return `**${plain(label)}**${others.length > 0 ? ` (also ${others.join(", ")})` : ""}`;
}

/** Those whose stance or issue is not sure: who, the words, and the line, without a side. */
const unsureOf = (held: readonly (readonly [Statement, Held])[]): string =>
  `## Not sure\n\n${held.map(([{ content, line }, it]) => `- ${wordsOf(content, it)} (${placeOf(line, it)})\n`).join("")}`;

const wordsOf = (content: Statement["content"], { actor }: Held): string => {
  const who = actor ? [`**${plain(actor.name)}**`, ...aboutOf(actor)].join(", ") : "Nobody named";
  return `${who}: ${content.map(({ text }) => plain(text)).join(" … ")}`;
};
const placeOf = (line: number, held: Held): string => [`line ${line}`, ...openOf(held)].join(", ");

/** Who, in which words, with which stance under which conditions, and the line. */
function cellOf([{ content, line }, held]: readonly [Statement, Held], book: Codebook): string {
  const { onBehalfOf, addressee, condition, where, when, stance } = held;
  const details: readonly (readonly [string, string | null | undefined])[] = [
    ["", labelOf(book.stances, stance).toLowerCase()],
    ["for ", onBehalfOf],
    ["to ", addressee],
    ["", condition?.text],
    ["", where?.text],
    ["", when?.text],
  ];
  const said = details.flatMap(([lead, text]) => (text ? [lead + plain(text)] : []));
  return `${wordsOf(content, held)} — *${said.join("; ")}* (${placeOf(line, held)})`;
}
