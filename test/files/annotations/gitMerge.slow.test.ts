import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { hull } from "../../../src/core/model/span";
import { inTextOrder } from "../../../src/core/model/textOrder";
import type {
  Actor,
  AnnotationDocument,
  Attribution,
  Mention,
  Note,
  Position,
  Span,
} from "../../../src/core/model/types";
import { parseAnnotationFile, serialize } from "../../../src/files/annotations/annotationFile";
import { fairDocument, TEXT } from "../../fixtures/fairDocument";
import { shareOfRuns } from "../../fixtures/runs";

/** Git joins what two people did to one file line by line; here it is asked itself. */

const FILE = "fair.txt.annotations.json";
const LISTS = ["actors", "mentions", "attributions", "positions", "notes"] as const;
type List = (typeof LISTS)[number];
type Any = Actor | Mention | Attribution | Position | Note;

/** What a person did: a decision on a record, or one added after it (−1: before the first). */
interface Act {
  readonly list: List;
  readonly index: number;
  readonly what: "accept" | "reject" | "correct" | "add";
}
type Person = "Ann" | "Bo";

function decided(record: Any, what: Act["what"], name: Person): Any {
  const decision = { name, at: "2026-03-01T10:00:00Z", ...(what === "correct" && { corrected: ["it"] }) };
  const status = what === "reject" ? "rejected" : "accepted";
  const correction =
    what !== "correct"
      ? {}
      : "stance" in record
        ? { stance: "deny", where: { start: 4, end: 8 } }
        : "form" in record
          ? {
              form: "mixed",
              speaker: null,
              content: [{ start: record.content[0]!.start, end: record.content[0]!.end - 1 }],
            }
          : "head" in record
            ? { actor: null }
            : { name: "Somebody Else", role: "Chair" };
  return { ...record, status, decision, ...correction } as Any;
}

/** A record of a person that comes after `before` in the file. */
function added(list: List, before: Any | undefined, document: AnnotationDocument, id: string, name: Person): Any {
  const common = { id, status: "accepted", provenance: { by: "person", name } } as const;
  const start = before === undefined ? 0 : spanOf(before, document).start;
  // as long as can be: it comes after all that begin there too
  const span = { start, end: before === undefined ? 1 : TEXT.length };
  switch (list) {
    case "actors":
      return { kind: "actor", ...common, name: id, type: "person", role: null, affiliation: null, aliases: [] };
    case "mentions":
      return { kind: "mention", ...common, span, head: span, refersBy: "name", actor: null };
    case "attributions":
      return { kind: "attribution", ...common, form: "indirect", source: [], cue: [], content: [span], speaker: null };
    case "positions": {
      const attribution = (before as Position | undefined)?.attribution ?? document.attributions[0]!.id;
      const nobody = { actor: null, onBehalfOf: null, addressee: null };
      const words = { issue: null, condition: null, when: null, where: null };
      return { kind: "position", ...common, attribution, stance: "support", ...nobody, ...words };
    }
    case "notes":
      return { kind: "note", ...common, span, about: null, text: "see above" };
  }
}

function spanOf(record: Any, document: AnnotationDocument): Span {
  if ("span" in record) return record.span;
  if ("content" in record) return hull(record.content)!;
  const evidence = "attribution" in record && document.attributions.find(({ id }) => id === record.attribution);
  return evidence ? hull(evidence.content)! : { start: 0, end: 1 };
}

function done(document: AnnotationDocument, acts: readonly Act[], name: Person): AnnotationDocument {
  const lists = Object.fromEntries(
    LISTS.map((list) => {
      const records: readonly Any[] = document[list];
      const own = acts.filter((act) => act.list === list);
      const decisions = records.map((record, i) => {
        const act = own.find(({ index, what }) => index === i && what !== "add");
        return act ? decided(record, act.what, name) : record;
      });
      const additions = own.filter(({ what }) => what === "add");
      const at = (i: number) =>
        additions
          .filter(({ index }) => Math.min(index, records.length - 1) === i)
          .map(() => added(list, records[i], document, `${name}-${list}-${i}`, name));
      return [list, [...at(-1), ...decisions.flatMap((record, i) => [record, ...at(i)])]];
    }),
  );
  return { ...document, ...lists };
}

const BASE = inTextOrder({ ...fairDocument(), notes: [] });

/** For every place whose turn it is, whether it is; disjoint: a record and a gap belong to one of the two. */
const anyActs: fc.Arbitrary<Readonly<Record<Person, readonly Act[]>>> = fc
  .record({
    busy: fc.constantFrom(0.1, 0.5, 1),
    seed: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), fc.nat(2), fc.boolean()), {
      minLength: 400,
      maxLength: 400,
    }),
  })
  .map(({ busy, seed }) => {
    const acts: Record<Person, Act[]> = { Ann: [], Bo: [] };
    let next = 0;
    for (const list of LISTS)
      for (let index = -1; index < BASE[list].length; index++) {
        const [chance, who, what, adds] = seed[next++ % seed.length]!;
        if (chance > busy) continue;
        const person = who ? "Ann" : "Bo";
        if (index >= 0) acts[person].push({ list, index, what: (["accept", "reject", "correct"] as const)[what]! });
        if (adds || index < 0) acts[what === 0 ? "Ann" : "Bo"].push({ list, index, what: "add" });
      }
    return acts;
  });

