import * as l10n from "@vscode/l10n";
import { BUILT_IN } from "../codebook/builtIn";
import type { Codebook } from "../codebook/types";
import type { AnnotationDocument } from "../model/types";
import { briefOf } from "./briefs";
import type { Row } from "./rows";

const ICON = { actor: "person", mention: "mention", quote: "quote", position: "comment", note: "note" } as const;

/** One closed group with all that a person rejected, so that it can be counted and taken back; nothing where nothing was. */
export function rejectedRows(document: AnnotationDocument, text: string, book: Codebook = BUILT_IN): readonly Row[] {
  const all = [...document.actors, ...document.attributions, ...document.positions, ...document.mentions];
  const children = all.flatMap(({ id, status }): readonly Row[] => {
    const brief = status === "rejected" && briefOf(document, text, id, book);
    if (!brief || brief.kind === "note") return [];
    return [
      {
        id: `rejected:${id}`,
        kind: brief.kind,
        status,
        label: brief.words,
        description: brief.what,
        icon: ICON[brief.kind],
        tint: null,
        tooltip: () => [
          { as: "title", pieces: [{ strong: l10n.t("Rejected: {0}", brief.what) }] },
          { as: "text", pieces: [brief.words] },
          { as: "note", pieces: [l10n.t("Accept it to take the rejection back.")] },
        ],
        spoken: `${brief.what}, ${brief.words}`,
        shows: id,
        open: false,
        children: [],
      },
    ];
  });
  if (children.length === 0) return [];
  return [
    {
      id: "rejected",
      kind: "group",
      label: l10n.t("Rejected"),
      description: String(children.length),
      icon: "circle-slash",
      tint: null,
      tooltip: () => [
        { as: "title", pieces: [l10n.t("What you rejected: it is neither shown nor counted elsewhere")] },
      ],
      spoken: `${l10n.t("Rejected")}, ${children.length}`,
      shows: null,
      open: false,
      children,
    },
  ];
}
