import { stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { FileFormat } from "./fileFormats";
import type { Io } from "./io";
import { refuse } from "./kept";
import type { SecondReader } from "./model/secondReader";
import { identityOf, type Target, targetAt } from "./places";

export interface Wish {
  /** Articles; relative paths start from the process's folder, as those of the others do. */
  readonly files: readonly string[];
  readonly format: FileFormat;
  /** “-” for standard output. */
  readonly out: string;
  readonly codebook: string | undefined;
  /** Whether articles that are not written in English are read all the same. */
  readonly anyLanguage: boolean;
  readonly reader?: SecondReader | undefined;
}

export interface Plan {
  /** Of each article in a folder; of all of them together in a file; empty for standard output. */
  readonly targets: readonly Target[];
  readonly intoFolder: boolean;
  /** In sentences; where there is one, nothing may be written. */
  readonly problems: readonly string[];
}

/** Where annotations go, found before anything is written: never over an article, a codebook or what a person decided. */
export async function planned({ files, format, out, codebook }: Wish, io: Io): Promise<Plan> {
  const at = (path: string) => resolve(io.folder, path);
  const kept = new Map<string, string>();
  for (const file of files) keep(kept, await identityOf(at(file)), `the article ${file}`);
  if (codebook !== undefined) keep(kept, await identityOf(at(codebook)), `the codebook ${codebook}`);
  if (out === "-") {
    const owner = io.output.file === undefined ? undefined : kept.get(io.output.file);
    const problems = owner === undefined ? [] : [`standard output goes into ${owner}, which is never written`];
    return { targets: [], intoFolder: false, problems };
  }
  const there = await stat(at(out)).catch(() => undefined);
  const intoFolder = there?.isDirectory() || /[\\/]$/.test(out);
  if (intoFolder && there && !there.isDirectory())
    return { targets: [], intoFolder, problems: [`${out} is a file, no folder`] };
  const places = intoFolder ? files.map((file) => join(out, `${basename(file)}.${format.extension}`)) : [out];
  const targets: Target[] = [];
  const problems: string[] = [];
  const taken = new Map<string, string>();
  for (const [i, place] of places.entries()) {
    try {
      const target = await targetAt(place, at(place), !intoFolder);
      const identity = await identityOf(target.path);
      const owner = kept.get(identity ?? "");
      if (owner !== undefined) throw new Error(`${place} is ${owner}: it is never written`);
      if (target.isFile) await refuse(target, format);
      const other = taken.get(identity ?? "");
      if (other !== undefined)
        throw new Error(`${other} and ${files[i]} would both be written to ${place}: give each a folder of its own`);
      keep(taken, identity, files[i]!);
      targets.push(target);
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  return { targets, intoFolder, problems };
}

function keep(known: Map<string, string>, identity: string | undefined, words: string): void {
  if (identity !== undefined) known.set(identity, words);
}
