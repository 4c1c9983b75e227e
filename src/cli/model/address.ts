import { withoutKey } from "../../core/reader/withoutKey";

/** The address that is asked, with what a person should know of it, or in a sentence why there is none. */
export function addressOf(
  url: string,
  key: string | undefined,
): { readonly address: string; readonly warning?: string } | { readonly problem: string } {
  // a password is shown nowhere
  const shown = withoutKey(url.replace(/^([a-z]*:?\/*)[^/?#]*@/i, "$1…@"), key);
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return { problem: `--model needs an address, as in http://localhost:11434/v1, not “${shown}”` };
  }
  if (!/^https?:$/.test(parsed.protocol)) return { problem: `--model needs an http or https address, not “${shown}”` };
  if (parsed.username !== "" || parsed.password !== "")
    return { problem: "--model takes no name or password in the address: put the key into STANDPOINT_MODEL_KEY" };
  const path = parsed.pathname.replace(/\/+$/, "");
  if (!path.endsWith("/chat/completions")) parsed.pathname = `${path === "" ? "/v1" : path}/chat/completions`;
  const isOpen = key !== undefined && parsed.protocol === "http:" && !isHere(parsed.hostname);
  return {
    address: parsed.href,
    ...(isOpen && {
      warning: `the key and the articles go to ${parsed.host} unencrypted, for everybody on the way to read: use https`,
    }),
  };
}

const isHere = (host: string): boolean => /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);

/** The key, undefined where there is none, or in a sentence why it cannot be one; the sentence does not have it. */
export function keyIn(key: string | undefined): { readonly key: string | undefined } | { readonly problem: string } {
  if (key === undefined || key === "") return { key: undefined };
  if (/^[\x21-\x7e]+$/.test(key)) return { key };
  return {
    problem:
      "STANDPOINT_MODEL_KEY has a character that no key has (a blank, a line break, a typographic quotation mark): copy it anew",
  };
}
