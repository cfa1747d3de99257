/// Adjectives; written by `.ci/lexicon`.
extension Lexicon {
  static let adjectives = """
    abandoned abdominal abiding abject able abrupt absentminded absolute absorbed abstracted absurd academic
    accelerated acceptable accepted accepting accompanying accomplished accumulated accurate accusing accustomed
    activated active actual acute adamant additional adequate adjacent adjectival adjusted administrative admirable
    adopted advanced advancing adverse aerated aerial aesthetic affected affectionate affixed aflame aflare
    aforesaid afraid african aged aggregate aggressive aghast agitated agricultural ailing aimless airborne airy
    akin algerian alien alike alive alkaline all all-important all-out alleged allocable allowable alveolar amazed
    amazing amber ambiguous ambitious ambivalent amended american amiable amorphous ample amusing analeptic
    analogous analytic anatomical ancestral ancient angelic anglican angry angular animated annoyed annual anonymous
    another antagonistic anterior anti anti-semitic anticipated antique antiseptic antithyroid anxious any apostolic
    appalling apparent appealing applicable appointed appreciable approved apt aqueous arbitrary arched
    architectural armed armored aroused arranged arterial arteriolar artificial artistic ascending ashamed ashen
    asleep assured astonished astonishing astronomical asymmetric athletic atomic atrophic attached attempted
    attentive attractive attributable audible authentic authoritarian automatic automotive autonomic available
    awakened aware awed awestruck awful awkward bacterial bad baked balanced bald bandaged barbaric barefoot barren
    based basic basophilic battered battleful bearded beaten beautiful bedraggled belgian belligerent beloved
    belowground bended beneficial bent bespectacled bewhiskered bewildered biblical big bigger billion binomial
    biological biting bitter bizarre black blackened bland blank blatant blazing bleak blessed blistering blithe
    blockading blond bloody blooming blue blue-collar blue-eyed blurred bogus bold bony bored boring born both
    bounded bovine bowed boyish brackish brazen brazilian breathless bright brilliant brindle brisk british brittle
    broad broke broken bronchial bronzed brooding brushed brushy brutal built built-in bulging bulky buoyant
    bureaucratic buried burly burned burning bustling buzzing calculated callous calloused canonist capable
    capitalist cardinal carefree careful careless carnal carpeted carved carven casual catholic causal cautious
    ceaseless celestial cell-free centered central centralized cerebral certain certified challenging changed
    changing chaotic charged charitable charming cheap cheerful cheery chemical cherished chief childish childlike
    chilling chilly chinese chinless chiseled choked christian chromatographic chronic churchgoing churning
    cinematic circular circulating civic civil civilian civilized clad clammy clanking classic classical classified
    clear-cut cleared clerical clever clinched clinical closed closing clouded clumsy cluttered coal-black coarse
    coastal coaxing cocky coherent cohesive cold collective colloidal colonial colored colorful colossal combined
    comfortable comforting comic coming commanding commendable commensurate commercial committed common commonplace
    commonsense communal communicational communicative communist compact comparable comparative compatible competent
    competitive completed complex complicated composed comprehensive compressed compulsive concave concealed
    conceivable concentrated concerned concluding conclusive concordant concretistic concurrent condescending
    confederate confident confidential confirmed conflicting confused confusing congregational congressional
    conjugal conjugated connected connective conscientious conscious consecutive consequent conservative
    considerable considerate consistent consonantal conspicuous constant constitutional constructive consumptive
    contemporary contemptuous contented continental continual continued continuing continuous contractual contrary
    contributory controlled convenient conventional convinced convincing convulsive cooperative coordinated
    corporate correlated corresponding cortical cortico-hypothalamic corticofugal cosmic costly countless covered
    cowardly cozy cracked crazy creative credible crimson crisp crisscrossed critical crooked cross-sectional
    crowded crucial crude cruel crummy crumpled crushed crushing crusted cryptic cuban cubist cultural cultured
    cumbersome cumulative curious curly cursed curved curving customary cute cylindrical cynical dainty damned damp
    dangerous danish dapper dark dark-blue darned dazed dazzling de-iodinating dead deadened deadly deaf dear
    deathlike debilitating deceased decent deceptive decisive dedicated deductible deep deep-set defective defensive
    defiant defined definite definitive delayed deliberate delicate delicious delighted delightful demanding
    democratic demure demythologized denominational dense dental dependable dependent depleted deplorable
    deprecatory depressing deranged derived descriptive deserted deserved deserving designed desirable desired
    desolate despairing desperate despondent destroyed destructive detached detailed detectable detected determined
    devastating developed developing developmental devoted dextrous diagonal diagonalizable diaphyseal diatomic
    dietary different differentiable differentiated difficult diffident diffusing dignified dilapidated dim
    dimensional dimensioning diminished diminutive dingy diplomatic directed dirty disabled disabling disappointed
    disarming disastrous discernible disciplined disconcerting discouraged discovered discrete disguised disgusted
    dismayed disobedient disordered disorderly disorganized disparate dispersed disproportionate disruptive
    dissatisfied dissolved distal distant distinct distinctive distinguishable distinguished distorted distressing
    disturbed disturbing divergent diverse diversified divided divine divisive dizzy do-it-yourself docile
    doctrinaire dogged doleful domestic dominant dominated done doomed dormant dotted doubtful downtown downtrodden
    downward drab dramatic draped drawn dreadful dreamy dreary drenched dressed dressy dried drifting driven driving
    drizzling drugged drunk drunken dual dubious due dulled dumb dusky dusty dutch dwindling dying dynamic each
    eager earliest early earned earnest earthy eastern easy eccentric ecclesiastical eclectic economic economical
    ecstatic edged edgy educated educational effective efficient eight eighteen eighteenth eighth eighty elastic
    elderly eldest elected electoral electric electrical electronic electrostatic elegant elemental elementary
    elevated eleven eleventh elfin eligible elongated eloquent elusive emaciated embarrassing emblematic emerging
    eminent emotional empirical endless enduring energetic engaged english engrossed engrossing enigmatic enlarged
    enlightened enormous enraged ensuing entangled enterprising entertaining enthusiastic entire entitled enveloping
    epic epidemic epiphyseal equitable erotic erudite essential established esthetic eternal ethereal ethical ethnic
    european evangelical evasive eventual ever-changing ever-present everlasting every everyday evident ex
    exaggerated exalted exasperated excellent exceptional excessive excitatory excited exciting exclusive exhausted
    existential existing exotic expanded expectant expected expensive experienced experiential experimental explicit
    explosive exposed expressed expressionless expressive exquisite extended extensive exterior external extra
    extraneous extraordinary extraterrestrial extravagant extreme exuberant exultant eyed fabled faced faded
    faithful falling false famed familiar famous fantastic far-off faraway fascinating fashionable fast fastened
    fastidious fat fatal fateful fatigued favorable favored fearful feasible featured federal feeble feline feminine
    ferromagnetic fertile fervent festive feverish few fewer fictional fierce fiery fifteen fifteenth fifth fifty
    figurative filled filmed filthy final financial finished finite firm first firsthand fiscal fitting five fixed
    flaming flashy flat flat-bottomed flawless fledgling fleet fleeting flexible flimsy floating flowing flushed
    flying foamy focal folksy following fond foolish forbidden forced forceful foregoing foreign foremost forgotten
    forlorn formal formed former formidable forthright fortunate forty foul-smelling four fourteen fourth fragile
    fragmentary fragrant frail frank frantic free-swimming freehand french fresh friable fried friendly frightened
    frightening frightful frigid fringed frivolous frostbitten frozen fruitful fruitless frustrated frustrating full
    full-grown full-time functional fundamental funny furious futile fuzzy gaping gastrointestinal gaudy gaunt gay
    generalized generous genetic genial gentile genuine geographical geological geometric german gerundial ghastly
    gifted gigantic gilded gilt girlish given glad glaring glassy gleaming gleeful glinting glistening glittering
    glomerular gloomy glorious glottochronological glowing glued goddam goddamn goddamned golden gone good governing
    governmental graceful gracious gradual grammatic grammatical grand granted granular graphic grateful gravid gray
    gray-haired greasy great greater greatest greek green gregarious grim grimy gross grotesque growing grown
    gruesome gruff guided guilty gymnastic habitual haggard haired hairy halfway hand-to-hand handicapped handmade
    handsome handy happy harassed hard hard-boiled harmonious harsh hateful hatless haunting headed headless
    healthful healthy heartening heated heavy hebephrenic heedless hegelian hellenic helpful helpless herculean
    heroic heterogeneous heterozygous hidden hideous high high-pitched high-priced high-speed high-spirited higher
    hilar hired historic historical hoarse hollow homely homeric homesick homogeneous homozygous honest honored
    hooked hopeful hopeless horizontal horrible horrified horror-stricken hostile hot huddled huge human humiliating
    humorous hundred hungry hurried hurrying husky hydrophilic hydrophobic hyperbolic hyperemic hypothalamic
    hypothetical hysterical icy ideal idealized identical idiotic idyllic ignorant ill ill-starred illegal
    illiterate illuminating illustrative illustrious imaginary imaginative imitative immature immediate immense
    immoral immortal impassioned impatient impeccable impending imperative imperfect impersonal impetuous impious
    implacable implicit implike important impossible impotent impractical impressive improved impudent inaccurate
    inactive inadequate inappropriate inaudible inaugural incapable incisive inclined inclusive incompatible
    incomplete incomprehensible inconsequential inconsistent increased increasing incredible incurable indebted
    indecent indefinite independent indifferent indignant indirect indispensable individualistic individualized
    indolent indoor indulgent industrial inept inert inescapable inevitable inexorable inexpensive inexperienced
    inexplicable infamous infantile infectious infective inferential inferior infernal infinite inflamed inflected
    influent influential informal informed infrared infrequent infuriating ingenious inherent inhibitory inhuman
    inhumane initial injured inner innocent inorganic inquiring insane inscribed insignificant insistent insolent
    insoluble institutional institutionalized instrumental insufficient intact integral integrated intellectual
    intelligent intelligible intended intense intent intentional intercontinental interdependent interested
    interesting interim interlobular interlocking intermediate interminable intermittent internal international
    interrelated interspecies interstellar interstitial interwoven intolerable intractable intricate intrinsic
    introductory intuitive invariant inverse inveterate invisible inviting involved inward iodinated iodinating
    ionic ionized irish ironical irrational irregular irrelevant irreparable irresponsible isolated isotonic
    isotropic italian jaded jagged jangling japanese jaunty jealous jerky jeweled jewish jocular joint jolly jolted
    jovial joyous jubilant juicy jumbled jutting keen kindly kindred kinesthetic kinetic knowing known labeled
    lacking lactating lacy laden laissez-faire languid lanky lao large large-scale larger lasting late latent latest
    latin-american latter lavender lazy leaden leading learned leering left left-hand legal legendary legislative
    legitimate lengthy lessened lesser lethal lexical liable licensed life-size lifeless lifelike light-footed
    light-green light-headed lighted like-minded likely limited limiting linear lined linguistic liquid literal
    literary little lively livid living loaded loathsome local located lofty logical lone lonely long-range long-run
    long-term looking lost loud lousy lovely loving low low-class low-cost low-toned lower-class lower-middle-class
    lowered lowly loyal lucid lucky lukewarm luminous lunar lurid lusty luxurious mad maddened maddening made
    magical magnetic magnificent magnified main majestic mammalian mandatory maniacal manic manned manufactured many
    marginal marine marital marked marketable married martian marvelous marxist masculine massive matching
    mathematical mauve maximal maximum meager meandering meaningful meaningless measurable measured mechanical
    meddling medical medieval meek memorable mental merciless mere merry metallic metaphysical meteoritic methodical
    metropolitan micrometeoritic microscopic mid middle-aged middle-class midway midwestern mighty mild militant
    military million mimetic minded mindful mindless minimal minimum minor miscellaneous mischievous miserable
    misleading misplaced missing mistaken mixed mobile moblike modal modern modest modified moist molal molecular
    molten momentary monastic monotone monotonous monstrous monthly moral moroccan morose morphophonemic mortal
    motionless motivated motivating mountainous mounted mournful moving much muddy muffled multiple mundane
    municipal murky muscular musical mutual myocardial myriad mysterious mystic mythological naive naked narrowed
    nasal nasty national nationalistic nationwide native natural naval nazi nearby neat necessary needed needless
    negative neglected negligible neighboring neo neocortical nervous neuropsychiatric neurotic neutral new newborn
    newtonian next next-to-last nice nilpotent nine nineteen nineteenth ninety ninth no noble nociceptive noisy
    nominal nonexistent nonlinguistic nonmetallic nonresident nonspecific nonverbal normal northern notable noted
    noteworthy noticeable notorious nuclear nude numb numbing numerical numerous obedient obligated obliged oblique
    oblivious obnoxious obscene obsequious observant observed obtainable obvious occasional occluded occupational
    occupied odd oily okay old old-fashioned older oleophilic olive olympic ominous one one-man onetime opaque
    open-ended opened openmouthed operatic operating operational opposed opposing opposite oppressed optical optimal
    optimistic optimum oral oratorical orbital ordered orderly ordinary organic organizational organized oriental
    oriented original ornery orthodox orthographic osseous other out-of-bounds out-of-town outdoor outer outgoing
    outside outstanding outward oval overall overbearing overdone overhead overnight oversized overwhelming paid
    painful painted pallid paradoxical paramagnetic parametric paramount paranoid parasympathetic parisian parked
    parliamentary parochial part-time partial particular particulate passionate passive pasted pastel pasty pathetic
    pathogenic pathological patriotic patristic patronizing paved payable peaceable peaceful peaked peculiar pelvic
    pending penetrating perceptive perceptual percussive peremptory perennial perilous periodic peripheral perky
    permanent perplexed perplexing persistent personal pertinent pervasive perverse pestered philosophic
    philosophical phonemic phonetic phonologic phony photographic physical physiologic physiological pictorial
    picturesque piezoelectric pinched pink pitched piteous pitiless placid plain planar planetary planned plastic
    platonic plausible pleasant pleased pleasing plentiful pleural plump poetic poignant pointed poised polar
    polished polite political polycrystalline pompous ponderous poor popular populated populous porous portable
    portentous positive possessed possessive possible posterior postwar potent potential powdered powdery powered
    powerful practicable practical pragmatic precarious preceding precious precise predictable predictive pregnant
    preliminary preliterate preoccupied prepared prepositional preposterous prescribed present-day presentable
    preserved presidential pressing pretended prevalent previous prewar priceless primary primed primeval primitive
    principal prior private privileged pro probable procedural proclaimed prodigious productive professional
    proficient profit-maximizing profitable profound progressive projected prolonged prominent promising promotional
    prone pronounced propagandistic proper prophetic proportional proportionate prospective prosperous protective
    protestant proto protogeometric proud provincial provisional proximal proximate pseudo psychical psychological
    pubescent public published pulmonary pumped-up punctured pure purple purposeful pursuant pursuing puzzled
    puzzling pyknotic quaint qualified qualitative quantitative quasi quavering queer querulous questionable quick
    quixotic racial radial radiant radical radioactive ragged raised raising random ranging rapid rare rational
    raucous raw real realistic reasonable reassuring rebellious recent reciprocal reckless reclaimed recognizable
    recognized recorded recreational rectangular recurrent red red-faced reddish redoubtable reduced redundant
    refined reflective refreshed refreshing regimental regional regular rejected related relative relaxed relentless
    relevant reliable relieved religious reluctant remaining remarkable remote removed rending repeated repetitious
    reported representational reproducible reputable required resentful residential resolved resonant respectable
    respected respectful respective respiratory responsible restive restless restrained restricted restrictive
    resultant reticulate retinal retired retiring reversible revised revolutionary rewarding rhythmic rich
    ridiculous right-hand rigid rigorous riotous ripe rising rocklike rocky roiling rolling roman romantic rosy
    roundabout rounded royal rude rudimentary ruffled rugged run-down runaway running rural russian rustic rusty
    sacred sad safe said salacious salient salty same sandy sane sarcastic satisfactory satisfied satisfying
    saturated savage scant scared scarred scattered scenic scented schematic schizophrenic scholarly scholastic
    scientific scoreless scornful scrawny screaming scriptural sculptural scurrying searching seasonal seated second
    secondary secondhand secret secular seeming segmental segregated selected selective self-assertive
    self-confident self-contained self-evident self-sufficient self-sustaining selfish semantic semiliterate senior
    sensational senseless sensible sensitive sensory sentimental separable separated septic serene serious
    serviceable settled seven seventeen seventeenth seventh several severe sexual shabby shackled shaded shaken
    shallow shameful shaped shapeless shared sharp shattered shaved sheeplike sheltered shielded shifting shining
    shiny shod short short-lived short-run short-term shortsighted showy shrewd sicilian sick sidelong signed
    significant silent silly silver silvery similar simple simplified simplistic simulated simultaneous sincere
    sinewy sinful singular sinister situated six sixteen sixteenth sixth sixty sizable sized sizzling skeletal
    skeptical skilled skillful skinny slack slanting slashed sleeping sleepy slender slight slim slippery sloping
    sloppy slovenly sluggish small smaller smiling smitten smug so-called so-so soaked soaring sober social
    socialist socialistic socioeconomic sociological sodden soft soiled solar sole solemn solid solid-state solitary
    somatic somber some somnolent sophisticated sorbed sordid sore sorrowful sorry sounding southern sovereign
    soviet spaced spacious sparkling sparse spatial special specialized specific specified spectacular spectral
    speculative speedy spellbound spherical spirited spiritual splattered splendid spoiled spoken spongy spontaneous
    sporadic sporting spotless spread-out squared staggering stagnant stained staminate standardized standing
    startled startling static statistical statutory staunch stepwise stereotyped stern sticking sticky stiff stoic
    stolid stooped stormy stout straight straightforward strained strange strategic streaked streaming streamlined
    stretched stricken strict striking strong structural structured struggling stubborn stuffy stung stunned
    stupendous stupid sturdy suave subdued subgross subjective submissive subsequent substantial subtle suburban
    succeeding successful successive such sudden sufficient suggestive suitable suited sullen sultry sumptuous
    sundry sunken sunny super superb superficial superimposed superior supernatural supersonic supplementary
    supporting supportive supposed supreme sure surprised surprising surrounded surrounding surviving susceptible
    suspended suspicious swaggering swedish sweeping sweet swift swinging swollen symbolic symmetric symmetrical
    sympathetic symphonic synthetic systematic tactile tactual tailored talented tall tangible tangled tantalizing
    tapered tattered taut technical technological tedious teen teenage telegraphic temporal temporary ten tentative
    tenth terminal terrestrial terrible terrific terrified terrifying territorial tested theatrical theological
    theoretical therapeutic thermal thermodynamic thick thickspread thieving third third-dimensional thirteen thirty
    thorough thoroughgoing thoughtful thoughtless threatening three three-dimensional thrifty thrilling thriving
    thundering thunderous tied tight tilted timbered timely timid tingling tiny tired titled tolerable tolerant
    tonal tongue-in-cheek topical torn tortuous tortured tottering touched touching tough tousled toxic traditional
    tragic tragicomic trained tranquil transcendent transcendental transitional translucent transparent transpiring
    transverse traveled treated trembling tremendous tribal trigger-happy triumphant trivial tropical troubled
    troublesome true trustworthy truthful trying turbulent turned twelfth twelve twentieth twenty twenty-eighth
    twenty-fifth twenty-first twenty-five twenty-four twenty-one twenty-three twisted twisting two twofold typical
    ugly ultimate ultrasonic unable unaccompanied unadjusted unaffected unaided unambiguous unanimous unasked
    unassisted unattractive unavailable unavoidable unaware unbearable unbroken uncanny uncertain unchanged
    uncharged unclean uncomfortable uncommon unconcerned unconscious unconvincing uncooperative undaunted undeniable
    undepicted under underdeveloped underground underlying underprivileged understandable understood underwater
    underway undesirable undeveloped undiminished undue uneasy uneconomical unemployed unendurable uneven unexpected
    unexplained unexplored unfair unfamiliar unfavorable unfitting unforgettable unfortunate unfrozen ungainly
    ungodly unhappy unheeding unholy unified uniformed unimportant unimpressed uninterrupted unique united universal
    unknown unlike unlikely unlimited unlined unlocked unmarried unmistakable unmolested unmoved unnatural
    unnecessary unnoticed unobtainable unoccupied unofficial unorthodox unpaid unpaired unpleasant unpopular
    unprecedented unpredictable unprepared unqualified unrealistic unreconstructed unrelated unreliable unrestricted
    unsatisfactory unsaturated unscientific unscrupulous unseen unsmiling unsolved unspeakable unstable unstained
    unstressed unstructured unsuccessful unsung unsympathetic untouched unusual unwanted unwelcome unwise up-to-date
    upper upraised upright urban urbanized urgent usable used useful useless usual utmost utopian vacant vague vain
    valiant valid valuable valued vanished variable varied various varying vascular vast vehement veiled velvety
    venerable verbal veritable vertebral vertical vibrant vicious victorian vigorous vile vindictive violent virile
    virtuous viscoelastic visible visual vital vivacious vivid vocal vocational vociferous volatile voltaic
    voluminous voluptuous vulgar vulnerable waiting wakeful wandering warlike wary washed wasted wasteful
    water-cooled watery wavy wayward weak wealthy wee weekly weird well-educated well-fed well-informed well-kept
    well-known western white white-collar whole wholesome wicked wide widespread widowed wild wild-eyed willing
    winding windy winless winning wiry wise witty woeful wonderful wondrous wooden woolly workable working worn
    worried worse worst worth worthwhile worthy would-be wounded wraithlike wrapped wrathful wretched wrinkled
    writhing written yearly yellow-green yielding young younger youthful
    """
}
