import { identifier } from "../../model/ids";
import { sliceOf } from "../../model/span";
import { eachInSteps } from "../../model/steps";
import type { Actor, Mention, Steps } from "../../model/types";
import type { FoundAttribution, FoundMention, Quotation } from "../findings";
import type { ParsedText } from "../parse";
import { companyOf } from "./company";
import { type Draft, draftOf } from "./draft";
import { metonymOf } from "./metonyms";
import { joinNames } from "./names";
import { type Antecedent, antecedentOf, isFirstOrSecond, placeOf } from "./pronouns";
import { affiliationIn, countriesOf, describePeople, officesIn, resolveRole } from "./roles";
import { headMention, unnamedSource, wordsOf } from "./speakers";
import { speechAt } from "./speech";
import { meantBy } from "./standIns";
import { speakersOfTurns } from "./turns";
import { reportOf, voicesOf } from "./voices";
import { toActors } from "./written";

export interface Cast {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  /** For each attribution the id of its speaker. */
  readonly speakers: readonly (string | null)[];
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
  const meant = yield* eachInSteps(attributions, ({ source }) => meantBy(parsed, source, mentions));
  const heads = yield* eachInSteps(meant, (words) => headMention(parsed, words, mentions));
  yield* metonymOf(parsed, mentions, named, new Set(heads));
  const of = [...named.of];
  const countries = countriesOf(named);
  yield;
  yield* describePeople(parsed, mentions, named, countries);
  yield;
  const voices = yield* voicesOf(mentions, attributions, heads, named);
  const drafts = [...named.drafts];
  const recent: Antecedent[] = [];
  const unnamed = new Map<string, Draft>();
  const companies = new Map<string, Draft>();
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
      of[i] = resolveRole(parsed, mention, named, countries, latest) ?? unnamedRole(parsed, mention, unnamed, drafts);
      of[i]!.affiliation ??= of[i]!.acts ? null : affiliationIn(parsed, mention.span, i, mentions, named, countries);
    } else if (mention.kind === "pronoun") {
      if (isFirstOrSecond(word)) continue;
      const found = antecedentOf(parsed, mention, place, recent, mentions, reportOf(voices, i));
      if (!found) continue;
      of[i] = found.draft;
      if (found.draft.rule !== "company") found.draft.acts = true;
      if (mention.type === "person") found.draft.gender ??= mention.gender;
    }
    const draft = of[i];
    if (!draft) continue;
    const [speaks, spokenOf] = [voices.speaks.has(i), voices.spokenOf.has(i)];
    recent.push({ draft, mention: i, pronoun: mention.kind === "pronoun", speaks, spokenOf, ...place });
    const pair = companyOf(parsed, mentions, i, of, companies);
    if (pair) recent.push({ draft: pair, mention: i, pronoun: false, speaks, spokenOf, ...place });
    if (recent.length > 60) recent.splice(0, 20);
  }
  yield;
  const sources = new Map<string, Draft>();
  const ofTurn = speakersOfTurns(parsed, quotations, mentions, of, drafts);
  yield;
  const speakers = yield* eachInSteps(meant, (words, i): Draft | null => {
    const turn = ofTurn(attributions[i]!);
    if (turn !== undefined) return turn;
    const head = heads[i];
    const draft = head != null && of[head] ? of[head] : unnamedSource(parsed, words, sources);
    if (!draft) return null;
    draft.acts = true;
    // “a spokesman for the agency”, not “a spokesman”
    if (draft.rule === "role" && words.length === 1 && mentions[head!]!.kind === "role")
      draft.name ??= wordsOf(parsed, words[0]!);
    return draft;
  });
  for (const draft of sources.values()) drafts.push(draft);
  yield;
  yield* speechAt(parsed, quotations, mentions, attributions, speakers, of);
  return yield* toActors(parsed, mentions, of, drafts, speakers, identifier());
}

/** “the Home Secretary”: written like a name. */
const isTitle = (words: string): boolean =>
  /^the\s+\p{Lu}\S*(?:\s+\p{Lu}\S*)*$/iu.test(words) && /\s\p{Lu}/u.test(words) && !/\s\p{Ll}/u.test(words);

/** “A woman …, the woman …”: one actor as long as the noun and its office are the same. */
function unnamedRole(parsed: ParsedText, mention: FoundMention, unnamed: Map<string, Draft>, drafts: Draft[]): Draft {
  const words = sliceOf(parsed.text, mention.span).toLowerCase();
  const head = sliceOf(parsed.text, mention.head).toLowerCase();
  const noun = [...officesIn(words, head), head].join(" ");
  const known = /^(?:the|this|that|these|those)\s/.test(words) ? unnamed.get(noun) : undefined;
  const draft = known ?? draftOf(mention.type ?? "person", "role");
  if (!known) {
    draft.gender = mention.gender;
    draft.plural = mention.plural;
    draft.acts = noun === "community" || isTitle(sliceOf(parsed.text, mention.span));
    drafts.push(draft);
    unnamed.set(noun, draft);
  }
  return draft;
}
