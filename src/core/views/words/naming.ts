import * as l10n from "@vscode/l10n";
import { BUILT_IN } from "../../codebook/builtIn";
import { codeOf } from "../../codebook/codebook";
import type { Codebook, Polarity, StanceCode } from "../../codebook/types";
import { ofSeveral } from "../../english/inflect";
import type { Actor, ActorType, Form, Stance, Status } from "../../model/types";
import { ACTOR_TYPES, STANCES } from "../../model/types";
import type { Verb } from "./predicate";
import { plain } from "./wording";

/** “Spain, France and Italy”; “nobody named” for none. */
export function namesInWords(actors: readonly Pick<Actor, "name">[]): string {
  const names = actors.map(({ name }) => plain(name));
  const last = names.pop() ?? NOBODY;
  return names.length > 0 ? l10n.t("{0} and {1}", names.join(", "), last) : last;
}

interface Naming {
  /** The built-in stance whose grammar it has. */
  readonly stance?: Stance;
  readonly verb: Verb;
  /** Whether the verb is one, and not a label in brackets. */
  readonly phrase: boolean;
  readonly noun: string;
  readonly icon: string;
  /** Green is for, red is against, blue asks, yellow worries: the icon says the same without colour. */
  readonly tint: string | null;
  /** How the addressee follows: “demands X *of* Y”. */
  readonly towards: string;
}

const STANCE: Readonly<Record<Stance, Naming>> = {
  support: stance("support", l10n.t("Support"), "thumbsup", "charts.green", "to"),
  oppose: stance("oppose", l10n.t("Opposition"), "thumbsdown", "charts.red", "against"),
  demand: stance("demand", l10n.t("Demands"), "megaphone", "charts.blue", "of"),
  offer: stance("offer", l10n.t("Offers"), "gift", "charts.green", "to"),
  commit: stance("commit", l10n.t("Commitments"), "verified", "charts.green", "to"),
  threaten: stance("threaten", l10n.t("Threats"), "flame", "charts.red", "against"),
  deny: stance("deny", l10n.t("Denials"), "circle-slash", "charts.red", "to"),
  concern: stance("concern", l10n.t("Concerns"), "warning", "charts.yellow", "to"),
  neutral: stance("neutral", l10n.t("Neutral"), "comment", null, "to"),
};

function stance(id: Stance, noun: string, icon: string, tint: string | null, towards: string): Naming {
  return { verb: verbOf(codeOf(BUILT_IN.stances, id)) ?? [id, id], phrase: true, noun, icon, tint, towards };
}

/** Nothing for a stance that has no phrase. */
function verbOf(code: StanceCode | undefined): Verb | undefined {
  const phrase = plain(code?.phrase ?? "");
  return phrase ? [phrase, plain(code?.phrasePlural ?? "") || ofSeveral(phrase)] : undefined;
}

const ACTOR_TYPE: Readonly<Record<ActorType, { readonly label: string; readonly icon: string }>> = {
  person: { label: l10n.t("person"), icon: "person" },
  organization: { label: l10n.t("organization"), icon: "briefcase" },
  country: { label: l10n.t("country"), icon: "globe" },
  group: { label: l10n.t("group"), icon: "organization" },
  media: { label: l10n.t("news outlet"), icon: "broadcast" },
  place: { label: l10n.t("place"), icon: "location" },
};

/** What the codebook does not, or no longer, have. */
const unknown = (label: string): string => l10n.t("{0} (not in the codebook)", label);

/** Of an actor: a built-in type has a word of its own as long as the codebook leaves it its name. */
export function actorType(type: string, book: Codebook = BUILT_IN): { readonly label: string; readonly icon: string } {
  const code = codeOf(book.actorTypes, type);
  const like = ACTOR_TYPES.find((it) => it === (code?.from[0] ?? type));
  const icon = like ? ACTOR_TYPE[like].icon : "tag";
  const usual = ACTOR_TYPES.find((it) => it === type);
  const renamed = code && code.label !== codeOf(BUILT_IN.actorTypes, type)?.label;
  const label = usual && !renamed ? ACTOR_TYPE[usual].label : plain(code?.label ?? type);
  return { label: code ? label : unknown(label), icon };
}

export const isGroup = (type: string, book: Codebook): boolean =>
  (codeOf(book.actorTypes, type)?.from ?? [type]).includes("group");

/** As with types; other stances are told by their phrases, or by their labels in brackets. */
export function stanceNaming(of: string, book: Codebook = BUILT_IN): Naming {
  const code = codeOf(book.stances, of);
  const usual = codeOf(BUILT_IN.stances, of);
  const builtIn = STANCES.find((it) => it === of);
  const same =
    !code ||
    (code.label === usual?.label &&
      code.polarity === usual.polarity &&
      (code.phrase ?? usual.phrase) === usual.phrase &&
      code.phrasePlural === undefined);
  const [icon, tint] = POLARITY[code?.polarity ?? "either"];
  if (builtIn && same)
    return code ? { ...STANCE[builtIn], stance: builtIn } : outside({ ...STANCE[builtIn], stance: builtIn });
  const label = plain(code?.label ?? of);
  const verb = verbOf(code);
  const naming: Naming = {
    verb: verb ?? [`[${label}]`, `[${label}]`],
    phrase: verb !== undefined,
    noun: label,
    icon,
    tint: code ? tint : null,
    towards: verb ? "towards" : "to",
  };
  return code ? naming : outside(naming);
}

const outside = (naming: Naming): Naming => ({ ...naming, noun: unknown(naming.noun) });

const POLARITY: Readonly<Record<NonNullable<Polarity> | "either", readonly [icon: string, tint: string | null]>> = {
  for: ["thumbsup", "charts.green"],
  against: ["thumbsdown", "charts.red"],
  neutral: ["comment", null],
  either: ["tag", "charts.blue"],
};

/** `name` stands within a sentence. */
export const FORM: Readonly<Record<Form, { readonly label: string; readonly name: string; readonly icon: string }>> = {
  direct: { label: l10n.t("Direct quote"), name: l10n.t("direct quote"), icon: "quote" },
  mixed: { label: l10n.t("Partial quote"), name: l10n.t("partial quote"), icon: "quote" },
  indirect: { label: l10n.t("Reported speech"), name: l10n.t("reported speech"), icon: "comment" },
};

export const NOBODY = l10n.t("Nobody named");

/** What a person corrected, by the name of the field, to stand within a sentence. */
export const CORRECTED: Readonly<Record<string, string>> = {
  name: l10n.t("name"),
  type: l10n.t("type"),
  role: l10n.t("role"),
  affiliation: l10n.t("affiliation"),
  merged: l10n.t("who it is"),
  speaker: l10n.t("speaker"),
  alsoSpeakers: l10n.t("further speakers"),
  form: l10n.t("form"),
  span: l10n.t("words"),
  content: l10n.t("words quoted or reported"),
  cue: l10n.t("cue"),
  source: l10n.t("source"),
  stance: l10n.t("stance"),
  category: l10n.t("issue"),
  issue: l10n.t("words of the issue"),
  actor: l10n.t("actor"),
  onBehalfOf: l10n.t("on behalf of"),
  addressee: l10n.t("addressee"),
  condition: l10n.t("condition"),
  when: l10n.t("when"),
  where: l10n.t("where"),
};

export const STATUS: Readonly<Record<Status, string>> = {
  suggested: l10n.t("suggestion"),
  accepted: l10n.t("accepted"),
  rejected: l10n.t("rejected"),
};
