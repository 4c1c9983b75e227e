/** Linear models whose weights were learned: one weight for a slot that a feature's name hashes to. */

/** Where the weight of a feature stands among `slots`, a power of two. */
export function slotOf(feature: string, slots: number): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) h = Math.imul(h ^ feature.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) & (slots - 1);
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

export const sumOf = (weights: ArrayLike<number>, features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + weights[slotOf(feature, weights.length)]!, 0);

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
