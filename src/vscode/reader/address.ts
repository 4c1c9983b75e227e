import * as vscode from "vscode";

/** Where the person's own server is asked. */
export interface Address {
  readonly url: URL;
  /** Whether it is this machine. */
  readonly isHere: boolean;
}

/** Why an address in the settings is none, in a sentence. */
export class BadAddress extends Error {}

/** The address in the settings; undefined where there is none. Throws `BadAddress`. */
export function addressOf(endpoint: string): Address | undefined {
  const given = endpoint.trim();
  if (given === "") return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new BadAddress(
      vscode.l10n.t(
        "“{0}” in the setting “standpoint.model.endpoint” is no address of a server, as “http://localhost:11434/v1” is.",
        given,
      ),
    );
  if (url.username || url.password)
    throw new BadAddress(
      vscode.l10n.t(
        "The setting “standpoint.model.endpoint” has a name or a password in it. Take it out, and give the key by “Standpoint: Set Model Key…”.",
      ),
    );
  const path = url.pathname.replace(/\/+$/, "");
  if (!path.endsWith("/chat/completions")) url.pathname = `${path || "/v1"}/chat/completions`;
  url.hash = "";
  return { url, isHere: /^(?:(?:.*\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname) };
}
