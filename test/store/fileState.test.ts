import assert from "node:assert/strict";
import type { AnnotationDocument } from "../../src/core/model/types";
import { type Event, initial, type Kept, type State } from "../../src/files/annotations/fileState";
import { isNews, next } from "../../src/files/annotations/fileTransitions";

const documentOf = (name: string): AnnotationDocument => ({
  actors: [],
  mentions: [],
  attributions: [],
  positions: [],
  notes: [],
  lost: [],
  extra: { name },
});
const [mine, yours, both] = ["mine", "yours", "both"].map(documentOf) as [
  AnnotationDocument,
  AnnotationDocument,
  AnnotationDocument,
];
const kept: Kept = { text: "Ann said so.", annotations: mine };

type Happening = Event<string>;
const acted: Happening = { type: "acted" };
const look: Happening = { type: "look" };
const takenUp: Happening = { type: "takenUp" };
const dismissed: Happening = { type: "dismissed" };
const failed: Happening = { type: "failed", why: "the disk is full" };
const opened = (document = "tab"): Happening => ({ type: "opened", document });
const closed = (document = "tab", it: Kept | undefined = kept): Happening => ({ type: "closed", document, kept: it });
const read = (document = "tab"): Happening => ({ type: "read", document });
const save = (asked = false): Happening => ({ type: "write", asked });
const found = (json?: string): Happening => ({ type: "found", json });
const understood = (theirs?: AnnotationDocument, now = 0): Happening => ({
  ...{ type: "understood", theirs, now },
  isOpen: true,
});
const joined = (conflicts = 0, now = 0): Happening => ({ type: "joined", document: both, conflicts, now });
const wrote = (json: string, now = 0): Happening => ({ type: "wrote", json, now });
const answered: Happening = { type: "answered", prefer: "theirs" };

/** The article is open, and the file held `A` when it was read. */
const OPEN = [opened(), read(), found("A"), understood(yours), takenUp];
/** Decided here, while the file became `B`. */
const OUTRUN = [...OPEN, acted, save(), { type: "outrun" } as const, found("B"), understood(yours)];
const ASKED = [...OUTRUN, joined(2)];
/** Closed with decisions that are in no file. */
const LEFT = [...OPEN, acted, closed()];

const after = (events: readonly Happening[]): State<string> =>
  events.reduce((state, event) => next(state, event), initial as State<string>);

