import { atLeast } from "../../core/analysis/leastConfidence";
import { countCutParagraphs } from "../../core/analysis/paragraphs";
import { translate } from "../../core/codebook/codebook";
import type { Codebook } from "../../core/codebook/types";
import { emptyDocument } from "../../core/model/emptyDocument";
import type { Analysis } from "../../core/model/types";
import { merging } from "../../core/reconcile/mergeAnalysis";
import { reattaching } from "../../core/records/reattach";
import { setting } from "../platform/settings";
import type { Stale } from "./analysisTurns";
import type { Candidate } from "./candidates";
import type { Session } from "./session";

/**
 * Analyses the text of a document as it is, a slice at a time; undefined where nobody wants the result any more. Nothing is
 * found in an article that is not English, unless the person wants it read: its language is noted, and what was annotated
 * by hand stays.
 */
export async function analyseDocument(
  { articles, inSlices }: Session,
  candidate: Candidate,
  stale: Stale,
): Promise<Analysis | undefined> {
  const { document, memory } = candidate;
  const [{ analysis }, { proseInSteps }, { otherLanguage }] = await Promise.all([
    import("../../core/analysis/analyze"),
    import("../../core/article/markdownProse"),
    import("../../core/article/language"),
  ]);
  const text = document.getText();
  const prose = document.languageId === "markdown" ? await inSlices(proseInSteps(text), stale) : text;
  if (prose === undefined) return undefined;
  const isRead = setting("anyLanguage", document.uri) || articles.isInsisted(document);
  const language = isRead ? null : otherLanguage(prose);
  articles.noteLanguage(document, language);
  if (language !== null) return emptyDocument;
  const fresh = await inSlices(analysis(prose, memory), stale);
  if (!fresh) return undefined;
  articles.cutParagraphs.set(document, countCutParagraphs(prose));
  candidate.awaited = false;
  return fresh;
}

/** Puts a fresh analysis under what is in the store: what the person decided stays, also where they decide meanwhile. */
export async function takeAnalysis(
  { store, inSlices }: Session,
  { document }: Candidate,
  fresh: Analysis,
  book: Codebook,
  stale: Stale,
): Promise<void> {
  const key = document.uri.toString();
  for (;;) {
    const current = store.get(key);
    // a deletion that was undone has brought back the words of what was lost with it
    const whole = current && (await inSlices(reattaching(current, document.getText()), stale));
    if (stale()) return;
    const trusted = atLeast(setting("minConfidence", document.uri), fresh);
    const merged = await inSlices(merging(whole, translate(book, trusted)), stale);
    if (!merged || stale()) return;
    if (store.get(key) === current) return store.set(key, merged, "analysis");
  }
}
