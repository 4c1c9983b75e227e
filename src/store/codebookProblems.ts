import type { CodebookFile } from "./codebookSchema";

export interface Found {
  /** A sentence. */
  readonly message: string;
  /** Keys and indices that lead to the value. */
  readonly path: readonly PropertyKey[];
}

/** What the parts of a codebook file say against each other. */
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
      yield { message: `“${field.label}” has a least value above its greatest.`, path: ["fields", i, "min"] };
  }
}

function* repeated(path: readonly PropertyKey[], codes: readonly { readonly id: string }[]): Generator<Found> {
  const seen = new Set<string>();
  for (const [i, { id }] of codes.entries()) {
    if (seen.has(id)) yield { message: `The id “${id}” is there twice.`, path: [...path, i, "id"] };
    seen.add(id);
  }
}

function* misplaced(issues: NonNullable<CodebookFile["issues"]>): Generator<Found> {
  const parents = new Map(issues.map(({ id, parent }) => [id, parent]));
  for (const [i, { id, parent }] of issues.entries()) {
    if (parent === undefined) continue;
    const path = ["issues", i, "parent"];
    if (!parents.has(parent)) yield { message: `There is no issue “${parent}”.`, path };
    const above = new Set<string>();
    for (let at: string | undefined = parent; at !== undefined && !above.has(at); at = parents.get(at)) above.add(at);
    if (above.has(id)) yield { message: `The issue “${id}” is a part of itself.`, path };
  }
}

function* claimedTwice(
  list: string,
  codes: readonly { readonly id: string; readonly from?: readonly string[] }[],
): Generator<Found> {
  const claims = new Map<string, string>();
  for (const [i, { id, from = [] }] of codes.entries())
    for (const [j, builtIn] of from.entries()) {
      const other = claims.get(builtIn);
      const message = `“${builtIn}” is translated to “${other}” already.`;
      if (other !== undefined) yield { message, path: [list, i, "from", j] };
      claims.set(builtIn, id);
    }
}
