import { type BigIntStats, fstatSync, statSync, write } from "node:fs";
import { isatty } from "node:tty";
import { promisify } from "node:util";
import type { Io } from "./io";
import { writing } from "./output";
import { wordsFor } from "./words";

const [STDIN, STDOUT] = [0, 1];

/** The process's own streams. */
export function processIo(): Io {
  // nobody is left to tell that nobody can be told
  process.stderr.on("error", () => {});
  return {
    folder: process.cwd(),
    input: { bytes: input(), file: fileAt(STDIN) },
    output: { write: outputTo(), file: fileAt(STDOUT) },
    tell: (text) => void process.stderr.write(text),
    modelKey: process.env.STANDPOINT_MODEL_KEY,
  };
}

function seen(stream: number): BigIntStats | undefined {
  try {
    return fstatSync(stream, { bigint: true });
  } catch {
    return undefined;
  }
}

function fileAt(stream: number): string | undefined {
  const about = seen(stream);
  return about?.isFile() ? `${about.dev}:${about.ino}` : undefined;
}

async function* input(): AsyncGenerator<Uint8Array> {
  const about = seen(STDIN);
  // Node takes a folder for an empty stream, and opens the null device where the stream is closed
  if (about?.isDirectory()) throw new Error("standard input is a folder, no text");
  if (about?.isCharacterDevice() && about.rdev === nullDevice())
    throw new Error("standard input is closed, or the null device: there is nothing to read");
  try {
    yield* process.stdin;
  } catch (error) {
    throw new Error(`standard input: ${wordsFor(error as NodeJS.ErrnoException)}`);
  }
}

function nullDevice(): bigint | undefined {
  try {
    return statSync("/dev/null", { bigint: true }).rdev;
  } catch {
    return undefined;
  }
}

function outputTo(): Io["output"]["write"] {
  const about = seen(STDOUT);
  const isTerminal = isatty(STDOUT);
  const isFile = !isTerminal && (about?.isFile() || about?.isCharacterDevice());
  return writing(isFile ? putInFile : putInStream(), isTerminal);
}

/** Node's own stream takes a part that was written for the whole. */
async function putInFile(text: string): Promise<void> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += (await promisify(write)(STDOUT, bytes, at)).bytesWritten;
}

function putInStream(): (text: string) => Promise<void> {
  // the call that failed tells it, too
  process.stdout.on("error", () => {});
  return (text) => new Promise((ok, fail) => void process.stdout.write(text, (error) => (error ? fail(error) : ok())));
}
