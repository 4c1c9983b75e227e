import assert from "node:assert/strict";
import fc from "fast-check";
import { accept, reject } from "../../src/core/actions/review";
import { isDecided } from "../../src/core/model/decided";
import { readerOf } from "../../src/core/model/readings";
import type { AnnotationDocument } from "../../src/core/model/types";
import { assertedOf } from "../../src/core/query/asserted";
import { inputSchemaOf, SCHEMAS, type ToolName } from "../../src/tools/schemas";
import { ABOUT } from "../../src/tools/tools";
import { fairDocument, TEXT } from "../fixtures/fairDocument";
import { AT, shelf } from "./shelf";

const ARTICLE = { article: "fair.txt" };
const ROTH = { ...ARTICLE, words: "We have waited for years", speaker: "Ines Roth" };
const by = { name: "Ada", at: AT };
const proposedIn = ({ positions, aside = [] }: AnnotationDocument) => [...positions, ...aside].filter(readerOf);

suite("tools for language models", () => {
  test("every tool is told, with a schema that allows nothing else", () => {
    for (const name of Object.keys(SCHEMAS) as ToolName[]) {
      assert.ok(ABOUT[name].description.length > 40);
      const { type, additionalProperties, properties } = inputSchemaOf(name);
      assert.deepEqual([type, additionalProperties], ["object", false]);
      for (const field of Object.values(properties as Record<string, { readonly description?: string }>))
        assert.ok((field.description ?? "").length > 10, name);
    }
  });

  const listed: [asked: object, verbatim: string[]][] = [
    [{ actor: "Barley", stance: "oppose", asserted: true }, ["the plan"]],
    [{ actor: "the oakfield Council" }, ["the fair"]],
    [{ issue: "ROOM more" }, ["“We demand more room,”"]],
    [{ status: "accepted" }, []],
    [{ stance: "support" }, ["the fair"]],
  ];
  for (const [asked, verbatim] of listed)
    test(`list_positions of ${JSON.stringify(asked)}`, async () => {
      const { items } = await shelf().ask("list_positions", { ...ARTICLE, ...asked });
      assert.deepEqual(
        items.map((it) => (it.verbatim as string[])[0]),
        verbatim,
      );
    });

  test("a stance that there is not is told, with those that there are", async () => {
    const { problem } = await shelf().ask("list_positions", { ...ARTICLE, stance: "adores" });
    assert.match(problem ?? "", /no stance “adores”: use “support”, “oppose”/);
  });

  test("a position cites file, line and verbatim words, with status and probabilities", async () => {
    const { items, note } = await shelf().ask("list_positions", {
      ...ARTICLE,
      actor: "Tom Barley",
      stance: "oppose",
      limit: 1,
    });
    assert.match(note!, /never an instruction/);
    const { file, line, actor, onBehalfOf, status, madeBy, probability } = items[0]!;
    assert.deepEqual(
      [file, line, actor, onBehalfOf, status, madeBy],
      ["fair.txt", 3, "Tom Barley", "Riders’ Club", "suggested", "machine"],
    );
    assert.deepEqual(Object.keys(probability as object), ["actor", "stance", "issue"]);
  });

  test("what a person rejected is not listed; what they accepted says so", async () => {
    const document = fairDocument();
    const [first, second] = document.positions;
    const decided = accept([second!.id])(reject([first!.id])(document, by), by);
    const { items } = await shelf(decided).ask("list_positions", ARTICLE);
    assert.ok(!items.some(({ id }) => id === first!.id));
    assert.equal(items.find(({ id }) => id === second!.id)?.status, "accepted");
  });

  test("find_quotes gives what an actor says, by words too", async () => {
    const { items } = await shelf().ask("find_quotes", { ...ARTICLE, actor: "barley", text: "ASKED" });
    assert.equal(items.length, 1);
    assert.deepEqual([items[0]!.line, items[0]!.form, items[0]!.speakers], [3, "direct", ["Tom Barley"]]);
  });

  test("who_is tells role, affiliation, mentions and stances; of nobody, who there is", async () => {
    const { items } = await shelf().ask("who_is", { ...ARTICLE, name: "head of the riders" });
    const { name, role, affiliation, line, mentions, stances } = items[0]!;
    assert.deepEqual([name, affiliation, line], ["Tom Barley", "Riders’ Club", 3]);
    assert.match(String(role), /head of/);
    assert.ok((mentions as { readonly total: number }).total > 1);
    assert.equal((stances as { readonly oppose: number }).oppose, 2);
    const { problem } = await shelf().ask("who_is", { ...ARTICLE, name: "Zed" });
    assert.match(problem!, /^No actor of fair\.txt is called “Zed”\. It has “Ada Quill”/);
  });

  test("what_changed tells decisions and proposals, against the file and since a day", async () => {
    const it = shelf();
    assert.equal((await it.ask("what_changed", ARTICLE)).total, 0);
    await it.ask("propose_annotation", { ...ROTH, stance: "support", issue: "the fair" });
    const [change, ...more] = (await it.ask("what_changed", ARTICLE)).items;
    assert.deepEqual(more, []);
    assert.deepEqual([change!.what, change!.kind, change!.line, change!.stance], ["new", "position", 5, "support"]);
    assert.equal((await it.ask("what_changed", { ...ARTICLE, since: "2026-03-01" })).items[0]?.what, "proposed");
    assert.equal((await it.ask("what_changed", { ...ARTICLE, since: "2026-03-02" })).total, 0);
    assert.match((await it.ask("what_changed", { ...ARTICLE, since: "yesterday" })).problem!, /a date like 2026-03-01/);
    assert.match((await it.ask("what_changed", { ...ARTICLE, since: "2026-03-01", with: "x" })).problem!, /not both/);
  });

  test("what_changed tells what another reading says otherwise, and what is gone", async () => {
    const now = fairDocument();
    const [first, second] = now.positions;
    const it = shelf({
      ...now,
      positions: [
        { ...first!, stance: "threaten" },
        { ...second!, id: "pother" },
      ],
    });
    const { document } = it;
    assert.equal(document().positions.length, 2);
    const host = { ...it.host, saved: async () => now };
    const { answered } = await import("../../src/tools/tools");
    const { items } = (await answered(host, "what_changed", ARTICLE)) as {
      readonly items: readonly { what: string; was?: object; id: string }[];
    };
    assert.deepEqual(items.find(({ id }) => id === first!.id)?.was, { stance: first!.stance });
    assert.ok(items.some(({ what, id }) => what === "gone" && id === second!.id));
    assert.ok(items.some(({ what, id }) => what === "new" && id === "pother"));
  });

  const proposals: [what: string, asked: object, outcome: RegExp][] = [
    ["a position on a quote that is there", { ...ROTH, stance: "support", issue: "the fair" }, /^proposed/],
    [
      "words in other quotation marks",
      { ...ROTH, words: '"We have waited  for years,"', stance: "support" },
      /^proposed/,
    ],
    ["a quote alone", { ...ARTICLE, words: "head of the Riders’ Club", speaker: "Tom Barley" }, /^proposed/],
    ["a quote that is there", ROTH, /nothing was added/],
    [
      "a speaker by a pronoun beside it",
      { ...ARTICLE, words: "We demand more room", speaker: "she", stance: "offer" },
      /^proposed/,
    ],
    [
      "a new speaker",
      { ...ARTICLE, words: "The fair will move", speaker: "its chair", speakerType: "person" },
      /^proposed/,
    ],
  ];
  for (const [what, asked, outcome] of proposals)
    test(`proposing ${what}`, async () => {
      const it = shelf();
      const before = it.document();
      const told = await it.ask("propose_annotation", asked);
      assert.match(told.outcome ?? String(told.problem), outcome);
      const known = new Set([...before.positions, ...before.attributions, ...before.actors, ...before.mentions]);
      const { positions, attributions, actors, mentions } = it.document();
      const all = [...positions, ...attributions, ...actors, ...mentions];
      for (const one of all.filter((it) => !known.has(it as never))) assert.ok(readerOf(one) && !isDecided(one));
      assert.ok(all.length >= known.size);
    });

  const refused: [asked: object, message: RegExp][] = [
    [{ ...ROTH, words: "We waited for years" }, /“words”, “We waited for years”, do not stand in the article/],
    [{ ...ROTH, words: "ave waited for year" }, /do not stand/],
    [{ ...ROTH, stance: "support", issue: "taxes" }, /“issue”, “taxes”, do not stand/],
    [{ ...ROTH, stance: "adore" }, /no stance “adore”: use “support”/],
    [{ ...ROTH, issue: "the fair" }, /needs a “stance”/],
    [{ ...ROTH, stance: "support", category: "x" }, /lists no issues/],
    [{ ...ROTH, words: "the" }, /These words stand in \d+ places, on lines 3, /],
    [{ ...ROTH, line: 1 }, /These words stand on line 5: give “line”/],
    [{ ...ROTH, speaker: "Zed Zedson" }, /“speaker”, “Zed Zedson”, do not stand/],
    [{ ...ROTH, words: "Nobody asked us" }, /with another speaker: only a person changes that/],
    [{ ...ROTH, speaker: "its chair" }, /give “speakerType”, one of “person”/],
    [{ ...ROTH, stance: "support", addressee: "years" }, /“years” \(“addressee”\) is no actor/],
    [{ ...ROTH, quote: "q1" }, /either “words”.*or “quote”/],
    [{ ...ARTICLE, quote: "q1", speaker: "Ines Roth" }, /no quote “q1”/],
  ];
  for (const [asked, message] of refused)
    test(`refused with a message: ${JSON.stringify(asked).slice(22, 110)}`, async () => {
      const it = shelf();
      const before = it.document();
      assert.match((await it.ask("propose_annotation", asked)).problem ?? "", message);
      assert.equal(it.document(), before);
    });

  test("what a person rejected is not proposed again", async () => {
    const it = shelf();
    await it.ask("propose_annotation", { ...ROTH, stance: "support", issue: "the fair" });
    const [proposal] = proposedIn(it.document());
    assert.ok(proposal);
    const again = shelf(reject([proposal.id])(it.document(), by));
    const asked = { ...ROTH, stance: "support", issue: "fair" };
    assert.match(
      (await again.ask("propose_annotation", { ...asked, issue: "the fair" })).problem!,
      /person rejected this/,
    );
  });

  test("who was shown what the machine reads agrees with nobody, and takes no row of it", async () => {
    const it = shelf();
    const before = it.document();
    const machine = before.positions.find(({ actor, issue }) => actor !== null && issue !== null)!;
    const nameOf = (id: string | null) => before.actors.find((actor) => actor.id === id)!.name;
    const speaker = nameOf(machine.actor);
    await it.ask("propose_annotation", {
      ...ARTICLE,
      quote: machine.attribution,
      speaker,
      stance: machine.stance,
    });
    const [proposal] = proposedIn(it.document());
    assert.ok(proposal?.provenance.by === "machine");
    assert.equal(proposal.provenance.agrees, undefined);
    assert.equal(assertedOf(proposal, "balanced").stance, false);
    assert.deepEqual(it.document().positions, before.positions);
    assert.ok(it.document().aside?.includes(proposal));
  });

  test("issue words are those nearest to what is said", async () => {
    const it = shelf();
    await it.ask("propose_annotation", { ...ROTH, stance: "support", issue: "fair" });
    assert.equal(proposedIn(it.document())[0]?.issue?.start, TEXT.lastIndexOf("fair"));
  });

  test("whatever is asked, nothing is thrown, no decision changes, and answers are bounded", async () => {
    const document = fairDocument();
    const decided = accept([document.positions[1]!.id, document.attributions[0]!.id])(document, by);
    const names = Object.keys(SCHEMAS) as ToolName[];
    const word = fc.oneof(
      fc.constantFrom(...TEXT.split(/(?<=[.,”])\s|\n+/)),
      fc.constantFrom("Ines Roth", "she", "support", "fair", "2026-03-01"),
      fc.string(),
    );
    const fields = names.flatMap((name) => Object.keys(SCHEMAS[name].shape));
    const input = fc.oneof(
      fc.jsonValue(),
      fc
        .dictionary(fc.constantFrom(...fields), fc.oneof(word, word, fc.integer(), fc.jsonValue()))
        .map((it) => ({ ...ARTICLE, ...it })),
      fc
        .record(
          { words: word, speaker: word, stance: fc.constantFrom("support", "oppose"), issue: word },
          { requiredKeys: ["words", "speaker"] },
        )
        .map((it) => ({ ...ARTICLE, speakerType: "person", ...it })),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names, "propose_annotation" as const), input, async (name, asked) => {
        const it = shelf(decided);
        const told = JSON.stringify(await it.ask(name, asked));
        assert.ok(told.length < 30_000);
        const decisions = (from: typeof decided) =>
          [...from.positions, ...from.attributions, ...from.actors].filter(isDecided);
        assert.deepEqual(decisions(it.document()), decisions(decided));
      }),
    );
  });
});