const TABLE: readonly [what: string, events: readonly Happening[], expected: object][] = [
  // opening
  ["an article that is opened is looked for", [opened(), read()], { is: "looking" }],
  ["where there is no file", [opened(), read(), found()], { is: "resting", outcome: "absent", known: undefined }],
  ["a file is made out", [opened(), read(), found("A")], { is: "understanding", json: "A" }],
  ["and shown", OPEN.slice(0, -1), { is: "takingUp", document: yours, known: "A" }],
  ["and then nothing is to be done", OPEN, { is: "resting", outcome: "present", known: "A", acts: 0 }],
  [
    "one that cannot be read",
    [opened(), read(), found("{"), understood()],
    { outcome: "present", reported: "{", known: undefined },
  ],
  [
    "closed while it was made out",
    [opened(), read(), found("A"), { ...understood(yours), isOpen: false } as Happening],
    { is: "resting", outcome: "present", known: undefined },
  ],
  // somebody writes
  ["the file is as it was", [...OPEN, look, found("A")], { is: "resting", outcome: "present" }],
  ["the file is gone", [...OPEN, look, found()], { outcome: "absent", known: undefined }],
  [
    "the file changed and nothing was decided here",
    [...OPEN, look, found("B"), understood(mine)],
    { is: "takingUp", document: mine, known: "B" },
  ],
  [
    "the file changed and something was decided here",
    [...OPEN, acted, look, found("B"), understood(mine)],
    { is: "joining", base: "A", known: "A" },
  ],
  [
    "both are joined",
    [...OPEN, acted, look, found("B"), understood(mine), joined()],
    { is: "takingUp", document: both, known: "B", acts: 1 },
  ],
  // writing
  [
    "what is known is written over unread",
    [...OPEN, acted, save()],
    { is: "writing", expected: "A", isRead: false, written: 1 },
  ],
  ["a file that was never seen is looked for first", [opened(), acted, save()], { is: "looking" }],
  [
    "there is none: it is made",
    [opened(), acted, save(), found()],
    { is: "writing", expected: undefined, isRead: true },
  ],
  [
    "it is written",
    [...OPEN, acted, save(), wrote("C", 50)],
    { is: "resting", outcome: "written", known: "C", acts: 0, before: { known: "A", until: 3050 } },
  ],
  ["it is the same", [...OPEN, save(), wrote("A")], { outcome: "unchanged", before: undefined }],
  [
    "what was done meanwhile is not in it",
    [...OPEN, acted, save(), acted, wrote("C")],
    { outcome: "written", acts: 1 },
  ],
  ["it holds something else", OUTRUN.slice(0, -2), { is: "looking" }],
  [
    "which is joined before it is written",
    [...OUTRUN, joined(), takenUp],
    { is: "writing", expected: "B", isRead: true, known: "B" },
  ],
  [
    "or the same as before",
    [...OPEN, acted, save(), { type: "outrun" }, found("A")],
    { is: "writing", expected: "A", isRead: true },
  ],
  [
    "or cannot be read",
    [...OPEN, acted, save(), { type: "outrun" }, found("{"), understood()],
    { is: "resting", outcome: "refused", acts: 1, known: "A", reported: "{" },
  ],
  [
    "the article has no annotations any more",
    [...OPEN, save(), { type: "vanished" }],
    { outcome: "failed", reported: undefined },
  ],
  [
    "the disk is full",
    [...OPEN, acted, save(), failed],
    { is: "resting", outcome: "failed", acts: 1, known: "A", reported: "the disk is full" },
  ],
  [
    "and has room again",
    [...OPEN, acted, save(), failed, save(), wrote("C")],
    { outcome: "written", acts: 0, reported: undefined },
  ],
  // two windows in the same moment
  [
    "what we wrote just now is missing: the base is from before",
    [...OPEN, acted, save(), wrote("C", 50), look, found("B"), understood(yours, 3049)],
    { is: "joining", base: "A" },
  ],
  [
    "and it is written again",
    [...OPEN, acted, save(), wrote("C", 50), look, found("B"), understood(yours, 60), joined(0, 60), takenUp],
    { outcome: "again", known: "B" },
  ],
  [
    "not once every window has seen it",
    [...OPEN, acted, save(), wrote("C", 50), look, found("B"), understood(yours, 3050)],
    { is: "takingUp", document: yours },
  ],
  [
    "written twice in a moment: from before the first",
    [...OPEN, acted, save(), wrote("C", 50), acted, save(), wrote("D", 60)],
    { before: { known: "A", until: 3060 } },
  ],
  [
    "written again later: from before the second",
    [...OPEN, acted, save(), wrote("C", 50), acted, save(), wrote("D", 4000)],
    { before: { known: "C", until: 7000 } },
  ],
  // asking
  ["both decided: the person is asked", ASKED, { is: "asking", conflicts: 2, outcome: "refused", known: "A", acts: 1 }],
  [
    "when a change is seen, too",
    [...OPEN, acted, look, found("B"), understood(mine), joined(1)],
    { is: "asking", outcome: "present" },
  ],
  ["nothing is written before the answer", [...ASKED, save(true)], { is: "asking", outcome: "refused" }],
  ["nor taken up", [...ASKED, look, found("C")], { is: "asking", conflicts: 2, known: "A" }],
  ["acts are counted meanwhile", [...ASKED, acted], { is: "asking", acts: 2 }],
  ["no answer", [...ASKED, dismissed], { is: "resting", known: "A", acts: 1 }],
  [
    "no answer, while the file is looked at",
    [...ASKED, look, dismissed, found("C")],
    { is: "understanding", json: "C" },
  ],
  [
    "no answer, while decisions from before are found",
    [...ASKED, closed(), opened(), read(), dismissed, { type: "restored", annotations: mine }, takenUp, found("C")],
    { is: "understanding" },
  ],
  [
    "no answer, just when they are shown",
    [...ASKED, closed(), opened(), read(), { type: "restored", annotations: mine }, dismissed, takenUp, found("C")],
    { is: "understanding" },
  ],
  [
    "an answer is carried out on the file as it is then",
    [...ASKED, answered],
    { is: "looking", task: { for: "answer", prefer: "theirs" } },
  ],
  [
    "and not asked again",
    [...ASKED, answered, found("C"), understood(yours), joined(2)],
    { is: "takingUp", known: "C" },
  ],
  [
    "and ends the asking",
    [...ASKED, answered, found("C"), understood(yours), joined(2), takenUp],
    { is: "resting", acts: 1 },
  ],
  ["the file is gone when it is answered", [...ASKED, answered, found()], { is: "resting", known: "A" }],
  [
    "the file cannot be read when it is answered",
    [...ASKED, answered, failed],
    { is: "resting", outcome: "failed", reported: undefined },
  ],
  ["an answer that nobody asked for", [...OPEN, answered], { is: "resting" }],
  // the article is closed, opened again, moved
  ["closed, all written", [...OPEN, closed()], { article: { is: "gone" } }],
  ["closed, something left", LEFT, { article: { is: "closed", kept }, acts: 1 }],
  [
    "closed without annotations",
    [...OPEN, acted, { ...closed(), kept: undefined } as Happening],
    { article: { is: "gone" } },
  ],
  ["another tab is closed", [...OPEN, closed("other")], { article: { is: "open", document: "tab" } }],
  ["written after it was closed", [...LEFT, save(), wrote("C")], { article: { is: "gone" }, acts: 0 }],
  [
    "taken up after it was closed",
    [...OUTRUN, closed(), joined(), takenUp],
    { is: "writing", article: { is: "closed", kept: { ...kept, annotations: both } } },
  ],
  [
    "opened again",
    [...LEFT, opened("new"), read("new")],
    { is: "restoring", kept, article: { is: "reopening", document: "new", kept } },
  ],
  [
    "and restored",
    [...LEFT, opened("new"), read("new"), { type: "restored", annotations: both }],
    { is: "takingUp", document: both, article: { is: "open", document: "new" } },
  ],
  [
    "then the file is looked at",
    [...LEFT, opened("new"), read("new"), { type: "restored", annotations: both }, takenUp],
    { is: "looking" },
  ],
  [
    "something is there though there is no file",
    [...LEFT, opened("new"), read("new"), { type: "restored", annotations: both }, takenUp, found()],
    { outcome: "present", known: undefined },
  ],
  [
    "closed while it is opened again",
    [...LEFT, opened("new"), read("new"), closed("new")],
    { article: { is: "closed", kept } },
  ],
  [
    "then it stays kept",
    [...LEFT, opened("new"), read("new"), closed("new"), { type: "restored", annotations: both }],
    { is: "resting", outcome: "present", article: { is: "closed", kept }, acts: 1 },
  ],
  [
    "opened once more meanwhile",
    [...LEFT, opened("new"), read("new"), opened("third"), { type: "restored", annotations: both }],
    { is: "resting", article: { is: "reopening", document: "third", kept } },
  ],
  [
    "written while it is opened again: it is still to be restored",
    [...LEFT, save(), opened("new"), wrote("C"), read("new")],
    { is: "restoring", article: { is: "reopening", document: "new", kept }, acts: 0 },
  ],
  [
    "and closed once more before that",
    [...LEFT, save(), opened("new"), wrote("C"), closed("new")],
    { article: { is: "gone" } },
  ],
  [
    "from an earlier session",
    [{ type: "kept", kept: { ...kept, known: "A" }, acts: 1 }],
    { article: { is: "closed", kept: { ...kept, known: "A" } }, known: "A", acts: 1 },
  ],
  [
    "from elsewhere, into an open article",
    [...OPEN, acted, { type: "kept", kept, acts: 2 }],
    { article: { is: "reopening", document: "tab", kept }, known: undefined, acts: 3 },
  ],
];

