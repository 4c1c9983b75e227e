/** Words of reports of matches: where they abound, “Spain” is eleven players. */
export const SPORT_WORDS: readonly string[] =
  "match goal goals scored score scorer penalty referee kick half-time halftime striker midfielder defender goalkeeper coach tournament semi-final semifinal quarter-final quarterfinal final league teammate teammates team teams squad win wins won defeated defeat beat innings wicket wickets batsman bowler touchdown quarterback pitcher homers inning overtime playoff playoffs season fixture fixtures equaliser equalizer offside cup champions championship stoppage substitute keeper header corner pitch qualifying qualifier medal podium lap".split(
    " ",
  );
