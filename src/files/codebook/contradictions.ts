import { named } from "../json/schemaWords";
import type { CodebookFile } from "./schema";

export interface Found {
  /** A sentence. */
  readonly message: string;
  /** Keys and indices that lead to the value. */
  readonly path: readonly PropertyKey[];
}

/** What the parts of a codebook file say against each other, one after the other: who asks for no more has no more work done. */
export function* contradictions(file: CodebookFile): Generator<Found> {
  const { issues = [], stances = [], actorTypes = [], fields = [] } = file;
  for (const [list, codes] of Object.entries({ issues, stances, actorTypes, fields })) yield* repeated([list], codes);
  yield* misplaced(issues);
  yield* claimedTwice("stances", stances);
  yield* claimedTwice("actorTypes", actorTypes);
  for (const [i, field] of fields.entries()) {
    // annotations hold fields by name
    if (field.id in Object.prototype)
      yield { message: `“${field.id}” cannot be the id of a field.`, path: ["fields", i, "id"] };
    if (field.type === "choice") yield* repeated(["fields", i, "choices"], field.choices);
    if (field.type === "number" && field.min !== undefined && field.max !== undefined && field.min > field.max)
      yield { message: `“${named(field.label)}” has a least value above its greatest.`, path: ["fields", i, "min"] };
  }
}

function* repeated(path: readonly PropertyKey[], codes: readonly { readonly id: string }[]): Generator<Found> {
  const seen = new Set<string>();
  for (const [i, { id }] of codes.entries()) {
    if (seen.has(id)) yield { message: `The id “${named(id)}” is there twice.`, path: [...path, i, "id"] };
    seen.add(id);
  }
}

function* misplaced(issues: NonNullable<CodebookFile["issues"]>): Generator<Found> {
  const parents = new Map(issues.map(({ id, parent }) => [id, parent]));
  const circular = inCircles(parents);
  for (const [i, { id, parent }] of issues.entries()) {
    if (parent === undefined) continue;
    const path = ["issues", i, "parent"];
    if (!parents.has(parent)) yield { message: `There is no issue “${named(parent)}”.`, path };
    if (circular.has(id)) yield { message: `The issue “${named(id)}” is a part of itself.`, path };
  }
}

/** Those from which the way up leads back to them; each is walked once. */
function inCircles(parents: ReadonlyMap<string, string | undefined>): ReadonlySet<string> {
  const circular = new Set<string>();
  const walked = new Set<string>();
  for (const first of parents.keys()) {
    const way: string[] = [];
    const here = new Set<string>();
    let at: string | undefined = first;
    for (; at !== undefined && !walked.has(at); at = parents.get(at)) {
      walked.add(at);
      here.add(at);
      way.push(at);
    }
    if (at !== undefined && here.has(at)) for (const id of way.slice(way.indexOf(at))) circular.add(id);
  }
  return circular;
}

function* claimedTwice(
  list: string,
  codes: readonly { readonly id: string; readonly from?: readonly string[] }[],
): Generator<Found> {
  const claims = new Map<string, string>();
  for (const [i, { id, from = [] }] of codes.entries())
    for (const [j, builtIn] of from.entries()) {
      const other = claims.get(builtIn);
      const path = [list, i, "from", j];
      if (other !== undefined) yield { message: `“${builtIn}” is translated to “${named(other)}” already.`, path };
      claims.set(builtIn, id);
    }
}
