import { candidates } from "../anchoring/locate";
import { MAIN_FIELD } from "../model/fields";
import type { Lost, Span } from "../model/types";
import { isSelector, selectorsIn } from "./placement";

/** Where the words of a lost annotation may be, the best first, with 0 to 1 for how alike; empty where nothing resembles them. */
export function placesOf(
  text: string,
  { kind, record }: Lost,
): readonly { readonly span: Span; readonly score: number }[] {
  const [selector] = selectorsIn(record, MAIN_FIELD[kind]);
  return isSelector(selector) ? candidates(text, selector) : [];
}
