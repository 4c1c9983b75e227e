export interface Output {
  /** Resolves when more may be written: memory stays flat however slow the reader is. False once nobody reads any more. */
  readonly write: (text: string) => Promise<boolean>;
}

/** A reader that stops early (`| head`) ends the writing, it is no error. */
export function createOutput(stream: NodeJS.WritableStream): Output {
  let open = true;
  let resume = () => {};
  stream.on("error", (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code !== "EPIPE") {
      process.stderr.write(`standpoint: cannot write: ${error.message}\n`);
      process.exitCode = 1;
    }
    resume();
  });
  stream.on("drain", () => resume());
  return {
    write: async (text) => {
      if (open && !stream.write(text)) await new Promise<void>((resolve) => (resume = resolve));
      return open;
    },
  };
}
