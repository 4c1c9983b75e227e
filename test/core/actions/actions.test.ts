import assert from "node:assert/strict";
import fc from "fast-check";
import type { Act } from "../../../src/core/actions/act";
import * as actors from "../../../src/core/actions/actors";
import * as add from "../../../src/core/actions/add";
import * as correct from "../../../src/core/actions/correct";
import { accept, acceptActor, reject, reviewable } from "../../../src/core/actions/review";
import { whom } from "../../../src/core/model/actorReferences";
import { isKept } from "../../../src/core/model/decided";
import { sliceOf } from "../../../src/core/model/span";
import { inTextOrder } from "../../../src/core/model/textOrder";
import type { AnnotationDocument, Span } from "../../../src/core/model/types";
import { merge } from "../../../src/core/reconcile/mergeAnalysis";
import { actorRows } from "../../../src/core/views/actors";
import { hoverAt } from "../../../src/core/views/hover";
import { marks } from "../../../src/core/views/marks";
import { positionRows } from "../../../src/core/views/positions";
import { everyRow } from "../../../src/core/views/rows";
import { parseAnnotationFile, serialize } from "../../../src/files/annotations/annotationFile";
import { anyWishes } from "../../fixtures/anyAct";
import { anyArticle, documentOf } from "../../fixtures/anyDocument";
import { fairDocument, TEXT } from "../../fixtures/fairDocument";

const NEUTRAL_TOO = { text: "", neutral: true } as const;
const BY = { name: "Ada", at: "2026-03-01T10:00:00Z", tool: "Standpoint 1.0.0" } as const;
const FAIR = fairDocument();
const named = (name: string) => FAIR.actors.find((it) => it.name === name)!.id;
const at = (words: string): Span => {
  const start = TEXT.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
};
const quoting = (words: string) =>
  FAIR.attributions.find((it) => it.content.some((span) => sliceOf(TEXT, span).includes(words)))!.id;
const on = (attribution: string) => FAIR.positions.find((it) => it.attribution === attribution)!.id;
const everything = (document: AnnotationDocument) =>
  [document.actors, document.mentions, document.attributions, document.positions, document.notes].flat();
const after = (act: Act, document = FAIR) => {
  const next = act(document, BY);
  return { next, find: (id: string) => everything(next).find((it) => it.id === id) };
};

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

