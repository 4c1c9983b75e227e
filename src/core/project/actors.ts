import type { Actor, AnnotationDocument } from "../model";
import { actorOf, mentionsOf, quotesOf } from "../query";
import { actorLines } from "./hover";
import type { Row } from "./rows";
import { ACTOR_TYPE, count, excerpt, FORM, plain, reason, wording } from "./text";

/** The rows of the view *Actors*: who is named most stands first. `text` is the article's. */
export function actorRows(document: AnnotationDocument, text: string): readonly Row[] {
  const mentions = new Map<string, number>();
  for (const { actor } of document.mentions) if (actor) mentions.set(actor, (mentions.get(actor) ?? 0) + 1);
  return document.actors
    .filter((actor) => actor.status !== "rejected")
    .sort((a, b) => (mentions.get(b.id) ?? 0) - (mentions.get(a.id) ?? 0))
    .map((actor) => rowOf(document, text, actor));
}

function rowOf(document: AnnotationDocument, text: string, actor: Actor): Row {
  const name = plain(actor.name);
  const { icon, label: type } = ACTOR_TYPE[actor.type];
  const mentions = mentionsOf(document, actor.id);
  const belongs = actorOf(document, actor.affiliation);
  const about = [actor.role, belongs?.name].flatMap((it) => (it ? [plain(it)] : []));
  const quotes = quotesOf(document, actor.id).map((quote): Row => {
    const words = wording(text, quote.content);
    const form = FORM[quote.form];
    return {
      id: `${actor.id}:${quote.id}`,
      kind: "quote",
      label: excerpt(words, 120),
      description: "",
      icon: form.icon,
      tint: null,
      tooltip: [
        { as: "title", pieces: [{ strong: form.label }] },
        { as: "text", pieces: [words] },
        { as: "note", pieces: [reason(quote.provenance, quote.status)] },
      ],
      spoken: `${form.label}, ${words}`,
      shows: quote.id,
      open: false,
      children: [],
    };
  });
  const places = mentions.map((mention): Row => {
    const words = plain(text.slice(mention.span.start, mention.span.end));
    const after = text.slice(mention.span.end, mention.span.end + 90).split(/[\r\n]/, 1)[0];
    return {
      id: `${actor.id}:${mention.id}`,
      kind: "mention",
      label: words,
      description: excerpt(after ?? "", 60),
      icon: "mention",
      tint: null,
      tooltip: [{ as: "note", pieces: [reason(mention.provenance, mention.status)] }],
      spoken: `mentioned as ${words}`,
      shows: mention.id,
      open: false,
      children: [],
    };
  });
  const many = count(mentions.length, "mention");
  const all: Row = {
    id: `${actor.id}:mentions`,
    kind: "group",
    label: many,
    description: "",
    icon: "mention",
    tint: null,
    tooltip: [{ as: "title", pieces: [`Where ${name} is mentioned, pronouns included`] }],
    spoken: `${many} of ${name}`,
    shows: null,
    open: false,
    children: places,
  };
  return {
    id: actor.id,
    kind: "actor",
    label: name,
    description: [String(mentions.length), ...about].join(" · "),
    icon,
    tint: null,
    tooltip: actorLines(document, text, actor, 0),
    spoken: [name, type, ...about, many, count(quotes.length, "quote")].join(", "),
    shows: actor.id,
    open: false,
    children: places.length > 0 ? [...quotes, all] : quotes,
  };
}
