import type { Act } from "../actions/act";
import { setSpeaker } from "../actions/correct";
import { acceptStatement } from "../actions/review";
import { together } from "../actions/severalActs";
import { changedIn, changesBetween, setStatement, statementOf } from "../actions/statement";
import { isKept } from "../model/decided";
import { pairedWith, readerOf, sameIssue } from "../model/readings";
import { inTextOrder } from "../model/textOrder";
import type { AnnotationDocument, Position, Reader } from "../model/types";

/** A statement as it was read twice. */
export interface Readings {
  /** What the row shows, of which a person may have decided. */
  readonly shown: Position;
  /** The other reading: aside, and no row of its own. Null where the machine has not found the quote, or a person has it alone. */
  readonly other: Position | null;
  /** Which of the two is the reader's. */
  readonly readers: "shown" | "other";
  readonly reader: Reader;
  /** Fields that the two read otherwise; empty where there is one alone, or they agree in all. */
  readonly differ: ReturnType<typeof changedIn>;
}

/** Both readings of a position by its id; null where no second reader has read it. */
export function readingsOf(document: AnnotationDocument, id: string): Readings | null {
  const shown = document.positions.find((it) => it.id === id);
  if (!shown) return null;
  const own = readerOf(shown);
  const beside = (document.aside ?? []).filter((it) => it.attribution === shown.attribution && it.id !== id);
  const others = beside.filter((it) => (readerOf(it) === undefined) === (own !== undefined));
  // of several who say it together each has a reading
  const paired = pairedWith(shown, others);
  const other = paired.find(({ actor }) => actor === shown.actor) ?? paired[0] ?? null;
  const reader = own ?? (other ? readerOf(other) : undefined);
  if (!reader) return null;
  return { shown, other, readers: own ? "shown" : "other", reader, differ: other ? differing(shown, other) : [] };
}

function differing(a: Position, b: Position): ReturnType<typeof changedIn> {
  const fields = changedIn(statementOf(a), statementOf(b));
  return fields.filter((field) => field !== "issue" || !sameIssue(a.issue, b.issue));
}

/**
 * A person takes the reader's reading of a position, or keeps the machine's: that one is accepted with its quote and its
 * actor, as a row is that is accepted in one stroke, and the other one stands aside. Where a decision stands already its
 * fields become those of the reading that is taken. `text` is the article's.
 */
export const takeReading =
  (text: string, id: string, whose: "reader" | "machine"): Act =>
  (document, by) => {
    const readings = readingsOf(document, id);
    if (!readings) return document;
    const { shown, other, readers } = readings;
    const wanted = (readers === "shown") === (whose === "reader") ? shown : other;
    if (!wanted) return document;
    const act = wanted === shown ? takeShown(shown, other) : takeOther(text, shown, wanted);
    return act(document, by);
  };

function takeShown(shown: Position, other: Position | null): Act {
  return (document, by) => {
    const quote = document.attributions.find(({ id }) => id === shown.attribution);
    const isOthers = other !== null && quote?.status === "suggested" && quote.speaker === other.actor;
    const speaks = isOthers && shown.actor !== other.actor ? [setSpeaker(quote.id, shown.actor)] : [];
    return together([...speaks, acceptStatement(shown.id)])(document, by);
  };
}

function takeOther(text: string, shown: Position, other: Position): Act {
  if (isKept(shown)) {
    const changes = changesBetween(statementOf(shown), statementOf(other));
    return together([setStatement(text, shown.id, changes), acceptStatement(shown.id)]);
  }
  const swapped: Act = (document) =>
    inTextOrder({
      ...document,
      positions: [...document.positions.filter((it) => it !== shown), other],
      aside: [...(document.aside ?? []).filter((it) => it !== other), shown],
    });
  return together([swapped, acceptStatement(other.id)]);
}
