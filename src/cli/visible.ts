/** Characters that a terminal acts on, and those that turn the order of the ones after them. */
const ACTING = String.raw`\p{Cc}\p{Bidi_Control}`;

const spelled = (text: string, acting: RegExp): string =>
  text.replace(acting, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/**
 * A text of several lines that a terminal only shows: what it would act on is spelled, as in `\u001b`. In JSON that is
 * the same text.
 */
export const forTerminal = (text: string): string => spelled(text, IN_LINES);
const IN_LINES = new RegExp(`\\r(?!\\n)|(?![\\r\\n\\t])[${ACTING}]`, "gu");

/** The same where a line break would make one message look like two. */
export const inOneLine = (text: string): string => spelled(text, IN_ONE);
const IN_ONE = new RegExp(`[${ACTING}]`, "gu");
