import type { Stance } from "../../model";

/**
 * Words by the stance they name: base forms separated by spaces, irregular past forms beside them; regular inflections
 * are made by the reader. Collected from the cues of political news and written out by hand.
 */
export type Taken = Exclude<Stance, "neutral">;

export const STANCE_VERBS: Readonly<Record<Taken, string>> = {
  support: `accept acclaim admire adore advocate agree applaud approve assent back bless brag boast celebrate
    champion cheer cherish chose choose chosen commend compliment concur congratulate credit defend desire embrace
    encourage endorse enjoy espouse eulogize eye favor favour hail hope honor honour idolize laud like long love
    nominate praise prefer prioritize proud rally ratify recommend relish respect rejoice salute savor seek sought side
    support thank tout treasure trust uphold value want wanted welcome wish yearn`,
  oppose: `abhor accuse allege assail attack balk bash belittle berate besmirch blast blame boo boycott castigate censure charge
    chastise chide complain condemn contest criticise criticize critique decry demonize denigrate denounce deplore deride
    despise detest disagree disapprove disavow discourage disdain dislike dismiss disown disparage dispute
    disrespect encroach excoriate exclude fault fight fought flout fume gripe hammer hate insult impugn jeer
    lambast lambaste malign mock object oppose ostracize pan pillory protest question quarrel quibble rail rap rebuff rebuke
    refuse reject renounce repudiate reprimand reproach resent resist revile ridicule savage scoff scold scorn shun
    slam slander smear snub spurn taunt thwart torpedo vilify veto
    ban bar block bristle jab knock pounce recoil rip scorch skewer torch trash undercut undermine`,
  demand: `appeal beg beseech clamor clamour command compel demand entreat exhort implore instruct
    order petition plead press push request require urge`,
  offer: `offer propose volunteer invite`,
  commit: `commit guarantee intend pledge plan promise swear swore sworn undertake vow`,
  threaten: `threaten`,
  deny: `deny refute rebut downplay disclaim contradict`,
  concern: `agonize bemoan caution distrust doubt dread fear fret lament mistrust mourn panic rue warn worry`,
};

/** Verbs of doing that are a stance where they are the cue: who enacts a measure is for it. */
export const ENACTING =
  "adopt advance aim authorize cosponsor enact ensure expand forge implement impose institute legalize pass preserve promote protect restore sign sponsor strengthen strive";

export const STANCE_NOUNS: Readonly<Record<Taken, string>> = {
  support: `acclaim admiration admirer advocacy advocate affection agreement applause approval backer backing campaigner champion
    defense defence defender desire embrace endorsement enthusiasm fan favorite favourite hope love nomination passion praise
    preference proponent respect solidarity support supporter sympathy tribute wish`,
  oppose: `accusation allegation anger antipathy attack backlash blame broadside complaint condemnation criticism critic critique
    denunciation disagreement disapproval disdain disgust dislike dismissal dissatisfaction distaste foe hatred hostility
    insult mockery objection opponent opposition outrage protest rebuke refusal rejection resentment resistance ridicule
    scorn veto`,
  demand: `appeal demand insistence need petition plea request requirement ultimatum`,
  offer: `invitation offer openness overture proposal readiness willingness`,
  commit: `commitment intention intent pledge plan promise vow`,
  threaten: `threat`,
  deny: `denial rebuttal`,
  concern: `alarm anxiety apprehension caution concern disappointment dismay distrust doubt fear misgiving mistrust nervousness
    qualm reluctance reservation skepticism scepticism unease uncertainty warning worry`,
};

export const STANCE_ADJECTIVES: Readonly<Record<Taken, string>> = {
  support: `appreciative comfortable committed confident delighted devoted excited happy honored pleased thrilled
    eager enthusiastic fond glad grateful hopeful keen loyal optimistic proud receptive
    supportive sympathetic thankful`,
  oppose: `against angry averse critical disgusted dismissive hostile intolerant annoyed appalled dissatisfied frustrated furious
    offended opposed outraged resistant unhappy unwilling upset
    unsupportive`,
  demand: "",
  offer: "open prepared ready willing",
  commit: "determined",
  threaten: "",
  deny: "",
  concern: `afraid alarmed anxious apprehensive cautious concerned disappointed disappointing doubtful dubious fearful
    hesitant leery nervous pessimistic reluctant sceptical scared skeptical suspicious troubled uncertain uncomfortable uneasy unsure
    wary worried worrisome`,
};

