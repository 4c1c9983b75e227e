import * as l10n from "@vscode/l10n";
import * as z from "zod/mini";
import { type FIELDS, FIELDS_OF, type Field, LESSER_FIELDS, WORDS_FIELDS } from "../../core/model/fields";
import type { Form, Kind, Mention, Status } from "../../core/model/types";
import { nameInFile, type RecordOf } from "../../core/records/record";
import { listOf } from "../json/boundedList";
import { provenanceSchema, signatureFields } from "./provenanceSchema";

export const FORMAT = "standpoint-annotations";
/** Raised when a reader of the older version would read a newer file wrongly. */
export const VERSION = 1;

const FORMS = ["direct", "mixed", "indirect"] as const satisfies Form[];
const STATUSES = ["suggested", "accepted", "rejected"] as const satisfies Status[];
const REFERS_BY = ["name", "role", "pronoun"] as const satisfies Mention["refersBy"][];

/**
 * What an annotation file holds: the one source of the validation when it is read and of the JSON schema that editors
 * show. Fields that it does not name are allowed everywhere.
 */
export function fileSchema(): ReturnType<typeof createSchema> {
  schema ??= createSchema();
  return schema;
}

let schema: ReturnType<typeof createSchema> | undefined;

function createSchema() {
  // compiled validators need `eval`, which a strict host forbids; one file a time needs no such speed
  z.config({ jitless: true });
  const offset = () => z.int().check(z.gte(0));
  const id = (what: string) => z.string().check(z.minLength(1), z.describe(what));
  const actorId = (what: string) => z.nullable(z.string()).check(z.describe(`${what}: the id of an actor, or null`));

  const selector = z
    .looseObject({
      start: offset().check(z.describe("Where the words began when they were last seen, in UTF-16 code units")),
      end: offset().check(z.describe("Where they ended: the offset after the last code unit")),
      exact: z.string().check(z.minLength(1), z.describe("The words")),
      prefix: z._default(z.string(), "").check(z.describe("What stands before them: up to 32 code units")),
      suffix: z._default(z.string(), "").check(z.describe("What stands after them: up to 32 code units")),
    })
    .check(
      z.describe("Words of the article (W3C text-quote and text-position selector)"),
      z.refine(
        ({ start, end, exact }) => end - start === exact.length,
        l10n.t("“start” and “end” should be as far apart as “exact” is long"),
      ),
    );
  const missing = (kind: Kind) =>
    z.exactOptional(
      z
        .looseObject(
          Object.fromEntries(
            WORDS_FIELDS[kind]
              .map(({ name }) => name)
              .sort()
              .map((name) => [name, z.exactOptional(listOf(selector))]),
          ),
        )
        .check(z.describe("By field, words that the article had when they were decided on and has no more")),
    );
  const schemaOf = (field: Field, what: string): z.core.$ZodType => {
    if (field.is === "actor") return "unsaid" in field ? z._default(actorId(what), null) : actorId(what);
    if (!("many" in field))
      return "unsaid" in field ? z._default(z.nullable(selector), null).check(z.describe(what)) : selector;
    const selectors = listOf(selector).check(z.describe(what));
    return field.main ? selectors.check(z.minLength(1)) : selectors;
  };
  /** A record: what every annotation has, and its own fields by what they mean. */
  const recordOf = <K extends Kind>(kind: K, own: Own<K>) => {
    const fields = FIELDS_OF[kind].map((field) => {
      const said = own[field.name as keyof Own<K>] as string | z.core.$ZodType;
      return [nameInFile(field), typeof said === "string" ? schemaOf(field, said) : said];
    });
    return z.looseObject({
      ...annotation,
      ...Object.fromEntries(fields),
      ...(LESSER_FIELDS[kind].length > 0 && { missing: missing(kind) }),
    });
  };

  const signature = signatureFields();
  const annotation = {
    id: id("Made from the words it stands on, so that it stays the same"),
    status: z.enum(STATUSES).check(z.describe("Suggested, or as a whole accepted or rejected by a person")),
    provenance: provenanceSchema(),
    decision: z.exactOptional(
      z
        .looseObject({
          ...signature,
          corrected: z.exactOptional(
            listOf(z.string()).check(
              z.describe("The fields that a person corrected: of a suggestion these alone are the person’s"),
            ),
          ),
        })
        .check(z.describe("Who accepted, rejected or corrected it last")),
    ),
    fields: z.exactOptional(
      z
        .record(z.string(), z.union([z.boolean(), z.number(), z.string()]))
        .check(z.describe("Values of the codebook’s own fields, by their ids")),
    ),
    anchored: z.exactOptional(
      z
        .looseObject({
          how: z.enum(["moved", "changed"]),
          score: z.number().check(z.gte(0), z.lte(1)),
          was: z.exactOptional(z.string()),
        })
        .check(
          z.describe("The article has changed its words since the decision: what they were, and how alike the two are"),
        ),
    ),
  };

  const actor = recordOf("actor", {
    name: z.string().check(z.minLength(1), z.describe("The fullest form that the article gives")),
    type: z
      .string()
      .check(
        z.minLength(1),
        z.describe("person, organization, country, group, media or place, or a type of the codebook"),
      ),
    role: z._default(z.nullable(z.string()), null).check(z.describe("In the article’s words, or null")),
    affiliation: "Whom it belongs to or speaks for",
    aliases: z
      ._default(listOf(z.string()), [])
      .check(z.describe("Other forms that the article uses, without pronouns")),
    merged: z.exactOptional(listOf(z.string()).check(z.describe("Ids of actors that are this one, as a person said"))),
  }).check(z.describe("Somebody or something that speaks, acts or is spoken of"));
  const mention = recordOf("mention", {
    refersBy: z.enum(REFERS_BY),
    actor: "Whom it means",
    span: "",
    head: z
      .tuple([offset(), offset()])
      .check(z.describe("Start and end of the words that name, counted from the start of the span")),
  }).check(
    z.describe("A place where the article names or means an actor"),
    z.refine((it) => {
      const { span, head } = it as unknown as RecordOf<"mention">;
      return head[0] < head[1] && head[1] <= span.exact.length;
    }, l10n.t("“head” should be a part of the span")),
  );
  const attribution = recordOf("attribution", {
    form: z.enum(FORMS).check(z.describe("All of it in quotation marks, some of it, or none")),
    speaker: "Who says it",
    alsoSpeakers: z.exactOptional(
      listOf(z.string()).check(z.describe("Who says it together with the speaker: the ids of actors")),
    ),
    source: "The words that name who says it",
    cue: "The words that say that it is said",
    content: "The words that are said",
  }).check(z.describe("Something said, written, thought or wanted, and by whom"));
  const position = recordOf("position", {
    attribution: id("The id of the attribution that is its evidence"),
    actor: "Who holds it",
    onBehalfOf: "For whom it is held",
    stance: z
      .string()
      .check(
        z.minLength(1),
        z.describe(
          "support, oppose, demand, offer, commit, threaten, deny, concern or neutral, or a stance of the codebook",
        ),
      ),
    category: z.exactOptional(id("The codebook’s issue that the words are about")),
    addressee: "Of whom something is demanded, to whom something is offered",
    issue: "Towards what",
    condition: "Under which condition",
    when: "When it was said",
    where: "Where it was said",
  }).check(z.describe("Where an actor stands, as an attribution reports it"));
  const note = recordOf("note", {
    about: z.nullable(z.string()).check(z.describe("The id of the annotation it is about, or null")),
    text: z.string(),
    span: "",
  }).check(z.describe("A person’s remark"));

  const article = z
    .looseObject({
      name: z.string().check(z.describe("Its file name")),
      length: offset().check(z.describe("In UTF-16 code units")),
      fingerprint: z.string().check(z.describe("Tells whether the text is the one that was annotated")),
    })
    .check(z.describe("The article beside the file"));
  return z
    .looseObject({
      format: z.literal(FORMAT),
      version: z.literal(VERSION),
      article,
      actors: listOf(actor),
      mentions: listOf(mention),
      attributions: listOf(attribution),
      positions: listOf(position),
      notes: z.exactOptional(listOf(note)),
      // lists of their own: a version that does not know second readers leaves them as they are
      readerActors: z.exactOptional(listOf(actor)),
      readerAttributions: z.exactOptional(listOf(attribution)),
      readerPositions: z.exactOptional(listOf(position)),
    })
    .check(z.describe("The annotations of the article beside this file"));
}

/** Of each field, what it means where the table of fields tells its form, else its form. */
type Own<K extends Kind> = {
  readonly [P in keyof (typeof FIELDS)[K]]: (typeof FIELDS)[K][P] extends { readonly is: "words" | "actor" }
    ? string
    : z.core.$ZodType;
};

/** An annotation file that was found to be one. */
export interface AnnotationFile {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly article: { readonly name: string; readonly length: number; readonly fingerprint: string };
  readonly actors: readonly RecordOf<"actor">[];
  readonly mentions: readonly RecordOf<"mention">[];
  readonly attributions: readonly RecordOf<"attribution">[];
  readonly positions: readonly RecordOf<"position">[];
  readonly notes?: readonly RecordOf<"note">[];
  /** What a second reader proposes, and no person has said anything of. */
  readonly readerActors?: readonly RecordOf<"actor">[];
  readonly readerAttributions?: readonly RecordOf<"attribution">[];
  readonly readerPositions?: readonly RecordOf<"position">[];
}
