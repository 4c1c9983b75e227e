import { LISTED_THINGS } from "./packed/lists";
import { unpacked } from "./unpack";

let names: ReadonlySet<string> | undefined;

/** Whether a lower-case name is one of what neither acts nor lies anywhere. */
export function isThing(lower: string): boolean {
  names ??= new Set(unpacked(LISTED_THINGS));
  return names.has(lower);
}

/** What has a name like a person’s behind it, and is none: “Hurricane Ann”. */
export const STORMS: ReadonlySet<string> = new Set(["hurricane", "typhoon", "cyclone", "storm"]);