suite("acts", function () {
  this.timeout(30_000);

  const QUOTE = quoting("demand more room");
  const POSITION = on(QUOTE);

  const corrections: [name: string, id: string, act: Act, field: string, value: unknown][] = [
    ["form", QUOTE, correct.setForm(QUOTE, "mixed"), "form", "mixed"],
    ["speaker", QUOTE, correct.setSpeaker(QUOTE, named("Tom Barley")), "speaker", named("Tom Barley")],
    ["nobody speaks", QUOTE, correct.setSpeaker(QUOTE, null), "speaker", null],
    ["stance", POSITION, correct.setStance(POSITION, "oppose"), "stance", "oppose"],
    ["category", POSITION, correct.setCategory(POSITION, "land"), "category", "land"],
    ["holder", POSITION, correct.setHolder(POSITION, named("Ines Roth")), "actor", named("Ines Roth")],
    ["addressee", POSITION, correct.setAddressee(POSITION, named("Ines Roth")), "addressee", named("Ines Roth")],
    ["on behalf of", POSITION, correct.setOnBehalfOf(POSITION, named("Tom Barley")), "onBehalfOf", named("Tom Barley")],
    ["content", QUOTE, correct.setPart(QUOTE, "content", [at("more room")]), "content", [at("more room")]],
    ["no cue", QUOTE, correct.setPart(QUOTE, "cue", []), "cue", []],
    ["issue", POSITION, correct.setPart(POSITION, "issue", [at("room")]), "issue", at("room")],
    ["when", POSITION, correct.setPart(POSITION, "when", [at("Monday")]), "when", at("Monday")],
    ["name", named("Tom Barley"), actors.rename(named("Tom Barley"), " Thomas Barley "), "name", "Thomas Barley"],
    ["type", named("Tom Barley"), actors.setType(named("Tom Barley"), "group"), "type", "group"],
    ["role", named("Tom Barley"), actors.setRole(named("Tom Barley"), "rider"), "role", "rider"],
    [
      "affiliation",
      named("Tom Barley"),
      actors.setAffiliation(named("Tom Barley"), named("Ines Roth")),
      "affiliation",
      named("Ines Roth"),
    ],
  ];
  for (const [name, id, act, field, value] of corrections)
    test(`correct ${name}: the field is the person’s, the rest is suggested as before, also after the next analysis`, () => {
      const { next, find } = after(act);
      const changed = find(id);
      assert.ok(changed);
      assert.deepEqual(Reflect.get(changed, field), value);
      assert.deepEqual([changed.status, changed.decision], ["suggested", { ...BY, corrected: [field] }]);
      assert.equal(changed.provenance.by, "machine");
      assert.deepEqual(
        everything(merge(next, FAIR)).find((it) => it.id === id),
        changed,
      );
      const opened = parseAnnotationFile(serialize({ name: "a.txt", text: TEXT, document: next }), TEXT);
      assert.deepEqual(opened.ok && everything(opened.document).find((it) => it.id === id), changed);
      assert.ok(reviewable(merge(next, FAIR)).some((it) => it.id === id));
      const whole = accept([id])(merge(next, FAIR), BY);
      const { status, decision } = everything(whole).find((it) => it.id === id)!;
      assert.deepEqual([status, decision?.corrected], ["accepted", [field]]);
    });

  for (const [verb, decide, status] of [
    ["rejected", reject, "rejected"],
    ["accepted", accept, "accepted"],
  ] as const)
    for (const [name, id, act, field, value] of corrections)
      test(`correct ${name} of what was ${verb}: it stays so`, () => {
        const changed = everything(act(decide([id])(FAIR, BY), BY)).find((it) => it.id === id)!;
        assert.deepEqual([changed.status, Reflect.get(changed, field)], [status, value]);
      });

  const refused: [name: string, act: Act][] = [
    ["an unknown annotation", correct.setForm("q?", "direct")],
    ["an unknown actor", correct.setSpeaker(QUOTE, "a?")],
    ["what it is already", correct.setForm(QUOTE, "direct")],
    ["a part that it has not", correct.setPart(POSITION, "cue", [at("room")])],
    ["no content", correct.setPart(QUOTE, "content", [])],
    ["an empty span", correct.setPart(QUOTE, "content", [{ start: 3, end: 3 }])],
    ["half an offset", correct.setPart(QUOTE, "content", [{ start: 3, end: 4.5 }])],
    ["no stance", correct.setStance(POSITION, "")],
    ["an issue without an id", correct.setCategory(POSITION, "")],
    ["a field that is no number", correct.setField(POSITION, "weight", Number.NaN)],
    ["a type without an id", add.addActor(TEXT, [at("fair")], { name: "Fair", type: "" })],
    ["a position without a stance", add.addPosition(TEXT, QUOTE, { actor: null, stance: "" })],
    ["no name", actors.rename(named("Tom Barley"), "  ")],
    ["itself as affiliation", actors.setAffiliation(named("Tom Barley"), named("Tom Barley"))],
    ["to merge an actor with itself", actors.mergeActors([named("Tom Barley")], named("Tom Barley"))],
    ["a quote outside the text", add.addQuote(TEXT, { start: 3, end: TEXT.length + 1 }, null)],
    ["a position on nothing", add.addPosition(TEXT, "q?", { actor: null, stance: "deny" })],
    ["to remove a suggestion", add.remove(QUOTE)],
  ];
  for (const [name, act] of refused) test(`refused: ${name}`, () => assert.equal(act(FAIR, BY), FAIR));

  test("rejecting a quote takes suggested positions along, accepting again does not bring them", () => {
    const { next, find } = after(reject([QUOTE]));
    assert.deepEqual([find(QUOTE)?.status, find(POSITION)], ["rejected", undefined]);
    assert.equal(
      merge(next, FAIR).positions.some((it) => it.attribution === QUOTE),
      false,
    );
    const again = merge(accept([QUOTE])(next, BY), FAIR);
    assert.deepEqual(again.positions.find((it) => it.id === POSITION)?.status, "suggested");
  });

  test("everything of an actor is accepted in one act", () => {
    const quill = named("Ada Quill");
    const { next } = after(acceptActor(quill));
    const mine = [
      ...next.actors.filter((it) => it.id === quill),
      ...next.mentions.filter((it) => it.actor === quill),
      ...next.attributions.filter((it) => it.speaker === quill),
    ];
    assert.ok(mine.length > 4);
    assert.ok(mine.every((it) => it.status === "accepted"));
    assert.ok(next.mentions.some((it) => it.status === "suggested"));
  });

  test("what is not an actor is shown nowhere as one, also after the next analysis", () => {
    const quill = named("Ada Quill");
    const document = merge(after(actors.notAnActor(quill)).next, FAIR);
    const rows = [...everyRow([...actorRows(document, TEXT), ...positionRows(document, TEXT, "actor", NEUTRAL_TOO)])];
    assert.ok(rows.length > 5);
    assert.ok(!rows.some(([row]) => row.label.includes("Quill")));
    assert.doesNotMatch(JSON.stringify(hoverAt(document, TEXT, at("Ada Quill").start)), /person/);
    assert.deepEqual(
      marks(document, new Set(["actors"])).filter(({ spans }) =>
        spans.some(({ start }) => start === at("Ada Quill").start),
      ),
      [],
    );
  });

  test("the positions that are suggested of a quote follow its corrected speaker, also in the next analysis", () => {
    const barley = named("Tom Barley");
    const { next, find } = after(correct.setSpeaker(QUOTE, barley));
    for (const document of [next, merge(next, FAIR)]) {
      const position = document.positions.find((it) => it.attribution === QUOTE);
      assert.deepEqual([position?.actor, position?.status, position?.onBehalfOf], [barley, "suggested", null]);
    }
    assert.equal(find(QUOTE)?.status, "suggested");
    const held = accept([POSITION])(FAIR, BY);
    const kept = correct
      .setSpeaker(QUOTE, barley)(held, BY)
      .positions.find((it) => it.id === POSITION);
    assert.equal(
      kept,
      held.positions.find((it) => it.id === POSITION),
      "a decision stays",
    );
  });

  test("an actor added again after it was merged is an actor of its own", () => {
    const added = add.addActor(TEXT, [], { name: "Ann", type: "person" });
    const into = named("Tom Barley");
    const ann = add.createdIds(FAIR, added(FAIR, BY))[0]!;
    const merged = actors.mergeActors([ann], into)(added(FAIR, BY), BY);
    const again = added(merged, BY);
    const id = add.createdIds(merged, again)[0]!;
    assert.notEqual(id, ann);
    assert.ok(merge(again, FAIR).actors.some((actor) => actor.id === id));
  });

  test("actors that a file says are each other are one", () => {
    const [a, b, c] = FAIR.actors.map(({ id }) => id);
    const actor = whom([
      { ...FAIR.actors[0]!, merged: [b!] },
      { ...FAIR.actors[1]!, merged: [a!, c!] },
    ]);
    assert.equal(new Set([a, b, c].map((id) => actor(id!))).size, 1);
    const odd = FAIR.actors.map((it) =>
      it.id === a ? { ...it, merged: [b!] } : it.id === b ? { ...it, merged: [a!, c!] } : it,
    );
    const next = merge({ ...FAIR, actors: odd }, FAIR);
    const ids = new Set(next.actors.map(({ id }) => id));
    for (const { speaker } of next.attributions) assert.ok(speaker === null || ids.has(speaker));
  });

  test("merged actors are one, also in the next analysis", () => {
    const [quill, roth] = [named("Ada Quill"), named("Ines Roth")];
    const { next } = after(actors.mergeActors([roth], quill));
    const again = merge(next, FAIR);
    for (const document of [next, again]) {
      assert.ok(!document.actors.some((it) => it.id === roth));
      assert.ok(!JSON.stringify([document.mentions, document.attributions, document.positions]).includes(`"${roth}"`));
      assert.ok(document.actors.find((it) => it.id === quill)!.aliases.includes("Ines Roth"));
    }
    assert.deepEqual(again, next);
  });

  test("a split takes mentions, and the quotes whose source they are, to a new actor", () => {
    const barley = named("Tom Barley");
    const source = FAIR.attributions.find((it) => it.id === quoting("Nobody asked us"))!.source[0]!;
    const mention = FAIR.mentions.find((it) => it.actor === barley && it.span.start === source.start)!;
    const { next, find } = after(actors.splitActor(barley, [mention.id], "Jim Barley"));
    const jim = next.actors.find((it) => it.name === "Jim Barley")!;
    assert.deepEqual(jim.provenance, { by: "person", ...BY });
    assert.equal(next.mentions.find((it) => it.id === mention.id)?.actor, jim.id);
    const quote = find(quoting("Nobody asked us"));
    assert.ok(quote && "speaker" in quote && quote.speaker === jim.id);
  });

  const forms: [words: string, form: string][] = [
    ["“We demand more room,”", "direct"],
    ["said on Monday. “We demand more room", "mixed"],
    ["the club would refuse", "indirect"],
    ["the Riders’ Club", "indirect"],
  ];
  for (const [words, form] of forms)
    test(`the form of “${words}” is ${form}`, () => {
      const { next } = after(add.addQuote(TEXT, at(words), null));
      assert.equal(next.attributions.find((it) => it.content[0]?.start === at(words).start)?.form, form);
    });

  test("a quote of the very words that the machine suggests is its suggestion, accepted", () => {
    const quote = FAIR.attributions.find(({ id }) => id === QUOTE)!;
    const barley = named("Tom Barley");
    const { next, find } = after(add.addQuote(TEXT, quote.content[0]!, barley));
    assert.deepEqual(add.createdIds(FAIR, next), []);
    assert.deepEqual(find(QUOTE), {
      ...quote,
      speaker: barley,
      status: "accepted",
      decision: { ...BY, corrected: ["speaker"] },
    });
    const twice = add.addQuote(TEXT, quote.content[0]!, barley);
    assert.equal(twice(next, BY), next);
    const position = add.addPosition(TEXT, quote.content[0]!, { actor: barley, stance: "oppose" })(FAIR, BY);
    const [id] = add.createdIds(FAIR, position);
    assert.equal(position.positions.find((it) => it.id === id)?.attribution, QUOTE);
  });

  test("spans that overlap or touch are one", () => {
    const [a, b, c] = [at("We demand"), at("demand more"), at("Nobody asked us")];
    const { find } = after(correct.setPart(QUOTE, "content", [c!, b!, a!]));
    const quote = find(QUOTE);
    assert.ok(quote && "content" in quote);
    assert.deepEqual(quote.content, [{ start: a!.start, end: b!.end }, c]);
  });

  test("a quote that was given other content is not suggested again where it was", () => {
    const { next } = after(correct.setPart(QUOTE, "content", [at("Nobody asked us")]));
    assert.ok(FAIR.attributions.find(({ id }) => id === QUOTE)!.cue.length > 0);
    const again = merge(next, FAIR);
    assert.equal(again.attributions.filter((it) => it.id.startsWith(QUOTE)).length, 1);
  });

  test("an accepted position shows no longer than its quote, and again with it", () => {
    const accepted = accept([POSITION])(FAIR, BY);
    const gone = reject([QUOTE])(accepted, BY);
    const shown = (document: AnnotationDocument) =>
      [...everyRow(positionRows(document, TEXT, "article", NEUTRAL_TOO))].some(([row]) => row.id === POSITION);
    assert.deepEqual([shown(accepted), shown(gone), shown(merge(gone, FAIR))], [true, false, false]);
    assert.ok(shown(accept([QUOTE])(merge(gone, FAIR), BY)));
  });

  test("quotes suggested by a pronoun follow whom it means, also in the next analysis; decided ones do not", () => {
    const barley = named("Tom Barley");
    const quote = FAIR.attributions.find(({ id }) => id === QUOTE)!;
    const she = FAIR.mentions.find((it) => it.refersBy === "pronoun" && it.span.start === quote.source[0]!.start)!;
    assert.equal(she.actor, quote.speaker);
    const { next, find } = after(actors.meansActor([she.id], barley));
    for (const document of [next, merge(next, FAIR)]) {
      const [said] = document.attributions.filter(({ id }) => id === QUOTE);
      const [held] = document.positions.filter(({ id }) => id === POSITION);
      assert.deepEqual(
        [said?.speaker, said?.status, held?.actor, held?.status],
        [barley, "suggested", barley, "suggested"],
      );
    }
    assert.deepEqual(find(she.id)?.decision?.corrected, ["actor"]);
    const decided = actors.meansActor([she.id], barley)(accept([QUOTE])(FAIR, BY), BY);
    assert.equal(decided.attributions.find(({ id }) => id === QUOTE)?.speaker, quote.speaker);
  });

  test("a split leaves suggestions suggested and what was rejected rejected", () => {
    const barley = named("Tom Barley");
    const asked = quoting("Nobody asked us");
    const source = FAIR.attributions.find(({ id }) => id === asked)!.source[0]!;
    const mention = FAIR.mentions.find((it) => it.actor === barley && it.span.start === source.start)!;
    for (const [start, status] of [
      [FAIR, "suggested"],
      [reject([asked])(FAIR, BY), "rejected"],
      [accept([asked])(FAIR, BY), "accepted"],
    ] as const) {
      const next = actors.splitActor(barley, [mention.id], "Jim Barley")(start, BY);
      const jim = next.actors.find(({ name }) => name === "Jim Barley")!.id;
      for (const document of [next, merge(next, FAIR)]) {
        const quote = document.attributions.find(({ id }) => id === asked)!;
        assert.deepEqual([quote.speaker, quote.status], [jim, status]);
      }
    }
  });

  test("a note on an actor stays on whom that one was merged into; role and affiliation are taken over", () => {
    const [quill, roth, barley] = [named("Ada Quill"), named("Ines Roth"), named("Tom Barley")];
    const noted = add.addNote(TEXT, at("Ines Roth"), roth, "chair")(FAIR, BY);
    const before = actors.setAffiliation(roth, barley)(actors.setRole(roth, "chair")(noted, BY), BY);
    const bare = actors.setRole(quill, null)(before, BY);
    const next = actors.mergeActors([roth], quill)(bare, BY);
    const one = next.actors.find(({ id }) => id === quill)!;
    assert.deepEqual([one.role, one.affiliation, next.notes[0]?.about], ["chair", barley, quill]);
  });

  test("a new actor in several places, a known one in another", () => {
    const spans = [at("Oakfield"), { start: TEXT.lastIndexOf("Oakfield"), end: TEXT.lastIndexOf("Oakfield") + 8 }];
    const { next } = after(add.addActor(TEXT, spans, { name: "Oakfield town", type: "group" }));
    const actor = next.actors.find((it) => it.name === "Oakfield town")!;
    assert.deepEqual(
      next.mentions.filter((it) => it.actor === actor.id).map((it) => it.span),
      spans,
    );
    const [first] = next.mentions.filter((it) => it.decision === undefined && it.provenance.by === "machine");
    const before = correct.setPart(first!.id, "span", [{ start: first!.span.start, end: first!.span.end - 1 }])(
      next,
      BY,
    );
    const place = before.mentions.find((it) => it.id === first!.id)!;
    const other = before.actors.find(({ id }) => id !== place.actor)!;
    const again = add.addActor(TEXT, [place.span], { id: other.id })(before, BY);
    assert.deepEqual(again.mentions.find((it) => it.id === place.id)?.decision?.corrected, ["actor", "span"]);
    const known = add.addActor(TEXT, [at("fair")], { id: actor.id })(next, BY);
    assert.equal(known.mentions.filter((it) => it.actor === actor.id).length, 3);
  });

  test("what a person added goes when it is rejected, with the positions on it", () => {
    const added = add.addPosition(TEXT, at("The fair will move"), { actor: named("Ines Roth"), stance: "support" })(
      FAIR,
      BY,
    );
    const [quote, position] = add.createdIds(FAIR, added);
    assert.ok(quote && position);
    assert.deepEqual(everything(reject([quote])(added, BY)), everything(FAIR));
  });

  test("other occurrences are whole words that nobody decided on", () => {
    const places = actors.occurrences(FAIR, TEXT, at("fair"));
    assert.deepEqual(
      places.map(({ start }) => start),
      [TEXT.lastIndexOf("fair")],
    );
    const other = { ...at("fair"), start: TEXT.lastIndexOf("fair"), end: TEXT.lastIndexOf("fair") + 4 };
    const added = add.addActor(TEXT, [other], { name: "Fair", type: "group" })(FAIR, BY);
    assert.deepEqual(actors.occurrences(added, TEXT, at("fair")), []);
    assert.deepEqual(actors.occurrences(FAIR, "Al sails. Al’s boat. Also Al", { start: 0, end: 2 }).length, 2);
  });

  test("what is to be reviewed comes in text order, and ends", () => {
    const left = reviewable(FAIR);
    assert.ok(left.length > 10);
    assert.ok(left.every((it, i) => i === 0 || left[i - 1]!.span.start <= it.span.start));
    assert.deepEqual(reviewable(accept(left.map(({ id }) => id))(FAIR, BY)), []);
  });

  test("any acts keep the document whole: ids are one’s own, references hold, the order is the text’s, a file can hold it", () => {
    const property = fc.property(
      anyArticle.chain(({ text, document }) => anyWishes(text).map((wishes) => ({ text, document, wishes }))),
      ({ text, document, wishes }) => {
        const next = wishes.reduce<AnnotationDocument>((now, wish) => frozen(wish(now)(now, BY)), frozen(document));
        const opened = parseAnnotationFile(serialize({ name: "a.txt", text, document: next }), text);
        assert.deepEqual(opened.ok && opened.document, next);
        const ids = everything(next).map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        const known = new Set<unknown>(next.actors.map(({ id }) => id));
        for (const annotation of everything(next))
          for (const key of ["actor", "speaker", "addressee", "onBehalfOf", "affiliation"]) {
            const id: unknown = Reflect.get(annotation, key) ?? null;
            assert.ok(id === null || known.has(id), `${key} of ${annotation.id}`);
          }
        const quotes = new Set(next.attributions.map(({ id }) => id));
        for (const { attribution } of next.positions) assert.ok(quotes.has(attribution));
        const order = (it: AnnotationDocument) => [it.mentions, it.attributions, it.positions, it.notes];
        assert.deepEqual(order(next), order(inTextOrder(next)));
      },
    );
    fc.assert(property);
  });

  test("an analysis changes nothing of which a person said something, whatever was done", () => {
    const property = fc.property(
      anyArticle.chain(({ text, document }) =>
        fc.tuple(anyWishes(text), documentOf(text)).map(([wishes, fresh]) => ({ document, wishes, fresh })),
      ),
      ({ document, wishes, fresh }) => {
        const now = wishes.reduce((it, wish) => wish(it)(it, BY), document);
        const merged = everything(merge(now, fresh));
        for (const decision of everything(now).filter(isKept))
          assert.deepEqual(
            merged.find(({ id }) => id === decision.id),
            decision,
          );
      },
    );
    fc.assert(property);
  });
});
