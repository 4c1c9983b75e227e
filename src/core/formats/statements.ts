import { datesIn } from "../article/dates";
import type { WordsField } from "../model/fields";
import { sliceOf } from "../model/span";
import { speakersOf } from "../model/speakers";
import type {
  Actor,
  Attribution,
  Decision,
  FieldValue,
  Form,
  Position,
  Provenance,
  Span,
  Status,
} from "../model/types";
import type { Article } from "./format";

/** Words of the article and where they stand. */
export interface Words extends Span {
  readonly text: string;
}

/** What a person coded and decided; absent where nobody did. */
export interface Coded {
  /** Values of the codebook's own fields by their ids. */
  readonly fields?: Readonly<Record<string, FieldValue>>;
  /** Who decided last, when, with what, and what was corrected. */
  readonly decision?: Decision;
}

/** An actor without ids to look up. */
export interface Party {
  readonly name: string;
  readonly type: string;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly fields?: Readonly<Record<string, FieldValue>>;
}

/** The words of a position, by the field that they stand in. */
type HeldWords = { readonly [F in WordsField<"position">]: Words | null };

export interface Held extends Coded, HeldWords {
  readonly id: string;
  readonly status: Status;
  readonly actor: Party | null;
  readonly onBehalfOf: string | null;
  readonly stance: string;
  /** Id of the codebook's issue; absent where nobody coded one. */
  readonly category?: string;
  readonly addressee: string | null;
  /** What `when` means by the article's date, as ISO 8601: `2025-12-07`, `2025-12`; null where that cannot be told. */
  readonly date: string | null;
  readonly provenance: Provenance;
}

/** An attribution with everything it refers to resolved, so that it can be read on its own. */
export interface Statement extends Coded {
  readonly id: string;
  readonly status: Status;
  readonly form: Form;
  /** Of several the first one. */
  readonly speaker: Party | null;
  /** Who says it together with the speaker; absent where nobody does. */
  readonly alsoSpeakers?: readonly Party[];
  readonly source: readonly Words[];
  readonly cue: readonly Words[];
  readonly content: readonly Words[];
  /** 1 for the first line. */
  readonly line: number;
  readonly positions: readonly Held[];
  readonly provenance: Provenance;
}

export interface Resolved {
  readonly actors: readonly (Party &
    Coded & {
      readonly id: string;
      readonly status: Status;
      readonly aliases: readonly string[];
      readonly mentions: readonly Words[];
    })[];
  readonly statements: readonly Statement[];
}

/** What stands, in text order: rejected annotations, and positions whose evidence was rejected, are left out. */
export function resolve({ text, document, date: otherwise }: Article): Resolved {
  const stands = ({ status }: { readonly status: Status }) => status !== "rejected";
  const actors = new Map(document.actors.filter(stands).map((actor) => [actor.id, actor]));
  const nameOf = (id: string | null): string | null => (id === null ? null : (actors.get(id)?.name ?? null));
  const partyOf = ({ name, type, role, affiliation, fields }: Actor): Party => ({
    name,
    type,
    role,
    affiliation: nameOf(affiliation),
    ...(fields && { fields }),
  });
  const coded = ({ fields, decision }: Pick<Actor, "fields" | "decision">): Coded => ({
    ...(fields && { fields }),
    ...(decision && { decision }),
  });
  const party = (id: string | null): Party | null => {
    const actor = id === null ? undefined : actors.get(id);
    return actor ? partyOf(actor) : null;
  };
  const spoken = (attribution: Attribution): Pick<Statement, "speaker" | "alsoSpeakers"> => {
    const [speaker = null, ...others] = speakersOf(attribution).flatMap((id) => party(id) ?? []);
    return { speaker, ...(others.length > 0 && { alsoSpeakers: others }) };
  };
  const words = (span: Span): Words => ({ text: sliceOf(text, span), start: span.start, end: span.end });
  const date = datesIn(text, undefined, otherwise);
  const maybe = (span: Span | null): Words | null => span && words(span);

  const held = (position: Position): Held => ({
    id: position.id,
    status: position.status,
    actor: party(position.actor),
    onBehalfOf: nameOf(position.onBehalfOf),
    stance: position.stance,
    issue: maybe(position.issue),
    ...(position.category !== undefined && { category: position.category }),
    condition: maybe(position.condition),
    addressee: nameOf(position.addressee),
    when: maybe(position.when),
    date: date(position.when),
    where: maybe(position.where),
    ...coded(position),
    provenance: position.provenance,
  });
  const positions = grouped(document.positions.filter(stands), (position) => position.attribution);
  const lineAt = lineCounter(text);
  const statement = (attribution: Attribution): Statement => ({
    id: attribution.id,
    status: attribution.status,
    form: attribution.form,
    ...spoken(attribution),
    source: attribution.source.map(words),
    cue: attribution.cue.map(words),
    content: attribution.content.map(words),
    line: lineAt(attribution.content[0]?.start ?? 0),
    positions: (positions.get(attribution.id) ?? []).map(held),
    ...coded(attribution),
    provenance: attribution.provenance,
  });
  const mentions = grouped(document.mentions.filter(stands), (mention) => mention.actor ?? "");
  return {
    actors: [...actors.values()].map((actor) => ({
      id: actor.id,
      status: actor.status,
      ...partyOf(actor),
      ...coded(actor),
      aliases: actor.aliases,
      mentions: (mentions.get(actor.id) ?? []).map(({ span }) => words(span)),
    })),
    statements: document.attributions.filter(stands).map(statement),
  };
}

/** “suggested” of what no person has accepted: of a position its own status, whatever that of its quote is. */
export const openOf = ({ status }: { readonly status: Status }): readonly string[] =>
  status === "suggested" ? [status] : [];

/** Everybody who says it; nobody, null, where the article names none. */
export const sayersIn = ({ speaker, alsoSpeakers = [] }: Statement): readonly (Party | null)[] => [
  speaker,
  ...alsoSpeakers,
];

function grouped<T>(list: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Number of the line, from 1, that an offset is in: lines as an editor counts them, ended by CRLF, LF or CR. */
export function lineCounter(text: string): (offset: number) => number {
  const ends = Array.from(text.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
