// npm run bench:accuracy [-- --gold DIR]
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { errors } from "./errors";
import { exists, readArticles } from "./gold";
import { analyzed } from "./run";
import { SECTIONS, type Section } from "./sections";

const SOURCES = "PolNeAR: https://github.com/networkdynamics/PolNeAR    GUM: https://github.com/amir-zeldes/gum";

const USAGE = `Measures what is found against labelled texts. Without --gold: against those in this project (${named(
  ({ folder }) => folder !== undefined,
)}).

  npm run bench:accuracy -- [--gold DIR] [--only NAME] [--into FILE] [--tags DIR] [--peers DIR]
  npm run bench:accuracy -- --gold DIR --errors N

--into writes each table into a Markdown file too, between <!-- bench NAME --> and <!-- end -->. --errors lists the N worst
kinds of errors in the articles to learn from. --tags DIR measures tags on files of “word/TAG word/TAG”, a sentence a line, too;
--peers DIR is a folder in which wink-nlp and wink-eng-lite-web-model are installed, to be measured beside.

DIR holds some of these files, made from data that is not part of this project:

${SECTIONS.filter(({ folder }) => folder === undefined)
  .map(({ name, files, about }) => `  ${files[0]!.padEnd(22)} ${about} (--only ${name})`)
  .join("\n")}

${SOURCES}

One JSON object a line; offsets are JavaScript string indices (UTF-16 code units), half open, into "text":

  PolNeAR    {id, text, attributions: [{id, source: [[s, e], …], cue: [[s, e], …], content: [[s, e], …]}]}
  GUM        {id, genre, text, entities: [{start, end, type, cluster, named, pron, head: [s, e], name?: [s, e]}]}
  positions  {id, positions: [{attribution, speaker, stance, issue, condition, addressee, when, where}]}
`;

const OPEN_PART = `This is the open part. With --gold DIR there is more (${named(
  ({ folder }) => folder === undefined,
)}), on
corpora that are not in this project; --help says what DIR holds.

${SOURCES}`;

const { values } = parseArgs({
  options: {
    gold: { type: "string" },
    only: { type: "string" },
    into: { type: "string" },
    errors: { type: "string" },
    tags: { type: "string" },
    peers: { type: "string" },
    help: { type: "boolean" },
  },
});
const given = {
  tags: values.tags && resolve(process.env.INIT_CWD ?? ".", values.tags),
  peers: values.peers && resolve(process.env.INIT_CWD ?? ".", values.peers),
};
const here = (path: string) => resolve(process.env.INIT_CWD ?? ".", path);
const gold = values.gold && here(values.gold);
if (values.help) console.log(USAGE);
else if (values.errors === undefined) run(gold, values.only, values.into && here(values.into));
else if (gold) {
  const articles = readArticles(gold, "polnear.train.jsonl");
  console.log(errors(articles, (text) => analyzed(text).attributions, Number(values.errors)));
} else refuse("--errors looks for them in polnear.train.jsonl: name its folder with --gold DIR.");

/** Sections whose files nobody has given are passed over. */
function run(gold: string | undefined, only: string | undefined, into: string | undefined): void {
  const asked = SECTIONS.filter(({ name }) => only === undefined || name === only);
  let measured = 0;
  for (const section of asked) {
    const folder = section.folder ?? gold;
    if (folder === undefined) continue;
    const lacking = section.files.filter((file) => !exists(folder, file));
    const body =
      lacking.length > 0 ? `Left out: no ${lacking.join(", no ")} in the folder.` : section.report(folder, given);
    console.log(`## ${section.title}\n\n${body}\n`);
    if (lacking.length > 0) continue;
    measured++;
    if (into) insert(into, section.name, body);
  }
  if (measured === 0) refuse(whyNothing(asked.length > 0, gold, only));
  else if (gold === undefined) console.log(OPEN_PART);
}

function whyNothing(known: boolean, gold: string | undefined, only: string | undefined): string {
  if (!known) return `There is no “${only}”; there are ${named(() => true)}.`;
  if (gold) return `Nothing to measure in ${gold}.`;
  return `“${only}” is measured on files that are not in this project: --help says on which.`;
}

function refuse(problem: string): void {
  console.error(problem);
  process.exitCode = 1;
}

function named(which: (section: Section) => boolean): string {
  return SECTIONS.filter(which)
    .map(({ name }) => name)
    .join(", ");
}

/** Puts `body` between the marks of that name; a file without them stays as it is. */
function insert(file: string, name: string, body: string): void {
  const marked = new RegExp(`(<!-- bench ${name} -->)[^]*?(<!-- end -->)`);
  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    text.replace(marked, (_, from: string, to: string) => `${from}\n\n${body}\n\n${to}`),
  );
}
