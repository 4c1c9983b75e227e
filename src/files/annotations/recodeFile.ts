import { CODE_NAMES, CODED_IN, type CodeUse, codesIn, type Move, movedTo } from "../../core/model/moves";
import { parseJson } from "../json/parse";
import { placesInJson } from "../json/place";
import { type AnnotationFile, FORMAT, VERSION } from "./schema";
import { validate } from "./validate";

/** An annotation file with new codes, and how many of its records have them. */
export interface Recoded {
  readonly text: string;
  readonly records: number;
}

/** The codes of an annotation file; undefined where it is none that can be read. Never throws. */
export function codesInFile(json: string): readonly CodeUse[] | undefined {
  const file = fileIn(json);
  return file && codesIn(file);
}

/**
 * The text of an annotation file in which old codes are new ones: nothing else of it is touched, not a space. Undefined
 * where it is none that can be read. Never throws.
 */
export function recodeFile(json: string, moves: readonly Move[]): Recoded | undefined {
  const file = fileIn(json);
  if (!file) return undefined;
  const found = CODE_NAMES.flatMap((field) =>
    (file[CODED_IN[field]] as readonly object[]).flatMap((record, i) => {
      const to = movedTo(moves, field, Reflect.get(record, field));
      return to === undefined ? [] : [{ path: [CODED_IN[field], i, field], to }];
    }),
  );
  const mark = json.startsWith(MARK) ? MARK : "";
  const bare = json.slice(mark.length);
  const places = placesInJson(
    bare,
    found.map(({ path }) => path),
  );
  const edits = found.map(({ to }, i) => ({ to, ...places[i]! })).sort((a, b) => a.start - b.start);
  const pieces: string[] = [mark];
  let at = 0;
  for (const { start, end, to } of edits) {
    pieces.push(bare.slice(at, start), JSON.stringify(to));
    at = end;
  }
  pieces.push(bare.slice(at));
  return { text: pieces.join(""), records: new Set(found.map(({ path: [list, i] }) => `${list} ${i}`)).size };
}

const MARK = "\uFEFF";

function fileIn(json: string): AnnotationFile | undefined {
  const parsed = parseJson(json.startsWith(MARK) ? json.slice(1) : json);
  if ("problem" in parsed) return undefined;
  const { format, version } = (parsed.value ?? {}) as Partial<AnnotationFile>;
  // a later version may mean something else by its fields
  if (format !== FORMAT || (typeof version === "number" && version > VERSION)) return undefined;
  const valid = validate(parsed.value);
  return "file" in valid ? valid.file : undefined;
}
