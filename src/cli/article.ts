/** The text of a file's bytes without its byte order mark, as an editor counts it. Throws an error whose message says what is wrong. */
export function decodeArticle(bytes: Uint8Array): string {
  const wide = WIDE.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (!wide && bytes.subarray(0, 8000).includes(0)) throw new Error("is a binary file, not a text");
  try {
    return new TextDecoder(wide?.encoding ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error("is not UTF-8 text: save it as UTF-8 first");
  }
}

/** Byte order marks of UTF-16. */
const WIDE = [
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
];

export function wordsFor(error: NodeJS.ErrnoException): string {
  return ERRORS[error.code ?? ""] ?? error.message;
}

const ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EISDIR: "is a folder: name the files in it",
  ENOTDIR: "a part of the path is no folder",
  EACCES: "no permission",
  EPERM: "no permission",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
};
