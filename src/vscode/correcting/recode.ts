import * as vscode from "vscode";
import { recode } from "../../core/actions/recode";
import { CODE_NAMES, type CodeUse, codesIn, type Move } from "../../core/model/moves";
import { count } from "../../core/views/words/numbers";
import { askMoves, codeInWords } from "../asking/askMoves";
import { annotationFilesBelow, type FolderFile, recodeFiles, takeBack } from "../files/annotationFolder";
import { choose } from "../platform/ask";
import type { Handlers } from "../platform/manifest";
import { inform, showProgress, warn } from "../platform/notify";
import { fileNameOf } from "../platform/uris";
import type { Session } from "../session/session";

/** An article whose records are in the window, or a file of one that is closed. */
type Place =
  | { readonly document: vscode.TextDocument; readonly codes: readonly CodeUse[] }
  | { readonly file: FolderFile; readonly codes: readonly CodeUse[] };

/** *Recode…*: old codes become new ones, in the article or in all annotation files that its codebook is about. */
export function registerRecoding(session: Session): Pick<Handlers, "recode"> {
  const { articles, store, codebooks, files } = session;
  /** Everything that one codebook is about: what is open here, and the files of what is closed. */
  const placesAround = async (
    document: vscode.TextDocument,
  ): Promise<{ readonly places: readonly Place[]; readonly unsaved: readonly FolderFile[] } | undefined> => {
    let stopped = false;
    const book = await codebooks.fileFor(document);
    const folder = book ? vscode.Uri.joinPath(book, "..") : vscode.workspace.getWorkspaceFolder(document.uri)?.uri;
    const found = folder
      ? await showProgress({
          title: vscode.l10n.t("Looking for codes in annotation files…"),
          cancel: () => {
            stopped = true;
          },
          until: () => annotationFilesBelow(folder, () => stopped),
        })
      : [];
    if (stopped) return undefined;
    const open: Place[] = [];
    for (const it of vscode.workspace.textDocuments) {
      const annotations = store.get(it.uri.toString());
      const same = it === document || (await codebooks.fileFor(it))?.toString() === book?.toString();
      if (annotations && same) open.push({ document: it, codes: codesIn(annotations) });
    }
    const isOpen = ({ article }: FolderFile) =>
      open.some((it) => "document" in it && it.document.uri.toString() === article.toString());
    // decisions that are in no file yet would be joined with it later, under their old codes
    const isUnsaved = ({ article }: FolderFile) => files.unsaved.some((uri) => uri.toString() === article.toString());
    const closed = found.filter((it) => !isOpen(it));
    const ready = closed.filter((it) => !isUnsaved(it)).map((file) => ({ file, codes: file.codes }));
    return { places: [...open, ...ready], unsaved: closed.filter(isUnsaved) };
  };

  const perform = async (places: readonly Place[], moves: readonly Move[], label: string) => {
    const documents = places.flatMap((it) => ("document" in it ? [it.document] : []));
    const acted = documents.filter((document) => session.acts.perform(document, label, recode(moves)));
    const written = await recodeFiles(
      places.flatMap((it) => ("file" in it ? [it.file] : [])),
      moves,
    );
    return { acted, written };
  };

  return {
    /** `{ moves: [{ field, from, to }], where: "article" | "folder" }`, from a keybinding, need not be asked for. */
    async recode(given) {
      const document = articles.current();
      if (!document || !store.get(document.uri.toString()))
        return void inform(vscode.l10n.t("There are no annotations to recode: open an article first."));
      const around = await placesAround(document);
      if (!around) return;
      const { places, unsaved } = around;
      const book = codebooks.of(document);
      const moves = movesIn(given) ?? (await askMoves(usesIn(places), book));
      if (!moves) return;
      const where = placesIn(given, places, document) ?? (await askWhere(places, document, moves));
      if (!where) return;
      const [{ field, from, to }] = moves as readonly [Move];
      const names = [from, to].map((code) => codeInWords(book, field, code).label);
      const label =
        moves.length > 1
          ? vscode.l10n.t("recode {0} codes", moves.length)
          : vscode.l10n.t("recode “{0}” to “{1}”", names[0]!, names[1]!);
      const records = where.reduce((sum, place) => sum + touched(place, moves), 0);
      const { acted, written } = await perform(where, moves, label);
      const waiting =
        where.length > 1 || "file" in (where[0] ?? {})
          ? unsaved.filter((file) => touched({ file, codes: file.codes }, moves) > 0)
          : [];
      const left = [...written.left, ...waiting.map(({ uri }) => uri)];
      if (left.length > 0) void warn(leftInWords(left));
      const inFiles = acted.length + written.done.length;
      if (inFiles === 0) return void inform(vscode.l10n.t("No record has these codes: nothing was changed."));
      await offerUndo(session, acted, written, doneInWords(records, inFiles));
    },
  };
}

