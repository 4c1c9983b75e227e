import assert from "node:assert/strict";
import fc from "fast-check";
import type { Act } from "../../src/core/actions/act";
import { addNote } from "../../src/core/actions/add";
import { accept, reject } from "../../src/core/actions/review";
import type { Edit } from "../../src/core/model/span";
import type { AnnotationDocument, AnyAnnotation, Attribution, Position } from "../../src/core/model/types";
import { mapDocument } from "../../src/core/reconcile/mapThroughEdit";
import { merge } from "../../src/core/reconcile/mergeAnalysis";
import { createHistory } from "../../src/store/history";
import { anyWish, type Wish } from "../fixtures/anyAct";
import { anyArticle, documentOf } from "../fixtures/anyDocument";
import { fairDocument, TEXT } from "../fixtures/fairDocument";

const BY = { at: "2026-03-01T10:00:00Z" } as const;
const URI = "file:///fair.txt";
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const listsOf = ({ actors, mentions, attributions, positions, notes, lost }: AnnotationDocument) => ({
  actors,
  mentions,
  attributions,
  positions,
  notes,
  lost,
});

/** As the machine finds them. */
function suggestions(document: AnnotationDocument): AnnotationDocument {
  const provenance = { by: "machine", rule: "any", confidence: 0.5 } as const;
  const suggested = <T extends AnyAnnotation>({ decision: _decided, ...annotation }: T) => ({
    ...(annotation as T),
    status: "suggested" as const,
    provenance,
  });
  return {
    ...document,
    actors: document.actors.map(({ merged: _merged, ...actor }) => suggested(actor)),
    mentions: document.mentions.map(suggested),
    attributions: document.attributions.map(suggested),
    positions: document.positions.map(suggested),
    notes: [],
  };
}

/** An article on which a person acts and types. */
function desk(start: AnnotationDocument, text: string) {
  const history = createHistory();
  let document = start;
  let now = text;
  const edit = (edit: Edit, words: string, plain: boolean) => {
    document = mapDocument(document, [edit], now);
    now = now.slice(0, edit.span.start) + words + now.slice(edit.span.end);
    history.edited(URI, [edit], plain);
  };
  return {
    history,
    get document() {
      return document;
    },
    get text() {
      return now;
    },
    act(wish: Wish) {
      const after = wish(document)(document, BY);
      if (after !== document) history.did(URI, { label: "act", before: document, after, text: now });
      document = after;
    },
    type(at: number, words: string) {
      edit({ span: { start: at, end: at }, length: words.length }, words, true);
      return () => edit({ span: { start: at, end: at + words.length }, length: 0 }, "", false);
    },
    replace(at: number, length: number, words: string) {
      const start = Math.min(at, now.length);
      const end = Math.min(now.length, start + length);
      edit({ span: { start, end }, length: words.length }, words, true);
    },
    cut(start: number, end: number) {
      edit({ span: { start, end }, length: 0 }, "", true);
    },
    analyse(fresh: AnnotationDocument) {
      document = merge(document, fresh);
    },
    go(way: "undo" | "redo") {
      const undone = history[way](URI, document, now);
      if (undone) document = undone.document;
      return undone !== undefined;
    },
    here: (way: "undo" | "redo") => history.next(URI, way, now)?.here === true,
  };
}

