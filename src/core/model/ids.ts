/** Makes an id from what a thing is, so that it stays the same when the same words are analysed again. */
export type Identify = (kind: "m" | "a" | "q" | "p", text: string) => string;

/** Equal calls get different ids by their order: ask in text order. */
export function identifier(): Identify {
  const seen = new Map<string, number>();
  return (kind, text) => {
    const key = kind + text;
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return kind + fingerprint(`${text}\u0000${ordinal}`);
  };
}

/** 53 bits of cyrb53 (public domain, bryc) in base 36: short, fast, and the same on every machine; not for security. */
export function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return inBase36(4294967296 * (2097151 & b) + (a >>> 0));
}

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
/** Half of the digits of the largest number: each half is a small one, with which to reckon is fast. */
const HALF = 6;

/** `toString(36)` of a whole number up to 2⁵³, which takes as long as the rest of an id many times over. */
function inBase36(number: number): string {
  let text = "";
  let rest = number % 36 ** HALF;
  let more = Math.floor(number / 36 ** HALF);
  for (let i = 0; i < HALF; i++) {
    text = DIGITS[rest % 36]! + text;
    rest = Math.floor(rest / 36);
  }
  for (; more > 0; more = Math.floor(more / 36)) text = DIGITS[more % 36]! + text;
  return text.replace(/^0+(?=.)/, "");
}
