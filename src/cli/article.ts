import { createReadStream } from "node:fs";
import { otherLanguage } from "../core/article/language";
import { languageName } from "../core/article/languageName";
import { LIMITS, tooLong } from "./limit";
import { wordsFor } from "./words";

/** Of a file, a device or a pipe. Throws an error whose message says what is wrong. */
export const textAt = async (path: string): Promise<string> => decodeArticle(await bytesOf(path));

async function bytesOf(path: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of createReadStream(path) as AsyncIterable<Uint8Array>) {
      length += piece.length;
      if (length > LIMITS.article) throw new Error(`is ${tooLong(LIMITS.article)}`);
      pieces.push(piece);
    }
  } catch (error) {
    throw new Error(wordsFor(error as NodeJS.ErrnoException));
  }
  return Buffer.concat(pieces);
}

/** The text of a file's bytes without its byte order mark, as an editor counts it. Throws an error whose message says what is wrong. */
export function decodeArticle(bytes: Uint8Array): string {
  if (WIDEST.some((mark) => mark.every((byte, i) => bytes[i] === byte)))
    throw new Error("is UTF-32 text: save it as UTF-8 first");
  const wide = WIDE.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (!wide && bytes.subarray(0, 8000).includes(0)) throw new Error("is a binary file, not a text");
  try {
    return new TextDecoder(wide?.encoding ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error("is not UTF-8 text: save it as UTF-8 first");
  }
}

/** Byte order marks of UTF-32: one of them begins as one of UTF-16 does. */
const WIDEST = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
];

/** Byte order marks of UTF-16. */
const WIDE = [
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Throws an error that says what to do where an article is certainly not written in English. */
export function refuseOther(text: string): void {
  const language = otherLanguage(text);
  if (language === null) return;
  const name = languageName(language, "en");
  throw new Error(`seems to be written in ${name}, and only English is read: --any-language annotates it all the same`);
}
