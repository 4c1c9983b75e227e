import * as l10n from "@vscode/l10n";
import { assertedOf, type Candour } from "../query/asserted";
import { roleBeside } from "../query/lookup";
import type { Format } from "./format";
import { type Held, openOf, type Party, resolve, type Statement, sayersIn, type Words } from "./statements";
import { unlinked } from "./unlinked";

export const markdown: Format = {
  id: "markdown",
  label: "Markdown",
  extension: "md",
  description: l10n.t("A report to read: positions by actor with quotes and line numbers"),
  write(article) {
    const { statements } = resolve(article);
    const byActor = new Map<string, string[]>();
    for (const statement of statements) {
      const holders = new Map<string, Held[]>();
      for (const held of statement.positions) add(holders, headingOf(held.actor), held);
      if (holders.size === 0) for (const speaker of sayersIn(statement)) holders.set(headingOf(speaker), []);
      for (const [actor, held] of holders) add(byActor, actor, itemOf(statement, held, article.candour ?? "balanced"));
    }
    const sections = [...byActor].map(([actor, items]) => `## ${actor}\n\n${items.join("")}`);
    const body = sections.length > 0 ? sections.join("\n") : "No quotes or reported speech.\n";
    return `# ${plain(article.name)}\n\n${body}`;
  },
  together: { open: "", between: "\n", close: "", head: 0 },
};

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function headingOf(actor: Party | null): string {
  if (!actor) return "Unnamed";
  const about = [roleBeside(actor), actor.affiliation].flatMap((part) => (part ? [plain(part)] : []));
  return about.length > 0 ? `${plain(actor.name)} (${about.join(", ")})` : plain(actor.name);
}

/** What is held, and under it the words with who says them and how; what stands alone, or is held, says whether it is accepted. */
function itemOf(statement: Statement, positions: readonly Held[], candour: Candour): string {
  const { content, source, cue, line, form } = statement;
  const by = [source, cue].map(joined).filter((part) => part !== "");
  const how = [`line ${line}`, form, ...(positions.length > 0 ? [] : openOf(statement))].join(", ");
  const told = `- ${how}: ${joined(content)}${by.length > 0 ? ` (${by.join("; ")})` : ""}\n`;
  const held = positions.map((position) => `- ${heldLine(position, candour)}\n`).join("");
  return held === "" ? told : `${held}  ${told}`;
}

function heldLine(held: Held, candour: Candour): string {
  const { stance, issue, category, condition, addressee, when, date, where, onBehalfOf, fields } = held;
  const details: readonly (readonly [name: string, text: string | null | undefined])[] = [
    ["for", onBehalfOf],
    ["addressee", addressee],
    ["condition", condition?.text],
    ["when", when && `${when.text}${date === null ? "" : ` (${date})`}`],
    ["where", where?.text],
    ["issue", category],
    ...Object.entries(fields ?? {}).map(([id, value]) => [id, String(value)] as const),
  ];
  const said = details.flatMap(([name, text]) => (text ? [`${plain(name)}: ${plain(text)}`] : []));
  const open = openOf(held).map((status) => ` (${status})`);
  const doubt = assertedOf(held, candour).issue ? "" : "maybe: ";
  return `${doubt}${[`**${plain(stance)}**${issue ? ` ${plain(issue.text)}` : ""}`, ...said].join("; ")}${open.join("")}`;
}

const joined = (words: readonly Words[]): string => words.map(({ text }) => plain(text)).join(" … ");

/** Text within a line that no reader of Markdown takes for markup, a link or an emoji. */
export const plain = (text: string): string =>
  unlinked(text.replace(/\s+/g, " ").trim()).replace(/[\\`*_{}[\]<>#|~^$=&@]|:(?=[\w/+-])|(?<=www)\./gi, "\\$&");
