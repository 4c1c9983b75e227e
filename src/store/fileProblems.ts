import { type AnnotationFile, fileSchema } from "./fileSchema";

/** As many as a person wants to read in one message. */
const SHOWN = 3;

/** The file, or in a few sentences what is wrong with it. */
export function validate(value: unknown): { readonly file: AnnotationFile } | { readonly problem: string } {
  const checked = fileSchema().safeParse(value);
  const problems = checked.success
    ? [...inconsistencies(checked.data)]
    : checked.error.issues.map((issue) => inWords(issue, value));
  if (checked.success && problems.length === 0) return { file: checked.data };
  const more = problems.length - SHOWN;
  return { problem: [...problems.slice(0, SHOWN), ...(more > 0 ? [`And ${more} more.`] : [])].join(" ") };
}

type Issue = NonNullable<ReturnType<ReturnType<typeof fileSchema>["safeParse"]>["error"]>["issues"][number];

function inWords(issue: Issue, file: unknown): string {
  const place = placeOf(issue.path);
  if (valueAt(file, issue.path) === undefined) return `${place} is missing.`;
  switch (issue.code) {
    case "invalid_type":
      return `${place} should be ${NAMES[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return `${place} should be ${issue.values.map((value) => `“${String(value)}”`).join(" or ")}.`;
    case "too_small":
      return issue.origin === "number"
        ? `${place} should be at least ${issue.minimum}.`
        : `${place} should not be empty.`;
    case "too_big":
      return `${place} should be at most ${issue.maximum}.`;
    case "custom":
      return `${place}: ${issue.message}.`;
    default:
      return `${place} is not what it should be.`;
  }
}

const valueAt = (file: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key],
    file,
  );

const NAMES: Readonly<Record<string, string>> = {
  array: "a list",
  object: "an object",
  record: "an object",
  tuple: "a list",
  string: "a text",
  number: "a number",
  int: "a whole number",
};

/** `attributions[3].source[0].start` */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return place === "" ? "The file" : place.replace(/^\./, "");
}

/** What the parts of a file say against each other. */
function* inconsistencies(file: AnnotationFile): Generator<string> {
  const { actors, mentions, attributions, positions } = file;
  for (const [name, list] of Object.entries({ actors, mentions, attributions, positions })) {
    const seen = new Set<string>();
    for (const [i, { id }] of list.entries()) {
      if (seen.has(id)) yield `${name}[${i}] has the same id as another: “${shown(id)}”.`;
      seen.add(id);
    }
  }
  const actorIds = new Set(actors.map(({ id }) => id));
  const attributionIds = new Set(attributions.map(({ id }) => id));
  const dangling = (place: string, id: string | null) =>
    id === null || actorIds.has(id) ? [] : [`${place} names an actor that is not in the file: “${shown(id)}”.`];
  for (const [i, actor] of actors.entries()) yield* dangling(`actors[${i}].affiliation`, actor.affiliation);
  for (const [i, mention] of mentions.entries()) {
    yield* dangling(`mentions[${i}].actor`, mention.actor);
    yield* outside(file, `mentions[${i}].span`, [mention.span]);
  }
  for (const [i, { speaker, source, cue, content }] of attributions.entries()) {
    yield* dangling(`attributions[${i}].speaker`, speaker);
    for (const [key, selectors] of Object.entries({ source, cue, content }))
      yield* outside(file, `attributions[${i}].${key}`, selectors);
  }
  for (const [i, { attribution, actor, onBehalfOf, addressee, ...position }] of positions.entries()) {
    if (!attributionIds.has(attribution))
      yield `positions[${i}].attribution names an attribution that is not in the file: “${shown(attribution)}”.`;
    for (const [key, id] of Object.entries({ actor, onBehalfOf, addressee }))
      yield* dangling(`positions[${i}].${key}`, id);
    for (const key of ["issue", "condition", "when", "where"] as const)
      yield* outside(file, `positions[${i}].${key}`, position[key] ? [position[key]] : []);
  }
}

function outside(
  file: AnnotationFile,
  place: string,
  selectors: readonly { readonly end: number }[],
): readonly string[] {
  const length = file.article.length;
  return selectors.some(({ end }) => end > length)
    ? [`${place} ends after the article, which had ${length} code units.`]
    : [];
}

const shown = (id: string): string => (id.length > 40 ? `${id.slice(0, 40)}…` : id);
