/** More than this of an answer is not looked at: a model that goes on and on has lost the thread. */
const LONGEST = 1_000_000;

/**
 * The last JSON object in an answer that has one of these keys (of none: any), whatever stands around it: words, a code fence, a draft or
 * an example before it. Thoughts of a model, between its marks, are passed over. Undefined where there is none that is
 * whole, or a further one that is cut off. It is read as it is, never mended.
 */
export function findJson(answer: string, keys: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  const text = withoutThoughts(answer.slice(0, LONGEST));
  let tries = 0;
  let found: Readonly<Record<string, unknown>> | undefined;
  let foundTo = 0;
  for (let start = text.indexOf("{"); start >= 0 && tries < TRIES; start = text.indexOf("{", start + 1)) {
    tries++;
    const end = endOf(text, start);
    if (end === undefined) continue;
    const value = parsed(text.slice(start, end));
    if (value && (keys.length === 0 || keys.some((key) => Object.hasOwn(value, key)))) [found, foundTo] = [value, end];
    // what stands in an object that is not meant is not meant either
    if (value) start = end - 1;
  }
  return keys.some((key) => isCutOff(text.slice(foundTo), key)) ? undefined : found;
}

function isCutOff(text: string, key: string): boolean {
  const start = text.search(new RegExp(`\\{\\s*"${key}"`));
  return start >= 0 && endOf(text, start) === undefined;
}

/** Thoughts stand before the answer; in an object the marks are words like others. */
function withoutThoughts(answer: string): string {
  let text = answer;
  for (;;) {
    const opening = /^[^{]*?<think(?:ing)?>/i.exec(text);
    if (!opening) return text;
    const closing = /<\/think(?:ing)?>/i.exec(text);
    text = closing ? text.slice(closing.index + closing[0].length) : "";
  }
}

/** An answer that opens this many brackets before its object is none. */
const TRIES = 50;

/** Where the bracket at `start` closes; undefined where it does not. */
function endOf(text: string, start: number): number | undefined {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const sign = text[i];
    if (sign === '"') {
      i++;
      while (i < text.length && text[i] !== '"') i += text[i] === "\\" ? 2 : 1;
    } else if (sign === "{" || sign === "[") {
      if (++depth > DEEPEST) return undefined;
    } else if ((sign === "}" || sign === "]") && --depth === 0) return i + 1;
  }
  return undefined;
}

/** No answer nests so deep; a parser that calls itself would run out of stack far later. */
const DEEPEST = 100;

function parsed(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
