import { sliceOf } from "../../model/span";
import { eachInSteps } from "../../model/steps";
import type { Steps } from "../../model/types";
import type { FoundMention } from "../findings";
import type { ParsedText } from "../parse";
import { joinBodies } from "./bodies";
import type { Named } from "./draft";
import { joinPeople } from "./people";

/** Joins names by their parts, by gazetteer, by acronym; two people of one surname stay two. */
export function* joinNames(parsed: ParsedText, mentions: readonly FoundMention[]): Steps<Named> {
  const named: Named = { drafts: [], of: mentions.map(() => null) };
  const people: number[] = [];
  const others: number[] = [];
  mentions.forEach(({ kind, type }, i) => {
    if (kind === "name") (type === "person" ? people : others).push(i);
  });
  const own = yield* eachInSteps(mentions, ({ kind, head }) =>
    kind === "name" ? wordsOf(sliceOf(parsed.text, head)) : [],
  );
  const words = (i: number) => own[i]!;
  yield* joinPeople(mentions, people, words, named, (i) => isBirthName(parsed, mentions[i]!));
  yield* joinBodies(parsed, mentions, others, words, named);
  return named;
}

const wordsOf = (name: string): string[] =>
  name
    .normalize()
    .replace(/\u00ad/g, "")
    .replace(/[“”"]/g, "")
    .replace(/[’‘]/g, "'")
    .replace(/'s$/, "")
    .replace(/^the\s+/i, "")
    .toLowerCase()
    .split(/\s+/);

/** “born Ann Ray”: a name that its bearer has no more. */
export const isBirthName = ({ text }: ParsedText, { span }: FoundMention): boolean =>
  /(?:^|[\s,(])[Bb]orn(?:\sas)?\s$/.test(text.slice(Math.max(0, span.start - BORN), span.start));

/** Characters of “, born as ”. */
const BORN = 12;
