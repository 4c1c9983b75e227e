import { type Edit, hull, mapThrough, sliceOf } from "../model/span";
import type { Span } from "../model/types";
import { wordsIn } from "./findWords";
import type { Prompt } from "./prompt";
import type { NewAttribution, Proposal, Reading, Refused, Whom } from "./proposal";

/** A text that was edited since a question was made of it. */
export interface Edited {
  readonly before: string;
  /** Each counts its offsets in the text that the ones before it left. */
  readonly edits: readonly Edit[];
  readonly now: string;
}

/**
 * A question and what its answer came to, read on the text as it was asked about, moved to the text as it is now. What is
 * said of words that are others now falls out, field by field, and is refused as “article changed”; the rest holds.
 */
export function moveReading(
  prompt: Prompt,
  reading: Reading,
  edited: Edited,
): { readonly prompt: Prompt; readonly reading: Reading } {
  const { before, now } = edited;
  if (before === now) return { prompt, reading };
  const mover = new Mover(prompt, edited);
  const proposals = reading.proposals.flatMap((it) => mover.proposal(it) ?? []);
  const refused = [...reading.refused, ...mover.refused];
  return { prompt: { ...prompt, piece: mover.piece() }, reading: { proposals, refused } };
}

const WORDS = ["issue", "condition", "when", "where"] as const;
const WHO = ["speaker", "addressee"] as const;

type Field = (typeof WORDS | typeof WHO)[number];
type Changing = { -readonly [Name in keyof Proposal]: Proposal[Name] };

class Mover {
  readonly refused: Refused[] = [];
  private readonly asked: ReadonlyMap<string, Prompt["attributions"][number]>;
  private news = 0;
  private stands: ((name: string) => boolean) | undefined;

  constructor(
    private readonly prompt: Prompt,
    private readonly edited: Edited,
  ) {
    this.asked = new Map(prompt.attributions.map((it) => [it.id, it]));
  }

  /** Empty where nothing of it is left. */
  piece(): Span {
    return this.mapped(this.prompt.piece) ?? { start: 0, end: 0 };
  }

  proposal(proposal: Proposal): Proposal | undefined {
    const asked = typeof proposal.on === "string" ? this.asked.get(proposal.on) : undefined;
    const place = asked ? `${asked.number}` : `missing ${++this.news}`;
    const on = this.on(proposal.on, asked?.span);
    if (on === undefined) return this.refuse(place);
    const moved: Changing = { ...proposal, on };
    for (const field of WORDS) {
      const was = moved[field];
      if (!was) continue;
      const span = this.same(was);
      if (span) moved[field] = span;
      else this.without(moved, field, place);
    }
    for (const field of WHO) {
      const who = moved[field];
      if (who && !this.isNamed(who)) this.without(moved, field, place);
    }
    return moved;
  }

  private on(on: string | NewAttribution, span: Span | undefined): string | NewAttribution | undefined {
    if (typeof on === "string") return span && !this.same(span) ? undefined : on;
    const each = (spans: readonly Span[]) => spans.flatMap((it) => this.same(it) ?? []);
    const all = hull([...on.source, ...on.cue, ...on.content]);
    if (!all || !this.same(all)) return undefined;
    return { source: each(on.source), cue: each(on.cue), content: each(on.content) };
  }

  private without(proposal: Changing, field: Field, place: string): void {
    delete proposal[field];
    this.refuse(`${place} ${field}`);
  }

  private refuse(what: string): undefined {
    this.refused.push({ reason: "article changed", what });
    return undefined;
  }

  private mapped(span: Span): Span | null {
    let now: Span | null = span;
    for (const edit of this.edited.edits) now = now && mapThrough(now, edit);
    return now;
  }

  /** Where these words are now; null where they are others. */
  private same(span: Span): Span | null {
    const { before, now } = this.edited;
    const moved = this.mapped(span);
    return moved && sliceOf(now, moved) === sliceOf(before, span) ? moved : null;
  }

  /** Somebody new is named by words of the article: they must stand there still. */
  private isNamed(who: Whom): boolean {
    if ("id" in who) return true;
    if (!this.stands) {
      const { now } = this.edited;
      const find = wordsIn(now, { start: 0, end: now.length });
      this.stands = (name) => find(name, { start: 0, end: 0 }) !== null;
    }
    return this.stands(who.name);
  }
}
