import { type KeyFormat, unpackKeys } from "./pack";

/** The tags that words of one class have, and whether these are all they can have. */
export interface WordClass {
  readonly tags: readonly number[];
  readonly closed: boolean;
}

/** Words are known by so many bits of their hash: of unknown ones, one in a thousand is taken for a known one. */
const KEY_BITS = 24;
export const keyOf = (hash: number): number => hash >>> (32 - KEY_BITS);

export interface Dictionary {
  readonly classes: readonly WordClass[];
  /** The number of a word’s class, by `keyOf` the hash of its lower-case form. */
  readonly classOf: ReadonlyMap<number, number>;
}

export const WORD_FORMAT: KeyFormat = { values: 120, digits: 3 };

/** Of classes as “!3,5 11”: numbers of tags; one that is closed has a mark before it. */
export const readDictionary = (classes: string, words: string): Dictionary => ({
  classes: classes.split(" ").map((one) => ({
    closed: one.startsWith("!"),
    tags: one.replace("!", "").split(",").map(Number),
  })),
  classOf: unpackKeys(words, WORD_FORMAT),
});

export const writeClasses = (classes: readonly WordClass[]): string =>
  classes.map(({ closed, tags }) => `${closed ? "!" : ""}${tags.join(",")}`).join(" ");
