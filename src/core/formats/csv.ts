import * as l10n from "@vscode/l10n";
import type { Signature, Sure } from "../model/types";
import { assertedOf, BESIDES, type Candour } from "../query/asserted";
import type { Article, Format } from "./format";
import { type Held, type Party, resolve, type Statement, sayersIn, type Words } from "./statements";

type Cell = string | number | null | undefined;

const join = (words: readonly Words[]): string => words.map(({ text }) => text).join(" … ");
const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000;

/** Columns by name; `held` is undefined for an attribution without a position. */
const COLUMNS: readonly (readonly [
  name: string,
  cell: (statement: Statement, held: Held | undefined, article: Article) => Cell,
])[] = [
  ["article", (_s, _h, { name }) => name],
  ["actor", (s, h) => (h ? h.actor : s.speaker)?.name],
  ["type", (s, h) => (h ? h.actor : s.speaker)?.type],
  ["role", (s, h) => (h ? h.actor : s.speaker)?.role],
  ["affiliation", (s, h) => (h ? h.actor : s.speaker)?.affiliation],
  ["on behalf of", (_s, h) => h?.onBehalfOf],
  ["stance", (_s, h) => h?.stance],
  ["issue", (_s, h) => h?.issue?.text],
  ["condition", (_s, h) => h?.condition?.text],
  ["addressee", (_s, h) => h?.addressee],
  ["when", (_s, h) => h?.when?.text],
  ["date", (_s, h) => h?.date],
  ["where", (_s, h) => h?.where?.text],
  ["form", (s) => s.form],
  ["source", (s) => join(s.source)],
  ["cue", (s) => join(s.cue)],
  ["quote", (s) => join(s.content)],
  ["line", (s) => s.line],
  ["start", (s) => s.content[0]?.start],
  ["end", (s) => s.content.at(-1)?.end],
  ["status", (s, h) => (h ?? s).status],
  ["rule", (s, h) => ruleOf(h ?? s)],
  ["confidence", (s, h) => confidenceOf(h ?? s)],
  ["issue code", (_s, h) => h?.category],
  ["fields", (_s, h) => h && fieldsOf(h)],
  ["quote fields", (s) => fieldsOf(s)],
  ["actor fields", (s, h) => fieldsOf(h ? h.actor : s.speaker)],
  ["decided by", (s, h) => deciderOf(h ?? s)?.name],
  ["decided at", (s, h) => deciderOf(h ?? s)?.at],
  ["corrected", (s, h) => (h ?? s).decision?.corrected?.join("; ")],
  ["actor sure", (_s, h) => sureIn(h)?.actor],
  ["stance sure", (_s, h) => sureIn(h)?.stance],
  ["issue sure", (_s, h) => sureIn(h)?.issue],
  ["condition sure", (_s, h) => sureIn(h)?.condition],
  ["addressee sure", (_s, h) => sureIn(h)?.addressee],
  ["when sure", (_s, h) => sureIn(h)?.when],
  ["where sure", (_s, h) => sureIn(h)?.where],
  ["asserted", (_s, h, { candour }) => h && assertedIn(h, candour)],
];

/** As JSON, since a codebook may have any fields, and the table always has the same columns. */
const fieldsOf = (coded: Pick<Party, "fields"> | null): Cell =>
  Object.keys(coded?.fields ?? {}).length > 0 ? JSON.stringify(coded?.fields) : null;
/** Whoever added it has decided on it. */
const deciderOf = ({ decision, provenance }: Statement | Held): Signature | undefined =>
  decision ?? (provenance.by === "person" ? provenance : undefined);

const ruleOf = ({ provenance }: Statement | Held): Cell =>
  provenance.by === "person"
    ? provenance.name
    : provenance.reader
      ? `${provenance.rule}: ${provenance.reader.model}`
      : provenance.rule;
const confidenceOf = ({ provenance }: Statement | Held): Cell =>
  provenance.by === "machine" ? rounded(provenance.confidence) : null;

const sureIn = (held: Held | undefined): Sure | undefined =>
  held?.provenance.by === "machine" ? held.provenance.sure : undefined;
/** What the sidebar claims of it. */
const assertedIn = (held: Held, candour: Candour = "balanced"): Cell => {
  const asserted = assertedOf(held, candour);
  return (["stance", "issue", ...BESIDES] as const).filter((field) => asserted[field]).join(", ");
};

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[\s\p{C}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|^\s*[\t\r\n]/u;

/** Spreadsheets take a table without this mark for the system's old code page and garble “ ” and é; readers of data skip it. */
const BYTE_ORDER_MARK = "\uFEFF";
const HEAD = `${BYTE_ORDER_MARK}${row(COLUMNS.map(([name]) => name))}`;

/** RFC 4180. */
function row(cells: readonly Cell[]): string {
  return `${cells.map(written).join(",")}\r\n`;
}

/**
 * What a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets show as text
 * (OWASP, “CSV Injection”; with the other forms of the signs that some of them read too, and behind what is not to be
 * seen, which some of them drop).
 */
function written(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csv: Format = {
  id: "csv",
  label: "CSV",
  extension: "csv",
  description: l10n.t(
    "A table for spreadsheets and statistics: one row for each position, and for each attribution without one",
  ),
  write: (article) =>
    HEAD +
    resolve(article)
      .statements.flatMap((statement) => {
        const rowOf = (said: Statement, held?: Held) => row(COLUMNS.map(([, cell]) => cell(said, held, article)));
        return statement.positions.length > 0
          ? statement.positions.map((held) => rowOf(statement, held))
          : sayersIn(statement).map((speaker) => rowOf({ ...statement, speaker }));
      })
      .join(""),
  together: { open: "", between: "", close: "", head: HEAD.length },
};
