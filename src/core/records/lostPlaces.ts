import { candidates } from "../anchoring/locate";
import type { Selector } from "../anchoring/selector";
import type { Lost, Span } from "../model/types";

/** Where the words of a lost annotation may be, the best first, with 0 to 1 for how alike; empty where nothing resembles them. */
export function placesOf(text: string, { entry }: Lost): readonly { readonly span: Span; readonly score: number }[] {
  const [content] = Array.isArray(entry.content) ? entry.content : [];
  const selector: unknown = entry.span ?? content ?? entry.issue;
  return isSelector(selector) ? candidates(text, selector) : [];
}

const isSelector = (value: unknown): value is Selector =>
  typeof value === "object" &&
  value !== null &&
  ["exact", "prefix", "suffix"].every((key) => typeof Reflect.get(value, key) === "string") &&
  ["start", "end"].every((key) => typeof Reflect.get(value, key) === "number");
