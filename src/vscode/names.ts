/** Everything the manifest declares and the code uses, by name. test/manifest.test.ts holds both sides together. */

export const COMMANDS = [
  "annotate",
  "refresh",
  "save",
  "openAnnotations",
  "export",
  "openSample",
  "group",
  "filter",
  "clearFilter",
  "showNeutral",
  "hideNeutral",
  "next",
  "previous",
  "reveal",
] as const;
export type Command = (typeof COMMANDS)[number];
export type Handlers = Readonly<Record<Command, (...args: unknown[]) => unknown>>;

export const VIEWS = ["positions", "actors"] as const;

/** Keys for `when` clauses: “standpoint.state” … */
export const CONTEXT_KEYS = ["state", "filtered", "neutralShown"] as const;
export type ContextKey = (typeof CONTEXT_KEYS)[number];

/** Why the current editor shows what it shows: the values of the context key `standpoint.state`. */
export const STATES = [
  "none",
  "otherLanguage",
  "notProse",
  "tooLarge",
  "stopped",
  "reading",
  "empty",
  "annotated",
] as const;
export type State = (typeof STATES)[number];

/** Defaults of the settings “standpoint.…”. */
export const SETTINGS = {
  languages: ["plaintext", "markdown"] as readonly string[],
  /** Kilobytes of 1,000 UTF-16 code units. */
  maxLength: 1000,
  mark: {
    directQuotes: true,
    mixedQuotes: true,
    reportedSpeech: true,
    cues: true,
    sources: true,
    actors: true,
  } as Readonly<Record<string, boolean>>,
  save: "whenFileExists" as "onCommand" | "whenFileExists" | "always",
  openAfterExport: false,
} as const;
export type Setting = keyof typeof SETTINGS;

export const COLOURS = [
  "directQuoteBackground",
  "directQuoteBorder",
  "mixedQuoteBackground",
  "mixedQuoteBorder",
  "reportedSpeechBackground",
  "reportedSpeechBorder",
  "cueForeground",
  "sourceForeground",
  "actorBorder",
] as const;
export type Colour = (typeof COLOURS)[number];
