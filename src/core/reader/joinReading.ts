import type { Act } from "../actions/act";
import { whom } from "../model/actorReferences";
import { evidenceOf, isKept } from "../model/decided";
import { NOTHING } from "../model/fields";
import { fingerprint } from "../model/ids";
import { arranged, isProposal, isUnreliable, pairedWith } from "../model/readings";
import { sliceOf } from "../model/span";
import { jointId, speakersOf } from "../model/speakers";
import { inTextOrder } from "../model/textOrder";
import type {
  Actor,
  Agreed,
  AnnotationDocument,
  Attribution,
  Form,
  Position,
  Provenance,
  Reader,
} from "../model/types";
import { agreementIn } from "./agreementIn";
import type { Answered, NewAttribution, Proposal, Whom } from "./proposal";
import { shareOf } from "./shareOf";

/**
 * Puts what a reader proposes into the document, as suggestions that say who read it. In place of what the same questions
 * brought before; nothing that a person said anything of changes. Where the machine has read the same quote its reading
 * stands aside (`readingsOf` gives both). `text` is the article that the answers were read on. `reader.at`: when, else
 * the act's own time.
 */
export const joinReading =
  (text: string, answered: readonly Answered[], reader: Reader): Act =>
  (document, by) => {
    const { model, version, prompt, at = by.at } = reader;
    // in the order of the annotation file
    const told = { model, ...(version !== undefined && { version }), prompt, ...(at !== undefined && { at }) };
    const proposals = answered.flatMap(({ reading }) => reading.proposals);
    const before = withdrawn(document, answered);
    const joining = new Joining(text, before, told, agreementIn(before, answered));
    for (const it of proposals) joining.add(it);
    const next = joining.document();
    return answered.length === 0 ? document : inTextOrder(arranged(next));
  };

/** Without what a reader proposed on what is asked about, and nobody has decided on. */
function withdrawn(document: AnnotationDocument, answered: readonly Answered[]): AnnotationDocument {
  const asked = new Set(answered.flatMap(({ prompt }) => prompt.attributions.map(({ id }) => id)));
  const pieces = answered.flatMap(({ prompt }) => (prompt.allowed.missing ? [prompt.piece] : []));
  const needed = evidenceOf(document);
  const isGone = (it: Attribution) =>
    isProposal(it) &&
    !needed.has(it.id) &&
    pieces.some(({ start, end }) => it.content[0]!.start >= start && it.content[0]!.start < end);
  const gone = new Set(document.attributions.filter(isGone).map(({ id }) => id));
  const stays = (it: Position) => !gone.has(it.attribution) && !(isProposal(it) && asked.has(it.attribution));
  const { aside } = document;
  const rest = {
    ...document,
    attributions: document.attributions.filter(({ id }) => !gone.has(id)),
    positions: document.positions.filter(stays),
    ...(aside && { aside: aside.filter(stays) }),
  };
  // new actors are made again where they are named again
  return withoutIdleActors(arranged(rest));
}

/** Without proposed actors that nothing refers to. */
function withoutIdleActors(document: AnnotationDocument): AnnotationDocument {
  const { attributions, positions, aside = [], mentions, actors } = document;
  const used = new Set<string | null>([
    ...attributions.flatMap(speakersOf),
    ...[...positions, ...aside].flatMap(({ actor, addressee, onBehalfOf }) => [actor, addressee, onBehalfOf]),
    ...mentions.map(({ actor }) => actor),
    ...actors.map(({ affiliation }) => affiliation),
  ]);
  const stays = (it: Actor) => !isProposal(it) || used.has(it.id);
  return actors.every(stays) ? document : { ...document, actors: actors.filter(stays) };
}

/** A quote that shares as much of its words with another one is that one. */
const SAME_WORDS = 0.5;

class Joining {
  private readonly actors: Actor[];
  private readonly attributions: Attribution[];
  private readonly positions: Position[];
  private readonly taken: Set<string>;
  private readonly meant: (actor: string) => string;

  constructor(
    private readonly text: string,
    private readonly before: AnnotationDocument,
    private readonly reader: Reader,
    private readonly agreement: number,
  ) {
    this.actors = [...before.actors];
    this.attributions = [...before.attributions];
    this.positions = [...before.positions];
    this.meant = whom(before.actors);
    const { mentions, notes, lost, aside = [] } = before;
    const all = [...this.actors, ...this.attributions, ...this.positions, ...mentions, ...notes, ...lost, ...aside];
    this.taken = new Set([...all.map(({ id }) => id), ...this.actors.flatMap(({ merged = [] }) => merged)]);
  }

  document(): AnnotationDocument {
    const { actors, attributions, positions } = this;
    return { ...this.before, actors, attributions, positions };
  }

  add(proposal: Proposal): void {
    const { on } = proposal;
    if (typeof on !== "string") {
      if (this.attributions.some((it) => shareOf(it.content, on.content) >= SAME_WORDS)) return;
      const speaker = this.actorOf(proposal.speaker ?? null);
      if (speaker === null && isUnreliable(this.agreement)) return;
      const attribution = this.attribution(on, speaker);
      this.attributions.push(attribution);
      this.put(proposal, attribution, []);
      return;
    }
    const attribution = this.attributions.find(({ id }) => id === on);
    if (!attribution || attribution.status === "rejected") return;
    const { positions, aside = [] } = this.before;
    const machines = [...positions, ...aside].filter((it) => it.attribution === on && !isKept(it) && !isProposal(it));
    this.put(proposal, attribution, machines);
  }

