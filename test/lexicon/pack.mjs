/** Sorted words, each as a capital that tells how much of the word before it begins with (A: nothing), and the rest. */
export function pack(words) {
  let previous = "";
  return [...new Set(words)]
    .sort()
    .map((word) => {
      let shared = 0;
      while (shared < 25 && shared < word.length && word[shared] === previous[shared]) shared++;
      previous = word;
      return String.fromCharCode(65 + shared) + word.slice(shared);
    })
    .join("");
}
