import type { ActorType, Stance } from "../model/types";
import type { Codebook, Polarity } from "./types";

/** What applies where a project has no codebook, or one that leaves these lists out. Issues are the article's own words. */
export const BUILT_IN: Codebook = {
  issues: [],
  stances: [
    stance(
      "support",
      "Support",
      "for",
      "supports",
      "Is in favour: approves, praises, defends or endorses it, agrees with it, votes for it, or wishes that it happens or goes on. A wish that somebody in particular is to fulfil is a demand; one’s own promise to act is a commitment.",
    ),
    stance(
      "oppose",
      "Opposition",
      "against",
      "opposes",
      "Is against it: rejects, criticises, condemns, mocks or accuses, disagrees, refuses to do it, or wants it not to happen. Not only worried about it (concern), and not only saying that it is untrue (denial).",
    ),
    stance(
      "demand",
      "Demand",
      "for",
      "demands",
      "Asks, urges or orders that something be done or stopped: calls for, insists on, must, should. Whoever is to act is the addressee. A must without anybody who is to act is support.",
    ),
    stance(
      "offer",
      "Offer",
      "for",
      "offers",
      "Proposes something, or is ready and willing to do or give it, and it is for others to take it up or to meet a condition. Without such a reservation it is a commitment.",
    ),
    stance(
      "commit",
      "Commitment",
      "for",
      "commits to",
      "Binds itself to act: promises, vows, plans, announces a decision or a measure of its own. Also where the measure hurts somebody; where harm to somebody is itself what is announced, it is a threat.",
    ),
    stance(
      "threaten",
      "Threat",
      "against",
      "threatens",
      "Announces harm or a disadvantage that it would itself cause to somebody, at once or if a condition is met. Whoever would be hurt is the addressee. A warning of harm that comes from elsewhere is a concern.",
    ),
    stance(
      "deny",
      "Denial",
      "against",
      "denies",
      "Says that something alleged or assumed is not so, that it did not do it, or that it does not matter. An evaded question and a refused comment are neutral.",
    ),
    stance(
      "concern",
      "Concern",
      "against",
      "is concerned about",
      "Worries, doubts, fears, regrets or warns, without rejecting it outright and without asking anybody to act. A forecast is a concern only if its words warn.",
    ),
    stance(
      "neutral",
      "Neutral",
      "neutral",
      "speaks of",
      "None of these: states a fact, describes, explains, recounts, forecasts or asks without taking a side in these words. What the speaker is known to think elsewhere does not count.",
    ),
  ],
  actorTypes: [
    type(
      "person",
      "Person",
      "One human being, by name, by office (“the minister”) or by both. Also where the person speaks for an organization: that is the affiliation, or on whose behalf a position is held.",
    ),
    type(
      "organization",
      "Organization",
      "A body with members or staff that acts as one: a party, government, ministry, court, army, company, union, association, or an alliance of states. News outlets have a type of their own.",
    ),
    type(
      "country",
      "Country",
      "A state as an actor. Also where its capital or a seat of power stands for it: “Paris rejected the plan”, “the Kremlin said”. A government or ministry that is named is an organization.",
    ),
    type(
      "group",
      "Group",
      "Several people without a common body: protesters, voters, residents, farmers, experts, officials who are not named.",
    ),
    type(
      "media",
      "News outlet",
      "A newspaper, broadcaster, news agency or news site that says something or carries what others say. A journalist who is named is a person.",
    ),
    type(
      "place",
      "Place",
      "A town, region, building or other place, also where it stands for those who live or govern there: “the city pays”. A council or administration that is named is an organization.",
    ),
  ],
  fields: [],
};

function stance(id: Stance, label: string, polarity: Polarity, phrase: string, definition: string) {
  return { id, label, definition, polarity, phrase, from: [id] } as const;
}

function type(id: ActorType, label: string, definition: string) {
  return { id, label, definition, from: [id] } as const;
}
