import * as l10n from "@vscode/l10n";
import { fieldInWords } from "../../codebook/codebook";
import type { Code, Codebook } from "../../codebook/types";
import { correctedIn } from "../../model/decided";
import type { Actor, DateAt, Position } from "../../model/types";
import { CORRECTED, STATUS } from "./naming";
import { excerpt, plain } from "./wording";

/** What views write: pieces of text that say what they are, drawn by an adapter. Article text is always data. */
export type Piece =
  | string
  | { readonly strong: string }
  | { readonly link: string; readonly to: string }
  /** A link that decides on the annotation `on`. */
  | { readonly decide: Decides; readonly label: string; readonly on: string };

/** What a link in a hover may do to an annotation, besides showing it. */
export const DECIDES = ["accept", "reject", "acceptActor", "keepMine", "takeReaders"] as const;
export type Decides = (typeof DECIDES)[number];

export interface Line {
  readonly as: "title" | "text" | "item" | "note";
  readonly pieces: readonly Piece[];
}

/** Puts pieces into a translated sentence, each where its number stands in braces. */
export function inSentence(sentence: string, ...pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const [i, part] of sentence.split(/\{(\d)\}/).entries()) {
    const piece = i % 2 === 0 ? part : pieces[Number(part)]!;
    const last = all.at(-1);
    if (typeof piece === "string" && typeof last === "string") all[all.length - 1] = last + piece;
    else if (piece !== "") all.push(piece);
  }
  return all;
}

/** “Spain, France and Italy”. */
export function inList(pieces: readonly Piece[]): readonly Piece[] {
  const [before, last] = pieces.slice(-2);
  if (before === undefined || last === undefined) return pieces;
  return [...pieces.slice(0, -2).flatMap((piece) => [piece, ", "]), ...inSentence(l10n.t("{0} and {1}"), before, last)];
}

/** “she” means **Ann Lee**. */
export const meaning = (words: string, name: string): readonly Piece[] =>
  inSentence(l10n.t("“{0}” means {1}"), words, { strong: name });

/** “Tone: Harsh · Irony: yes”: what a person coded in the project's own fields; nothing where there is nothing. */
export function fieldLines({ fields = {} }: Pick<Actor, "fields">, book: Codebook): readonly Line[] {
  const all = Object.entries(fields).map(([id, value]) => plain(fieldInWords(book, id, value)));
  return all.length > 0 ? [{ as: "text", pieces: [all.join(" · ")] }] : [];
}

/** “Demand: Asks, urges …”: the codebook's definition, or its first sentence alone; nothing where there is none. */
export function definitionLines(code: Code | undefined, brief = false): readonly Line[] {
  const all = plain(code?.definition ?? "");
  const first = excerpt(all.split(/(?<=[.!?])\s/, 1)[0]!, 160);
  return code && all ? [{ as: "note", pieces: [`${plain(code.label)}: ${brief ? first : all}`] }] : [];
}

/** Why an annotation is there, how sure that is unless it is told field by field, and what of it a person corrected. */
export function reason(annotation: Pick<Actor, "provenance" | "status" | "decision">): string {
  const { provenance, status } = annotation;
  const why =
    provenance.by === "machine" && provenance.reader
      ? l10n.t("proposed by {0}", plain(provenance.reader.model))
      : provenance.by === "machine" && provenance.sure
        ? plain(provenance.rule)
        : provenance.by === "machine"
          ? l10n.t(
              "{0} ({1} % sure)",
              plain(provenance.rule),
              Math.round(100 * Math.min(1, Math.max(0, provenance.confidence))),
            )
          : provenance.name === undefined
            ? l10n.t("added by a person")
            : l10n.t("added by {0}", plain(provenance.name));
  const fields = correctedIn(annotation).map(
    (field) => (Object.hasOwn(CORRECTED, field) && CORRECTED[field]) || plain(field.replace(/^fields\./, "")),
  );
  const said = fields.length > 0 ? [l10n.t("corrected: {0}", fields.join(", "))] : [];
  return [why, STATUS[status], ...said].join(" · ");
}

/** “on Monday: 2025-12-08”; nothing where the words tell no date. */
export function whenLines(text: string, { when }: Position, dateAt: DateAt): readonly Line[] {
  const date = dateAt(when);
  return when && date ? [{ as: "note", pieces: [`${plain(text.slice(when.start, when.end))}: ${date}`] }] : [];
}
