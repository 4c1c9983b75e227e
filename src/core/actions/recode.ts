import { CODE_NAMES, CODED_IN, type Move, movedTo } from "../model/moves";
import type { Lost } from "../model/types";
import type { Act } from "./act";

/**
 * Old codes become new ones, wherever they are, in what is lost too. It is no decision on any of these annotations: their
 * status, and who decided on them and when, stay as they are.
 */
export const recode =
  (moves: readonly Move[]): Act =>
  (document) => {
    const positions = moved(document.positions, "positions", moves);
    const actors = moved(document.actors, "actors", moves);
    const lost = moved(
      document.lost.map(({ kind, record }) => (kind === "position" ? record : NOTHING)),
      "positions",
      moves,
    );
    const kept = document.lost.map(
      (it, i): Lost => (it.kind === "position" && lost[i] !== it.record ? { ...it, record: lost[i]! } : it),
    );
    const same = kept.every((it, i) => it === document.lost[i]);
    if (positions === document.positions && actors === document.actors && same) return document;
    return { ...document, positions, actors, lost: same ? document.lost : kept };
  };

const NOTHING: Lost["record"] = {};

/** The same list where nothing in it moves. */
function moved<T extends object>(
  list: readonly T[],
  name: (typeof CODED_IN)[keyof typeof CODED_IN],
  moves: readonly Move[],
): readonly T[] {
  const fields = CODE_NAMES.filter((field) => CODED_IN[field] === name);
  const next = list.map((it) => {
    const news = fields.flatMap((field) => {
      const to = movedTo(moves, field, Reflect.get(it, field));
      return to === undefined ? [] : [[field, to] as const];
    });
    return news.length > 0 ? { ...it, ...Object.fromEntries(news) } : it;
  });
  return next.every((it, i) => it === list[i]) ? list : next;
}
