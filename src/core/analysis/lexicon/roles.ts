import type { ActorType } from "../../model/types";
import type { Tags } from "../tags";

/** Who leads or belongs to a body: “the founder of X”. */
export const OF_A_BODY: ReadonlySet<string> = new Set(
  "founder co-founder cofounder ceo chairman chairwoman chairperson chair member employee spokesman spokeswoman spokesperson executive officer treasurer editor publisher dean rector trustee fellow economist analyst partner shareholder subsidiary owner".split(
    " ",
  ),
);

/** Who governs a place. */
export const OF_A_PLACE: ReadonlySet<string> = new Set(
  "governor mayor prince princess duke duchess bishop archbishop king queen emir sultan patriarch sheriff resident residents people native citizens".split(
    " ",
  ),
);

type Gender = "female" | "male" | null;

const words = (list: string): readonly string[] => list.split(" ");

/** Nouns for a person by what they are or do, in the singular. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  words(
    "lady grandad granddad grandfather grandmother grandma grandpa cousin aunt uncle niece nephew fiancé fiancée stepfather stepmother grandson granddaughter twin classmate flatmate roommate academic accountant activist actor actress admiral adviser advisor agent aide ambassador analyst anchor anthropologist archbishop architect artist assistant astronaut astronomer athlete attacker attorney auditor author ayatollah backbencher banker barrister billionaire biologist bishop blogger boss boy boyfriend brigadier broadcaster broker brother buyer campaigner candidate captain cardinal carer ceo chair chairman chairperson chairwoman chancellor chemist chief child citizen clergyman clerk co-author co-founder coach cofounder colleague colonel columnist comedian commander commentator commissioner composer congressman congresswoman constable consultant contractor coordinator coroner correspondent councillor councilman councilwoman counsel counsellor counselor critic curator customer daughter dean defector defendant delegate democrat demonstrator deputy designer detective developer dictator diplomat director dissident doctor driver economist editor educator emissary emperor employee employer engineer entrepreneur envoy ex-husband ex-wife executive expert eyewitness farmer father fighter filmmaker financier firefighter fisherman foreman founder friend general geologist girl girlfriend governor guard gunman head headteacher historian homeowner host husband imam incumbent informant inmate insider inspector instructor intern interviewer investigator investor jihadist journalist judge juror justice king landlord lawmaker lawyer leader lecturer legislator librarian lieutenant linguist lobbyist magistrate major man manager marshal mathematician mayor mediator member merchant midwife migrant militant minister monk mother motorist mp musician negotiator neighbor neighbour nominee novelist nun nurse officer official ombudsman operator opponent organiser organizer owner painter paramedic parent partner passenger pastor patient patriarch peer philosopher photographer physician physicist pilot planner player poet policeman policewoman politician pollster pope premier presenter president priest prince princess principal prisoner producer professor prosecutor protester protestor provost psychologist publisher queen rabbi reader rebel refugee reporter representative republican researcher resident reviewer rival sailor scholar scientist secretary senator sergeant sheikh sheriff shopkeeper singer sister sociologist soldier solicitor son speaker specialist spokesman spokesperson spokeswoman statesman statistician strategist student predecessor successor suffragan superintendent supervisor supporter surgeon survivor suspect teacher technician teenager theologian tourist trader traveler traveller treasurer trustee tutor tycoon undersecretary user veteran viceroy victim villager visitor volunteer voter warden widow wife winner witness woman worker writer youth advocate alderman anaesthetist animator archaeologist assemblyman assemblywoman astrophysicist aviator babysitter ballerina barber bassist batsman boxer bowler breeder businessman businesswoman cardiologist cellist champion chef choreographer climatologist climber co-chair co-host conductor conservationist cop cosmonaut cricketer criminologist cyclist dancer dentist dermatologist drummer ecologist entertainer environmentalist epidemiologist ethicist explorer fencer feminist footballer gangster geneticist geographer geophysicist goalkeeper golfer guitarist gymnast harpist heir heiress humanist hypnotist icon illustrator immunologist industrialist inventor jeweller jockey keyboardist magician magnate mascot medalist medallist meteorologist microbiologist midfielder mogul moderator naturalist neurologist neuroscientist neurosurgeon newsreader numismatist oceanographer oncologist ornithologist palaeontologist paleontologist pathologist pharmacist philanthropist pianist pitcher playwright programmer psychiatrist psychoanalyst quarterback racer rapper rower runner saxophonist sculptor seismologist selectman skater skier skipper snowboarder soprano sprinter striker superstar swimmer tenor theorist undergraduate vet violinist virologist vlogger vocalist whip whistleblower wrestler zoologist administrator motorcyclist referee umpire midshipman defender winger wicketkeeper paralympian olympian archivist archdeacon vicar chaplain commandant convener convenor instigator proprietor occupant pedestrian bystander onlooker passerby trucker fireman shooter assailant bomber hijacker kidnapper murderer plaintiff claimant applicant appellant respondent detainee convict immigrant settler colonist rancher miner waiter waitress bartender barista cashier grocer plumber electrician mechanic welder decorator surveyor hacker botanist volcanologist cosmologist paralegal bailiff registrar actuary fundraiser publicist photojournalist videojournalist videographer cameraman camerawoman newscaster pundit youtuber influencer podcaster screenwriter songwriter cartoonist rector schoolboy schoolgirl toddler gentleman sultan emir tsar taoiseach parliamentarian frontbencher consul attaché arbitrator peacekeeper airman commodore co-pilot stewardess optometrist veterinarian therapist caretaker janitor nanny interviewee participant contestant competitor runner-up finalist semifinalist contender frontrunner challenger counterpart comrade spouse widower sibling backer donor benefactor insurgent terrorist extremist guerrilla warlord separatist nationalist loyalist royalist hiker mountaineer adventurer cfo coo cto constituent commoner monarch viscount committeeman committeewoman freshman stylist chieftain secretary-general attorney-general director-general governor-general vice-president vice-chairman vice-chancellor vice-premier editor-in-chief major-general lieutenant-general solicitor-general under-secretary",
  ),
);

/** Nouns that say of a person nothing but that. */
export const ANYBODY = /^(?:boy|child|girl|man|person|woman)$/;

