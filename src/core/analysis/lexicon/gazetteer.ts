import type { ActorType } from "../../model/types";
import { isCommon } from "./common";
import { COUNTRIES } from "./countries";
import { givenNames } from "./given";
import { SEATS } from "./metonyms";
import { MEDIA, NAMED_GROUPS, ORGANIZATIONS } from "./organizations";
import { CITIES } from "./packed/cities";
import { COMPANIES } from "./packed/companies";
import { LISTED_ORGANIZATIONS, LISTED_PLACES } from "./packed/lists";
import { TEAMS } from "./packed/teams";
import { PLACES, US_STATES } from "./places";
import { unpacked } from "./unpack";

export interface Known {
  readonly type: ActorType;
  /** One word for all the names of one thing: “united states” for “US” and “America”. */
  readonly key: string;
}

/** The lists of this folder, looked up by lower-case words with straight apostrophes and without “the”. */
export interface Gazetteer {
  readonly names: ReadonlyMap<string, Known>;
  /** The most words a name has that begins with this word. */
  readonly longest: ReadonlyMap<string, number>;
  /** “russian” → “russia”. */
  readonly demonyms: ReadonlyMap<string, string>;
  /** “russians” → “russia”. */
  readonly peoples: ReadonlyMap<string, string>;
  /** “moscow” → “russia”. */
  readonly capitals: ReadonlyMap<string, string>;
  /** “R-Tex” and what follows a city. */
  readonly stateAbbreviations: ReadonlySet<string>;
  /** Names of countries as they are written, by key: “russia” → “Russia”. */
  readonly written: ReadonlyMap<string, string>;
}

let index: Gazetteer | undefined;

/** Made on first use, once. */
export function gazetteer(): Gazetteer {
  index ??= build();
  return index;
}

const split = (list: string): string[] => list.split("/").filter((entry) => entry !== "");

function build(): Gazetteer {
  const names = new Map<string, Known>();
  const longest = new Map<string, number>();
  const demonyms = new Map<string, string>();
  const peoples = new Map<string, string>();
  const capitals = new Map<string, string>();
  const stateAbbreviations = new Set<string>();
  const written = new Map<string, string>();
  const add = (name: string, type: ActorType, key: string) => {
    const words = name
      .toLowerCase()
      .replace(/^the /, "")
      .replace(/(\S)-(\S)/g, "$1-$2");
    names.set(words, { type, key });
    const first = words.slice(0, `${words} `.indexOf(" "));
    longest.set(first, Math.max(longest.get(first) ?? 0, words.split(" ").length));
  };
  for (const city of unpacked(CITIES)) add(city, "place", city);
  for (const place of PLACES) add(place, "place", place.toLowerCase());
  for (const [city, name] of [
    ["la", "los angeles"],
    ["l.a.", "los angeles"],
    ["nyc", "new york"],
    ["d.c.", "washington"],
    ["new york city", "new york"],
  ] as const)
    add(city, "place", name);
  for (const line of US_STATES) {
    const [name = "", abbreviations = ""] = line.split("|");
    add(name, "place", name.toLowerCase());
    for (const abbreviation of split(abbreviations)) stateAbbreviations.add(abbreviation);
  }
  for (const line of COUNTRIES) {
    const [name = "", others = "", adjectives = "", people = "", seat = ""] = line.split("|");
    const key = name.toLowerCase();
    written.set(key, name);
    for (const city of split(seat)) {
      add(city, "place", city.toLowerCase().replace(/,? d\.?c\.?$/, ""));
      capitals.set(city.toLowerCase(), key);
    }
    for (const adjective of split(adjectives)) demonyms.set(adjective.toLowerCase(), key);
    for (const noun of split(people)) peoples.set(noun.toLowerCase(), key);
    for (const form of [name, ...split(others)]) add(form, "country", key);
  }
  for (const noun of peoples.keys()) add(noun, "group", noun);
  for (const noun of NAMED_GROUPS) add(noun, "group", noun);
  for (const { words, means } of SEATS)
    if (words !== "brussels") add(words, "organization", means === "Russia" ? "russia" : words);
  add("brussels", "place", "brussels");
  for (const name of [...TEAMS, ...COMPANIES]) if (!names.has(name)) add(name, "organization", name);
  for (const line of ORGANIZATIONS) {
    const forms = split(line);
    for (const form of forms) add(form, "organization", forms[0]!);
  }
  for (const medium of MEDIA) add(medium, "media", medium);
  const isFree = (name: string) =>
    !names.has(name) &&
    !demonyms.has(name) &&
    (name.includes(" ") || (!isCommon(name) && !givenNames().has(name) && !stateAbbreviations.has(name)));
  for (const name of unpacked(LISTED_ORGANIZATIONS)) if (isFree(name)) add(name, "organization", name);
  for (const name of unpacked(LISTED_PLACES)) if (isFree(name)) add(name, "place", name);
  return { names, longest, demonyms, peoples, capitals, stateAbbreviations, written };
}
