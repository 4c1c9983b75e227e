import * as vscode from "vscode";
import { BUILT_IN } from "../../core/codebook/builtIn";
import type { Codebook } from "../../core/codebook/types";
import type { CodebookRead } from "../../files/codebook/codebookFile";
import { summary } from "../../files/json/schemaWords";
import { readText } from "../platform/disk";
import { createProblems } from "../platform/drawn";
import { CODEBOOK } from "../platform/manifest";
import { complainWhile, type Standing } from "../platform/notify";
import { fileNameOf } from "../platform/uris";
import { whyOf } from "./fileReports";

/** The codebook files around the articles: the nearest one applies, upwards from the article to its workspace folder. */
export interface Codebooks extends vscode.Disposable {
  /** Gives the codebook that applies to an article; the built-in one until the files around it have been read. */
  of(document: vscode.TextDocument): Codebook;
  /** Gives the same, once those files have been read. */
  ready(document: vscode.TextDocument): Promise<Codebook>;
  /** Gives the codebook file that applies, whether it can be used or not; undefined where there is none. */
  fileFor(document: vscode.TextDocument): Promise<vscode.Uri | undefined>;
  /** Fires where another codebook may apply than before. */
  readonly onDidChange: vscode.Event<void>;
}

/** What is at a place where a codebook may be. */
interface Found {
  /** Undefined where there is no file. */
  readonly text: string | undefined;
  /** Undefined where there is none that can be used. */
  readonly codebook: Codebook | undefined;
}

interface Place {
  readonly uri: vscode.Uri;
  /** Counts readings: only the last one's result is taken. */
  turn: number;
  found: Found | undefined;
  reading: Promise<Found>;
}

export function createCodebooks(): Codebooks {
  const places = new Map<string, Place>();
  /** What is told of files that cannot be used, as long as they cannot. */
  const reported = new Map<string, Standing>();
  const changed = new vscode.EventEmitter<void>();
  const problems = createProblems("standpoint");
  const watchers: vscode.Disposable[] = [];

  /** Reads a codebook file. Never rejects: an article without a codebook that can be used is read with the built-in one. */
  const read = async (uri: vscode.Uri): Promise<Found> => {
    let text: string | undefined = "";
    try {
      text = await readText(uri);
      if (text === undefined) {
        forgive(uri);
        return { text, codebook: undefined };
      }
      const { parseCodebook } = await import("../../files/codebook/codebookFile");
      const result = parseCodebook(text);
      if (result.ok) forgive(uri);
      else report(uri, text, result);
      return { text, codebook: result.ok ? result.codebook : undefined };
    } catch (error) {
      report(uri, "", { problems: [{ message: `${whyOf(error)}.`, span: { start: 0, end: 0 } }], all: true });
      return { text: text ?? "", codebook: undefined };
    }
  };

  const forgive = (uri: vscode.Uri) => {
    problems.delete(uri);
    reported.get(uri.toString())?.end();
    reported.delete(uri.toString());
  };

  const report = (uri: vscode.Uri, text: string, found: Problems) => {
    problems.set(uri, diagnosticsOf(text, found));
    const messages = found.problems.map(({ message }) => message);
    const why = summary(messages, found.all);
    const told = reported.get(uri.toString());
    if (told) return told.tell(why);
    const what = vscode.l10n.t("“{0}” cannot be used, and the built-in codebook applies", fileNameOf(uri));
    const label = vscode.l10n.t("Open File");
    reported.set(
      uri.toString(),
      complainWhile({ what, why, way: { label, command: "vscode.open", args: [uri.toString()] } }),
    );
  };

  const placeAt = (uri: vscode.Uri): Place => {
    const known = places.get(uri.toString());
    if (known) return known;
    const place: Place = { uri, turn: 0, found: undefined, reading: read(uri) };
    place.reading = place.reading.then((found) => (place.found ??= found));
    places.set(uri.toString(), place);
    if (!vscode.workspace.getWorkspaceFolder(uri))
      watch(new vscode.RelativePattern(vscode.Uri.joinPath(uri, ".."), CODEBOOK));
    return place;
  };

  const readAgain = async (place: Place) => {
    const turn = ++place.turn;
    const before = await place.reading;
    const found = await read(place.uri);
    if (turn !== place.turn) return;
    place.found = found;
    place.reading = Promise.resolve(found);
    if (found.text !== before.text) changed.fire();
  };
  const again = (uri: vscode.Uri) => {
    const place = places.get(uri.toString());
    if (place) void readAgain(place);
  };
  const allAgain = () => {
    for (const place of places.values()) void readAgain(place);
  };

  const watch = (pattern: vscode.GlobPattern) => {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    watchers.push(watcher, watcher.onDidChange(again), watcher.onDidCreate(again), watcher.onDidDelete(again));
  };
  watch(`**/${CODEBOOK}`);
  watchers.push(
    vscode.workspace.onDidSaveTextDocument(({ uri }) => again(uri)),
    // a folder that goes takes its files along without a word about them
    vscode.workspace.onDidDeleteFiles(allAgain),
    vscode.workspace.onDidRenameFiles(allAgain),
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    // VS Code may never tell of a file in a folder that was made together with the one above it
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      for (const uri of editor ? placesFor(editor.document.uri) : []) again(uri);
    }),
  );

  /** Gives the place of the file that applies. */
  const nearest = async (document: vscode.TextDocument): Promise<Place | undefined> => {
    for (const uri of placesFor(document.uri)) {
      const place = placeAt(uri);
      if ((await place.reading).text !== undefined) return place;
    }
    return undefined;
  };

  return {
    of(document) {
      for (const uri of placesFor(document.uri)) {
        const { found } = placeAt(uri);
        if (!found) return BUILT_IN;
        if (found.text !== undefined) return found.codebook ?? BUILT_IN;
      }
      return BUILT_IN;
    },
    ready: async (document) => (await nearest(document))?.found?.codebook ?? BUILT_IN,
    fileFor: async (document) => (await nearest(document))?.uri,
    onDidChange: changed.event,
    dispose() {
      for (const told of reported.values()) told.end();
      vscode.Disposable.from(changed, problems, ...watchers).dispose();
    },
  };
}

