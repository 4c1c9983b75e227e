import { redirectedOne } from "../model/actorReferences";
import { NOTHING } from "../model/fields";
import { fingerprint } from "../model/ids";
import { compare, sliceOf } from "../model/span";
import { saidBy, speakersOf } from "../model/speakers";
import { inTextOrder } from "../model/textOrder";
import type {
  Actor,
  AnnotationDocument,
  Attribution,
  Form,
  Mention,
  Note,
  Position,
  Signature,
  Span,
  Status,
} from "../model/types";
import { type Act, decided, everyAnnotation, mapAnnotations } from "./act";

const added = (by: Signature, status: Status = "accepted") =>
  ({ status, provenance: { by: "person", ...by } }) as const;

/** Ids that are in the second document only. */
export function createdIds(before: AnnotationDocument, after: AnnotationDocument): readonly string[] {
  const known = new Set(everyAnnotation(before).map(({ id }) => id));
  return everyAnnotation(after).flatMap(({ id }) => (known.has(id) ? [] : [id]));
}

/** An id made from what is added, which no annotation, lost or standing, has yet. */
export function newId(document: AnnotationDocument, kind: "m" | "a" | "q" | "p" | "n", what: string): string {
  // the id of an actor that was merged means the one it was merged into
  const merged = document.actors.flatMap((actor) => actor.merged ?? []);
  const taken = new Set([...[...everyAnnotation(document), ...document.lost].map(({ id }) => id), ...merged]);
  const wanted = `${kind}${fingerprint(`added\u0000${what}`)}`;
  let id = wanted;
  for (let i = 2; taken.has(id); i++) id = `${wanted}-${i}`;
  return id;
}

const isIn = (text: string, { start, end }: Span): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;

/**
 * A quote or report of which the words are the content; the form, unless given, is told by the quotation marks in them.
 * Where one of just these words is there already, that one is accepted, with this speaker.
 */
export const addQuote =
  (text: string, span: Span, speaker: string | null, form: Form = formOf(sliceOf(text, span))): Act =>
  (document, by) => {
    if (!isIn(text, span) || !isKnown(document, speaker)) return document;
    const there = quoteOn(document, span);
    if (there) return asQuoted(there, speaker, form)(document, by);
    const id = newId(document, "q", `${span.start}\u0000${sliceOf(text, span)}`);
    const quote: Attribution = {
      kind: "attribution",
      id,
      ...added(by),
      form,
      source: [],
      cue: [],
      content: [span],
      speaker,
    };
    return inTextOrder({ ...document, attributions: [...document.attributions, quote] });
  };

const quoteOn = ({ attributions }: AnnotationDocument, span: Span): Attribution | undefined =>
  attributions.find(({ content: [first, ...more] }) => first && more.length === 0 && compare(first, span) === 0);

const asQuoted =
  (quote: Attribution, speaker: string | null, form: Form): Act =>
  (document, by) => {
    const fields = (["speaker", "form"] as const).filter((field) => quote[field] !== { speaker, form }[field]);
    if (fields.length === 0 && quote.status === "accepted") return document;
    const said = { ...saidBy(quote, quote.speaker === speaker ? speakersOf(quote) : [speaker]), form };
    const attributions = document.attributions.map((it) => (it === quote ? decided(said, by, fields) : it));
    return inTextOrder({ ...document, attributions });
  };

const isKnown = ({ actors }: AnnotationDocument, id: string | null): boolean =>
  id === null || actors.some((actor) => actor.id === id);

