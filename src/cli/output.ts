import type { Output } from "./io";
import { forTerminal } from "./visible";
import { wordsFor } from "./words";

/** Writes through `put`, which throws what the system says. On a terminal, what that would act on is spelled. */
export function writing(put: (text: string) => Promise<void>, isTerminal: boolean): Output["write"] {
  let open = true;
  return async (text) => {
    if (!open) return false;
    try {
      await put(isTerminal ? forTerminal(text) : text);
    } catch (error) {
      open = false;
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EPIPE") throw new Error(`standard output: ${wordsFor(error as NodeJS.ErrnoException)}`);
    }
    return open;
  };
}
