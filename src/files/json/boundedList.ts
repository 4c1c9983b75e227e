import * as z from "zod/mini";
// not by way of z.core, which would bring all of Zod into the bundle, and its words in fifty languages
import { $constructor, util } from "zod/v4/core";
import { MOST_PROBLEMS } from "./schemaWords";

/**
 * A list of which no more is looked at once so many of its items are wrong: a file may have a million of them, and Zod
 * would hand all that is wrong with them on as arguments, more than a stack takes.
 */
export const listOf = <T extends z.core.$ZodType>(element: T): z.ZodMiniArray<T> =>
  new BoundedList({ type: "array", element }) as z.ZodMiniArray<T>;

const AnyList: typeof z.ZodMiniArray = z.ZodMiniArray;

const BoundedList = $constructor("BoundedList", (list: z.ZodMiniArray<z.core.$ZodType>, definition) => {
  AnyList.init(list, definition);
  const { parse } = list._zod;
  list._zod.parse = (payload, context) => {
    const input: unknown = payload.value;
    if (!Array.isArray(input)) return parse(payload, context);
    const items: unknown[] = [];
    for (const [i, value] of input.entries()) {
      if (payload.issues.length >= MOST_PROBLEMS) break;
      // nothing here is asynchronous
      const item = definition.element._zod.run({ value, issues: [] }, context) as z.core.ParsePayload;
      for (const issue of util.prefixIssues(i, item.issues)) payload.issues.push(issue);
      items.push(item.value);
    }
    return Object.assign(payload, { value: items });
  };
});

/** What a schema says of a value: all is right, or the first problems. Never throws. */
export function checked<T extends z.core.$ZodType>(
  schema: T,
  value: unknown,
): { readonly data: z.output<T> } | { readonly issues: readonly z.core.$ZodIssue[] } | "too many" {
  try {
    const result = z.safeParse(schema, value);
    return result.success ? { data: result.data } : { issues: result.error.issues };
  } catch (error) {
    // of an object with so many wrong fields
    if (error instanceof RangeError) return "too many";
    throw error;
  }
}
