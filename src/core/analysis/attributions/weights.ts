import { REPORTING_WEIGHTS } from "../lexicon/packed/reportingWeights";
import { decode } from "./weigh";

let decoded: Int8Array | null = null;

/** The learned weights, unpacked on first use: one byte a slot. */
export function learnedWeights(): Int8Array {
  decoded ??= decode(REPORTING_WEIGHTS);
  return decoded;
}
