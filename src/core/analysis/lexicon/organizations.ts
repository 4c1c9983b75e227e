/** A name with one of these as its last word, or before “of” or “for”, is an organisation. */
export const ORGANIZATION_HEADS: ReadonlySet<string> = new Set(
  "academy administration agency board panel subcommittee legislature airlines airways alliance archives army assembly association associates authority bank bank brigade brotherhood bureau cabinet center centers centre centres chamber church clinic club coalition college command commission committee commons commonwealth community company confederation conference congress conservatory consortium convention cooperative corporation corps council court courts delegation department directorate division embassy enterprises exchange executive faculty federation fleet force forces forum foundation front fund gallery government group guard guards guild holdings hospital house inspectorate institute institution intelligence jihad knesset labs laboratories laboratory league legion library lords ltd ministry mission mosque movement museum nations navy network office orchestra order org organisation organization parliament partners partnership party patrol police politburo prosecutor rangers regiment registry reserve rights school seminary senate service services society soviet squad staff synagogue syndicate systems team technologies theater theatre treasury tribunal trust union unions unit university workers works athletics band broadcaster choir collective conservancy constabulary fc afc rfc firm rovers wanderers albion hotspur ballet circus brewery observatory polytechnic infirmary watchdog ombudsman secretariat presidium junta militia mafia cartel gang faction wing caliphate crew pac superpac motors electric pharmaceuticals pharma bancorp insurance energy oil petroleum steel foods records pictures studios entertainment games software solutions consulting capital investments securities ventures logistics communications telecom networks semiconductor electronics industries international publishing publishers productions brewers funds charity diocese archdiocese parish congregation priory convent monastery youth invest mobile data construction shipping racing aviation travel voyages robotics aerospace biotech therapeutics genomics dynamics analytics interactive digital seguros sangha lab aquarium athletic squadron battalion infantry commandos constabulary watch lines railways railway rail".split(
    " ",
  ),
);

/** A name that begins with one of these is an organisation, unless its last word says otherwise. */
export const ORGANIZATION_STARTS: ReadonlySet<string> = new Set(
  "air aerolíneas aeroméxico alianza alliance associação asociación association atlético banca banco banque centro clube colegio confederación confederação consejo consell cruz deportivo dinamo dynamo escuela federación federação federazione fondation fondazione fundação fundación grupo groupe gruppo hospital institut instituto istituto inter liceo lokomotiv lycée metro ministère ministerio ministério movimiento movimento museo musée orquesta orchestre parti partido partito radio rassemblement real scuderia sindicato sistema sociedad société spartak sporting syndicat teatro transportes tribunal universidad universidade università universitas universität université viação fc ac afc cf tu cal union unión união".split(
    " ",
  ),
);

/** Legal forms after a company's name. */
export const COMPANY_FORMS: ReadonlySet<string> = new Set(
  "inc inc. corp corp. co co. ltd ltd. llc plc gmbh ag sa s.a. nv ab oy & llp a/s asa kft oyj".split(" "),
);

/** A name with one of these as its last word is a medium. */
export const MEDIA_HEADS: ReadonlySet<string> = new Set(
  "news newspaper times post herald tribune journal gazette telegraph guardian observer magazine radio television tv broadcasting chronicle courier dispatch examiner globe independent inquirer mirror monitor press star sun weekly daily wire zeitung novosti pravda sentinel advertiser argus bulletin register reporter intelligencer enquirer advocate newsletter media".split(
    " ",
  ),
);

