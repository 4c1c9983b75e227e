import { type Dictionary, keyOf } from "./dictionary";
import { hashOf, mix } from "./hash";
import { type Lexicon, sortsOf } from "./lexicon";
import { numberOf, type PennTag } from "./penn";

/** How a word is written. */
export const FORM = { lower: 0, initial: 1, capitals: 2, mixed: 3, number: 4, mark: 5 } as const;
export type Form = (typeof FORM)[keyof typeof FORM];

/** What is known of a word wherever it stands. Numbers are hashes, but for `form`, `letters` and `known`. */
export interface Word {
  readonly lower: number;
  readonly form: Form;
  /** Capitals, small letters, figures and others, a run of one kind counted once. */
  readonly shape: number;
  readonly prefixes: readonly [number, number, number, number];
  readonly suffixes: readonly [number, number, number, number];
  /** Letters it has, at most what is looked at. */
  readonly letters: number;
  readonly isQuote: boolean;
  /** What it can be: the number of its class in the dictionary, or of an unknown word its sorts and `UNKNOWN`. */
  readonly known: number;
  /** What it can be by the lexicon, known or not. */
  readonly sorts: number;
  /** Tags that it can have as it is written. */
  readonly candidates: readonly number[];
}

/** What is known of words. */
export interface Knowledge {
  readonly dictionary: Dictionary;
  readonly lexicon: Lexicon;
}

/** More than a dictionary has classes and a lexicon has sorts. */
export const UNKNOWN = 1024;

/** Of a longer word the ends are looked at. */
const LOOKED_AT = 48;

const tags = (list: string): number[] => list.split(" ").map((tag) => numberOf(tag as PennTag)!);
const SMALL = tags("NN NNS JJ VB VBD VBG VBN VBP VBZ RB JJR JJS FW UH IN NNP");
const CAPITAL = tags("NNP NNPS NN NNS JJ VB VBD VBG VBN VBP VBZ RB JJR JJS FW UH");
const FIGURES = tags("CD NN NNS JJ NNP SYM LS");
const MARKS = tags(". , : `` '' -LRB- -RRB- $ SYM HYPH NFP POS NN UH ADD");
const [NNP, NNPS] = tags("NNP NNPS") as [number, number];

const isUpper = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde);
const isFigure = (unit: number): boolean => unit >= 48 && unit <= 57;
/** Letters of other scripts count as small ones; dashes, marks and emoji do not. */
const isLower = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 0xdf && unit < 0x2000) || (unit >= 0x2c00 && unit < 0xd800);
const QUOTES = new Set(['"', "'", "“", "”", "‘", "’", "''", "``", "`", "„", "«", "»"]);

function straight(text: string): string {
  return text.includes("’") && text.length > 1 ? text.replaceAll("’", "'") : text;
}

export function readWord(written: string, { dictionary, lexicon }: Knowledge): Word {
  const text = straight(
    written.length > LOOKED_AT ? written.slice(0, LOOKED_AT / 2) + written.slice(-LOOKED_AT / 2) : written,
  );
  const small = text.toLowerCase();
  let [upper, lower, figures] = [0, 0, 0];
  let shape = 7;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = isUpper(unit) ? 1 : isFigure(unit) ? 2 : isLower(unit) ? 3 : unit;
    if (kind === 1) upper++;
    else if (kind === 2) figures++;
    else if (kind === 3) lower++;
    if (kind !== last) shape = mix(shape, kind);
    last = kind;
  }
  const first = text.charCodeAt(0);
  const form = formOf(upper, lower, figures, isUpper(first));
  const hash = hashOf(small, 0, small.length);
  const sorts = sortsOf(small, lexicon);
  const known = dictionary.classOf.get(keyOf(hash));
  const from = (n: number) => hashOf(small, Math.max(0, small.length - n), small.length);
  const upTo = (n: number) => hashOf(small, 0, Math.min(n, small.length));
  return {
    lower: hash,
    form,
    shape,
    prefixes: [upTo(1), upTo(2), upTo(3), upTo(4)],
    suffixes: [from(1), from(2), from(3), from(4)],
    letters: upper + lower,
    isQuote: QUOTES.has(text),
    known: known ?? UNKNOWN + sorts,
    sorts,
    candidates: candidatesOf(form, known === undefined ? undefined : dictionary.classes[known]),
  };
}

function formOf(upper: number, lower: number, figures: number, startsUpper: boolean): Form {
  if (figures > 0 && lower + upper <= figures) return FORM.number;
  if (upper + lower === 0) return FORM.mark;
  if (upper === 0) return FORM.lower;
  if (startsUpper && upper === 1) return FORM.initial;
  return lower === 0 ? FORM.capitals : FORM.mixed;
}

function candidatesOf(form: Form, known: Dictionary["classes"][number] | undefined): readonly number[] {
  const names = form === FORM.initial || form === FORM.capitals || form === FORM.mixed;
  const open = names ? CAPITAL : form === FORM.number ? FIGURES : form === FORM.mark ? MARKS : SMALL;
  if (!known) return open;
  if (!known.closed) return [...new Set([...known.tags, ...open])];
  if (names) return known.tags.includes(NNP) ? known.tags : [...known.tags, NNP];
  const others = known.tags.filter((tag) => tag !== NNP && tag !== NNPS);
  return others.length > 0 ? others : known.tags;
}
