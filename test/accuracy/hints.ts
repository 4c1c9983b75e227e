import { contains, overlaps } from "../../src/core/model/span";
import type { Analysis, Mention } from "../../src/core/model/types";
import { hintsIn } from "../../src/core/views/hints";
import type { GoldEntity } from "./entities";
import type { GoldScene } from "./gold";
import { type Share, share } from "./rates";

/** Of the hints that a reader of the analysed text sees, how many say whom the words mean. */
export function hintsRight({ text, entities }: GoldScene, analysis: Analysis): Share {
  const all = { start: 0, end: text.length };
  const ends = new Set(hintsIn({ ...analysis, notes: [], lost: [] }, text, all).map(({ offset }) => offset));
  const clusterOf = clusters(analysis, entities);
  const found = share();
  for (const mention of analysis.mentions) {
    if (mention.actor === null || !ends.has(mention.span.end)) continue;
    found.of++;
    if (at(mention, entities).some(({ cluster }) => cluster === clusterOf.get(mention.actor!))) found.right++;
  }
  return found;
}

/** The gold mentions with the same head, the shortest first. */
const at = ({ head, refersBy }: Mention, entities: readonly GoldEntity[]): readonly GoldEntity[] =>
  entities
    .filter((entity) => overlaps(entity.head ?? entity, head) && contains(entity, head))
    .filter(({ pronoun }) => pronoun === (refersBy === "pronoun"))
    .sort((a, b) => a.end - a.start - (b.end - b.start));

/** The gold cluster of most names of an actor; of one that no name names, that of its first mention. */
function clusters({ mentions }: Analysis, entities: readonly GoldEntity[]): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const byName of [true, false])
    for (const mention of mentions) {
      if (mention.actor === null || (mention.refersBy === "name") !== byName || mention.refersBy === "pronoun")
        continue;
      const [entity] = at(mention, entities).filter(({ named }) => named || !byName);
      if (!entity || (!byName && votes.has(mention.actor))) continue;
      const own = votes.get(mention.actor) ?? new Map<string, number>();
      votes.set(mention.actor, own.set(entity.cluster, (own.get(entity.cluster) ?? 0) + 1));
    }
  return new Map([...votes].map(([actor, own]) => [actor, [...own].sort((a, b) => b[1] - a[1])[0]![0]]));
}