/** Several words as one: the first is inflected, the others stand as they are. */
export const STANCE_PHRASES: Readonly<Record<Stance, readonly string[]>> = {
  support: [
    "stand by",
    "stood by",
    "stand with",
    "stood with",
    "stand behind",
    "stood behind",
    "side with",
    "campaign for",
    "vote for",
    "cast for",
    "in favor of",
    "in favour of",
    "in support of",
    "throw support",
    "threw support",
    "believe in",
    "look forward to",
    "sing praises",
    "identify with",
    "intrigued by",
    "impressed by",
    "bid to",
    "fight for",
    "sign off on",
    "set on voting for",
    "found voice on",
    "argue for",
    "make the case for",
    "made the case for",
    "try to",
    "tried to",
    "look to",
    "work to",
    "move to",
    "fight to",
    "fought to",
    "rally behind",
    "rally around",
    "get behind",
    "got behind",
    "line up behind",
    "join with",
    "align with",
    "lean toward",
    "flock to",
  ],
  oppose: [
    "take issue with",
    "took issue with",
    "take aim at",
    "took aim at",
    "push back",
    "hit back",
    "hit out",
    "fire back",
    "shoot down",
    "shot down",
    "lash out",
    "call out",
    "go after",
    "went after",
    "turn away from",
    "turn against",
    "turn on",
    "break with",
    "broke with",
    "part ways with",
    "argue against",
    "make the case against",
    "made the case against",
    "campaign against",
    "turn down",
    "vote against",
    "come out against",
    "came out against",
    "rule out",
    "stop short of",
    "distance himself",
    "distance herself",
    "distance themselves",
    "distance itself",
    "no sign",
    "no signs",
    "no intention",
    "no interest in",
    "no desire",
    "tired of",
    "sick of",
    "fed up",
    "do away with",
    "walk away from",
    "poke fun",
    "crack down",
  ],
  demand: ["call for", "call on", "call upon"],
  offer: ["reach out"],
  commit: ["set out to", "make sure"],
  threaten: [],
  deny: ["push back on claims"],
  concern: ["not sure", "n't sure", "raise questions", "raise alarm", "raise concerns", "not enough", "not certain"],
  neutral: [
    "asked about",
    "plan of",
    "back to",
    "back in",
    "like a",
    "as long as",
    "make light of",
    "decline to comment",
    "decline comment",
    "refuse to comment",
    "refuse to say",
    "decline to say",
    "decline to discuss",
    "decline to answer",
    "decline to give",
    "decline to name",
    "decline to provide",
    "call attention",
    "call himself",
    "call herself",
    "hope to see",
  ],
};

/** What a negated stance turns into: “did not support” opposes, “never demanded” takes none. */
export const NEGATED: Readonly<Record<Stance, Stance>> = {
  support: "oppose",
  oppose: "support",
  demand: "neutral",
  offer: "oppose",
  commit: "oppose",
  threaten: "neutral",
  deny: "neutral",
  concern: "support",
  neutral: "neutral",
};

/** Verbs that give a name to a thing: what they call it tells the stance. */
export const NAMING =
  "brand call characterize compare consider deem depict describe dub find found label paint perceive portray regard see saw seen tag view";

/** What is said of a thing or person praised: as they stand. */
export const PRAISE = `admirable amazing awesome beautiful beneficial best better brave brilliant capable charming clever
  compassionate competent constructive courageous crucial decent effective eloquent encouraging essential excellent exceptional
  extraordinary fabulous fair fantastic favorable fine fortunate generous gifted good great greatest heroic honest honorable
  ideal impressive incredible inspiring intelligent legitimate magnificent marvelous nice noble outstanding perfect phenomenal
  positive powerful principled promising proud qualified reasonable remarkable respectful right safe sensible smart spectacular
  strong stronger strongest superb superior terrific thoughtful tremendous valuable vital welcome wise wonderful worthwhile worthy`;

/** Verbs and nouns of praise, in every form. */
export const PRAISING =
  "benefit blessing deserve friend genius gift hero improvement inspiration integrity landmark leadership opportunity progress";

/** The same for blame; of a hyphenated word the last part. */
export const BLAME = `abhorrent abominable absurd abysmal appalling arrogant atrocious awful bad baseless bigoted bizarre broken
  catastrophic corrupt cowardly crazy crooked cruel cynical damaging dangerous deceitful deplorable desperate despicable
  destructive devastating disastrous disgraceful disgusting dishonest disingenuous divisive embarrassing evil extreme fake
  fascist flawed foolish fraudulent hateful hideous horrible horrific horrifying hypocritical idiotic ignorant illegal
  immoral inadequate inappropriate incompetent incomplete ineffective inept inhumane insane insulting intolerable
  irresponsible lax ludicrous misguided misleading monstrous naive nasty negligent nonsensical objectionable obscene offensive
  sided outrageous pathetic poisonous racist reckless regrettable repugnant repulsive ridiculous rigged rotten rude sad
  scary senseless sexist shameful shocking sick silly sinister sleazy stupid terrible terrifying toxic tragic ugly unacceptable
  unconscionable unconstitutional undemocratic unethical unfair unfit unfounded unhinged unjust unpresidential unqualified
  unreasonable unstable untrustworthy useless vicious vile vulgar weak worse worst wrong xenophobic`;

/** Verbs and nouns of blame, in every form. */
export const BLAMING = `abuse betray betrayal bigot bigotry bully catastrophe cheat clown corruption coward crisis crook demagogue
  dictator disaster disgrace embarrassment extremist fail failure fascist fiasco fraud garbage harm hurt hypocrisy hypocrite idiot
  incompetence joke liar lie lied lying loser mistake monster nonsense poison propaganda racism ruin scam scandal shame smear stunt
  stupidity theft thug tragedy travesty treason tyrant violate weakness`;

/** Words of danger to come. */
export const DANGER = `alarm alarming chaos collapse consequence danger devastate disappointing dire endanger jeopardize jeopardy losing peril
  perilous risk risky threat undermine unravel unsettling worrisome worrying`;

/** Cues that look ahead: what they foresee is nobody's wish. */
export const FORECASTING = "anticipate estimate expect forecast foresee predict project";

/** Cues of holding for true: what they say of good things to come is no praise. */
export const BELIEVING = "assume believe conclude feel figure guess imply reckon think";

/** Cues that only hand on the position that a noun after them names: “expressed support for”. */
export const HAVING =
  "convey demonstrate emphasise emphasize express have has had hold held indicate maintain outline reaffirm reiterate repeat show signal state stress underline underscore voice";

/** Sources that measure: what they find is nobody's stance. */
export const MEASURING = `analysis average census chart count data estimate estimates figure figures findings index numbers paper poll polls
  polling records research result results review statistics stats studies study survey surveys tally`;
