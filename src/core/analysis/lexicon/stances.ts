import type { Stance } from "../../model/types";

/**
 * Words by the stance they name: base forms separated by spaces, irregular past forms beside them; regular inflections
 * are made by the reader. Collected from the cues of political news and written out by hand.
 */
export type Taken = Exclude<Stance, "neutral">;

export const STANCE_VERBS: Readonly<Record<Taken, string>> = {
  support: `accept acclaim admire adore advocate agree applaud approve assent back bless brag boast celebrate
    champion cheer cherish chose choose chosen commend compliment concur congratulate credit defend desire embrace aim appreciate aspire
    encourage endorse enjoy espouse eulogize eye favor favour hail hope honor honour idolize laud like long love
    nominate praise prefer prioritize proud rally ratify recommend relish respect rejoice salute savor seek sought side
    support thank tout treasure trust uphold value want wanted welcome wish yearn
    adopt coalesce crave esteem exalt exonerate extol glorify gush herald legalize pick promote rave revere romanticize
    safeguard swoon unite vindicate vouch
    acquiesce commemorate delight energize enthuse esteem excite impress inspire thrill treasure trumpet
    greenlight laurel lionize pine plump reaffirm sanctify toast welcome eulogise idolise glorify canonize
    venerate`,
  oppose: `abhor accuse allege assail attack balk bash belittle berate besmirch blast blame boo boycott castigate censure charge
    chastise chide complain condemn contest criticise criticize critique decry demonize denigrate denounce deplore deride
    despise detest disagree disapprove disavow discourage disdain dislike dismiss disown disparage dispute
    disrespect encroach excoriate exclude fault fight fought flout fume gripe growl hammer hate insult impugn jeer
    lambast lambaste malign mock object oppose ostracize pan pillory protest question quarrel quibble rail rap rebuff rebuke
    refuse regret reject rue renounce repudiate reprimand reproach resent resist revile ridicule savage scoff scold scorn shun
    slam slander smear snub spurn taunt thwart torpedo vilify veto
    challenge decertify defame defund eschew frown grumble heckle hit impeach lampoon loathe moan obstruct
    overturn oust penalize prohibit punish rescind repeal restrict revoke roast scapegoat scrap sue thrash whine
    ban bar block bristle jab knock pounce recoil rip scorch skewer torch trash undercut undermine
    anger annoy antagonize bludgeon caricature debunk demean discredit disgust enrage grouse incense infuriate invalidate irk
    needle nullify offend outrage pound rankle ridicule sack scotch stonewall
    assail bemoan blacklist blackball bristle bellyache carp cavil chafe condescend decry derogate disbelieve discount
    disinvite dissent eviscerate expose fulminate grill impede lambast mischaracterize nitpick nix patronize pan
    picket protest rebel reprove repulse scuttle skewer stymie sulk trounce upbraid vilify violate`,
  demand: `admonish appeal beg beseech clamor clamour command compel demand entreat exhort implore instruct
    order petition plead press push request require urge
    adjure enjoin pressure`,
  offer: `offer propose volunteer invite`,
  commit: `commit guarantee intend pledge plan promise swear swore sworn undertake vow`,
  threaten: `threaten`,
  deny: `deny refute rebut downplay disclaim contradict minimize debunk disprove`,
  concern: `agonize bemoan caution distrust doubt dread fear fret lament mistrust mourn panic warn worry
    alarm dismay disquiet distress disturb mystify perplex perturb rattle spook unnerve unsettle
    flummox shudder startle bewilder baffle embarrass fluster horrify`,
};

/** Verbs of doing that are a stance where they are the cue: who enacts a measure is for it. */
export const ENACTING =
  "adopt advance aim establish authorize cosponsor enact ensure expand forge implement impose institute legalize pass preserve promote protect restore sign sponsor strengthen strive";

