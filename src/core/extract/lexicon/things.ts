import { LISTED_THINGS } from "./lists";
import { unpacked } from "./packed";

let names: ReadonlySet<string> | undefined;

/** Whether a lower-case name is one of what neither acts nor lies anywhere. */
export function isThing(lower: string): boolean {
  names ??= new Set(unpacked(LISTED_THINGS));
  return names.has(lower);
}
