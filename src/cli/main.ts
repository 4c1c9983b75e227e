import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { version } from "../../package.json";
import type { Codebook } from "../core/codebook/types";
import type { Complain, Io } from "./io";
import { inOneLine } from "./visible";
import { wordsFor } from "./words";

const OPTIONS = {
  format: { type: "string", short: "f" },
  out: { type: "string", short: "o" },
  codebook: { type: "string", short: "c" },
  jsonl: { type: "boolean" },
  "any-language": { type: "boolean" },
  "read-only": { type: "boolean" },
  model: { type: "string" },
  "model-name": { type: "string" },
  "model-timeout": { type: "string" },
  "model-budget": { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/**
 * Resolves to the exit status: 0 if all went well, 1 if an article or a line could not be annotated or something could
 * not be written, 2 for wrong usage.
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const complain: Complain = (status, what) => {
    const lines = typeof what === "string" ? [what] : what;
    io.tell(`standpoint: ${lines.map(inOneLine).join("\n  ")}\n`);
    return status;
  };
  try {
    return await obey(args, io, complain);
  } catch (error) {
    return complain(1, wordsFor(error as NodeJS.ErrnoException));
  }
}

// what analyses is imported where it is needed: it takes half a second to load
async function obey(args: readonly string[], io: Io, complain: Complain): Promise<number> {
  const asked = parse([...args]);
  if ("problem" in asked) return complain(2, [asked.problem, TRY_HELP]);
  const { values, positionals } = asked;
  const [command, ...files] = positionals;
  if (values.version && !values.help) return io.output.write(`${version}\n`).then(() => 0);
  const { help } = await import("./help");
  if (values.help) return io.output.write(help()).then(() => 0);
  if (command === undefined) return io.output.write(help()).then(() => 2);
  if (command === "mcp") return serveFolder(values, files, io, complain);
  if (command !== "annotate")
    return complain(2, [`there is no command “${command}”, only “annotate” and “mcp”`, TRY_HELP]);
  if (values["read-only"]) return complain(2, ["--read-only goes with “mcp” alone", TRY_HELP]);
  if (values.jsonl && (files.length > 0 || values.format !== undefined || values.out !== undefined))
    return complain(2, "--jsonl reads standard input and writes standard output: no FILE, --format or --out with it");
  if (values.jsonl && io.input.file !== undefined && io.input.file === io.output.file)
    return complain(2, "standard output goes into the file that standard input comes from, which is never written");
  if (!values.jsonl && files.length === 0) return complain(2, ["name at least one FILE, or use --jsonl", TRY_HELP]);
  const { codebook, "any-language": anyLanguage = false } = values;
  const out = values.out !== undefined && !OWN_OUTPUT.test(values.out) ? values.out : "-";
  if (out === "") return complain(2, ["--out needs a PATH", TRY_HELP]);
  const { FILE_FORMATS, formatFor } = await import("./fileFormats");
  const format = formatFor(values.format, out);
  if (!format)
    return complain(2, `there is no format “${values.format}”; use ${FILE_FORMATS.map((it) => it.id).join(", ")}`);
  const read = await bookAt(codebook, io.folder);
  if ("problems" in read) return complain(2, read.problems);
  const { readerFor } = await import("./model/options");
  const asking = readerFor(values, read.book, io, (words) => void complain(0, words));
  if ("problem" in asking) return complain(2, [asking.problem, TRY_HELP]);
  const { reader } = asking;
  if (values.jsonl) {
    const { annotateLines } = await import("./lines");
    return annotateLines(io.input.bytes, io.output, read.book, undefined, anyLanguage, reader && { reader, complain });
  }
  const { annotateFiles } = await import("./files");
  return annotateFiles({ files, format, out, codebook, anyLanguage, reader }, read.book, io, complain);
}

const OF_MCP: ReadonlySet<string> = new Set(["read-only", "codebook", "any-language"]);

async function serveFolder(
  values: Extract<ReturnType<typeof parse>, { readonly values: object }>["values"],
  [folder = ".", ...others]: readonly string[],
  io: Io,
  complain: Complain,
): Promise<number> {
  if (others.length > 0 || Object.keys(values).some((option) => !OF_MCP.has(option)))
    return complain(2, ["“mcp” takes one FOLDER, --read-only, --codebook and --any-language", TRY_HELP]);
  const { codebook } = values;
  const read = codebook === undefined ? undefined : await bookAt(codebook, io.folder);
  if (read && "problems" in read) return complain(2, read.problems);
  const { openFolder } = await import("./mcp/folder");
  const { serve } = await import("./mcp/serve");
  const wish = { readOnly: values["read-only"] ?? false, anyLanguage: values["any-language"] ?? false };
  const shelf = await openFolder(resolve(io.folder, folder), { ...wish, ...(read && { book: read.book }) });
  return serve(shelf, (what) => void complain(0, what));
}

/** Standard output by a name of the system’s: it may be a file, which the shell has made already. */
const OWN_OUTPUT = /^\/(?:dev\/(?:stdout|fd\/1)|proc\/self\/fd\/1)$/;

const TRY_HELP = "Try --help.";

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

type BookRead = { readonly book: Codebook } | { readonly problems: readonly string[] };

async function bookAt(file: string | undefined, folder: string): Promise<BookRead> {
  if (file === undefined) return { book: (await import("../core/codebook/builtIn")).BUILT_IN };
  const { readBook } = await import("./book");
  return readBook(file, resolve(folder, file));
}
