import type * as vscode from "vscode";
import type { Store } from "../../store/store";
import type { AnnotationFiles } from "../files/annotationFiles";
import type { Codebooks } from "../files/codebooks";
import type { Focus } from "../platform/focus";
import type { ReadOnly } from "../platform/readOnly";
import type { InSlices } from "../platform/slices";
import type { Acts } from "./acts";
import type { Articles } from "./articles";
import type { Dates } from "./dates";
import type { ModelPresence } from "./modelPresence";
import type { ReviewSession } from "./reviewSession";

/** What every surface is given. */
export interface Session {
  readonly store: Store;
  readonly articles: Articles;
  readonly files: AnnotationFiles;
  readonly codebooks: Codebooks;
  readonly dates: Dates;
  readonly acts: Acts;
  readonly review: ReviewSession;
  readonly model: ModelPresence;
  readonly focus: Focus;
  readonly readOnly: ReadOnly;
  readonly inSlices: InSlices;
}

/** Ends once no analysis of the document is due or under way. */
export type Idle = (document: vscode.TextDocument) => Promise<void>;

/** Writes what is due now, of all articles or of those that are wanted; ends after some seconds whatever the disk does. */
export type Flush = (isWanted?: (article: vscode.Uri) => boolean) => Promise<void>;
