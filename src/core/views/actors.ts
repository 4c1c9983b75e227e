import * as l10n from "@vscode/l10n";
import { BUILT_IN } from "../codebook/builtIn";
import type { Codebook } from "../codebook/types";
import { speakersOf } from "../model/speakers";
import { atOnce } from "../model/steps";
import type { Actor, AnnotationDocument, Attribution, Mention, Status, Steps } from "../model/types";
import { actorOf, roleBeside, sayersOf } from "../query/lookup";
import { actorLines } from "./hover";
import type { Hue, Hues } from "./hues";
import { anchoredLines, changedWords } from "./rewordedRows";
import { lateRow, type Row } from "./rows";
import { fieldLines, type Line, reason } from "./words/lines";
import { actorType, FORM, namesInWords } from "./words/naming";
import { mentionsInWords, quotesInWords } from "./words/numbers";
import { excerpt, plain, wording } from "./words/wording";

export const actorRows = (...of: Parameters<typeof actorRowsInSteps>): readonly Row[] =>
  atOnce(actorRowsInSteps(...of));

/** The rows of the view *Actors*: who is named most stands first; icons in the actors' colours, if they have any. `text` is the article's. */
export function* actorRowsInSteps(
  document: AnnotationDocument,
  text: string,
  book: Codebook = BUILT_IN,
  hues: Hues = new Map(),
): Steps<readonly Row[]> {
  const mentions = byActor(document.mentions, ({ actor }) => (actor === null ? [] : [actor]));
  const quotes = byActor(document.attributions, speakersOf);
  const actors = document.actors
    .filter((actor) => actor.status !== "rejected")
    .map((actor) => ({ actor, mentions: mentions.get(actor.id) ?? [], quotes: quotes.get(actor.id) ?? [] }))
    .sort((a, b) => b.mentions.length - a.mentions.length);
  const rows: Row[] = [];
  for (const { actor, mentions, quotes } of actors) {
    yield;
    rows.push(rowOf(document, text, actor, mentions, quotes, book, hues.get(actor.id)));
  }
  return rows;
}

function byActor<T extends { readonly status: Status }>(
  items: readonly T[],
  actorsOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    if (item.status === "rejected") continue;
    for (const actor of actorsOf(item)) {
      const same = found.get(actor);
      if (same) same.push(item);
      else found.set(actor, [item]);
    }
  }
  return found;
}

function rowOf(
  document: AnnotationDocument,
  text: string,
  actor: Actor,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
  book: Codebook,
  hue: Hue | undefined,
): Row {
  const name = plain(actor.name);
  const { icon, label: type } = actorType(actor.type, book);
  const belongs = actorOf(document, actor.affiliation);
  const about = [roleBeside(actor), belongs?.name].flatMap((it) => (it ? [plain(it)] : []));
  const quotes = attributions.map((quote) => quoteRow(document, text, actor, quote, book));
  let places: readonly Row[] | undefined;
  const many = mentionsInWords(mentions.length);
  const all: Row = {
    id: `${actor.id}:mentions`,
    kind: "group",
    label: many,
    description: "",
    icon: "mention",
    tint: null,
    tooltip: () => [{ as: "title", pieces: [l10n.t("Where {0} is mentioned, pronouns included", name)] }],
    spoken: l10n.t("{0} of {1}", many, name),
    shows: null,
    open: false,
    // thousands in a long article, and seldom looked at
    get children() {
      places ??= mentions.map((mention) => placeRow(text, actor, mention));
      return places;
    },
  };
  return {
    id: actor.id,
    kind: "actor",
    status: actor.status,
    label: name,
    description: [String(mentions.length), ...about].join(" · "),
    icon,
    tint: hue === undefined ? null : `standpoint.actor${hue}`,
    tooltip: () => actorLines(document, text, actor, 0, book),
    spoken: [name, type, ...about, many, quotesInWords(quotes.length)].join(", "),
    shows: actor.id,
    open: false,
    children: mentions.length > 0 ? [...quotes, all] : quotes,
  };
}

function quoteRow(document: AnnotationDocument, text: string, actor: Actor, quote: Attribution, book: Codebook): Row {
  const form = FORM[quote.form];
  const others = quote.alsoSpeakers ? sayersOf(document, quote).filter(({ id }) => id !== actor.id) : [];
  const joint = others.length > 0 ? [l10n.t("together with {0}", namesInWords(others))] : [];
  const words = () => wording(text, quote.content);
  const row = {
    id: `${actor.id}:${quote.id}`,
    kind: "quote",
    status: quote.status,
    ...(others.length > 0 && { joint: true as const }),
    icon: form.icon,
    tint: null,
    shows: quote.id,
    open: false,
    children: [],
    tooltip: (): readonly Line[] => [
      { as: "title", pieces: [[{ strong: form.label }], ...joint.map((it) => [`, ${it}`])].flat() },
      { as: "text", pieces: [words()] },
      ...anchoredLines(quote),
      ...fieldLines(quote, book),
      { as: "note", pieces: [reason(quote)] },
    ],
  } as const;
  return lateRow(row, () => ({
    label: excerpt(words(), 120),
    description: [...joint, ...changedWords(quote)].join(" · "),
    spoken: [form.label, words(), ...joint, ...changedWords(quote)].join(", "),
  }));
}

function placeRow(text: string, actor: Actor, mention: Mention): Row {
  const { start, end } = mention.span;
  const row = {
    id: `${actor.id}:${mention.id}`,
    kind: "mention",
    status: mention.status,
    icon: "mention",
    tint: null,
    shows: mention.id,
    open: false,
    children: [],
    tooltip: (): readonly Line[] => [...anchoredLines(mention), { as: "note", pieces: [reason(mention)] }],
  } as const;
  return lateRow(row, () => {
    const words = plain(text.slice(start, end));
    const [after = ""] = text.slice(end, end + 90).split(/[\r\n]/, 1);
    return {
      label: words,
      description: excerpt(after, 60),
      spoken: [l10n.t("mentioned as {0}", words), ...changedWords(mention)].join(", "),
    };
  });
}
