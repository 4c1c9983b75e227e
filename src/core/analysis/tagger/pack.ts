/**
 * Sparse numbers in a string of printable characters. One character tells how many places are passed over and which value
 * stands in the next; some characters pass over more places and set nothing.
 */

/** Printable characters that need no escape in a string; no dollar, which opens a placeholder. */
const ALPHABET = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i)).filter((c) => !"\\$".includes(c));
const LAST = ALPHABET.length - 1;
const VALUE_OF = new Uint8Array(128);
for (const [i, character] of ALPHABET.entries()) VALUE_OF[character.charCodeAt(0)] = i;

/** How many places a character with one of so many values can pass over; at least four characters are left to pass over more. */
const reach = (values: number): number => Math.floor((ALPHABET.length - 4) / values);

/** Values are from 1 to `values`, 0 is nothing. */
export function packSparse(numbers: ArrayLike<number>, values: number): string {
  const step = reach(values);
  const first = step * values;
  const most = ALPHABET.length - first;
  let code = "";
  let passed = 0;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i]!;
    if (value === 0) {
      passed++;
      continue;
    }
    for (let steps = Math.floor(passed / step); steps > 0; steps -= most) {
      code += ALPHABET[first + Math.min(steps, most) - 1];
    }
    code += ALPHABET[(passed % step) * values + value - 1];
    passed = 0;
  }
  return code;
}

/** Calls `set` with each place and the value there. */
export function unpackSparse(code: string, values: number, set: (place: number, value: number) => void): void {
  const step = reach(values);
  const first = step * values;
  let place = 0;
  for (let i = 0; i < code.length; i++) {
    const digit = VALUE_OF[code.charCodeAt(i)]!;
    if (digit >= first) {
      place += (digit - first + 1) * step;
      continue;
    }
    const passed = Math.floor(digit / values);
    place += passed;
    set(place++, digit - passed * values + 1);
  }
}

/** How many values the keys of one string can have, and how many characters a key takes that is not far from the one before. */
export interface KeyFormat {
  readonly values: number;
  readonly digits: number;
}

const keyReach = ({ values, digits }: KeyFormat): number =>
  Math.floor((LAST * ALPHABET.length ** (digits - 1)) / values);

/** Ascending keys, with a value from 0 each. A character of its own passes over as many keys as fit. */
export function packKeys(keys: readonly (readonly [key: number, value: number])[], format: KeyFormat): string {
  const most = keyReach(format);
  let code = "";
  let last = -1;
  for (const [key, value] of keys) {
    let passed = key - last - 1;
    for (; passed >= most; passed -= most) code += ALPHABET[LAST];
    let rest = passed * format.values + value;
    let own = "";
    for (let i = 0; i < format.digits; i++) {
      own = ALPHABET[rest % ALPHABET.length] + own;
      rest = Math.floor(rest / ALPHABET.length);
    }
    code += own;
    last = key;
  }
  return code;
}

export function unpackKeys(code: string, format: KeyFormat): ReadonlyMap<number, number> {
  const most = keyReach(format);
  const read = new Map<number, number>();
  let key = -1;
  for (let i = 0; i < code.length; ) {
    if (VALUE_OF[code.charCodeAt(i)] === LAST) {
      key += most;
      i++;
      continue;
    }
    let own = 0;
    for (let digit = 0; digit < format.digits; digit++) own = own * ALPHABET.length + VALUE_OF[code.charCodeAt(i++)]!;
    const passed = Math.floor(own / format.values);
    key += passed + 1;
    read.set(key, own - passed * format.values);
  }
  return read;
}
