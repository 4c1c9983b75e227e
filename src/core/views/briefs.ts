import * as l10n from "@vscode/l10n";
import { BUILT_IN } from "../codebook/builtIn";
import type { Codebook } from "../codebook/types";
import { raised } from "../english/tidy";
import { correctedIn } from "../model/decided";
import type { AnnotationDocument, AnyAnnotation, Status } from "../model/types";
import type { Candour } from "../query/asserted";
import { actorOf, attributionOf, mentionsOf, roleBeside, sayersOf } from "../query/lookup";
import { saying } from "./saying";
import { colonBefore } from "./words/claimed";
import { actorType, FORM, NOBODY, namesInWords } from "./words/naming";
import { mentionsInWords } from "./words/numbers";
import { excerpt, plain, wording } from "./words/wording";

/** An annotation in a few words: for lists, messages and the status bar. */
export interface Brief {
  readonly kind: "actor" | "mention" | "quote" | "position" | "note";
  readonly status: Status;
  /** Whether a person corrected something of it. */
  readonly corrected: boolean;
  /** “direct quote”, “position”: what it is, to stand before its words. */
  readonly what: string;
  /** “Ann Lee: “We demand more room””, at most some 90 UTF-16 units. */
  readonly words: string;
}

const LENGTH = 90;

/** Null where no annotation has this id. `text` is the article's, `candour` what of a position counts as known. */
export function briefOf(
  document: AnnotationDocument,
  text: string,
  id: string,
  book: Codebook = BUILT_IN,
  candour: Candour = "everything",
): Brief | null {
  const named = (actor: string | null) => plain(actorOf(document, actor)?.name ?? NOBODY);
  const brief = (kind: Brief["kind"], it: AnyAnnotation, what: string, words: string): Brief => ({
    kind,
    status: it.status,
    corrected: correctedIn(it).length > 0,
    what,
    words: excerpt(words, LENGTH),
  });
  const actor = document.actors.find((it) => it.id === id);
  if (actor) {
    const many = mentionsInWords(mentionsOf(document, id).length);
    const words = [actor.name, actorType(actor.type, book).label, roleBeside(actor), many].filter(Boolean).join(", ");
    return brief("actor", actor, l10n.t("actor"), words);
  }
  const attribution = attributionOf(document, id);
  if (attribution) {
    const words = `${namesInWords(sayersOf(document, attribution))}: ${wording(text, attribution.content)}`;
    return brief("quote", attribution, FORM[attribution.form].name, words);
  }
  const position = document.positions.find((it) => it.id === id);
  if (position) {
    const evidence = attributionOf(document, position.attribution);
    const { known } = saying(document, text, position, evidence, book, candour);
    const words = raised(known.subject.name) + colonBefore(known) + [known.head, ...known.tail].join(", ");
    return brief("position", position, l10n.t("position"), words);
  }
  const mention = document.mentions.find((it) => it.id === id);
  if (mention) {
    const words = `“${plain(text.slice(mention.span.start, mention.span.end))}”`;
    const meant = mention.actor ? l10n.t("{0} for {1}", words, named(mention.actor)) : words;
    return brief("mention", mention, l10n.t("mention"), meant);
  }
  const note = document.notes.find((it) => it.id === id);
  return note ? brief("note", note, l10n.t("note"), note.text) : null;
}
