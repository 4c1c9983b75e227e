import type * as vscode from "vscode";
import type { AnnotationDocument } from "../../core/model/types";
import type { Opened } from "../../files/annotations/annotationFile";
import type { Kept } from "../../files/annotations/fileState";
import { presentText, REST } from "../platform/disk";
import { type InSlices, pause } from "../platform/slices";
import { fileNameOf } from "../platform/uris";
import { type Memory, textOf } from "./fileMemory";
import { reportUnreadable } from "./fileReports";

/** Gives the URI of an article's annotation file: it lies beside the article. */
export const besideOf = (article: vscode.Uri): vscode.Uri =>
  article.with({ path: `${article.path}.annotations.json`, query: "", fragment: "" });

/** Reads annotation files as texts; what such a text says is made out a slice at a time, since a hostile one is long work. */
export function createFileText(inSlices: InSlices) {
  /** Makes out what texts say of an article as it is in the end: it may be edited, or closed, meanwhile. */
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
  /** Makes out what such a text says of the article as it is. */
  const parsed = async (memory: Memory, json: string): Promise<Opened> =>
    (await parsedAll(() => textOf(memory), [json]))[0]!;

  return {
    parsedAll,
    /** Reads the file's text; undefined where there is none. */
    async onDisk(memory: Memory): Promise<string | undefined> {
      // what has been cut off of a file that we wrote never ends so
      const isEnded = (json: string) => json === memory.state.known || json.trimEnd().endsWith("\n}");
      const isWhole = async (copy: string) => (await parsed(memory, copy)).ok;
      const look = () => presentText(besideOf(memory.uri), isEnded, isWhole);
      const json = await look();
      // half a file may end like a whole one: in the middle of a list
      if (json === undefined || isEnded(json) || (await isWhole(json))) return json;
      // others may be in the middle of writing it
      await pause(REST);
      return look();
    },
    /** Makes out what a text says; undefined where it cannot be read, which is reported where that `isNews`. */
    async understand(memory: Memory, json: string, isNews: () => boolean): Promise<AnnotationDocument | undefined> {
      const result = await parsed(memory, json);
      if (result.ok) return result.document;
      if (isNews()) void reportUnreadable(besideOf(memory.uri), result);
      return undefined;
    },
  };
}

/** Lays out the text that the file should have. */
export async function jsonOf({ uri, lines }: Memory, now: Kept | undefined): Promise<string> {
  const { serialize } = await import("../../files/annotations/annotationFile");
  return now ? serialize({ name: fileNameOf(uri), text: now.text, document: now.annotations }, lines) : "";
}
