import * as l10n from "@vscode/l10n";
import { closed } from "../../english/tidy";
import type { Attribution, Position } from "../../model/types";
import { type Asserted, BESIDES } from "../../query/asserted";
import type { PositionInWords } from "./describePosition";
import { excerpt, wording } from "./wording";

/**
 * A position said as far as it is claimed: where the issue is not, “opposes: “…””, and where the stance is not either, the
 * words alone, whatever `tell` would make of it.
 */
export function claimedInWords(
  text: string,
  position: Position,
  evidence: Attribution | undefined,
  asserted: Asserted,
  tell: (of: Position) => PositionInWords,
): PositionInWords {
  const { stance, issue } = asserted;
  const claimed = { ...position, ...Object.fromEntries(withheld(position, asserted).map((field) => [field, null])) };
  if (issue) return tell(claimed);
  const { category: _, ...rest } = claimed;
  // what it hangs on belongs to the issue
  const bare = { ...rest, issue: null, condition: null };
  const told = tell(stance ? bare : { ...bare, stance: "neutral" });
  const words = evidence ? inMarks(excerpt(wording(text, evidence.content), LONGEST)) : "";
  const stands = stance ? told.stands : "";
  const head = stands ? `${stands}: ${words}` : words || l10n.t("position?");
  return { ...told, head, stands, towards: words };
}

/** What goes with a stance, was read, and is not claimed. */
export const withheld = (position: Position, asserted: Asserted): readonly (typeof BESIDES)[number][] =>
  BESIDES.filter((field) => position[field] !== null && !asserted[field]);

/** “Ann Lee opposes the toll”, “Ann Lee: “No more””: words stand behind a colon, and one colon is enough. */
export const colonBefore = ({ head, subject }: PositionInWords): string =>
  head.startsWith("“") && !subject.pronoun ? ": " : " ";

/** UTF-16 units of the words in place of what is not claimed. */
const LONGEST = 100;

/** In one pair of marks, whether or not the article quotes them; marks inside become single ones. */
function inMarks(words: string): string {
  const inner = words.replace(/^[“"”«„]+|[,;:]?[“"”»]+(?=…?$)|[,;:]$/gu, "");
  // what parts two quotations closes the first one
  const parted = /^[^“”]*”[^“]*“/.test(inner) && inner.split("“").length === inner.split("”").length;
  return `“${parted ? inner : closed(inner).replaceAll("“", "‘").replaceAll("”", "’")}”`;
}
