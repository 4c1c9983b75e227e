import { articleDate, datesIn } from "../../src/core/article/dates";
import { looksLikeProse } from "../../src/core/article/looksLikeProse";
import { proseInSteps } from "../../src/core/article/markdownProse";
import { BUILT_IN } from "../../src/core/codebook/builtIn";
import { choicesOf } from "../../src/core/codebook/codebook";
import type { Codebook } from "../../src/core/codebook/types";
import { FORMATS } from "../../src/core/formats";
import { emptyDocument } from "../../src/core/model/emptyDocument";
import type {
  Actor,
  AnnotationDocument,
  Attribution,
  Lost,
  Mention,
  Note,
  Position,
  Steps,
} from "../../src/core/model/types";
import { merging } from "../../src/core/reconcile/mergeAnalysis";
import { matrixInSteps } from "../../src/core/views/matrix";
import { outlineInSteps } from "../../src/core/views/outline";
import { GROUPINGS, positionRowsInSteps } from "../../src/core/views/positions";
import { opening, serialize } from "../../src/files/annotations/annotationFile";
import { parseCodebook } from "../../src/files/codebook/codebookFile";
import { nameOf, repeated } from "./families";

/** Work of a size: on what is made of a text, or on a file beside it. */
export interface Work {
  readonly name: string;
  /** The work on an input of `length` UTF-16 units, which is made before the first step. */
  workOf(length: number): Steps<unknown>;
  /** Whether it has no steps: done on demand, as an export is. Then its growth counts, not its one stretch. */
  readonly whole?: true;
}

function* once(work: () => unknown): Steps<unknown> {
  yield;
  return work();
}

const MARKDOWN: readonly (readonly [string, string])[] = [
  ["open links", "[a]("],
  ["links", "[a](b) "],
  ["brackets without an end", "["],
  ["images", "![a](b)"],
  ["emphasis in emphasis", "*a**b "],
  ["stars", "*"],
  ["underscores", "_a"],
  ["backticks", "`a``b"],
  ["open tags", "<a "],
  ["comments", "<!--a"],
  ["quotes in quotes", "> "],
  ["lists in lists", "- "],
  ["entities", "&amp;&a"],
  ["tables", "| a | b |\n|---|---|\n"],
  ["references", "[a]: b\n"],
  ["headings", "# a\n"],
];

const NOTHING_HIDDEN = { text: "", neutral: true } as const;

/** An article of sentences like “Anna Baco opposes the baco plan.”, each with its position, each by actor and issue number `of(i)`. */
function positionsOf(length: number, issueOf: (i: number) => string, actorOf: (i: number) => string) {
  const parts: string[] = [];
  const actors = new Map<string, Actor>();
  const [mentions, attributions, positions]: [Mention[], Attribution[], Position[]] = [[], [], []];
  const machine = { status: "suggested", provenance: { by: "machine", rule: "words", confidence: 0.8 } } as const;
  for (let i = 0, at = 0; at < length; i++) {
    const [name, issue] = [actorOf(i), issueOf(i)];
    const sentence = `${name} opposes ${issue}. `;
    const id = `a-${name}`;
    if (!actors.has(name))
      actors.set(name, {
        kind: "actor",
        id,
        ...machine,
        name,
        type: "person",
        role: null,
        affiliation: null,
        aliases: [],
      });
    const head = { start: at, end: at + name.length };
    const content = { start: at + name.length + 9, end: at + sentence.length - 2 };
    mentions.push({ kind: "mention", id: `m${i}`, ...machine, span: head, head, refersBy: "name", actor: id });
    const cue = [{ start: head.end + 1, end: head.end + 8 }];
    const report = { form: "indirect", source: [head], cue, content: [content], speaker: id } as const;
    attributions.push({ kind: "attribution", id: `q${i}`, ...machine, ...report });
    const rest = { onBehalfOf: null, condition: null, addressee: null, when: null, where: null };
    const stance = i % 3 === 0 ? "support" : "oppose";
    positions.push({
      kind: "position",
      id: `p${i}`,
      ...machine,
      attribution: `q${i}`,
      actor: id,
      stance,
      issue: content,
      ...rest,
    });
    parts.push(sentence);
    at += sentence.length;
  }
  const document: AnnotationDocument = {
    ...emptyDocument,
    actors: [...actors.values()],
    mentions,
    attributions,
    positions,
  };
  return { text: parts.join(""), document };
}

