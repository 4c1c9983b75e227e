/** Before a name, and never part of it; the gender where the word tells. */
export const HONORIFICS: ReadonlyMap<string, "female" | "male" | null> = new Map([
  ["mr", "male"],
  ["mister", "male"],
  ["mrs", "female"],
  ["ms", "female"],
  ["miss", "female"],
  ["madam", "female"],
  ["madame", "female"],
  ["monsieur", "male"],
  ["sir", "male"],
  ["lord", "male"],
  ["lady", "female"],
  ["dame", "female"],
  ["king", "male"],
  ["queen", "female"],
  ["prince", "male"],
  ["princess", "female"],
  ["duke", "male"],
  ["duchess", "female"],
  ["emperor", "male"],
  ["empress", "female"],
  ["sheikh", "male"],
  ["pope", "male"],
  ["father", "male"],
  ["sister", "female"],
  ["brother", "male"],
  ["dr", null],
  ["doctor", null],
  ["prof", null],
  ["professor", null],
  ["sen", null],
  ["sens", null],
  ["rep", null],
  ["reps", null],
  ["gov", null],
  ["gen", null],
  ["col", null],
  ["lt", null],
  ["maj", null],
  ["capt", null],
  ["cmdr", null],
  ["adm", null],
  ["sgt", null],
  ["cpl", null],
  ["rev", null],
  ["supt", null],
  ["insp", null],
  ["det", null],
  ["brig", null],
  ["cllr", null],
  ["cde", null],
  ["comrade", null],
  ["pres", null],
  ["sec", null],
  ["amb", null],
  ["atty", null],
  ["engr", null],
  ["hrh", null],
  ["ald", null],
  ["datuk", null],
  ["dato", null],
  ["seri", null],
  ["shri", "male"],
  ["smt", "female"],
  ["alhaji", "male"],
  ["alhaja", "female"],
  ["hon", null],
  ["fr", "male"],
  ["reverend", null],
  ["aunt", "female"],
  ["auntie", "female"],
  ["uncle", "male"],
  ["mme", "female"],
  ["mlle", "female"],
  ["herr", "male"],
  ["frau", "female"],
  ["signor", "male"],
  ["signora", "female"],
  ["doña", "female"],
  ["don", "male"],
  ["señor", "male"],
  ["señora", "female"],
  ["grandma", "female"],
  ["grandpa", "male"],
  ["opa", "male"],
  ["oma", "female"],
  ["mamá", "female"],
  ["papá", "male"],
]);

/** Offices and ranks that stand short before a name, and are a role where the article says no more. */
export const RANKS: ReadonlySet<string> = new Set(
  "prof professor sen sens rep reps gov gen col lt maj capt cmdr adm sgt cpl supt insp det brig cllr amb atty ald".split(
    " ",
  ),
);

/** Titles by which their bearers are called, and which are a role by themselves. */
export const ROYAL: ReadonlySet<string> = new Set(
  "king queen prince princess duke duchess emperor empress pope sheikh".split(" "),
);

/**
 * Words that, capitalised before a name, are its title: “Deputy Foreign Minister X”. The last word of a title is a
 * role noun or one of these.
 */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set(
  "acting assistant associate attorney baroness chief cardinal archbishop bishop rabbi imam ayatollah pastor reverend canon sheriff constable inspector detective agent special deputy district emeritus executive federal first foreign former ex prime defense defence interior finance health justice home education energy environment agriculture labor labour trade transport culture shadow state security national permanent presidential press public general grand great high incoming junior lead lieutenant major brigadier rear vice field marshal air commodore majority minority managing regional senior supreme commander captain colonel corporal private sergeant officer commodore under county city house senate opposition party parliamentary royal team head interim co- co founding longtime longtime".split(
    " ",
  ),
);

/** Offices and ranks in capitals, before a name that is no other word: “PM Holm”. */
export const OFFICE_ACRONYMS: ReadonlySet<string> = new Set(
  "PM CM DCM MP MEP MLA MLC MPP MSP MS TD EAM CJI DGP IGP IG SP ASP DSP SSP CP PC DI DCI DSI DCS DS ACP".split(" "),
);

/** Honours and degrees after a name, and no part of it. */
export const POST_NOMINALS: ReadonlySet<string> = new Set("QC KC SC MBE OBE CBE KBE DBE PhD Esq".split(" "));
