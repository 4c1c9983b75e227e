import { parse } from "chrono-node/en";
import { sliceOf } from "../model/span";
import type { DateAt } from "../model/types";

/** A day of the calendar, without a time zone. */
type Day = readonly [year: number, month: number, day: number];

/** Where an article tells its date: nearer its beginning than this (UTF-16 code units). */
const HEAD = 2000;
const MATTER = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n\1[ \t]*(?:\r?\n|$)/;
const FIELD = /^["']?(?:date|published|pub_?date|publish_?date|published_?(?:at|on|date))["']?[ \t]*[:=][ \t]*(.+)$/im;
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const DATE = `\\d{4}-\\d\\d-\\d\\d|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`;
const WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?";
/** “Published on Friday, 12 December 2025 at 10:40”, alone on its line. */
const DATE_LINE = new RegExp(
  `^(?:(?:first |last )?(?:published|posted|updated|date)(?: on)?:? )?${WEEKDAY}(${DATE})(?:,? (?:at )?\\d{1,2}[:.]\\d\\d.{0,20})?$`,
  "i",
);
/** “KYIV, Dec. 12, 2025 (Agency) —”. */
const DATELINE = new RegExp(
  `^\\p{L}[\\p{L} .,'’-]{1,40}[,(] ?(${DATE})\\)?,? ?(?:\\([^)]{1,30}\\) ?)?(?:[—–-]|:)`,
  "iu",
);

/**
 * The date that an article gives itself, in front matter, on a line of its own or in a dateline with a year, as
 * `2025-12-12`; null where it gives none. Reads the text as it was written, Markdown and all.
 */
export function articleDate(text: string): string | null {
  const head = text.slice(0, HEAD);
  const matter = MATTER.exec(head);
  const field = matter && FIELD.exec(matter[2]!)?.[1];
  const day = field ? fullDate(field) : null;
  if (day) return written(day);
  const lines = head.slice(matter?.[0].length ?? 0).split(/\r?\n/);
  for (const line of lines) {
    const told = line.trim().replace(/\s+/g, " ");
    const found = (DATE_LINE.exec(told) ?? DATELINE.exec(told))?.[1];
    const date = found ? fullDate(found) : null;
    if (date) return written(date);
  }
  return null;
}

/**
 * What the words of a time mean, as ISO 8601: a day, a month `2025-12`, a year, or the first and last day of a week. A
 * time without a year is the last before the article's date, which is null where it is unknown; null where the words
 * mean no date, or a span of time with an open end.
 */
export function dateOf(words: string, article: string | null): string | null {
  const told = words.trim().replace(/\s+/g, " ").toLowerCase();
  if (/^(?:since|until|till|by|before|after|throughout|every|next|tomorrow|now)\b/.test(told)) return null;
  const year = /^(?:(?:early |late |back )?(?:in|during) )?((?:1[89]|20)\d\d)$/.exec(told)?.[1];
  if (year) return year;
  const reference = article === null ? null : dayOf(article);
  const found = parse(told, reference ? atNoon(reference) : new Date(2000, 0, 1, 12))[0]?.start;
  if (!found) return null;
  const day: Day = [found.get("year")!, found.get("month")!, found.get("day")!];
  const exact = found.isCertain("day") && found.isCertain("month");
  if (!reference) {
    if (!/\b(?:1[89]|20)\d\d\b/.test(told) || !found.isCertain("month")) return null;
    return exact ? written(day) : monthOf(day);
  }
  if (/\bweekends?\b/.test(told)) return weekend(reference, told);
  if (/\bweeks?\b/.test(told)) return week(/\bthis week\b/.test(told) ? reference : day);
  if (/\bmonths?\b/.test(told)) return monthOf(day);
  if (/\byears?\b/.test(told)) return String(day[0]);
  if (exact || found.isCertain("weekday")) {
    if (!isAfter(day, reference) || (found.isCertain("year") && exact))
      return isAfter(day, reference) ? null : written(day);
    return written(exact ? [day[0] - 1, day[1], day[2]] : shifted(day, -7));
  }
  if (found.isCertain("month")) {
    const past = !found.isCertain("year") && isAfter([day[0], day[1], 1], reference);
    return monthOf(past ? [day[0] - 1, day[1], day[2]] : day);
  }
  return /\b(?:morning|afternoon|evening|night|noon)\b/.test(told) ? written(day) : null;
}

/**
 * Tells of each place in an article that says when something was said which date that is. `date`: the article's, where it
 * is known; `otherwise`: that of an article which does not tell its own, and no day for none.
 */
export function datesIn(text: string, date?: string | null, otherwise = ""): DateAt {
  return (when) => {
    if (!when) return null;
    if (date === undefined) date = articleDate(text) ?? (isDay(otherwise) ? otherwise.slice(0, 10) : null);
    return dateOf(sliceOf(text, when), date);
  };
}

/** Only of words that give year, month and day. */
function fullDate(words: string): Day | null {
  const iso = dayOf(words.trim().replace(/^["']/, ""));
  if (iso) return iso;
  const found = parse(words, new Date(2000, 0, 1, 12))[0]?.start;
  if (!found || !(["year", "month", "day"] as const).every((unit) => found.isCertain(unit))) return null;
  return [found.get("year")!, found.get("month")!, found.get("day")!];
}

/** Whether it is a day of the calendar, written `2025-12-31`, a time of day after it or not. */
export const isDay = (words: string): boolean => dayOf(words) !== null;

function dayOf(iso: string): Day | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(iso);
  if (!parts) return null;
  const day: Day = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return written(shifted(day, 0)) === written(day) ? day : null;
}

const padded = (value: number, length: number): string => String(value).padStart(length, "0");
const monthOf = ([year, month]: Day): string => `${padded(year, 4)}-${padded(month, 2)}`;
const written = (day: Day): string => `${monthOf(day)}-${padded(day[2], 2)}`;
const atNoon = ([year, month, day]: Day): Date => new Date(year, month - 1, day, 12);
const isAfter = (a: Day, b: Day): boolean => written(a) > written(b);

function shifted(day: Day, days: number): Day {
  const date = new Date(Date.UTC(day[0], day[1] - 1, day[2] + days));
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** 0 for Monday. */
const weekdayOf = ([year, month, day]: Day): number => (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;

/** Monday and Sunday of the week of `day`. */
function week(day: Day): string {
  const monday = shifted(day, -weekdayOf(day));
  return `${written(monday)}/${written(shifted(monday, 6))}`;
}

/** Saturday and Sunday of the last weekend that has begun; of the one before, for “last weekend” on a weekend. */
function weekend(reference: Day, told: string): string {
  const since = (weekdayOf(reference) + 2) % 7;
  const saturday = shifted(reference, -since - (since < 2 && told.includes("last") ? 7 : 0));
  return `${written(saturday)}/${written(shifted(saturday, 1))}`;
}
