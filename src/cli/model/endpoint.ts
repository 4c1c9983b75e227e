import type { Message } from "../../core/reader/prompt";
import { at, messageIn, parsed } from "../../core/reader/serverWords";
import { withoutKey } from "../../core/reader/withoutKey";
import { LONGEST, post, type Response } from "./post";

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
  /** Tells a person of a further try. */
  readonly tell: (words: string) => void;
}

export interface Completion {
  readonly words: string;
  /** What the server calls the model that answered. */
  readonly model: string | undefined;
  /** Whether it ends where the model was allowed no more words. */
  readonly isCut: boolean;
}

/**
 * Why there is no answer, in words without the key. “gone”: the server was not reached at all; “refused”: it will answer
 * no other question either.
 */
export class NoAnswer extends Error {
  constructor(
    message: string,
    readonly why: Why,
  ) {
    super(message);
  }
}

/** How long before the second try, in milliseconds; twice as long before each further one. */
const FIRST_WAIT = 1_000;
/** However long a server asks to wait. */
const LONGEST_WAIT = 60_000;

type Why = "gone" | "refused" | "this one";

/** The answer to a prompt. Asks up to `tries` times where the server is busy, broken or not there. Throws `NoAnswer`. */
export async function complete(endpoint: Endpoint, messages: readonly Message[], tries: number): Promise<Completion> {
  for (let i = 1; ; i++) {
    const tried = await once(endpoint, messages);
    if ("words" in tried) return tried;
    const problem = withoutKey(tried.problem, endpoint.key);
    if (!tried.again || i >= tries) throw new NoAnswer(problem, tried.why ?? "this one");
    const pause = Math.min(LONGEST_WAIT, tried.after ?? FIRST_WAIT * 2 ** (i - 1));
    endpoint.tell(`${problem}; it is asked again in ${pause / 1_000} s (${i + 1} of ${tries})`);
    await endpoint.wait(pause);
  }
}

interface Failure {
  readonly problem: string;
  /** Whether it may go well another time. */
  readonly again: boolean;
  readonly why?: Why;
  /** Milliseconds that the server asks to wait. */
  readonly after?: number;
}

async function once(endpoint: Endpoint, messages: readonly Message[]): Promise<Completion | Failure> {
  const { url, model, key, timeout } = endpoint;
  const signal = AbortSignal.timeout(timeout);
  let response: Response;
  try {
    response = await post(url, key, JSON.stringify({ model, messages, temperature: 0, stream: false }), signal);
  } catch (error) {
    if (signal.aborted)
      return { problem: `the model gave no answer in ${timeout / 1_000} s (--model-timeout)`, again: true };
    const { code, message } = error as NodeJS.ErrnoException;
    return { problem: `the model’s server is not reached (${code ?? message})`, again: true, why: "gone" };
  }
  const { status, body } = response;
  if (body === undefined)
    return {
      problem: `the model goes on and on: more than ${LONGEST / 1_000_000} MB of an answer are not read`,
      again: false,
    };
  return status >= 200 && status < 300 ? completionIn(body) : refusal(response, body, endpoint);
}

function refusal({ status, headers }: Response, body: string, { url, key }: Endpoint): Failure {
  const { location, "retry-after": retryAfter } = headers;
  if (status >= 300 && status < 400) {
    // an article goes where a person said, and nowhere else
    const to = location !== undefined && URL.canParse(location, url) ? new URL(location, url) : undefined;
    const where = to ? `to ${to.origin}${to.pathname}: give that address as --model` : "elsewhere: look at --model";
    return { problem: `the model’s server answers with a redirect ${where}`, again: false, why: "refused" };
  }
  const said = messageIn(body, key);
  const seconds = Number(retryAfter ?? Number.NaN);
  const next = NEXT[status];
  return {
    problem: `the model’s server answers ${status}${said === "" ? "" : ` (${said})`}${next === undefined ? "" : `: ${next}`}`,
    again: status === 408 || status === 429 || status >= 500,
    ...(next !== undefined && { why: "refused" }),
    ...(seconds >= 0 && { after: 1_000 * seconds }),
  };
}

/** What a person can do about it; what is asked next would be answered alike. */
const NEXT: Readonly<Record<number, string>> = {
  401: "put the server’s key into the environment as STANDPOINT_MODEL_KEY",
  403: "the key in STANDPOINT_MODEL_KEY may not do this",
  404: "look at --model (the address up to “/v1”) and --model-name",
};

/** The words of the first choice. */
function completionIn(body: string): Completion | Failure {
  const value = parsed(body);
  const choice = at(value, "choices", 0);
  const words = at(choice, "message", "content");
  const model = at(value, "model");
  if (typeof words !== "string")
    return {
      problem:
        "the model’s server answers, but not as chat completions do: look at --model, the address up to “/v1” as a rule",
      again: false,
    };
  const isCut = at(choice, "finish_reason") === "length";
  return { words, model: typeof model === "string" ? model.slice(0, LONGEST_NAME) : undefined, isCut };
}

/** Of a model, in characters. */
const LONGEST_NAME = 200;
