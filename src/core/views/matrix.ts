import * as l10n from "@vscode/l10n";
import { BUILT_IN } from "../codebook/builtIn";
import { codeOf, labelOf } from "../codebook/codebook";
import type { Codebook } from "../codebook/types";
import { atOnce, eachInSteps } from "../model/steps";
import type { Actor, AnnotationDocument, Position, Steps } from "../model/types";
import { assertedOf, type Candour } from "../query/asserted";
import { type PositionFilter, positions } from "../query/filter";
import { type IssueGroup, issueGroupsInSteps } from "../query/issueGroups";
import { namesIn } from "../query/issueReading";
import { roleBeside } from "../query/lookup";
import { issueName } from "./issues";
import { describePosition } from "./words/describePosition";
import { NOBODY, STATUS } from "./words/naming";
import { count } from "./words/numbers";
import { shortNames } from "./words/shortNames";
import { maybe } from "./words/sureness";
import { excerpt, plain, wording } from "./words/wording";

/** Who stands where on what: issues as rows, actors as columns. Plain data, to be drawn by a page. */
export interface Matrix {
  readonly actors: readonly Heading[];
  readonly issues: readonly Heading[];
  /** By issue, then by actor; null where the actor takes no position on it. */
  readonly cells: readonly (readonly (Cell | null)[])[];
  /** How many actors and issues, those with the fewest positions, are left out of a table that nobody could read. */
  readonly left: { readonly actors: number; readonly issues: number };
  /** How many positions are not sure: left out, or told with a question mark where they are wanted. */
  readonly unsure: number;
}

/** What counts as sure, and whether the rest is wanted, too. */
export interface Claims {
  readonly candour: Candour;
  readonly unsure: boolean;
}
const ALL: Claims = { candour: "everything", unsure: false };

/** More columns, or rows, than this are no table any more. */
const MOST = { actors: 40, issues: 120 } as const;

export interface Heading {
  readonly id: string;
  readonly label: string;
  /** “Mayor”, “also “talks””; may be empty. */
  readonly about: string;
}

/** Which way a stance goes: a shape and a colour. */
export type Side = "for" | "against" | "either" | "neutral";

export interface Cell {
  /** “Opposition”, or “Opposition?” of what is not sure. */
  readonly stances: readonly {
    readonly label: string;
    readonly side: Side;
    readonly count: number;
    readonly unsure: boolean;
  }[];
  readonly quotes: readonly Quote[];
  /** “Ada Quill on the fair: Opposition, 2 quotes”. */
  readonly spoken: string;
}

export interface Quote {
  /** Of the position. */
  readonly id: string;
  /** “opposes the fair — unless the city pays” */
  readonly said: string;
  readonly words: string;
  /** “line 3 · Radio Coast, Monday · suggestion” */
  readonly about: string;
}

/** Most positions first, in both directions, of those that are sure alone unless others are wanted; `lineOf` says in which line of an editor an offset is, from 1. */
export const matrixOf = (...of: Parameters<typeof matrixInSteps>): Matrix => atOnce(matrixInSteps(...of));

