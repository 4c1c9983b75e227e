import { redirected, whom } from "../model/actorReferences";
import { isKept } from "../model/decided";
import { LISTS, type ListName } from "../model/fields";
import { arranged, isProposal } from "../model/readings";
import { inTextOrder } from "../model/textOrder";
import type { AnnotationDocument, AnyAnnotation, Attribution, Lost } from "../model/types";

/** One annotation that both sides decided, each in its own way. */
export interface Conflict {
  readonly list: ListName;
  readonly id: string;
}

export interface Joined {
  readonly document: AnnotationDocument;
  readonly conflicts: readonly Conflict[];
}

type Side = "ours" | "theirs";

/**
 * What two sides decided since `base`, in one document: of each annotation the decision of the side that changed it; where
 * both did, differently, that of `prefer`, and a conflict tells so. Suggestions are ours, and what a second reader proposed
 * to them. All three are of one text.
 * Who decided, and when, is no difference.
 */
export function join(
  base: AnnotationDocument | undefined,
  ours: AnnotationDocument,
  theirs: AnnotationDocument,
  prefer: Side = "ours",
): Joined {
  const conflicts: Conflict[] = [];
  const lists = LISTS.map((list) => {
    const [before, mine, other] = [base?.[list] ?? [], ours[list], theirs[list]].map(byId);
    const result: AnyAnnotation[] = [];
    for (const id of new Set([...mine!.keys(), ...other!.keys()])) {
      const [b, o, t] = [before!.get(id), mine!.get(id), other!.get(id)].map(decision);
      const taken = chosen(b, o, t);
      if (!taken) conflicts.push({ list, id });
      const side = taken ?? prefer;
      const record = side === "ours" ? o : t;
      // where the chosen side has no decision (any more), what it suggests stays
      const suggestion = o ? (decision(other!.get(id)) ? undefined : other!.get(id)) : mine!.get(id);
      // what a second reader proposed to them since is nowhere else
      const fresh = before!.has(id) || mine!.has(id) ? undefined : other!.get(id);
      const proposed = fresh && isProposal(fresh) ? fresh : undefined;
      const kept = record ?? suggestion ?? proposed;
      if (kept) result.push(kept);
    }
    return [list, result];
  });
  const joined = { ...ours, ...Object.fromEntries(lists), lost: lostOf(base, ours, theirs) } as AnnotationDocument;
  const complete = withEvidence(joined, [...ours.attributions, ...theirs.attributions]);
  const whole = inTextOrder(arranged(standing(complete, [theirs, ...(base ? [base] : [])])));
  return { document: sameRecord(whole, ours) ? ours : whole, conflicts };
}

const byId = (records: readonly AnyAnnotation[]): ReadonlyMap<string, AnyAnnotation> =>
  new Map(records.map((it) => [it.id, it]));
const decision = (record: AnyAnnotation | undefined): AnyAnnotation | undefined =>
  record && (isKept(record) || record.kind === "note") ? record : undefined;

/** Whose decision counts; undefined where both changed it, differently. */
function chosen(
  base: AnyAnnotation | undefined,
  ours: AnyAnnotation | undefined,
  theirs: AnyAnnotation | undefined,
): Side | undefined {
  if (alike(ours, theirs) || alike(base, theirs)) return "ours";
  return alike(base, ours) ? "theirs" : undefined;
}

function alike(a: AnyAnnotation | undefined, b: AnyAnnotation | undefined): boolean {
  const said = (record: AnyAnnotation | undefined) =>
    record && { ...record, decision: { corrected: record.decision?.corrected ?? [] }, anchored: undefined };
  return sameRecord(said(a), said(b));
}

/** Deep equality of plain data, whatever the order of the keys; a key without a value counts as missing. */
function sameRecord(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [mine, other] = [a, b] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(mine), ...Object.keys(other)])].every((key) => sameRecord(mine[key], other[key]));
}

/** What either side has lost, without what the other one discarded since. */
function lostOf(
  base: AnnotationDocument | undefined,
  ours: AnnotationDocument,
  theirs: AnnotationDocument,
): readonly Lost[] {
  const keyOf = ({ kind, id }: Lost) => `${kind} ${id}`;
  const [before, mine, other] = [base?.lost ?? [], ours.lost, theirs.lost].map((list) => new Set(list.map(keyOf)));
  const stays = (lost: Lost, elsewhere: ReadonlySet<string>) => elsewhere.has(keyOf(lost)) || !before!.has(keyOf(lost));
  const found = new Set(LISTS.flatMap((list) => ours[list].map(({ id }) => id)));
  return [
    ...ours.lost.filter((it) => stays(it, other!)),
    ...theirs.lost.filter((it) => !mine!.has(keyOf(it)) && stays(it, mine!) && !found.has(it.id)),
  ];
}

/** With the attributions that the positions stand on. */
function withEvidence(document: AnnotationDocument, known: readonly Attribution[]): AnnotationDocument {
  const there = new Map(document.attributions.map((it) => [it.id, it]));
  const others = new Map(known.map((it) => [it.id, it]));
  for (const { attribution } of document.positions) {
    const evidence = others.get(attribution);
    if (evidence && !there.has(attribution)) there.set(attribution, evidence);
  }
  return { ...document, attributions: [...there.values()] };
}

/** With every reference to an actor holding: to the one that it was merged into, or to one that `others` have. */
function standing(document: AnnotationDocument, others: readonly AnnotationDocument[]): AnnotationDocument {
  const whomOf = whom(document.actors);
  const actors = new Map(
    document.actors.filter((actor) => isKept(actor) || whomOf(actor.id) === actor.id).map((it) => [it.id, it]),
  );
  const known = new Map(others.flatMap((other) => other.actors.map((actor) => [actor.id, actor] as const)));
  const refer = (id: string): string | null => {
    if (actors.has(id)) return id;
    const owner = whomOf(id);
    if (actors.has(owner)) return owner;
    const actor = known.get(id);
    if (!actor) return null;
    actors.set(id, actor);
    actors.set(id, { ...actor, affiliation: actor.affiliation && refer(actor.affiliation) });
    return id;
  };
  const redirectedAll = redirected({ ...document, actors: [...actors.values()] }, refer);
  // whom `refer` has brought back since
  const back = [...actors.values()].filter(({ id }) => !redirectedAll.actors.some((it) => it.id === id));
  return { ...redirectedAll, actors: [...redirectedAll.actors, ...back] };
}
