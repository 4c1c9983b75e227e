import type { Stretch } from "./families";
import { hash, type Words } from "./words";

const OPENS = hash("(");
const CLOSES = hash(")");

/** Of a token of the stretch: where the round brackets open that it stands in, −1 outside. The mark that closes them stands outside, as does all behind one that nothing closes. */
export function bracketsIn({ word }: Words, { from, to }: Stretch): (i: number) => number {
  const found = new Map<number, number>();
  let open = -1;
  for (let i = from; i < to; i++) {
    if (word[i] === OPENS && open < 0) open = i;
    if (word[i] !== CLOSES || open < 0) continue;
    for (let k = open; k < i; k++) found.set(k, open);
    open = -1;
  }
  return (i) => found.get(i) ?? -1;
}
