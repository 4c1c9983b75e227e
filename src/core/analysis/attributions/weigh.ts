import type { Family } from "./families";

/** Linear scores over hashed features: the one kind of model that every step of the attributions uses. */

const SLOTS = 1 << 20;
/** One step of a stored weight. */
export const STEP = 1 / 12;

/**
 * Sums the weights of features: of each family its features in order, each with its name and its value in this place. A
 * weight belongs to a family, the feature's place in it, and the value. The names are for people, and for the fingerprint
 * that the weights keep of them: a test fails where a feature is put in, left out or moved, and its weights are no more its own.
 */
export interface Scale {
  /** Starts a sum. */
  begin(family: Family): void;
  /** Goes on with it. */
  turn(family: Family): void;
  add(feature: string, value: number): void;
  /** Log-odds, or the unnormalised logarithm of a probability among alternatives. */
  total(): number;
}

export function mix(a: number, b: number): number {
  const h = Math.imul(a ^ 0x5bd1e995, 0x85ebca6b) ^ b;
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
}

/** Where the weight of a feature is stored. */
export function slotOf(family: Family, place: number, value: number): number {
  let h = Math.imul((family << 7) + place, 0x9e3779b1) ^ value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) & (SLOTS - 1);
}

export function scale(weights: Int8Array): Scale {
  let family: Family = 1;
  let place = 0;
  let sum = 0;
  const turn = (next: Family) => {
    family = next;
    place = 0;
  };
  return {
    begin(next) {
      turn(next);
      sum = 0;
    },
    turn,
    add(_, value) {
      sum += weights[slotOf(family, place++, value)]!;
    },
    total: () => sum * STEP,
  };
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Printable characters that need no escape in a string. */
const ALPHABET = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i)).filter((c) => c !== "\\");
const FAR = ALPHABET.length - 1;
const MIDDLE = ALPHABET.length >> 1;

/** Per weight that is not zero: its distance from the one before (one character, or three where it is far), then its value. */
export function encode(weights: Int8Array): string {
  let code = "";
  let last = -1;
  for (let i = 0; i < weights.length; i++) {
    const weight = Math.max(-MIDDLE, Math.min(MIDDLE, weights[i]!));
    if (weight === 0) continue;
    let gap = i - last - 1;
    for (; gap >= FAR * FAR; gap -= FAR * FAR)
      code += ALPHABET[FAR]! + ALPHABET[FAR - 1] + ALPHABET[FAR - 1] + ALPHABET[MIDDLE];
    code += gap < FAR ? ALPHABET[gap] : ALPHABET[FAR]! + ALPHABET[Math.floor(gap / FAR)] + ALPHABET[gap % FAR];
    code += ALPHABET[weight + MIDDLE];
    last = i;
  }
  return code;
}

export function decode(code: string): Int8Array {
  const value = new Int8Array(128);
  for (const [i, character] of ALPHABET.entries()) value[character.charCodeAt(0)] = i;
  const weights = new Int8Array(SLOTS);
  let slot = -1;
  for (let i = 0; i < code.length; ) {
    let gap = value[code.charCodeAt(i++)]!;
    if (gap === FAR) gap = value[code.charCodeAt(i++)]! * FAR + value[code.charCodeAt(i++)]!;
    slot += gap + 1;
    weights[slot] = value[code.charCodeAt(i++)]! - MIDDLE;
  }
  return weights;
}