/** How many records in how many articles, with the way back. */
async function offerUndo(
  { store, acts }: Session,
  acted: readonly vscode.TextDocument[],
  written: Awaited<ReturnType<typeof recodeFiles>>,
  what: string,
): Promise<void> {
  const since = new Set<string>();
  const watching = store.onDidChange(({ uri, reason }) => {
    if (reason === "user") since.add(uri);
  });
  const choice = await inform(what, vscode.l10n.t("Undo"));
  watching.dispose();
  if (!choice) return;
  const left = [...(await takeBack(written))];
  for (const document of acted)
    if (since.has(document.uri.toString()) || document.isClosed || !acts.step(document, "undo"))
      left.push(document.uri);
  if (left.length > 0) void warn(leftInWords(left));
}

/** How many of a place's records the moves are about. */
const touched = ({ codes }: Place, moves: readonly Move[]): number =>
  codes.reduce(
    (sum, { field, code, times }) => sum + (moves.some((it) => it.field === field && it.from === code) ? times : 0),
    0,
  );

function usesIn(places: readonly Place[]) {
  const uses = new Map<string, CodeUse & { readonly files: number }>();
  for (const { codes } of places)
    for (const use of codes) {
      const key = `${use.field} ${use.code}`;
      const before = uses.get(key);
      uses.set(key, { ...use, times: use.times + (before?.times ?? 0), files: (before?.files ?? 0) + 1 });
    }
  return [...uses.values()];
}

const nameOf = (place: Place): string => fileNameOf("document" in place ? place.document.uri : place.file.article);

/** Shows, before anything is done, how many records in which articles would change. */
async function askWhere(
  places: readonly Place[],
  document: vscode.TextDocument,
  moves: readonly Move[],
): Promise<readonly Place[] | undefined> {
  const here = places.filter((it) => "document" in it && it.document === document);
  const all = places.filter((it) => touched(it, moves) > 0);
  const choice = (icon: string, label: string, some: readonly Place[]) => {
    const records = some.reduce((sum, it) => sum + touched(it, moves), 0);
    const names = some.slice(0, NAMED).map((it) => `${nameOf(it)} (${touched(it, moves)})`);
    const detail = names.join(", ") + (some.length > NAMED ? ", …" : "");
    return { icon, label, description: amountInWords(records, some.length), ...(detail && { detail }), value: some };
  };
  const chosen = await choose({
    title: vscode.l10n.t("Recode Where?"),
    placeHolder: vscode.l10n.t("Status and dates of decisions stay as they are; it can be undone"),
    choices: [
      choice("file", vscode.l10n.t("In this article"), here),
      choice("files", vscode.l10n.t("In all annotation files of this codebook"), all),
    ],
  });
  return chosen?.value;
}
/** Articles that are named in the preview. */
const NAMED = 6;

function movesIn(given: unknown): readonly Move[] | undefined {
  const moves: unknown = typeof given === "object" && given !== null ? Reflect.get(given, "moves") : undefined;
  if (!Array.isArray(moves) || moves.length === 0) return undefined;
  return moves.every(isMove) ? moves : undefined;
}
const isMove = (it: unknown): it is Move => {
  if (typeof it !== "object" || it === null) return false;
  const { field, from, to } = it as Partial<Record<keyof Move, unknown>>;
  return CODE_NAMES.some((name) => name === field) && typeof from === "string" && typeof to === "string" && to !== "";
};

function placesIn(
  given: unknown,
  places: readonly Place[],
  document: vscode.TextDocument,
): readonly Place[] | undefined {
  const where: unknown = typeof given === "object" && given !== null ? Reflect.get(given, "where") : undefined;
  if (where === "article") return places.filter((it) => "document" in it && it.document === document);
  return where === "folder" ? places : undefined;
}

function amountInWords(records: number, articles: number): string {
  const some = count(records, vscode.l10n.t("1 record"), vscode.l10n.t("{0} records", records));
  return articles === 1
    ? vscode.l10n.t("{0} in 1 article", some)
    : vscode.l10n.t("{0} in {1} articles", some, articles);
}

const doneInWords = (records: number, articles: number): string =>
  vscode.l10n.t("Recoded {0}.", amountInWords(records, articles));

const leftInWords = (left: readonly vscode.Uri[]): string =>
  vscode.l10n.t(
    "These were changed meanwhile, wait to be saved or cannot be written, and are as they were: {0}. Try again, or look at them yourself.",
    left.map(fileNameOf).join(", "),
  );
