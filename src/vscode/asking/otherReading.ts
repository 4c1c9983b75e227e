import { type Statement, statementOf } from "../../core/actions/statement";
import type { Position } from "../../core/model/types";
import { readingsOf } from "../../core/reader/readingsOf";
import { mineName, readTwice } from "../../core/views/reading/twoReadings";
import type { Target } from "./targets";

/** The reading of a position that a form does not show, with what it says; undefined where there is none that differs. */
export function otherReading(
  { annotations, text, book }: Target,
  position: Position | undefined,
): { readonly label: string; readonly words: string; readonly statement: Statement } | undefined {
  const readings = position && readingsOf(annotations, position.id);
  const twice = position && readTwice(annotations, text, position.id, book);
  if (!readings?.other || !twice || twice.differ.length === 0) return undefined;
  const isReaders = readings.readers === "other";
  return {
    label: isReaders ? twice.reader : mineName({ isDecided: false }),
    words: isReaders ? twice.theirs : twice.mine,
    statement: statementOf(readings.other),
  };
}
