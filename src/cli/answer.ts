import { sliceOf } from "../core/model/span";
import { speakersOf } from "../core/model/speakers";
import type { ActorType, Analysis, AnnotationDocument, Position, Span } from "../core/model/types";
import { assertedOf } from "../core/query/asserted";

type Pair = readonly [start: number, end: number];
const pair = ({ start, end }: Span): Pair => [start, end];
const maybePair = (span: Span | null): Pair | null => span && pair(span);

/** What a line of JSON tells of an article: offsets in place of words. `builtIn` has the types of actor that entities are told by. */
export function plainly(
  text: string,
  { actors, mentions, attributions, positions, aside = [] }: Analysis & Pick<AnnotationDocument, "aside">,
  builtIn: Analysis,
  dateAt: (when: Span | null) => string | null,
) {
  const rowOf = (position: Position) => {
    const { attribution, actor, stance, issue, condition, addressee, when, where, provenance } = position;
    const { reader, agrees = [] } = provenance.by === "machine" ? provenance : {};
    return {
      actor,
      stance,
      issue: maybePair(issue),
      condition: maybePair(condition),
      addressee,
      when: maybePair(when),
      date: dateAt(when),
      where: maybePair(where),
      attribution,
      ...(provenance.by === "machine" && provenance.sure && { sure: provenance.sure }),
      asserted: assertedOf(position, "balanced"),
      ...(reader && { reader, agrees }),
    };
  };
  return {
    attributions: attributions.map(({ id, source, cue, content, form, speaker, alsoSpeakers }) => ({
      id,
      source: source.map(pair),
      cue: cue.map(pair),
      content: content.map(pair),
      form,
      speaker,
      speakers: speakersOf({ speaker, ...(alsoSpeakers && { alsoSpeakers }) }),
    })),
    entities: entitiesOf(text, { ...builtIn, mentions }),
    actors: actors.map(({ id, name, type, role, affiliation, aliases }) => ({
      id,
      name,
      type,
      role,
      affiliation,
      aliases,
    })),
    positions: positions.map(rowOf),
    ...(aside.length > 0 && { aside: aside.map(rowOf) }),
  };
}

type Entity = Span & {
  readonly type: EntityType;
  /** Id of the actor; of one that the list of actors leaves out an id of its own. */
  readonly cluster: string | null;
  readonly pron: boolean;
  /** Given for descriptions alone. */
  readonly named?: false;
};

/** Pronouns that mean people whoever they mean; “they” and “it” may mean anything. */
const PERSONAL =
  /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yoursel(?:f|ves)|s?he|him|his|himself|hers?|herself)$/i;

/**
 * Names by the words that name, pronouns, and descriptions of actors and of other people (“the man”), which say that they are
 * not `named`. A pronoun of which nobody knows whom it means is given where it can mean nobody but a person, in no cluster.
 */
export function entitiesOf(
  text: string,
  { actors, mentions, unlisted = [] }: Pick<Analysis, "actors" | "mentions" | "unlisted">,
): readonly Entity[] {
  const types = new Map(actors.map(({ id, type }) => [id, ENTITY_TYPES[type]]));
  const others = new Map(unlisted.map(({ mention, as, type }) => [mention, { as, type: ENTITY_TYPES[type] }]));
  const met = new Map<string, number>();
  for (const { as } of unlisted) met.set(as, (met.get(as) ?? 0) + 1);
  return mentions.flatMap(({ id, refersBy, span, head, actor: listed }): readonly Entity[] => {
    const other = listed === null ? others.get(id) : undefined;
    const actor = listed ?? other?.as ?? null;
    const known = listed === null ? other?.type : types.get(listed);
    if (refersBy === "role") {
      if (!known) return [];
      const title = listed && titleIn(text, span);
      if (title) return [{ ...title, type: known, cluster: actor, pron: false }];
      const isKept = listed ? known !== "place" : known === "person" && (met.get(actor!)! > 1 || isOfSome(text, span));
      return isKept ? [{ ...span, type: known, cluster: actor, pron: false, named: false }] : [];
    }
    // a name that is no actor's is of a square or a river
    const nobody = refersBy === "name" ? "place" : PERSONAL.test(sliceOf(text, head)) ? "person" : undefined;
    const type = known ?? nobody;
    if (type === undefined) return [];
    return [{ start: head.start, end: head.end, type, cluster: known ? actor : null, pron: refersBy === "pronoun" }];
  });
}

/** “the man”, “her doctor”: somebody; “people” may be everybody. */
const isOfSome = (text: string, { start, end }: Span): boolean =>
  /^(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|some|many|other|another|one|two|three)\s/i.test(
    text.slice(start, end),
  );

/** “Home Secretary” of “the Home Secretary”: capitals make a title the name of who bears it. */
function titleIn(text: string, span: Span): Span | null {
  const found = /^(?:the|an?|his|her|its|their|our|my|your)\s+(?=\p{Lu})/iu.exec(sliceOf(text, span));
  const start = span.start + (found?.[0].length ?? 0);
  const words = text.slice(start, span.end).split(/\s+/);
  return found && words.every((word) => /^\p{Lu}/u.test(word)) ? { start, end: span.end } : null;
}

type EntityType = "person" | "organization" | "place";

/** The three types that scorers of named entities know. GUM, among them, counts a group of people as a person. */
export const ENTITY_TYPES: Readonly<Record<string, EntityType>> = {
  person: "person",
  organization: "organization",
  media: "organization",
  group: "person",
  country: "place",
  place: "place",
} satisfies Readonly<Record<ActorType, EntityType>>;
