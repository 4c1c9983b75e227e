import { identifier } from "../../model/ids";
import { firstEndingAfter, hull, sliceOf } from "../../model/span";
import { eachInSteps } from "../../model/steps";
import type { Actor, Mention, Span, Steps, Unlisted } from "../../model/types";
import type { FoundAttribution, FoundMention, Quotation } from "../findings";
import type { ParsedText } from "../parse";
import { describePeople } from "./describe";
import { Described } from "./described";
import type { Draft } from "./draft";
import { governmentAt, governmentsOf } from "./governments";
import { metonymOf } from "./metonyms";
import { joinNames } from "./names";
import { type Antecedent, antecedentOf, isFirstOrSecond, placeOf } from "./pronouns";
import { affiliationIn, countriesOf, resolveRole } from "./roles";
import { companyOf } from "./speaking/company";
import { headMention, isSpeech } from "./speaking/heads";
import { holderOf } from "./speaking/holders";
import { jointHeads } from "./speaking/joint";
import { type Company, pairMeant } from "./speaking/pairs";
import { speechAt } from "./speaking/speech";
import { meantBy } from "./speaking/standIns";
import { speakersOfTurns } from "./speaking/turns";
import { UnnamedSources, unnamedSource, wordsOf } from "./speaking/unnamed";
import { reportOf, voicesOf } from "./speaking/voices";
import { sureOfPronoun, sureOfRole } from "./sureness";
import { toActors } from "./written";

export interface Cast {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  /** For each attribution the ids of its speakers, the first one first. */
  readonly speakers: readonly (readonly string[])[];
  readonly unlisted: readonly Unlisted[];
}

