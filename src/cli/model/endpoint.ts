import type { Message } from "../../core/reader/prompt";

/** A server that speaks as OpenAI’s chat completions do: Ollama, vLLM, LM Studio, llama.cpp and the like. */
export interface Endpoint {
  /** As a person gave it: up to “/v1”, or with “/chat/completions”. */
  readonly url: string;
  readonly model: string;
  readonly key: string | undefined;
  /** Milliseconds for one answer. */
  readonly timeout: number;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

export interface Completion {
  readonly words: string;
  /** What the server calls the model that answered. */
  readonly model: string | undefined;
}

/** Why there is no answer, in words; `isGone`: the server was not reached at all. */
export class NoAnswer extends Error {
  constructor(
    message: string,
    readonly isGone: boolean,
  ) {
    super(message);
  }
}

/** The address that is asked, or in a sentence why there is none. */
export function addressOf(url: string): { readonly address: string } | { readonly problem: string } {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return { problem: `--model needs an address, as in http://localhost:11434/v1, not “${url}”` };
  }
  if (!/^https?:$/.test(parsed.protocol)) return { problem: `--model needs an http or https address, not “${url}”` };
  if (!/\/chat\/completions\/*$/.test(parsed.pathname))
    parsed.pathname = `${parsed.pathname.replace(/\/+$/, "")}/chat/completions`;
  return { address: parsed.href };
}

/** How long before the second try, in milliseconds; twice as long before each further one. */
const FIRST_WAIT = 1_000;
/** However long a server asks to wait. */
const LONGEST_WAIT = 60_000;

/** The answer to a prompt. Asks up to `tries` times where the server is busy, broken or not there. Throws `NoAnswer`. */
export async function complete(endpoint: Endpoint, messages: readonly Message[], tries: number): Promise<Completion> {
  for (let i = 1; ; i++) {
    const tried = await once(endpoint, messages);
    if ("words" in tried) return tried;
    if (!tried.again || i >= tries) throw new NoAnswer(tried.problem, tried.isGone);
    await endpoint.wait(Math.min(LONGEST_WAIT, tried.after ?? FIRST_WAIT * 2 ** (i - 1)));
  }
}

interface Failure {
  readonly problem: string;
  /** Whether it may go well another time. */
  readonly again: boolean;
  readonly isGone: boolean;
  /** Milliseconds that the server asks to wait. */
  readonly after?: number;
}

async function once(endpoint: Endpoint, messages: readonly Message[]): Promise<Completion | Failure> {
  let response: Response;
  let body: string;
  try {
    response = await post(endpoint, messages);
    body = await response.text();
  } catch (error) {
    return unreached(error as Error, endpoint.timeout);
  }
  if (response.ok) return completionIn(body);
  const { status } = response;
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  const said = messageIn(body);
  return {
    problem: `the model’s server answers ${status}${said === "" ? "" : ` (${said})`}`,
    again: status === 408 || status === 429 || status >= 500,
    isGone: false,
    ...(seconds >= 0 && { after: 1_000 * seconds }),
  };
}

function post({ url, model, key, timeout }: Endpoint, messages: readonly Message[]): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(key !== undefined && key !== "" && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ model, messages, temperature: 0, stream: false }),
    signal: AbortSignal.timeout(timeout),
    // an article goes where a person said, and nowhere else
    redirect: "error",
  });
}

function unreached(error: Error & { readonly cause?: unknown }, timeout: number): Failure {
  if (error.name === "TimeoutError")
    return { problem: `the model gave no answer in ${timeout / 1_000} s`, again: true, isGone: false };
  const { cause } = error;
  const why = cause instanceof Error ? (Reflect.get(cause, "code") ?? cause.message) : error.message;
  return { problem: `the model’s server is not reached (${String(why)})`, again: true, isGone: true };
}

/** The words of the first choice. */
function completionIn(body: string): Completion | Failure {
  const value = parsed(body);
  const words = at(value, "choices", 0, "message", "content");
  const model = at(value, "model");
  if (typeof words === "string") return { words, model: typeof model === "string" ? model : undefined };
  return { problem: "the model’s server answers, but not as chat completions do", again: false, isGone: false };
}

/** What a server says of its trouble, in short. */
function messageIn(body: string): string {
  const value = parsed(body);
  const message = at(value, "error", "message") ?? at(value, "error") ?? at(value, "message");
  return typeof message === "string" ? message.slice(0, 200) : "";
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
