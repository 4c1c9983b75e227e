// npm run bench:accuracy -- --gold DIR
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { errors } from "./errors";
import { exists, readArticles } from "./gold";
import { analyzed } from "./run";
import { SECTIONS, type Section } from "./sections";

const USAGE = `Measures what is found against texts annotated by people.

  npm run bench:accuracy -- --gold DIR [--only NAME] [--into FILE] [--tags DIR] [--peers DIR]
  npm run bench:accuracy -- --gold DIR --errors N

--into writes each table into a Markdown file too, between <!-- bench NAME --> and <!-- end -->. --errors lists the N worst
kinds of errors in the articles to learn from. --tags DIR measures tags on files of “word/TAG word/TAG”, a sentence a line, too;
--peers DIR is a folder in which wink-nlp and wink-eng-lite-web-model are installed, to be measured beside.

DIR holds some of these files, made from data that is not part of this project:

${SECTIONS.map(({ name, files, about }) => `  ${files[0]!.padEnd(22)} ${about} (--only ${name})`).join("\n")}

PolNeAR: https://github.com/networkdynamics/PolNeAR    GUM: https://github.com/amir-zeldes/gum

One JSON object a line; offsets are JavaScript string indices (UTF-16 code units), half open, into "text":

  PolNeAR    {id, text, attributions: [{id, source: [[s, e], …], cue: [[s, e], …], content: [[s, e], …]}]}
  GUM        {id, genre, text, entities: [{start, end, type, cluster, named, pron, head: [s, e], name?: [s, e]}]}
  positions  {id, positions: [{attribution, speaker, stance, issue, condition, addressee, when, where}]}
`;

const { values } = parseArgs({
  options: {
    gold: { type: "string" },
    only: { type: "string" },
    into: { type: "string" },
    errors: { type: "string" },
    tags: { type: "string" },
    peers: { type: "string" },
  },
});
const given = {
  tags: values.tags && resolve(process.env.INIT_CWD ?? ".", values.tags),
  peers: values.peers && resolve(process.env.INIT_CWD ?? ".", values.peers),
};
const here = (path: string) => resolve(process.env.INIT_CWD ?? ".", path);
if (values.gold === undefined) console.log(USAGE);
else if (values.errors === undefined) run(here(values.gold), values.only, values.into && here(values.into));
else {
  const articles = readArticles(here(values.gold), "polnear.train.jsonl");
  console.log(errors(articles, (text) => analyzed(text).attributions, Number(values.errors)));
}

function run(folder: string, only: string | undefined, into: string | undefined): void {
  const asked = SECTIONS.filter(({ name }) => only === undefined || name === only);
  const missing = (section: Section) => section.files.filter((file) => !exists(folder, file));
  for (const section of asked) {
    const lacking = missing(section);
    const body =
      lacking.length > 0 ? `Left out: no ${lacking.join(", no ")} in the folder.` : section.report(folder, given);
    console.log(`## ${section.title}\n\n${body}\n`);
    if (into && lacking.length === 0) insert(into, section.name, body);
  }
  if (!asked.some((section) => missing(section).length === 0)) {
    console.error(`Nothing to measure in ${folder}.`);
    process.exitCode = 1;
  }
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
