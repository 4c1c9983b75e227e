import { BUILT_IN } from "../codebook/builtIn";
import { type Code, type Codebook, codeOf, fieldInWords, issueLabel, type Polarity } from "../codebook/codebook";
import { articleBefore, shapeOf } from "../english/phrase";
import { compare } from "../model/span";
import type {
  Actor,
  ActorType,
  Attribution,
  DateAt,
  Form,
  Position,
  Provenance,
  Span,
  Stance,
  Status,
} from "../model/types";
import { ACTOR_TYPES, STANCES } from "../model/types";
import { predicate, type Verb } from "./predicate";

/** What views write: pieces of text that say what they are, drawn by an adapter. Article text is always data. */
export type Piece =
  | string
  | { readonly strong: string }
  | { readonly link: string; readonly to: string }
  /** A link that decides on the annotation `on`. */
  | { readonly decide: Decides; readonly label: string; readonly on: string };

/** What a link in a hover may do to an annotation, besides showing it. */
export const DECIDES = ["accept", "reject", "acceptActor"] as const;
export type Decides = (typeof DECIDES)[number];

export interface Line {
  readonly as: "title" | "text" | "item" | "note";
  readonly pieces: readonly Piece[];
}

interface Naming {
  /** The built-in stance whose grammar it has. */
  readonly stance?: Stance;
  readonly verb: Verb;
  readonly noun: string;
  readonly icon: string;
  /** Green is for, red is against, blue asks, yellow worries: the icon says the same without colour. */
  readonly tint: string | null;
  /** How the addressee follows: “demands X *of* Y”. */
  readonly towards: string;
}

const STANCE: Readonly<Record<Stance, Naming>> = {
  support: stance("supports", "support", "Support", "thumbsup", "charts.green", "to"),
  oppose: stance("opposes", "oppose", "Opposition", "thumbsdown", "charts.red", "against"),
  demand: stance("demands", "demand", "Demands", "megaphone", "charts.blue", "of"),
  offer: stance("offers", "offer", "Offers", "gift", "charts.green", "to"),
  commit: stance("commits to", "commit to", "Commitments", "verified", "charts.green", "to"),
  threaten: stance("threatens", "threaten", "Threats", "flame", "charts.red", "against"),
  deny: stance("denies", "deny", "Denials", "circle-slash", "charts.red", "to"),
  concern: stance("is concerned about", "are concerned about", "Concerns", "warning", "charts.yellow", "to"),
  neutral: stance("speaks of", "speak of", "Neutral", "comment", null, "to"),
};

function stance(
  one: string,
  several: string,
  noun: string,
  icon: string,
  tint: string | null,
  towards: string,
): Naming {
  return { verb: [one, several], noun, icon, tint, towards };
}

const ACTOR_TYPE: Readonly<Record<ActorType, { readonly label: string; readonly icon: string }>> = {
  person: { label: "person", icon: "person" },
  organization: { label: "organization", icon: "briefcase" },
  country: { label: "country", icon: "globe" },
  group: { label: "group", icon: "organization" },
  media: { label: "news outlet", icon: "broadcast" },
  place: { label: "place", icon: "location" },
};

/** Follows the name of what the codebook does not, or no longer, have. */
const UNKNOWN = "not in the codebook";

/** Of an actor: a built-in type has a word of its own as long as the codebook leaves it its name. */
export function actorType(type: string, book: Codebook = BUILT_IN): { readonly label: string; readonly icon: string } {
  const code = codeOf(book.actorTypes, type);
  const like = ACTOR_TYPES.find((it) => it === (code?.from[0] ?? type));
  const icon = like ? ACTOR_TYPE[like].icon : "tag";
  const usual = ACTOR_TYPES.find((it) => it === type);
  const renamed = code && code.label !== codeOf(BUILT_IN.actorTypes, type)?.label;
  const label = usual && !renamed ? ACTOR_TYPE[usual].label : plain(code?.label ?? type);
  return { label: code ? label : `${label} (${UNKNOWN})`, icon };
}

