import type { Family } from "../../src/core/analysis/attributions/families";
import { type Scale, STEP, slotOf } from "../../src/core/analysis/attributions/weigh";

const SLOTS = 1 << 20;

/** Features of alternatives, of which the right ones are known; a yes-or-no question has one alternative. */
export interface Question {
  readonly alternatives: readonly Int32Array[];
  /** Share of the truth in each alternative: 0 or 1 for a yes-or-no question, adding up to 1 otherwise. */
  readonly truth: readonly number[];
}

/** A scale that writes features down instead of weighing them. */
export function notebook(): Scale & { readonly take: () => Int32Array } {
  let family: Family = 1;
  let place = 0;
  let slots: number[] = [];
  const turn = (next: Family) => {
    family = next;
    place = 0;
  };
  return {
    begin(next) {
      turn(next);
      slots = [];
    },
    turn,
    add(_, value) {
      slots.push(slotOf(family, place++, value));
    },
    total: () => 0,
    take: () => Int32Array.from(slots),
  };
}

export interface Settings {
  readonly epochs: number;
  /** How far one step goes: α of the method. */
  readonly rate: number;
  /** Pull to exactly zero: the larger, the fewer weights. */
  readonly sparse: number;
  /** Pull towards zero. */
  readonly decay: number;
  /** Share of the features that are left out by chance each time, so that no few words carry all: other papers have other words. */
  readonly drop: number;
  /** Features seen in fewer questions are left out. */
  readonly least: number;
}

/**
 * FTRL-Proximal (McMahan et al. 2013) on the log-loss: few weights differ from zero. They are averaged over all rounds but the
 * first, which makes them depend less on the order of the questions. Questions come in an order that is
 * shuffled the same way every time.
 */
export function learn(questions: readonly Question[], weights: Float64Array, settings: Settings): void {
  const { epochs, rate, sparse, decay } = settings;
  const kept = withoutRare(questions, settings.least);
  const pull = new Float64Array(SLOTS);
  const squares = new Float64Array(SLOTS);
  const sum = new Float64Array(SLOTS);
  const order = Int32Array.from(kept, (_, i) => i);
  let seed = 12345;
  const chance = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed / 2 ** 32;
  };
  const without = (slots: Int32Array) => slots.filter(() => chance() >= settings.drop);
  const share = 1 / (1 - settings.drop);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(chance() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const { truth } = kept[i]!;
      const alternatives = kept[i]!.alternatives.map(without);
      const scores = alternatives.map((slots) => {
        let sum = 0;
        for (const slot of slots) sum += weights[slot]!;
        return sum * share;
      });
      const probabilities = scores.length === 1 ? [1 / (1 + Math.exp(-scores[0]!))] : normalise(scores);
      for (const [k, slots] of alternatives.entries()) {
        const slope = (probabilities[k]! - truth[k]!) * share;
        if (Math.abs(slope) < 1e-4) continue;
        for (const slot of slots) {
          const before = squares[slot]!;
          squares[slot] = before + slope * slope;
          pull[slot]! += slope - ((Math.sqrt(squares[slot]!) - Math.sqrt(before)) / rate) * weights[slot]!;
          const force = pull[slot]!;
          weights[slot] =
            Math.abs(force) <= sparse
              ? 0
              : -(force - Math.sign(force) * sparse) / ((1 + Math.sqrt(squares[slot]!)) / rate + decay);
        }
      }
    }
    if (epoch > 0) for (let slot = 0; slot < SLOTS; slot++) sum[slot]! += weights[slot]!;
  }
  for (let slot = 0; slot < SLOTS; slot++) if (squares[slot]! > 0) weights[slot] = sum[slot]! / (epochs - 1);
}

function withoutRare(questions: readonly Question[], least: number): readonly Question[] {
  const seen = new Uint32Array(SLOTS);
  const last = new Int32Array(SLOTS).fill(-1);
  for (const [i, { alternatives }] of questions.entries())
    for (const slots of alternatives)
      for (const slot of slots) {
        if (last[slot] !== i) seen[slot]!++;
        last[slot] = i;
      }
  return questions.map(({ alternatives, truth }) => ({
    alternatives: alternatives.map((slots) => slots.filter((slot) => seen[slot]! >= least)),
    truth,
  }));
}

function normalise(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - top));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / all);
}

export function quantise(weights: Float64Array): Int8Array {
  return Int8Array.from(weights, (weight) => Math.max(-45, Math.min(45, Math.round(weight / STEP))));
}
