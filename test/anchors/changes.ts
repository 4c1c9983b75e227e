import type { Span } from "../../src/core/model/types";

/** A piece of the changed text, and the words of the first text that it stands for. */
export interface Piece {
  readonly text: string;
  readonly from: Span | null;
  /** `same`: those words, but for typesetting; `other`: reworded; `copy`: those words stand elsewhere too, `twin`: right before it. */
  readonly as: "same" | "other" | "copy" | "twin";
}

export type Random = () => number;

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const among = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const kept = (text: string, start: number, end: number): Piece => ({
  text: text.slice(start, end),
  from: { start, end },
  as: "same",
});
const put = (text: string): Piece => ({ text, from: null, as: "other" });

/** Paragraphs of another article, and where quotations are. */
export interface Material {
  readonly foreign: readonly string[];
  readonly quotations: readonly Span[];
}

export type Change = (text: string, random: Random, material: Material) => readonly Piece[];

/** Replaces some spans, which are in order and disjoint. */
function replaced(text: string, edits: readonly (Span & { readonly by: string })[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, by } of edits) {
    if (start < at) continue;
    pieces.push(kept(text, at, start), { text: by, from: end > start ? { start, end } : null, as: "other" });
    at = end;
  }
  return [...pieces, kept(text, at, text.length)].filter(
    (piece) => piece.text !== "" || piece.from!.end > piece.from!.start,
  );
}

const wordsIn = (text: string, { start, end }: Span): readonly Span[] =>
  Array.from(text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));

/** Blocks with the white space after them. */
function blocks(text: string, pattern: RegExp): readonly Span[] {
  const ends = Array.from(text.matchAll(pattern), (match) => match.index + match[0].length).filter(
    (it) => it < text.length,
  );
  return [0, ...ends].map((start, i) => ({ start, end: ends[i] ?? text.length }));
}
const paragraphsOf = (text: string): readonly Span[] => blocks(text, /\n\s*/g);
const sentencesOf = (text: string): readonly Span[] => blocks(text, /[.!?][”"’']?\s+(?=[\p{Lu}“"])/gu);

/** About one word in 25: letters swapped, dropped, doubled, changed. */
const typos: Change = (text, random) => {
  const edits = wordsIn(text, { start: 0, end: text.length })
    .filter(({ start, end }) => end - start > 3 && random() < 0.04)
    .map(({ start, end }) => {
      const word = text.slice(start, end);
      const i = 1 + Math.floor(random() * (word.length - 2));
      const by = [
        word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2),
        word.slice(0, i) + word.slice(i + 1),
        word.slice(0, i) + word[i] + word.slice(i),
        word.slice(0, i) + among(random, [..."aeionrst"]) + word.slice(i + 1),
      ];
      return { start, end, by: among(random, by) };
    })
    .filter(({ start, end, by }) => text.slice(start, end) !== by);
  return replaced(text, edits);
};

const insertedAndRemoved: Change = (text, random, { foreign }) =>
  paragraphsOf(text).flatMap(({ start, end }, i) => {
    const before = random() < 0.2 ? [put(`${among(random, foreign)}\n\n`)] : [];
    return i > 0 && random() < 0.15 ? before : [...before, kept(text, start, end)];
  });

const reordered: Change = (text, random) => {
  const [headline, ...rest] = paragraphsOf(text);
  const order = rest.map((paragraph, i) => ({
    paragraph,
    at: i + (random() < 0.4 ? (random() - 0.5) * rest.length : 0),
  }));
  order.sort((a, b) => a.at - b.at);
  return [headline!, ...order.map(({ paragraph }) => paragraph)].flatMap(({ start, end }) => [
    kept(text, start, end),
    ...(/\n$/.test(text.slice(start, end)) ? [] : [put("\n\n")]),
  ]);
};

const FILLERS = ["indeed", "perhaps", "in the end", "however", "certainly", "for now", "really", "once more"];
const SWAPS = [
  "people",
  "clearly",
  "another",
  "decide",
  "reasons",
  "nothing",
  "wanted",
  "several",
  "already",
  "matters",
];

