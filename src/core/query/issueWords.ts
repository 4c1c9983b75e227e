/** Words by which issues are told to be the same, or not: data. */

/**
 * Nouns that name the same thing, whatever stands around them: stems of nouns of one synset of WordNet 3.1
 * (07162900, 13994359, 06786235, 13286803, 00637971, 05808619), and what is spelled otherwise. The first one stands for all.
 */
const SAME: readonly (readonly string[])[] = [
  ["negotiation", "talk", "dialogu", "negotiat"],
  ["ceasefir", "cease-fir", "truc", "armistic"],
  ["treati", "pact", "accord"],
  ["aid", "assistanc"],
  ["inquiri", "enquiri"],
  ["investigation", "prob"],
  ["programm", "program"],
];

export const SYNONYM: ReadonlyMap<string, string> = new Map(
  SAME.flatMap(([first = "", ...others]) => others.map((other) => [other, first] as const)),
);

/** What says nothing about which thing it is. */
export const EMPTY: ReadonlySet<string> = new Set(
  "the a an this that these those my your his her its our their some any no every each all such own same other another further more most much many few new possible any kind of to in on at by for from with about and or be is are was were been being not it he she they we you i him them us who which what".split(
    " ",
  ),
);

/** Ends the noun phrase that has the head: what comes after says with whom, of what, which one. */
export const ENDS_HEAD: ReadonlySet<string> = new Set(
  "of to in on at by for from with without about against between among over under into through after before during since until toward towards that aimed involving regarding concerning which who whom whose where when why how than as including like and or but if is are was were will would should can could may might must has have had do does did".split(
    " ",
  ),
);

/** Stems of nouns for what takes place: to hold it, to enter into it is the same issue as it. */
export const EVENTS: ReadonlySet<string> = new Set(
  "negotiation meeting summit conferenc hearing inquiri investigation debat discussion vot election referendum strik campaign contact cooperation consultation".split(
    " ",
  ),
);

/** Stems of nouns that may be anything: alone they are not the same as where something is said of them. */
export const GENERIC: ReadonlySet<string> = new Set(
  "fact thing way cas issu question matter one people person man woman tim something anything nothing everything someone anyone everyone idea point part number lot kind sort".split(
    " ",
  ),
);
