/** The words of a list that `test/lexicon/make.mjs` packed: each capital tells how much of the word before goes on. */
export function unpacked(list: string): string[] {
  const words: string[] = [];
  let word = "";
  for (const [, length, rest] of list.matchAll(/([A-Z])([^A-Z]*)/g)) {
    word = word.slice(0, length!.charCodeAt(0) - 65) + rest;
    words.push(word);
  }
  return words;
}
