import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { fold } from "../../../src/core/anchoring/fold";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import type { Edit } from "../../../src/core/model/span";
import type { AnnotationDocument, Attribution, Mention, Note, Position, Span } from "../../../src/core/model/types";
import { mapDocument } from "../../../src/core/reconcile/mapThroughEdit";
import { reworded } from "../../../src/core/reconcile/rewording";
import { findRecords } from "../../../src/core/records/findRecords";
import { isLacking } from "../../../src/core/records/missingWords";
import { reattachLost } from "../../../src/core/records/reattach";
import { toRecord } from "../../../src/core/records/record";
import { run } from "../../fixtures/run";
import { shareOfRuns } from "../../fixtures/runs";

const accepted = { status: "accepted", provenance: { by: "machine", rule: "words", confidence: 0.8 } } as const;

/** Articles that repeat themselves, in words that resemble each other. */
const word = fc.constantFrom(
  ...["the mayor", "the major", "she", "he", "said", "says", "Ann Lee", "Anne Lee", "bridge", "bridges", "it"],
  ...[
    "“We go,”",
    '"We go,"',
    "closed.",
    "closed,",
    "on Monday",
    "again.\n\n",
    "again.\r\n\r\n",
    "and",
    "the",
    "👍",
    "—",
  ],
);
const anyText = fc.array(word, { minLength: 4, maxLength: 70 }).map((words) => words.join(" "));
const anySpan = (text: string, most: number) =>
  fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: most })).map(([start, length]): Span => {
    return { start, end: Math.min(text.length, start + length) };
  });

const anyArticle = anyText.chain((text) =>
  fc
    .tuple(
      fc.array(anySpan(text, 12), { maxLength: 4 }),
      fc.array(fc.tuple(anySpan(text, 40), anySpan(text, 8), anySpan(text, 10)), { maxLength: 4 }),
      fc.array(anySpan(text, 20), { maxLength: 2 }),
    )
    .map(([mentions, quotes, notes]) => {
      const document: AnnotationDocument = {
        ...emptyDocument,
        mentions: mentions.map(
          (span, i): Mention => ({
            kind: "mention",
            id: `m${i}`,
            ...accepted,
            span,
            head: span,
            refersBy: "name",
            actor: null,
          }),
        ),
        attributions: quotes.map(
          ([content, cue, source], i): Attribution => ({
            kind: "attribution",
            id: `q${i}`,
            ...accepted,
            form: "direct",
            source: [source],
            cue: [cue],
            content: [content],
            speaker: null,
          }),
        ),
        positions: quotes.map(
          ([content, , when], i): Position => ({
            kind: "position",
            id: `p${i}`,
            ...accepted,
            attribution: `q${i}`,
            actor: null,
            onBehalfOf: null,
            stance: "demand",
            issue: i % 2 ? content : null,
            condition: null,
            addressee: null,
            when,
            where: null,
          }),
        ),
        notes: notes.map((span, i): Note => ({ kind: "note", id: `n${i}`, ...accepted, span, about: null, text: "?" })),
      };
      return { text, document };
    }),
);

/** By their fields, what an annotation stands on. */
const spansOf = (it: Mention | Attribution | Position | Note): Readonly<Record<string, readonly Span[]>> => {
  if ("span" in it) return { span: [it.span] };
  if ("content" in it) return { content: it.content, cue: it.cue, source: it.source };
  return { issue: it.issue ? [it.issue] : [], when: it.when ? [it.when] : [] };
};
/** The words that it cannot be without. */
const mainOf = (it: Mention | Attribution | Position | Note): readonly Span[] => Object.values(spansOf(it))[0]!;
const isMain = (it: Mention | Attribution | Position | Note, span: Span): boolean => mainOf(it).includes(span);
const everything = ({ mentions, attributions, positions, notes }: Omit<AnnotationDocument, "actors" | "lost">) =>
  [mentions, attributions, positions, notes].flat();
const wordsOf = (text: string, { start, end }: Span): string => fold(text.slice(start, end)).text;

/** Words put in, taken out, replaced, and a stretch moved, as another program would. */
const anyChange = fc.array(
  fc.tuple(fc.constantFrom("put", "cut", "swap", "move", "typeset"), fc.nat(1000), fc.nat(60), fc.nat(1000), anyText),
  { minLength: 1, maxLength: 4 },
);
const applied = (text: string, changes: readonly (readonly [string, number, number, number, string])[]): string =>
  changes.reduce((now, [how, at, length, to, words]) => {
    const start = at % (now.length + 1);
    const end = Math.min(now.length, start + length);
    const rest = now.slice(0, start) + now.slice(end);
    const put = to % (rest.length + 1);
    if (how === "put") return now.slice(0, start) + words.slice(0, length) + now.slice(start);
    if (how === "cut") return rest;
    if (how === "swap") return now.slice(0, start) + words.slice(0, length) + now.slice(end);
    if (how === "move") return rest.slice(0, put) + now.slice(start, end) + rest.slice(put);
    return now.replaceAll("\n", "\r\n").replace(/[“”]/g, '"');
  }, text);

