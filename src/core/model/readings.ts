import { isKept } from "./decided";
import type { AnnotationDocument, Position, Reader, Span, Sure } from "./types";

/** The second reader that proposed an annotation; undefined of all others. */
export const readerOf = ({ provenance }: Pick<Position, "provenance">): Reader | undefined =>
  provenance.by === "machine" ? provenance.reader : undefined;

/** Whether a second reader proposes it, and no person has said anything of it. */
export const isProposal = (annotation: Parameters<typeof isKept>[0]): boolean =>
  readerOf(annotation) !== undefined && !isKept(annotation);

/** How likely a reader’s fields are right where the machine reads them alike, and where it does not: stated, not measured on any model. */
const ALIKE = 0.9;
const ALONE = 0.5;
/** Of a field that the reader left to the machine, and the machine has otherwise by now. */
const NOBODY = 0;

/** Two issues are about the same where the words that they share are half of all their words. */
export function sameIssue(a: Span | null, b: Span | null): boolean {
  if (!a || !b) return a === b;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 >= Math.max(a.end, b.end) - Math.min(a.start, b.start);
}

const FIELDS = ["actor", "stance", "issue"] as const satisfies (keyof Sure)[];

const isAlike = (field: (typeof FIELDS)[number], a: Position, b: Position): boolean =>
  field === "issue" ? sameIssue(a.issue, b.issue) : a[field] === b[field];

/** What goes with a stance, where it is there. */
const BESIDES = ["condition", "addressee", "when", "where"] as const satisfies (keyof Sure)[];
const isAlikeBeside = (field: (typeof BESIDES)[number], a: Position, b: Position): boolean =>
  field === "addressee"
    ? a.addressee !== null && a.addressee === b.addressee
    : a[field] !== null && sameIssue(a[field], b[field]);

/** What a second reader has read of a position for itself; undefined where it was shown the machine’s reading before. */
const readIn = ({ provenance }: Position): readonly (keyof Sure)[] | undefined =>
  provenance.by === "machine" ? provenance.read : undefined;

/** The reader’s position with what it agrees in with any of these, in what it has read; the rest is as sure as the machine’s. */
function agreeing(position: Position, others: readonly Position[]): Position {
  const { provenance } = position;
  const read = readIn(position);
  if (provenance.by !== "machine" || !read) return position;
  const alike = others.map((other): readonly (keyof Sure)[] => [
    ...FIELDS.filter((field) => read.includes(field) && isAlike(field, position, other)),
    ...BESIDES.filter((field) => read.includes(field) && isAlikeBeside(field, position, other)),
  ]);
  const agrees = alike.reduce((best, it) => (it.length > best.length ? it : best), []);
  const sure = surenessOf(position, others, read, agrees);
  if (provenance.agrees?.join() === agrees.join() && isAsSure(provenance.sure, sure)) return position;
  // in the order of the annotation file
  const { by, rule, confidence, reader } = provenance;
  return { ...position, provenance: { by, rule, confidence, sure, ...(reader && { reader }), read, agrees } };
}

function surenessOf(
  position: Position,
  others: readonly Position[],
  read: readonly (keyof Sure)[],
  agrees: readonly (keyof Sure)[],
): Sure {
  const machines = (field: keyof Sure, from: Position | undefined): number =>
    from?.provenance.by === "machine" ? (from.provenance.sure?.[field] ?? ALIKE) : NOBODY;
  const sure: Record<string, number> = {};
  for (const field of FIELDS)
    sure[field] = read.includes(field)
      ? agrees.includes(field)
        ? ALIKE
        : ALONE
      : machines(
          field,
          others.find((it) => isAlike(field, position, it)),
        );
  for (const field of BESIDES)
    if (!read.includes(field) && position[field] !== null)
      sure[field] = machines(
        field,
        others.find((it) => isAlikeBeside(field, position, it)),
      );
  return sure as unknown as Sure;
}

const isAsSure = (a: Sure | undefined, b: Sure): boolean =>
  a !== undefined && [...FIELDS, ...BESIDES].every((field) => a[field] === b[field]);

const knowsAgreement = ({ provenance }: Position): boolean =>
  provenance.by === "machine" && provenance.agrees !== undefined;

