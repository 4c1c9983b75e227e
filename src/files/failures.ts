/** What file systems say by codes or in their own words, and what a person can do about it. */
const FAILURES: readonly (readonly [said: RegExp, words: string])[] = [
  [/\b(?:ENOSPC|EDQUOT)\b|no space|quota/i, "the disk is full; make room on it"],
  [/\bEFBIG\b|FileTooLarge/, "it is larger than the file system takes; move some of it elsewhere"],
  [/\bEROFS\b|read-?only/i, "the folder may not be written to; change that, or work on a copy of it"],
  [
    /\b(?:EACCES|EPERM)\b|NoPermissions/,
    "it, or its folder, may not be read or may not be written to; change the permissions",
  ],
  [/\bELOOP\b/, "it is a link that leads to itself; remove the link or mend where it leads"],
  [/\bENOTDIR\b|FileNotADirectory/, "what should be its folder is a file; move one of them away"],
  [/\bEISDIR\b|FileIsADirectory/, "a folder has its name; rename the folder"],
  [/\bENAMETOOLONG\b/, "its name is too long for the file system; give the article a shorter one"],
  [/\b(?:ENOENT|FileNotFound)\b/, "it, or its folder, is gone; bring it back and try again"],
  [/\b(?:EBUSY|ETXTBSY)\b/, "another program holds it; close it there and try again"],
  [/\b(?:EMFILE|ENFILE)\b/, "too many files are open; close some and try again"],
  [/\bEIO\b/, "the disk reports an error; look whether it is well"],
  [/\b(?:ETIMEDOUT|EHOSTDOWN|ENOTCONN|ESTALE|ECONNRESET)\b|Unavailable/, "its disk does not answer; connect it again"],
];

/**
 * In words that a person can act on, without a full stop; what no row knows in the file system's own. `code` is VS Code's,
 * which stands for several of the file system's: it counts where the message has none.
 */
export function failureInWords(message: string, code = ""): string {
  const known = [message, code].flatMap((it) => FAILURES.filter(([said]) => said.test(it)))[0];
  return known ? known[1] : message.replace(/\.$/, "");
}
