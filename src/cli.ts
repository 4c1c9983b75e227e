import { parseArgs } from "node:util";
import { version } from "../package.json";
import { annotateFiles } from "./cli/files";
import { help } from "./cli/help";
import { annotateLines } from "./cli/lines";
import { createOutput } from "./cli/output";

const OPTIONS = {
  format: { type: "string", short: "f" },
  out: { type: "string", short: "o" },
  jsonl: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** Resolves to the exit status: 0 if all went well, 1 if an article or a line could not be annotated, 2 for wrong usage. */
async function main(args: string[]): Promise<number> {
  const complain = (message: string, status: number): number => {
    process.stderr.write(`standpoint: ${message}\n`);
    return status;
  };
  const asked = parse(args);
  if ("problem" in asked) return complain(`${asked.problem}\nTry --help.`, 2);
  const { values, positionals } = asked;
  const output = createOutput(process.stdout);
  if (values.help) return output.write(help()).then(() => 0);
  if (values.version) return output.write(`${version}\n`).then(() => 0);
  const [command, ...files] = positionals;
  if (command === undefined) return output.write(help()).then(() => 2);
  if (command !== "annotate") return complain(`there is no command “${command}”, only “annotate”\nTry --help.`, 2);
  if (values.jsonl) {
    if (files.length > 0 || values.format !== undefined || values.out !== undefined)
      return complain("--jsonl reads standard input and writes standard output: no FILE, --format or --out with it", 2);
    return annotateLines(process.stdin, output);
  }
  if (files.length === 0) return complain("name at least one FILE, or use --jsonl\nTry --help.", 2);
  return annotateFiles(files, values, output, complain);
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
