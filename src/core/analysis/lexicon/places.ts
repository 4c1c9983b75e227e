/** States of the USA: name; abbreviations as in “(R-Tex.)” and after a city. */
export const US_STATES: readonly string[] = [
  "Alabama|Ala/AL",
  "Alaska|AK",
  "Arizona|Ariz/AZ",
  "Arkansas|Ark/AR",
  "California|Calif/CA",
  "Colorado|Colo/CO",
  "Connecticut|Conn/CT",
  "Delaware|Del/DE",
  "District of Columbia|D.C./DC",
  "Florida|Fla/FL",
  "Georgia|Ga/GA",
  "Hawaii|HI",
  "Idaho|ID",
  "Illinois|Ill/IL",
  "Indiana|Ind/IN",
  "Iowa|IA",
  "Kansas|Kan/KS",
  "Kentucky|Ky/KY",
  "Louisiana|La/LA",
  "Maine|ME",
  "Maryland|Md/MD",
  "Massachusetts|Mass/MA",
  "Michigan|Mich/MI",
  "Minnesota|Minn/MN",
  "Mississippi|Miss/MS",
  "Missouri|Mo/MO",
  "Montana|Mont/MT",
  "Nebraska|Neb/NE",
  "Nevada|Nev/NV",
  "New Hampshire|N.H./NH",
  "New Jersey|N.J./NJ",
  "New Mexico|N.M./NM",
  "New York|N.Y./NY",
  "North Carolina|N.C./NC",
  "North Dakota|N.D./ND",
  "Ohio|OH",
  "Oklahoma|Okla/OK",
  "Oregon|Ore/OR",
  "Pennsylvania|Pa/PA",
  "Rhode Island|R.I./RI",
  "South Carolina|S.C./SC",
  "South Dakota|S.D./SD",
  "Tennessee|Tenn/TN",
  "Texas|Tex/TX",
  "Utah|UT",
  "Vermont|Vt/VT",
  "Virginia|Va/VA",
  "Washington State|Wash/WA",
  "West Virginia|W.Va./WV",
  "Wisconsin|Wis/WI",
  "Wyoming|Wyo/WY",
];

/** Cities, provinces and regions of the news that are no capital of a country. */
export const PLACES: readonly string[] =
  `Aberdeen|Adelaide|Aleppo|Alexandria|Alice Springs|Antwerp|Atlanta|Auckland|Austin|Baltimore|Bangalore|Barcelona|Basel|Basra|Belfast|Bengaluru|Bethlehem|Birmingham|Bologna|Bonn|Bordeaux|Boston|Bradford|Brighton|Brisbane|Bristol|Bronx|Brooklyn|Buffalo|Busan|Calais|Calcutta|Calgary|Cambridge|Cape Town|Casablanca|Charleston|Charlotte|Chennai|Chernobyl|Chicago|Christchurch|Cincinnati|Cleveland|Cologne|Columbus|Cork|Coventry|Crimea|Dallas|Darwin|Denver|Detroit|Donbas|Donetsk|Dortmund|Dresden|Dubai|Dundee|Durban|Durham|Düsseldorf|Edmonton|Essen|Exeter|Falluja|Fallujah|Ferguson|Florence|Fort Worth|Frankfurt|Fukushima|Galway|Gaza|Gaza City|Gaza Strip|Geneva|Genoa|Ghent|Glasgow|Gothenburg|Granada|Grozny|Guangzhou|Halifax|Hamburg|Hanover|Haifa|Hiroshima|Ho Chi Minh City|Hobart|Hollywood|Homs|Honolulu|Houston|Hull|Hyderabad|Idlib|Indianapolis|Innsbruck|Istanbul|Izmir|Jacksonville|Jeddah|Jersey City|Johannesburg|Kandahar|Kansas City|Karachi|Kazan|Kharkiv|Kharkov|Kherson|Kobe|Kolkata|Krakow|Kyoto|Lagos|Lahore|Las Vegas|Leeds|Leicester|Leipzig|Lille|Limerick|Liverpool|Long Beach|Long Island|Los Angeles|LA|L.A.|Luhansk|Lviv|Lyon|Malmö|Manchester|Manhattan|Mariupol|Marrakech|Marseille|Mecca|Medina|Melbourne|Memphis|Miami|Milan|Milwaukee|Minneapolis|Mombasa|Montreal|Mosul|Mumbai|Munich|Nagasaki|Nagoya|Nantes|Naples|Nashville|Newark|Newcastle|New Orleans|New York City|NYC|Nice|Norwich|Nottingham|Oakland|Odesa|Odessa|Oklahoma City|Orlando|Osaka|Oxford|Palermo|Perth|Philadelphia|Phoenix|Pittsburgh|Plymouth|Portland|Porto|Portsmouth|Queens|Quebec|Quebec City|Raleigh|Raqqa|Rio de Janeiro|Rotterdam|Sacramento|Salt Lake City|Salzburg|San Antonio|San Diego|San Francisco|San Jose|São Paulo|Sao Paulo|Sapporo|Seattle|Seville|Shanghai|Sheffield|Shenzhen|Sochi|Southampton|Srebrenica|St. Louis|St. Petersburg|Saint Petersburg|Staten Island|Strasbourg|Stuttgart|Surabaya|Sydney|Tampa|Tampa Bay|Tianjin|Toronto|Toulouse|Trieste|Tucson|Tulsa|Turin|Utrecht|Valencia|Vancouver|Venice|Verona|Vladivostok|Volgograd|Winnipeg|Wuhan|Yokohama|York|Zaporizhzhia|Zurich|
Alberta|Andalusia|Anatolia|Bavaria|British Columbia|Brittany|Catalonia|Chechnya|Cornwall|Dagestan|Darfur|Guangdong|Gujarat|Hokkaido|Jammu|Kashmir|Kent|Kerala|Kurdistan|Lancashire|Manitoba|New South Wales|Newfoundland|Normandy|Northern Territory|Nova Scotia|Ontario|Punjab|Queensland|Saskatchewan|Saxony|Siberia|Sichuan|Sicily|South Australia|Tasmania|Tibet|Transnistria|Tuscany|Tyrol|Ulster|Victoria|West Bank|Western Australia|Xinjiang|Yorkshire|Yukon|Zhejiang|Abkhazia|South Ossetia|Nagorno-Karabakh|Bali|Java|Sumatra|Aceh|Okinawa|Falkland Islands|Gibraltar|Guam|Guantanamo Bay|Guantánamo Bay|Bermuda|
Africa|North Africa|West Africa|East Africa|Southern Africa|Sub-Saharan Africa|Antarctica|Antarctic|Arctic|Asia|Central Asia|East Asia|South Asia|Southeast Asia|South East Asia|Asia-Pacific|Balkans|Baltics|Caribbean|Caucasus|Central America|Central Europe|Eastern Europe|Europe|Latin America|Middle East|Midwest|North America|Northern Europe|Oceania|Persian Gulf|Sahel|Scandinavia|Silicon Valley|South America|Southern Europe|Western Europe|West Coast|East Coast|Deep South|Hong Kong Island|Wall Street|Ground Zero|Capitol Hill|Earth|Mars|Moon|Atlantic|Pacific|Mediterranean|Baltic|Black Sea|North Sea|Red Sea|English Channel|Alps|Himalayas|Andes|Rhine|Danube|Thames|Nile|Amazon Basin|Sahara`
    .replace(/\n/g, "")
    .split("|");

