/**
 * Sparse numbers in a string of printable characters. One character tells how many places are passed over and which value
 * stands in the next; a character of its own passes over `SKIP` places and sets nothing.
 */

/** Printable characters that need no escape in a string; no dollar, which opens a placeholder. */
const ALPHABET = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i)).filter((c) => !"\\$".includes(c));
const LAST = ALPHABET.length - 1;
const VALUE_OF = new Uint8Array(128);
for (const [i, character] of ALPHABET.entries()) VALUE_OF[character.charCodeAt(0)] = i;

/** How many places one character can pass over, for so many values. */
const reach = (values: number): number => Math.floor(LAST / values);

/** Values are from 1 to `values`, 0 is nothing. */
export function packSparse(numbers: ArrayLike<number>, values: number): string {
  const skip = reach(values);
  let code = "";
  let passed = 0;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i]!;
    if (value > 0) {
      code += ALPHABET[passed * values + value - 1];
      passed = 0;
    } else if (++passed === skip) {
      code += ALPHABET[LAST];
      passed = 0;
    }
  }
  return code;
}

/** Calls `set` with each place and the value there. */
export function unpackSparse(code: string, values: number, set: (place: number, value: number) => void): void {
  const skip = reach(values);
  let place = 0;
  for (let i = 0; i < code.length; i++) {
    const digit = VALUE_OF[code.charCodeAt(i)]!;
    if (digit === LAST) {
      place += skip;
      continue;
    }
    const passed = Math.floor(digit / values);
    place += passed;
    set(place++, digit - passed * values + 1);
  }
}

/** Ascending keys with a value below `KEY_VALUES` each: three characters, or more where a key is far from the one before. */
export function packKeys(keys: readonly (readonly [key: number, value: number])[]): string {
  let code = "";
  let last = -1;
  for (const [key, value] of keys) {
    let gap = key - last - 1;
    for (; gap >= LAST * LAST; gap -= LAST * LAST) code += ALPHABET[LAST];
    code += ALPHABET[Math.floor(gap / LAST)]! + ALPHABET[gap % LAST] + ALPHABET[value];
    last = key;
  }
  return code;
}

export function unpackKeys(code: string, set: (key: number, value: number) => void): void {
  let key = -1;
  for (let i = 0; i < code.length; ) {
    const high = VALUE_OF[code.charCodeAt(i++)]!;
    if (high === LAST) {
      key += LAST * LAST;
      continue;
    }
    key += high * LAST + VALUE_OF[code.charCodeAt(i++)]! + 1;
    set(key, VALUE_OF[code.charCodeAt(i++)]!);
  }
}

/** How many values one key can have. */
export const KEY_VALUES = ALPHABET.length;
