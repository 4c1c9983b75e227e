/** What a language is called in the language `shown` (BCP 47): “German”. */
export const languageName = (language: string, shown: string): string =>
  new Intl.DisplayNames([shown, "en"], { type: "language" }).of(language) ?? language;
