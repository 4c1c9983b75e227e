import * as vscode from "vscode";
import { translate } from "../../core/codebook/codebook";
import { emptyDocument } from "../../core/model/emptyDocument";
import type { AnnotationDocument } from "../../core/model/types";
import { merging } from "../../core/reconcile/mergeAnalysis";
import { isProblem, type Problem, type ToolArticle } from "../../tools/article";
import type { Proposal } from "../../tools/propose";
import type { ToolHost } from "../../tools/tools";
import { besideOf } from "../files/fileText";
import { readText } from "../platform/disk";
import { setting } from "../platform/settings";
import { fileNameOf } from "../platform/uris";
import type { Idle, Session } from "../session/session";
import { findDocument, listArticles, nameOf, uriAt } from "./places";

/**
 * Articles as the window has them: open ones as they are on the screen, typed and not yet saved too, and others of the
 * workspace as they are on the disk. In a folder that is not trusted nothing is proposed.
 */
export function createWorkspaceHost(session: Session, idle: Idle, tool: string): () => ToolHost {
  const host: ToolHost = {
    articles: () => listArticles(session),
    async article(path) {
      const document = await findDocument(session, path);
      return isProblem(document) ? document : articleOf(session, idle, document);
    },
    async saved({ name, text }, path) {
      const article = await findDocument(session, name);
      if (isProblem(article)) return article;
      const uri = path === undefined ? besideOf(article.uri) : await uriAt(path);
      return isProblem(uri) ? uri : savedAt(session, uri, text);
    },
    client: () => "a language model in the editor",
    tool,
  };
  const change = (path: string, make: Parameters<NonNullable<ToolHost["change"]>>[1]) =>
    changed(session, idle, path, make);
  return () => (vscode.workspace.isTrusted ? { ...host, change } : host);
}

/** What an annotation file says of a text; null where there is none. */
async function savedAt(
  { inSlices }: Session,
  uri: vscode.Uri,
  text: string,
): Promise<AnnotationDocument | null | Problem> {
  const json = await readText(uri);
  if (json === undefined) return null;
  const { opening } = await import("../../files/annotations/annotationFile");
  const opened = await inSlices(opening(json, text));
  return opened.ok
    ? opened.document
    : { problem: `${fileNameOf(uri)} cannot be read as an annotation file: ${opened.message}` };
}

async function articleOf(session: Session, idle: Idle, document: vscode.TextDocument): Promise<ToolArticle | Problem> {
  const { store, codebooks } = session;
  await idle(document);
  const book = await codebooks.ready(document);
  const date = setting("articleDate", document.uri);
  const text = document.getText();
  const shown = store.get(document.uri.toString());
  const annotations = shown ?? (await read(session, document, text));
  if (isProblem(annotations)) return annotations;
  return { name: nameOf(document.uri), text, document: annotations, book, date };
}

/** What stands in an article that nobody looks at: its annotation file over an analysis, as it would be if it were opened. */
async function read(
  session: Session,
  document: vscode.TextDocument,
  text: string,
): Promise<AnnotationDocument | Problem> {
  const { inSlices, codebooks, articles } = session;
  const most = setting("maxLength", document.uri) * 1000;
  if (text.length > most)
    return { problem: `${nameOf(document.uri)} is longer than ${most} characters: a person must open it first.` };
  const saved = await savedAt(session, besideOf(document.uri), text);
  if (saved && isProblem(saved)) return saved;
  const [{ analysis }, { proseInSteps }, { otherLanguage }] = await Promise.all([
    import("../../core/analysis/analyze"),
    import("../../core/article/markdownProse"),
    import("../../core/article/language"),
  ]);
  const prose = document.languageId === "markdown" ? await inSlices(proseInSteps(text)) : text;
  const isRead = setting("anyLanguage", document.uri) || articles.isInsisted(document) || otherLanguage(prose) === null;
  const fresh = isRead ? await inSlices(analysis(prose, new Map())) : emptyDocument;
  const book = await codebooks.ready(document);
  return inSlices(merging(saved ?? undefined, translate(book, fresh)));
}

/** Does the proposal as an act on the article, which is shown: a person sees what came, and can undo it. */
async function changed(
  session: Session,
  idle: Idle,
  path: string,
  make: Parameters<NonNullable<ToolHost["change"]>>[1],
): Promise<Proposal | Problem> {
  const { store, acts } = session;
  const document = await findDocument(session, path);
  if (isProblem(document)) return document;
  if (!store.get(document.uri.toString()))
    await vscode.window.showTextDocument(document, { preserveFocus: true, preview: false });
  await idle(document);
  const article = await articleOf(session, idle, document);
  if (isProblem(article)) return article;
  if (!store.get(document.uri.toString()))
    return { problem: `${article.name} is not annotated: a person must run “Annotate” on it first.` };
  let done: Proposal | Problem | undefined;
  acts.perform(document, vscode.l10n.t("proposal of a language model"), (annotations) => {
    done = make({ ...article, text: document.getText(), document: annotations }, new Date().toISOString());
    return isProblem(done) ? annotations : done.document;
  });
  return done ?? { problem: `${article.name} was closed meanwhile: ask again.` };
}
