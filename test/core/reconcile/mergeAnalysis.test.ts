import assert from "node:assert/strict";
import fc from "fast-check";
import { isKept } from "../../../src/core/model/decided";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import type {
  Actor,
  AnnotationDocument,
  Attribution,
  Mention,
  Position,
  Span,
  Status,
} from "../../../src/core/model/types";
import { mapDocument } from "../../../src/core/reconcile/mapThroughEdit";
import { merge } from "../../../src/core/reconcile/mergeAnalysis";
import { anyArticle, documentOf } from "../../fixtures/anyDocument";

const span = (start: number, end: number): Span => ({ start, end });
const by = (status: Status) => ({
  status,
  provenance:
    status === "suggested"
      ? ({ by: "machine", rule: "r", confidence: 0.5 } as const)
      : ({ by: "person", at: "2026-03-01T10:00:00Z" } as const),
});
const actor = (id: string, status: Status = "suggested", more: Partial<Actor> = {}): Actor => ({
  kind: "actor",
  id,
  ...by(status),
  name: id,
  type: "person",
  role: null,
  affiliation: null,
  aliases: [],
  ...more,
});
const mention = (id: string, where: Span, status: Status = "suggested", of: string | null = null): Mention => ({
  kind: "mention",
  id,
  ...by(status),
  span: where,
  head: where,
  refersBy: "name",
  actor: of,
});
const quote = (
  id: string,
  content: Span,
  status: Status = "suggested",
  more: Partial<Attribution> = {},
): Attribution => ({
  kind: "attribution",
  id,
  ...by(status),
  form: "direct",
  source: [],
  cue: [],
  content: [content],
  speaker: null,
  ...more,
});
const position = (
  id: string,
  attribution: string,
  status: Status = "suggested",
  more: Partial<Position> = {},
): Position => ({
  kind: "position",
  id,
  ...by(status),
  attribution,
  actor: null,
  onBehalfOf: null,
  stance: "demand",
  issue: null,
  condition: null,
  addressee: null,
  when: null,
  where: null,
  ...more,
});
const document = (parts: Partial<AnnotationDocument>): AnnotationDocument => ({ ...emptyDocument, ...parts });
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const decisions = ({ actors, mentions, attributions, positions }: AnnotationDocument) =>
  [...actors, ...mentions, ...attributions, ...positions].filter(isKept);