/** The same, a step at a time. */
export function* matrixInSteps(
  document: AnnotationDocument,
  text: string,
  filter: PositionFilter,
  lineOf: (offset: number) => number,
  book: Codebook = BUILT_IN,
  claims: Claims = ALL,
): Steps<Matrix> {
  const wanted = positions(document, text, filter, book);
  const isSure = (it: Position): boolean => assertedOf(it, claims.candour).issue;
  const shown = claims.unsure ? wanted : wanted.filter(isSure);
  const actors = new Map(document.actors.flatMap((it) => (it.status === "rejected" ? [] : [[it.id, it] as const])));
  const reports = new Map(document.attributions.map((attribution) => [attribution.id, attribution]));
  const actor = (id: string | null) => (id === null ? undefined : actors.get(id));
  const holderOf = (position: Position): string => actor(position.actor)?.id ?? "";
  const short = shortNames(document.actors);
  const mentionsIn = namesIn(document.mentions.filter(({ status }) => status !== "rejected"));
  const issues = yield* issueGroupsInSteps(document, text, shown, book);
  const all = [...issues].sort((a, b) => b.positions.length - a.positions.length);
  const groups = all.slice(0, MOST.issues);
  const times = new Map<string, number>();
  for (const position of shown) times.set(holderOf(position), (times.get(holderOf(position)) ?? 0) + 1);
  const ranked = [...times].sort(([, a], [, b]) => b - a).map(([id]) => id);
  const holders = ranked.slice(0, MOST.actors);
  const nameOf = (id: string): string => plain(actor(id)?.name ?? NOBODY);

  const quoteOf = (position: Position): Quote => {
    const evidence = reports.get(position.attribution);
    const told = describePosition(text, position, evidence, actor, book, mentionsIn);
    const line = evidence?.content[0] ? l10n.t("line {0}", lineOf(evidence.content[0].start)) : "";
    const behalf = told.behalf && `for ${told.behalf}`;
    const about = [
      line,
      told.addressee,
      behalf,
      told.scene,
      STATUS[position.status === "accepted" ? "accepted" : "suggested"],
    ];
    const said = told.head + (told.condition && ` — ${told.condition}`);
    return {
      id: position.id,
      said: isSure(position) ? said : maybe(said),
      words: evidence ? excerpt(wording(text, evidence.content), 400) : "",
      about: about.filter(Boolean).join(" · "),
    };
  };
  const cellOf = function* (issue: string, holder: string, some: readonly Position[]): Steps<Cell> {
    const stances = [true, false].flatMap((sure) => {
      const counts = new Map<string, number>();
      for (const it of some) if (isSure(it) === sure) counts.set(it.stance, (counts.get(it.stance) ?? 0) + 1);
      return Array.from(counts, ([stance, count]) => {
        const label = plain(labelOf(book.stances, stance));
        return { label: sure ? label : `${label}?`, side: sideOf(stance, book), count, unsure: !sure };
      });
    });
    const told = stances
      .map(({ label, count }) => (count > 1 ? l10n.t("{0} {1} times", label, count) : label))
      .join(", ");
    const [who, many] = [nameOf(holder), some.length];
    const spoken = count(
      many,
      l10n.t("{0} on {1}: {2}, 1 quote", who, issue, told),
      l10n.t("{0} on {1}: {2}, {3} quotes", who, issue, told, many),
    );
    return { stances, quotes: yield* eachInSteps(some, quoteOf), spoken };
  };
  const rowOf = function* (group: IssueGroup): Steps<readonly (Cell | null)[]> {
    const held = new Map(holders.map((id): [string, Position[]] => [id, []]));
    for (const position of group.positions) held.get(holderOf(position))?.push(position);
    const cells: (Cell | null)[] = [];
    for (const holder of holders) {
      const some = held.get(holder)!;
      cells.push(some.length > 0 ? yield* cellOf(issueName(group), holder, some) : null);
    }
    return cells;
  };
  const cells: (readonly (Cell | null)[])[] = [];
  for (const group of groups) {
    yield;
    cells.push(yield* rowOf(group));
  }
  return {
    actors: holders.map((id) => heading(id, actor(id), (it) => plain(short(it)))),
    issues: groups.map((group) => {
      const others = group.wordings.map(plain).filter((words) => words !== issueName(group));
      return {
        id: group.id,
        label: issueName(group),
        about: others.length > 0 ? l10n.t("also {0}", others.join(", ")) : "",
      };
    }),
    cells,
    left: { actors: ranked.length - holders.length, issues: all.length - groups.length },
    unsure: wanted.filter((it) => !isSure(it)).length,
  };
}

function heading(id: string, actor: Actor | undefined, nameOf: (actor: Actor) => string): Heading {
  if (!actor) return { id, label: NOBODY, about: "" };
  const label = nameOf(actor);
  const whole = plain(actor.name) === label ? "" : plain(actor.name);
  return { id, label, about: [whole, plain(roleBeside(actor))].filter(Boolean).join(", ") };
}

function sideOf(stance: string, book: Codebook): Side {
  const known = codeOf(book.stances, stance) ?? codeOf(BUILT_IN.stances, stance);
  return known ? (known.polarity ?? "either") : "either";
}