/** Which mentions are the same actor; role, affiliation, aliases; whom a pronoun means; who speaks in each attribution. */
export function* resolveActors(
  parsed: ParsedText,
  quotations: readonly Quotation[],
  mentions: readonly FoundMention[],
  attributions: readonly FoundAttribution[],
): Steps<Cast> {
  const named = yield* joinNames(parsed, mentions);
  yield;
  const meant = yield* eachInSteps(attributions, (it) => meantBy(parsed, it, mentions));
  const heads = yield* eachInSteps(meant, (words): readonly number[] => {
    const joint = jointHeads(parsed, words, mentions);
    const head = headMention(parsed, words, mentions);
    return joint.length > 0 ? joint : head === null ? [] : [head];
  });
  yield* metonymOf(parsed, mentions, named, new Set(heads.flat()));
  const of = [...named.of];
  const sure: number[] = [];
  const countries = countriesOf(named);
  yield;
  yield* describePeople(parsed, mentions, named, countries);
  yield;
  const voices = yield* voicesOf(mentions, attributions, heads, named);
  const drafts = [...named.drafts];
  const recent: Antecedent[] = [];
  const described = new Described(parsed, mentions, of);
  const governments = governmentsOf(named);
  const companies = new Map<string, Draft>();
  const together: Company[] = [];
  for (const [i, mention] of mentions.entries()) {
    if (i % 200 === 199) yield;
    const place = placeOf(parsed, mention, quotations);
    const word = sliceOf(parsed.text, mention.head).toLowerCase();
    if (mention.kind === "role") {
      const latest = [
        ...new Set(
          recent
            .slice(-12)
            .reverse()
            .map(({ draft }) => draft),
        ),
      ];
      of[i] =
        governmentAt(parsed, mentions, i, named, countries, governments) ??
        resolveRole(parsed, mention, named, countries, latest) ??
        described.at(i, drafts);
      sure[i] = sureOfRole(parsed, mention, of[i]!);
      of[i]!.affiliation ??= of[i]!.acts ? null : affiliationIn(parsed, mention.span, i, mentions, named, countries);
    } else if (mention.kind === "pronoun") {
      if (isFirstOrSecond(word)) continue;
      const report = reportOf(voices, i);
      const found = antecedentOf(parsed, mention, place, recent, mentions, report);
      if (!found) continue;
      const { draft } = found.antecedent;
      of[i] = draft;
      sure[i] = sureOfPronoun(mention, found.lead, report !== null);
      // “the families and their homes”: many whom only a noun names, and who say nothing
      if (draft.rule !== "company" && !(draft.rule === "role" && isMany(draft))) draft.acts = true;
      if (mention.type === "person") draft.gender ??= mention.gender;
    }
    const draft = of[i];
    if (!draft) continue;
    const [speaks, spokenOf] = [voices.speaks.has(i), voices.spokenOf.has(i)];
    // who speaks is what the sentence is about, whatever stands between the name and the verb
    const subject = place.subject || speaks;
    recent.push({ draft, mention: i, pronoun: mention.kind === "pronoun", speaks, spokenOf, ...place, subject });
    const pair = companyOf(parsed, mentions, i, of, speaks, companies);
    if (pair) {
      recent.push({ draft: pair, mention: i, pronoun: false, speaks, spokenOf, ...place });
      together.push({ draft: pair, end: mention.head.end });
    }
    if (recent.length > 60) recent.splice(0, 20);
  }
  yield;
  const sources = new UnnamedSources();
  const ofTurn = speakersOfTurns(parsed, quotations, mentions, of, drafts);
  yield;
  const speakerOf = (words: readonly Span[], i: number): readonly Draft[] => {
    const turn = ofTurn(attributions[i]!);
    if (turn !== undefined) return turn ? [turn] : [];
    const both = pairMeant(parsed, words, mentions, of, together);
    if (both) return both;
    const holder = holderOf(parsed, words, drafts);
    if (holder) return [holder];
    const found = heads[i]!.flatMap((head) => of[head] ?? []);
    const [draft = unnamedSource(parsed, words, sources)] = found;
    if (!draft) return [];
    const [head, ...others] = heads[i]!;
    const alone = others.length === 0 && words.length === 1;
    // “a spokesman for the agency”, not “a spokesman”
    if (draft.rule === "role" && alone && opensWith(parsed, words[0]!, mentions[head!]!))
      draft.name ??= wordsOf(parsed, words[0]!);
    return (found.length > 0 ? found : [draft]).flatMap((it) => (it.members.length > 0 ? it.members : [it]));
  };
  let last: { readonly all: readonly Draft[]; readonly end: number } | null = null;
  const speakers = yield* eachInSteps(meant, (words, i): readonly Draft[] => {
    const start = words[0]?.start ?? 0;
    const own = speakerOf(words, i);
    // “the statement said” what its writer said
    const writer = own.length === 0 && last && start - last.end < NEAR && isSpeech(parsed, words) ? last.all : own;
    for (const one of writer) one.acts = true;
    if (writer.length > 0) last = { all: writer, end: hull(attributions[i]!.content)?.end ?? start };
    return writer;
  });
  for (const draft of sources.drafts) drafts.push(draft);
  yield;
  yield* speechAt(parsed, quotations, mentions, attributions, speakers, of);
  return yield* toActors(parsed, mentions, of, sure, drafts, speakers, identifier());
}

const isMany = ({ type }: Draft): boolean => type === "group" || type === "organization";

/** UTF-16 units: two or three sentences. */
const NEAR = 400;

/** Whether a source begins with the words of the role noun `mention`, and they own nothing else in it. */
const opensWith = (parsed: ParsedText, source: Span, { kind, span, head }: FoundMention): boolean =>
  kind === "role" &&
  /^(?:[^\p{L}]*(?:\p{L}+\s+)?)$/u.test(parsed.text.slice(source.start, Math.max(source.start, span.start))) &&
  !ownsMore(parsed, head.end, source.end);

/** Whether a noun of the source goes on with words that end at `from`: “the company*’s statement*”, “a police *report*”. */
function ownsMore({ tokens }: ParsedText, from: number, end: number): boolean {
  const next = tokens[firstEndingAfter(tokens, from)];
  return (
    next !== undefined &&
    next.start < end &&
    next.start <= from + 1 &&
    (next.tags.has("Noun") || /^['’]s?$/.test(next.text))
  );
}
