import type { Format } from "./format";
import { type Held, type Party, resolve, type Statement, type Words } from "./statements";

export const markdown: Format = {
  id: "markdown",
  label: "Markdown",
  extension: "md",
  description: "A report to read: positions by actor with quotes and line numbers",
  write(article) {
    const { statements } = resolve(article);
    const byActor = new Map<string, string[]>();
    for (const statement of statements) {
      const holders = new Map<string, Held[]>();
      for (const held of statement.positions) add(holders, headingOf(held.actor), held);
      if (holders.size === 0) holders.set(headingOf(statement.speaker), []);
      for (const [actor, held] of holders) add(byActor, actor, itemOf(statement, held));
    }
    const sections = [...byActor].map(([actor, items]) => `## ${actor}\n\n${items.join("\n")}`);
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
  const about = [actor.role, actor.affiliation].filter((part) => part !== null).map(plain);
  return about.length > 0 ? `${plain(actor.name)} (${about.join(", ")})` : plain(actor.name);
}

/** One list item: what is held, then the words with who says them and how. */
function itemOf(statement: Statement, positions: readonly Held[]): string {
  const { content, source, cue, line, form, status } = statement;
  const by = [source, cue].map(joined).filter((part) => part !== "");
  const told = `${joined(content)} (${[...by, `${form}, line ${line}`, ...unconfirmed(status)].join("; ")})`;
  const held = positions.map((position) => `- ${heldLine(position)}\n`).join("");
  return `${held}- ${told}\n`;
}

const unconfirmed = (status: string): readonly string[] => (status === "suggested" ? ["suggested"] : []);

function heldLine({ stance, issue, condition, addressee, when, where, onBehalfOf }: Held): string {
  const details: readonly (readonly [name: string, text: string | null | undefined])[] = [
    ["for", onBehalfOf],
    ["addressee", addressee],
    ["condition", condition?.text],
    ["when", when?.text],
    ["where", where?.text],
  ];
  const said = details.flatMap(([name, text]) => (text ? [`${name}: ${plain(text)}`] : []));
  return [`**${stance}**${issue ? ` ${plain(issue.text)}` : ""}`, ...said].join("; ");
}

const joined = (words: readonly Words[]): string => words.map(({ text }) => plain(text)).join(" … ");

/** Text that no reader of Markdown takes for markup: on one line, each sign that could begin some escaped. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]()<>#+\-!|~^$=&@:/]|(?<=^\d{1,9})[.)]|(?<=www)\./gi, "\\$&");
}
