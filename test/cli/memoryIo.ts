import type { Io } from "../../src/cli/io";
import { main } from "../../src/cli/main";

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, in `folder`; the files that the streams are, as `identityOf` has them. */
export async function runIn(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array | AsyncIterable<Uint8Array> = "",
  {
    stdinFile,
    stdoutFile,
    ...others
  }: { readonly stdinFile?: string; readonly stdoutFile?: string } & Pick<Io, "modelKey" | "wait"> = {},
): Promise<Ran> {
  let stdout = "";
  let stderr = "";
  const status = await main(args, {
    folder,
    input: { bytes: bytesOf(input), file: stdinFile },
    output: {
      write: async (text) => {
        stdout += text;
        return true;
      },
      file: stdoutFile,
    },
    tell: (text) => {
      stderr += text;
    },
    ...others,
  });
  return { status, stdout, stderr };
}

async function* bytesOf(input: string | Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (typeof input === "string") yield new TextEncoder().encode(input);
  else if (input instanceof Uint8Array) yield input;
  else yield* input;
}

export const linesOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
