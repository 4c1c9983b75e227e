import type * as vscode from "vscode";
import type { AnnotationDocument } from "../core/model";
import { fileNameOf } from "./articles";
import { presentText, REST } from "./disk";
import type { Kept, Memory } from "./fileMemory";
import { reportUnreadable } from "./fileReports";
import { pause } from "./turns";

/** Where the file is. */
export const besideOf = (article: vscode.Uri): vscode.Uri =>
  article.with({ path: `${article.path}.annotations.json`, query: "", fragment: "" });

/** The file's text; undefined where there is none. */
export async function onDisk(memory: Memory): Promise<string | undefined> {
  // what has been cut off of a file that we wrote never ends so
  const isEnded = (json: string) => json === memory.known || json.trimEnd().endsWith("\n}");
  const look = () => presentText(besideOf(memory.uri), isEnded, async (copy) => (await parsed(memory, copy)).ok);
  const json = await look();
  if (json === undefined || json === memory.known || json.trimEnd().endsWith("}")) return json;
  // others may be in the middle of writing it
  await pause(REST);
  return look();
}

/** What such a text says of the article as it is. */
export async function parsed({ kept, document }: Memory, json: string) {
  const { parseAnnotationFile } = await import("../store/annotationFile");
  return parseAnnotationFile(json, kept?.text ?? document?.getText() ?? "");
}

/** The same; undefined after a report, which nobody wants at every save unless they `asked`. */
export async function understand(
  memory: Memory,
  json: string,
  asked: boolean,
): Promise<AnnotationDocument | undefined> {
  const result = await parsed(memory, json);
  if (result.ok) return result.document;
  if (asked || memory.reported !== json) void reportUnreadable(besideOf(memory.uri), result);
  memory.reported = json;
  return undefined;
}

/** The text that the file should have. */
export async function jsonOf({ uri, lines }: Memory, now: Kept | undefined): Promise<string> {
  const { serialize } = await import("../store/annotationFile");
  return now ? serialize({ name: fileNameOf(uri), text: now.text, document: now.annotations }, lines) : "";
}
