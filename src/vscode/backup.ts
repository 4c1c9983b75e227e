import * as vscode from "vscode";
import type { AnnotationFiles } from "./annotationFile";
import { fileNameOf } from "./articles";
import type { Desk } from "./desk";
import { readText } from "./disk";
import { pause } from "./turns";

/** Milliseconds after an act that is in no file yet. */
const PAUSE = 1500;

/** One article's decisions, as the backup has them. */
interface Entry {
  readonly uri: string;
  readonly text: string;
  /** An annotation file. */
  readonly json: string;
  readonly known?: string;
}

/**
 * Decisions that are in no file yet, because the person saves by command or the disk is full, outlive the window: they lie
 * in the extension's own storage until they are saved or discarded. Those of untitled articles end with these.
 */
export function registerBackup(context: vscode.ExtensionContext, { files }: Desk): () => Promise<void> {
  const place = vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, "unsaved.json");
  let due: ReturnType<typeof setTimeout> | undefined;
  const backUp = () => writeBackup(files, place).catch((error) => console.error(error));
  const restored = restoreBackup(files, place).catch((error) => console.error(error));
  context.subscriptions.push(
    files.onDidChangeUnsaved(() => {
      clearTimeout(due);
      due = setTimeout(() => void restored.then(backUp), PAUSE);
    }),
    { dispose: () => clearTimeout(due) },
  );
  return async () => {
    await Promise.race([restored.then(backUp), pause(PAUSE)]);
  };
}

/** Writes what is unsaved to `place`, or nothing where nothing is. */
export async function writeBackup(files: AnnotationFiles, place: vscode.Uri): Promise<void> {
  const { serialize } = await import("../store/annotationFile");
  const entries = files.unsaved.flatMap((uri): Entry[] => {
    const kept = uri.scheme === "untitled" ? undefined : files.kept(uri);
    if (!kept) return [];
    const { text, annotations: document, known } = kept;
    const json = serialize({ name: fileNameOf(uri), text, document });
    return [{ uri: uri.toString(), text, json, ...(known !== undefined && { known }) }];
  });
  if (entries.length > 0) await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(JSON.stringify(entries)));
  else if ((await readText(place)) !== undefined) await vscode.workspace.fs.delete(place);
}

/** Gives `files` what an earlier session has left at `place`. */
export async function restoreBackup(files: AnnotationFiles, place: vscode.Uri): Promise<void> {
  const stored = await readText(place);
  if (stored === undefined) return;
  const { parseAnnotationFile } = await import("../store/annotationFile");
  const entries: readonly Entry[] = JSON.parse(stored);
  for (const { uri, text, json, known } of entries) {
    const opened = parseAnnotationFile(json, text);
    if (opened.ok) await files.keep(vscode.Uri.parse(uri), { text, annotations: opened.document, known });
  }
}