suite("history", function () {
  this.timeout(30_000);

  const FAIR = fairDocument();
  const quote = FAIR.attributions[0]!.id;
  const other = FAIR.attributions[1]!.id;

  test("acts and typing are taken back in the order in which they were done", () => {
    const it = desk(FAIR, TEXT);
    const first = it.type(0, "Now ");
    it.act(() => accept([quote]));
    assert.ok(it.here("undo"));
    const second = it.type(0, "And ");
    assert.ok(!it.here("undo"), "the text comes first");
    second();
    assert.ok(it.here("undo"), "then the act");
    assert.ok(it.go("undo"));
    assert.ok(!it.here("undo"));
    assert.ok(it.here("redo"));
    first();
    assert.ok(!it.here("redo"), "the text was typed before");
    assert.deepEqual(listsOf(it.document), listsOf(FAIR));
  });

  test("typing and deleting the same is typing: it comes before the act", () => {
    const it = desk(FAIR, TEXT);
    it.act(() => accept([quote]));
    it.type(0, "x");
    it.cut(0, 1);
    assert.equal(it.text, TEXT);
    assert.ok(!it.here("undo"));
  });

  test("an undo over other text keeps the words it stands on", () => {
    const it = desk(FAIR, TEXT);
    it.act(() => reject([quote]));
    it.type(0, "Once more: ");
    assert.ok(it.go("undo"));
    const span = it.document.attributions.find(({ id }) => id === quote)!.content[0]!;
    const before = FAIR.attributions.find(({ id }) => id === quote)!.content[0]!;
    assert.equal(it.text.slice(span.start, span.end), TEXT.slice(before.start, before.end));
  });

  test("an undo brings back as lost what has no words any more", () => {
    const it = desk(FAIR, TEXT);
    it.act(() => accept([quote]));
    it.act(() => reject([quote]));
    it.cut(0, TEXT.length);
    assert.ok(it.go("undo"));
    assert.deepEqual(it.document.attributions, []);
    assert.ok(it.document.lost.some(({ id, record }) => id === quote && record.status === "accepted"));
  });

  test("words typed and deleted letter by letter are one edit each, and an undo finds its place over them", () => {
    const it = desk(FAIR, TEXT);
    it.act(() => accept([quote]));
    const { start, end } = FAIR.attributions.find(({ id }) => id === quote)!.content[0]!;
    for (const i of [0, 1, 2]) it.type(start + i, "abc"[i]!);
    for (const i of [0, 1, 2, 3]) it.type(start + 5 + i, "wxyz"[i]!);
    for (const i of [0, 1]) it.cut(start + 8 - i, start + 9 - i);
    for (const i of [0, 1]) it.cut(end - i, end + 1 - i);
    assert.ok(it.go("undo"));
    const span = it.document.attributions.find(({ id }) => id === quote)!.content[0]!;
    assert.deepEqual(span, { start: start + 3, end: end + 3 });
    assert.equal(it.text.length, TEXT.length + 3);
  });

  test("an act whose words were deleted and are back is undone as a whole", () => {
    const it = desk(FAIR, TEXT);
    it.act(() => accept([quote]));
    const { start, end } = FAIR.attributions.find(({ id }) => id === quote)!.content[0]!;
    it.cut(start, end);
    assert.deepEqual(ids(it.document.lost), [quote]);
    it.replace(start, 0, TEXT.slice(start, end));
    assert.ok(it.go("undo"));
    assert.deepEqual(it.document.lost, []);
    assert.equal(it.document.attributions.find(({ id }) => id === quote)?.status, "suggested");
  });

  test("of something added nothing is left after an undo, not even as lost", () => {
    const it = desk(FAIR, TEXT);
    it.act(() => addNote(TEXT, { start: 4, end: 8 }, null, "which?"));
    it.cut(0, 20);
    assert.equal(it.document.lost.length, 1);
    assert.ok(it.go("undo"));
    assert.deepEqual(it.document.lost, []);
    assert.ok(it.go("redo"));
    assert.equal(it.document.lost.length, 1);
  });

  test("typing after an undo leaves nothing to redo; another act neither", () => {
    const it = desk(FAIR, TEXT);
    it.act(() => accept([quote]));
    it.go("undo");
    it.type(3, "x");
    assert.ok(!it.go("redo"));
    it.act(() => accept([quote]));
    it.go("undo");
    it.act(() => accept([other]));
    assert.ok(!it.go("redo"));
  });

  test("a moved article keeps its past, a forgotten one has none", () => {
    const it = desk(FAIR, TEXT);
    it.act(() => accept([quote]));
    it.history.move(URI, "b");
    assert.deepEqual([it.here("undo"), it.history.next("b", "undo", TEXT)?.label], [false, "act"]);
    it.history.forget("b");
    assert.equal(it.history.next("b", "undo", TEXT), undefined);
  });

  test("the oldest of very many acts are forgotten", () => {
    const it = desk(FAIR, TEXT);
    for (let i = 0; i < 1100; i++) it.act(() => (i % 2 === 0 ? accept([quote]) : reject([quote])));
    let undone = 0;
    while (it.go("undo")) undone++;
    assert.equal(undone, 1000);
  });

  test("undoing all acts gives the first document, redoing all the last: over analyses, and edits that were undone", () => {
    const what = (text: string) =>
      fc.oneof(
        { weight: 3, arbitrary: anyWish(text).map((wish) => ({ wish }) as const) },
        { weight: 1, arbitrary: fc.constant({ analyse: true } as const) },
        { weight: 1, arbitrary: fc.nat(text.length).map((type) => ({ type }) as const) },
      );
    const property = fc.property(
      anyArticle.chain(({ text, document }) =>
        fc
          .tuple(fc.array(what(text), { maxLength: 10 }), documentOf(text))
          .map(([deeds, found]) => ({ text, document, deeds, fresh: suggestions(found) })),
      ),
      ({ text, document, deeds, fresh }) => {
        const first = merge(document, fresh);
        const it = desk(first, text);
        for (const deed of deeds) {
          if ("wish" in deed) it.act(deed.wish);
          else if ("analyse" in deed) it.analyse(fresh);
          else it.type(deed.type, "typed ")();
        }
        it.analyse(fresh);
        const last = it.document;
        while (it.go("undo"));
        it.analyse(fresh);
        assert.deepEqual(listsOf(it.document), listsOf(first));
        while (it.go("redo"));
        it.analyse(fresh);
        assert.deepEqual(listsOf(it.document), listsOf(last));
      },
    );
    fc.assert(property);
  });

  test("acts that were undone were never done, whatever was typed or deleted since", () => {
    const edit = (text: string) => fc.tuple(fc.nat(text.length), fc.nat(12), fc.string({ maxLength: 3 }));
    const deed = (text: string) =>
      fc.oneof(
        { weight: 2, arbitrary: anyWish(text).map((wish) => ({ wish }) as const) },
        { weight: 1, arbitrary: edit(text).map((replace) => ({ replace }) as const) },
      );
    const property = fc.property(
      anyArticle.chain(({ text, document }) =>
        fc
          .tuple(fc.array(deed(text), { maxLength: 8 }), documentOf(text))
          .map(([deeds, found]) => ({ text, document, deeds, fresh: suggestions(found) })),
      ),
      ({ text, document, deeds, fresh }) => {
        const first = merge(document, fresh);
        const [it, idle, machine] = [desk(first, text), desk(first, text), desk(fresh, text)];
        for (const what of deeds) {
          if ("wish" in what) it.act((now) => within(it.text, what.wish(now)));
          else for (const one of [it, idle, machine]) one.replace(...what.replace);
        }
        while (it.go("undo"));
        for (const one of [it, idle]) one.analyse(machine.document);
        assert.deepEqual(withoutRecords(it.document), withoutRecords(idle.document));
      },
    );
    fc.assert(property);
  });
});

/** An act that was meant for a longer text does nothing where its words would be outside. */
const within =
  (text: string, act: Act): Act =>
  (document, by) => {
    const next = act(document, by);
    const { mentions, attributions, positions, notes } = next;
    const spans = [
      ...[...mentions, ...notes].map(({ span }) => span),
      ...attributions.flatMap(({ content, cue, source }) => [...content, ...cue, ...source]),
      ...positions.flatMap(({ issue, condition, when, where }) => [issue, condition, when, where]),
    ];
    return spans.every((span) => !span || span.end <= text.length) ? next : document;
  };

/** What an annotation is without, and no more of it: so below. */
const told = <T extends Attribution | Position>(annotation: T) => {
  const { missing } = annotation;
  return missing ? { ...annotation, anchored: "changed", missing: Object.keys(missing) } : annotation;
};

/** Of what is lost which it is: the words around it are told as they were when it was lost. */
const withoutRecords = (document: AnnotationDocument) => ({
  ...listsOf(document),
  attributions: document.attributions.map(told),
  positions: document.positions.map(told),
  lost: document.lost.map(({ kind, id, record }) => `${kind} ${id} ${record.status}`).sort(),
});
