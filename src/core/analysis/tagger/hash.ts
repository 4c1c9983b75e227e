/** A number of 32 bits that depends on both, evenly. */
export function mix(a: number, b: number): number {
  const h = Math.imul(a ^ 0x5bd1e995, 0x85ebca6b) ^ Math.imul(b, 0x9e3779b1);
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
}

/** Of the UTF-16 units from `from` up to, without, `to`. */
export function hashOf(text: string, from: number, to: number): number {
  let h = 0x811c9dc5 ^ (to - from);
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return Math.imul(h ^ (h >>> 16), 0x85ebca6b);
}
