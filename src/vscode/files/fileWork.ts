import type * as vscode from "vscode";
import type { AnnotationDocument } from "../../core/model/types";
import { join } from "../../core/reconcile/mergeSides";
import type { At } from "../../files/annotations/fileState";
import { isNews } from "../../files/annotations/fileTransitions";
import type { Store } from "../../store/store";
import { replaceText } from "../platform/disk";
import type { InSlices } from "../platform/slices";
import { currentOf, type FileEvent, type FileState, type Memory, textOf } from "./fileMemory";
import { besideOf, createFileText, jsonOf } from "./fileText";

/** A state in which something is to be done with the file, other than waiting for a wish or for the person. */
export type Busy = Exclude<FileState, State<"resting" | "asking">>;
type State<K extends FileState["is"]> = At<vscode.TextDocument, K>;

/** Does what a state asks for, with the disk and the store, and tells what came of it. Failures of the disk throw. */
export function createFileWork(store: Store, inSlices: InSlices): (memory: Memory, state: Busy) => Promise<FileEvent> {
  const { onDisk, parsedAll, understand } = createFileText(inSlices);

  /** The decisions of an article that is open again, joined with what was found or decided since. */
  const restore = async (memory: Memory, { document, kept, known }: State<"restoring">): Promise<FileEvent> => {
    const [found, base] = await parsedAll(() => document.getText(), [await jsonOf(memory, kept), known]);
    const ours = found?.ok && document.getText() !== kept.text ? found.document : kept.annotations;
    const now = store.get(memory.uri.toString());
    return {
      type: "restored",
      annotations: now ? join(base?.ok ? base.document : undefined, ours, now).document : ours,
    };
  };
  const makeOut = async (memory: Memory, state: State<"understanding">): Promise<FileEvent> => {
    const theirs = await understand(memory, state.json, () =>
      isNews({ ...memory.state, task: state.task }, state.json),
    );
    const { article } = memory.state;
    return {
      type: "understood",
      theirs,
      isOpen: "document" in article && !article.document.isClosed,
      now: Date.now(),
    };
  };
  /** What was decided here, joined with what others did since the file was last read or written. */
  const joinSides = async (memory: Memory, { json, theirs, base, task }: State<"joining">): Promise<FileEvent> => {
    // of one moment, though the article is edited while they are read
    const [now, before] = base === undefined ? [] : await parsedAll(() => textOf(memory), [json, base]);
    const document = now?.ok ? now.document : theirs;
    const ours = currentOf(memory, store)?.annotations;
    const prefer = task.for === "answer" ? task.prefer : "ours";
    const joined = ours && join(before?.ok ? before.document : undefined, ours, document, prefer);
    return {
      type: "joined",
      document: joined?.document ?? document,
      conflicts: joined?.conflicts.length ?? 0,
      now: Date.now(),
    };
  };
  const show = ({ uri, state }: Memory, document: AnnotationDocument): FileEvent => {
    const key = uri.toString();
    if (state.article.is === "open" && document !== store.get(key)) store.set(key, document, "load");
    return { type: "takenUp" };
  };
  const write = async (memory: Memory, { expected, isRead }: State<"writing">): Promise<FileEvent> => {
    const now = currentOf(memory, store);
    if (!now) return { type: "vanished" };
    const json = await jsonOf(memory, now);
    const holds = json === expected ? isRead : await replaceText(besideOf(memory.uri), json, expected);
    return holds ? { type: "wrote", json, now: Date.now() } : { type: "outrun" };
  };

  return async (memory, state) => {
    switch (state.is) {
      case "restoring":
        return restore(memory, state);
      case "looking":
        return { type: "found", json: await onDisk(memory) };
      case "understanding":
        return makeOut(memory, state);
      case "joining":
        return joinSides(memory, state);
      case "takingUp":
        return show(memory, state.document);
      case "writing":
        return write(memory, state);
    }
  };
}
