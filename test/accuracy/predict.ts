import { ENTITY_TYPES } from "../../src/cli/lines";
import type { Analysis } from "../../src/core/model";
import type { PredictedEntity } from "./scoreEntities";

/** As the command line gives them: names by the words that name, pronouns whose actor is known; a role noun is no name. */
export function entitiesOf({ actors, mentions }: Analysis): readonly PredictedEntity[] {
  const types = new Map(actors.map(({ id, type }) => [id, ENTITY_TYPES[type]]));
  return mentions.flatMap(({ kind, head, actor }) => {
    const type = actor === null ? undefined : types.get(actor);
    return type === undefined || kind === "role"
      ? []
      : [{ ...head, type, cluster: actor, pronoun: kind === "pronoun" }];
  });
}
