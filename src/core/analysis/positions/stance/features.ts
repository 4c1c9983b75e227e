import { type Actor, type Form, STANCES } from "../../../model/types";
import type { Token } from "../../parse";
import { isPunctuation, isSentenceBreak, isVerb, subjectOf } from "../grammar";
import type { Add } from "../learned";
import type { Reading } from "./reading";
import type { Signal, Who } from "./signal";
import { isBlame, isDanger, isNegative, isPraise } from "./words";

/** What is known of a statement when its stance is weighed. */
export interface Heard {
  readonly source: readonly Token[];
  readonly cue: readonly Token[];
  readonly content: readonly Token[];
  readonly speaker: Actor | undefined;
  readonly form: Form;
  readonly who: Who;
  /** What the rules take. */
  readonly ruled: Reading;
  readonly signals: readonly Signal[];
}

const ENDING = /(?:ing|ed|es|s|e)$/;
const stem = (norm: string): string => (norm.length > 4 ? norm.replace(ENDING, "") : norm);
const bin = (n: number): string => (n < 3 ? `${n}` : n < 5 ? "3" : n < 9 ? "5" : n < 17 ? "9" : n < 33 ? "17" : "33");
const round = (n: number): string => (n <= 0 ? "0" : n < 1 ? "½" : n < 1.5 ? "1" : n < 2.5 ? "2" : n < 4 ? "3" : "4");

/** Words by which talk differs: who is spoken of, what may be, what is doubted. */
const SMALL: ReadonlySet<string> = new Set(
  [
    "i we you he she they it my our your their his her this that these there not n't never no nobody nothing none",
    "but because if so very too only just even still more less most enough all any every",
    "will would can could may might must should need have has had did does do is was are were been be going",
    "about than why how what who whether ever already yet again instead despite against for without like",
  ].flatMap((line) => line.split(" ")),
);

/** The different words that `of` makes of the tokens, in their order. */
const once = (tokens: readonly Token[], of: (norm: string) => string): ReadonlySet<string> =>
  new Set(tokens.map(({ norm }) => of(norm)));

/** Tells the features of a statement, each once. */
export function tellFeatures(heard: Heard, add: Add): void {
  const { source, content, speaker, form, ruled } = heard;
  const own = ruled.stance;
  add("always");
  add("ruled", own);
  add("rule", ruled.rule.replace(/“[^”]*”/g, "W"), own);
  add("sure", ruled.confidence, own);
  add("word", stem(ruled.word?.norm ?? "–"), own);
  add("form", form);
  add("form", form, own);
  tellSignals(heard, add);
  tellCue(heard, add);
  tellWords(heard, add);
  const main = content.findIndex(isVerb);
  const subject = main > 0 ? subjectOf(content, main) : null;
  const who = subject ? heard.who(subject) : "none";
  add("subject", who);
  add("subject", who, own);
  add("verb", main < 0 ? "none" : tenseOf(content[main]!));
  const type = speaker?.type ?? "none";
  add("speaker", type);
  add("speaker", type, own);
  add("source", bin(source.length));
}

const tenseOf = ({ tags }: Token): string => (tags.has("PastTense") ? "past" : tags.has("Modal") ? "modal" : "other");

function tellSignals({ signals, ruled }: Heard, add: Add): void {
  const own = ruled.stance;
  for (const stance of STANCES) {
    const of = signals.filter((one) => one.stance === stance);
    if (of.length === 0) continue;
    const weight = round(of.reduce((sum, { weight }) => sum + weight, 0));
    add("signals", stance, weight);
    add("signals", stance, own, weight);
    for (const target of new Set(of.map((one) => one.of))) add("signals", stance, target);
  }
  add("signals", signals.length > 3 ? "many" : signals.length);
  add("first", signals[0]?.stance ?? "–", own);
  add("last", signals.at(-1)?.stance ?? "–", own);
}

function tellCue({ cue, ruled }: Heard, add: Add): void {
  const last = cue.at(-1);
  add("cue", stem((cue.find(isVerb) ?? last)?.norm ?? "–"));
  add("cue ends", last?.norm ?? "–");
  add("cue ends", last?.norm ?? "–", ruled.stance);
  for (const word of once(cue.slice(0, 8), stem)) add("cue has", word);
  add("cue length", bin(cue.length));
  add("cue negates", cue.some(isNegative));
}

/** How many words of what is said are looked at. */
const NEAR = 40;

function tellWords({ content, ruled }: Heard, add: Add): void {
  const words = content.filter((token) => !isPunctuation(token));
  const length = bin(words.length);
  add("length", length);
  add("length", length, ruled.stance);
  let [sentences, asks, exclaims, numbers] = [0, false, false, false];
  for (const token of content) {
    const { text } = token;
    if (isSentenceBreak(token)) sentences++;
    if (text === "?") asks = true;
    else if (text === "!") exclaims = true;
    else if (!numbers) numbers = /\d/.test(text);
  }
  add("sentences", Math.min(3, sentences));
  add("asks", asks);
  add("exclaims", exclaims);
  add("numbers", numbers);
  const near = words.length > NEAR ? words.slice(0, NEAR) : words;
  for (const norm of once(near, (norm) => norm)) if (SMALL.has(norm)) add("has", norm);
  add("praise", bin(numberOf(near, isPraise)));
  add("blame", bin(numberOf(near, isBlame)));
  add("danger", bin(numberOf(near, isDanger)));
  add("negations", bin(numberOf(near, isNegative)));
}

function numberOf(tokens: readonly Token[], is: (token: Token) => boolean): number {
  let count = 0;
  for (const token of tokens) if (is(token)) count++;
  return count;
}
