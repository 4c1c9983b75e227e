import * as l10n from "@vscode/l10n";
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
      yield { message: l10n.t("“{0}” cannot be the id of a field.", field.id), path: ["fields", i, "id"] };
    if (field.type === "choice") yield* repeated(["fields", i, "choices"], field.choices);
    if (field.type === "number" && field.min !== undefined && field.max !== undefined && field.min > field.max)
      yield {
        message: l10n.t("“{0}” has a least value above its greatest.", named(field.label)),
        path: ["fields", i, "min"],
      };
  }
}

function* repeated(path: readonly PropertyKey[], codes: readonly { readonly id: string }[]): Generator<Found> {
  const seen = new Set<string>();
  for (const [i, { id }] of codes.entries()) {
    if (seen.has(id)) yield { message: l10n.t("The id “{0}” is there twice.", named(id)), path: [...path, i, "id"] };
    seen.add(id);
  }
}

function* misplaced(issues: NonNullable<CodebookFile["issues"]>): Generator<Found> {
  const parents = new Map(issues.map(({ id, parent }) => [id, parent]));
  const circular = inCircles(parents);
  for (const [i, { id, parent }] of issues.entries()) {
    if (parent === undefined) continue;
    const path = ["issues", i, "parent"];
    if (!parents.has(parent)) yield { message: l10n.t("There is no issue “{0}”.", named(parent)), path };
    if (circular.has(id)) yield { message: l10n.t("The issue “{0}” is a part of itself.", named(id)), path };
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
      if (other !== undefined)
        yield { message: l10n.t("“{0}” is translated to “{1}” already.", builtIn, named(other)), path };
      claims.set(builtIn, id);
    }
}
