/**
 * What the analysis asks of a word: its class. The one vocabulary of all steps, whoever tags: another
 * tagger is another table like that of `tagging.ts`. A word can have many.
 */
export type Tag =
  // nouns
  | "Noun"
  | "ProperNoun"
  | "Plural"
  | "Pronoun"
  | "Possessive"
  | "Date"
  | "Month"
  | "WeekDay"
  | "Value"
  | "Acronym"
  /** Part of a person's name, as the rest of the article shows. */
  | "Named"
  // verbs
  | "Verb"
  | "Infinitive"
  | "PresentTense"
  | "PastTense"
  | "Participle"
  | "Gerund"
  | "Auxiliary"
  | "Copula"
  | "Modal"
  | "Negative"
  // the rest
  | "Adjective"
  | "Adverb"
  | "Determiner"
  | "Preposition"
  | "Conjunction"
  | "QuestionWord"
  | "Condition"
  | "Expression"
  // no word at all
  | "Punctuation";

export type Tags = ReadonlySet<Tag>;
