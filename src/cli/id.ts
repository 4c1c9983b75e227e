import { createScanner } from "jsonc-parser";

/**
 * The `id` of a JSON object as it is written there: `12345678901234567890`, `1.0`, `"a"`. Of a text that is no JSON any
 * more from some place on, the last `id` that stands whole before it. Undefined where there is none, or where it is no
 * text, number or null. Never throws.
 */
export function idIn(json: string): string | undefined {
  const scanner = createScanner(json, true);
  /** Empty at the end, and where no token of JSON stands. */
  const next = (): string => {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const token = json.slice(start, start + scanner.getTokenLength());
    return scanner.getTokenError() === 0 && TOKEN.test(token) ? token : "";
  };
  let id: string | undefined;
  /** Tokens of the outermost object's member so far. */
  let member: string[] = [];
  let isId = false;
  let depth = next() === "{" ? 1 : 0;
  while (depth > 0) {
    const token = next();
    if (token === "") break;
    if (depth === 1 && (token === "," || token === "}")) {
      const [, colon, value = "", ...more] = member;
      if (isId && colon === ":" && more.length === 0) id = ID.test(value) ? value : undefined;
      member = [];
    } else if (depth === 1) {
      if (member.length === 0) isId = token.startsWith('"') && scanner.getTokenValue() === "id";
      member.push(token);
    }
    if (token === "{" || token === "[") depth++;
    if (token === "}" || token === "]") depth--;
  }
  return id;
}

const ID = /^(?:".*"|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/s;
const TOKEN = new RegExp(`^(?:[{}[\\],:]|true|false)$|${ID.source}`, "s");
