import type * as vscode from "vscode";
import type { Store } from "../store/store";
import type { AnnotationFiles } from "./annotationFile";
import type { Articles } from "./articles";

/** What every surface is given. */
export interface Desk {
  readonly store: Store;
  readonly articles: Articles;
  readonly files: AnnotationFiles;
}

/** Ends once no analysis of the document is due or under way. */
export type Settled = (document: vscode.TextDocument) => Promise<void>;