suite("merge", function () {
  this.timeout(20_000);

  test("suggestions give way to the fresh ones, in text order", () => {
    const merged = merge(
      document({ mentions: [mention("old", span(0, 3))] }),
      document({ mentions: [mention("b", span(9, 12)), mention("a", span(4, 6))] }),
    );
    assert.deepEqual(ids(merged.mentions), ["a", "b"]);
  });

  const covered: [name: string, decided: Mention, fresh: Mention, left: string[]][] = [
    ["the same words", mention("x", span(4, 9), "accepted"), mention("y", span(4, 9)), ["x"]],
    ["the same words, rejected", mention("x", span(4, 9), "rejected"), mention("y", span(4, 9)), ["x"]],
    [
      "the same name in a longer phrase",
      { ...mention("x", span(0, 9), "accepted"), head: span(4, 9) },
      mention("y", span(4, 9)),
      ["x"],
    ],
    [
      "the same id after its boundary was moved",
      mention("x", span(4, 9), "accepted"),
      mention("x", span(6, 12)),
      ["x"],
    ],
    ["other words", mention("x", span(4, 9), "accepted"), mention("y", span(5, 9)), ["x", "y"]],
    [
      "equal words elsewhere under its id",
      mention("x", span(4, 9), "rejected"),
      mention("x", span(20, 25)),
      ["x", "x-2"],
    ],
  ];
  for (const [name, decided, fresh, left] of covered)
    test(`a decision and a suggestion of ${name}`, () => {
      const merged = merge(document({ mentions: [decided] }), document({ mentions: [fresh] }));
      assert.deepEqual(ids(merged.mentions), left);
      assert.equal(merged.mentions[0], decided);
    });

  test("a decided attribution takes the fresh positions; a rejected one ends them", () => {
    const fresh = document({
      attributions: [quote("q1", span(0, 5)), quote("q2", span(10, 15))],
      positions: [position("p1", "q1"), position("p2", "q2")],
    });
    const current = document({
      attributions: [quote("mine", span(0, 5), "accepted"), quote("no", span(10, 15), "rejected")],
    });
    const merged = merge(current, fresh);
    assert.deepEqual(ids(merged.attributions), ["mine", "no"]);
    assert.deepEqual(
      merged.positions.map((it) => [it.id, it.attribution]),
      [["p1", "mine"]],
    );
  });

  test("a cue with the same words reported differently is one attribution", () => {
    const cue = [span(6, 10)];
    const merged = merge(
      document({ attributions: [quote("mine", span(11, 30), "accepted", { cue })] }),
      document({
        attributions: [
          quote("q1", span(11, 20), "suggested", { cue }),
          quote("q2", span(40, 50), "suggested", { cue }),
        ],
      }),
    );
    assert.deepEqual(ids(merged.attributions), ["mine", "q2"]);
  });

  test("what a decision refers to stays: evidence, actors, and whom these belong to", () => {
    const current = document({
      actors: [actor("boss"), actor("lee", "suggested", { affiliation: "boss" }), actor("gone")],
      attributions: [quote("q1", span(0, 5), "suggested", { speaker: "lee" })],
      positions: [position("p1", "q1", "accepted", { addressee: "lee" })],
    });
    const merged = merge(current, emptyDocument);
    assert.deepEqual(ids(merged.attributions), ["q1"]);
    assert.deepEqual(ids(merged.actors).sort(), ["boss", "lee"]);
    assert.equal(merged.positions[0], current.positions[0]);
  });

  test("a suggested actor is renewed, a decided one is not", () => {
    const current = document({ actors: [actor("a", "accepted", { role: "Mayor" }), actor("b")] });
    const fresh = document({ actors: [actor("a"), actor("b", "suggested", { role: "Guard" })] });
    assert.deepEqual(
      merge(current, fresh).actors.map(({ role }) => role),
      ["Mayor", "Guard"],
    );
  });

  test("what a lost record refers to stays", () => {
    const record = { id: "p9", attribution: "q1", actor: "lee" };
    const current = document({
      actors: [actor("lee")],
      attributions: [quote("q1", span(0, 5))],
      lost: [{ kind: "position", how: "lost", id: "p9", quote: "x", record }],
      extra: { note: 1 },
    });
    const merged = merge(current, emptyDocument);
    assert.deepEqual([merged.lost, merged.extra], [current.lost, current.extra]);
    assert.deepEqual([ids(merged.actors), ids(merged.attributions)], [["lee"], ["q1"]]);
  });

  test("a lost record keeps its id to itself", () => {
    const lost = [{ kind: "mention", how: "lost", id: "m1", quote: "x", record: { id: "m1" } }] as const;
    assert.deepEqual(ids(merge(document({ lost }), document({ mentions: [mention("m1", span(0, 3))] })).mentions), [
      "m1-2",
    ]);
  });

  test("for any two: decisions are untouched, ids differ, nothing dangles, and merging again changes nothing", () => {
    const two = anyArticle.chain(({ text, document: current }) =>
      documentOf(text).map((fresh) => ({ current, fresh })),
    );
    fc.assert(
      fc.property(two, ({ current, fresh: found }) => {
        const suggest = <T extends Actor | Mention | Attribution | Position>(list: readonly T[]) =>
          list.map((it) => {
            const { decision: _none, ...rest } = { ...it, ...by("suggested") };
            return rest as T;
          });
        const fresh = {
          actors: suggest(found.actors),
          mentions: suggest(found.mentions),
          attributions: suggest(found.attributions),
          positions: suggest(found.positions),
        };
        const merged = merge(current, fresh);
        const decided = new Set(decisions(merged));
        for (const decision of decisions(current)) assert.ok(decided.has(decision), decision.id);
        assert.equal(decided.size, decisions(current).length);
        for (const list of [merged.actors, merged.mentions, merged.attributions, merged.positions])
          assert.equal(new Set(ids(list)).size, list.length);
        const actors = new Set<string | null>([null, ...ids(merged.actors)]);
        for (const it of merged.actors) assert.ok(actors.has(it.affiliation));
        for (const it of merged.mentions) assert.ok(actors.has(it.actor));
        for (const it of merged.attributions) assert.ok(actors.has(it.speaker));
        const evidence = new Set(ids(merged.attributions));
        for (const it of merged.positions) {
          assert.ok(evidence.has(it.attribution));
          for (const id of [it.actor, it.onBehalfOf, it.addressee]) assert.ok(actors.has(id));
        }
        assert.deepEqual(merge(merged, fresh), merged);
      }),
    );
  });
});