/** Of two quotations in five a tenth to a third of the words are others; one in ten is written anew. */
const requoted: Change = (text, random, { quotations }) => {
  const edits = quotations.flatMap((quotation) => {
    const dice = random();
    const words = wordsIn(text, quotation);
    if (words.length < 2 || dice > 0.5) return [];
    if (dice < 0.1) {
      const by = words.map(() => among(random, SWAPS)).join(" ");
      return [{ start: words[0]!.start, end: words.at(-1)!.end, by }];
    }
    const rate = 0.1 + random() * 0.23;
    return words.flatMap(({ start, end }) => {
      if (random() > rate) return [];
      const word = text.slice(start, end);
      const insertion = { start: end, end, by: ` ${among(random, FILLERS)}` };
      const swap = { start, end, by: among(random, SWAPS) };
      return [
        among(random, [swap, insertion, { start: text[start - 1] === " " ? start - 1 : start, end, by: "" }]),
      ].filter(({ by }) => by !== word);
    });
  });
  return replaced(text, edits);
};

/** One sentence in ten stands a second time: behind itself, or anywhere. */
const doubled: Change = (text, random) => {
  const sentences = sentencesOf(text);
  const copies = sentences.flatMap((sentence, i) =>
    random() < 0.1 ? [{ sentence, after: random() < 0.2 ? i : Math.floor(random() * sentences.length) }] : [],
  );
  return sentences.flatMap(({ start, end }, i) => [
    kept(text, start, end),
    ...copies
      .filter(({ after }) => after === i)
      .map(({ sentence }): Piece => {
        const words = text.slice(sentence.start, sentence.end).trimEnd();
        const space = text[sentence.start + words.length] === " " ? 1 : 0;
        const from = { start: sentence.start, end: sentence.start + words.length + space };
        return { text: `${words} `, from, as: sentence.start === start ? "twin" : "copy" };
      }),
  ]);
};

const TYPESET: readonly (readonly [RegExp, string])[] = [
  [/\n/, "\r\n"],
  [/[“”]/, '"'],
  [/[‘’]/, "'"],
  [/[–—]/, "-"],
];

/** Line ends, and quotation marks from curly to straight or the other way round, and a no-break space here and there. */
const typeset: Change = (text, random) =>
  Array.from(text, (unit) => unit).reduce<{ pieces: Piece[]; at: number }>(
    ({ pieces, at }, unit) => {
      const straight = TYPESET.find(([pattern]) => pattern.test(unit))?.[1];
      const open = pieces.length === 0 || /\s$/.test(pieces.at(-1)!.text);
      const curly = unit === '"' ? (open ? "“" : "”") : unit === "'" ? "’" : undefined;
      const space = unit === " " && random() < 0.03 ? "\u00a0" : undefined;
      const end = at + unit.length;
      pieces.push({ text: straight ?? curly ?? space ?? unit, from: { start: at, end }, as: "same" });
      return { pieces, at: end };
    },
    { pieces: [], at: 0 },
  ).pieces;

/** Another headline, sometimes with a line about author and date under it. */
const headline: Change = (text, random, { foreign }) => {
  const end = text.indexOf("\n");
  const first: Piece =
    random() < 0.3
      ? put("Updated: ")
      : { text: among(random, foreign).split(/[.,]/)[0]!, from: { start: 0, end }, as: "other" };
  const line = random() < 0.5 ? [put("\n\nBy our own correspondent, updated at 14:05")] : [];
  return [first, ...(first.from ? [] : [kept(text, 0, end)]), ...line, kept(text, end, text.length)];
};

/** Each kind with its name in the table. */
export const CHANGES: readonly (readonly [name: string, change: Change])[] = [
  ["typos", typos],
  ["paragraphs in and out", insertedAndRemoved],
  ["paragraphs reordered", reordered],
  ["quotes changed", requoted],
  ["sentences doubled", doubled],
  ["CRLF, quotation marks", typeset],
  ["headline changed", headline],
];