/** Lists where the codebook of an article may be, the nearest first. */
function placesFor(article: vscode.Uri): readonly vscode.Uri[] {
  const { workspaceFolders, getWorkspaceFolder } = vscode.workspace;
  if (article.scheme === "untitled")
    return workspaceFolders?.[0] ? [vscode.Uri.joinPath(workspaceFolders[0].uri, CODEBOOK)] : [];
  const root = getWorkspaceFolder(article)?.uri;
  const places: vscode.Uri[] = [];
  let folder = vscode.Uri.joinPath(article.with({ query: "", fragment: "" }), "..");
  for (;;) {
    places.push(vscode.Uri.joinPath(folder, CODEBOOK));
    if (!root || folder.path.length <= root.path.length) return places;
    folder = vscode.Uri.joinPath(folder, "..");
  }
}

type Problems = Omit<Extract<CodebookRead, { readonly ok: false }>, "ok">;

function diagnosticsOf(text: string, { problems, all }: Problems): vscode.Diagnostic[] {
  const at = placer(text.replace(/^\uFEFF/, ""));
  const diagnostics = problems.map(
    ({ message, span }) => new vscode.Diagnostic(new vscode.Range(at(span.start), at(span.end)), message),
  );
  const last = diagnostics.at(-1);
  if (last && !all)
    diagnostics.push(
      new vscode.Diagnostic(
        last.range,
        vscode.l10n.t("More is wrong than this: the rest is told once this is mended."),
      ),
    );
  for (const diagnostic of diagnostics) diagnostic.source = "Standpoint";
  return diagnostics;
}

/** Finds line and column of offsets; the text is looked through once. */
function placer(text: string): (offset: number) => vscode.Position {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return new vscode.Position(low, offset - starts[low]!);
  };
}