suite("changes from outside, and in the editor", function () {
  this.timeout(60_000);

  test("whatever changed outside: the same words, or others and it says so, or kept as lost", () => {
    const seen = { moved: 0, changed: 0, lost: 0 };
    fc.assert(
      fc.property(anyArticle, anyChange, ({ text, document }, changes) => {
        const now = applied(text, changes);
        const entries = {
          mentions: document.mentions.map((it) => toRecord(text, it)),
          attributions: document.attributions.map((it) => toRecord(text, it)),
          positions: document.positions.map((it) => toRecord(text, it)),
          notes: document.notes.map((it) => toRecord(text, it)),
        };
        const found = run(findRecords(entries, now, new Set()));
        const before = new Map(everything(document).map((it) => [it.id, it]));
        for (const it of everything(found)) {
          const was = spansOf(before.get(it.id)!);
          for (const [field, spans] of Object.entries(spansOf(it)))
            for (const span of spans)
              assert.ok(0 <= span.start && span.start < span.end && span.end <= now.length, field);
          const same = Object.entries(spansOf(it)).every(
            ([field, spans]) =>
              spans.length === was[field]!.length &&
              spans.every((span, i) => wordsOf(now, span) === wordsOf(text, was[field]![i]!)),
          );
          if (it.anchored?.how === "changed") assert.ok(it.anchored.was, "says what it was");
          else assert.ok(same, "the same words");
          if (it.anchored) seen[it.anchored.how]++;
        }
        const kept = new Set([...everything(found), ...found.lost].map(({ id }) => id));
        assert.equal(kept.size, before.size, "none vanishes");
        seen.lost += found.lost.length;
      }),
    );
    assert.ok(Math.min(...Object.values(seen)) > shareOfRuns(0.1), JSON.stringify(seen));
  });

  test("of several edits at once, what none of them touches is as it was", () => {
    const anyEdits = fc.array(fc.tuple(fc.nat(1000), fc.nat(30), anyText), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyArticle, anyEdits, ({ text, document }, changes) => {
        let now = text;
        const edits = changes.map(([at, length, words]): Edit => {
          const start = at % (now.length + 1);
          const end = Math.min(now.length, start + length);
          const typed = words.slice(0, 12);
          now = now.slice(0, start) + typed + now.slice(end);
          return { span: { start, end }, length: typed.length };
        });
        const mapped = mapDocument(document, edits, text);
        const all = [{ span: { start: 0, end: text.length }, length: now.length }];
        assert.deepEqual(reworded(mapped, document, edits, text, now), reworded(mapped, document, all, text, now));
      }),
    );
  });

  test("whatever is typed in the editor: on the words that are left of its own, or kept as lost, and back when undone", () => {
    const anyEdit = fc.tuple(
      fc.nat(1000),
      fc.nat(30),
      anyText.map((text) => text.slice(0, 12)),
    );
    let [lost, back] = [0, 0];
    fc.assert(
      fc.property(anyArticle, fc.array(anyEdit, { minLength: 1, maxLength: 4 }), ({ text, document }, edits) => {
        // each code unit with where it comes from: null where it was typed
        let now = Array.from({ length: text.length }, (_, i): { unit: string; from: number | null } => ({
          unit: text[i]!,
          from: i,
        }));
        const textOf = () => now.map(({ unit }) => unit).join("");
        let current = document;
        const undo: { edit: Edit; text: string }[] = [];
        for (const [at, length, typed] of edits) {
          const start = at % (now.length + 1);
          const end = Math.min(now.length, start + length);
          const before = textOf();
          undo.push({ edit: { span: { start, end: start + typed.length }, length: end - start }, text: before });
          const put = typed.split("").map((unit) => ({ unit, from: null }));
          now = [...now.slice(0, start), ...put, ...now.slice(end)];
          const edits = [{ span: { start, end }, length: typed.length }];
          current = reworded(mapDocument(current, edits, before), current, edits, before, textOf());
        }
        const old = new Map(everything(document).map((it) => [it.id, it]));
        for (const it of everything(current)) {
          const was = Object.values(spansOf(old.get(it.id)!)).flat();
          const [words, first] = [mainOf(it).map((span) => wordsOf(textOf(), span)), mainOf(old.get(it.id)!)];
          const intact = isDeepStrictEqual(
            words,
            first.map((span) => wordsOf(text, span)),
          );
          const whole = !isLacking(it);
          assert.equal(it.anchored?.how === "changed", !intact || !whole, "other words are reported, the same are not");
          for (const span of Object.values(spansOf(it)).flat()) {
            const own = now.slice(span.start, span.end).flatMap(({ from }) => from ?? []);
            const said = it.anchored?.how === "changed" && it.anchored.was !== undefined;
            // words that were typed anew, to the letter, are its words too
            assert.ok(own.length > 0 || said || intact || !isMain(it, span), "stands on its words, or says so");
            assert.ok(
              was.some(({ start, end }) => own.every((from) => start <= from && from < end)),
              "its own",
            );
          }
        }
        const kept = new Set([...everything(current), ...current.lost].map(({ id }) => id));
        assert.equal(kept.size, old.size, "none vanishes");
        lost += current.lost.length;
        for (const step of undo.reverse()) {
          const mapped = mapDocument(current, [step.edit], textOf());
          current = reattachLost(reworded(mapped, current, [step.edit], textOf(), step.text), step.text);
          now = step.text.split("").map((unit) => ({ unit, from: null }));
        }
        for (const it of everything(current)) {
          const { anchored } = it;
          const was = mainOf(old.get(it.id)!).map((span) => wordsOf(text, span));
          const is = mainOf(it).map((span) => wordsOf(text, span));
          assert.ok(isDeepStrictEqual(is, was) || anchored?.how === "changed", "its words, or says so");
          if (isDeepStrictEqual(is, was)) back++;
        }
        assert.equal(new Set([...everything(current), ...current.lost].map(({ id }) => id)).size, old.size);
      }),
    );
    assert.ok(Math.min(lost, back) > shareOfRuns(0.1), `${lost} ${back}`);
  });
});
