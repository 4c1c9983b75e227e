/**
 * An article of about `length` characters: the sentences of `sample` in new paragraphs of three or four, in an order that
 * `seed` decides. Hardly a paragraph comes twice, so that a memory of paragraphs does not help.
 */
export function articleOf(sample: string, length: number, seed = 1): string {
  const sentences = sentencesOf(sample);
  const random = randomFrom(seed);
  const paragraphs: string[] = [];
  for (let size = 0; size < length; ) {
    const count = 3 + Math.floor(random() * 2);
    const chosen = Array.from({ length: count }, () => sentences[Math.floor(random() * sentences.length)]!);
    const paragraph = chosen.join(" ");
    paragraphs.push(paragraph);
    size += paragraph.length + 2;
  }
  return paragraphs.join("\n\n").slice(0, length);
}

/** Split after a full stop, but not inside “ ”, so that quotations stay whole. */
function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const paragraph of text.split(/\n+/)) {
    let from = 0;
    for (const match of paragraph.matchAll(/[.!?][”"]?(?=\s+[A-Z“"]|$)/g)) {
      const end = match.index + match[0].length;
      const sentence = paragraph.slice(from, end).trim();
      if ((sentence.match(/“/g) ?? []).length !== (sentence.match(/”/g) ?? []).length) continue;
      if (sentence !== "") sentences.push(sentence);
      from = end;
    }
  }
  return sentences;
}

/** A linear congruential generator: the same numbers from 0 to 1 for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
