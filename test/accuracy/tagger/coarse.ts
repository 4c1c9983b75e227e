/** Classes that all taggers tell apart, whatever their tags are. */
export type Coarse = "noun" | "name" | "verb" | "adjective" | "adverb" | "pronoun" | "link" | "number" | "other";

const rows = (table: Readonly<Record<string, Coarse>>): ReadonlyMap<string, Coarse> =>
  new Map(Object.entries(table).flatMap(([tags, coarse]) => tags.split(" ").map((tag) => [tag, coarse] as const)));

/** Determiners and possessives are pronouns here, prepositions, conjunctions and particles links: there conventions differ. */
const PENN = rows({
  "NN NNS": "noun",
  "NNP NNPS": "name",
  "VB VBD VBG VBN VBP VBZ MD": "verb",
  "JJ JJR JJS": "adjective",
  "RB RBR RBS WRB": "adverb",
  "PRP PRP$ DT PDT WDT WP WP$ EX": "pronoun",
  "IN TO RP CC POS": "link",
  CD: "number",
});
const UNIVERSAL = rows({
  NOUN: "noun",
  PROPN: "name",
  "VERB AUX": "verb",
  ADJ: "adjective",
  ADV: "adverb",
  "PRON DET": "pronoun",
  "ADP SCONJ CCONJ PART": "link",
  NUM: "number",
});

export const coarseOfPenn = (tag: string): Coarse => PENN.get(tag) ?? "other";

/** “not” is a particle in Universal Dependencies, and an adverb in Penn tags. */
export const coarseOfUniversal = (tag: string, word: string): Coarse =>
  tag === "PART" && /^(?:not|n['’]t)$/i.test(word) ? "adverb" : (UNIVERSAL.get(tag) ?? "other");
