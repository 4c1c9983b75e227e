/**
 * What the analysis asks of a word: its class, and what a name names. The one vocabulary of all steps, whoever tags: another
 * tagger is another table like that of `sentences.ts`. A word can have many.
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
  | "Unit"
  | "Acronym"
  | "Abbreviation"
  // what a name names
  | "Person"
  | "FirstName"
  | "LastName"
  | "FemaleName"
  | "MaleName"
  | "Honorific"
  | "Actor"
  | "Place"
  | "City"
  | "Country"
  | "Region"
  | "Demonym"
  | "Organization"
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