  /** One position, or, where the machine has found several who say it, and the reader names one of them, each one’s. */
  private put(proposal: Proposal, attribution: Attribution, machines: readonly Position[]): void {
    const issue = proposal.issue === undefined ? null : proposal.issue;
    const like = pairedWith({ ...NOWHERE, issue }, machines);
    const [first] = like;
    // who often names whom the article does not have has not read the speakers of the others
    const isNobody = proposal.speaker === null || (proposal.speakerFell && isUnreliable(this.agreement));
    if (isNobody && isUnreliable(this.agreement) && like.every((it) => it.actor === null)) return;
    const named = proposal.speaker ? this.actorOf(proposal.speaker) : null;
    const actor = isNobody ? null : (named ?? first?.actor ?? attribution.speaker);
    const read = readIn(proposal, isNobody || named !== null);
    const base: Position = {
      ...NOWHERE,
      ...(first && { condition: first.condition, when: first.when, where: first.where, issue: first.issue }),
      ...(first && { addressee: first.addressee, onBehalfOf: first.actor === actor ? first.onBehalfOf : null }),
      ...said(proposal),
      ...(proposal.addressee !== undefined && { addressee: this.actorOf(proposal.addressee) }),
      id: this.freeId("p", `${attribution.id}\u0000${actor}`),
      provenance: { ...this.provenance(), read },
      attribution: attribution.id,
      actor,
    };
    const holders = like.map((it) => it.actor);
    const others = holders.includes(actor) ? new Set(holders.filter((it) => it !== actor)) : [];
    this.positions.push(base);
    // the reader has named one of them alone
    const holding = { provenance: { ...this.provenance(), read: read.filter((field) => field !== "actor") } };
    for (const other of others)
      if (other !== null)
        this.positions.push({ ...base, ...holding, id: jointId(base.id, other), actor: other, onBehalfOf: null });
  }

  private attribution({ source, cue, content }: NewAttribution, speaker: string | null): Attribution {
    const words = content.map((it) => sliceOf(this.text, it)).join("\u0000");
    return {
      kind: "attribution",
      id: this.freeId("q", `${content[0]!.start}\u0000${words}`),
      status: "suggested",
      provenance: this.provenance(),
      form: formOf(content.map((it) => sliceOf(this.text, it))),
      source,
      cue,
      content,
      speaker,
    };
  }

  private actorOf(who: Whom | null): string | null {
    if (!who) return null;
    if ("id" in who) {
      const id = this.meant(who.id);
      return this.actors.some((it) => it.id === id && it.status !== "rejected") ? id : null;
    }
    const wanted = who.name.toLowerCase();
    const known = this.actors.find(
      ({ name, aliases, status }) =>
        status !== "rejected" && [name, ...aliases].some((form) => form.toLowerCase() === wanted),
    );
    if (known) return known.id;
    const actor: Actor = {
      ...NOTHING.actor,
      kind: "actor",
      id: this.freeId("a", who.name),
      status: "suggested",
      provenance: this.provenance(),
      name: who.name,
      type: who.type,
    };
    this.actors.push(actor);
    return actor.id;
  }

  private provenance(): Extract<Provenance, { readonly by: "machine" }> {
    return { by: "machine", rule: "second reader", confidence: this.agreement, reader: this.reader };
  }

  private freeId(kind: "a" | "q" | "p", what: string): string {
    const wanted = `${kind}${fingerprint(`reader\u0000${what}`)}`;
    let id = wanted;
    for (let i = 2; this.taken.has(id); i++) id = `${wanted}-${i}`;
    this.taken.add(id);
    return id;
  }
}

const NOWHERE: Position = {
  ...NOTHING.position,
  kind: "position",
  id: "",
  status: "suggested",
  provenance: { by: "machine", rule: "", confidence: 0 },
  attribution: "",
  actor: null,
  stance: "",
};

/** Fields of a position that an answer gives; whether the speaker is one the caller knows. */
const readIn = (proposal: Proposal, speaks: boolean): Readonly<Agreed> => [
  ...(speaks ? (["actor"] as const) : []),
  ...(["stance", "issue", "condition", "addressee", "when", "where"] as const).filter(
    (field) => proposal[field] !== undefined,
  ),
];

const READ = ["stance", "issue", "condition", "when", "where", "category", "fields"] as const;
const said = (proposal: Proposal): Partial<Position> =>
  Object.fromEntries(READ.flatMap((field) => (proposal[field] === undefined ? [] : [[field, proposal[field]]])));

function formOf(contents: readonly string[]): Form {
  const isQuoted = (words: string) => /^["“”„«»‘’'].*["“”„«»‘’'][.,]?$/s.test(words.trim());
  if (contents.every(isQuoted)) return "direct";
  return contents.some((words) => /["“”„«»]/.test(words)) ? "mixed" : "indirect";
}
