import { SIZES, SLOTS } from "../../../src/core/analysis/tagger/model";

/** Marks the `count` weights that are farthest from zero. */
export function farthest(weights: Float32Array, count: number): Uint8Array {
  const sizes = weights.map(Math.abs).sort().reverse();
  const least = sizes[count] ?? 0;
  return Uint8Array.from(weights, (weight) => (Math.abs(weight) > least ? 1 : 0));
}

/** For each weight 0, or the number of its sign and size, from 1: sizes are steps of `step`. */
export function squeeze(weights: Float32Array, step: number): Uint8Array {
  const values = new Uint8Array(SLOTS);
  for (let slot = 0; slot < SLOTS; slot++) {
    const size = Math.abs(weights[slot]!) / step;
    if (size < SIZES[0]! / 2) continue;
    let nearest = 0;
    for (let i = 1; i < SIZES.length; i++)
      if (Math.abs(SIZES[i]! - size) < Math.abs(SIZES[nearest]! - size)) nearest = i;
    values[slot] = nearest * 2 + (weights[slot]! > 0 ? 1 : 2);
  }
  return values;
}
