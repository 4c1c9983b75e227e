import * as l10n from "@vscode/l10n";
import { BUILT_IN } from "../codebook/builtIn";
import { codeOf } from "../codebook/codebook";
import type { Codebook } from "../codebook/types";
import { raised } from "../english/tidy";
import { addAll, greatest } from "../model/many";
import { atOnce, eachInSteps } from "../model/steps";
import type { AnnotationDocument, DateAt, Position, Steps } from "../model/types";
import { assertedOf, type Candour } from "../query/asserted";
import { confidenceOf, type PositionFilter, positions } from "../query/filter";
import { issueGroupsInSteps } from "../query/issueGroups";
import { namesIn } from "../query/issueReading";
import { roleBeside } from "../query/lookup";
import { issueLines, issueName } from "./issues";
import { positionRow } from "./positionRow";
import { readingLines } from "./reading/twoReadings";
import { lostRows } from "./rewordedRows";
import type { Row } from "./rows";
import { definitionLines, type Line } from "./words/lines";
import { actorType, NOBODY, stanceNaming } from "./words/naming";
import { positionsInWords } from "./words/numbers";
import { shortNames } from "./words/shortNames";
import { type Subject, subjectOf } from "./words/subject";
import { plain } from "./words/wording";

export const GROUPINGS = ["actor", "stance", "issue", "article"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** By what groups, and the positions in them, are put in order; each time the order of the article decides between equals. */
export const SORTS = ["article", "count", "name", "confidence"] as const;
export type Sort = (typeof SORTS)[number];

export const positionRows = (...of: Parameters<typeof positionRowsInSteps>): readonly Row[] =>
  atOnce(positionRowsInSteps(...of));

/** The rows of the view *Positions*, and of all that was lost. `text` is the article's. */
export function* positionRowsInSteps(
  document: AnnotationDocument,
  text: string,
  grouping: Grouping,
  filter: PositionFilter,
  book: Codebook = BUILT_IN,
  sort: Sort = "article",
  dateAt: DateAt = () => null,
  candour: Candour = "everything",
): Steps<readonly Row[]> {
  const shown = positions(document, text, filter, book);
  const actors = new Map(document.actors.flatMap((it) => (it.status === "rejected" ? [] : [[it.id, it] as const])));
  const reports = new Map(document.attributions.map((attribution) => [attribution.id, attribution]));
  const actor = (id: string | null) => (id === null ? undefined : actors.get(id));
  const short = shortNames(document.actors);
  const mentionsIn = namesIn(document.mentions.filter(({ status }) => status !== "rejected"));
  const draw = (position: Position): Row => {
    const holder = actor(position.actor);
    const named = (subject: Subject) => {
      // the row above says nothing of somebody without a name
      if (grouping === "actor" && (holder || !subject.told)) return "";
      return holder ? briefly(plain(short(holder)), plain(holder.name), subject) : subject.name;
    };
    return positionRow(text, position, {
      evidence: reports.get(position.attribution),
      actor,
      named,
      mentionsIn,
      asserted: assertedOf(position, candour),
      readings: () => readingLines(document, text, position, book),
      book,
      dateAt,
    });
  };
  const issues = grouping === "issue" ? yield* issueGroupsInSteps(document, text, shown, book) : [];
  const by: Readonly<Record<Grouping, () => readonly Group[]>> = {
    actor: () =>
      keyed(shown, ({ actor: id }) => actor(id)?.id ?? "").map(([id, positions]) => {
        const holder = actor(id);
        const { icon } = holder ? actorType(holder.type, book) : { icon: "question" };
        const about = plain(holder ? roleBeside(holder) : "");
        return {
          id: `actor:${id}`,
          label: holder
            ? raised(briefly(plain(holder.name), plain(holder.name), subjectOf(text, holder, undefined, book)))
            : NOBODY,
          about,
          icon,
          tint: null,
          positions,
          more: [],
        };
      }),
    stance: () => {
      const inBook = (stance: string) => book.stances.findIndex(({ id }) => id === stance) + 1 || Number.MAX_VALUE;
      const claims = (it: Position) => assertedOf(it, candour).stance;
      const stances = keyed(shown.filter(claims), ({ stance }) => stance).sort(([a], [b]) => inBook(a) - inBook(b));
      const others = shown.filter((it) => !claims(it));
      const unsure: readonly Group[] =
        others.length > 0 ? [{ ...UNSURE, label: l10n.t("Not sure"), positions: others }] : [];
      const groups = stances.map(([stance, positions]) => {
        const { noun, icon, tint } = stanceNaming(stance, book);
        const more = definitionLines(codeOf(book.stances, stance));
        return { id: `stance:${stance}`, label: noun, about: "", icon, tint, positions, more };
      });
      return [...groups, ...unsure];
    },
    issue: () =>
      issues.map((issue) => {
        const icon = issue.by === "nothing" ? "question" : issue.by === "words" ? "list-tree" : "tag";
        const common = { id: issue.id, icon, tint: null, positions: issue.positions, kind: "issue" } as const;
        return {
          ...common,
          label: issueName(issue),
          about: sides(issue.positions, book, candour),
          more: issueLines(issue),
        };
      }),
    article: () => [],
  };
  const ordered = inOrder(shown, sort, (it) => plain(actor(it.actor)?.name ?? NOBODY));
  const rows: Row[] = [];
  if (grouping === "article") addAll(rows, yield* eachInSteps(ordered(shown), draw));
  else
    for (const group of groupsInOrder(by[grouping](), sort, grouping === "stance")) {
      yield;
      rows.push(groupRow(group, yield* eachInSteps(ordered(group.positions), draw)));
    }
  return [...rows, ...lostRows(document.lost, filter.text)];
}

/** A label before a colon: “United States” without the article that a sentence has. */
const briefly = (short: string, name: string, subject: Subject): string =>
  short !== name || (subject.name === `the ${name}` && /\p{Lu}/u.test(name[0] ?? "")) ? short : subject.name;

interface Group {
  readonly id: string;
  readonly kind?: "issue";
  readonly label: string;
  /** “Mayor”, “2 for, 1 against”. */
  readonly about: string;
  readonly icon: string;
  readonly tint: string | null;
  readonly positions: readonly Position[];
  readonly more: readonly Line[];
}

/** Those whose stance is not claimed. */
const UNSURE = { id: "stance?", about: "", icon: "question", tint: null, more: [] } as const;

/** In the order in which the keys come. */
function keyed(all: readonly Position[], keyOf: (position: Position) => string): [string, readonly Position[]][] {
  const groups = new Map<string, Position[]>();
  for (const position of all) {
    const group = groups.get(keyOf(position));
    if (group) group.push(position);
    else groups.set(keyOf(position), [position]);
  }
  return [...groups];
}

/** “2 for, 1 against”. */
function sides(all: readonly Position[], book: Codebook, candour: Candour): string {
  const claimed = all.filter((it) => assertedOf(it, candour).stance);
  const polarity = ({ stance }: Position) =>
    (codeOf(book.stances, stance) ?? codeOf(BUILT_IN.stances, stance))?.polarity;
  return (["for", "against"] as const)
    .flatMap((side) => {
      const many = claimed.filter((it) => polarity(it) === side).length;
      if (many === 0) return [];
      return [side === "for" ? l10n.t("{0} for", many) : l10n.t("{0} against", many)];
    })
    .join(", ");
}

/** Stances keep the codebook's order, which goes from for to against, unless another one is asked for. */
function groupsInOrder(groups: readonly Group[], sort: Sort, fixed: boolean): readonly Group[] {
  const surest = ({ positions }: Group) => greatest(positions.map(confidenceOf));
  const orders: Readonly<Record<Sort, (a: Group, b: Group) => number>> = {
    article: () => 0,
    count: (a, b) => b.positions.length - a.positions.length,
    name: (a, b) => a.label.localeCompare(b.label, "en"),
    confidence: (a, b) => surest(b) - surest(a),
  };
  return fixed && sort === "article" ? groups : [...groups].sort(orders[sort]);
}

/** Puts some of the positions in order; actors count by how often they are in all of them. */
function inOrder(
  all: readonly Position[],
  sort: Sort,
  nameOf: (position: Position) => string,
): (some: readonly Position[]) => readonly Position[] {
  const times = new Map<string | null, number>();
  for (const { actor } of all) times.set(actor, (times.get(actor) ?? 0) + 1);
  const orders: Readonly<Record<Sort, (a: Position, b: Position) => number>> = {
    article: () => 0,
    count: (a, b) => (times.get(b.actor) ?? 0) - (times.get(a.actor) ?? 0),
    name: (a, b) => nameOf(a).localeCompare(nameOf(b), "en"),
    confidence: (a, b) => confidenceOf(b) - confidenceOf(a),
  };
  return (some) => (sort === "article" ? some : [...some].sort(orders[sort]));
}

function groupRow({ id, kind, label, about, icon, tint, more }: Group, children: readonly Row[]): Row {
  const many = positionsInWords(children.length);
  return {
    id,
    kind: kind ?? "group",
    label,
    description: [String(children.length), about].filter(Boolean).join(" · "),
    icon,
    tint,
    tooltip: () => [{ as: "title", pieces: [{ strong: label }, about ? `, ${about}` : "", `: ${many}`] }, ...more],
    spoken: [label, about, many].filter(Boolean).join(", "),
    shows: null,
    open: true,
    children,
  };
}
