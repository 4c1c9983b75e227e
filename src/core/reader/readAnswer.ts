import type * as z from "zod/mini";
import { fingerprint } from "../model/ids";
import { hull, overlaps } from "../model/span";
import type { FieldValue, Span } from "../model/types";
import { actorsNamed } from "./actorsNamed";
import { type AnswerSchemas, answerSchemas } from "./answerSchema";
import { findJson } from "./findJson";
import { type FindWords, wordsIn } from "./findWords";
import type { Numbered, Prompt } from "./prompt";
import type { NewAttribution, Proposal, Reading, Reason, Refused, Whom } from "./proposal";
import { shareOf } from "./shareOf";

/**
 * What an answer proposes, checked word by word against the piece that was asked about, and what fell out of it and why.
 * JSON is found whatever stands around it; what it says is held to the format, and nothing is mended. `text` is the
 * article as it was asked about. Never throws.
 */
export function readAnswer(prompt: Prompt, text: string, answer: string): Reading {
  const { piece, words } = prompt;
  if (fingerprint(text.slice(piece.start, piece.end)) !== words) return nothing("article changed", "piece");
  const json = findJson(answer, ["attributions", "missing"]);
  // an object of these that is not found is cut off
  const isCutOff = /\{\s*"(?:attributions|missing)"/.test(answer);
  if (!json) return nothing(!isCutOff && findJson(answer, []) ? "not as asked" : "no JSON", "answer");
  const lists = answerSchemas().answer.safeParse(json);
  if (!lists.success) return nothing("not as asked", "answer");
  const { attributions = [], missing = [] } = lists.data;

  const reader = new AnswerReader(prompt, text);
  const seen = new Set<number>();
  const known = attributions.flatMap((item, i) => reader.known(item, `attribution ${i + 1}`, seen) ?? []);
  const found = prompt.allowed.missing
    ? missing.flatMap((item, i) => reader.missing(item, `missing ${i + 1}`) ?? [])
    : [];
  if (!prompt.allowed.missing && missing.length > 0) reader.refuse("not as asked", "missing");
  return { proposals: [...known, ...found], refused: reader.refused };
}

const nothing = (reason: Reason, what: string): Reading => ({ proposals: [], refused: [{ reason, what }] });

/** What shares as much of its words with an attribution is that one. */
const SAME_WORDS = 0.5;

type Said = Omit<Proposal, "on">;

const WORDS = ["issue", "condition", "when", "where"] as const;
const WHO = ["speaker", "addressee"] as const;
const KEYS: ReadonlySet<string> = new Set([...WORDS, ...WHO, "stance", "category", "fields"]);

/** Reads the items of one answer, and keeps what falls out. */
class AnswerReader {
  readonly refused: Refused[] = [];
  private readonly schemas: AnswerSchemas = answerSchemas();
  private readonly find: FindWords;
  private readonly named: ReturnType<typeof actorsNamed>;
  private readonly asked: ReadonlyMap<number, Numbered>;
  /** Contents of the missing attributions so far. */
  private readonly taken: (readonly Span[])[] = [];

  constructor(
    private readonly prompt: Prompt,
    text: string,
  ) {
    this.find = wordsIn(text, prompt.piece);
    this.named = actorsNamed(prompt.actors, text);
    this.asked = new Map(prompt.attributions.map((it) => [it.number, it]));
  }

  refuse(reason: Reason, what: string): undefined {
    this.refused.push({ reason, what });
    return undefined;
  }

  known(item: unknown, place: string, seen: Set<number>): Proposal | undefined {
    const { n, none, ...rest } = this.checked("item", item, place) ?? {};
    const number = this.checked("number", n, place);
    if (number === undefined) return undefined;
    const asked = this.asked.get(number);
    if (!asked || seen.has(number)) return this.refuse("unknown number", `${number}`);
    seen.add(number);
    if (none !== undefined) {
      const { neutral } = this.prompt.allowed;
      if (this.checked("yes", none, `${number} none`) === undefined) return undefined;
      return neutral === null
        ? this.refuse("unknown stance", `${number} none`)
        : { on: asked.id, stance: neutral, issue: null };
    }
    const said = this.said(rest, `${number}`, asked.span);
    return said && { on: asked.id, ...said };
  }

  missing(item: unknown, place: string): Proposal | undefined {
    const { source, cue, content, type, ...rest } = this.checked("item", item, place) ?? {};
    const on = this.newAttribution({ source, cue, content }, place);
    if (!on) return undefined;
    const words = hull(on.content)!;
    const asked = Array.from(this.asked.values(), ({ content }) => content);
    const others = [...asked, ...this.prompt.others, ...this.taken];
    if (others.some((it) => shareOf(it, on.content) >= SAME_WORDS)) return this.refuse("already found", place);
    const own = type === undefined ? undefined : this.checked("code", type, `${place} type`);
    if (own !== undefined && !this.prompt.allowed.actorTypes.includes(own))
      this.refuse("not in the codebook", `${place} type`);
    const said = this.said(rest, place, words, own);
    // who says it is half of an attribution: without it there is none
    if (said?.speaker === undefined) return undefined;
    this.taken.push(on.content);
    return { on, ...said };
  }

  /** All its words, or none of it. */
  private newAttribution(
    item: Readonly<Record<"source" | "cue" | "content", unknown>>,
    place: string,
  ): NewAttribution | undefined {
    const contents = this.spans(item.content, `${place} content`, this.prompt.piece);
    const near = contents && hull(contents);
    if (!near) return contents && this.refuse("not as asked", `${place} content`);
    const source = this.spans(item.source ?? [], `${place} source`, near);
    const cue = this.spans(item.cue ?? [], `${place} cue`, near);
    return source && cue ? { source, cue, content: contents } : undefined;
  }

  private spans(value: unknown, place: string, near: Span): readonly Span[] | undefined {
    const parts = this.checked("parts", value, place);
    const spans: Span[] = [];
    let last = near;
    for (const part of parts ?? []) {
      const span = this.find(part, last);
      if (!span) return this.refuse("words not found", place);
      if (spans.some((it) => overlaps(it, span))) return this.refuse("not as asked", place);
      spans.push(span);
      last = { start: span.end, end: span.end };
    }
    return parts && spans.sort((a, b) => a.start - b.start);
  }

  private said(item: Readonly<Record<string, unknown>>, place: string, near: Span, type?: string): Said | undefined {
    for (const key of Object.keys(item))
      if (!KEYS.has(key)) this.refuse("not as asked", `${place} ${key.slice(0, 40)}`);
    const stance = this.checked("code", item.stance, `${place} stance`);
    if (stance === undefined) return undefined;
    if (!this.prompt.allowed.stances.includes(stance)) return this.refuse("unknown stance", place);
    const words = WORDS.flatMap((field) => {
      const span = this.words(item[field], `${place} ${field}`, near);
      return span === undefined ? [] : [[field, span] as const];
    });
    const who = WHO.flatMap((field) => {
      const whom = this.whom(item[field], `${place} ${field}`, type);
      return whom === undefined ? [] : [[field, whom] as const];
    });
    const speakerFell = item.speaker !== undefined && !who.some(([field]) => field === "speaker");
    const category = this.category(item.category, `${place} category`);
    const fields = this.values(item.fields, `${place} fields`);
    return {
      stance,
      ...Object.fromEntries([...who, ...words]),
      ...(speakerFell && { speakerFell }),
      ...(category !== undefined && { category }),
      ...(fields && { fields }),
    };
  }

  private words(value: unknown, place: string, near: Span): Span | null | undefined {
    if (value === undefined) return undefined;
    const words = this.checked("words", value, place);
    if (words === undefined || words === null) return words;
    return this.find(words, near) ?? this.refuse("words not found", place);
  }

  private whom(value: unknown, place: string, type: string | undefined): Whom | null | undefined {
    if (value === undefined) return undefined;
    const words = this.checked("words", value, place);
    if (words === undefined || words === null) return words;
    const { actorTypes } = this.prompt.allowed;
    const own = type !== undefined && actorTypes.includes(type) ? type : (actorTypes[0] ?? "person");
    return this.named(words, own) ?? this.refuse("unknown actor", place);
  }

  private category(value: unknown, place: string): string | undefined {
    if (value === undefined || value === null) return undefined;
    const code = this.checked("code", value, place);
    if (code === undefined) return undefined;
    return this.prompt.allowed.issues.includes(code) ? code : this.refuse("not in the codebook", place);
  }

  private values(value: unknown, place: string): Readonly<Record<string, FieldValue>> | undefined {
    if (value === undefined || value === null) return undefined;
    const values = Object.entries(this.checked("values", value, place) ?? {}).filter(([id, it]) => {
      const field = this.prompt.allowed.fields.find((one) => one.id === id);
      const fits = field !== undefined && fitsField(field, it);
      if (!fits) this.refuse("not in the codebook", `${place} ${id.slice(0, 40)}`);
      return fits;
    });
    return values.length > 0 ? Object.fromEntries(values) : undefined;
  }

  /** The value, where it is what that schema says. */
  private checked<K extends keyof AnswerSchemas>(
    schema: K,
    value: unknown,
    place: string,
  ): z.output<AnswerSchemas[K]> | undefined {
    const read = this.schemas[schema].safeParse(value);
    if (read.success) return read.data as z.output<AnswerSchemas[K]>;
    return this.refuse("not as asked", place);
  }
}

type Field = Prompt["allowed"]["fields"][number];

function fitsField(field: Field, value: FieldValue): boolean {
  switch (field.type) {
    case "boolean":
      return typeof value === "boolean";
    case "number": {
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = field;
      return typeof value === "number" && value >= min && value <= max;
    }
    case "choice":
      return field.choices.some(({ id }) => id === value);
    case "text":
      return typeof value === "string" && value.trim() !== "";
  }
}
