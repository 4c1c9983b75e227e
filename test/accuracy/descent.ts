import { STEP } from "../../src/core/analysis/lexicon/packed/positionWeights";

/** How linear models are learned: by steps down the slope of the loss, one label after the other. */

/** An order that is shuffled the same way every time. */
export function* shuffled(length: number, rounds: number): Generator<number> {
  const order = Array.from({ length }, (_, i) => i);
  let seed = 7;
  for (let round = 0; round < rounds; round++) {
    for (let i = length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const j = Math.floor((seed / 2 ** 32) * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    yield* order;
  }
}

/** AdaGrad with a pull towards zero; the weights are averaged over all rounds but the first. */
export class Table {
  readonly weights: Float64Array;
  private readonly squares: Float64Array;
  private readonly sum: Float64Array;
  private rounds = 0;
  constructor(
    length: number,
    private readonly rate: number,
    private readonly decay: number,
  ) {
    this.weights = new Float64Array(length);
    this.squares = new Float64Array(length).fill(0.01);
    this.sum = new Float64Array(length);
  }
  step(slot: number, slope: number): void {
    const d = slope + this.decay * this.weights[slot]!;
    this.squares[slot]! += d * d;
    this.weights[slot]! -= (this.rate * d) / Math.sqrt(this.squares[slot]!);
  }
  endRound(): void {
    this.rounds++;
    for (let i = 0; i < this.sum.length; i++) this.sum[i]! += this.weights[i]!;
  }
  /** To whole steps, as they are stored; as they are for a step of 0. */
  averaged(step = STEP): Float32Array {
    const stored = (weight: number) => (step > 0 ? Math.round(weight / step) * step : weight);
    return Float32Array.from(this.sum, (sum) => stored(sum / this.rounds));
  }
}

/** How many questions have each slot. */
export function counted(slots: readonly (readonly number[])[], length: number): Int32Array {
  const counts = new Int32Array(length);
  for (const of of slots) for (const slot of new Set(of)) counts[slot]!++;
  return counts;
}
