import * as l10n from "@vscode/l10n";
import { correctedIn } from "../model/decided";
import { addAll, greatest } from "../model/many";
import { contains, overlaps, sliceOf } from "../model/span";
import { speakersOf } from "../model/speakers";
import type { Actor, AnnotationDocument, Mention, Span } from "../model/types";
import { introductionOf, namingWords } from "../query/lookup";
import { type Line, meaning, reason } from "./words/lines";
import { excerpt, plain } from "./words/wording";

/** What stands in the text after a pronoun, a role noun or a metonym, to say whom it means. */
export interface Hint {
  /** UTF-16, after the words. */
  readonly offset: number;
  /** “= Quill”; “≈ Quill” where no person said so. */
  readonly label: string;
  /** The words that introduce the actor. */
  readonly introduction: Span;
  /** Made when it is asked for. */
  readonly tooltip: () => readonly Line[];
}

/** Of what is less likely the text says nothing: some nine hints of ten are right. */
const LEAST = 0.85;

/** UTF-16 units of a name in a hint. */
const LENGTH = 32;

/**
 * The hints at the mentions that end within `range`, in text order. A mention has none where its own words name the
 * actor, where the actor is the one last mentioned in the same sentence, in the actor's own words and those of an interview (“I”, “you”), and where it is a guess.
 */
export function hintsIn(document: AnnotationDocument, text: string, range: Span): readonly Hint[] {
  const actors = new Map(document.actors.filter(stands).map((actor) => [actor.id, actor]));
  // a sentence does not go on over a blank line: what stands before it does not matter
  const from = greatest(["\n\n", "\n\r\n"].map((blank) => text.lastIndexOf(blank, range.start)));
  const own = ownWords(document, { start: from, end: range.end });
  const called = callings(document, text, actors);
  const hints: Hint[] = [];
  let last: Mention | undefined;
  for (const mention of document.mentions) {
    if (mention.span.start >= range.end) break;
    if (mention.span.end <= from) continue;
    const actor = mention.actor === null ? undefined : actors.get(mention.actor);
    if (!actor || !stands(mention) || own.get(actor.id)?.some((span) => contains(span, mention.span))) continue;
    const before = last;
    last = mention;
    const { end } = mention.span;
    if (end <= range.start || end > range.end || isGuess(text, mention) || names(text, mention, actor)) continue;
    if (before?.actor === actor.id && !SENTENCE_END.test(text.slice(before.span.end, mention.span.start + 1))) continue;
    const { name, introduction } = called(actor);
    hints.push({
      offset: end,
      label: `${isSaid(mention) ? "=" : "≈"} ${name}`,
      introduction: introduction ?? namingWords(mention),
      tooltip: () => tooltip(text, mention, actor),
    });
  }
  return hints;
}

/** Whether a person said whom it means. */
const isSaid = (mention: Mention): boolean => mention.status === "accepted" || correctedIn(mention).includes("actor");

const isGuess = (text: string, mention: Mention): boolean => !isSaid(mention) && isUnsure(text, mention);
const isUnsure = (text: string, { provenance, head }: Mention): boolean =>
  provenance.by === "machine" && (provenance.confidence < LEAST || IN_TALK.test(sliceOf(text, head)));
/** A reader of an interview knows who says “I”, and to whom. */
const IN_TALK = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)$/i;

const stands = ({ status }: { readonly status: string }): boolean => status !== "rejected";

/** Between two mentions; one full stop too many, as in “Mr. X”, costs a hint too many at worst. */
const SENTENCE_END = /[.!?…]['"’”»)\]]*\s+['"‘“„«([]*\p{Lu}|\n\s*\n/u;

const NAME_WORD = /[\p{L}\p{N}]+/gu;
const wordsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(NAME_WORD), ([word]) => word.toLowerCase()).filter((word) => word !== "the");

/** Whether the words of a mention say by themselves whom they mean: they are in the name, begin like it, or are its initials. */
function names(text: string, mention: Mention, actor: Actor): boolean {
  if (mention.refersBy === "pronoun") return false;
  const said = sliceOf(text, namingWords(mention));
  const name = wordsIn(actor.name);
  const words = wordsIn(said);
  if (mention.refersBy === "role") return words.every((word) => name.includes(word));
  const initials = name.map((word) => word[0]).join("");
  return words.some((word) => initials.includes(word) || name.some((it) => alike(it, word)));
}

/** “Russian” and “Russia”, “Growers” and “Grower”. */
const alike = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) > 3 && a.slice(0, 4) === b.slice(0, 4));

/** Within direct quotes a reader knows who speaks. */
function ownWords({ attributions }: AnnotationDocument, range: Span): ReadonlyMap<string, readonly Span[]> {
  const own = new Map<string, Span[]>();
  for (const attribution of attributions) {
    const { form, content, status } = attribution;
    if (form !== "direct" || status === "rejected") continue;
    const spans = content.filter((span) => overlaps(span, range));
    for (const speaker of speakersOf(attribution)) {
      const known = own.get(speaker);
      if (known) addAll(known, spans);
      else own.set(speaker, [...spans]);
    }
  }
  return own;
}

interface Calling {
  /** As short as the article has it: “Quill” where no other actor is called so. */
  readonly name: string;
  readonly introduction: Span | undefined;
}

/** How a hint calls an actor; each is found out once. */
function callings(
  document: AnnotationDocument,
  text: string,
  actors: ReadonlyMap<string, Actor>,
): (actor: Actor) => Calling {
  const known = new Map<string, Calling>();
  const isShared = (form: string, { id }: Actor) =>
    [...actors.values()].some((other) => other.id !== id && other.name.includes(form));
  const find = (actor: Actor): Calling => {
    const forms = actor.type === "person" ? actor.aliases.filter((form) => isPartOf(form, actor.name)) : [];
    const [shortest] = forms.filter((form) => !isShared(form, actor)).sort((a, b) => a.length - b.length);
    const introduction = introductionOf(document, text, actor.id);
    return {
      name: excerpt(shortest ?? actor.name, LENGTH),
      introduction: introduction && namingWords(introduction),
    };
  };
  return (actor) => {
    const calling = known.get(actor.id) ?? find(actor);
    known.set(actor.id, calling);
    return calling;
  };
}

/** “Quill” of “Ada Quill”, but not a nickname, nor “the minister”. */
function isPartOf(form: string, name: string): boolean {
  const words = wordsIn(name);
  return form !== name && wordsIn(form).length > 0 && wordsIn(form).every((word) => words.includes(word));
}

function tooltip(text: string, mention: Mention, { name }: Actor): readonly Line[] {
  const decide = (decide: "accept" | "reject", label: string) => ({ decide, label, on: mention.id });
  const open: readonly Line[] =
    mention.status === "suggested"
      ? [{ as: "text", pieces: [decide("accept", l10n.t("Accept")), " · ", decide("reject", l10n.t("Reject"))] }]
      : [];
  return [
    { as: "title", pieces: meaning(plain(sliceOf(text, mention.span)), plain(name)) },
    { as: "note", pieces: [l10n.t("Why: {0}", reason(mention))] },
    ...open,
  ];
}
