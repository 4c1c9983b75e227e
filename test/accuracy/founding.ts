import type { Analysis, Form, Span, Stance } from "../../src/core/model/types";
import { type GoldArticle, readText } from "./gold";
import { jaccard, shared, tokenize, touched, wordsAmong } from "./tokens";

type Pair = readonly [number, number];

interface GoldActor {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly kind?: string;
  readonly role?: string;
  readonly affiliation?: string;
  readonly aliases: readonly string[];
}

interface GoldStatement {
  readonly id: string;
  readonly speaker: string;
  readonly onBehalfOf: string | null;
  readonly form: Form;
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
  readonly position: Record<"issue" | "condition" | "when" | "where", Pair | null> & {
    readonly stance: readonly Stance[];
    readonly addressee: string | null;
  };
}

/** One article with its actors, attributions and positions, in the files `lavrov.txt` and `lavrov.json`. */
export interface Founding extends GoldArticle {
  readonly actors: readonly GoldActor[];
  readonly statements: readonly GoldStatement[];
}

const span = ([start, end]: Pair): Span => ({ start, end });

export function readFounding(folder: string): Founding {
  const { actors, attributions: statements } = JSON.parse(readText(folder, "lavrov.json")) as {
    actors: GoldActor[];
    attributions: GoldStatement[];
  };
  const attributions = statements.map(({ id, source, cue, content }) => ({
    id,
    source: source.map(span),
    cue: cue.map(span),
    content: content.map(span),
  }));
  return { id: "founding", publisher: "", text: readText(folder, "lavrov.txt"), actors, statements, attributions };
}

export interface FoundingRow {
  readonly what: string;
  readonly right: number;
  readonly of: number;
  /** Ids of the gold that was missed. */
  readonly missed: readonly string[];
}

/** How much of the founding article is found; what is missed is named by its gold id. */
export function scoreFounding({ text, actors, statements }: Founding, found: Analysis): readonly FoundingRow[] {
  const tokens = tokenize(text);
  const words = (spans: readonly Span[]) => wordsAmong(tokens, touched(tokens, spans));
  const nameOf = (id: string | null) => plain(found.actors.find((actor) => actor.id === id)?.name ?? "");
  const formsOf = (actor: GoldActor | undefined) => (actor ? [actor.name, ...actor.aliases].map(plain) : []);
  const gold = (id: string | null) => actors.find((actor) => actor.id === id);
  const isActor = (id: string | null, goldId: string | null) =>
    goldId === null ? id === null : formsOf(gold(goldId)).includes(nameOf(id));

  const matches = statements.map((statement) => {
    const wanted = words(statement.content.map(span));
    const like = (content: readonly Span[]) => jaccard(words(content), wanted);
    const best = found.attributions.filter(({ content }) => like(content) >= 0.5);
    const attribution =
      best.find(({ speaker }) => isActor(speaker, statement.speaker)) ??
      best.sort((a, b) => like(b.content) - like(a.content))[0];
    const position = found.positions.find((one) => one.attribution === attribution?.id);
    return { statement, attribution, position };
  });
  const count = (what: string, test: (match: (typeof matches)[number]) => boolean | null): FoundingRow => {
    const tried = matches
      .map((match) => ({ id: match.statement.id, right: test(match) }))
      .filter((one) => one.right !== null);
    const missed = tried.filter(({ right }) => !right).map(({ id }) => id);
    return { what, right: tried.length - missed.length, of: tried.length, missed };
  };
  const field = (key: "issue" | "condition" | "when" | "where") =>
    count(key, ({ statement, position }) => {
      const wanted = statement.position[key];
      if (wanted === null) return null;
      const given = position?.[key];
      return given != null && shared(words([given]), words([span(wanted)])) > 0;
    });
  const cast = (what: string, test: (actor: GoldActor, name: Analysis["actors"][number]) => boolean | null) => {
    const tried = actors.flatMap((actor) => {
      const same = found.actors.find((one) => formsOf(actor).includes(plain(one.name)));
      const right = same ? test(actor, same) : what === "actors" ? false : null;
      return right === null ? [] : [{ id: actor.id, right }];
    });
    const missed = tried.filter(({ right }) => !right).map(({ id }) => id);
    return { what, right: tried.length - missed.length, of: tried.length, missed };
  };
  const extra = found.positions.filter(
    ({ stance, id }) => stance !== "neutral" && !matches.some(({ position }) => position?.id === id),
  );
  return [
    count("attributions with speaker", ({ statement, attribution }) =>
      attribution ? isActor(attribution.speaker, statement.speaker) : false,
    ),
    count("form", ({ statement, attribution }) => attribution?.form === statement.form),
    count(
      "stance",
      ({ statement, position }) =>
        position !== undefined && statement.position.stance.some((stance) => stance === position.stance),
    ),
    field("issue"),
    field("condition"),
    field("when"),
    field("where"),
    count("addressee", ({ statement, position }) => {
      const wanted = statement.position.addressee;
      return wanted === null ? null : position !== undefined && nameOf(position.addressee) === plain(wanted);
    }),
    count("on behalf of", ({ statement, position }) =>
      statement.onBehalfOf === null
        ? null
        : position !== undefined && isActor(position.onBehalfOf, statement.onBehalfOf),
    ),
    cast("actors", () => true),
    cast("type", (actor, one) => one.type === (actor.kind ?? actor.type)),
    cast("role", (actor, one) => (actor.role === undefined ? null : one.role === actor.role)),
    cast("affiliation", (actor, one) =>
      actor.affiliation === undefined ? null : isActor(one.affiliation, actor.affiliation),
    ),
    { what: "other positions taken", right: 0, of: extra.length, missed: extra.map(({ id }) => id) },
  ];
}

const plain = (name: string): string => name.toLowerCase().replace(/^the /, "");
