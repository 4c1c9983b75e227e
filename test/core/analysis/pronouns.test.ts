import assert from "node:assert/strict";
import { type Draft, draftOf } from "../../../src/core/analysis/actors/draft";
import { type Antecedent, antecedentOf, placeOf } from "../../../src/core/analysis/actors/pronouns";
import type { FoundMention } from "../../../src/core/analysis/findings";
import { parse } from "../../../src/core/analysis/parse";
import { run } from "../../fixtures/run";

/** Seven sentences, the first two in a paragraph of their own; the pronoun is in the last. */
const TEXT = `Rain fell. Rain fell.\n\n${"Rain fell. ".repeat(4)}Yesterday, as the talks began, % left.`;

interface Case {
  readonly draft?: Partial<Draft>;
  readonly place?: Partial<Antecedent>;
  /** A poor mention of the same actor after it. */
  readonly again?: boolean;
}

/**
 * How strong an antecedent is: after how many mentions of actors that do not fit it is none any more. It stands two sentences
 * back, and is what the pronoun can mean.
 */
function strengthOf(pronoun: string, { draft = {}, place = {}, again = false }: Case): number {
  const text = TEXT.replace("%", pronoun);
  const parsed = run(parse(text));
  const start = text.indexOf(` ${pronoun} `) + 1;
  const span = { start, end: start + pronoun.length };
  const person = pronoun === "she";
  const plural = pronoun === "they";
  const role = { kind: "pronoun", role: null, plural, type: person ? "person" : null } as const;
  const mention: FoundMention = { ...role, span, head: span, gender: person ? "female" : null };
  const at = placeOf(parsed, mention, []);
  const fitting: Draft = { ...draftOf(person ? "person" : "organization", "test"), name: "Orlo", ...draft };
  const one: Antecedent = {
    draft: fitting,
    mention: 0,
    sentence: at.sentence - 2,
    subject: false,
    possessive: false,
    quoted: false,
    pronoun: false,
    speaks: false,
    spokenOf: false,
    dead: false,
    ...place,
  };
  const poor: Antecedent = { ...one, possessive: true, quoted: true };
  // of another sort than the pronoun can mean, in the sentence of the pronoun
  const other: Antecedent = { ...one, sentence: at.sentence, draft: draftOf("place", "test") };
  const mentions = [{ ...mention, head: { start: 0, end: 1 } }, mention];
  for (let since = 0; ; since++) {
    const recent = [one, ...(again ? [poor] : []), ...Array.from({ length: since }, () => other)];
    if (!antecedentOf(parsed, mention, at, recent, mentions)) return since;
  }
}

suite("pronouns", () => {
  // a mention in between takes 0.06; a person begins at 3, a thing at 3 less 2.2, “they” at 3 less 1.6
  const cases: readonly (readonly [what: string, pronoun: string, strength: number, it: Case])[] = [
    ["a person", "she", 27, {}],
    ["a sentence nearer", "she", 39, { place: { sentence: 5 } }],
    ["in the sentence itself", "she", 50, { place: { sentence: 6 } }],
    ["five sentences back, named often", "she", 4, { place: { sentence: 1 }, draft: { count: 20 } }],
    ["six sentences back, a subject", "she", 0, { place: { sentence: 0, subject: true }, draft: { count: 20 } }],
    ["a subject", "she", 44, { place: { subject: true } }],
    ["a possessive", "she", 22, { place: { possessive: true } }],
    ["a pronoun", "she", 35, { place: { pronoun: true } }],
    ["in a quotation", "she", 16, { place: { quoted: true } }],
    ["of the same gender", "she", 41, { draft: { gender: "female" } }],
    ["of the other gender", "she", 0, { draft: { gender: "male" } }],
    ["a role that acts", "she", 34, { draft: { name: null, acts: true } }],
    ["named twice", "she", 30, { draft: { count: 2 } }],
    ["named forty times", "she", 44, { draft: { count: 40 } }],
    ["mentioned again", "she", 28, { again: true }],
    ["an organization before the plural", "they", 7, { place: { sentence: 6 } }],
    ["an organization after the plural", "they", 24, { place: { sentence: 6, mention: 1 } }],
    [
      "a country after the plural, a subject",
      "they",
      7,
      { place: { sentence: 6, mention: 1, subject: true }, draft: { type: "country" } },
    ],
    ["a subject two sentences back", "they", 4, { place: { mention: 1, subject: true } }],
    ["a person", "they", 0, { place: { sentence: 6, mention: 1 }, draft: { type: "person" } }],
    ["an object", "it", 0, { place: { sentence: 6 } }],
    ["a subject", "it", 30, { place: { sentence: 6, subject: true } }],
    ["a subject a sentence back", "it", 12, { place: { sentence: 5, subject: true } }],
    ["an object of a sentence", "its", 14, { place: { sentence: 6 } }],
  ];
  for (const [what, pronoun, strength, it] of cases)
    test(`${pronoun}: ${what}`, () => assert.equal(strengthOf(pronoun, it), strength));
});
