import { addAll } from "../../model/many";
import { contains } from "../../model/span";
import type { ActorType, Steps } from "../../model/types";
import type { FoundMention } from "../findings";
import type { ParsedText } from "../parse";
import { type Named, namesAmong } from "./evidence";
import { type Candidate, candidatesOf } from "./names";
import { pronounAt, roleAt } from "./nouns";
import { surroundingsOf } from "./surroundings";
import { isSport } from "./teams";
import { datelineLength, isShouted, isTitleCase, nameWords, smallWords, type Word, wordsOf } from "./words";

/**
 * Names, titled names, role nouns and pronouns, as the words themselves show them; in text order, heads disjoint.
 * What a name is (person, place …) is decided from all the places where the article uses it.
 */
export function* findMentions(parsed: ParsedText): Steps<readonly FoundMention[]> {
  const sentences: Word[][] = [];
  for (const sentence of parsed.sentences) {
    sentences.push(wordsOf(parsed, sentence));
    if (sentence.index % 50 === 49) yield;
  }
  yield;
  const headlines = sentences.map((words) => isTitleCase(words) || isShouted(words));
  yield;
  const small = yield* smallWords(parsed);
  const capitals = { small, ...(yield* nameWords(sentences, (i) => headlines[i]!)) };
  yield;
  const candidates: Candidate[] = [];
  const ends: number[] = [];
  for (const [i, words] of sentences.entries()) {
    const dateline = parsed.paragraphs[parsed.sentences[i]!.paragraph]!.first === i ? datelineLength(words) : 0;
    addAll(candidates, candidatesOf(words, dateline, headlines[i]!, capitals));
    ends.push(candidates.length);
    if (i % 50 === 49) yield;
  }
  const names = yield* namesAmong(candidates, isSport(capitals.small));
  yield;
  const mentions: FoundMention[] = [];
  let next = 0;
  for (const [i, words] of sentences.entries()) {
    const own: Named[] = [];
    for (; next < ends[i]!; next++) if (names[next]) own.push(names[next]!);
    addSentence(words, own, headlines[i]!, mentions);
    if (i % 50 === 49) yield;
  }
  return mentions;
}

function addSentence(
  words: readonly Word[],
  names: readonly Named[],
  headline: boolean,
  mentions: FoundMention[],
): void {
  let next = 0;
  const first = mentions.length;
  for (let i = 0; i < words.length; i++) {
    const name = names[next];
    if (name?.[0].from === i) {
      mentions.push(nameMention(...name));
      i = name[0].to - 1;
      next++;
      continue;
    }
    if (headline && words[i]!.upper) continue;
    const last = names[next - 1]?.[0];
    const found = pronounAt(words, i) ?? roleAt(words, i, last?.to ?? 0, last?.from ?? 0);
    if (found) mentions.push(found);
  }
  // a title or an apposition belongs to the name beside it
  const own = mentions.splice(first);
  const people = own.filter(({ type, kind }) => type === "person" && kind === "name");
  addAll(
    mentions,
    own.filter(({ kind, head }) => kind !== "role" || !people.some(({ span }) => contains(span, head))),
  );
}

function nameMention(one: Candidate, type: ActorType): FoundMention {
  const { words, from, to, text } = one;
  const head = { start: words[from]!.start, end: words[to - 1]!.end };
  const plural = type === "group" && /s$/.test(text);
  if (type === "person") return { head, kind: "name", type, plural, ...surroundingsOf(one) };
  const article = words[from - 1];
  const span = article?.lower === "the" ? { start: article.start, end: head.end } : head;
  return { span, head, kind: "name", type, gender: type === "group" ? null : "neuter", plural, role: null };
}
