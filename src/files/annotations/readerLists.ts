import { actorsIn } from "../../core/model/actorReferences";
import { evidenceOf } from "../../core/model/decided";
import { isProposal } from "../../core/model/readings";
import { inTextOrder } from "../../core/model/textOrder";
import type { Actor, AnnotationDocument, AnyAnnotation, Attribution, Position } from "../../core/model/types";
import type { AnnotationFile } from "./schema";

/** What a second reader proposes: lists of the file of their own. */
export interface ReaderLists {
  readonly readerActors: readonly Actor[];
  readonly readerAttributions: readonly Attribution[];
  readonly readerPositions: readonly Position[];
}

export interface Apart {
  /** The document without a second reader's proposals, the machine's readings in their place. */
  readonly document: AnnotationDocument;
  readonly proposed: ReaderLists;
}

/**
 * The document as a version has it that knows no second reader, and what a reader proposes beside it: such a version
 * writes lists that it does not know as they were. What decisions refer to is no proposal.
 */
export function apart(document: AnnotationDocument): Apart {
  const { aside = [], ...rest } = document;
  const needed = evidenceOf(document);
  const [readerAttributions, attributions] = split(document.attributions, (it) => isProposal(it) && !needed.has(it.id));
  const proposedQuotes = new Set(readerAttributions.map(({ id }) => id));
  // a position stands on a quote of the same list of the file, or of one that every version reads
  const [readerPositions, positions] = split(
    [...document.positions, ...aside],
    (it) => isProposal(it) || proposedQuotes.has(it.attribution),
  );
  const others: readonly AnyAnnotation[] = [...document.mentions, ...attributions, ...positions];
  const named = new Set(others.flatMap((it) => actorsIn(it.kind, it)));
  for (const { affiliation } of document.actors) if (affiliation !== null) named.add(affiliation);
  const [readerActors, actors] = split(document.actors, (it) => isProposal(it) && !named.has(it.id));
  const proposed = { readerActors, readerAttributions, readerPositions };
  if (aside.length + readerActors.length + readerAttributions.length + readerPositions.length === 0)
    return { document, proposed };
  return {
    document: inTextOrder({ ...rest, actors, attributions, positions }),
    proposed,
  };
}

function split<T>(
  list: readonly T[],
  isOne: (item: T) => boolean,
): readonly [ones: readonly T[], others: readonly T[]] {
  return [list.filter(isOne), list.filter((it) => !isOne(it))];
}

/** The file with a second reader's records behind the others; of two with one id the one that was there before. */
export function together(file: AnnotationFile): AnnotationFile {
  const { readerActors = [], readerAttributions = [], readerPositions = [], ...rest } = file;
  if (readerActors.length + readerAttributions.length + readerPositions.length === 0) return rest;
  const added = <T extends { readonly id: string }>(list: readonly T[], more: readonly T[]): readonly T[] => {
    const ids = new Set(list.map(({ id }) => id));
    return more.length === 0 ? list : [...list, ...more.filter(({ id }) => !ids.has(id))];
  };
  return {
    ...rest,
    actors: added(file.actors, readerActors),
    attributions: added(file.attributions, readerAttributions),
    positions: added(file.positions, readerPositions),
  };
}
