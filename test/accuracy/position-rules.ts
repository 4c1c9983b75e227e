/**
 * PolNeAR train articles whose labelled positions the rules for positions were written by: every second of the twelve,
 * from the first. Every figure for positions is measured on the other six. Cues and statements of other articles of
 * PolNeAR train were read for the rules as well, of none of these six.
 */
export const POSITION_RULE_ARTICLES: readonly string[] = [
  "nyt_2016-04-08_tensions-flare-after-sanders-cal",
  "usa-today_2016-03-16_american-dream-survives-among-mi",
  "breitbart_2016-03-29_liberal-oscar-winner-sarandon-no",
  "huff-post_2016-07-27_guns-are-the-ultimate-public-hea",
  "nyt_2016-05-31_trampling-latinos-sensibilities",
  "politico_2016-04-06_poll-trump-and-clinton-hold-narr",
];
