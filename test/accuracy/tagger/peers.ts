import { createRequire } from "node:module";
import { join } from "node:path";
import nlp from "compromise/two";
import { type Coarse, coarseOfPenn, coarseOfUniversal } from "./coarse";

/** What a peer says of a word: its extended tag, null where it has none of the kind, and its class. */
export interface PeerTag {
  readonly penn: string | null;
  readonly coarse: Coarse;
}

export interface TagPeer {
  readonly name: string;
  /** Of text as a person writes it, and where each word starts; undefined of a word that it does not tell apart. */
  readonly tag: (text: string, starts: readonly number[], words: readonly string[]) => readonly (PeerTag | undefined)[];
}

const CLITIC = /^(?:n['’]t|['’](?:s|re|ve|ll|d|m)?)$/i;
const CLOSES = /^(?:[-–,.;:?!)\]}”%]|''|\.\.\.)$/;
const OPENS = /^(?:[-–([{“‘$£€]|``)$/;

/** A sentence as a person writes it: peers have tokens of their own. */
export function written(words: readonly string[]): { text: string; starts: readonly number[] } {
  let text = "";
  let isQuoted = false;
  let glued = true;
  const starts = words.map((word) => {
    const closes = CLITIC.test(word) || CLOSES.test(word) || (word === '"' && isQuoted);
    if (!glued && !closes) text += " ";
    const start = text.length;
    text += word;
    glued = OPENS.test(word) || (word === '"' && !isQuoted);
    if (word === '"') isQuoted = !isQuoted;
    return start;
  });
  return { text, starts };
}

interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly implicit?: string;
  readonly penn?: string;
  readonly tags?: ReadonlySet<string>;
}

export const COMPROMISE: TagPeer = {
  name: "compromise/two",
  tag(text, starts, words) {
    const at = new Map<number, Term>();
    const within: { from: number; to: number; term: Term; implied: Term | undefined }[] = [];
    let offset = 0;
    // its own type of a document leaves out what it keeps of terms
    const terms = (nlp(text).compute("penn").document as unknown as readonly (readonly Term[])[]).flat();
    for (const [i, term] of terms.entries()) {
      offset += term.pre.length;
      if (term.text !== "") {
        at.set(offset, term);
        const next = terms[i + 1];
        const implied = next?.text === "" && next.implicit ? next : undefined;
        within.push({ from: offset, to: offset + term.text.length, term, implied });
      }
      offset += term.text.length + term.post.length;
    }
    const told = (penn: string | undefined): PeerTag | undefined =>
      penn === undefined ? undefined : { penn, coarse: coarseOfPenn(penn) };
    return starts.map((start, i) => {
      const own = at.get(start);
      if (own) return told(own.penn);
      const around = within.find(({ from, to }) => from < start && start < to);
      if (!around) return undefined;
      if (around.implied) return told(around.implied.tags?.has("Negative") ? "RB" : around.implied.penn);
      return CLITIC.test(words[i]!) && around.term.tags?.has("Possessive") ? told("POS") : told(around.term.penn);
    });
  },
};

interface Wink {
  readonly its: { readonly pos: unknown; readonly precedingSpaces: unknown };
  readDoc(text: string): { tokens(): { out(its?: unknown): readonly string[] } };
}

/** wink-nlp, if it and its model are installed in `folder`: universal classes, no extended tags. */
export function wink(folder: string): TagPeer | undefined {
  const require = createRequire(join(folder, "x.js"));
  let nlp: Wink;
  try {
    nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "pos"]) as Wink;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
  return {
    name: "wink-nlp",
    tag(text, starts, words) {
      const tokens = nlp.readDoc(text).tokens();
      const [own, spaces, classes] = [tokens.out(), tokens.out(nlp.its.precedingSpaces), tokens.out(nlp.its.pos)];
      const at = new Map<number, string>();
      let offset = 0;
      for (const [i, token] of own.entries()) {
        offset += spaces[i]!.length;
        at.set(offset, classes[i]!);
        offset += token.length;
      }
      return starts.map((start, i) => {
        const tag = at.get(start);
        return tag === undefined ? undefined : { penn: null, coarse: coarseOfUniversal(tag, words[i]!) };
      });
    },
  };
}
