import type * as vscode from "vscode";
import type { AnnotationDocument } from "../../core/model/types";
import type { Opened } from "../../files/annotations/annotationFile";
import { presentText, REST } from "../platform/disk";
import { type InSlices, pause } from "../platform/slices";
import { fileNameOf } from "../platform/uris";
import type { Kept, Memory } from "./fileMemory";
import { reportUnreadable } from "./fileReports";

/** Where the file is. */
export const besideOf = (article: vscode.Uri): vscode.Uri =>
  article.with({ path: `${article.path}.annotations.json`, query: "", fragment: "" });

/** The annotation files as texts; what such a text says is made out a slice at a time, since a hostile one is long work. */
export function createFileText(inSlices: InSlices) {
  /** What texts say of an article as it is in the end: it may be edited, or closed, while they are made out. */
  const parsedAll = async (
    textOf: () => string,
    jsons: readonly (string | undefined)[],
  ): Promise<readonly (Opened | undefined)[]> => {
    const { opening } = await import("../../files/annotations/annotationFile");
    for (;;) {
      const text = textOf();
      const opened: (Opened | undefined)[] = [];
      for (const json of jsons) opened.push(json === undefined ? undefined : await inSlices(opening(json, text)));
      if (textOf() === text) return opened;
    }
  };
  /** What such a text says of the article as it is. */
  const parsed = async (memory: Memory, json: string): Promise<Opened> =>
    (await parsedAll(() => textOf(memory), [json]))[0]!;

  return {
    parsed,
    parsedAll,
    /** The file's text; undefined where there is none. */
    async onDisk(memory: Memory): Promise<string | undefined> {
      // what has been cut off of a file that we wrote never ends so
      const isEnded = (json: string) => json === memory.known || json.trimEnd().endsWith("\n}");
      const isWhole = async (copy: string) => (await parsed(memory, copy)).ok;
      const look = () => presentText(besideOf(memory.uri), isEnded, isWhole);
      const json = await look();
      if (json === undefined || json === memory.known || json.trimEnd().endsWith("}")) return json;
      // others may be in the middle of writing it
      await pause(REST);
      return look();
    },
    /** What a text says; undefined after a report, which nobody wants at every save unless they `asked`. */
    async understand(memory: Memory, json: string, asked: boolean): Promise<AnnotationDocument | undefined> {
      const result = await parsed(memory, json);
      if (result.ok) return result.document;
      if (asked || memory.reported !== json) void reportUnreadable(besideOf(memory.uri), result);
      memory.reported = json;
      return undefined;
    },
  };
}

/** The article's, open or closed. */
export const textOf = ({ kept, document }: Memory): string => kept?.text ?? document?.getText() ?? "";

/** The text that the file should have. */
export async function jsonOf({ uri, lines }: Memory, now: Kept | undefined): Promise<string> {
  const { serialize } = await import("../../files/annotations/annotationFile");
  return now ? serialize({ name: fileNameOf(uri), text: now.text, document: now.annotations }, lines) : "";
}
