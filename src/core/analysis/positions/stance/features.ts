import { type Actor, type Form, STANCES } from "../../../model/types";
import type { Token } from "../../parse";
import { isPunctuation, isSentenceBreak, isVerb, subjectOf } from "../grammar";
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

const stem = (norm: string): string => (norm.length > 4 ? norm.replace(/(?:ing|ed|es|s|e)$/, "") : norm);
const bin = (n: number): string => (n < 3 ? `${n}` : n < 5 ? "3" : n < 9 ? "5" : n < 17 ? "9" : n < 33 ? "17" : "33");
const round = (n: number): string => (n <= 0 ? "0" : n < 1 ? "½" : n < 1.5 ? "1" : n < 2.5 ? "2" : n < 4 ? "3" : "4");

/** Words by which talk differs: who is spoken of, what may be, what is doubted. */
const SMALL =
  /^(?:i|we|you|he|she|they|it|my|our|your|their|his|her|this|that|these|there|not|n't|never|no|nobody|nothing|none|but|because|if|so|very|too|only|just|even|still|more|less|most|enough|all|any|every|will|would|can|could|may|might|must|should|need|have|has|had|did|does|do|is|was|are|were|been|be|going|about|than|why|how|what|who|whether|ever|already|yet|again|instead|despite|against|for|without|like)$/;

/** The features of a statement, by name. */
export function featuresOf({ source, cue, content, speaker, form, who, ruled, signals }: Heard): readonly string[] {
  const found = new Set<string>(["always"]);
  const add = (name: string, value: string | number | boolean) => found.add(`${name} ${value}`);
  const own = ruled.stance;
  const rule = ruled.rule.replace(/“[^”]*”/g, "W");
  add("ruled", own);
  add("rule", `${rule} ${own}`);
  add("sure", `${ruled.confidence} ${own}`);
  add("word", `${stem(ruled.word?.norm ?? "–")} ${own}`);
  add("form", form);
  add("form", `${form} ${own}`);
  for (const stance of STANCES) {
    const of = signals.filter((one) => one.stance === stance);
    if (of.length === 0) continue;
    add(`signals ${stance}`, round(of.reduce((sum, { weight }) => sum + weight, 0)));
    add(`signals ${stance} ${own}`, round(of.reduce((sum, { weight }) => sum + weight, 0)));
    for (const { of: target } of of) add(`signals ${stance}`, target);
  }
  add("signals", signals.length > 3 ? "many" : signals.length);
  add("first", `${signals[0]?.stance ?? "–"} ${own}`);
  add("last", `${signals.at(-1)?.stance ?? "–"} ${own}`);
  const verb = cue.find(isVerb) ?? cue.at(-1);
  add("cue", stem(verb?.norm ?? "–"));
  add("cue ends", cue.at(-1)?.norm ?? "–");
  add("cue ends", `${cue.at(-1)?.norm ?? "–"} ${own}`);
  for (const { norm } of cue.slice(0, 8)) add("cue has", stem(norm));
  add("cue length", bin(cue.length));
  add("cue negates", cue.some(isNegative));
  const words = content.filter((token) => !isPunctuation(token));
  add("length", bin(words.length));
  add("length", `${bin(words.length)} ${own}`);
  add("sentences", Math.min(3, content.filter(isSentenceBreak).length));
  add(
    "asks",
    content.some(({ text }) => text === "?"),
  );
  add(
    "exclaims",
    content.some(({ text }) => text === "!"),
  );
  add(
    "numbers",
    content.some(({ text }) => /\d/.test(text)),
  );
  const near = words.slice(0, 40);
  for (const { norm } of near) if (SMALL.test(norm)) add("has", norm);
  add("praise", bin(near.filter(isPraise).length));
  add("blame", bin(near.filter(isBlame).length));
  add("danger", bin(near.filter(isDanger).length));
  add("negations", bin(near.filter(isNegative).length));
  const main = content.findIndex(isVerb);
  const subject = main > 0 ? subjectOf(content, main) : null;
  add("subject", subject ? who(subject) : "none");
  add("subject", `${subject ? who(subject) : "none"} ${own}`);
  add(
    "verb",
    main < 0
      ? "none"
      : content[main]!.tags.has("PastTense")
        ? "past"
        : content[main]!.tags.has("Modal")
          ? "modal"
          : "other",
  );
  add("speaker", speaker?.type ?? "none");
  add("speaker", `${speaker?.type ?? "none"} ${own}`);
  add("source", bin(source.length));
  return [...found];
}
