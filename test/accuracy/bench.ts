// npm run bench:accuracy -- --gold DIR
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { exists } from "./gold";
import { SECTIONS, type Section } from "./sections";

const USAGE = `Measures what is found against texts annotated by people.

  npm run bench:accuracy -- --gold DIR [--only NAME]

DIR holds some of these files, made from data that is not part of this project:

${SECTIONS.map(({ name, files, about }) => `  ${files[0]!.padEnd(22)} ${about} (--only ${name})`).join("\n")}

PolNeAR: https://github.com/networkdynamics/PolNeAR    GUM: https://github.com/amir-zeldes/gum

One JSON object a line; offsets are JavaScript string indices (UTF-16 code units), half open, into "text":

  PolNeAR    {id, text, attributions: [{id, source: [[s, e], …], cue: [[s, e], …], content: [[s, e], …]}]}
  GUM        {id, genre, text, entities: [{start, end, type, cluster, named, pron, head: [s, e], name?: [s, e]}]}
  positions  {id, positions: [{attribution, speaker, stance, issue, condition, addressee, when, where}]}
`;

const { values } = parseArgs({ options: { gold: { type: "string" }, only: { type: "string" } } });
if (values.gold === undefined) console.log(USAGE);
else run(resolve(process.env.INIT_CWD ?? ".", values.gold), values.only);

function run(folder: string, only: string | undefined): void {
  const asked = SECTIONS.filter(({ name }) => only === undefined || name === only);
  const missing = (section: Section) => section.files.filter((file) => !exists(folder, file));
  for (const section of asked) {
    const lacking = missing(section);
    const body = lacking.length > 0 ? `Left out: no ${lacking.join(", no ")} in the folder.` : section.report(folder);
    console.log(`## ${section.title}\n\n${body}\n`);
  }
  if (!asked.some((section) => missing(section).length === 0)) {
    console.error(`Nothing to measure in ${folder}.`);
    process.exitCode = 1;
  }
}
