import type { AnnotationDocument } from "../../core/model/types";
import type { Article, At, Event, Facts, Kept, Load, Outcome, Save, State, Task, Then, Work } from "./fileState";

/** Milliseconds after which every window has seen what one of them wrote. */
const MEANWHILE = 3000;

/** The state after an event; the same one where the event means nothing in it. */
export function next<D>(state: State<D>, event: Event<D>): State<D> {
  const { article } = state;
  switch (event.type) {
    case "acted":
      return { ...state, acts: state.acts + 1 };
    case "opened":
      return { ...state, article: withDocument(article, event.document) };
    case "closed":
      return { ...state, article: closed(state, event) };
    case "kept": {
      const { kept, acts } = event;
      return { ...state, article: withKept(article, kept), known: kept.known, acts: state.acts + acts };
    }
    case "dismissed":
      if (state.is === "asking") return to(state, { is: "resting", outcome: state.outcome });
      if (state.is === "resting" || state.is === "writing") return state;
      return state.task.for === "load" ? { ...state, task: { ...state.task, asking: 0 } } : state;
    default:
      return state.is === "resting" || state.is === "asking" ? wished(state, event) : went(state, event);
  }
}

/** Whether the person was not yet told of a text that cannot be read, or of a failure, or asks for it again. */
export const isNews = <D>({ task, reported }: { readonly task: Task } & Facts<D>, what: string): boolean =>
  task.for === "answer" || (task.for === "save" && task.asked) || reported !== what;

function wished<D>(state: At<D, "resting" | "asking">, event: Event<D>): State<D> {
  const { article, known } = state;
  const load: Load = { for: "load", asking: state.is === "asking" ? state.conflicts : 0, restored: false };
  switch (event.type) {
    case "look":
      return to(state, { is: "looking", task: load });
    case "read":
      if (!("kept" in article)) return to(state, { is: "looking", task: load });
      return to(state, { is: "restoring", task: load, document: event.document, kept: article.kept });
    case "write": {
      const task: Save = { for: "save", asked: event.asked };
      if (state.is === "asking") return { ...state, outcome: "refused" };
      // it is read just before it is replaced, and until then taken for what it was: reading takes its time from afar
      return known === undefined ? to(state, { is: "looking", task }) : writing(state, task, known, false);
    }
    case "answered":
      if (state.is !== "asking") return state;
      return to(state, { is: "looking", task: { for: "answer", prefer: event.prefer } });
    default:
      return state;
  }
}

function went<D>(state: Exclude<State<D>, At<D, "resting" | "asking">>, event: Event<D>): State<D> {
  if (event.type === "failed") return failed(state, event.why);
  switch (state.is) {
    case "restoring":
      return event.type === "restored" ? restored(state, event.annotations) : state;
    case "looking":
      return event.type === "found" ? found(state, event.json) : state;
    case "understanding":
      return event.type === "understood" ? understood(state, event) : state;
    case "joining":
      return event.type === "joined" ? joined(state, event) : state;
    case "takingUp":
      return event.type === "takenUp" ? takenUp(state) : state;
    case "writing":
      if (event.type === "outrun") return to(state, { is: "looking", task: state.task });
      if (event.type === "vanished") return ended(state, "failed");
      return event.type === "wrote" ? wrote(state, event) : state;
  }
}

function restored<D>(state: At<D, "restoring">, annotations: AnnotationDocument): State<D> {
  const { article, document, kept } = state;
  // closed again, or elsewhere by now: then it stays kept
  if (article.is !== "reopening" || article.document !== document || article.kept !== kept)
    return ended(state, "present");
  return takingUp({ ...state, article: { is: "open", document } }, annotations, "look");
}

function found<D>(state: At<D, "looking">, json: string | undefined): State<D> {
  const { task, known } = state;
  if (task.for === "save" && (json === undefined || json === known)) return writing(state, task, json, true);
  if (json === undefined) {
    if (task.for === "answer") return ended(state, "absent");
    return ended({ ...state, known: undefined }, task.for === "load" && task.restored ? "present" : "absent");
  }
  if (task.for === "load" && (task.asking > 0 || json === known)) return ended(state, "present");
  return to(state, { is: "understanding", task, json });
}

