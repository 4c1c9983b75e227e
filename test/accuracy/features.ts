import { createHash } from "node:crypto";
import { LAYOUTS } from "../../src/core/analysis/attributions/contents";
import { FAMILY, type Family } from "../../src/core/analysis/attributions/families";
import { findAttributions } from "../../src/core/analysis/attributions/find";
import type { Scale } from "../../src/core/analysis/attributions/weigh";
import { KINDS } from "../../src/core/analysis/attributions/words";
import { parse } from "../../src/core/analysis/parse";
import { findQuotations } from "../../src/core/analysis/quotations";
import { atOnce } from "../../src/core/model/steps";

/** The names of each family's features, in their order. */
export type Features = ReadonlyMap<Family, readonly string[]>;

/**
 * A scale that writes down names. A feature that is not always there may only be the last of its family; it throws where a
 * family is weighed once with these and once with other features in the same places.
 */
export function listener(): Scale & { readonly heard: Features } {
  const heard = new Map<Family, string[]>();
  let family: Family = 1;
  let place = 0;
  const turn = (next: Family) => {
    family = next;
    place = 0;
  };
  return {
    heard,
    begin: turn,
    turn,
    add(feature) {
      const names = heard.get(family) ?? [];
      heard.set(family, names);
      const known = names[place] ?? feature;
      if (known !== feature) throw new Error(`Family ${family}, place ${place}: “${known}” and “${feature}”`);
      if (names.indexOf(feature) >= 0 && names.indexOf(feature) !== place)
        throw new Error(`Family ${family} has “${feature}” twice`);
      names[place++] = feature;
    },
    // every word that can be is a cue, and stays alone: so it has sources, layouts and contents
    total: () => (family === FAMILY.growLeft || family === FAMILY.growRight ? -1 : 0),
  };
}

/** Words before the cue, after it, and cues with and without sources, next to them and apart. */
const TEXT = "“We will go,” Ada Orlo of the club said. She told them last week that it rained. Said so: it rained.";

/** All features that the attributions weigh. */
export function featuresOf(): Features {
  const parsed = atOnce(parse(TEXT));
  const scale = listener();
  for (const _ of atOnce(findAttributions(parsed, atOnce(findQuotations(parsed)), scale)));
  return scale.heard;
}

/**
 * What the place of a weight depends on, besides the values: families, the features of each in order, kinds of words and
 * layouts by their numbers. Weights with another fingerprint were learned for other features.
 */
export function fingerprint(features: Features, kinds: readonly string[] = KINDS): string {
  const families = Object.entries(FAMILY).map(([name, number]) => [number, name, features.get(number) ?? []]);
  const all = JSON.stringify([families, kinds, LAYOUTS]);
  return createHash("sha256").update(all).digest("hex").slice(0, 16);
}
