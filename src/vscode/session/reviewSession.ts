import * as vscode from "vscode";
import {
  begin,
  go,
  jump,
  type Plan,
  type Queue,
  type ReviewOrder,
  renewed,
  reordered,
} from "../../core/actions/reviewQueue";
import type { Store } from "../../store/store";

/** A review under way: in which article, and where the person stands in it. */
export interface Review {
  readonly document: vscode.TextDocument;
  readonly queue: Queue;
}

/** The one review of the window. It rests while another editor is looked at and ends when the article is closed. */
export interface ReviewSession extends vscode.Disposable {
  /** Gives the review; undefined where none is under way, or where it rests. */
  current(): Review | undefined;
  /** Tells whether one is under way, be it at rest. */
  isOn(): boolean;
  /** Begins a review at an offset of the text, in place of one that is under way. False where nothing is left to review. */
  begin(document: vscode.TextDocument, offset: number, plan: Plan): boolean;
  /** Goes on in another order, at what is before the person. */
  reorder(order: ReviewOrder): void;
  end(): void;
  go(way: 1 | -1): void;
  jump(id: string): void;
  /** Fires where another annotation is before the person, or the review began, rests or goes on. */
  readonly onDidChange: vscode.Event<void>;
  /** Fires at the end of a review. `done`: nothing was left. */
  readonly onDidEnd: vscode.Event<ReviewEnd>;
}

export interface ReviewEnd {
  readonly document: vscode.TextDocument;
  readonly done: boolean;
  readonly through: Plan["through"];
}

export function createReviewSession(store: Store): ReviewSession {
  const changed = new vscode.EventEmitter<void>();
  const ended = new vscode.EventEmitter<ReviewEnd>();
  let review: Review | undefined;

  const end = (done: boolean) => {
    const before = review;
    review = undefined;
    if (before) ended.fire({ document: before.document, done, through: before.queue.plan.through });
  };
  const put = (document: vscode.TextDocument, queue: Queue | null) => {
    if (!queue) return end(true);
    if (queue === review?.queue) return;
    review = { document, queue };
    changed.fire();
  };
  const subscriptions = [
    changed,
    ended,
    store.onDidChange(({ uri, document, reason }) => {
      if (!review || uri !== review.document.uri.toString()) return;
      if (document) put(review.document, renewed(review.queue, document, reason === "user"));
      else end(false);
    }),
    vscode.window.onDidChangeActiveTextEditor(() => review && changed.fire()),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.length > 0 && review && !isOpen(review.document)) end(false);
    }),
  ];
  return {
    current: () => (vscode.window.activeTextEditor?.document === review?.document ? review : undefined),
    isOn: () => review !== undefined,
    begin(document, offset, plan) {
      const annotations = store.get(document.uri.toString());
      const queue = annotations ? begin(annotations, offset, plan) : null;
      if (queue) put(document, queue);
      return queue !== null;
    },
    reorder(order) {
      const annotations = review && store.get(review.document.uri.toString());
      if (review && annotations) put(review.document, reordered(review.queue, order, annotations));
    },
    end: () => end(false),
    go: (way) => review && put(review.document, go(review.queue, way)),
    jump: (id) => review && put(review.document, jump(review.queue, id)),
    onDidChange: changed.event,
    onDidEnd: ended.event,
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

const isOpen = ({ uri }: vscode.TextDocument): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
