import { csv } from "./csv";
import type { Format } from "./format";
import { json } from "./json";
import { jsonLines } from "./jsonLines";
import { markdown } from "./markdown";
import { report } from "./report";

/** Every interchange format, in the order in which a menu offers them. */
export const FORMATS: readonly Format[] = [json, jsonLines, csv, markdown, report];
