import type { Actor, Attribution, Mention, Position, Steps } from "../model";
import type { ParsedText } from "../parse";

/** Actor, stance, issue, condition, addressee, when and where of each attribution. */
export function* findPositions(
  _parsed: ParsedText,
  _attributions: readonly Attribution[],
  _actors: readonly Actor[],
  _mentions: readonly Mention[],
): Steps<readonly Position[]> {
  return [];
}