suite("the state of an annotation file", () => {
  for (const [what, events, expected] of TABLE)
    test(what, () => assert.deepEqual({ ...after(events), ...expected }, after(events)));

  const reports: [what: string, events: readonly Happening[], told: string, expected: boolean][] = [
    ["the first time", [...OPEN, acted, save()], "full", true],
    ["another time", [...OPEN, acted, save(), failed, save()], "the disk is full", false],
    [
      "another time, when the person asks for it",
      [...OPEN, acted, save(), failed, save(true)],
      "the disk is full",
      true,
    ],
    ["another failure", [...OPEN, acted, save(), failed, save()], "it is a link", true],
    [
      "once it was written meanwhile",
      [...OPEN, acted, save(), failed, save(), wrote("C"), save()],
      "the disk is full",
      true,
    ],
    [
      "the same broken file, when it is seen again",
      [opened(), read(), found("{"), understood(), look, found("{")],
      "{",
      false,
    ],
    [
      "the same broken file, as an answer",
      [
        ...ASKED,
        dismissed,
        save(),
        { type: "outrun" },
        found("{"),
        understood(),
        look,
        found("B"),
        understood(mine),
        joined(1),
        answered,
        found("{"),
      ],
      "{",
      true,
    ],
  ];
  for (const [what, events, told, expected] of reports)
    test(`told ${what}: ${expected}`, () => {
      const state = after(events);
      assert.ok("task" in state);
      assert.equal(isNews(state, told), expected);
    });

  test("what means nothing in a state leaves it as it is", () => {
    for (const [events, event] of [
      [OPEN, found("B")],
      [OPEN, wrote("B")],
      [OPEN, dismissed],
      [[...OPEN, acted, save()], found("B")],
      [[...OPEN, look], save()],
      [ASKED, joined()],
    ] as const) {
      const state = after(events);
      assert.equal(next(state, event), state);
    }
  });
});