/** Media by their whole names, lower case, without “the”. */
export const MEDIA: readonly string[] =
  "abc|abc news|afp|agence france-presse|al jazeera|al-jazeera|al arabiya|anadolu agency|associated press|axios|bbc|bbc news|bbc world service|bild|bloomberg|bloomberg news|boston globe|breitbart|breitbart news|buzzfeed|buzzfeed news|cbc|cbs|cbs news|cctv|cnbc|cnn|c-span|daily beast|daily mail|daily mirror|daily telegraph|der spiegel|deutsche welle|die welt|die zeit|dpa|economist|el país|el pais|euronews|financial times|forbes|fox news|france 24|global times|guardian|haaretz|huffington post|huffpost|interfax|itv|izvestia|jerusalem post|kommersant|kyiv independent|la repubblica|le figaro|le monde|los angeles times|meduza|moscow times|msnbc|nbc|nbc news|new york post|new york times|new yorker|newsweek|novaya gazeta|npr|pbs|people's daily|politico|pravda|press association|radio free europe|reuters|ria|ria novosti|rt|rté|rossiya 1|russia today|sky news|sputnik|suspilne|svt|tass|time magazine|usa today|ukrainska pravda|ukrinform|univision|vice news|voice of america|vox|wall street journal|washington post|washington times|wikinews|xinhua|yle|yonhap|zdf|nature|lancet|british medical journal|new england journal of medicine|new scientist|national geographic|rolling stone|vogue|vanity fair|gawker|private eye|new statesman|the onion|radio new zealand|abc online|nhk|rtl|rai|rte|ard|dw|sbs|ctv|cbc news|ctv news|globe and mail|national post|toronto star|sydney morning herald|new zealand herald|times of india|asahi shimbun|yomiuri shimbun|straits times|south china morning post|daily express|daily record|evening standard|register|hindu|dawn|onion".split(
    "|",
  );

/** Organisations whose names do not show it; other names after “/”. Lower case, without “the”. */
export const ORGANIZATIONS: readonly string[] =
  "european union/eu/e.u.|united nations/un/u.n.|nato/north atlantic treaty organization/north atlantic treaty organisation|african union/au|arab league|asean/association of southeast asian nations|g7|g8|g20|brics|opec|osce/organization for security and co-operation in europe|world health organization/world health organisation/who|world trade organization/wto|world bank|international monetary fund/imf|unesco|unicef|unhcr|international criminal court/icc|red cross|pentagon|congress|house of representatives|house of commons|house of lords|house|senate|supreme court|european commission/ec|european parliament|european council|european central bank/ecb|european court of human rights|bundestag|knesset|duma|state duma|verkhovna rada|federal bureau of investigation/fbi|central intelligence agency/cia|national security agency/nsa|department of homeland security/dhs|environmental protection agency/epa|food and drug administration/fda|internal revenue service/irs|federal reserve/fed|federal communications commission/fcc|national health service/nhs|republican national committee/rnc|democratic national committee/dnc|gop|national rifle association/nra|american civil liberties union/aclu|naacp|planned parenthood|congressional black caucus|hamas|hezbollah|hizbollah|taliban|al-qaeda/al qaeda|isis/isil/islamic state/islamic state group|boko haram|al-shabaab/al shabaab|amnesty international/amnesty|reporters without borders/rsf/reporters sans frontières|doctors without borders/msf/médecins sans frontières|human rights watch|greenpeace|oxfam|wikileaks|google|microsoft|apple|amazon|facebook|twitter|meta|ibm|intel|nokia|sony|samsung|toyota|tesla|boeing|airbus|gazprom|rosneft|wikimedia foundation|wikipedia|youtube|nasa|esa|fifa|uefa|nba|nfl|nhl|mlb|ioc|scotland yard|interpol|europol|labour|tories|lib dems|fine gael|fianna fáil|sinn féin|sinn fein|likud|fatah|hogwarts|mossad|mi5|mi6|gestapo|ss|wagner group|black lives matter|tea party|occupy wall street|ku klux klan/kkk|tate|louvre|prado|guggenheim|smithsonian|hermitage|uffizi|british museum|museum of modern art/moma|metropolitan museum".split(
    "|",
  );

/** Members of a party or movement, as a name for all of them. */
export const NAMED_GROUPS: ReadonlySet<string> = new Set(
  "republicans democrats conservatives tories liberals greens communists socialists nazis islamists muslims christians catholics protestants jews hindus sikhs buddhists evangelicals mormons europeans africans asians arabs kurds rohingya rohingyas roma uighurs uyghurs chechens tibetans latinos hispanics sunnis shiites shias houthis westerners marines mps lawmakers brexiteers remainers americans iranians israelis palestinians syrians zionists blacks whites anglicans lutherans methodists baptists quakers atheists scientologists maoris māori aborigines inuit berbers pashtuns hazaras tamils sinhalese hutus tutsis zulus bosniaks serbs scots texans californians londoners parisians yorkers islanders congressmen senators peronists maoists marxists trotskyists leninists bolsheviks fascists loyalists unionists nationalists labourites thatcherites".split(
    " ",
  ),
);