suite("mapDocument", () => {
  const text = "Ann Lee said “no”. Bob left.";
  const remove = (start: number, end: number) => [{ span: span(start, end), length: 0 }];

  test("moves what stands after an edit and leaves what stands before as it is", () => {
    const before = document({ mentions: [mention("a", span(0, 7)), mention("b", span(19, 22))] });
    const after = mapDocument(before, [{ span: span(8, 12), length: 6 }], text);
    assert.equal(after.mentions[0], before.mentions[0]);
    assert.deepEqual(after.mentions[1]!.span, span(21, 24));
  });

  test("edits count in the text that those before them left", () => {
    const after = mapDocument(
      document({ mentions: [mention("b", span(19, 22))] }),
      [...remove(23, 27), ...remove(0, 4), { span: span(0, 0), length: 1 }],
      text,
    );
    assert.deepEqual(after.mentions[0]!.span, span(16, 19));
  });

  test("without its words a suggestion goes, a decision is kept as lost with its words", () => {
    const before = document({
      mentions: [mention("a", span(0, 7)), mention("b", span(19, 22), "accepted")],
      attributions: [quote("q1", span(13, 17)), quote("q2", span(19, 28))],
      positions: [position("p1", "q1", "accepted"), position("p2", "q2")],
    });
    const after = mapDocument(before, remove(0, 28), text);
    assert.deepEqual([after.mentions, after.attributions, after.positions], [[], [], []]);
    assert.deepEqual(
      after.lost.map(({ kind, id, quote: words }) => [kind, id, words]),
      [
        ["mention", "b", "Bob"],
        ["attribution", "q1", "“no”"],
        ["position", "p1", "“no”"],
      ],
    );
    assert.deepEqual(after.lost[0]!.record.span, {
      start: 19,
      end: 22,
      exact: "Bob",
      prefix: "Ann Lee said “no”. ",
      suffix: " left.",
    });
  });

  test("parts that lost their words go, the rest stays", () => {
    const before = document({
      attributions: [quote("q1", span(13, 17), "accepted", { source: [span(0, 7)], cue: [span(8, 12)] })],
      positions: [position("p1", "q1", "accepted", { where: span(19, 22) })],
    });
    const after = mapDocument(before, remove(0, 7), text);
    assert.deepEqual(after.attributions[0]!.source, []);
    assert.deepEqual(after.attributions[0]!.content, [span(6, 10)]);
    assert.deepEqual(mapDocument(before, remove(18, 28), text).positions[0]!.where, null);
  });

  test("through any edits every span stays inside the text and no decision vanishes", () => {
    const anyEdits = fc.array(fc.record({ at: fc.nat(), length: fc.nat(30), put: fc.string({ maxLength: 5 }) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(anyArticle, anyEdits, ({ text: before, document: current }, changes) => {
        let after = before;
        const edits = changes.map(({ at, length, put }) => {
          const start = at % (after.length + 1);
          const end = Math.min(after.length, start + length);
          after = after.slice(0, start) + put + after.slice(end);
          return { span: span(start, end), length: put.length };
        });
        const mapped = mapDocument(current, edits, before);
        const inside = (it: Span | null) =>
          it === null || (0 <= it.start && it.start < it.end && it.end <= after.length);
        for (const it of mapped.mentions) assert.ok(inside(it.span) && inside(it.head) && it.head.end <= it.span.end);
        for (const it of mapped.attributions) assert.ok([...it.source, ...it.cue, ...it.content].every(inside));
        for (const it of mapped.positions) assert.ok([it.issue, it.condition, it.when, it.where].every(inside));
        const kept = new Set([...ids(decisions(mapped)), ...ids(mapped.lost)]);
        for (const { id } of decisions(current)) assert.ok(kept.has(id));
      }),
    );
  });
});
