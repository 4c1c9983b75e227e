/** What went wrong with an article or a file, in words, without its name. */
export function wordsFor(error: NodeJS.ErrnoException): string {
  if (error instanceof RangeError) return `is more than this program can hold (${error.message})`;
  return ERRORS[error.code ?? ""] ?? error.message;
}

const ERRORS: Readonly<Record<string, string>> = {
  EACCES: "no permission",
  EBADF: "is not open for this",
  EDQUOT: "there is no room left for this user",
  EFBIG: "the system allows no file of this length",
  EIO: "the disk failed",
  EISDIR: "is a folder: name the files in it",
  ELOOP: "is a link that leads in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is no folder",
  EPERM: "no permission",
  EROFS: "the disk is read-only",
  ERR_FS_FILE_TOO_LARGE: "is more than this program can hold",
  ERR_STRING_TOO_LONG: "is more than this program can hold",
};
