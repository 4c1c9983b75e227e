import { NOTHING } from "../../core/model/fields";
import type { Kind } from "../../core/model/types";

/**
 * A record as the file has it. Fields that say nothing are left out, and, of a `bare` one, what stands around its words.
 * Where it came from is on the last line: that hardly ever changes, so that git can join a change of the last record with
 * a record that somebody else puts after it.
 */
export function brief(kind: Kind, record: object, bare: boolean): Fields {
  const said: Record<string, unknown> = {};
  const fields = record as Fields;
  const nothing: Fields = NOTHING[kind];
  for (const key in fields) {
    const value = fields[key];
    if (value === undefined || key === "provenance") continue;
    if (Object.hasOwn(nothing, key) && (value === null || (Array.isArray(value) && value.length === 0))) continue;
    said[key] = bare ? withoutContext(value) : value;
  }
  said.provenance = fields.provenance;
  return said;
}

type Fields = Readonly<Record<string, unknown>>;

function withoutContext(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutContext);
  return isSelector(value) ? { ...value, prefix: undefined, suffix: undefined } : value;
}

/** Whether it says of any words what stands around them. */
export const hasContext = (entry: object): boolean =>
  Object.values(entry)
    .flat()
    .some((value) => isSelector(value) && (value.prefix !== "" || value.suffix !== ""));

const isSelector = (value: unknown): value is { readonly prefix?: unknown; readonly suffix?: unknown } =>
  typeof value === "object" && value !== null && "exact" in value && "start" in value;