const wordOf = (i: number): string => nameOf(i).toLowerCase();
const SHAPES: readonly (readonly [string, (i: number) => string, (i: number) => string])[] = [
  ["issues, each its own", (i) => `the ${wordOf(i)} plan`, () => "Anna Bell"],
  ["issues that share words", (i) => `the ${wordOf(i % 50)} ${wordOf(i % 37)} bridge plan`, (i) => nameOf(i % 40)],
  ["actors, each its own", () => "the bridge plan", (i) => `Anna ${nameOf(i)}`],
  ["one issue of one actor", () => "the bridge plan", () => "Anna Bell"],
];

const VIEWS: readonly (readonly [string, (text: string, document: AnnotationDocument) => Steps<unknown>])[] = [
  ["matrix", (text, document) => matrixInSteps(document, text, NOTHING_HIDDEN, (offset) => offset, BUILT_IN)],
  ...GROUPINGS.map(
    (grouping) =>
      [
        `rows by ${grouping}`,
        (text: string, document: AnnotationDocument) => positionRowsInSteps(document, text, grouping, NOTHING_HIDDEN),
      ] as const,
  ),
  ["outline", (text, document) => outlineInSteps(document, text)],
  ["merge", (_, document) => merging(document, document)],
];

const views: readonly Work[] = SHAPES.flatMap(([shape, issueOf, actorOf]) =>
  VIEWS.map(([view, steps]) => ({
    name: `${view}: ${shape}`,
    workOf: (length) => {
      const { text, document } = positionsOf(length, issueOf, actorOf);
      return steps(text, document);
    },
  })),
);

const exports: readonly Work[] = FORMATS.map(({ id, write }) => ({
  name: `export ${id}`,
  whole: true,
  workOf: (length) => {
    const { text, document } = positionsOf(length, SHAPES[0]![1], SHAPES[1]![2]);
    return once(() => write({ name: "any.txt", text, document }));
  },
}));

const accepted = (document: AnnotationDocument): AnnotationDocument => ({
  ...document,
  attributions: document.attributions.map((it) => ({ ...it, status: "accepted" })),
  positions: document.positions.map((it) => ({ ...it, status: "accepted" })),
});

/** UTF-16 units of an annotation file for each of its article. */
const FILE_BY_ARTICLE = 25;

/** A file of decisions is opened under a text that has changed since; `length` is the file's. */
function opened(length: number, issueOf: (i: number) => string, changed: (text: string) => string): Steps<unknown> {
  const { text, document } = positionsOf(length / FILE_BY_ARTICLE, issueOf, (i) => nameOf(i % 9));
  return opening(serialize({ name: "any.txt", text, document: accepted(document) }), changed(text));
}

const files: readonly Work[] = [
  {
    name: "file: as it was",
    workOf: (length) =>
      opened(
        length,
        (i) => `the ${wordOf(i)} plan`,
        (text) => text,
      ),
  },
  {
    name: "file: after a shift",
    workOf: (length) =>
      opened(
        length,
        () => "the plan",
        (text) => `New. ${text}`,
      ),
  },
  {
    name: "file: other words everywhere",
    workOf: (length) =>
      opened(
        length,
        (i) => `the ${wordOf(i)} plan`,
        (text) => text.replaceAll("plan", "idea"),
      ),
  },
  {
    name: "file: another article",
    workOf: (length) =>
      opened(
        length,
        () => "it",
        () => repeated("ha ho ", length),
      ),
  },
];

/** Books that may be used and are long: chains of parts, many parts of one, many codes. */
const BOOKS: readonly (readonly [string, (i: number) => string | undefined])[] = [
  ["each a part of the one before", (i) => (i > 0 ? `i${i - 1}` : undefined)],
  ["all parts of one", (i) => (i > 0 ? "i0" : undefined)],
  ["in pairs", (i) => (i % 2 === 1 ? `i${i - 1}` : undefined)],
];

/** About `length` units of a codebook file. */
const bookOf = (length: number, parentOf: (i: number) => string | undefined): Codebook => ({
  ...BUILT_IN,
  issues: Array.from({ length: length / 50 }, (_, i) => {
    const parent = parentOf(i);
    return { id: `i${i}`, label: `Issue ${i}`, definition: "", ...(parent !== undefined && { parent }) };
  }),
});

/** Positions that a person put to the issues of a book. */
function coded(book: Codebook): { readonly text: string; readonly document: AnnotationDocument } {
  const { text, document } = positionsOf(30_000, SHAPES[0]![1], SHAPES[1]![2]);
  const last = book.issues.length - 1;
  const positions = document.positions.map((it, i) => ({ ...it, category: book.issues[Math.max(0, last - i)]!.id }));
  return { text, document: { ...document, positions } };
}

