/**
 * Seats of power that stand for whom they seat: words; the country (or, in `UNION`, the organisation) meant.
 * `always` where nobody means the building.
 */
export const SEATS: readonly { readonly words: string; readonly means: string; readonly always?: true }[] = [
  { words: "kremlin", means: "Russia", always: true },
  { words: "white house", means: "United States" },
  { words: "oval office", means: "United States" },
  { words: "downing street", means: "United Kingdom" },
  { words: "10 downing street", means: "United Kingdom" },
  { words: "whitehall", means: "United Kingdom" },
  { words: "élysée", means: "France" },
  { words: "elysee", means: "France" },
  { words: "élysée palace", means: "France" },
  { words: "elysee palace", means: "France" },
  { words: "quai d'orsay", means: "France" },
  { words: "blue house", means: "South Korea" },
  { words: "bankova", means: "Ukraine" },
  { words: "zhongnanhai", means: "China" },
  { words: "brussels", means: "European Union" },
];

/** “The West” and the adjective that leads to it (“Western allies”): regions that act. */
export const BLOCS: readonly { readonly words: string; readonly adjective: string }[] = [
  { words: "west", adjective: "western" },
  { words: "global south", adjective: "" },
  { words: "global north", adjective: "" },
];

/** Groups known by two words, whoever is in them. */
export const COMMUNITY_ADJECTIVES: ReadonlySet<string> = new Set(["international", "global", "world"]);

/** What a capital or a seat of power does when it means the government. */
export const STATE_VERBS: ReadonlySet<string> = new Set(
  "accuse accept acknowledge add admit affirm agree announce argue ask assert back believe blame call claim condemn confirm consider consult criticise criticize decide declare decline demand denounce deny dismiss emphasise emphasize expect fear hope impose insist intend note offer oppose order perceive pledge pledged plan promise propose protest reaffirm refuse regard reiterate reject repeat reply respond retort say see seek signal state stress suggest support suspect tell think threaten urge view vow want warn welcome".split(
    " ",
  ),
);
