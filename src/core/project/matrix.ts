import { BUILT_IN } from "../builtInBook";
import { type Codebook, codeOf, labelOf } from "../codebook";
import { issueGroups } from "../issues";
import type { Actor, AnnotationDocument, Position } from "../model";
import { type Narrowing, positions } from "../narrowing";
import { issueName } from "./issues";
import { shortNames } from "./shortNames";
import { count, excerpt, NOBODY, plain, tell, wording } from "./text";

/** Who stands where on what: issues as rows, actors as columns. Plain data, to be drawn by a page. */
export interface Matrix {
  readonly actors: readonly Heading[];
  readonly issues: readonly Heading[];
  /** By issue, then by actor; null where the actor takes no position on it. */
  readonly cells: readonly (readonly (Cell | null)[])[];
  /** How many actors and issues, those with the fewest positions, are left out of a table that nobody could read. */
  readonly left: { readonly actors: number; readonly issues: number };
}

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
  readonly stances: readonly { readonly label: string; readonly side: Side; readonly count: number }[];
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

/** Most positions first, in both directions; `lineOf` says in which line of an editor an offset is, from 1. */
export function matrixOf(
  document: AnnotationDocument,
  text: string,
  narrowing: Narrowing,
  lineOf: (offset: number) => number,
  book: Codebook = BUILT_IN,
): Matrix {
  const shown = positions(document, text, narrowing, book);
  const actors = new Map(document.actors.flatMap((it) => (it.status === "rejected" ? [] : [[it.id, it] as const])));
  const reports = new Map(document.attributions.map((attribution) => [attribution.id, attribution]));
  const actor = (id: string | null) => (id === null ? undefined : actors.get(id));
  const holderOf = (position: Position): string => actor(position.actor)?.id ?? "";
  const short = shortNames(document.actors);
  const all = [...issueGroups(document, text, shown, book)].sort((a, b) => b.positions.length - a.positions.length);
  const groups = all.slice(0, MOST.issues);
  const times = new Map<string, number>();
  for (const position of shown) times.set(holderOf(position), (times.get(holderOf(position)) ?? 0) + 1);
  const ranked = [...times].sort(([, a], [, b]) => b - a).map(([id]) => id);
  const holders = ranked.slice(0, MOST.actors);
  const nameOf = (id: string): string => plain(actor(id)?.name ?? NOBODY);

  const quoteOf = (position: Position): Quote => {
    const evidence = reports.get(position.attribution);
    const told = tell(text, position, evidence, actor, book);
    const line = evidence?.content[0] ? `line ${lineOf(evidence.content[0].start)}` : "";
    const behalf = told.behalf && `for ${told.behalf}`;
    const about = [
      line,
      told.addressee,
      behalf,
      told.scene,
      position.status === "accepted" ? "accepted" : "suggestion",
    ];
    return {
      id: position.id,
      said: told.head + (told.condition && ` — ${told.condition}`),
      words: evidence ? excerpt(wording(text, evidence.content), 400) : "",
      about: about.filter(Boolean).join(" · "),
    };
  };
  const cellOf = (issue: string, holder: string, some: readonly Position[]): Cell => {
    const stances = [...new Set(some.map(({ stance }) => stance))].map((stance) => ({
      label: plain(labelOf(book.stances, stance)),
      side: sideOf(stance, book),
      count: some.filter((it) => it.stance === stance).length,
    }));
    const told = stances.map(({ label, count }) => (count > 1 ? `${label} ${count} times` : label)).join(", ");
    const spoken = `${nameOf(holder)} on ${issue}: ${told}, ${count(some.length, "quote")}`;
    return { stances, quotes: some.map(quoteOf), spoken };
  };
  return {
    actors: holders.map((id) => heading(id, actor(id), (it) => plain(short(it)))),
    issues: groups.map((group) => {
      const others = group.wordings.map(plain).filter((words) => words !== issueName(group));
      return { id: group.id, label: issueName(group), about: others.length > 0 ? `also ${others.join(", ")}` : "" };
    }),
    cells: groups.map((group) =>
      holders.map((holder) => {
        const some = group.positions.filter((position) => holderOf(position) === holder);
        return some.length > 0 ? cellOf(issueName(group), holder, some) : null;
      }),
    ),
    left: { actors: ranked.length - holders.length, issues: all.length - groups.length },
  };
}

function heading(id: string, actor: Actor | undefined, nameOf: (actor: Actor) => string): Heading {
  if (!actor) return { id, label: NOBODY, about: "" };
  const label = nameOf(actor);
  const whole = plain(actor.name) === label ? "" : plain(actor.name);
  return { id, label, about: [whole, plain(actor.role ?? "")].filter(Boolean).join(", ") };
}

function sideOf(stance: string, book: Codebook): Side {
  const known = codeOf(book.stances, stance) ?? codeOf(BUILT_IN.stances, stance);
  return known ? (known.polarity ?? "either") : "either";
}
