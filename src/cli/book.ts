import type { Codebook } from "../core/codebook/types";
import { parseCodebook } from "../files/codebook/codebookFile";
import { textAt } from "./article";

/** `shown` is the path as a person gave it. */
export async function readBook(
  shown: string,
  path: string,
): Promise<{ readonly book: Codebook } | { readonly problems: readonly string[] }> {
  let json: string;
  try {
    json = await textAt(path);
  } catch (error) {
    return { problems: [`${shown}: ${(error as Error).message}`] };
  }
  const read = parseCodebook(json);
  if (read.ok) return { book: read.codebook };
  const messages = read.problems.map(({ message }) => message);
  const [first, ...others] = read.all ? messages : [...messages, "More is wrong than this."];
  return { problems: [`${shown}: ${first}`, ...others] };
}
