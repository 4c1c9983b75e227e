import * as l10n from "@vscode/l10n";

/** How many of something, in words: “1 quote”, “12 quotes”. */

export const count = (n: number, one: string, several: string): string => (n === 1 ? one : several);

export const quotesInWords = (n: number): string => count(n, l10n.t("1 quote"), l10n.t("{0} quotes", n));
export const positionsInWords = (n: number): string => count(n, l10n.t("1 position"), l10n.t("{0} positions", n));
export const mentionsInWords = (n: number): string => count(n, l10n.t("1 mention"), l10n.t("{0} mentions", n));
export const annotationsInWords = (n: number): string => count(n, l10n.t("1 annotation"), l10n.t("{0} annotations", n));
