import * as l10n from "@vscode/l10n";
import type { Position } from "../../model/types";
import type { Asserted } from "../../query/asserted";
import { withheld } from "./claimed";
import type { PositionInWords } from "./describePosition";
import type { Line } from "./lines";
import { CORRECTED } from "./naming";
import { plain } from "./wording";

/** “Maybe: opposes the toll (54 %)”: what was read and is not claimed; nothing where all is. */
export function guessLines(
  position: Position,
  asserted: Asserted,
  tell: (of: Position) => PositionInWords,
): readonly Line[] {
  const [unsure] = [
    ...(asserted.stance ? [] : ["stance"]),
    ...(asserted.issue ? [] : ["issue"]),
    ...withheld(position, asserted),
  ];
  if (!unsure) return [];
  const { head, tail } = tell(position);
  const words = maybe([head, ...tail].join(", "));
  const percent = guessPercent(position, unsure);
  return [{ as: "note", pieces: [percent ? l10n.t("{0} ({1})", words, percent) : words] }];
}

/** “maybe: opposes the toll”, which nobody takes for what is known. */
export const maybe = (words: string): string => l10n.t("Maybe: {0}", words);

/** “54 %”: how likely a field is right; empty where that was not told, or a person decided on the field. */
export function guessPercent(position: Pick<Position, "provenance" | "status" | "decision">, field: string): string {
  const found = fieldsOf(position).find(([name]) => name === field);
  return found && !isSaid(position, field) ? inPercent(found[1]) : "";
}

/** “How sure: actor likely right (83 %) · stance may well be wrong (54 %)”, as long as no person has decided. */
export function sureLines(position: Pick<Position, "provenance" | "status" | "decision">): readonly Line[] {
  if (position.status === "accepted") return [];
  const all = fieldsOf(position).map(([field, likely]) => {
    const called = field === "issue" ? "category" : field;
    const name = (Object.hasOwn(CORRECTED, called) && CORRECTED[called]) || plain(field);
    return isSaid(position, field)
      ? l10n.t("{0} said by a person", name)
      : l10n.t("{0} {1} ({2})", name, inJudgement(likely), inPercent(likely));
  });
  return all.length > 0 ? [{ as: "note", pieces: [l10n.t("How sure: {0}", all.join(" · "))] }] : [];
}

const fieldsOf = ({ provenance }: Pick<Position, "provenance">): readonly (readonly [string, number])[] =>
  provenance.by === "machine" ? Object.entries<number>({ ...provenance.sure }) : [];

/** An issue is words, or a code beside them. */
const isSaid = ({ decision }: Pick<Position, "decision">, field: string): boolean =>
  decision?.corrected?.some((it) => it === field || (field === "issue" && it === "category")) ?? false;

const inPercent = (likely: number): string => l10n.t("{0} %", Math.round(100 * Math.min(1, Math.max(0, likely))));

function inJudgement(likely: number): string {
  if (likely >= 0.9) return l10n.t("almost certainly right");
  if (likely >= 0.7) return l10n.t("likely right");
  return likely >= 0.5 ? l10n.t("may well be wrong") : l10n.t("probably wrong");
}
