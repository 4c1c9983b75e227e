/** What a missing field means: then it need not be written. */
const NOTHING: ReadonlySet<string> = new Set([
  "role",
  "affiliation",
  "onBehalfOf",
  "addressee",
  "issue",
  "condition",
  "when",
  "where",
]);

/**
 * A record as the file has it. Fields that say nothing are left out, and, of a `bare` one, what stands around its words.
 * Where it came from is on the last line: that hardly ever changes, so that git can join a change of the last record with
 * a record that somebody else puts after it.
 */
export function brief(record: object, bare = false): Readonly<Record<string, unknown>> {
  const said: Record<string, unknown> = {};
  let provenance: unknown;
  for (const [key, value] of Object.entries(record)) {
    if (key === "provenance") provenance = value;
    else if (value === null ? !NOTHING.has(key) : key !== "aliases" || value.length > 0)
      said[key] = bare ? withoutContext(value) : value;
  }
  said.provenance = provenance;
  return said;
}

function withoutContext(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutContext);
  if (!isSelector(value)) return value;
  const { prefix, suffix, ...words } = value;
  return words;
}

/** Whether it says of any words what stands around them. */
export const hasContext = (entry: object): boolean =>
  Object.values(entry)
    .flat()
    .some((value) => isSelector(value) && (value.prefix !== "" || value.suffix !== ""));

const isSelector = (value: unknown): value is { readonly prefix?: unknown; readonly suffix?: unknown } =>
  typeof value === "object" && value !== null && "exact" in value && "start" in value;
