/** Value of a smooth function at `at`, with its slope written into `slope`. */
export type Sloped = (at: Float64Array, slope: Float64Array) => number;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

const KEPT = 8;

interface Step {
  readonly way: Float64Array;
  readonly bend: Float64Array;
  readonly rate: number;
}

/** The way down, by the steps before (Nocedal 1980). */
function wayDown(slope: Float64Array, steps: readonly Step[]): Float64Array {
  const way = slope.map((one) => -one);
  const shares: number[] = [];
  for (const { way: s, bend, rate } of steps.toReversed()) {
    const share = rate * dot(s, way);
    shares.unshift(share);
    for (let i = 0; i < way.length; i++) way[i]! -= share * bend[i]!;
  }
  const last = steps.at(-1);
  const scale = last ? 1 / (last.rate * dot(last.bend, last.bend)) : 1 / Math.sqrt(dot(slope, slope));
  for (let i = 0; i < way.length; i++) way[i]! *= scale;
  for (const [k, { way: s, bend, rate }] of steps.entries()) {
    const share = shares[k]! - rate * dot(bend, way);
    for (let i = 0; i < way.length; i++) way[i]! += share * s[i]!;
  }
  return way;
}

/** Where a convex function is least, begun at zeros, in at most `most` steps. */
export function least(of: Sloped, length: number, most: number): Float64Array {
  let at = new Float64Array(length);
  let slope = new Float64Array(length);
  let value = of(at, slope);
  const steps: Step[] = [];
  for (let round = 0; round < most; round++) {
    const way = wayDown(slope, steps);
    const down = dot(slope, way);
    let far = 1;
    let next = at;
    let nextSlope = slope;
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 20 && !(nextValue <= value + 1e-4 * far * down); tries++, far /= 2) {
      next = at.map((one, i) => one + far * way[i]!);
      nextSlope = new Float64Array(length);
      nextValue = of(next, nextSlope);
    }
    const moved = next.map((one, i) => one - at[i]!);
    const bend = nextSlope.map((one, i) => one - slope[i]!);
    const curve = dot(moved, bend);
    if (curve > 0) steps.push({ way: moved, bend, rate: 1 / curve });
    if (steps.length > KEPT) steps.shift();
    const gain = value - nextValue;
    [at, slope, value] = [next, nextSlope, nextValue];
    if (gain < 1e-6 * Math.abs(value)) break;
  }
  return at;
}
