import type { Kind } from "./scoreQuotes";

/** Others' figures in percent, measured on the same documents with the same metrics; null where one does not do the task. */
export interface Peer {
  readonly name: string;
  readonly attribution: Readonly<Record<Kind, number>>;
  readonly speaker: number;
  readonly citron: { readonly cue: number; readonly source: number; readonly content: number };
}

/** PolNeAR dev, 84 articles, 2,191 attributions; “two people” is the agreement of two annotators there. */
export const QUOTE_PEERS: readonly Peer[] = [
  {
    name: "compromise 14",
    attribution: { all: 0.3, direct: 0.4, mixed: 0, indirect: 0 },
    speaker: 0,
    citron: { cue: 0, source: 0, content: 10.9 },
  },
  {
    name: "regular expression",
    attribution: { all: 21.4, direct: 57.5, mixed: 0, indirect: 0 },
    speaker: 68.0,
    citron: { cue: 27.5, source: 22.5, content: 22.6 },
  },
  {
    name: "Gender Gap Tracker",
    attribution: { all: 38.7, direct: 51.3, mixed: 51.4, indirect: 29.7 },
    speaker: 79.8,
    citron: { cue: 43.5, source: 47.0, content: 28.5 },
  },
  {
    name: "BBC Citron, retrained",
    attribution: { all: 50.1, direct: 66.2, mixed: 58.0, indirect: 43.3 },
    speaker: 89.7,
    citron: { cue: 52.3, source: 61.2, content: 37.9 },
  },
  {
    name: "two people",
    attribution: { all: 74.5, direct: 98.5, mixed: 89.1, indirect: 66.0 },
    speaker: 94.8,
    citron: { cue: 70.6, source: 76.4, content: 67.3 },
  },
];

/** GUM news and interviews, 35 documents: compromise 14 alone. */
export const COMPROMISE_NAMES = {
  exactTyped: { all: 48.0, person: 51.8, organization: 40.6, place: 50.8 },
  chains: 38.8,
  pronounToName: 37.5,
} as const;

/** Agreement of two independent readings of 101 attributions in 5 of the 12 articles with positions. */
export const TWO_READERS = {
  stance: 97.0,
  macro: 94.7,
  side: 97.0,
  speaker: 98.0,
  issue: 92.1,
  condition: 88.9,
  addressee: 82.8,
  when: 94.4,
  where: 100,
} as const;