export function formOf(words: string): Form {
  const inner = words.trim();
  const marks = /["“”„«»‘’]/;
  if (!/["“”„«»]|(?<!\p{L})[‘’]/u.test(inner)) return "indirect";
  return marks.test(inner[0] ?? "") && marks.test(inner.at(-1) ?? "") ? "direct" : "mixed";
}

export interface NewActor {
  readonly name: string;
  readonly type: string;
}

/**
 * Mentions of a known or a new actor: words that are a mention already now mean this one, and are accepted. `status`: of
 * mentions that are new, suggested where nobody has looked at their words.
 */
export const addActor =
  (
    text: string,
    spans: readonly Span[],
    who: NewActor | { readonly id: string },
    status: "suggested" | "accepted" = "accepted",
  ): Act =>
  (document, by) => {
    if (!spans.every((span) => isIn(text, span))) return document;
    if ("id" in who && !isKnown(document, who.id)) return document;
    if ("name" in who && (who.name.trim() === "" || who.type === "")) return document;
    const actor = "id" in who ? null : actorOf(document, who, by);
    const id = actor?.id ?? ("id" in who ? who.id : "");
    const mentions = spans.reduce(
      (list, span) => mentioned(document, list, text, span, id, by, status),
      document.mentions,
    );
    if (!actor && mentions === document.mentions) return document;
    return inTextOrder({ ...document, actors: actor ? [...document.actors, actor] : document.actors, mentions });
  };

export function actorOf(document: AnnotationDocument, { name, type }: NewActor, by: Signature): Actor {
  const id = newId(document, "a", name);
  return { kind: "actor", id, ...added(by), ...NOTHING.actor, name: name.trim(), type };
}

function mentioned(
  document: AnnotationDocument,
  mentions: readonly Mention[],
  text: string,
  span: Span,
  actor: string,
  by: Signature,
  status: Status,
): readonly Mention[] {
  const there = mentions.find((it) => compare(it.span, span) === 0);
  if (there?.actor === actor && there.status === "accepted") return mentions;
  if (there) {
    const mention = decided({ ...there, actor }, by, there.actor === actor ? [] : ["actor"]);
    return mentions.map((it) => (it === there ? mention : it));
  }
  const id = newId({ ...document, mentions }, "m", `${span.start}\u0000${sliceOf(text, span)}`);
  return [...mentions, { kind: "mention", id, ...added(by, status), span, head: span, refersBy: "name", actor }];
}

/** A position on a quote that is there, or on a new one of these words. `issue`: the words that name it. */
export const addPosition =
  (
    text: string,
    on: string | Span,
    what: {
      readonly actor: string | null;
      readonly stance: string;
      readonly issue?: Span | null;
      readonly category?: string;
    },
  ): Act =>
  (document, by) => {
    const { actor, stance, issue = null, category } = what;
    if (!isKnown(document, actor) || (issue && !isIn(text, issue))) return document;
    if (stance === "" || category === "") return document;
    const there = typeof on === "string" || quoteOn(document, on) !== undefined;
    const quoted = there ? document : addQuote(text, on, actor)(document, by);
    const attribution = typeof on === "string" ? on : quoteOn(quoted, on)?.id;
    if (!quoted.attributions.some(({ id }) => id === attribution) || attribution === undefined) return document;
    const id = newId(quoted, "p", `${attribution}\u0000${actor}\u0000${stance}\u0000${issue?.start}`);
    const position: Position = {
      ...NOTHING.position,
      kind: "position",
      id,
      ...added(by),
      attribution,
      actor,
      stance,
      ...(category !== undefined && { category }),
      issue,
    };
    return inTextOrder({ ...quoted, positions: [...quoted.positions, position] });
  };

/** `about`: id of an annotation, or null. */
export const addNote =
  (text: string, span: Span, about: string | null, remark: string): Act =>
  (document, by) => {
    if (!isIn(text, span)) return document;
    const id = newId(document, "n", `${span.start}\u0000${about}\u0000${remark}`);
    const note: Note = { kind: "note", id, ...added(by), span, about, text: remark };
    return inTextOrder({ ...document, notes: [...document.notes, note] });
  };

export const editNote =
  (id: string, remark: string): Act =>
  (document, by) =>
    mapAnnotations(document, (it) =>
      it.id === id && it.kind === "note" && it.text !== remark ? decided({ ...it, text: remark }, by) : it,
    );

/** Takes away what a person added, with the positions on it; whatever means a removed actor then means nobody. */
export const remove =
  (id: string): Act =>
  (document) => {
    const own = everyAnnotation(document).some((it) => it.id === id && it.provenance.by === "person");
    if (!own) return document;
    return mapAnnotations(document, (it) => {
      if (it.id === id || (it.kind === "position" && it.attribution === id)) return null;
      if (it.kind === "note") return it.about === id ? { ...it, about: null } : it;
      return redirectedOne(it, (actor) => (actor === id ? null : actor));
    });
  };
