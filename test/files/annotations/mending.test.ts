import assert from "node:assert/strict";
import fc from "fast-check";
import { whom } from "../../../src/core/model/actorReferences";
import { isDecided } from "../../../src/core/model/decided";
import type { AnnotationDocument } from "../../../src/core/model/types";
import { merge } from "../../../src/core/reconcile/mergeAnalysis";
import { parseAnnotationFile, serialize } from "../../../src/files/annotations/annotationFile";
import { fairDocument, TEXT } from "../../fixtures/fairDocument";

type Records = Record<"actors" | "mentions" | "attributions" | "positions", Record<string, unknown>[]>;

/** What a file is read as after somebody, or git, changed it. */
function after(change: (file: Records) => void): AnnotationDocument {
  const file = JSON.parse(serialize({ name: "fair.txt", text: TEXT, document: fairDocument() }));
  change(file);
  const opened = parseAnnotationFile(JSON.stringify(file), TEXT);
  assert.ok(opened.ok, opened.ok ? "" : opened.message);
  return opened.document;
}

suite("mending what git joined", () => {
  const [first] = fairDocument().positions;

  test("who refers to an actor that was merged away means the other", () => {
    const { positions, actors } = after(({ actors, positions }) => {
      actors[0]!.merged = ["gone"];
      positions[0]!.actor = "gone";
    });
    assert.equal(positions[0]!.actor, actors[0]!.id);
  });

  test("also where the other was merged away in turn", () => {
    const { positions, actors } = after(({ actors, positions }) => {
      actors[0]!.merged = ["gone"];
      actors[1]!.merged = [actors[0]!.id];
      positions[0]!.actor = "gone";
    });
    assert.equal(positions[0]!.actor, actors.find(({ merged }) => merged && !merged.includes("gone"))!.id);
  });

  test("an actor that is missing stands again under the words that name it, until the next analysis knows better", () => {
    const document = fairDocument();
    const speaker = document.attributions.find((it) => it.speaker !== null && it.source.length > 0)!.speaker!;
    const read = after((file) => {
      file.actors = file.actors.filter(({ id }) => id !== speaker);
      Object.assign(file.attributions.find((it) => it.speaker === speaker)!, { status: "accepted" });
    });
    const standIn = read.actors.find(({ id }) => id === speaker)!;
    assert.ok(TEXT.includes(standIn.name));
    assert.ok(!isDecided(standIn));
    assert.deepEqual(
      merge(read, document).actors.find(({ id }) => id === speaker),
      document.actors.find(({ id }) => id === speaker),
    );
  });

  test("a decided position whose evidence is missing is kept as lost, a suggested one is made anew", () => {
    const without = (status: string) =>
      after((file) => {
        file.attributions = file.attributions.filter(({ id }) => id !== first!.attribution);
        Object.assign(file.positions[0]!, { status });
      });
    assert.deepEqual(
      without("accepted").lost.map(({ kind, id }) => [kind, id]),
      [["position", first!.id]],
    );
    assert.deepEqual(without("suggested").lost, []);
  });

  test("a record that is there twice counts once, two that differ are both kept", () => {
    const count = fairDocument().mentions.length;
    assert.equal(after(({ mentions }) => mentions.splice(1, 0, mentions[0]!)).mentions.length, count);
    const both = after(({ mentions }) => mentions.splice(1, 0, { ...mentions[0]!, status: "accepted" })).mentions;
    assert.equal(both.length, count + 1);
    assert.equal(new Set(both.map(({ id }) => id)).size, count + 1);
    assert.deepEqual(
      both.slice(0, 2).map(({ status }) => status),
      ["suggested", "accepted"],
    );
  });

  test("who was merged into whom is walked once, also in a circle", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 }), (merges) => {
        const actors = merges.map(([id, gone]) => ({ id: `a${id}`, merged: [`a${gone}`] }));
        const into = new Map(merges.map(([id, gone]) => [`a${gone}`, `a${id}`]));
        const simply = (actor: string): string => {
          const seen = [actor];
          for (let next = into.get(actor); next !== undefined; next = into.get(next)) {
            const round = seen.indexOf(next);
            if (round >= 0) return seen.slice(round).sort()[0]!;
            seen.push(next);
          }
          return seen.at(-1)!;
        };
        const whomOf = whom(actors);
        for (let i = 0; i < 10; i++) assert.equal(whomOf(`a${i}`), simply(`a${i}`));
      }),
    ));

  const size = 20_000;
  const ways: readonly [what: string, end: number, meant: string][] = [
    ["a chain of merged actors", size, `a${size}`],
    ["a circle of merged actors", 0, "a0"],
    ["a chain into a circle", size / 2, `a${size / 2}`],
  ];
  for (const [what, end, meant] of ways)
    test(`${what} costs no more than its length`, () => {
      const actors = Array.from({ length: size }, (_, i) => ({
        id: `a${i === size - 1 ? end : i + 1}`,
        merged: [`a${i}`],
      }));
      const before = process.cpuUsage().user;
      const whomOf = whom(actors);
      for (let i = 0; i < size; i++) assert.equal(whomOf(`a${i}`), meant);
      // each by itself walks some hundred million steps, which takes ten times as long
      assert.ok(process.cpuUsage().user - before < 1_000_000);
    });

  test("records of one id and names of nobody cost no more than their number", () => {
    const timed = (size: number): number => {
      const start = process.cpuUsage().user;
      const { mentions, actors } = after((file) => {
        const [mention] = file.mentions;
        file.mentions = Array.from({ length: size }, (_, i) => ({ ...mention, kept: i, actor: `nobody ${i}` }));
      });
      const took = process.cpuUsage().user - start;
      assert.equal(new Set(mentions.map(({ id }) => id)).size, size);
      assert.deepEqual(
        [mentions[1]!.id, mentions.at(-1)!.id].map((it) => it.replace(/^.*-/, "")),
        ["2", `${size}`],
      );
      assert.ok(actors.length >= size);
      return took;
    };
    timed(1000);
    // by the square it took seventy times as long
    assert.ok(timed(16_000) < 30 * Math.max(timed(2000), 50_000));
  }).timeout(60_000);
});
