import type { Analysis } from "../model/types";

/** Without quotes and reports that the machine is less sure of than `least` (0 to 1), and the positions in them. The same object where none goes. */
export function atLeast(least: number, analysis: Analysis): Analysis {
  const attributions = analysis.attributions.filter(
    ({ provenance }) => provenance.by !== "machine" || provenance.confidence >= least,
  );
  if (attributions.length === analysis.attributions.length) return analysis;
  const kept = new Set(attributions.map(({ id }) => id));
  return { ...analysis, attributions, positions: analysis.positions.filter((it) => kept.has(it.attribution)) };
}
