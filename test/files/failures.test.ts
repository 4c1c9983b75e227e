import assert from "node:assert/strict";
import { failureInWords } from "../../src/files/failures";

suite("failures of file systems", () => {
  const said: [message: string, words: RegExp][] = [
    ["ENOSPC: no space left on device, write", /^the disk is full/],
    ["Unable to write file 'x' (Unknown (FileSystemError): Error: EDQUOT: disk quota exceeded)", /^the disk is full/],
    [
      "Unable to read file 'x' (Unknown (FileSystemError): Error: ELOOP: too many symbolic links)",
      /^it is a link that/,
    ],
    ["ENOTDIR: not a directory, open '/a.txt/standpoint.codebook.json'", /^what should be its folder is a file/],
    ["EISDIR: illegal operation on a directory, read", /^a folder has its name/],
    ["EACCES: permission denied, open 'x'", /may not be read or may not be written to/],
    ["EROFS: read-only file system, open 'x'", /^the folder may not be written to/],
    ["ENAMETOOLONG: name too long, open 'x'", /^its name is too long/],
    ["ENOENT: no such file or directory", /^it, or its folder, is gone/],
    ["EBUSY: resource busy or locked", /^another program holds it/],
    ["EMFILE: too many open files", /^too many files are open/],
    ["EIO: i/o error, read", /^the disk reports an error/],
    ["EFBIG: file too large, write", /^it is larger than the file system takes/],
    ["EPERM: operation not permitted, open 'x'", /may not be read or may not be written to/],
    ["ETXTBSY: text file is busy", /^another program holds it/],
    ["ENFILE: file table overflow", /^too many files are open/],
    ...["ETIMEDOUT", "EHOSTDOWN", "ENOTCONN", "ESTALE", "ECONNRESET"].map((code): [string, RegExp] => [
      `${code}: unknown error, read`,
      /^its disk does not answer/,
    ]),
  ];
  for (const [message, words] of said)
    test(message, () => {
      const told = failureInWords(message);
      assert.match(told, words);
      assert.match(told, /; [a-z]/, "says what to do next");
      assert.doesNotMatch(told, /\bE[A-Z]{3,}|\.$/);
    });

  test("what the editor knows by a code of its own is told by that", () => {
    const codes: [code: string, words: RegExp][] = [
      ["FileTooLarge", /^it is larger than/],
      ["NoPermissions", /may not be read or may not be written to/],
      ["FileNotADirectory", /^what should be its folder is a file/],
      ["FileIsADirectory", /^a folder has its name/],
      ["FileNotFound", /^it, or its folder, is gone/],
      ["Unavailable", /^its disk does not answer/],
    ];
    for (const [code, words] of codes) assert.match(failureInWords("Something odd.", code), words, code);
  });

  test("what is not known is told as it was", () => {
    assert.equal(failureInWords("Something odd."), "Something odd");
    assert.equal(failureInWords("Something odd.", "Unknown"), "Something odd");
    assert.match(failureInWords("Not you", "NoPermissions"), /may not be written to/);
    assert.match(failureInWords("ELOOP: too many symbolic links", "NoPermissions"), /link/);
  });
});
