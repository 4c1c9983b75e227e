import type { ActorType, Analysis } from "../../src/core/model";
import type { PredictedEntity } from "./scoreEntities";

const ENTITY_TYPE: Readonly<Record<ActorType, string | null>> = {
  person: "person",
  organization: "organization",
  media: "organization",
  group: "organization",
  country: "place",
  place: "place",
};

/** Names by the words that name, and pronouns; a role noun is not a name and is left out. */
export function entitiesOf({ actors, mentions }: Analysis): readonly PredictedEntity[] {
  const types = new Map(actors.map(({ id, type }) => [id, ENTITY_TYPE[type]]));
  return mentions
    .filter(({ kind }) => kind !== "role")
    .map(({ head, kind, actor }) => ({
      ...head,
      type: actor === null ? null : (types.get(actor) ?? null),
      cluster: actor,
      pronoun: kind === "pronoun",
    }));
}
