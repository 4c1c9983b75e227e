import * as vscode from "vscode";
import type { AnnotationFiles } from "../files/annotationFiles";
import { whyOf } from "../files/fileReports";
import { presentText, readText, writeWhole } from "../platform/disk";
import { complain, warn } from "../platform/notify";
import { pause } from "../platform/slices";
import { fileNameOf } from "../platform/uris";
import type { Session } from "../session/session";

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
 * Backs up decisions that are in no file yet, because the person saves by command or the disk is full: they outlive the
 * window, in the extension's own storage, until they are saved or discarded. Those of untitled articles end with these.
 */
export function registerBackup(context: vscode.ExtensionContext, { files }: Session): () => Promise<void> {
  const place = vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, "unsaved.json");
  let due: ReturnType<typeof setTimeout> | undefined;
  const tell = createTeller();
  let restoring: Promise<void> | undefined;
  /** Reads, once, what an earlier session has left. Until it was read nothing is written over it. */
  const restored = async (): Promise<void> => {
    restoring ??= restoreBackup(files, place);
    try {
      await restoring;
    } catch (error) {
      restoring = undefined;
      const what = vscode.l10n.t(
        "Decisions of an earlier session that are in no annotation file could not be read: {0}. They stay in “{1}”, and are tried again.",
        whyOf(error),
        place.fsPath,
      );
      tell(what);
      throw error;
    }
  };
  const backUp = async (): Promise<void> => {
    await restored();
    try {
      await writeBackup(files, place);
      tell(undefined);
    } catch (error) {
      const what = vscode.l10n.t(
        "Decisions that you have not saved could not be backed up: {0}. They are lost with this window: save them first.",
        whyOf(error),
      );
      tell(what);
    }
  };
  const backUpIfRead = () => backUp().catch(() => undefined);
  void restored().catch(() => undefined);
  context.subscriptions.push(
    files.onDidChangeUnsaved(() => {
      clearTimeout(due);
      due = setTimeout(() => void backUpIfRead(), PAUSE);
    }),
    { dispose: () => clearTimeout(due) },
  );
  return async () => {
    await Promise.race([backUpIfRead(), pause(PAUSE)]);
  };
}

/** Writes what is unsaved to `place`, or nothing where nothing is. */
export async function writeBackup(files: AnnotationFiles, place: vscode.Uri): Promise<void> {
  const { serialize } = await import("../../files/annotations/annotationFile");
  const entries = files.unsaved.flatMap((uri): Entry[] => {
    const kept = uri.scheme === "untitled" ? undefined : files.kept(uri);
    if (!kept) return [];
    const { text, annotations: document, known } = kept;
    const json = serialize({ name: fileNameOf(uri), text, document });
    return [{ uri: uri.toString(), text, json, ...(known !== undefined && { known }) }];
  });
  if (entries.length > 0) await writeWhole(place, JSON.stringify(entries));
  else if ((await readText(place)) !== undefined) await vscode.workspace.fs.delete(place);
}

/**
 * Gives `files` what an earlier session has left at `place`. A backup that cannot be read, or not in full, is put aside
 * and said: the next one would take its place.
 */
export async function restoreBackup(files: AnnotationFiles, place: vscode.Uri): Promise<void> {
  const isWhole = (json: string) => entriesOf(json) !== undefined;
  const stored = await presentText(place, isWhole, async (copy) => isWhole(copy));
  if (stored === undefined) return;
  const { parseAnnotationFile } = await import("../../files/annotations/annotationFile");
  const entries = entriesOf(stored);
  const left: Entry[] = [];
  for (const entry of entries ?? []) {
    const { uri, text, json, known } = entry;
    const opened = parseAnnotationFile(json, text);
    if (opened.ok) await files.keep(vscode.Uri.parse(uri), { text, annotations: opened.document, known });
    else left.push(entry);
  }
  if (entries && left.length === 0) return;
  const aside = vscode.Uri.joinPath(place, "..", `unread-${new Date().toISOString().replaceAll(/[:.]/g, "-")}.json`);
  await vscode.workspace.fs.rename(place, aside, { overwrite: false });
  void sayLeft(entries && left.map(({ uri }) => fileNameOf(vscode.Uri.parse(uri))), aside);
}

/** Says that decisions could not be restored. `articles`: whose they are; undefined where the file does not tell. */
async function sayLeft(articles: readonly string[] | undefined, aside: vscode.Uri): Promise<void> {
  const kept = fileNameOf(aside);
  const told = articles
    ? vscode.l10n.t(
        "Decisions on {0} that an earlier session had not saved cannot be read. What there is of them is kept in “{1}”.",
        articles.map((name) => `“${name}”`).join(", "),
        kept,
      )
    : vscode.l10n.t(
        "Decisions that an earlier session had not saved are in a file that is not whole. What there is of them is kept in “{0}”.",
        kept,
      );
  const choice = await complain(told, vscode.l10n.t("Open File"));
  if (choice) await vscode.window.showTextDocument(aside);
}

/** Reads a backup; undefined where it is not whole. */
function entriesOf(json: string): readonly Entry[] | undefined {
  try {
    const entries: unknown = JSON.parse(json);
    return Array.isArray(entries) && entries.every(isEntry) ? entries : undefined;
  } catch {
    return undefined;
  }
}

const isEntry = (value: unknown): value is Entry => {
  const { uri, text, json, known = "" } = (value ?? {}) as Readonly<Partial<Record<keyof Entry, unknown>>>;
  return [uri, text, json, known].every((it) => typeof it === "string");
};

/** Makes a function that says a failure once, until there is another one, or none. */
function createTeller(): (failure: string | undefined) => void {
  let told: string | undefined;
  return (failure) => {
    if (failure !== undefined && failure !== told) void warn(failure);
    told = failure;
  };
}
