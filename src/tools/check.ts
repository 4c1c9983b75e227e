import { checked } from "../files/json/boundedList";
import { inWords } from "../files/json/schemaWords";
import { bounded, type Problem } from "./article";
import { type Asked, SCHEMAS, type ToolName } from "./schemas";

/** Problems that one message tells. */
const TOLD = 3;

/** The input as the tool takes it, or what is wrong with it and what it takes. */
export function checkedInput<N extends ToolName>(name: N, input: unknown): { readonly asked: Asked<N> } | Problem {
  const result = checked(SCHEMAS[name], input);
  if (result !== "too many" && "data" in result) return { asked: result.data as Asked<N> };
  const issues = result === "too many" ? [] : result.issues;
  const told = issues.slice(0, TOLD).map((issue) => {
    if (issue.code === "unrecognized_keys")
      return `There is no field ${issue.keys
        .slice(0, TOLD)
        .map((key) => `“${bounded(key)}”`)
        .join(", ")}.`;
    if (issue.path.length === 0) return "The input should be an object.";
    return inWords(issue, input);
  });
  return { problem: [...told, `${name} takes ${Object.keys(SCHEMAS[name].shape).join(", ")}.`].join(" ") };
}
