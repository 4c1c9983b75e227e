import { mix } from "./hash";
import type { Sheet } from "./sheet";
import { FORM, type Word } from "./word";

/** How a word is written, seen in its sentence. */
const PLACE = { first: 16, title: 32, capitals: 48 } as const;

/** A sentence before it is tagged. */
export interface Line {
  readonly words: readonly Word[];
  /** Each word’s form, with what the sentence says of its capitals. */
  readonly forms: readonly number[];
}

/** Words stand in a heading where nearly all that could have a capital have one. */
export function readLine(words: readonly Word[]): Line {
  let [long, capital, capitals, letters] = [0, 0, 0, 0];
  let first = -1;
  for (const [i, { form, letters: own }] of words.entries()) {
    if (own === 0) continue;
    if (first < 0) first = i;
    if (form === FORM.capitals) capitals += own;
    letters += own;
    if (own < 4) continue;
    long++;
    if (form !== FORM.lower) capital++;
  }
  const shouted = letters > 8 && capitals >= 0.9 * letters;
  const title = !shouted && long > 2 && capital >= 0.85 * long;
  const forms = words.map(({ form }, i) => {
    if (form === FORM.lower || form === FORM.number || form === FORM.mark) return form;
    return form + (shouted ? PLACE.capitals : title ? PLACE.title : i === first ? PLACE.first : 0);
  });
  return { words, forms };
}

const NOTHING: Word = {
  lower: 1,
  form: FORM.mark,
  shape: 1,
  prefixes: [1, 1, 1, 1],
  suffixes: [1, 1, 1, 1],
  letters: 0,
  isQuote: false,
  known: -1,
  sorts: 0,
  candidates: [],
};

/** Puts the features of the word at `i`: `before` and `earlier` are the tags of the two words before it, −1 for none. */
export function describe(
  sheet: Sheet,
  { words, forms }: Line,
  i: number,
  before: number,
  earlier: number,
  isInQuotes: boolean,
): void {
  const word = words[i]!;
  const form = forms[i]!;
  const last = words[i - 1] ?? NOTHING;
  const lastButOne = words[i - 2] ?? NOTHING;
  const next = words[i + 1] ?? NOTHING;
  const nextButOne = words[i + 2] ?? NOTHING;
  const nextForm = forms[i + 1] ?? 15;
  const { lower, known, prefixes, suffixes } = word;
  sheet.begin();
  sheet.put("bias", 0);
  sheet.put("word", lower);
  sheet.put("word, form", mix(lower, form));
  sheet.put("suffix 1, form", mix(suffixes[0], form));
  sheet.put("suffix 2, form", mix(suffixes[1], form));
  sheet.put("suffix 3, form", mix(suffixes[2], form));
  sheet.put("suffix 4", suffixes[3]);
  sheet.put("prefix 1, form", mix(prefixes[0], form));
  sheet.put("prefix 2", prefixes[1]);
  sheet.put("prefix 3", prefixes[2]);
  sheet.put("prefix 4", prefixes[3]);
  sheet.put("shape", word.shape);
  sheet.put("form, class", mix(form, known));
  sheet.put("tag before", before);
  sheet.put("tags before", mix(before, earlier));
  sheet.put("tag before, word", mix(before, lower));
  sheet.put("tag before, form", mix(before, form));
  sheet.put("tag before, class", mix(before, known));
  sheet.put("tags before, class", mix(mix(before, earlier), known));
  sheet.put("word before", last.lower);
  sheet.put("second word before", lastButOne.lower);
  sheet.put("next word", next.lower);
  sheet.put("second next word", nextButOne.lower);
  sheet.put("word before, word", mix(last.lower, lower));
  sheet.put("word, next word", mix(lower, next.lower));
  sheet.put("suffix before", last.suffixes[2]);
  sheet.put("next suffix", next.suffixes[2]);
  sheet.put("next class", next.known);
  sheet.put("second next class", nextButOne.known);
  sheet.put("class, next class", mix(known, next.known));
  sheet.put("next classes", mix(next.known, nextButOne.known));
  sheet.put("tag before, next class", mix(before, next.known));
  sheet.put("tag before, class, next class", mix(mix(before, known), next.known));
  sheet.put("form, next form", mix(form, nextForm));
  sheet.put("tag before, form, next form", mix(mix(before, form), nextForm));
  sheet.put("quotation", word.isQuote ? 1 + Number(isInQuotes) : 0);
  sheet.put("sorts, form", mix(word.sorts, form));
  sheet.put("sorts, suffix 2", mix(word.sorts, suffixes[1]));
  sheet.put("sorts, tag before", mix(word.sorts, before));
}
