/** In small letters, as all of these. */
export const MONTHS: ReadonlySet<string> = new Set(
  "january february march april may june july august september october november december".split(" "),
);
/** Without the full stop that they mostly have. */
export const SHORT_MONTHS: ReadonlySet<string> = new Set("jan feb mar apr jun jul aug sep sept oct nov dec".split(" "));
export const WEEKDAYS: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday".split(" "),
);
