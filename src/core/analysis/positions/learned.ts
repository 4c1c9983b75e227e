/** Linear models whose weights were learned: one weight for a slot that a feature's name hashes to. */

/** Takes a feature, which is called “name value”. */
export type Add = (name: string, value: string | number | boolean) => void;

/** Where the weight of a feature stands among `slots`, a power of two. */
export const slotOf = (feature: string, slots: number): number => slotAt(hashed(feature, 0x811c9dc5), slots);

function hashed(text: string, from: number): number {
  let h = from;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

function slotAt(hash: number, slots: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) & (slots - 1);
}

/** Hashes of the names of features; there are some hundred. */
const begun = new Map<string, number>();

/** The sum of the weights of the features that `tell` tells, without a string for each. */
export function sumTold(weights: ArrayLike<number>, tell: (add: Add) => void): number {
  let sum = 0;
  tell((name, value) => {
    const hash = begun.get(name) ?? hashed(`${name} `, 0x811c9dc5);
    begun.set(name, hash);
    sum += weights[slotAt(hashed(`${value}`, hash), weights.length)]!;
  });
  return sum;
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
  const value = new Map(ALPHABET.map((character, i) => [character, (i - MIDDLE) * step]));
  return Float32Array.from(code, (character) => value.get(character) ?? 0);
}

/** Of each of `tables` of weights that stand one after the other, the sum of the features’. */
export function sumsOf(weights: ArrayLike<number>, tables: number, features: readonly string[]): readonly number[] {
  const slots = weights.length / tables;
  const places = features.map((feature) => slotOf(feature, slots));
  return Array.from({ length: tables }, (_, i) => places.reduce((sum, at) => sum + weights[i * slots + at]!, 0));
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
