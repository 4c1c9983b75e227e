import type * as vscode from "vscode";
import type { DateAt } from "../../core/model/types";
import { setting } from "../platform/settings";

/** What the times in an article mean, as dates. */
export interface Dates {
  of(document: vscode.TextDocument): DateAt;
}

/** Loads the library that reads dates when it is first asked for; a date that is wanted before that is not told. */
export function createDates(): Dates {
  let library: typeof import("../../core/article/dates") | undefined;
  return {
    of(document) {
      if (!library)
        void import("../../core/article/dates").then((loaded) => {
          library = loaded;
        });
      return (when) =>
        library?.datesIn(document.getText(), undefined, setting("articleDate", document.uri))(when) ?? null;
    },
  };
}
