import fc from "fast-check";
import { compare } from "../../src/core/model/span";
import { inTextOrder } from "../../src/core/model/textOrder";
import { type AnnotationDocument, type Provenance, type Span, STANCES, type Status } from "../../src/core/model/types";

const chunk = fc.constantFrom(
  "Ann Lee ",
  "said ",
  "he ",
  "“We will go.” ",
  "“",
  "”",
  '"',
  "=1+1 ",
  "\r\n",
  "\n\n",
  "\u2028",
  "é",
  "👍",
  "\ud800",
  "\\",
  "<b>",
  "[x](y) ",
  "שלום ",
  ",;",
  "@",
);
/** Not empty; repetitive, so that look-alikes occur. */
export const anyText = fc.array(chunk, { minLength: 3, maxLength: 30 }).map((chunks) => chunks.join(""));

const anyStatus = fc.constantFrom<Status>("suggested", "accepted", "rejected");
const anyProvenance: fc.Arbitrary<Provenance> = fc.oneof(
  fc
    .tuple(fc.string(), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([rule, confidence]) => ({ by: "machine", rule, confidence: confidence + 0 }) as const),
  fc.constant({ by: "person", name: "P", at: "2026-01-02T03:04:05Z" } as const),
);
const anyExtra = fc.oneof(fc.constant({}), fc.constant({ extra: { note: "kept", deep: [{ a: [1, null] }] } }));
const when = fc.constantFrom("2026-01-02T03:04:05Z", "2026-11-24T10:00:00.000Z");
const anyDecision = fc.record(
  {
    name: fc.string(),
    at: when,
    tool: fc.constant("Standpoint 0.1.0"),
    corrected: fc.subarray(["content", "form", "speaker", "stance"]),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const anyFields = fc.dictionary(
  fc.constantFrom("tone", "on record", "words", "é"),
  fc.oneof(fc.boolean(), fc.integer(), fc.string()),
  { noNullPrototype: true },
);
/** What decided annotations may have, and the fields of others. */
const anyMore = fc
  .record(
    { decision: anyDecision, fields: anyFields, extra: anyExtra },
    { requiredKeys: ["extra"], noNullPrototype: true },
  )
  .map(({ extra, ...more }) => ({ ...more, ...extra }));

const spanIn = (text: string): fc.Arbitrary<Span> =>
  fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));

/** A document over `text` whose every reference holds, in text order, nothing of it lost. */
export function documentOf(text: string): fc.Arbitrary<AnnotationDocument> {
  const span = spanIn(text);
  const maybe = fc.option(span);
  const spans = (minLength: number) => fc.array(span, { minLength, maxLength: 2 }).map((list) => list.sort(compare));
  const annotation = { status: anyStatus, provenance: anyProvenance, more: anyMore };
  const ref = fc.option(fc.nat(9));
  return fc
    .record({
      actors: fc.array(
        fc.record({
          ...annotation,
          name: fc.string({ minLength: 1, unit: "binary" }),
          type: fc.constantFrom("person" as const, "media" as const),
          role: fc.option(fc.string()),
          affiliation: ref,
          aliases: fc.array(fc.string(), { maxLength: 2 }),
          merged: fc.option(fc.nat(9)),
        }),
        { maxLength: 3 },
      ),
      mentions: fc.array(
        fc.record({ ...annotation, span, refersBy: fc.constantFrom("name" as const, "pronoun" as const), actor: ref }),
        { maxLength: 3 },
      ),
      attributions: fc.array(
        fc.record({
          ...annotation,
          form: fc.constantFrom("direct" as const, "indirect" as const),
          source: spans(0),
          cue: spans(0),
          content: spans(1),
          speaker: ref,
        }),
        { maxLength: 3 },
      ),
      positions: fc.array(
        fc.record({
          ...annotation,
          on: fc.nat(9),
          actor: ref,
          onBehalfOf: ref,
          addressee: ref,
          stance: fc.constantFrom(...STANCES, "our own"),
          category: fc.option(fc.constantFrom("ferry", "bridge")),
          issue: maybe,
          condition: maybe,
          when: maybe,
          where: maybe,
        }),
        { maxLength: 3 },
      ),
      notes: fc.array(fc.record({ ...annotation, span, about: ref, text: fc.string({ unit: "binary" }) }), {
        maxLength: 2,
      }),
      top: anyExtra,
    })
    .map(({ actors, mentions, attributions, positions, notes, top }) => {
      const actorId = (n: number | null) => (n === null || actors.length === 0 ? null : `a${n % actors.length}`);
      const head = ({ start, end }: Span) => ({ start: start + ((end - start) >> 1), end });
      return inTextOrder({
        actors: actors.map(({ more, affiliation, merged, ...it }, i) => ({
          kind: "actor",
          id: `a${i}`,
          ...it,
          affiliation: actorId(affiliation),
          ...(merged !== null && { merged: [`was${merged}`] }),
          ...more,
        })),
        mentions: mentions.map(({ more, actor, ...it }, i) => ({
          kind: "mention",
          id: `m${i}`,
          ...it,
          head: head(it.span),
          actor: actorId(actor),
          ...more,
        })),
        attributions: attributions.map(({ more, speaker, ...it }, i) => ({
          kind: "attribution",
          id: `q${i}`,
          ...it,
          speaker: actorId(speaker),
          ...more,
        })),
        positions: (attributions.length === 0 ? [] : positions).map(
          ({ more, on, actor, onBehalfOf, addressee, category, ...it }, i) => ({
            kind: "position",
            id: `p${i}`,
            ...it,
            ...(category !== null && { category }),
            attribution: `q${on % attributions.length}`,
            actor: actorId(actor),
            onBehalfOf: actorId(onBehalfOf),
            addressee: actorId(addressee),
            ...more,
          }),
        ),
        notes: notes.map(({ more, about, ...it }, i) => ({
          kind: "note",
          id: `n${i}`,
          ...it,
          about: about === null || mentions.length === 0 ? null : `m${about % mentions.length}`,
          ...more,
        })),
        lost: [],
        ...top,
      });
    });
}

export const anyArticle = anyText.chain((text) => documentOf(text).map((document) => ({ text, document })));
