/** The words of a list that `test/lexicon/make.mjs` packed: each capital tells how much of the word before goes on. */
export function unpacked(list: string): string[] {
  const words: string[] = [];
  let word = "";
  for (let at = 0; at < list.length; ) {
    const kept = list.charCodeAt(at) - A;
    const from = ++at;
    while (at < list.length && !isCapital(list.charCodeAt(at))) at++;
    word = word.slice(0, kept) + list.slice(from, at);
    words.push(word);
  }
  return words;
}

const [A, Z] = [65, 90];
const isCapital = (code: number): boolean => code >= A && code <= Z;