/** Capitalised words that name neither an actor nor a place when they end a name. */
export const OTHER_HEADS: ReadonlySet<string> = new Set(
  "caucus leadership act agreement accord accords age amendment anthem award awards bible bill book budget campaign cavalcade carnival century challenge championship championships code constitution convention conventions covenant cup day days deal declaration decree derby directive edition election elections era eve event exhibition expo fair festival final finals film game games gospel grammy grammys holiday holocaust internet jubilee koran law league's legacy lecture magic marathon match medal monday month movie museum's night olympics oscar oscars paper paralympics plan poll pact prix prize program programme project protocol quran race rebellion referendum report resolution revolution round rule scale season series show song speech spring storm hurricane study summit super survey theorem tour tournament treaty trophy war wars way week weekend winter world year zone theory effect system method model virus disease syndrome disorder protein gene acid drug vaccine language dictionary encyclopedia encyclopaedia volume chapter section article album single symphony concerto opera musical novel trilogy saga episode browser engine console phone tablet app version release probe rover telescope satellite rocket shuttle spacecraft capsule flight express boat ship vessel ferry yacht aircraft jet bomber helicopter missile rifle gun cannon bomb operation exercise strategy initiative scheme policy doctrine charter statute ordinance regulation trial inquiry inquest investigation scandal affair crisis attack attacks bombing bombings massacre riot riots protest protests uprising coup disaster earthquake tsunami cyclone typhoon flood floods eclipse meteor comet asteroid constellation galaxy nebula conjecture paradox hypothesis principle primary primaries debate debates ceremony parade regatta open masters classic invitational bowl playoffs gala title belt medallion scholarship fellowship degree studies science sciences economics history literature psychology physics chemistry mathematics philosophy journalism tricks tax taxes fee visa standard standards index average exam test codes rating ratings license licence pledge oath dream question questions answer story stories tale tales diaries diary chronicles guide manual theme anniversary birthday period epoch dynasty empire famine plague pandemic flu influenza outbreak phenomenon movement airliner caucuses dialogue talks experience showcase conference olympiad biennale marathon sevens rally derby convoy faith creole".split(
    " ",
  ),
);

/** A name that begins with one of these names neither an actor nor a place. */
export const OTHER_STARTS: ReadonlySet<string> = new Set(
  "operation plan project copa tour festival flight typhoon".split(" "),
);

/** Before the name of a ship. */
export const SHIP_PREFIXES: ReadonlySet<string> = new Set(
  "hms uss rms mv ss hmas hmnzs hmcs hmc usns uscgc ins rrs rv sy my fv mt ms".split(" "),
);

/** Acronyms of things. */
export const COMMON_ACRONYMS: ReadonlySet<string> = new Set(
  "mfa mba llb llm jd ba bsc msc ad bc foia ac ai aids am asap atm bc bce bmi cd ce cds ceo cfo coo cpu cto covid ct cv dc diy dj dna dns dvd dvds eta faq gdp gmo gmt gnp gps gpu hd hiv hr html http hq id ids ied ip iq isbn it iv ivf led lgbt lgbtq mp3 mri nb ngo ngos ok pac pacs pc pcs pdf phd pin pm pow pr ps qa qc rna rov rpg rsvp rv sat sms sos suv tba tbd tnt tv tvs uav ufo url usb utc vat vhs vip vips vp vr wmd www xml agm apr arv ashes bbq bmx bp bst btw cct cctv cdt cest cet cfc co2 cop copd crispr csi cst ddt dui edt est fa faqs fbo fm ft g gdpr gmos gsm gst ht https hvac icbm icbms icu icus ieds ipo ipos iphone irl jcpoa jpeg kg km kph lan lcd lng lol lpg lsd lte mdma mdt mlb mph mrsa mst mvp nafta nft nimby nsfw ocd op ot pa pcr pdt pfas pga pov ppe ppm pst ptsd pvc qr ram rfid rom rss sars sme smes ssri start std stds stem suvs tarp tb tgv thc tpp ttip uhf uk-based uv vj voip wi-fi wifi wwi wwii wwe xl ssl tls tcp udp smtp imap api sdk ide bios dos dsl isp isps svg gif png mpeg jpg sim cdma gui cms crm erp kpi roi mp mps gop3d ebit rpm psi bpm".split(
    " ",
  ),
);

/** Whether a word of a name says that it is a body or a medium. */
export const isOrganizationName = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => ORGANIZATION_HEADS.has(word) || COMPANY_FORMS.has(word) || MEDIA_HEADS.has(word));
