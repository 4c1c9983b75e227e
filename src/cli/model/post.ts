import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { request as secureRequest } from "node:https";

export interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Undefined where it is longer than `LONGEST`: no more of it is read. */
  readonly body: string | undefined;
}

/** Bytes of an answer, at most: far more than any that was asked for. */
export const LONGEST = 2_000_000;

/**
 * Posts JSON to an address, and waits as long as `signal` lets it: `fetch` gives up after 300 seconds, whatever it is told.
 * Follows no redirect. Throws what keeps it from an answer.
 */
export async function post(url: string, key: string | undefined, json: string, signal: AbortSignal): Promise<Response> {
  const send = url.startsWith("https:") ? secureRequest : request;
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(json),
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
  };
  const response = await new Promise<IncomingMessage>((ok, fail) => {
    send(url, { method: "POST", headers, signal, agent: false }, ok).on("error", fail).end(json);
  });
  const { statusCode: status = 0 } = response;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length;
    // leaving the loop ends the connection
    if (length > LONGEST) return { status, headers: response.headers, body: undefined };
    parts.push(part);
  }
  return { status, headers: response.headers, body: Buffer.concat(parts).toString("utf8") };
}
