import type { Steps } from "../../model/types";
import { candidatesAfter, candidatesBefore, type Frame, LAYOUTS, type Layout, SEPARATORS } from "./contents";
import { weighContent, weighLayout } from "./contentWeights";
import { canBeCue, growCue, weighCue } from "./cues";
import { bin, FAMILY, type Stretch } from "./families";
import { sayer, sourceCandidates, weighSource } from "./sources";
import { mix, type Scale } from "./weigh";
import { kindOf, kindsOf, type Words } from "./words";

/** A possible attribution: the best reading around one cue, with the log-probability of each choice. */
export interface Proposal extends Frame {
  readonly layout: Layout;
  /** One stretch, or two where the words stand on both sides of the cue. */
  readonly content: readonly Stretch[];
  /** Log-odds that it is a cue at all. */
  readonly cueOdds: number;
  readonly sourceOdds: number;
  readonly contentOdds: number;
}

/** Log-odds below which a word is not worth a look at its surroundings. */
const FLOOR = -2.6;

/** The cues of a sentence with their sources and contents, in text order, no two cues overlapping. Yields after some of them. */
export function* propose(
  scale: Scale,
  words: Words,
  sentence: Stretch,
  paragraph: Stretch,
  lead: boolean,
): Steps<readonly Proposal[]> {
  const cues: (Stretch & { heart: number; odds: number })[] = [];
  for (let heart = sentence.from; heart < sentence.to; heart++) {
    if (!canBeCue(words.kind[heart]!)) continue;
    weighCue(scale, words, sentence, heart, lead);
    const odds = scale.total();
    if (odds > FLOOR) cues.push({ heart, odds, ...growCue(scale, words, sentence, heart) });
  }
  const kept: typeof cues = [];
  const taken = new Set<number>();
  for (const cue of cues.sort((a, b) => b.odds - a.odds || a.from - b.from)) {
    const own = Array.from({ length: cue.to - cue.from }, (_, i) => cue.from + i);
    if (own.some((token) => taken.has(token))) continue;
    for (const token of own) taken.add(token);
    kept.push(cue);
  }
  const found: Proposal[] = [];
  for (const [i, { heart, odds, from, to }] of kept.sort((a, b) => a.from - b.from).entries()) {
    if (i % 20 === 19) yield;
    const cue = { from, to };
    const inverted = lead ? sayer(words, sentence, cue) : null;
    const source = best(inverted ? [inverted] : [null, ...sourceCandidates(words, sentence, cue)], (candidate) => {
      weighSource(scale, words, sentence, cue, heart, candidate);
      return scale.total();
    });
    const frame = { sentence, paragraph, cue, heart, source: source.choice };
    const content = chooseContent(scale, words, frame);
    if (content) found.push({ ...frame, ...content, cueOdds: odds, sourceOdds: source.odds });
  }
  return found.map((one) => untilNextReport(words, one, found));
}

/** “She said it was late, and added that …”: what a speaker says ends where the same speaker is told to say more. */
function untilNextReport({ kind }: Words, one: Proposal, all: readonly Proposal[]): Proposal {
  const { source, cue } = one;
  const last = one.content.at(-1)!;
  if (!source || source.to > cue.from || last.from < cue.to) return one;
  for (const other of all) {
    const again = other.source?.from === source.from && other.source.to === source.to && other.cueOdds > AGAIN;
    if (!again || other.cue.from <= last.from || other.cue.from >= last.to) continue;
    let joint = other.cue.from;
    if (kind[joint - 1] === kindOf("adverb")) joint--;
    let to = joint;
    if (JOINTS.has(kind[to - 1]!)) to--;
    if (SEPARATORS.has(kind[to - 1]!)) to--;
    if (to === joint || to <= last.from) continue;
    return { ...one, content: [...one.content.slice(0, -1), { from: last.from, to }] };
  }
  return one;
}
/** Log-odds from which a word is a report of the same speaker. */
const AGAIN = -0.7;
const JOINTS = kindsOf("and", "but");

function chooseContent(
  scale: Scale,
  words: Words,
  frame: Frame,
): Pick<Proposal, "layout" | "content" | "contentOdds"> | null {
  const places = { before: candidatesBefore(words, frame), after: candidatesAfter(words, frame) };
  const possible = LAYOUTS.filter(
    (layout) => (layout === "after" || places.before.length > 0) && (layout === "before" || places.after.length > 0),
  );
  if (possible.length === 0) return null;
  const layout = best(possible, (candidate) => {
    weighLayout(scale, words, frame, candidate);
    return scale.total();
  });
  const side = (name: "before" | "after") =>
    best(places[name], (candidate) => {
      weighContent(scale, words, frame, layout.choice, name === "before", candidate);
      return scale.total();
    });
  const sides = layout.choice === "around" ? [side("before"), side("after")] : [side(layout.choice)];
  return {
    layout: layout.choice,
    content: sides.map(({ choice }) => choice),
    contentOdds: layout.odds + sides.reduce((sum, { odds }) => sum + odds, 0),
  };
}

/** The choice of highest score, the first where two are equal, with the logarithm of its probability. */
function best<T>(choices: readonly T[], score: (choice: T) => number): { readonly choice: T; readonly odds: number } {
  const scores = choices.map(score);
  let top = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[top]!) top = i;
  const all = scores.reduce((sum, one) => sum + Math.exp(one - scores[top]!), 0);
  return { choice: choices[top]!, odds: -Math.log(all) };
}

