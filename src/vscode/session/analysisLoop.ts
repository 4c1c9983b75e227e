import * as vscode from "vscode";
import { mapDocument } from "../../core/reconcile/mapThroughEdit";
import { reworded } from "../../core/reconcile/rewording";
import type { Handlers } from "../platform/manifest";
import { inform } from "../platform/notify";
import { onDidChangeSetting } from "../platform/settings";
import { analyseDocument, takeAnalysis } from "./analyseDocument";
import { offerLong, reportFailure, withProgress } from "./analysisMessages";
import { createAnalysisTurns, type Stale } from "./analysisTurns";
import { type Candidate, createCandidates } from "./candidates";
import type { Edits, TextEdit } from "./edits";
import { readBeside } from "./readBeside";
import type { Idle, Session } from "./session";

/** Milliseconds without a keystroke before an edited article is analysed again. */
const PAUSE = 300;

/** Keeps the annotations of every article on screen up to date: reads them, moves them with each edit, analyses after a pause. */
export function registerAnalysisLoop(
  context: vscode.ExtensionContext,
  session: Session,
  edits: Edits,
): Pick<Handlers, "annotate" | "refresh"> & { readonly idle: Idle } {
  const { store, articles, files, codebooks } = session;
  const candidates = createCandidates();
  /** Documents of which the person was told that they are too long. */
  const warned = new Set<string>();

  const annotate = async (candidate: Candidate, stale: Stale): Promise<void> => {
    const { document } = candidate;
    const book = await codebooks.ready(document);
    if (stale()) return;
    await readBeside(session, candidate);
    if (stale()) return;
    const kind = articles.kindOf(document);
    if (kind !== "article") return leave(document, kind === "tooLarge");
    const fresh = await withProgress(
      candidate,
      stale,
      () => halt(candidate),
      analyseDocument(session, candidate, stale),
    );
    if (fresh) await takeAnalysis(session, candidate, fresh, book, stale);
  };
  /** Takes the annotations away from what is no article. */
  const leave = (document: vscode.TextDocument, isTooLarge: boolean) => {
    const key = document.uri.toString();
    if (store.get(key)) store.set(key, undefined, "analysis");
    if (!isTooLarge || warned.has(key)) return;
    warned.add(key);
    void offerLong(document).then((isWanted) => (isWanted ? insist(document) : undefined));
  };
  /** Ends the analysis: what is already annotated stays; what is not is left alone until the person asks again. */
  const halt = (candidate: Candidate) => {
    candidate.halted = true;
    if (!store.get(candidate.document.uri.toString())) articles.stop(candidate.document);
  };
  const { schedule } = createAnalysisTurns(annotate, (candidate, error) => {
    halt(candidate);
    reportFailure(candidate.document, error);
  });
  const scheduleAll = () => {
    for (const candidate of candidates.all()) schedule(candidate, 0);
  };

  const insist = (document: vscode.TextDocument): Promise<void> => {
    articles.insist(document);
    const candidate = candidates.of(document);
    candidate.awaited = true;
    candidate.memory.clear();
    return schedule(candidate, 0);
  };
  const insistOnCurrent = async () => {
    const document = articles.current();
    if (document) await insist(document);
    else void inform(vscode.l10n.t("Open an article first: a plain text or Markdown file."));
  };

  /** Takes up documents that came on screen. */
  const look = () => {
    for (const { document } of vscode.window.visibleTextEditors)
      if (candidates.at(document.uri)?.document !== document && articles.kindOf(document) !== "otherLanguage")
        schedule(candidates.of(document), 0);
  };
  const close = (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    const candidate = candidates.at(key);
    if (candidate?.document !== document) return;
    candidate.halted = true;
    candidates.forget(document);
    files.close(document);
    if (store.get(key)) store.set(key, undefined, "load");
  };
  /** Moves the annotations with an edit at once, and has the text analysed once no more is typed. */
  const move = ({ document, edits }: TextEdit) => {
    const key = document.uri.toString();
    const candidate = candidates.at(key);
    if (!candidate) return;
    const annotations = store.get(key);
    const before = candidate.text;
    candidate.text = document.getText();
    if (annotations) {
      const mapped = mapDocument(annotations, edits, before);
      store.set(key, reworded(mapped, annotations, edits, before, candidate.text), "edit");
    }
    schedule(candidate, PAUSE);
  };

  edits.tell("annotations", move);
  context.subscriptions.push(
    vscode.window.onDidChangeVisibleTextEditors(look),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidCloseTextDocument(close),
    // what was read from a file says nothing of what the machine would find: the analysis goes under it
    store.onDidChange(({ uri, reason }) => {
      const candidate = candidates.at(uri);
      if (candidate?.read && reason === "load") schedule(candidate, 0);
    }),
    codebooks.onDidChange(scheduleAll),
    onDidChangeSetting(["languages", "maxLength", "minConfidence", "anyLanguage"], () => {
      warned.clear();
      scheduleAll();
      look();
    }),
  );
  look();

  return {
    annotate: insistOnCurrent,
    refresh: insistOnCurrent,
    idle: async (document) => candidates.at(document.uri)?.work,
  };
}