const withBooks: readonly Work[] = BOOKS.flatMap(([name, parentOf]) => [
  {
    name: `choices of issues: ${name}`,
    workOf: (length: number) => {
      const book = bookOf(length, parentOf);
      return once(() => choicesOf(book, "issue"));
    },
  },
  {
    name: `rows of issues: ${name}`,
    workOf: (length: number) => {
      const book = bookOf(length, parentOf);
      const { text, document } = coded(book);
      return positionRowsInSteps(document, text, "issue", NOTHING_HIDDEN, book);
    },
  },
  {
    name: `matrix of issues: ${name}`,
    workOf: (length: number) => {
      const book = bookOf(length, parentOf);
      const { text, document } = coded(book);
      return matrixInSteps(document, text, NOTHING_HIDDEN, (offset) => offset, book);
    },
  },
]);

/** Notes on one article: one for every 20 units of `length` is in it, and for every 8 the words of one that stood at its end are gone. */
function savedWithLost(length: number): Steps<unknown> {
  const { text, document } = positionsOf(2000, SHAPES[0]![1], SHAPES[1]![2]);
  const notes = Array.from({ length: length / 20 }, (_, i): Note => {
    const start = Math.floor((20 * i * (text.length - 4)) / length);
    const span = { start, end: start + 4 };
    return { kind: "note", id: `n${i}`, status: "accepted", provenance: { by: "person" }, span, about: null, text: "" };
  });
  const lost = Array.from({ length: length / 8 }, (_, i): Lost => {
    const span = { start: text.length, end: text.length + 4, exact: "gone", prefix: "", suffix: "" };
    const id = `l${i}`;
    const record = { id, status: "accepted", provenance: { by: "person" }, span, about: null, text: "" };
    return { kind: "note", id, how: "lost", quote: "gone", record };
  });
  return once(() => serialize({ name: "any.txt", text, document: { ...document, notes, lost } }));
}

/** Mentions that a person accepted on the same words, under what the machine finds there. */
function mergedOnOnePlace(length: number): Steps<unknown> {
  const { document } = positionsOf(2000, SHAPES[0]![1], SHAPES[1]![2]);
  const [first] = document.mentions;
  const mentions = Array.from({ length: length / 10 }, (_, i) => ({
    ...first!,
    id: `d${i}`,
    status: "accepted" as const,
  }));
  return merging({ ...document, mentions }, document);
}

/** One quotation whose source was in thousands of words that are gone. */
function openedWithMissing(length: number): Steps<unknown> {
  const { text, document } = positionsOf(2000, SHAPES[0]![1], SHAPES[1]![2]);
  const file = JSON.parse(serialize({ name: "any.txt", text, document: accepted(document) }));
  const gone = (i: number) => ({ start: i, end: i + 4, exact: "gone", prefix: "", suffix: "" });
  file.attributions[0].missing = { source: Array.from({ length: length / 70 }, (_, i) => gone(i % text.length)) };
  return opening(JSON.stringify(file), text);
}

const codebooks: readonly (readonly [string, (length: number) => string])[] = [
  ["numbers for issues", (length) => `{"issues":[${repeated("1,", length)}1]}`],
  ["one id again", (length) => `{"issues":[${repeated('{"id":"a","label":"a"},', length).replace(/[^}]*$/, "")}]}`],
  ["broken, of escapes", (length) => `{"issues":["${repeated("\\n", length)}`],
  ["one text without an end", (length) => `{"issues":["${repeated("a", length)}`],
];

export const WORKS: readonly Work[] = [
  ...withBooks,
  { name: "file: many lost are written", whole: true, workOf: savedWithLost },
  { name: "merge: many decisions on one place", workOf: mergedOnOnePlace },
  { name: "file: many missing words of one", workOf: openedWithMissing },
  ...MARKDOWN.map(([name, unit]) => ({
    name: `Markdown: ${name}`,
    workOf: (length: number) => proseInSteps(repeated(unit, length)),
  })),
  ...views,
  ...exports,
  ...files,
  ...codebooks.map(([name, json]) => ({
    name: `codebook: ${name}`,
    workOf: (length: number) => {
      const file = json(length);
      return once(() => parseCodebook(file));
    },
  })),
  ...["12 December 2025 ", "key = value\n", "on Monday ", "1/2/2025, "].flatMap((unit) => [
    {
      name: `prose: ${unit.trim()}`,
      workOf: (length: number) => once(() => looksLikeProse(repeated(unit, length), "a")),
    },
    {
      name: `dates: ${unit.trim()}`,
      workOf: (length: number) => {
        const text = repeated(unit, length);
        return once(() => [articleDate(text), datesIn(text)]);
      },
    },
  ]),
  {
    name: "Markdown: a link target that goes on for lines",
    workOf: (length) => proseInSteps(`[${repeated("a\n", length)}`),
  },
];