/** Puts on the scale how sure all choices together make the whole. `all`: what is proposed in the same sentence. */
export function weighVerdict(scale: Scale, words: Words, proposal: Proposal, all: readonly Proposal[]): void {
  const { word, kind, stem } = words;
  const { heart, cue, source, layout, cueOdds, sourceOdds, contentOdds, content, sentence } = proposal;
  const step = (odds: number, width: number) => Math.round(Math.max(-6, Math.min(6, odds)) / width);
  const own = LAYOUTS.indexOf(layout);
  const fine = step(cueOdds, 0.4);
  const rough = step(cueOdds, 0.8);
  const quoted = content.some(({ from, to }) => kind[from] === kindOf("open") || kind[to - 1] === kindOf("close"))
    ? 1
    : 0;
  scale.begin(FAMILY.verdict);
  scale.add("bias", 0);
  scale.add("cue's odds", fine);
  scale.add("source's odds", mix(step(sourceOdds, 0.3), 1));
  scale.add("content's odds", mix(step(contentOdds, 0.4), 2));
  scale.add("all odds", mix(mix(rough, step(sourceOdds, 0.6)), step(contentOdds, 0.8)));
  scale.add("cue's odds, layout, quoted", mix(rough, mix(own, quoted)));
  scale.add("cue's odds, heart's kind", mix(rough, kind[heart]!));
  scale.add("heart's kind, source's first kind", mix(kind[heart]!, source ? kind[source.from]! : 0));
  scale.add("heart's stem, layout", mix(stem[heart]!, own));
  scale.add("layout, quoted", mix(own, quoted));
  scale.add(
    "length, layout, quoted",
    mix(bin(content.reduce((sum, { from, to }) => sum + to - from, 0)), mix(own, quoted)),
  );
  scale.add("inside, quoted", mix(words.quote[heart]! >= 0 ? 1 : 0, quoted));
  scale.add("side, layout", mix(source ? (source.from < cue.from ? 1 : 2) : 0, own));
  scale.add("since start, layout", mix(bin(cue.from - sentence.from), own));
  scale.turn(FAMILY.verdictWords);
  const first = content[0]!;
  const last = content.at(-1)!;
  const none = source ? 1 : 0;
  scale.add("heart's stem, named, heart's kind", mix(stem[heart]!, mix(none, kind[heart]!)));
  scale.add("heart's stem, first kind", mix(stem[heart]!, kind[first.from]!));
  scale.add("heart's stem, cue's odds", mix(stem[heart]!, rough));
  scale.add("heart's stem, cue's last word", mix(stem[heart]!, word[cue.to - 1]!));
  scale.add("source's last stem, heart's kind", mix(source ? stem[source.to - 1]! : 0, kind[heart]!));
  scale.add(
    "source's last kind, heart's kind, first kind",
    mix(source ? kind[source.to - 1]! : 0, mix(kind[heart]!, kind[first.from]!)),
  );
  scale.add("first kind, layout, heart's kind", mix(kind[first.from]!, mix(own, kind[heart]!)));
  scale.add(
    "reaches end, layout, last length",
    mix(last.to >= sentence.to - 1 ? 1 : 0, mix(own, bin(last.to - last.from))),
  );
  scale.turn(FAMILY.verdictRivals);
  const outer = rivals(all, (other) => other.content.some(({ from, to }) => from <= heart && heart < to));
  const inner = rivals(all, (other) => content.some(({ from, to }) => from <= other.heart && other.heart < to));
  const twin = rivals(all, (other) => other !== proposal && likeness(content, other.content) >= 0.5);
  scale.add("outer's odds, cue's odds", mix(step(outer, 0.8), rough));
  scale.add("inner's odds, cue's odds", mix(step(inner, 0.8), rough));
  scale.add("twin's odds, cue's odds", mix(step(twin, 0.8), rough));
  scale.add(
    "outer, inner, twin, layout",
    mix(mix(outer > -9 ? 1 : 0, inner > -9 ? 1 : 0), mix(twin > cueOdds ? 2 : twin > -9 ? 1 : 0, own)),
  );
  scale.add(
    "outer, twin, heart's stem",
    mix(mix(outer > -9 ? 1 : 0, twin > cueOdds ? 2 : twin > -9 ? 1 : 0), stem[heart]!),
  );
  scale.add("outer, named, layout, quoted", mix(mix(outer > -9 ? 1 : 0, none), mix(own, quoted)));
}

/** The highest log-odds among the cues of such proposals. */
function rivals(all: readonly Proposal[], is: (other: Proposal) => boolean): number {
  let most = -10;
  for (const other of all) if (other.cueOdds > most && is(other)) most = other.cueOdds;
  return most;
}

/** Tokens that both have, as a share of those that either has. */
function likeness(a: readonly Stretch[], b: readonly Stretch[]): number {
  const size = (list: readonly Stretch[]) => list.reduce((sum, { from, to }) => sum + to - from, 0);
  let both = 0;
  for (const one of a)
    for (const other of b) both += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
  return both / (size(a) + size(b) - both);
}
