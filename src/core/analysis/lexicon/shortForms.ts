/** Whether `short` can stand for `long`: its letters stand there in the same order, from the first one on. “Orgas” for “Orlo Gas Works”. */
export function isShortFor(short: string, long: string): boolean {
  const letters = lettersOf(short);
  const all = lettersOf(long);
  if (letters.length < 3 || letters.length >= all.length || letters[0] !== all[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = all.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, "");
