/** Everything the manifest declares and the code uses, by name. test/manifest.test.ts holds both sides together. */

export const COMMANDS = [
  "annotate",
  "refresh",
  "save",
  "openAnnotations",
  "openCodebook",
  "recode",
  "export",
  "openSample",
  "group",
  "sort",
  "filter",
  "filterBy",
  "clearFilter",
  "showNeutral",
  "hideNeutral",
  "showMatrix",
  "next",
  "previous",
  "reveal",
  "toggleInlayHints",
  "lockArticle",
  "unlockArticle",
  "accept",
  "reject",
  "acceptActor",
  "review",
  "reviewPositions",
  "toggleReviewOrder",
  "showQuestion",
  "endReview",
  "nextToReview",
  "previousToReview",
  "undo",
  "redo",
  "answerStance",
  "answerIssue",
  "answerSpeaker",
  "askReader",
  "askReaderSelection",
  "askReaderPosition",
  "keepMine",
  "takeReaders",
  "setModelKey",
  "forgetModelKey",
  "correct",
  "editPosition",
  "setSpeaker",
  "addSpeaker",
  "removeSpeaker",
  "setForm",
  "setMeaning",
  "setHolder",
  "setStance",
  "setIssue",
  "setOnBehalfOf",
  "setAddressee",
  "moveToIssue",
  "renameIssue",
  "ungroupIssue",
  "copyQuoteCard",
  "useSelection",
  "takeWords",
  "leaveWords",
  "renameActor",
  "setActorType",
  "setRole",
  "setAffiliation",
  "mergeActors",
  "splitActor",
  "notAnActor",
  "addQuote",
  "addActor",
  "addPosition",
  "addNote",
  "addAgain",
  "saveNote",
  "saveEditedNote",
  "cancelEditedNote",
  "editNote",
  "deleteNote",
  "reattach",
  "discardLost",
] as const;
export type Command = (typeof COMMANDS)[number];
export type Handlers = Readonly<Record<Command, (...args: unknown[]) => unknown>>;

/** The name of a project's codebook. */
export const CODEBOOK = "standpoint.codebook.json";

export const VIEWS = ["positions", "actors"] as const;
export type View = (typeof VIEWS)[number];

/** Keys for `when` clauses: “standpoint.state” … */
export const CONTEXT_KEYS = [
  "state",
  "filtered",
  "neutralShown",
  "undoHere",
  "redoHere",
  "reviewing",
  "locked",
  "choosingWords",
  /** Whether there is a language model that could be asked. */
  "model",
] as const;
export type ContextKey = (typeof CONTEXT_KEYS)[number];

/** Why the current editor shows what it shows: the values of the context key `standpoint.state`. */
export const STATES = [
  "none",
  "otherLanguage",
  "notProse",
  "tooLarge",
  "stopped",
  "notEnglish",
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
  anyLanguage: false as boolean,
  claims: "balanced" as "sure" | "balanced" | "everything",
  mark: {
    directQuotes: true,
    mixedQuotes: true,
    reportedSpeech: true,
    cues: true,
    sources: true,
    actors: true,
  } as Readonly<Record<string, boolean>>,
  /** 0 to 1. */
  minConfidence: 0,
  /** ISO 8601 day; empty for unknown. */
  articleDate: "",
  inlayHints: true as boolean,
  actorColours: true,
  save: "whenFileExists" as "onCommand" | "whenFileExists" | "always",
  lockArticles: false as boolean,
  reviewOrder: "text" as "text" | "leastSure",
  openAfterExport: false,
  /** What language models of the editor are given: tools over the window's articles, a server for each folder, or nothing. */
  agents: "tools" as "tools" | "server" | "none",
  /** Recorded with each decision; empty for none. */
  coder: "",
  /** Address of a server that speaks as OpenAI’s chat completions do; empty for none. */
  "model.endpoint": "" as string,
  "model.name": "" as string,
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
  "actor1",
  "actor2",
  "actor3",
  "actor4",
  "actor5",
  "actor6",
  "reviewBackground",
  "reviewBorder",
] as const;
export type Colour = (typeof COLOURS)[number];