suite("two people’s files, joined by git", function () {
  this.timeout(120_000);
  let folder: string;
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.org", ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
    });
  const write = (document: AnnotationDocument) =>
    writeFileSync(join(folder, FILE), serialize({ name: "fair.txt", text: TEXT, document }));
  const commit = (document: AnnotationDocument, message: string) => {
    write(document);
    git("commit", "-qam", message, "--allow-empty");
  };

  suiteSetup(() => {
    folder = mkdtempSync(join(tmpdir(), "standpoint-git-"));
    git("init", "-q", "-b", "main");
    write(BASE);
    git("add", FILE);
    git("commit", "-qm", "base");
    git("tag", "base");
  });
  suiteTeardown(() => rmSync(folder, { recursive: true, force: true }));

  /** The joined file as it is read; throws where git finds a conflict. */
  const joined = (ours: AnnotationDocument, theirs: AnnotationDocument): AnnotationDocument => {
    git("checkout", "-q", "-B", "theirs", "base");
    commit(theirs, "theirs");
    git("checkout", "-q", "-B", "ours", "base");
    commit(ours, "ours");
    try {
      git("merge", "-q", "--no-edit", "theirs");
    } catch {
      const conflict = readFileSync(join(folder, FILE), "utf8");
      git("merge", "--abort");
      assert.fail(conflict.slice(Math.max(0, conflict.indexOf("<<<<<<<") - 200)).slice(0, 1500));
    }
    const opened = parseAnnotationFile(readFileSync(join(folder, FILE), "utf8"), TEXT);
    assert.ok(opened.ok, opened.ok ? "" : opened.message);
    return opened.document;
  };

  const byId = (records: readonly Any[]) => new Map(records.map((record) => [record.id, record]));

  test("join without conflict and have both people’s decisions, whatever they did to different annotations", () => {
    let acts = 0;
    fc.assert(
      fc.property(anyActs, ({ Ann, Bo }) => {
        acts += Ann.length + Bo.length;
        const ours = done(BASE, Ann, "Ann");
        const theirs = done(BASE, Bo, "Bo");
        const both = joined(ours, theirs);
        for (const list of LISTS) {
          const base = byId(BASE[list]);
          const found = byId(both[list]);
          for (const side of [ours, theirs])
            for (const record of side[list])
              if (JSON.stringify(record) !== JSON.stringify(base.get(record.id)))
                assert.deepEqual(found.get(record.id), record);
          const ids = new Set([ours, theirs].flatMap((side) => side[list].map(({ id }) => id)));
          assert.equal(both[list].length, ids.size);
        }
      }),
      { numRuns: shareOfRuns(0.04) },
    );
    assert.ok(acts > shareOfRuns(0.5), `${acts}`);
  });

  test("what one person removes and the other decides beside it joins too", () => {
    const gone = { ...BASE, mentions: BASE.mentions.filter((_, i) => i !== 3) };
    for (const index of [2, 4]) {
      const both = joined(gone, done(BASE, [{ list: "mentions", index, what: "accept" }], "Bo"));
      assert.equal(both.mentions.length, BASE.mentions.length - 1);
      assert.equal(byId(both.mentions).get(BASE.mentions[index]!.id)!.status, "accepted");
    }
  });

  test("a decision on an actor that the other merged into another is on that one", () => {
    const [into, from] = BASE.actors as [Actor, Actor];
    const refer = <T extends Mention>(it: T): T => (it.actor === from.id ? { ...it, actor: into.id } : it);
    const merged = { ...into, ...decided(into, "accept", "Ann"), merged: [from.id] } as Actor;
    const ours = {
      ...BASE,
      actors: [merged, ...BASE.actors.slice(2)],
      mentions: BASE.mentions.map(refer),
      attributions: BASE.attributions.map((it) => (it.speaker === from.id ? { ...it, speaker: into.id } : it)),
      positions: BASE.positions.map((it) => (it.actor === from.id ? { ...it, actor: into.id } : it)),
    };
    const note = added("positions", BASE.positions.at(-1), BASE, "bo", "Bo") as Position;
    const both = joined(ours, { ...BASE, positions: [...BASE.positions, { ...note, actor: from.id }] });
    assert.equal(byId(both.positions).get("bo") && both.positions.find(({ id }) => id === "bo")!.actor, into.id);
  });

  test("where both changed one annotation git says so, and the file says where", () => {
    const change = (what: Act["what"], name: Person) => done(BASE, [{ list: "positions", index: 0, what }], name);
    assert.throws(() => joined(change("accept", "Ann"), change("reject", "Bo")), /<<<<<<</);
    const conflict = `{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> theirs\n}`;
    const opened = parseAnnotationFile(conflict, TEXT);
    assert.ok(!opened.ok);
    assert.deepEqual(
      [opened.problem, opened.message],
      ["conflict", "On line 2 is a merge conflict that is not resolved."],
    );
  });
});
