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
  anchored?.how === "changed" ? ["wording changed"] : [];

/** How words were found again in a changed article; nothing where they are where and as they were. */
export function anchoredLines({ anchored, missing }: Found): readonly Line[] {
  if (!anchored) return [];
  const score = `${Math.round(100 * Math.min(1, Math.max(0, anchored.score)))} %`;
  if (anchored.how === "moved") return [{ as: "note", pieces: [`Moved: found at another place (${score})`] }];
  const was = plain(anchored.was ?? "");
  const gone = missingWords(missing).map((words) => `“${plain(words)}”`);
  const told = was ? `: was “${was}”` : gone.length > 0 ? `: ${gone.join(" and ")} is gone` : "";
  return [{ as: "text", pieces: [{ strong: "Wording changed" }, `${told} (${score})`] }];
}

const KIND: Readonly<Record<Lost["kind"], { readonly label: string; readonly icon: string }>> = {
  mention: { label: "mention", icon: "mention" },
  attribution: { label: "quote", icon: "quote" },
  position: { label: "position", icon: "megaphone" },
  note: { label: "note", icon: "note" },
};

const HOW: Readonly<Record<Lost["how"], { readonly brief: string; readonly why: string }>> = {
  lost: {
    brief: "lost",
    why: "These words are no longer in the article. The annotation is kept, and written back as it was.",
  },
  ambiguous: {
    brief: "several places fit",
    why: "These words fit several places of the article equally well, so it was put at none of them. It is kept, and written back as it was.",
  },
  unsought: {
    brief: "not sought",
    why: "So much has changed, or the article repeats itself so much, that these words were not sought to the end. The annotation is kept, and written back as it was; “Attach Lost Annotation…” seeks it by itself.",
  },
};

/** The group of what a person decided on words that are not, or not for sure, in the article; none where nothing is. */
export function lostRows(lost: readonly Lost[], wanted: string): readonly Row[] {
  const words = wanted.toLowerCase().split(/\s+/);
  const shown = lost.filter(({ quote }) => words.every((word) => quote.toLowerCase().includes(word)));
  if (shown.length === 0) return [];
  const label = "No longer in the article";
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
          pieces: ["What was decided on words that the article does not have any more, or has in several places."],
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
  const words = excerpt(quote, 120) || "no words";
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
