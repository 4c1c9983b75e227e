/** Linear models whose weights were learned: one weight for a slot that a feature's name hashes to. */

export type Part = string | number | boolean;

/** Takes a feature, whose name is all of its parts with a space between two. */
export type Add = (name: string, a?: Part, b?: Part, c?: Part) => void;

const EMPTY = 0x811c9dc5;
const PRIME = 0x01000193;
const SPACE = 32;

/** Where the weight of a feature stands among `slots`, a power of two. */
export const slotOf = (feature: string, slots: number): number => slotAt(hashed(feature, EMPTY), slots);

function hashed(text: string, from: number): number {
  let h = from;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  return h;
}

const goneOn = (hash: number, part: Part): number =>
  hashed(typeof part === "string" ? part : `${part}`, Math.imul(hash ^ SPACE, PRIME));

function slotAt(hash: number, slots: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) & (slots - 1);
}

/** Hashes of the names that features begin with; there are some dozens. */
const begun = new Map<string, number>();
const MOST = 500;

function begunWith(name: string): number {
  const known = begun.get(name);
  if (known !== undefined) return known;
  const hash = hashed(name, EMPTY);
  if (begun.size < MOST) begun.set(name, hash);
  return hash;
}

/** Hands on the slot of each feature that it takes, without a string for the feature. */
export const bySlot =
  (slots: number, take: (slot: number) => void): Add =>
  (name, a, b, c) => {
    let hash = begunWith(name);
    if (a !== undefined) hash = goneOn(hash, a);
    if (b !== undefined) hash = goneOn(hash, b);
    if (c !== undefined) hash = goneOn(hash, c);
    take(slotAt(hash, slots));
  };

/** The names of the features that `tell` tells. */
export function namesOf(tell: (add: Add) => void): readonly string[] {
  const found: string[] = [];
  tell((...parts) => found.push(parts.join(" ")));
  return found;
}

/** Sums the weights of the features that `tell` tells. */
export type Summing = (tell: (add: Add) => void) => number;

/** A sum of weights is exact, as they are of few bits, and so the same in any order. */
export function summing(weights: ArrayLike<number>): Summing {
  // in an array, as a variable that a function shares costs an object for each of its values
  const sum = new Float64Array(1);
  const add = bySlot(weights.length, (slot) => {
    sum[0]! += weights[slot]!;
  });
  return (tell) => {
    sum[0] = 0;
    tell(add);
    return sum[0];
  };
}

/** Sums of each of several tables of weights. */
export type SummingEach = (tell: (add: Add) => void) => readonly number[];

/** For `tables` of weights that stand one after the other. */
export function summingEach(weights: ArrayLike<number>, tables: number): SummingEach {
  const slots = weights.length / tables;
  // the weights of a slot side by side, as they are asked for together
  const bySlots = new Float32Array(weights.length);
  for (let i = 0; i < weights.length; i++) bySlots[(i % slots) * tables + Math.floor(i / slots)] = weights[i]!;
  const sums = new Float64Array(tables);
  const add = bySlot(slots, (slot) => {
    for (let i = 0, at = slot * tables; i < tables; i++) sums[i]! += bySlots[at + i]!;
  });
  return (tell) => {
    sums.fill(0);
    tell(add);
    return [...sums];
  };
}

/** Printable characters that need no escape in a string, 91 of them: a weight each. */
const ALPHABET = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i)).filter((c) => c !== "\\");
const MIDDLE = ALPHABET.length >> 1;

export function pack(weights: ArrayLike<number>, step: number): string {
  let code = "";
  for (let i = 0; i < weights.length; i++)
    code += ALPHABET[MIDDLE + Math.max(-MIDDLE, Math.min(MIDDLE, Math.round(weights[i]! / step)))]!;
  return code;
}

export function unpack(code: string, step: number): Float32Array {
  const value = new Float32Array(128);
  for (const [i, character] of ALPHABET.entries()) value[character.charCodeAt(0)] = (i - MIDDLE) * step;
  const weights = new Float32Array(code.length);
  for (let i = 0; i < code.length; i++) weights[i] = value[code.charCodeAt(i)]!;
  return weights;
}

/** Probabilities of alternatives by their scores. */
export function softmax(scores: readonly number[]): readonly number[] {
  const top = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const parts = scores.map((score) => Math.exp(score - top));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / all);
}

/** How a probability is put right: `slope` and `shift` of its log-odds. */
export type Calibration = readonly [slope: number, shift: number];

export function certainty(probability: number, [slope, shift]: Calibration): number {
  const p = Math.min(0.999, Math.max(0.001, probability));
  return 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + shift)));
}

/** The same value every time, made when it is first asked for. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
