import * as l10n from "@vscode/l10n";

/** What file systems say by codes or in their own words, and what a person can do about it. */
const FAILURES: readonly (readonly [said: RegExp, words: string])[] = [
  [/\b(?:ENOSPC|EDQUOT)\b|no space|quota/i, l10n.t("the disk is full; make room on it")],
  [/\bEFBIG\b|FileTooLarge/, l10n.t("it is larger than the file system takes; move some of it elsewhere")],
  [/\bEROFS\b|read-?only/i, l10n.t("the folder may not be written to; change that, or work on a copy of it")],
  [
    /\b(?:EACCES|EPERM)\b|NoPermissions/,
    l10n.t("it, or its folder, may not be read or may not be written to; change the permissions"),
  ],
  [/\bELOOP\b/, l10n.t("it is a link that leads to itself; remove the link or mend where it leads")],
  [/\bENOTDIR\b|FileNotADirectory/, l10n.t("what should be its folder is a file; move one of them away")],
  [/\bEISDIR\b|FileIsADirectory/, l10n.t("a folder has its name; rename the folder")],
  [/\bENAMETOOLONG\b/, l10n.t("its name is too long for the file system; give the article a shorter one")],
  [/\b(?:ENOENT|FileNotFound)\b/, l10n.t("it, or its folder, is gone; bring it back and try again")],
  [/\b(?:EBUSY|ETXTBSY)\b/, l10n.t("another program holds it; close it there and try again")],
  [/\b(?:EMFILE|ENFILE)\b/, l10n.t("too many files are open; close some and try again")],
  [/\bEIO\b/, l10n.t("the disk reports an error; look whether it is well")],
  [
    /\b(?:ETIMEDOUT|EHOSTDOWN|ENOTCONN|ESTALE|ECONNRESET)\b|Unavailable/,
    l10n.t("its disk does not answer; connect it again"),
  ],
];

/**
 * In words that a person can act on, without a full stop; what no row knows in the file system's own. `code` is VS Code's,
 * which stands for several of the file system's: it counts where the message has none.
 */
export function failureInWords(message: string, code = ""): string {
  const known = [message, code].flatMap((it) => FAILURES.filter(([said]) => said.test(it)))[0];
  return known ? known[1] : message.replace(/\.$/, "");
}
