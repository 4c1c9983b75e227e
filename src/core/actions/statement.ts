import type { AnnotationDocument, FieldValue, Position, Signature, Span } from "../model/types";
import type { Act } from "./act";
import { addPosition, createdIds } from "./add";
import {
  setAddressee,
  setCategory,
  setField,
  setHolder,
  setOnBehalfOf,
  setPart,
  setSpeaker,
  setStance,
} from "./correct";
import { together, withActor } from "./severalActs";

/** An actor of the article, nobody, or one who is not in it yet. */
export type Who = { readonly id: string } | { readonly name: string; readonly type: string } | null;

/** Everything that a position says, as a person is about to have it. */
export interface Statement {
  readonly actor: Who;
  /** Null as long as none is chosen. */
  readonly stance: string | null;
  /** Words of the article. */
  readonly issue: Span | null;
  /** A code of the codebook, or the name that a person gave the issue. */
  readonly category: string | null;
  readonly condition: Span | null;
  readonly addressee: Who;
  readonly when: Span | null;
  readonly where: Span | null;
  readonly onBehalfOf: Who;
  /** The codebook's own fields, by their ids; one without a value is absent. */
  readonly fields: Fields;
}
type Fields = Readonly<Record<string, FieldValue>>;
export type StatementField = Exclude<keyof Statement, "fields">;
/** A field of the codebook's own. */
export type OwnField = `fields.${string}`;

/** What the article's position says now. */
export function statementOf(position: Position): Statement {
  const { stance, issue, category = null, condition, when, where } = position;
  const { actor, addressee, onBehalfOf, fields = {} } = position;
  const who = (id: string | null): Who => (id === null ? null : { id });
  return {
    ...{ stance, issue, category, condition, when, where, fields },
    actor: who(actor),
    addressee: who(addressee),
    onBehalfOf: who(onBehalfOf),
  };
}

/** What of it is to be changed; null takes the value of an own field away. */
export type Changes = Partial<Omit<Statement, "fields">> & {
  readonly fields?: Readonly<Record<string, FieldValue | null>>;
};

/** The fields that differ, as they are afterwards. */
export function changesBetween(before: Statement, after: Statement): Changes {
  const own = ownChanged(before.fields, after.fields);
  return {
    ...Object.fromEntries(builtInChanged(before, after).map((field) => [field, after[field]])),
    ...(own.length > 0 && { fields: Object.fromEntries(own.map((id) => [id, after.fields[id] ?? null])) }),
  };
}

/** The fields that differ. */
export const changedIn = (before: Statement, after: Statement): readonly (StatementField | OwnField)[] => [
  ...builtInChanged(before, after),
  ...ownChanged(before.fields, after.fields).map((id): OwnField => `fields.${id}`),
];

const builtInChanged = (before: Statement, { fields: _, ...after }: Statement): readonly StatementField[] =>
  (Object.keys(after) as StatementField[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
const ownChanged = (before: Fields, after: Fields): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((id) => before[id] !== after[id]);

/** What an issue is set to: words of the article, a name, a code of the codebook, or nothing. */
export type IssueAnswer = { readonly words: Span } | { readonly name: string } | { readonly code: string } | "none";

/**
 * What an answer changes: words and a name of one’s own say it one in place of the other, a code stands beside either.
 * `isCoded`: whether the category of now is a code.
 */
export function issueChanges(answer: IssueAnswer, isCoded: boolean): Partial<Pick<Statement, "issue" | "category">> {
  if (answer === "none") return { issue: null, category: null };
  if ("name" in answer) return { issue: null, category: answer.name };
  if ("code" in answer) return { category: answer.code };
  return { issue: answer.words, ...(!isCoded && { category: null }) };
}

const WHO = { actor: setHolder, addressee: setAddressee, onBehalfOf: setOnBehalfOf } as const;
const WORDS = ["issue", "condition", "when", "where"] as const;

/**
 * The position with all that was changed, as one act: each changed field is the person's, and whether the position is
 * accepted is as after any correction. New actors are added first, one of each name. `text` is the article's.
 */
export const setStatement =
  (text: string, id: string, changes: Changes): Act =>
  (document, by) => {
    const position = document.positions.find((it) => it.id === id);
    if (!position) return document;
    const { fields: own = {}, ...others } = changes;
    const next: Statement = { ...statementOf(position), ...others };
    const fields = new Set(Object.keys(changes));
    const people = (["actor", "addressee", "onBehalfOf"] as const)
      .filter((field) => fields.has(field))
      .map((field) => named(text, next[field], (actor) => WHO[field](id, actor)));
    return together([
      ...people,
      ...(fields.has("stance") && next.stance !== null ? [setStance(id, next.stance)] : []),
      ...(fields.has("category") ? [setCategory(id, next.category)] : []),
      ...WORDS.flatMap((field) => {
        const span = next[field];
        return fields.has(field) ? [setPart(id, field, span ? [span] : [])] : [];
      }),
      ...Object.entries(own).map(([field, value]) => setField(id, field, value)),
    ])(document, by);
  };

/** A position of a person's own, on a quote that is there or on a new one of these words, with all its fields: one act. */
export const addStatement =
  (text: string, on: string | Span, what: Statement): Act =>
  (document, by) => {
    const { stance } = what;
    if (stance === null) return document;
    const add = (actor: string | null) => addPosition(text, on, { actor, stance, issue: what.issue });
    const added = named(text, what.actor, add)(document, by);
    const id = createdIds(document, added).find((it) => added.positions.some((position) => position.id === it));
    if (id === undefined) return document;
    const { actor } = added.positions.find((it) => it.id === id)!;
    const known = { ...what, actor: actor === null ? null : { id: actor } };
    return setStatement(text, id, known)(added, by);
  };

/** Somebody else says it: the position is theirs, and so is the quote that it stands on where it was said by its holder. */
export const setWhoSpeaks =
  (text: string, id: string, who: Who): Act =>
  (document, by) => {
    const position = document.positions.find((it) => it.id === id);
    const quote = document.attributions.find((it) => it.id === position?.attribution);
    if (!position || !quote) return document;
    const spoken = quote.speaker === position.actor;
    return named(text, who, (actor) =>
      together([setHolder(id, actor), ...(spoken ? [setSpeaker(quote.id, actor)] : [])]),
    )(document, by);
  };

/** Someone who is new to the article, but not to what was done just now, is one actor. */
function named(text: string, who: Who, act: (actor: string | null) => Act): Act {
  return (document: AnnotationDocument, by: Signature) => {
    const known = who && "name" in who ? document.actors.find((it) => isCalled(it, who.name)) : undefined;
    const type = who && "type" in who ? who.type : "";
    return withActor(text, known ? { id: known.id } : who, type, [], act)(document, by);
  };
}

const isCalled = ({ name, status }: AnnotationDocument["actors"][number], wanted: string): boolean =>
  status !== "rejected" && name.toLowerCase() === wanted.trim().toLowerCase();
