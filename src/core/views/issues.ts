import * as l10n from "@vscode/l10n";
import type { IssueGroup } from "../query/issueGroups";
import type { Line } from "./words/lines";
import { plain } from "./words/wording";

/** What a group of positions on one issue is called. */
export const issueName = ({ by, label }: Pick<IssueGroup, "by" | "label">): string =>
  by === "nothing" ? l10n.t("No issue named") : plain(label);

const WHY: Readonly<Record<IssueGroup["by"], string>> = {
  words: l10n.t("Grouped by the article’s words"),
  person: l10n.t("Grouped by hand"),
  codebook: l10n.t("An issue of the codebook"),
  nothing: l10n.t("No words of the article name what these positions are about"),
};

/** Why positions stand together, and the wordings that do. */
export function issueLines({ by, wordings }: IssueGroup): readonly Line[] {
  const told = wordings.map((words) => `“${plain(words)}”`).join(", ");
  return [{ as: "note", pieces: [told ? `${WHY[by]}: ${told}` : WHY[by]] }];
}
