import type { Form } from "../model/types";
import type { Article } from "./format";
import { plain } from "./markdown";
import { openOf, type Party, resolve, type Statement, sayersIn } from "./statements";

/**
 * A quote or report as Markdown to be pasted: its words, who says them, when, where, the line, and whether it is no more
 * than suggested. Words that the article reports and does not quote are called so, and no quotation marks are added.
 * Nothing in the article becomes markup. `held`: ids of the positions for which it is made, whose circumstances and
 * status count; all of the attribution unless given. Null where no attribution that stands has this id.
 */
export function quoteCard(article: Article, attribution: string, held?: readonly string[]): string | null {
  const statement = resolve(article).statements.find(({ id }) => id === attribution);
  if (!statement) return null;
  const positions = statement.positions.filter(({ id }) => held === undefined || held.includes(id));
  return cardOf({ ...statement, positions }, article.name);
}

const HOW: Readonly<Record<Form, string>> = {
  direct: "",
  mixed: "*Reported, in part quoted:* ",
  indirect: "*Reported:* ",
};

function cardOf(statement: Statement, name: string): string {
  const { content, source, positions, line, form } = statement;
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
  const open = new Set((positions.length > 0 ? positions : [statement]).flatMap(openOf));
  const place = [plain(name), `line ${line}`, ...open].join(", ");
  return `> ${HOW[form]}${asLineStart(words)}\n>\n> — ${by} (${place})\n`;
}

/** Role and affiliation; the one is enough where it says the other. */
export function aboutOf({ role, affiliation }: Party): readonly string[] {
  const belongs = affiliation && !role?.includes(affiliation) ? [affiliation] : [];
  return [...(role ? [role] : []), ...belongs].map(plain);
}

/** Words that begin a line do not begin a list. */
const asLineStart = (words: string): string => words.replace(/^(\d+)([.)])/, "$1\\$2").replace(/^[-+]/, "\\$&");
