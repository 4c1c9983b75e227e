import * as l10n from "@vscode/l10n";
import type { Anchored, Lost, Missing } from "../model/types";
import { missingWords } from "../records/missingWords";
import type { Row } from "./rows";
import type { Line } from "./words/lines";
import { excerpt, plain } from "./words/wording";

interface Found {
  readonly anchored?: Anchored;
  readonly missing?: Missing;
}

/** What a row says of words that are not as they were when a person decided. */
export const changedWords = ({ anchored }: Found): readonly string[] =>
  anchored?.how === "changed" ? [l10n.t("wording changed")] : [];

/** How words were found again in a changed article; nothing where they are where and as they were. */
export function anchoredLines({ anchored, missing }: Found): readonly Line[] {
  if (!anchored) return [];
  const score = `${Math.round(100 * Math.min(1, Math.max(0, anchored.score)))} %`;
  if (anchored.how === "moved") return [{ as: "note", pieces: [l10n.t("Moved: found at another place ({0})", score)] }];
  const was = plain(anchored.was ?? "");
  const gone = missingWords(missing).map((words) => `“${plain(words)}”`);
  const told = was
    ? l10n.t("was “{0}”", was)
    : gone.length > 0
      ? l10n.t(
          "{0} is gone",
          gone.reduce((some, one) => l10n.t("{0} and {1}", some, one)),
        )
      : "";
  return [{ as: "text", pieces: [{ strong: l10n.t("Wording changed") }, `${told && `: ${told}`} (${score})`] }];
}

const KIND: Readonly<Record<Lost["kind"], { readonly label: string; readonly icon: string }>> = {
  mention: { label: l10n.t("mention"), icon: "mention" },
  attribution: { label: l10n.t("quote"), icon: "quote" },
  position: { label: l10n.t("position"), icon: "megaphone" },
  note: { label: l10n.t("note"), icon: "note" },
};

const HOW: Readonly<Record<Lost["how"], { readonly brief: string; readonly why: string }>> = {
  lost: {
    brief: l10n.t("lost"),
    why: l10n.t("These words are no longer in the article. The annotation is kept, and written back as it was."),
  },
  ambiguous: {
    brief: l10n.t("several places fit"),
    why: l10n.t(
      "These words fit several places of the article equally well, so it was put at none of them. It is kept, and written back as it was.",
    ),
  },
  unsought: {
    brief: l10n.t("not sought"),
    why: l10n.t(
      "So much has changed, or the article repeats itself so much, that these words were not sought to the end. The annotation is kept, and written back as it was; “Attach Lost Annotation…” seeks it by itself.",
    ),
  },
};

/** The group of what a person decided on words that are not, or not for sure, in the article; none where nothing is. */
export function lostRows(lost: readonly Lost[], wanted: string): readonly Row[] {
  const words = wanted.toLowerCase().split(/\s+/);
  const shown = lost.filter(({ quote }) => words.every((word) => quote.toLowerCase().includes(word)));
  if (shown.length === 0) return [];
  const label = l10n.t("No longer in the article");
  return [
    {
      id: "lost",
      kind: "group",
      label,
      description: String(shown.length),
      icon: "debug-disconnect",
      tint: "list.warningForeground",
      tooltip: () => [
        { as: "title", pieces: [{ strong: label }] },
        {
          as: "note",
          pieces: [
            l10n.t("What was decided on words that the article does not have any more, or has in several places."),
          ],
        },
      ],
      spoken: `${label}, ${shown.length}`,
      shows: null,
      open: true,
      children: shown.map(lostRow),
    },
  ];
}

function lostRow({ kind, id, how, quote }: Lost): Row {
  const words = excerpt(quote, 120) || l10n.t("no words");
  const { label, icon } = KIND[kind];
  const { brief, why } = HOW[how];
  return {
    id: `lost:${kind}:${id}`,
    kind: "lost",
    label: words,
    description: [label, brief].join(" · "),
    icon,
    tint: "list.warningForeground",
    tooltip: () => [
      { as: "title", pieces: [{ strong: words }] },
      { as: "note", pieces: [why] },
    ],
    spoken: `${label}, ${brief}, ${words}`,
    shows: null,
    open: false,
    children: [],
  };
}
