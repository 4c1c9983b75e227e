const words = (list: string): readonly string[] => list.split(" ");

/** Words of reports of matches, and of little else. */
export const MATCH_WORDS: readonly string[] = words(
  "match goal goals scored scorer penalty referee half-time halftime striker midfielder defender goalkeeper semi-final semifinal quarter-final quarterfinal teammate teammates innings wicket wickets batsman bowler touchdown quarterback pitcher homers inning playoff playoffs equaliser equalizer offside stoppage fixture fixtures qualifier podium squad unbeaten tournament knockout",
);

/** Words that abound there, and are at home elsewhere too. */
export const SPORT_WORDS: readonly string[] = words(
  "score kick coach final league team teams win wins won defeated defeat beat overtime season cup champions championship substitute keeper header corner pitch qualifying medal lap",
);