function understood<D>(
  state: At<D, "understanding">,
  { theirs, isOpen, now }: Extract<Event<D>, { readonly type: "understood" }>,
): State<D> {
  const { task, json, known, before, acts } = state;
  if (!theirs) return ended({ ...state, reported: json }, task.for === "save" ? "refused" : "present");
  const isRecent = wroteJustNow(state, now);
  if (task.for === "load" && !isOpen) return ended(state, "present");
  if (task.for === "load" && acts === 0 && !isRecent) return takingUp({ ...state, known: json }, theirs, "end");
  // two windows that write in the same moment do not see each other: what we wrote just now may be missing for no reason
  return to(state, { is: "joining", task, json, theirs, base: isRecent ? before?.known : known });
}

function joined<D>(
  state: At<D, "joining">,
  { document, conflicts, now }: Extract<Event<D>, { readonly type: "joined" }>,
): State<D> {
  const { task, json } = state;
  if (conflicts > 0 && task.for !== "answer")
    return to(state, { is: "asking", conflicts, outcome: task.for === "save" ? "refused" : "present" });
  const then = task.for === "load" && wroteJustNow(state, now) ? "again" : "end";
  return takingUp({ ...state, known: json }, document, then);
}

function takingUp<D>(state: Facts<D> & { readonly task: Task }, document: AnnotationDocument, then: Then): State<D> {
  const { article, task } = state;
  const now = "kept" in article ? { ...article, kept: { ...article.kept, annotations: document } } : article;
  return to({ ...state, article: now }, { is: "takingUp", task, document, then });
}

function takenUp<D>(state: At<D, "takingUp">): State<D> {
  const { task, then, known } = state;
  if (task.for === "save") return writing(state, task, known, true);
  if (task.for === "load" && then === "look") return to(state, { is: "looking", task: { ...task, restored: true } });
  return ended(state, then === "again" ? "again" : "present");
}

function wrote<D>(state: At<D, "writing">, { json, now }: { readonly json: string; readonly now: number }): State<D> {
  const { known, expected } = state;
  const isSame = json === expected;
  const before = { known: wroteJustNow(state, now) ? state.before?.known : known, until: now + MEANWHILE };
  const facts = { ...state, known: json, reported: undefined, acts: state.acts - state.written };
  return ended(acknowledged(isSame ? facts : { ...facts, before }), isSame ? "unchanged" : "written");
}

function failed<D>(state: Facts<D> & { readonly task: Task }, why: string): State<D> {
  return ended(state.task.for === "save" ? acknowledged({ ...state, reported: why }) : state, "failed");
}

const wroteJustNow = <D>({ before }: Facts<D>, now: number): boolean => before !== undefined && now < before.until;

const writing = <D>(facts: Facts<D>, task: Save, expected: string | undefined, isRead: boolean): State<D> =>
  to(facts, { is: "writing", task, expected, isRead, written: facts.acts });

const ended = <D>(state: Facts<D> & { readonly task: Task }, outcome: Outcome): State<D> =>
  state.task.for === "load" && state.task.asking > 0
    ? to(state, { is: "asking", conflicts: state.task.asking, outcome })
    : to(state, { is: "resting", outcome });

/** Nothing is left over of what the state before was about. */
const to = <D>({ article, known, before, acts, reported }: Facts<D>, work: Work<D>): State<D> => ({
  ...{ article, known, before, acts, reported },
  ...work,
});

function withDocument<D>(article: Article<D>, document: D): Article<D> {
  return "kept" in article ? { is: "reopening", document, kept: article.kept } : { is: "open", document };
}

function withKept<D>(article: Article<D>, kept: Kept): Article<D> {
  return "document" in article ? { is: "reopening", document: article.document, kept } : { is: "closed", kept };
}

function closed<D>(
  { article, acts }: Facts<D>,
  { document, kept }: { readonly document: D; readonly kept: Kept | undefined },
): Article<D> {
  if ("document" in article && article.document !== document) return article;
  const left = "kept" in article ? article.kept : kept;
  return acts > 0 && left ? { is: "closed", kept: left } : { is: "gone" };
}

/** Where every act is in the file nothing is kept of a closed article; one that is opened again is still to be restored. */
function acknowledged<F extends Facts<D>, D>(facts: F): F {
  return facts.acts > 0 || "document" in facts.article ? facts : { ...facts, article: { is: "gone" } };
}
