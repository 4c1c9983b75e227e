import { pause } from "../platform/slices";
import type { Candidate } from "./candidates";

/** True once nobody wants the result any more: another request came, or the candidate was halted. */
export type Stale = () => boolean;

/** Requests to analyse a document: the last one takes the place of those before it. */
export interface AnalysisTurns {
  /** Asks for an analysis after some milliseconds; resolves once it, or the one that took its place, is done. */
  schedule(candidate: Candidate, milliseconds: number): Promise<void>;
}

/** `analyse` is a turn's work; what it throws goes to `failed`. */
export function createAnalysisTurns(
  analyse: (candidate: Candidate, stale: Stale) => Promise<void>,
  failed: (candidate: Candidate, error: unknown) => void,
): AnalysisTurns {
  return {
    schedule(candidate, milliseconds) {
      const turn = ++candidate.turn;
      candidate.halted = false;
      const stale = () => turn !== candidate.turn || candidate.halted;
      candidate.work = pause(milliseconds)
        .then(() => (stale() ? undefined : analyse(candidate, stale)))
        .catch((error) => failed(candidate, error))
        .then(() => (turn === candidate.turn ? undefined : candidate.work));
      return candidate.work;
    },
  };
}