/**
 * A reader that names another speaker than the machine this often is wrong rather than right where it does: the machine
 * is right in some 85 of 100 speakers of world news, a reader who is so in two of three agrees with it in some 60.
 */
const LEAST_AGREEMENT = 0.7;

/** Whether a reader agreed too seldom with the machine in who speaks, a share of 0 to 1, in the whole of what was asked at once. */
export const isUnreliable = (agreement: number): boolean => agreement < LEAST_AGREEMENT;

/**
 * Whether the machine’s positions, of the same statement, stay the row: where who proposed it had them before it, where the
 * reader names nobody and the machine somebody, and where a reader who is often wrong names none of their speakers.
 */
const givesWay = (position: Position, machines: readonly Position[]): boolean => {
  const { actor, provenance } = position;
  const isDoubted = actor === null || (provenance.by === "machine" && isUnreliable(provenance.confidence));
  return readIn(position) === undefined || (isDoubted && machines.every((it) => it.actor !== actor));
};

/**
 * Which of `others`, positions on the same quote, say what `position` says in another way: all of them where they are one
 * statement, of several statements (sentences of a turn of speech) those on the same issue.
 */
export function pairedWith(position: Position, others: readonly Position[]): readonly Position[] {
  const [first, ...more] = others;
  const isOne = more.every((it) => it.stance === first!.stance && sameIssue(it.issue, first!.issue));
  return isOne ? others : others.filter((it) => sameIssue(it.issue, position.issue));
}

/**
 * The document with one row for each statement that was read twice: where nobody decided the reader’s, with what the
 * machine reads otherwise aside (the other way round for what gives way to the machine’s), else
 * what was decided, with the reader’s aside. What stands aside for nothing is back.
 */
export function arranged<D extends Pick<AnnotationDocument, "positions" | "aside">>(document: D): D {
  const { aside = [], ...rest } = document;
  const shown = new Set(document.positions.map(({ id }) => id));
  const all = [...document.positions, ...aside.filter(({ id }) => !shown.has(id))];
  const read = new Set(all.filter((it) => readerOf(it)).map(({ attribution }) => attribution));
  if (read.size === 0) return document.aside ? ({ ...rest, positions: all } as unknown as D) : document;
  const groups = new Map<string, Position[]>();
  for (const it of all) {
    if (!read.has(it.attribution)) continue;
    const group = groups.get(it.attribution);
    if (group) group.push(it);
    else groups.set(it.attribution, [it]);
  }
  const placed = new Map<string, Position>();
  const hidden = new Set<string>();
  for (const group of groups.values()) arrange(group, placed, hidden);
  const put = (it: Position) => placed.get(it.id) ?? it;
  const hiding = all.filter(({ id }) => hidden.has(id)).map(put);
  return {
    ...rest,
    positions: all.filter(({ id }) => !hidden.has(id)).map(put),
    ...(hiding.length > 0 && { aside: hiding }),
  } as unknown as D;
}

function arrange(group: readonly Position[], placed: Map<string, Position>, hidden: Set<string>): void {
  const kept = group.filter(isKept);
  const proposals = group.filter(isProposal);
  const machines = group.filter((it) => !isKept(it) && !isProposal(it));
  const standing = kept.filter(({ status }) => status !== "rejected");
  const rejected = kept.filter(({ status }) => status === "rejected");
  const says = (a: Position, b: Position) => FIELDS.every((field) => isAlike(field, a, b));
  for (const it of [...proposals, ...machines]) if (rejected.some((one) => says(one, it))) hidden.add(it.id);
  for (const it of proposals) {
    const paired = pairedWith(it, machines);
    if (paired.length > 0 && givesWay(it, paired)) hidden.add(it.id);
    if (pairedWith(it, standing).length > 0) hidden.add(it.id);
    // of what the machine has not read here, or no more, nothing new is known
    if (machines.length > 0 || !knowsAgreement(it)) placed.set(it.id, agreeing(it, paired));
  }
  const covering = [...standing.filter((it) => readerOf(it)), ...proposals.filter(({ id }) => !hidden.has(id))];
  for (const it of covering) for (const { id } of pairedWith(it, machines)) hidden.add(id);
}
