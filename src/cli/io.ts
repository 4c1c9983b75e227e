/** What the command line needs of the process that it runs in. */
export interface Io {
  /** Absolute; relative paths start here. */
  readonly folder: string;
  readonly input: Input;
  readonly output: Output;
  /** Writes to standard error. Never fails. */
  readonly tell: (text: string) => void;
  /** For the server of a language model. */
  readonly modelKey?: string | undefined;
  /** Resolves after so many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

export interface Input {
  /** Throws an error whose message says what is wrong. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** See `identityOf`; undefined for what is no file. */
  readonly file: string | undefined;
}

export interface Output {
  /**
   * Resolves when the text is out of the program's hands: memory stays flat however slow the reader is. False once nobody
   * reads any more (`| head`), which is no error. Throws an error whose message says what is wrong.
   */
  readonly write: (text: string) => Promise<boolean>;
  /** See `identityOf`; undefined for what is no file. */
  readonly file: string | undefined;
}

/** Tells a person what is wrong, in one line or several; gives `status` back. */
export type Complain = (status: number, what: string | readonly string[]) => number;
