/** A name with one of these as its last word, or before “of” or “for”, is an organisation. */
export const ORGANIZATION_HEADS: ReadonlySet<string> = new Set(
  "academy administration agency airlines airways alliance archives army assembly association associates authority bank bank brigade brotherhood bureau cabinet center centre chamber church clinic club coalition college command commission committee commons commonwealth community company confederation conference congress conservatory consortium convention cooperative corporation corps council court courts delegation department directorate division embassy enterprises exchange executive faculty federation fleet force forces forum foundation front fund gallery government group guard guards guild holdings hospital house inspectorate institute institution intelligence jihad knesset labs laboratories laboratory league legion library lords ltd ministry mission mosque movement museum nations navy network office orchestra order org organisation organization parliament partners partnership party patrol police politburo prosecutor rangers regiment registry reserve rights school seminary senate service services society soviet squad staff synagogue syndicate systems team technologies theater theatre treasury tribunal trust union unions unit university workers works".split(
    " ",
  ),
);

/** Legal forms after a company's name. */
export const COMPANY_FORMS: ReadonlySet<string> = new Set(
  "inc inc. corp corp. co co. ltd ltd. llc plc gmbh ag sa s.a. nv ab oy & llp".split(" "),
);

/** A name with one of these as its last word is a medium. */
export const MEDIA_HEADS: ReadonlySet<string> = new Set(
  "news newspaper times post herald tribune journal gazette telegraph guardian observer magazine radio television tv broadcasting chronicle courier dispatch examiner globe independent inquirer mirror monitor press star sun weekly daily wire zeitung novosti pravda".split(
    " ",
  ),
);

/** Media by their whole names, lower case, without “the”. */
export const MEDIA: readonly string[] =
  "abc|abc news|afp|agence france-presse|al jazeera|al-jazeera|al arabiya|anadolu agency|associated press|axios|bbc|bbc news|bbc world service|bild|bloomberg|bloomberg news|boston globe|breitbart|breitbart news|buzzfeed|buzzfeed news|cbc|cbs|cbs news|cctv|cnbc|cnn|c-span|daily beast|daily mail|daily mirror|daily telegraph|der spiegel|deutsche welle|die welt|die zeit|dpa|economist|el país|el pais|euronews|financial times|forbes|fox news|france 24|global times|guardian|haaretz|huffington post|huffpost|interfax|itv|izvestia|jerusalem post|kommersant|kyiv independent|la repubblica|le figaro|le monde|los angeles times|meduza|moscow times|msnbc|nbc|nbc news|new york post|new york times|new yorker|newsweek|novaya gazeta|npr|pbs|people's daily|politico|pravda|press association|radio free europe|reuters|ria|ria novosti|rt|rté|rossiya 1|russia today|sky news|sputnik|suspilne|svt|tass|time magazine|usa today|ukrainska pravda|ukrinform|univision|vice news|voice of america|vox|wall street journal|washington post|washington times|wikinews|xinhua|yle|yonhap|zdf".split(
    "|",
  );

/** Organisations whose names do not show it; other names after “/”. Lower case, without “the”. */
export const ORGANIZATIONS: readonly string[] =
  "european union/eu/e.u.|united nations/un/u.n.|nato/north atlantic treaty organization/north atlantic treaty organisation|african union/au|arab league|asean/association of southeast asian nations|g7|g8|g20|brics|opec|osce/organization for security and co-operation in europe|world health organization/world health organisation/who|world trade organization/wto|world bank|international monetary fund/imf|unesco|unicef|unhcr|international criminal court/icc|red cross|pentagon|congress|house of representatives|house of commons|house of lords|house|senate|supreme court|european commission/ec|european parliament|european council|european central bank/ecb|european court of human rights|bundestag|knesset|duma|state duma|verkhovna rada|federal bureau of investigation/fbi|central intelligence agency/cia|national security agency/nsa|department of homeland security/dhs|environmental protection agency/epa|food and drug administration/fda|internal revenue service/irs|federal reserve/fed|federal communications commission/fcc|national health service/nhs|republican national committee/rnc|democratic national committee/dnc|gop|national rifle association/nra|american civil liberties union/aclu|naacp|planned parenthood|hamas|hezbollah|hizbollah|taliban|al-qaeda/al qaeda|isis/isil/islamic state/islamic state group|boko haram|al-shabaab/al shabaab|amnesty international/amnesty|human rights watch|greenpeace|oxfam|wikileaks|google|microsoft|apple|amazon|facebook|twitter|meta|ibm|intel|nokia|sony|samsung|toyota|tesla|boeing|airbus|gazprom|rosneft|wikimedia foundation|wikipedia|youtube|nasa|esa|fifa|uefa|nba|nfl|nhl|mlb|ioc|scotland yard|interpol|europol|labour|tories|lib dems|fine gael|fianna fáil|sinn féin|sinn fein|likud|fatah|hogwarts|mossad|mi5|mi6|gestapo|ss|wagner group|black lives matter|tea party|occupy wall street|ku klux klan/kkk".split(
    "|",
  );

/** Members of a party or movement, as a name for all of them. */
export const NAMED_GROUPS: ReadonlySet<string> = new Set(
  "republicans democrats conservatives tories liberals greens communists socialists nazis islamists muslims christians catholics protestants jews hindus sikhs buddhists evangelicals mormons europeans africans asians arabs kurds rohingya rohingyas roma uighurs uyghurs chechens tibetans latinos hispanics sunnis shiites shias houthis westerners marines mps lawmakers brexiteers remainers".split(
    " ",
  ),
);

/** Capitalised words that name neither an actor nor a place when they end a name. */
export const OTHER_HEADS: ReadonlySet<string> = new Set(
  "act agreement accord accords age amendment anthem award awards bible bill book budget campaign cavalcade carnival century challenge championship championships code constitution convention conventions covenant cup day days deal declaration decree derby directive edition election elections era eve event exhibition expo fair festival final finals film game games gospel grammy grammys holiday holocaust internet jubilee koran law league's legacy lecture magic marathon match medal monday month movie museum's night olympics oscar oscars paper paralympics plan poll pact prix prize program programme project protocol quran race rebellion referendum report resolution revolution round rule scale season series show song speech spring storm hurricane study summit super survey theorem tour tournament treaty trophy war wars way week weekend winter world year zone".split(
    " ",
  ),
);

/** Acronyms of things. */
export const COMMON_ACRONYMS: ReadonlySet<string> = new Set(
  "ac ad ai aids am asap atm bc bce bmi cd ce cds ceo cfo coo cpu cto covid ct cv dc diy dj dna dns dvd dvds eta faq gdp gmo gmt gnp gps gpu hd hiv hr html http hq id ids ied ip iq isbn it iv ivf led lgbt lgbtq mp3 mri nb ngo ngos ok pac pacs pc pcs pdf phd pin pm pow pr ps qa qc rna rov rpg rsvp rv sat sms sos suv tba tbd tnt tv tvs uav ufo url usb utc vat vhs vip vips vp vr wmd www xml".split(
    " ",
  ),
);
