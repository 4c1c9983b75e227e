import { FAMILY, type Family } from "../../src/core/analysis/attributions/families";
import type { Scale } from "../../src/core/analysis/attributions/weigh";

export type FamilyName = keyof typeof FAMILY;

/** A scale that does not see the features of one family. */
export function muted(scale: Scale, name: FamilyName): Scale {
  let heard = true;
  const hear = (family: Family) => {
    heard = family !== FAMILY[name];
  };
  return {
    begin(family) {
      hear(family);
      scale.begin(family);
    },
    turn(family) {
      hear(family);
      scale.turn(family);
    },
    add(feature, value) {
      if (heard) scale.add(feature, value);
    },
    total: () => scale.total(),
  };
}
