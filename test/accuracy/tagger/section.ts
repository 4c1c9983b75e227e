import { PENN_TAGS } from "../../../src/core/analysis/tagger/penn";
import { learnedTagger } from "../../../src/core/analysis/tagger/tag";
import { percent, table } from "../table";
import { coarseOfPenn } from "./coarse";
import { readGum, readPolnear, readTagFiles, sentencesOf, split, type TaggedText } from "./corpus";
import { COMPROMISE, type PeerTag, type TagPeer, wink, written } from "./peers";
import { teach } from "./teach";

/** What a person can give beside the folder of gold. */
export interface Given {
  /** A folder of “word/TAG” files. */
  readonly tags?: string | undefined;
  /** A folder in which wink-nlp and its model are installed. */
  readonly peers?: string | undefined;
}

type Tag = (words: readonly string[]) => readonly (PeerTag | undefined)[];

/** Our tagger and its peers on the same words; ours has not learned from the texts held out. */
export function tags(folder: string, { tags: own, peers }: Given): string {
  const [gum, polnear] = [split(readGum(folder)), split(readPolnear(folder))];
  const blind = teach(sentencesOf([...gum.learn, ...polnear.learn])).tagger;
  const shipped = learnedTagger();
  const files = own === undefined ? [] : readTagFiles(own);
  const sets = [
    { title: "GUM held out", texts: gum.heldOut, tagger: blind },
    { title: "PolNeAR held out", texts: polnear.heldOut, tagger: blind },
    ...(files.length > 0 ? [{ title: "files given", texts: files, tagger: shipped }] : []),
  ];
  const other = peers === undefined ? undefined : wink(peers);
  const all = [COMPROMISE, ...(other ? [other] : [])];
  const lines = sets.flatMap(({ title, texts, tagger }) => [
    row(title, "Standpoint", texts, (words) =>
      tagger.tag(words).map((tag) => ({ penn: PENN_TAGS[tag]!, coarse: coarseOfPenn(PENN_TAGS[tag]!) })),
    ),
    ...all.map((peer) => row(title, peer.name, texts, tagBy(peer), false)),
  ]);
  const head = [
    "texts, tagger",
    "words",
    "extended",
    "with punctuation",
    "classes",
    "not told apart",
    "words a second",
  ];
  const absent = other
    ? ""
    : "\n\nwink-nlp is left out: --peers DIR, a folder in which wink-nlp and wink-eng-lite-web-model are installed.";
  return `${table(head, lines)}${absent}`;
}

const tagBy =
  ({ tag }: TagPeer): Tag =>
  (words) => {
    const { text, starts } = written(words);
    return tag(text, starts, words);
  };

/** Words are those with a letter or a figure; what a peer does not tell apart counts as wrong. */
function row(title: string, name: string, texts: readonly TaggedText[], tag: Tag, tagsMarks = true): string[] {
  const sentences = sentencesOf(texts);
  const found = sentences.map(({ words }) => tag(words));
  const started = performance.now();
  for (const { words } of sentences) tag(words);
  const seconds = (performance.now() - started) / 1000;
  let [count, words, extended, extendedWords, classes, lost, given] = [0, 0, 0, 0, 0, 0, 0];
  let isPenn = false;
  for (const [s, sentence] of sentences.entries())
    for (const [i, wanted] of sentence.tags.entries()) {
      given++;
      if (wanted < 0) continue;
      const own = found[s]![i];
      const right = own?.penn === PENN_TAGS[wanted];
      count++;
      if (right) extended++;
      if (!/[\p{L}\p{N}]/u.test(sentence.words[i]!)) continue;
      words++;
      if (own?.penn) isPenn = true;
      if (right) extendedWords++;
      if (!own) lost++;
      else if (own.coarse === coarseOfPenn(PENN_TAGS[wanted]!)) classes++;
    }
  return [
    `${title}, ${name}`,
    `${words}`,
    percent(isPenn ? extendedWords / words : null),
    percent(tagsMarks ? extended / count : null),
    percent(classes / words),
    `${lost}`,
    `${Math.round(given / seconds)}`,
  ];
}