const isGroup = (type: string, book: Codebook): boolean =>
  (codeOf(book.actorTypes, type)?.from ?? [type]).includes("group");

/** As with types; other stances are told by their labels in brackets. */
export function stanceNaming(of: string, book: Codebook = BUILT_IN): Naming {
  const code = codeOf(book.stances, of);
  const usual = codeOf(BUILT_IN.stances, of);
  const builtIn = STANCES.find((it) => it === of);
  const same = !code || (code.label === usual?.label && code.polarity === usual.polarity);
  const [icon, tint] = POLARITY[code?.polarity ?? "either"];
  const naming =
    builtIn && same
      ? { ...STANCE[builtIn], stance: builtIn }
      : named(plain(code?.label ?? of), icon, code ? tint : null);
  return code ? naming : { ...naming, noun: `${naming.noun} (${UNKNOWN})` };
}

const named = (name: string, icon: string, tint: string | null): Naming =>
  stance(`[${name}]`, `[${name}]`, name, icon, tint, "to");

const POLARITY: Readonly<Record<NonNullable<Polarity> | "either", readonly [icon: string, tint: string | null]>> = {
  for: ["thumbsup", "charts.green"],
  against: ["thumbsdown", "charts.red"],
  neutral: ["comment", null],
  either: ["tag", "charts.blue"],
};

/** “Tone: Harsh · Irony: yes”: what a person coded in the project's own fields; nothing where there is nothing. */
export function fieldLines({ fields = {} }: Pick<Actor, "fields">, book: Codebook): readonly Line[] {
  const all = Object.entries(fields).map(([id, value]) => plain(fieldInWords(book, id, value)));
  return all.length > 0 ? [{ as: "text", pieces: [all.join(" · ")] }] : [];
}

/** “Demand: Asks, urges …”: the codebook's definition, or its first sentence alone; nothing where there is none. */
export function definitionLines(code: Code | undefined, brief = false): readonly Line[] {
  const all = plain(code?.definition ?? "");
  const first = excerpt(all.split(/(?<=[.!?])\s/, 1)[0]!, 160);
  return code && all ? [{ as: "note", pieces: [`${plain(code.label)}: ${brief ? first : all}`] }] : [];
}

export const FORM: Readonly<Record<Form, { readonly label: string; readonly icon: string }>> = {
  direct: { label: "Direct quote", icon: "quote" },
  mixed: { label: "Partial quote", icon: "quote" },
  indirect: { label: "Reported speech", icon: "comment" },
};

export const NOBODY = "Nobody named";

export const STATUS: Readonly<Record<Status, string>> = {
  suggested: "suggestion",
  accepted: "accepted",
  rejected: "rejected",
};

export const count = (n: number, one: string, several = `${one}s`): string => `${n} ${n === 1 ? one : several}`;

/** One line, without control characters and without marks that turn the direction of what follows. */
export const plain = (text: string): string =>
  // of most words nothing need be taken away, and to see that is four times as fast
  UNPLAIN.test(text)
    ? text
        .replace(/[\p{Cc}\s]+/gu, " ")
        .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
        .trim()
    : text;

const UNPLAIN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\s\s|[^\S ]|^ | $/u;

/** At most `length` UTF-16 units of `plain(text)`, cut after a word where that is not too far back. */
export function excerpt(text: string, length: number): string {
  const all = plain(text);
  if (all.length <= length) return all;
  const cut = all.slice(0, length);
  const space = cut.lastIndexOf(" ");
  const kept = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, "");
  return `${kept.replace(/[\s,;:–—-]+$/u, "")}…`;
}

/** The words of several spans in text order, “…” where something stands between them. */
export const wording = (text: string, spans: readonly Span[]): string =>
  [...spans]
    .sort(compare)
    .map((span) => plain(text.slice(span.start, span.end)))
    .join(" … ");