export const STANCE_NOUNS: Readonly<Record<Taken, string>> = {
  support: `acclaim admiration admirer congratulation popularity advocacy advocate affection agreement applause approval backer backing campaigner champion
    defense defence defender desire embrace endorsement enthusiasm fan favorite favourite hope love nomination passion praise
    preference proponent respect solidarity support supporter sympathy tribute wish
    adoration allegiance delight devotion encouragement esteem excitement fondness gratitude joy kudos loyalty optimism pride reverence testimonial thanks`,
  oppose: `accusation allegation anger antipathy attack backlash blame broadside complaint condemnation criticism critic critique
    denunciation disagreement disapproval disdain disgust dislike dismissal dissatisfaction distaste foe hatred hostility
    insult mockery objection opponent opposition outrage protest rebuke counterattack absurdity indignation fury ire jab barb swipe tirade rant salvo frustration grievance exasperation displeasure annoyance contempt wrath dissent takedown assault irritation refusal rejection resentment resistance ridicule
    scorn veto`,
  demand: `appeal call demand insistence need petition plea request requirement ultimatum`,
  offer: `invitation offer openness overture proposal readiness willingness`,
  commit: `commitment intention intent pledge plan promise vow`,
  threaten: `threat`,
  deny: `denial rebuttal`,
  concern: `alarm anxiety apprehension caution concern disappointment dismay distrust doubt fear misgiving mistrust nervousness
    qualm regret reluctance reservation skepticism scepticism caveat suspicion bewilderment unease uncertainty warning worry`,
};

