import * as l10n from "@vscode/l10n";
import { BUILT_IN } from "../../core/codebook/builtIn";
import type { Code, Codebook, Field, IssueCode } from "../../core/codebook/types";
import type { Span } from "../../core/model/types";
import { checked } from "../json/boundedList";
import { parseJson } from "../json/parse";
import { placesInJson } from "../json/place";
import { inWords, MOST_PROBLEMS } from "../json/schemaWords";
import { contradictions, type Found } from "./contradictions";
import { CODEBOOK_VERSION, type CodebookFile, codebookSchema } from "./schema";

export interface CodebookProblem {
  /** A sentence. */
  readonly message: string;
  /** Where in the file, a byte order mark not counted. */
  readonly span: Span;
}

export type CodebookRead =
  | { readonly ok: true; readonly codebook: Codebook }
  /** At least one problem and at most twenty, in the order of the file; `all`: whether there are no more. */
  | { readonly ok: false; readonly problems: readonly CodebookProblem[]; readonly all: boolean };

/** What a codebook file says. Lists that it leaves out are the built-in ones. Never throws. */
export function parseCodebook(file: string): CodebookRead {
  const json = file.replace(/^\uFEFF/, "");
  const parsed = parseJson(json);
  if ("problem" in parsed) {
    const { problem: message, offset } = parsed;
    return { ok: false, problems: [{ message, span: { start: offset, end: offset } }], all: true };
  }
  const read = understand(parsed.value);
  if ("codebook" in read) return { ok: true, ...read };
  const found = read.problems.slice(0, MOST_PROBLEMS);
  const places = placesInJson(
    json,
    found.map(({ path }) => path),
  );
  const problems = found.map(({ message }, i) => ({ message, span: places[i]! }));
  return {
    ok: false,
    problems: problems.sort((a, b) => a.span.start - b.span.start),
    all: read.problems.length < MOST_PROBLEMS,
  };
}

/** Whether a file has a list that a codebook has, right or wrong. Never throws. */
export function holdsCodes(json: string): boolean {
  const parsed = parseJson(json);
  const value: unknown = "value" in parsed ? parsed.value : undefined;
  return typeof value === "object" && value !== null && LISTS.some((list) => Array.isArray(Reflect.get(value, list)));
}
const LISTS = ["issues", "stances", "actorTypes", "fields"] as const satisfies (keyof CodebookFile)[];

function understand(value: unknown): { readonly codebook: Codebook } | { readonly problems: readonly Found[] } {
  const version = typeof value === "object" && value !== null ? Reflect.get(value, "version") : undefined;
  if (typeof version === "number" && version > CODEBOOK_VERSION) {
    const message = l10n.t(
      "Its format is {0}; this version of Standpoint reads format {1}. Update the extension to use it.",
      version,
      CODEBOOK_VERSION,
    );
    return { problems: [{ message, path: ["version"] }] };
  }
  const read = checked(codebookSchema(), value);
  if (read === "too many") return { problems: [{ message: l10n.t("Too much of it is wrong to be told."), path: [] }] };
  if ("issues" in read)
    return {
      problems: read.issues
        .slice(0, MOST_PROBLEMS)
        .map((issue) => ({ message: inWords(issue, value), path: issue.path })),
    };
  const problems: Found[] = [];
  for (const problem of contradictions(read.data)) if (problems.push(problem) === MOST_PROBLEMS) break;
  return problems.length > 0 ? { problems } : { codebook: bookOf(read.data) };
}

/** Only what this version knows. */
function bookOf({ issues = [], stances, actorTypes, fields = [] }: CodebookFile): Codebook {
  return {
    issues: issues.map(({ parent, ...it }): IssueCode => ({ ...codeOf(it), ...(parent !== undefined && { parent }) })),
    stances: stances
      ? translated(stances).map(({ polarity, from, phrase, phrasePlural, ...it }) => ({
          ...codeOf(it),
          polarity,
          from,
          ...(phrase !== undefined && { phrase }),
          ...(phrasePlural !== undefined && { phrasePlural }),
        }))
      : BUILT_IN.stances,
    actorTypes: actorTypes
      ? translated(actorTypes).map(({ from, ...it }) => ({ ...codeOf(it), from }))
      : BUILT_IN.actorTypes,
    fields: fields.map(fieldOf),
  };
}

type Written = { readonly id: string; readonly label: string; readonly definition?: string };
const codeOf = ({ id, label, definition = "" }: Written): Code => ({ id, label, definition });

/** Without `from`, a code stands for the built-in one of its id, unless another says that it does. */
function translated<T extends { readonly id: string; readonly from?: readonly string[] }>(codes: readonly T[]) {
  const builtIn = [...BUILT_IN.stances, ...BUILT_IN.actorTypes];
  const named = new Set(codes.flatMap(({ from = [] }) => from));
  const own = (id: string) => (!named.has(id) && builtIn.some((code) => code.id === id) ? [id] : []);
  return codes.map((code) => ({ ...code, from: code.from ?? own(code.id) }));
}

function fieldOf(field: NonNullable<CodebookFile["fields"]>[number]): Field {
  const common = { ...codeOf(field), on: field.on };
  switch (field.type) {
    case "choice":
      return { ...common, type: field.type, choices: field.choices.map(codeOf) };
    case "number": {
      const { min, max } = field;
      return { ...common, type: field.type, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
    }
    default:
      return { ...common, type: field.type };
  }
}

/** A codebook as a file to begin with. */
export function serializeCodebook({ issues, stances, actorTypes, fields }: Codebook): string {
  return `${JSON.stringify({ version: CODEBOOK_VERSION, issues, stances, actorTypes, fields }, null, 2)}\n`;
}