/** Why an annotation is there, and how sure that is. */
export function reason(provenance: Provenance, status: Status): string {
  const why =
    provenance.by === "machine"
      ? `${plain(provenance.rule)} (${Math.round(100 * Math.min(1, Math.max(0, provenance.confidence)))} % sure)`
      : `added by ${plain(provenance.name ?? "a person")}`;
  return `${why} · ${STATUS[status]}`;
}

/** “on Monday: 2025-12-08”; nothing where the words tell no date. */
export function whenLines(text: string, { when }: Position, dateAt: DateAt): readonly Line[] {
  const date = dateAt(when);
  return when && date ? [{ as: "note", pieces: [`${plain(text.slice(when.start, when.end))}: ${date}`] }] : [];
}

/** What a view needs to say a position in words. */
export interface Told {
  /** “opposes talks with the harbour board” */
  readonly head: string;
  /** “until it pays”; empty where it hangs on nothing. */
  readonly condition: string;
  /** “of the ministry”; empty where it is addressed to nobody, or the head says to whom. */
  readonly addressee: string;
  /** “the city”, for whom it is held; empty where the text does not say. */
  readonly behalf: string;
  /** Where and when it was said, without the prepositions: “Radio Coast, 12 December”; empty where the text does not say. */
  readonly scene: string;
  /** “issue: energy”, and what the codebook does not have. */
  readonly codes: readonly string[];
  /** All but the head: “of the ministry”, “unless it pays”, “on Monday”, each to be set off. */
  readonly tail: readonly string[];
}

export function tell(
  text: string,
  position: Position,
  evidence: Attribution | undefined,
  actor: (id: string | null) => Actor | undefined,
  book: Codebook = BUILT_IN,
): Told {
  const naming = stanceNaming(position.stance, book);
  const holder = actor(position.actor);
  const several = holder !== undefined && isGroup(holder.type, book) && /s$/i.test(holder.name);
  const of = (span: Span | null) => (span ? [excerpt(text.slice(span.start, span.end), 80)] : []);
  const towards = plain(actor(position.addressee)?.name ?? "");
  const { said, addressed } = position.issue
    ? predicate({
        verb: naming.verb,
        stance: naming.stance,
        several,
        shape: shapeOf(text, position.issue),
        words: articleBefore(text, position.issue.start) + of(position.issue).join(""),
        addressee: towards,
      })
    : { said: sayingOf(text, position, evidence, naming.verb, several), addressed: false };
  const addressee = towards && !addressed ? `${naming.towards} ${towards}` : "";
  const [condition = ""] = of(position.condition);
  const behalf = plain(actor(position.onBehalfOf)?.name ?? "");
  const codes = [
    ...(position.category === undefined ? [] : [`issue: ${plain(issueLabel(book, position.category))}`]),
    ...(codeOf(book.stances, position.stance) ? [] : [`“${plain(position.stance)}” is ${UNKNOWN}`]),
  ];
  const circumstances = [...of(position.when), ...of(position.where)];
  const scene = [...of(position.where), ...of(position.when)].map(placeAlone).join(", ");
  const tail = [addressee, condition, behalf && `for ${behalf}`, ...circumstances, ...codes].filter(Boolean);
  return { head: said, condition, addressee, behalf, scene, codes, tail };
}

/** Where nothing is named, what is said. */
function sayingOf(
  text: string,
  { stance }: Position,
  evidence: Attribution | undefined,
  verb: Verb,
  several: boolean,
): string {
  const said = evidence ? excerpt(wording(text, evidence.content), 80) : "";
  return `${stance === "neutral" ? (several ? "say" : "says") : verb[several ? 1 : 0]}: ${said}`;
}

/** “in an interview with Radio Coast” is “interview with Radio Coast”, “on 12 December” is “12 December”. */
const placeAlone = (words: string): string => words.replace(/^(?:(?:on|in|at)\s+(?:an?\s+|the\s+)?(?=\S))/i, "");
