import * as l10n from "@vscode/l10n";
import { BUILT_IN } from "../codebook/builtIn";
import { takesSide } from "../codebook/codebook";
import type { Codebook } from "../codebook/types";
import { greatest } from "../model/many";
import type { AnnotationDocument, Position } from "../model/types";
import { confidenceOf, isFiltering, type PositionFilter } from "../query/filter";
import { actorOf, attributionOf } from "../query/lookup";
import { FORM, NOBODY, STATUS, stanceNaming } from "./words/naming";
import { count, positionsInWords } from "./words/numbers";
import { plain } from "./words/wording";

/** “with “toll”, Opposition or Threats, Ada Quill, at least 75 % sure”: a filter in words; empty where there is none. */
export function filterInWords(filter: PositionFilter, book: Codebook = BUILT_IN): string {
  const { text, stances = [], actors = [], forms = [], statuses = [], confidence = 0 } = filter;
  const any = (words: readonly string[]) =>
    words.length === 0 ? "" : words.reduce((some, one) => l10n.t("{0} or {1}", some, one));
  const parts = [
    text && `“${plain(text)}”`,
    any(stances.map((stance) => stanceNaming(stance, book).noun)),
    any(actors.map((name) => plain(name) || NOBODY)),
    any(forms.map((form) => FORM[form].label)),
    any(statuses.map((status) => STATUS[status])),
    confidence > 0 ? l10n.t("at least {0} % sure", Math.round(100 * confidence)) : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** How many of the positions that could be shown are, and what leaves the others out: “2 of 9 positions with Support”. */
export function shareInWords(
  shown: readonly Position[],
  all: readonly Position[],
  filter: PositionFilter,
  book: Codebook = BUILT_IN,
): string {
  const among = filter.neutral ? all : all.filter((it) => shown.includes(it) || takesSide(book, it.stance));
  if (isFiltering(filter))
    return count(
      among.length,
      l10n.t("{0} of 1 position with {1}", shown.length, filterInWords(filter, book)),
      l10n.t("{0} of {1} positions with {2}", shown.length, among.length, filterInWords(filter, book)),
    );
  const hidden = all.length - among.length;
  if (hidden === 0) return positionsInWords(shown.length);
  return count(
    hidden,
    l10n.t("{0}; 1 neutral one is hidden", positionsInWords(shown.length)),
    l10n.t("{0}; {1} neutral ones are hidden", positionsInWords(shown.length), hidden),
  );
}

/** Degrees of confidence that a filter may ask for. */
const LEAST = [0.9, 0.75, 0.5] as const;

/** One thing that a filter may ask for, with how many positions have it. */
export interface FilterChoice {
  /** What is asked for: part of a filter. */
  readonly asks: Partial<Pick<PositionFilter, "stances" | "actors" | "forms" | "statuses" | "confidence">>;
  readonly label: string;
  readonly icon: string;
  readonly count: number;
  readonly chosen: boolean;
}
export interface FilterSection {
  readonly title: string;
  readonly choices: readonly FilterChoice[];
}

/** What some positions can be filtered by, what is asked for now included; sections without a choice are left out. */
export function filterSections(
  document: AnnotationDocument,
  positions: readonly Position[],
  now: PositionFilter,
  book: Codebook = BUILT_IN,
): readonly FilterSection[] {
  const tally = (valueIn: (position: Position) => string | undefined, asked: readonly string[] = []) => {
    const times = new Map(asked.map((value) => [value, 0]));
    for (const value of positions.map(valueIn)) if (value !== undefined) times.set(value, (times.get(value) ?? 0) + 1);
    return [...times];
  };
  const section = <T extends string>(
    title: string,
    valueIn: (position: Position) => T | undefined,
    asked: readonly T[] | undefined,
    show: (value: T) => Pick<FilterChoice, "asks" | "label" | "icon">,
  ): FilterSection => ({
    title,
    choices: tally(valueIn, asked).map(([value, count]) => ({
      ...show(value as T),
      count,
      chosen: asked?.some((it) => it === value) ?? false,
    })),
  });
  const stances = section(
    l10n.t("Stance"),
    (it) => it.stance,
    now.stances,
    (stance) => {
      const { noun, icon } = stanceNaming(stance, book);
      return { asks: { stances: [stance] }, label: noun, icon };
    },
  );
  const sections: readonly FilterSection[] = [
    { ...stances, choices: inBookOrder(stances.choices, book) },
    section(
      l10n.t("Actor"),
      ({ actor }) => actorOf(document, actor)?.name ?? "",
      now.actors,
      (name) => ({
        asks: { actors: [name] },
        label: plain(name) || NOBODY,
        icon: name ? "person" : "question",
      }),
    ),
    section(
      l10n.t("Form"),
      ({ attribution }) => attributionOf(document, attribution)?.form,
      now.forms,
      (form) => ({
        asks: { forms: [form] },
        label: FORM[form].label,
        icon: FORM[form].icon,
      }),
    ),
    section(
      l10n.t("Status"),
      ({ status }) => (status === "rejected" ? undefined : status),
      now.statuses,
      (status) => ({
        asks: { statuses: [status] },
        label: STATUS[status],
        icon: status === "accepted" ? "check" : "sparkle",
      }),
    ),
    {
      title: l10n.t("Confidence"),
      choices: LEAST.map((least) => ({
        asks: { confidence: least },
        label: l10n.t("At least {0} % sure", 100 * least),
        icon: "dashboard",
        count: positions.filter((it) => confidenceOf(it) >= least).length,
        chosen: now.confidence === least,
      })),
    },
  ];
  return sections.filter(({ choices }) => choices.length > 0);
}

function inBookOrder(choices: readonly FilterChoice[], book: Codebook): readonly FilterChoice[] {
  const place = ({ asks }: FilterChoice) =>
    book.stances.findIndex(({ id }) => id === asks.stances?.[0]) + 1 || Number.MAX_VALUE;
  return [...choices].sort((a, b) => place(a) - place(b));
}

/** Choices as one filter; of several degrees of confidence the highest counts. */
export function narrowingOf(choices: readonly FilterChoice[]): Omit<PositionFilter, "text" | "neutral"> {
  const all = <K extends "stances" | "actors" | "forms" | "statuses">(key: K) =>
    choices.flatMap(({ asks }): readonly NonNullable<PositionFilter[K]>[number][] => asks[key] ?? []);
  return {
    stances: all("stances"),
    actors: all("actors"),
    forms: all("forms"),
    statuses: all("statuses"),
    confidence: greatest([0, ...choices.map(({ asks }) => asks.confidence ?? 0)]),
  };
}