/** Adjectives of regions: they do not name anybody by themselves. */
export const REGION_ADJECTIVES: ReadonlySet<string> = new Set(
  "western eastern northern southern european african asian arab latin nordic baltic balkan caribbean mediterranean arctic antarctic atlantic pacific californian texan londoner parisian anglo catalan basque kurdish democratic republican conservative liberal socialist communist christian muslim islamic jewish catholic orthodox protestant sunni shiite shia buddhist hindu nazi olympic paralympic presidential federal royal native indigenous english spanish latin greek hebrew tibetan chechen crimean bavarian sicilian scandinavian hispanic latino latina islamist zionist jihadist salafist wahhabi marxist maoist stalinist peronist gaullist fascist victorian elizabethan edwardian georgian byzantine ottoman roman persian mesopotamian mayan aztec inca viking norse gothic baroque renaissance slavic germanic celtic gaelic hellenic iberian andean amazonian polynesian melanesian micronesian midwestern southwestern northeastern southeastern eurasian transatlantic freudian darwinian newtonian keynesian orwellian machiavellian shakespearean evangelical anglican lutheran methodist baptist presbyterian mormon amish quaker scientologist".split(
    " ",
  ),
);

/** A name with one of these as its last word is a place. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  "abbey airport avenue basin bay beach borough boulevard bridge building camp canal canyon cape castle cemetery channel city coast county creek desert district falls forest gardens glacier gulf harbor harbour heights highway hill hills island islands isle isles lake lakes lane mall manor mount mountain mountains ocean palace park peninsula plaza port prefecture prison province reef region reservoir ridge river road sea shelf shore shores square stadium station straits strait street terminal territory tower towers town township tunnel valley village volcano woods zoo crater ghat minster prospect pass plain facility jail penitentiary expressway motorway refinery reactor mine colliery".split(
    " ",
  ),
);

/** A name that begins with one of these is a place, unless its last word says otherwise. */
export const PLACE_STARTS: ReadonlySet<string> = new Set(
  "mount lake cape fort san santa são saint st st. los las el port new north south east west upper lower camp kibbutz wadi tel piazza rue via plaza lago monte puerto ciudad río rio bahía isla île ile bukit gunung jalan playa costa sierra avenida boulevard calle rua rambla mont piața loch labuan".split(
    " ",
  ),
);

/** Before the name of a place, for a part of it. */
export const REGION_PREFIXES: ReadonlySet<string> = new Set(
  "upstate downstate midtown downtown uptown greater central inner outer metropolitan suburban rural mainland upper lower north south east west northern southern eastern western northeastern northwestern southeastern southwestern".split(
    " ",
  ),
);

/** Points of the compass: with “the” a part of a country. */
export const COMPASS: ReadonlySet<string> = new Set(
  "north south east west midwest northeast northwest southeast southwest northwestern arctic channel strip".split(" "),
);
