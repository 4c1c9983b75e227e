import type { Prompt } from "../../../src/core/reader/prompt";
import type { Answer, Item } from "./perfect";

/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Words that no article has: invented ones of every shape. */
export const INVENTED = [
  "the zyxquil accord",
  "glimmerfen tariffs on wexley",
  "“we shall vorple”",
  "Quorvath Intermodal",
];

/** How an answer is spoiled: shares from 0 to 1. */
export interface Spoiling {
  readonly wrong: number;
  /** Of the wrong words and actors those that the article does not have; the others are others of it. */
  readonly invented: number;
  readonly random: () => number;
}

/** The answer with a share of its fields wrong, each for itself, and of the numbers that are none as many statements. */
export function spoiled(answer: Answer, prompt: Prompt, text: string, { wrong, invented, random }: Spoiling): Answer {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const other = <T>(list: readonly T[], value: T): T => pick(list.filter((it) => it !== value));
  const piece = text.slice(prompt.piece.start, prompt.piece.end).split(/\s+/).filter(Boolean);
  const elsewhere = () => {
    const start = Math.floor(random() * Math.max(1, piece.length - 3));
    return piece.slice(start, start + 1 + Math.floor(random() * 3)).join(" ");
  };
  const words = () => (random() < invented ? pick(INVENTED) : elsewhere());
  const keys = prompt.actors.map(({ key }) => key);
  const who = (value: string | null | undefined) =>
    random() < invented ? pick(INVENTED) : (other(keys, value ?? "") ?? null);
  const isWrong = () => random() < wrong;
  const said = (item: Item): Item => ({
    ...item,
    ...(isWrong() && { speaker: who(item.speaker) }),
    ...(isWrong() && { stance: other(prompt.allowed.stances, item.stance ?? "") }),
    ...(isWrong() && { issue: words() }),
    ...(isWrong() && { condition: words() }),
    ...(isWrong() && { addressee: who(item.addressee) }),
    ...(isWrong() && { when: words() }),
    ...(isWrong() && { where: words() }),
  });
  const known = (item: Item): Item => {
    if (!item.none) return said(item);
    if (!isWrong()) return item;
    // a statement where there is none
    return { n: item.n!, speaker: pick(keys) ?? null, stance: pick(prompt.allowed.stances), issue: elsewhere() };
  };
  const missing = (item: Item): Item => ({
    ...said(item),
    ...(isWrong() && { source: [words()] }),
    ...(isWrong() && { cue: [words()] }),
    ...(isWrong() && { content: [words()] }),
  });
  return { attributions: answer.attributions.map(known), missing: answer.missing.map(missing) };
}
