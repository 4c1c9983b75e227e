import type { Candidate } from "./candidates";
import type { Session } from "./session";

/** Reads the annotation file beside a document, once: what it says is in the store then. */
export async function readBeside({ files, articles }: Session, candidate: Candidate): Promise<void> {
  if (candidate.read) return;
  const { document } = candidate;
  const found = await files.read(document);
  // a file beside it says that it is an article
  if (found && articles.kindOf(document) === "notProse") articles.insist(document);
  candidate.read = true;
}
