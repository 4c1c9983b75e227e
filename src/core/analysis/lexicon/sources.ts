import type { ActorType } from "../../model/types";
import { isPeople, sortOfNoun } from "./roles";

const nouns = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What somebody says once: by itself nobody’s. */
const UTTERANCES = nouns(
  "address announcement comment communiqué declaration email letter message motion notice post release remark request speech statement tweet warning",
);
/** What somebody writes, counts or puts up. */
const WORKS = nouns(
  "account analysis answer argument article banner blog book bulletin column data database decree demand editorial essay estimate figure filing finding forecast headline interview judgment judgement lawsuit memo memoir newsletter opinion petition placard plan platform poll position proclamation program programme projection proposal report ruling statistic study summary survey testimony verdict website",
);
/** Writings that say something by themselves. */
const DOCUMENTS = nouns(
  "report study analysis article newspaper newsletter website broadcaster outlet magazine post paper editorial column blog book documentary letter memo memorandum filing lawsuit finding result record research estimate rule guideline agreement",
);
const BODIES = nouns(
  "account agency office police department ministry embassy palace unit caucus company firm panel court campaign side camp document poll survey count census data figures statistics footage law bill constitution charter treaty resolution television radio enforcement",
);
/** Parts of all people, and crowds. */
const MANY = nouns(
  "many some others several most those few percent % majority minority half halves third quarter hundreds thousands millions dozens crowd populace population parties handful hopefuls folks people left right world public lot household youth camp audience",
);
const ONE = nouns(
  "source interviewee participant donor person guy lady respondent narrator acquaintance associate insider",
);
/** Whoever does something: “divers”, “trustees”. */
const DOERS = /^\p{L}{2,}(?:[eo]r|ist|ian|ee)s?$/u;
/** Words in -er and -or that are nobody. */
const THINGS = nouns(
  "answer banner barrier bomber border cancer chapter character charter coffee computer container corner counter cover crater decree degree dinner disaster disorder door elevator error escalator extinguisher factor fee fever finger flavor floor folder freezer freighter generator harbor helicopter honor indicator labor ladder lander laser layer letter liner list manner margin marker master matter meter mirror monitor motor murder number offer order other paper poster power printer quarter razor reactor referee register river router rover scanner sector sensor shower shutter sticker summer sweater talker tanker terror theater tower tracker tractor trailer transfer transformer travelator trawler tree tremor trigger tumor vapor vector water weather winter wonder",
);
/** What a named body is: “the Orlo Times *newspaper*” is the Orlo Times. */
const SORTS_OF_BODY = nouns(
  "agency broadcaster channel charity company daily firm foundation group magazine militia movement network newspaper organisation organization party portal project service site station tabloid tank team union website weekly",
);

/** A lower-case noun as it stands, and in the singular. */
const formsOf = (noun: string): readonly string[] => [
  noun,
  noun.endsWith("ies") ? `${noun.slice(0, -3)}y` : noun.replace(/yses$/, "ysis").replace(/s$/, ""),
];
const isIn = (set: ReadonlySet<string>, noun: string): boolean => formsOf(noun).some((form) => set.has(form));

/** Whether it is one thing said: “the *statement*”, “an early *tweet*”. */
export const isUtterance = (noun: string): boolean => UTTERANCES.has(noun);

/** Whether it says what whoever made it says: “Ann Lee’s *speech*”, “the *figures* of the ministry”. */
export const isSomebodys = (noun: string): boolean => isIn(UTTERANCES, noun) || isIn(WORKS, noun);

export const isSortOfBody = (noun: string): boolean => SORTS_OF_BODY.has(noun);

/** What those are whom a lower-case noun at the head of a source means; null for a noun that is nobody, and no writing. */
export function sortOfSource(noun: string): ActorType | null {
  if (isIn(DOCUMENTS, noun)) return "media";
  if (isIn(BODIES, noun)) return "organization";
  if (isIn(MANY, noun) || noun === "per cent" || /^\d/.test(noun)) return "group";
  if (isIn(ONE, noun)) return ONE.has(noun) ? "person" : "group";
  if (isPeople(noun)) return sortOfNoun(noun) ?? "group";
  // “crews”, too
  return sortOfNoun(noun) ?? (sortOfNoun(formsOf(noun)[1]!) === "group" ? "group" : null);
}

/** Whether it begins as a part of all people does, though it be no noun: “many”, “half”. */
export const isMany = (word: string): boolean => isIn(MANY, word);

/** Whether a lower-case noun looks like one for whoever does something. */
export const isDoer = (noun: string): boolean => DOERS.test(noun) && !isIn(THINGS, noun);
