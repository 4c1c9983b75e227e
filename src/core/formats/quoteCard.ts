import type { Article } from "./format";
import { plain } from "./markdown";
import { type Party, resolve, type Statement, sayersIn } from "./statements";

/**
 * A quote or report as Markdown to be pasted: its words, who says them, when, where, and the line. Nothing in the article
 * becomes markup. Null where no attribution that stands has this id.
 */
export function quoteCard(article: Article, attribution: string): string | null {
  const statement = resolve(article).statements.find(({ id }) => id === attribution);
  return statement ? cardOf(statement, article.name) : null;
}

function cardOf(statement: Statement, name: string): string {
  const { content, source, positions, line } = statement;
  const words = content.map(({ text }) => plain(text)).join(" … ");
  const said = source.map(({ text }) => plain(text)).join(" … ");
  const speakers = sayersIn(statement).flatMap((it) =>
    it ? [[`**${plain(it.name)}**`, ...aboutOf(it)].join(", ")] : [],
  );
  const who = speakers.length > 0 ? speakers.join(" and ") : said || "Nobody named";
  const circumstances = (["when", "where"] as const).flatMap((part) => [
    ...new Set(positions.flatMap((position) => position[part]?.text ?? [])),
  ]);
  const by = [who, ...circumstances.map(plain)].join(", ");
  return `> ${asLineStart(words)}\n>\n> — ${by} (${plain(name)}, line ${line})\n`;
}

/** Role and affiliation; the one is enough where it says the other. */
export function aboutOf({ role, affiliation }: Party): readonly string[] {
  const belongs = affiliation && !role?.includes(affiliation) ? [affiliation] : [];
  return [...(role ? [role] : []), ...belongs].map(plain);
}

/** Words that begin a line do not begin a list. */
const asLineStart = (words: string): string => words.replace(/^(\d+)([.)])/, "$1\\$2").replace(/^[-+]/, "\\$&");