/** A noun for a person by its list or, written small, by its form: “herpetologist”, “cellist”, “photographer”. */
export const isNounOfPerson = ({ lower, capital, tags }: { lower: string; capital: boolean; tags: Tags }): boolean =>
  PERSON_NOUNS.has(lower) ||
  (!capital && !tags.has("Adjective") && !tags.has("Verb") && lower.length > 6 && FORMS_OF_PERSON.test(lower));

const FORMS_OF_PERSON =
  /(?:[bcdfglmnprtv]ist|[cgm]ian|grapher|maker|keeper|holder|woman|worker|player|murderer|designer|trainer|singer|writer)$/;

/** Person nouns whose plural is no plain -s. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["people", "person"],
  ["spokesmen", "spokesman"],
  ["spokeswomen", "spokeswoman"],
  ["congressmen", "congressman"],
  ["policemen", "policeman"],
  ["fishermen", "fisherman"],
  ["gunmen", "gunman"],
  ["wives", "wife"],
  ["mps", "mp"],
  ["secretaries", "secretary"],
]);

/** Whether a plural in small letters means people: “voters”, “spokesmen”. */
export const isPeople = (plural: string): boolean =>
  IRREGULAR_PLURALS.has(plural) || PERSON_NOUNS.has(plural.replace(/s$/, ""));

/** Nouns that are plural in meaning, or only in form a singular, and act as a group. */
export const GROUP_NOUNS: ReadonlySet<string> = new Set(
  words(
    "allies authorities backers campaigners colleagues community crew critics delegates demonstrators electorate elites experts families family folks forces insurgents jury lawmakers leaders leadership media militants ministers nations observers officials opposition organisers organizers parents parliamentarians people police press prosecutors protesters protestors public rebels relatives representatives residents rivals scientists separatists soldiers supporters survivors team troops victims villagers voters witnesses workers",
  ),
);

/** Nouns for an organisation. */
export const ORGANIZATION_NOUNS: ReadonlySet<string> = new Set(
  words(
    "academy administration agency airline alliance army assembly association authority bank board body broadcaster bureau business cabinet campaign center centre charity church club coalition college commission committee company confederation congress consortium corporation council court department directorate embassy executive federation firm force foundation government group hospital institute institution laboratory league legislature magazine military ministry mission movement navy network newspaper office operator opposition organisation organization panel paper parliament party publisher regiment regime regulator school senate service society startup station syndicate team think-tank tribunal union university watchdog website",
  ),
);

export const COUNTRY_NOUNS: ReadonlySet<string> = new Set(words("country nation state kingdom republic"));

const FEMALE: ReadonlySet<string> = new Set(
  words(
    "grandmother grandma aunt niece fiancée stepmother granddaughter actress chairwoman congresswoman councilwoman daughter ex-wife girl girlfriend mother nun policewoman princess queen sister spokeswoman widow wife woman midwife businesswoman",
  ),
);
const MALE: ReadonlySet<string> = new Set(
  words(
    "grandad granddad grandfather grandpa uncle nephew fiancé stepfather grandson boy boyfriend brother chairman clergyman congressman councilman emperor ex-husband father fisherman foreman gunman husband imam king man monk patriarch policeman pope priest prince sheikh son spokesman statesman businessman",
  ),
);

/** What a role noun in the singular tells about its bearer. */
export const genderOfRole = (noun: string): Gender => (FEMALE.has(noun) ? "female" : MALE.has(noun) ? "male" : null);

/** Singular and plural of the role noun `word`, or null where it is none. */
export function nounOf(lower: string): { readonly noun: string; readonly plural: boolean } | null {
  if (PERSON_NOUNS.has(lower) || ORGANIZATION_NOUNS.has(lower) || COUNTRY_NOUNS.has(lower))
    return { noun: lower, plural: GROUP_NOUNS.has(lower) };
  const irregular = IRREGULAR_PLURALS.get(lower);
  if (irregular) return { noun: irregular, plural: true };
  if (GROUP_NOUNS.has(lower)) return { noun: lower, plural: true };
  if (!lower.endsWith("s")) return null;
  const short = lower.endsWith("ies") ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
  return PERSON_NOUNS.has(short) || ORGANIZATION_NOUNS.has(short) || COUNTRY_NOUNS.has(short)
    ? { noun: short, plural: true }
    : null;
}

/** Whether a role noun of several means people, and not bodies or countries. */
export function areOfPeople(word: string): boolean {
  const lower = word.toLowerCase();
  const found = nounOf(lower);
  return found !== null && (PERSON_NOUNS.has(found.noun) || (GROUP_NOUNS.has(lower) && !COUNTRY_NOUNS.has(found.noun)));
}

export function typeOfNoun(noun: string, plural: boolean): ActorType {
  if (COUNTRY_NOUNS.has(noun)) return plural ? "group" : "country";
  if (plural || GROUP_NOUNS.has(noun)) return ORGANIZATION_NOUNS.has(noun) && !plural ? "organization" : "group";
  return ORGANIZATION_NOUNS.has(noun) ? "organization" : "person";
}

/** What a role noun of either number says its bearer is; null for all other words. */
export function sortOfNoun(word: string): ActorType | null {
  const found = nounOf(word);
  return found && typeOfNoun(found.noun, found.plural);
}