export const STANCE_ADJECTIVES: Readonly<Record<Taken, string>> = {
  support: `appreciative comfortable committed confident delighted devoted excited happy honored pleased thrilled
    eager enthusiastic fond glad grateful hopeful keen loyal optimistic proud receptive
    supportive sympathetic thankful`,
  oppose: `against angry averse critical disgusted dismissive hostile intolerant annoyed appalled dissatisfied frustrated furious
    offended opposed outraged cynical disillusioned enraged exasperated incensed indignant infuriated irked irritated resentful resistant unhappy unwilling upset
    unsupportive`,
  demand: "",
  offer: "open prepared ready willing",
  commit: "determined",
  threaten: "",
  deny: "",
  concern: `afraid alarmed anxious apprehensive cautious concerned disappointed disappointing doubtful dubious fearful
    hesitant leery nervous pessimistic reluctant sceptical scared skeptical suspicious troubled agitated dismayed distressed disturbed rattled unnerved unsettled uncertain uncomfortable uneasy unsure
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
    "interested in",
    "interest in",
    "faith in",
    "unite around",
    "united around",
    "unite behind",
    "united behind",
    "coalesce around",
    "coalesce behind",
    "swing behind",
    "swung behind",
    "gravitate toward",
    "warm to",
    "root for",
    "pull for",
    "vie for",
    "cast a ballot for",
    "cast ballots for",
    "go with",
    "dedicated to",
    "bent on",
    "keen on",
    "bullish on",
    "high on",
    "upbeat about",
    "excited about",
    "care about",
    "stick with",
    "stuck with",
    "stick by",
    "stand for",
    "stood for",
    "strive for",
    "lead the charge for",
    "led the charge for",
    "eager to",
    "look for",
    "rooting for",
    "speak in favor of",
    "speak up for",
    "spoke up for",
    "put faith in",
    "throw weight behind",
    "threw weight behind",
    "stand up for",
    "stood up for",
    "vouch for",
    "pay tribute to",
    "paid tribute to",
    "speak highly of",
    "spoke highly of",
    "make a case for",
    "cheer on",
    "happy with",
    "satisfied with",
    "revel in",
    "acquiesce to",
    "passage of",
    "go along with",
    "aspire to",
    "willing to support",
    "on board with",
    "speak out for",
    "spoke out for",
    "take pride in",
    "took pride in",
    "take joy in",
    "took joy in",
    "speak proudly of",
    "spoke proudly of",
    "talk proudly of",
    "acquiesce in",
    "enamored with",
    "enamored of",
    "sold on",
    "loyal to",
    "allegiance to",
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
    "decline to",
    "decline an",
    "decline the",
    "refrain from",
    "hold off",
    "held off",
    "cringe at",
    "roll eyes at",
    "take a dim view of",
    "took a dim view of",
    "object to",
    "fire off",
    "hit for",
    "take umbrage at",
    "took umbrage at",
    "wash hands of",
    "thumb nose at",
    "draw the line at",
    "drew the line at",
    "put an end to",
    "distance himself",
    "distance herself",
    "distance themselves",
    "distance itself",
    "no sign",
    "no signs",
    "no intention",
    "no interest in",
    "little interest in",
    "file suit against",
    "file a lawsuit against",
    "do without",
    "opt out of",
    "back out of",
    "drop out of",
    "horrified by",
    "horrified at",
    "angered by",
    "turned off by",
    "put off by",
    "bothered by",
    "no desire",
    "tired of",
    "sick of",
    "fed up",
    "do away with",
    "walk away from",
    "poke fun",
    "crack down",
    "speak out against",
    "spoke out against",
    "rail against",
    "warn against",
    "take shots at",
    "took shots at",
    "take a swipe at",
    "took a swipe at",
    "took a shot at",
    "lay into",
    "laid into",
    "rip into",
    "tear into",
    "tore into",
    "turn away",
    "take exception to",
    "took exception to",
    "find fault with",
    "found fault with",
    "clash with",
    "part company with",
    "at odds with",
    "stand in the way of",
    "stood in the way of",
    "get rid of",
    "has no place",
    "have no place",
    "got no place",
    "no place in",
    "get over",
    "balk at",
    "bash on",
    "in opposition to",
    "shy away from",
    "back away from",
    "back off",
    "pull out of",
    "cast doubt on",
    "steer clear of",
    "take offense",
    "took offense",
    "pile on",
    "sound off on",
    "jump on",
    "apologize for",
    "draw a contrast",
    "drew a contrast",
    "draw a distinction",
    "drew a distinction",
    "shoot back",
    "shot back",
    "speak out about",
    "disillusioned with",
    "scoff at",
    "poke holes in",
    "give up on",
    "gave up on",
  ],
  demand: [
    "call for",
    "call on",
    "call upon",
    "ask for",
    "cry out for",
    "clamor for",
    "press for",
    "push for",
    "plead for",
    "lobby for",
  ],
  offer: ["reach out"],
  commit: [
    "set out to",
    "make sure",
    "plan on",
    "decide to",
    "choose to",
    "chose to",
    "chosen to",
    "opt to",
    "opted for",
    "prepare to",
    "gear up to",
    "on track to",
  ],
  threaten: [],
  deny: ["push back on claims", "shrug off", "brush off", "brush aside", "play down", "wave off"],
  concern: [
    "not sure",
    "n't sure",
    "raise questions",
    "raise alarm",
    "raise concerns",
    "not enough",
    "not certain",
    "question about",
  ],
  neutral: [
    "asked about",
    "press about",
    "try to make light of",
    "tried to make light of",
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

/** The manner of a remark that is a stance in itself. */
export const HARSH = `biting blistering caustic damning derisively derogatory disparaging harsh harshly inflammatory negative negatively
  scathing sarcastic sarcastically scornful sneering snide slashing stinging unfavorably unfavourable vitriolic withering`;
export const WARM = "adoring effusive flattering glowing laudatory warmly";

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
export const PRAISE = `accomplished admirable amazing authentic awesome beautiful beloved beneficial best better bold brave brilliant
  capable charming clever commendable compassionate competent constructive cool courageous credible crucial decent dedicated
  delightful dignified disciplined effective eloquent encouraging enlightened essential ethical excellent exceptional experienced
  extraordinary fabulous fair fantastic favorable favorably favorite favourite fearless fine fortunate generous gifted good graceful
  gracious great greatest hardworking helpful heroic historic honest honorable humane ideal impressive incredible innovative inspirational
  inspiring intelligent invaluable knowledgeable legendary legitimate likable lovely magnificent marvelous nice noble outstanding
  passionate patriotic perfect phenomenal positive powerful practical pragmatic principled promising proud prudent qualified
  reasonable refreshing reliable remarkable respectful right safe sane selfless sensible sincere skilled smart solid spectacular
  stellar strong stronger strongest superb superior talented terrific thoughtful tremendous trustworthy unifying
  uplifting useful valuable vibrant visionary vital welcome wise wonderful workable worthwhile worthy
  affordable astute attractive brightest caring charismatic compelling delicious electable empathetic exemplary exciting fresh genuine genuinely
  heartfelt instrumental invigorating joyful lucky meaningful memorable popular proven reassuring resilient tireless trusted`;

/** Verbs and nouns of praise, in every form. */
export const PRAISING = `accomplishment asset benefit blessing breakthrough deserve dignity excellence genius gift hero improve improvement fix heal help rescue restore save solve unite bolster boost enhance revive safeguard strengthen
  inspiration integrity landmark legend masterpiece merit milestone pioneer progress triumph wisdom
  boon bravery compassion courage empathy godsend innovation inspire talent treasure victory`;

/** The same for blame; of a hyphenated word the last part. */
export const BLAME = `abhorrent abominable absurd abusive abysmal appalling arrogant atrocious awful backward bad baseless biased bigoted
  bizarre broken careless catastrophic childish clueless clumsy contemptible corrupt counterproductive cowardly crass crazy
  crooked cruel cynical damaging dangerous deaf deceitful deceptive delusional demeaning deplorable detrimental derogatory desperate
  despicable destructive devastating dirty disastrous discriminatory disgraceful disgusting dishonest disingenuous
  disqualified disqualifying disrespectful divisive dreadful dumb egregious embarrassing erratic evil excessive fake false
  fascist flawed foolish fraudulent frightening grotesque harmful hateful heartless hideous hollow horrible horrific
  horrifying humiliating hurtful hypocritical idiotic ignorant illegitimate illogical immoral impractical inaccurate inadequate
  inappropriate incoherent incompetent incomplete inconsistent indecent indefensible ineffective inept inexcusable inexperienced
  inhumane insane insensitive insincere insulting intolerable intolerant irrational irresponsible laughable lax lazy
  ludicrous malicious meaningless mindless misguided misleading misogynist misogynistic monstrous naive narcissistic nasty
  needless negligent nonsensical nuts objectionable obnoxious obscene offensive oppressive outrageous overblown paranoid
  pathetic petty phony pointless poisonous preposterous problematic racist reckless regressive regrettable repressive repugnant
  repulsive ridiculous rigged rotten rude ruthless sad scary selfish senseless sexist shady shallow shameful shocking sick
  sided silly sinister sleazy sloppy spineless stupid tasteless terrible terrifying toxic tragic treasonous ugly unacceptable
  unamerican unbecoming unconscionable unconstitutional undemocratic unethical unfair unfavorably unfavorable unfit unfortunate
  unfounded unhelpful unhinged unjust unlawful unnecessary unpalatable unpatriotic unpresidential unprincipled unprofessional unqualified unrealistic
  unreasonable unserious unstable unsustainable untrustworthy unwise unworthy useless vicious vile vulgar wasteful weak wicked
  worse worst worthless wrong xenophobic
  arbitrary boneheaded callous combative condescending contemptuous crude deranged despotic dishonorable dysfunctional fishy gullible heinous hopeless hopelessly
  ill-advised incapable indifferent inferior insufficient islamophobic lame mediocre petulant reprehensible spiteful timid unconvincing
  abrasive addled adversarial aimless aloof amateurish amoral anemic antiquated apathetic appallingly archaic authoritarian autocratic
  barbaric bitter blasphemous bleak bloated blundering bogus boorish botched brash brazen bungled  
 clueless cold-blooded complicit confused contradictory contrived costly counterfeit craven 
 cumbersome cutthroat cynically debased defamatory defective defiant deficient degenerate degrading dehumanizing
  delinquent demagogic demented deplorably deranged desultory devious dictatorial dim disappointing disconnected discredited discriminating disgraced disingenuously
  disloyal dismal disorganized disreputable distorted draconian dubious dull elitist evasive exaggerated exclusionary exorbitant exploitative
  extravagant extreme fanatical far-fetched faulty feckless fishy flagrant flimsy flippant foolhardy frivolous fruitless futile ghastly glib
  godless gratuitous greedy gross grossly gruesome gutless half-baked hapless haphazard harebrained hasty haughty heavy-handed hellish
  hideously high-handed homophobic hostile hysterical illegal illiberal ill-conceived ill-informed ill-prepared ill-timed imbalanced immature
  impolite improper impulsive inane inapt incendiary incoherently incomprehensible inconsiderate incorrect incorrectly indecisive
  indiscriminate inefficient inequitable infamous inflated inflexible inhuman inhospitable insidious intransigent intrusive invasive irreparable
  jaded jingoistic kleptocratic lackluster lacking lackadaisical lawless ludicrously lurid mean mean-spirited meddlesome menacing mendacious merciless
  militaristic mired misbegotten miserable misinformed misplaced muddled murderous murky myopic nefarious neglectful negligently noxious
  obsolete obstinate odious one-sided opaque opportunistic outdated outlandish out-of-touch outmoded overpriced overreaching overrated overzealous 
  passive patronizing perverse pernicious petulantly phoney pitiful plutocratic porous predatory pretentious prejudiced premature profligate provocative punitive
  rancid rapacious rash reactionary redundant repellent retrograde rigid rogue sacrilegious sadistic sanctimonious savage scandalous
  scapegoating second-rate self-defeating self-destructive self-serving shabby shaky shambolic short-sighted shortsighted sickening slanderous slavish sluggish smug sordid
 soulless specious spurious squalid stale stingy stubborn stunted subpar subversive superficial suspect tacky tainted tawdry
  temperamental tone-deaf totalitarian traitorous trivial two-faced tyrannical ugliest unaccountable unaffordable unappealing unbalanced unbelievable
  uncalled-for uncaring uncharitable uncivil uncivilized unclear uncontrolled undeserving undisciplined undignified uneducated unenforceable unequal unfeasible
  unforgivable ungrateful unhealthy uninspired uninspiring unintelligent unlivable unmitigated unpardonable unpopular unproductive unruly unsafe unsavory unscrupulous
  unseemly unsuitable unworkable vacuous vain vapid venal vengeful venomous vindictive vitriolic volatile wanton warlike warped 
  weaker weakest wishy-washy woeful wretched wrongful wrongheaded wrongly
  underhanded unimpressive uninformed unjustified unprepared unproven unsound untenable`;

/** Verbs and nouns of blame, in every form. */
export const BLAMING = `absurdity abuse arrogance atrocity betray betrayal bias bigot bigotry blunder bully catastrophe charade cheat
  circus cripple weaken worsen clown corruption coward cowardice crook cruelty deceive deception demagogue demean dictator disaster disgrace dishonesty
  disrespect distort distortion embarrassment exploit extort extremist fail failure fascist fearmongering fiasco folly fool fraud
  garbage greed harm hoax hurt hypocrisy hypocrite idiot incompetence injustice insanity joke liar lie lied lying loser lunacy
  lunatic madness mess mislead misled misrepresent mistake mockery monster moron negligence nightmare nonsense obstruct obstruction
  overreach pander poison propaganda puppet racism racist rapist ruin sabotage scam scandal scapegoat sellout sham shame smear steal
  stole stolen stunt stupidity suck theft thief thug tragedy trample travesty treason tyrant violate violation waste weakness wreck
  asshole bloodbath boondoggle buffoon charlatan con demagogy flip-flopper foul hack lapse laughingstock opportunist pretender puppet showmanship sideshow travesty wrongdoing`;

/** Words of danger to come. */
export const DANGER = `alarm alarming chaos collapse consequence danger devastate disappointing dire endanger jeopardize jeopardy peril
  perilous risk risky threat undermine unravel unsettling worrisome worrying`;

/** Cues that look ahead: what they foresee is nobody's wish. */
export const FORECASTING = "anticipate estimate expect forecast foresee predict project";

/** Cues of holding for true: what they say of good things to come is no praise. */
export const BELIEVING = "assume believe conclude feel figure guess imply reckon think";

/** Cues that only hand on the position that a noun after them names: “expressed support for”. */
export const HAVING =
  "announce chime declare deliver issue pronounce proclaim convey demonstrate emphasise emphasize express have has had hold held indicate maintain outline reaffirm reiterate repeat show signal state stress underline underscore voice";

/** Sources that measure: what they find is nobody's stance. */
export const MEASURING = `analysis average census chart count data estimate estimates figure figures findings index numbers paper poll polls
  polling records research result results review statistics stats studies study survey surveys tally`;
