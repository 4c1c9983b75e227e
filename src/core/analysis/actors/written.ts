import type { Identify } from "../../model/ids";
import { sliceOf } from "../../model/span";
import { eachInSteps } from "../../model/steps";
import type { Actor, Mention, Steps, Unlisted } from "../../model/types";
import type { FoundMention } from "../findings";
import { gazetteer } from "../lexicon/gazetteer";
import { ANYBODY, areOfPeople } from "../lexicon/roles";
import type { ParsedText } from "../parse";
import type { Draft } from "./draft";
import { isBirthName } from "./names";
import { SURE } from "./sureness";

/** Confidence by what brought the mentions of an actor together. */
const CONFIDENCE: Readonly<Record<string, number>> = { name: 0.9, metonym: 0.8, role: 0.6, source: 0.5 };

/** Drafts as actors, in the order of their first mention; those that only a role noun names and that do nothing are left out. */
export function* toActors(
  parsed: ParsedText,
  mentions: readonly FoundMention[],
  of: readonly (Draft | null)[],
  sure: readonly (number | undefined)[],
  drafts: readonly Draft[],
  speakers: readonly (readonly Draft[])[],
  identify: Identify,
): Steps<{
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly speakers: readonly (readonly string[])[];
  readonly unlisted: readonly Unlisted[];
}> {
  const places = new Map<Draft, number[]>();
  for (const [i, draft] of of.entries()) {
    if (!draft?.acts) continue;
    const own = places.get(draft);
    if (own) own.push(i);
    else places.set(draft, [i]);
  }
  // a source that no mention names comes last
  const acting = [...places.keys(), ...drafts.filter((draft) => draft.acts && !places.has(draft))];
  const ids = new Map<Draft, string>();
  yield;
  const named = acting
    .map((draft) => ({ draft, ...namesOf(parsed, mentions, draft, places.get(draft) ?? []) }))
    // a pronoun alone names nobody
    .filter(({ name }) => name !== "");
  for (const { draft, name } of named) ids.set(draft, identify("a", `${draft.type}/${name}`));
  yield;
  const idOf = (draft: Draft | null | undefined): string | null => (draft && ids.get(draft)) ?? null;
  const written = yield* eachInSteps(
    mentions,
    ({ span, head, kind }, i): Mention => ({
      kind: "mention",
      id: identify("m", sliceOf(parsed.text, head)),
      status: "suggested",
      provenance: {
        by: "machine",
        rule: ruleOf(kind, of[i] ?? null),
        confidence: sure[i] ?? (of[i] ? SURE : 0.3),
      },
      span,
      head,
      refersBy: kind,
      actor: idOf(of[i]),
    }),
  );
  return {
    actors: named.map(({ draft, name, aliases }) => ({
      kind: "actor",
      id: ids.get(draft)!,
      status: "suggested",
      provenance: { by: "machine", rule: draft.rule, confidence: CONFIDENCE[draft.rule] ?? 0.5 },
      name,
      type: draft.type,
      role: draft.role ? tidy(sliceOf(parsed.text, draft.role)) : roleInName(draft, name),
      affiliation: draft.affiliation === draft ? null : idOf(draft.affiliation),
      aliases,
    })),
    mentions: written,
    unlisted: unlistedIn(parsed, written, of),
    speakers: speakers.map((all) => [...new Set(all.flatMap((draft) => idOf(draft) ?? []))]),
  };
}

/** “harbour spokesman” of whom the article calls “a harbour spokesman” and never by name; null for any other. */
function roleInName({ rule, type, plural }: Draft, name: string): string | null {
  if (rule !== "role" || type !== "person" || plural) return null;
  const role = name.replace(/^(?:an?|the|one|another|some|this|that|his|her|its|their|our|my)\s+/i, "");
  return ANYBODY.test(role.toLowerCase().split(/[\s-]/).at(-1)!) ? null : role;
}

/** Whom mentions without an actor mean. */
function unlistedIn(
  parsed: ParsedText,
  written: readonly Mention[],
  of: readonly (Draft | null)[],
): readonly Unlisted[] {
  const seen = new Map<Draft, string>();
  return written.flatMap(({ id, head, refersBy, actor }, i): Unlisted | [] => {
    const draft = of[i];
    if (!draft || actor !== null) return [];
    // “other countries” are no people
    if (refersBy === "role" && draft.type === "group" && !areOfPeople(sliceOf(parsed.text, head))) return [];
    const as = seen.get(draft) ?? `u${seen.size + 1}`;
    seen.set(draft, as);
    return { mention: id, as, type: draft.type };
  });
}

const ruleOf = (kind: FoundMention["kind"], draft: Draft | null): string =>
  kind === "name" ? (draft?.rule === "metonym" ? "metonym" : "name") : kind === "role" ? "role noun" : "pronoun";

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The fullest form, and the others in order of first use. */
function namesOf(
  parsed: ParsedText,
  mentions: readonly FoundMention[],
  draft: Draft,
  places: readonly number[],
): { readonly name: string; readonly aliases: readonly string[] } {
  const forms: string[] = [];
  const proper: string[] = [];
  const births: string[] = [];
  for (const i of places) {
    const { kind, head, span, type } = mentions[i]!;
    if (kind === "pronoun") continue;
    const form = tidy(sliceOf(parsed.text, kind === "name" && type === "person" ? head : span)).replace(
      /^The /,
      "the ",
    );
    if (!forms.includes(form)) forms.push(form);
    // “the West” has no name without its article
    const own = type === "group" ? form : tidy(sliceOf(parsed.text, head));
    if (kind === "name" && type === draft.type && !proper.includes(own)) proper.push(own);
    if (isBirthName(parsed, mentions[i]!)) births.push(own);
  }
  // who was born Ann Ray is called Ann Lee, where the article has more of it than “Lee”
  const used = proper.filter((own) => !births.includes(own));
  const candidates = used.some((own) => own.includes(" ")) ? used : proper.length > 0 ? proper : forms;
  const fullest = candidates.reduce((a, b) => (b.length > a.length && !isAllCapitals(b) ? b : a), candidates[0] ?? "");
  const name = draft.name ?? (proper.length === 0 ? gazetteer().written.get(draft.key) : undefined) ?? fullest;
  return { name, aliases: forms.filter((form) => form !== name) };
}

const isAllCapitals = (name: string): boolean => name.length > 5 && name === name.toUpperCase();
