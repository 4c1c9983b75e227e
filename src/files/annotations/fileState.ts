import type { AnnotationDocument } from "../../core/model/types";

/** An article's text and annotations at one moment. */
export interface Kept {
  readonly text: string;
  readonly annotations: AnnotationDocument;
  /** The last good text of its annotation file. */
  readonly known?: string | undefined;
}

/** The article whose annotations the file holds; `D` is the host's open document. */
export type Article<D> =
  /** Nobody has opened it here. */
  | { readonly is: "unseen" }
  | { readonly is: "open"; readonly document: D }
  /** Closed, or never opened here, with decisions that are in no file yet. */
  | { readonly is: "closed"; readonly kept: Kept }
  /** Open again; the decisions from before are not in the store yet. */
  | { readonly is: "reopening"; readonly document: D; readonly kept: Kept }
  /** Closed, and every decision is in the file: nothing needs to be remembered. */
  | { readonly is: "gone" };

/** What the host knows of the file, whatever it is doing with it. */
export interface Facts<D> {
  readonly article: Article<D>;
  /** The last good text of the file that was read or written; undefined where there was no file. */
  readonly known: string | undefined;
  /** `known` as it was before this window wrote, and until when (ms) another window may not have seen what it wrote. */
  readonly before: { readonly known: string | undefined; readonly until: number } | undefined;
  /** How many acts of the person are in no file yet. */
  readonly acts: number;
  /** The broken text, or the failure, that the person was told of last: nobody wants to read it at every save. */
  readonly reported: string | undefined;
}

/**
 * Takes up what the file says. `asking`: how many conflicts the person is being asked about, usually 0; `restored`: kept
 * decisions came back just before.
 */
export type Load = { readonly for: "load"; readonly asking: number; readonly restored: boolean };
/** Writes what was decided. `asked`: the person waits for an answer. */
export type Save = { readonly for: "save"; readonly asked: boolean };
/** Takes up what the file says, as the person has answered. */
type Answer = { readonly for: "answer"; readonly prefer: "ours" | "theirs" };
export type Task = Load | Save | Answer;

/** What came of the last task. `again`: the file was taken up, and has to be written, since another window wrote at the same time. */
export type Outcome = "unread" | "absent" | "present" | "again" | "written" | "unchanged" | "refused" | "failed";

/** What the host is to do now; each answers with the event that is named. */
export type Work<D> =
  /** Waits for a wish: `read`, `look`, `write`. */
  | { readonly is: "resting"; readonly outcome: Outcome }
  /** Asks the person whose decisions count: `answered` or `dismissed`. Nothing is written until then. */
  | { readonly is: "asking"; readonly conflicts: number; readonly outcome: Outcome }
  /** Finds the words of kept decisions in the article: `restored`. */
  | { readonly is: "restoring"; readonly task: Load; readonly document: D; readonly kept: Kept }
  /** Reads the file: `found`. */
  | { readonly is: "looking"; readonly task: Task }
  /** Makes out what the file says, and reports where it cannot: `understood`. */
  | { readonly is: "understanding"; readonly task: Task; readonly json: string }
  /** Joins it with what was decided here since the file was `base`: `joined`. */
  | {
      readonly is: "joining";
      readonly task: Task;
      readonly json: string;
      readonly theirs: AnnotationDocument;
      readonly base: string | undefined;
    }
  /** Shows the document where the article is open: `takenUp`. `then`: what follows; a save writes in any case. */
  | { readonly is: "takingUp"; readonly task: Task; readonly document: AnnotationDocument; readonly then: Then }
  /** Writes over the text that is `expected`, which was read just now where it `isRead`: `wrote`, `outrun` or `vanished`. */
  | {
      readonly is: "writing";
      readonly task: Save;
      readonly expected: string | undefined;
      readonly isRead: boolean;
      /** How many of the acts what is written holds. */
      readonly written: number;
    };
export type Then = "look" | "again" | "end";

export type State<D> = Facts<D> & Work<D>;
/** A state of one kind. */
export type At<D, K extends Work<D>["is"]> = Facts<D> & Extract<Work<D>, { readonly is: K }>;

/** `now` is in milliseconds since the epoch. */
export type Event<D> =
  // the article, at any time
  | { readonly type: "acted" }
  | { readonly type: "opened"; readonly document: D }
  /** `kept`: what it was like, where it had annotations. */
  | { readonly type: "closed"; readonly document: D; readonly kept: Kept | undefined }
  /** Decisions from elsewhere, or from an earlier session, and how many acts they are. */
  | { readonly type: "kept"; readonly kept: Kept; readonly acts: number }
  | { readonly type: "dismissed" }
  // wishes, one after the other: each comes when the one before it has its outcome
  | { readonly type: "read"; readonly document: D }
  | { readonly type: "look" }
  | { readonly type: "write"; readonly asked: boolean }
  | { readonly type: "answered"; readonly prefer: "ours" | "theirs" }
  // what came of what the state asked for
  | { readonly type: "restored"; readonly annotations: AnnotationDocument }
  | { readonly type: "found"; readonly json: string | undefined }
  /** `isOpen`: whether the article still is. */
  | {
      readonly type: "understood";
      readonly theirs: AnnotationDocument | undefined;
      readonly isOpen: boolean;
      readonly now: number;
    }
  | {
      readonly type: "joined";
      readonly document: AnnotationDocument;
      readonly conflicts: number;
      readonly now: number;
    }
  | { readonly type: "takenUp" }
  | { readonly type: "wrote"; readonly json: string; readonly now: number }
  /** The file does not hold what was expected. */
  | { readonly type: "outrun" }
  /** There are no annotations to write. */
  | { readonly type: "vanished" }
  | { readonly type: "failed"; readonly why: string };

export const initial: State<never> = {
  article: { is: "unseen" },
  known: undefined,
  before: undefined,
  acts: 0,
  reported: undefined,
  is: "resting",
  outcome: "unread",
};
