import type { Actor, AnnotationDocument, Attribution, Mention, Position, Span } from "../../src/core/model/types";

/** A small article with its annotations, made by hand: what the views are tried on. */
export const TEXT =
  "The fair will move, Mayor Ada Quill said on Monday. “We have no room,” she said, “and no money.”\n" +
  "The Riders’ Club opposes the plan unless the city pays. Nobody asked the club, it says.\n";

/** The `nth` place (from 0) where the words stand. */
export function at(words: string, nth = 0): Span {
  let start = TEXT.indexOf(words);
  for (let i = 0; i < nth; i++) start = TEXT.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no “${words}”`);
  return { start, end: start + words.length };
}

const found = {
  status: "suggested",
  provenance: { by: "machine", rule: "verb of saying", confidence: 0.874 },
} as const;

export function actor(id: string, name: string, more: Partial<Actor> = {}): Actor {
  return { kind: "actor", id, name, type: "person", role: null, affiliation: null, aliases: [], ...found, ...more };
}
export function mention(id: string, actor: string | null, span: Span, more: Partial<Mention> = {}): Mention {
  return { kind: "mention", id, actor, span, head: span, refersBy: "name", ...found, ...more };
}
export function attribution(id: string, content: readonly Span[], more: Partial<Attribution> = {}): Attribution {
  return { kind: "attribution", id, content, cue: [], source: [], speaker: null, form: "indirect", ...found, ...more };
}
export function position(id: string, attribution: string, more: Partial<Position> = {}): Position {
  const open = {
    actor: null,
    onBehalfOf: null,
    issue: null,
    condition: null,
    addressee: null,
    when: null,
    where: null,
  };
  return { kind: "position", id, attribution, stance: "neutral", ...open, ...found, ...more };
}

export const FAIR: AnnotationDocument = {
  actors: [
    actor("aQuill", "Ada Quill", { role: "Mayor", affiliation: "aCity" }),
    actor("aCity", "the city", { type: "organization" }),
    actor("aClub", "Riders’ Club", { type: "group", aliases: ["the club"] }),
    actor("aGone", "Nobody", { status: "rejected" }),
  ],
  mentions: [
    mention("m1", "aQuill", at("Mayor Ada Quill"), { head: at("Ada Quill") }),
    mention("m2", "aQuill", at("she"), { refersBy: "pronoun" }),
    mention("m3", "aClub", at("Riders’ Club"), { status: "accepted" }),
    mention("m4", "aCity", at("the city"), { refersBy: "role", head: at("city") }),
    mention("m5", "aGone", at("Nobody")),
    mention("m6", "aClub", at("the club"), { refersBy: "role" }),
    mention("m7", null, at("it", 1), { refersBy: "pronoun" }),
  ],
  attributions: [
    attribution("q1", [at("The fair will move")], {
      cue: [at("said")],
      source: [at("Mayor Ada Quill")],
      speaker: "aQuill",
    }),
    attribution("q2", [at("“We have no room,”"), at("“and no money.”")], {
      form: "direct",
      status: "accepted",
      cue: [at("said", 1)],
      source: [at("she")],
      speaker: "aQuill",
    }),
    attribution("q3", [at("the plan unless the city pays")], {
      form: "mixed",
      cue: [at("opposes")],
      source: [at("The Riders’ Club")],
      speaker: "aClub",
    }),
    attribution("q4", [at("Nobody asked the club")], { cue: [at("says")], source: [at("it", 1)] }),
    attribution("q5", [at("The Riders’ Club")], { status: "rejected" }),
  ],
  positions: [
    position("p3", "q3", {
      stance: "oppose",
      actor: "aClub",
      issue: at("the plan"),
      condition: at("unless the city pays"),
      addressee: "aCity",
    }),
    position("p1", "q1", { stance: "commit", actor: "aQuill", onBehalfOf: "aCity", when: at("on Monday") }),
    position("p2", "q2", { actor: "aQuill", issue: at("money") }),
    position("p4", "q4", { stance: "concern" }),
    position("p5", "q1", { stance: "deny", status: "rejected" }),
  ],
  notes: [],
  lost: [],
};
