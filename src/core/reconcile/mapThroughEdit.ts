import { evidenceOf, isDecided } from "../model/decided";
import { least } from "../model/many";
import { type Edit, mapThrough, sliceOf } from "../model/span";
import type { AnnotationDocument, Attribution, Lost, Mention, Note, Position, Span } from "../model/types";
import { lacking } from "../records/missingWords";
import { toAttributionEntry, toMentionEntry, toNoteEntry, toPositionEntry } from "../records/record";

/**
 * The annotations after the text was edited. `before` is the text without the edits; each edit counts its offsets in
 * the text that the ones before it left (VS Code's content changes, which it gives from the end backwards, do so).
 * Of what loses all its words, suggestions are dropped and decisions go to `lost`.
 */
export function mapDocument(document: AnnotationDocument, edits: readonly Edit[], before: string): AnnotationDocument {
  const map = mapping(edits);
  const evidence = evidenceOf(document);
  const lost: Lost[] = [];

  const mentions = mapped(document.mentions, (mention) => {
    const span = map(mention.span);
    const head = map(mention.head) ?? span;
    if (span === mention.span && head === mention.head) return mention;
    if (span && head) return { ...mention, span, head };
    if (isDecided(mention)) lost.push(lostMention(before, mention));
    return null;
  });

  const gone = new Map<string, Attribution>();
  const attributions = mapped(document.attributions, (it) => {
    const source = mapped(it.source, map);
    const cue = mapped(it.cue, map);
    const content = mapped(it.content, map);
    if (source === it.source && cue === it.cue && content === it.content) return it;
    const matters = isDecided(it) || evidence.has(it.id);
    const next = { ...it, source, cue, content };
    if (content.length > 0) return matters ? lacking(it, next, before, map) : next;
    gone.set(it.id, it);
    if (matters) lost.push(lostAttribution(before, it));
    return null;
  });

  const positions = mapped(document.positions, (it) => {
    const issue = it.issue && map(it.issue);
    const condition = it.condition && map(it.condition);
    const when = it.when && map(it.when);
    const where = it.where && map(it.where);
    const evidence = gone.get(it.attribution);
    if (evidence || (it.issue && !issue)) {
      const content = evidence ?? document.attributions.find(({ id }) => id === it.attribution);
      if (isDecided(it)) lost.push(lostPosition(before, it, content?.content ?? []));
      return null;
    }
    const same = issue === it.issue && condition === it.condition && when === it.when && where === it.where;
    const next = { ...it, issue, condition, when, where };
    return same ? it : isDecided(it) ? lacking(it, next, before, map) : next;
  });

  const notes = mapped(document.notes, (note) => {
    const span = map(note.span);
    if (span) return span === note.span ? note : { ...note, span };
    lost.push(lostNote(before, note));
    return null;
  });

  const allLost = lost.length > 0 ? [...document.lost, ...lost] : document.lost;
  return { ...document, mentions, attributions, positions, notes, lost: allLost };
}

/** What stands before all edits, most of a long text as a rule, costs no more than a glance. */
function mapping(edits: readonly Edit[]): (span: Span) => Span | null {
  const first = least(edits.map(({ span }) => span.start));
  return (span) => {
    let now: Span | null = span;
    if (span.end > first) for (const edit of edits) now = now && mapThrough(now, edit);
    return now;
  };
}

/** Without those that become null; the same list where nothing in it changed, and then none is made. */
function mapped<T>(list: readonly T[], change: (item: T) => T | null): readonly T[] {
  let next: (T | null)[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const now = change(list[i]!);
    if (now === list[i]) continue;
    // a keystroke makes thousands of short ones: of the right size, not one that grows
    next ??= list.slice();
    next[i] = now;
  }
  if (!next) return list;
  return next.every((item) => item !== null) ? next : next.filter((item) => item !== null);
}

const lostAs = (kind: Lost["kind"], { id, ...entry }: { readonly id: string }, quote: string): Lost => ({
  kind,
  how: "lost",
  id,
  quote,
  entry: { id, ...entry },
});

const lostMention = (text: string, mention: Mention): Lost =>
  lostAs("mention", toMentionEntry(text, mention), sliceOf(text, mention.span));

const lostAttribution = (text: string, attribution: Attribution): Lost =>
  lostAs("attribution", toAttributionEntry(text, attribution), wordsOf(text, attribution.content));

const lostPosition = (text: string, position: Position, content: readonly Span[]): Lost =>
  lostAs("position", toPositionEntry(text, position), wordsOf(text, position.issue ? [position.issue] : content));

const lostNote = (text: string, note: Note): Lost => lostAs("note", toNoteEntry(text, note), sliceOf(text, note.span));

const wordsOf = (text: string, spans: readonly Span[]): string => spans.map((span) => sliceOf(text, span)).join(" … ");
