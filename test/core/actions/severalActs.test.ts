import assert from "node:assert/strict";
import { meansActor, rename } from "../../../src/core/actions/actors";
import { setSpeaker, setStance } from "../../../src/core/actions/correct";
import { together, withActor } from "../../../src/core/actions/severalActs";
import type { Lost } from "../../../src/core/model/types";
import { placesOf } from "../../../src/core/records/lostPlaces";
import { toRecord } from "../../../src/core/records/record";
import { at, FAIR, TEXT } from "../../fixtures/fair";

const BY = { name: "P", at: "2026-01-02T03:04:05Z" };

suite("actions: together", () => {
  test("several acts are one; of none the same document comes back", () => {
    const after = together([rename("aQuill", "Ada Q."), setStance("p3", "deny")])(FAIR, BY);
    assert.equal(after.actors.find(({ id }) => id === "aQuill")?.name, "Ada Q.");
    assert.equal(after.positions.find(({ id }) => id === "p3")?.stance, "deny");
    assert.equal(together([])(FAIR, BY), FAIR);
    assert.equal(together([rename("nobody", "x"), meansActor([], null)])(FAIR, BY), FAIR);
  });

  test("an actor that is known, nobody, or new with the words that name it", () => {
    const speaker = (act: ReturnType<typeof withActor>) => {
      const after = act(FAIR, BY);
      const id = after.attributions.find((it) => it.id === "q4")?.speaker ?? null;
      const mentions = after.mentions.filter(({ actor }) => actor === id).map(({ span }) => span);
      return [after.actors.find((it) => it.id === id)?.name, mentions];
    };
    const set = (someone: Parameters<typeof withActor>[1], spans = [at("it", 1)]) =>
      speaker(withActor(TEXT, someone, "group", spans, (id) => setSpeaker("q4", id)));
    assert.equal(set({ id: "aQuill" })[0], "Ada Quill");
    assert.equal(set(null)[0], undefined);
    assert.deepEqual(set({ name: "Jurors" }), ["Jurors", [at("it", 1)]]);
    assert.deepEqual(set({ name: "Jurors" }, []), ["Jurors", []]);
    assert.deepEqual(set({ name: " " })[0], undefined);
  });
});

suite("places for what is lost", () => {
  const lost = (kind: Lost["kind"], record: object): Lost => ({
    kind,
    id: "x",
    how: "lost",
    quote: "",
    record: { ...record },
  });
  const position = FAIR.positions.find(({ id }) => id === "p3")!;
  const cases: [what: string, of: Lost, words: string | undefined][] = [
    ["a mention", lost("mention", toRecord(TEXT, FAIR.mentions[2]!)), "Riders’ Club"],
    ["a quote, by its first words", lost("attribution", toRecord(TEXT, FAIR.attributions[1]!)), "“We have no room,”"],
    ["a position, by its issue", lost("position", toRecord(TEXT, position)), "the plan"],
    ["a position without one", lost("position", { ...toRecord(TEXT, position), issue: null }), undefined],
    ["a record that is broken", lost("note", { span: { exact: 1 } }), undefined],
    ["a record that is empty", lost("note", {}), undefined],
  ];
  for (const [what, of, words] of cases)
    test(what, () => {
      const [best] = placesOf(`Something else first. ${TEXT}`, of);
      const found = best && `Something else first. ${TEXT}`.slice(best.span.start, best.span.end);
      assert.equal(found, words);
    });
});
