/// Verbs that are nouns too, and nouns that look like verbs; written by `.ci/lexicon`.
extension Lexicon {
  static let verbsAndNouns = """
    abandon accent access ache act address advance adventure advocate age aid aim alarm ambush amount anchor anger
    angle answer appeal apprentice approach arch arm array arrest assault assent assist associate attack attempt
    attribute audit avail award awe backup bag balance ball band bang bank banter bar bargain barge bark barricade
    base bat batter battle bay beam beard beat belch bellow belt bench bend benefit bid bill bite blacklist blame
    blanket blast blaze blend bloat block bloom blossom blow blunder blur bluster board bolt bomb bond book boom
    boost boot border bounce bow box brainstorm brand break breakfast breed bridge bristle broadcast brood brook
    brush bubble buckle bud budget buff buffer bulge bulk bull bulletin bum bump bunch bundle burrow burst butt buzz
    cable cache call camp campaign cane cap capture care career caress cart case cash cast catalogue cause caution
    cement center centrifuge challenge chamber champion change channel charcoal charge charm chart charter chase
    chatter check cheer chill chin chip chorus circle claim clamor clap clash class clatter claw click climax clip
    clock clone cloud cluck cluster clutch coach coast coat code coin collapse collar comb combat comfort command
    comment commission commune complement compliment compound compress compromise concentrate concern condition
    conduct conflict conjugate consent contact contest contract contrast control convert cook coordinate copy cordon
    core corner corral cost costume couch counsel count counterpoint couple court cover crack crackle cradle crash
    credit crop cross crouch crow crowd crown cry cube cup curb cure curse curve cuss cycle dam damage dance dash
    date dawn deal debate debut decay decline decrease decree defeat delay delight demand deposit desert design
    desire despair detail diagram dictate din discharge discipline disdain disgrace disguise disk dislike dispatch
    display dispute disregard dissent dive divorce dock doctor document dodge dog doom dose dot doubt downgrade
    draft drain dream dress drift drink drive drop drug drum duck dust echo eclipse edge effect elbow embrace
    encounter end endeavor envy escape escort essay esteem estimate evidence exchange excuse exercise exit
    experience experiment exploit extract eye face factor fall fan fare fashion father fault favor fear feast
    feather feature feed fence field fight figure file film filter finance finger fire fish fit fix flag flank flap
    flare flash flick flock flood flow flower flurry flush fly foam focus foil fold foot force fork form frame frost
    fuel fullback function gag gain gallop garage garden garrison gas gasp gaze gesture ghost gift glance glare
    gleam glimpse glitter glory glow grace grade grant graph grass grease grill grin grip groan ground group grunt
    guarantee guard guide gulp hail halt hammer hamper hand handicap handle harbor harm harness harvest hat hate
    haunt hawk hazard head headline heap heat hedge help herd hide hike hint hit honeymoon honor honour hope house
    howl huckster huddle hulk humor hunch hurry hurt impact implement import inch incline increase index influence
    insult interest interview issue jab jacket jail jam jar jaw jerk jet joke jolt journey judge jumble keynote kick
    kid kiss knock knot label labor lack land lap lapse lather laugh layer lead league leap lease lecture letter
    license lie limit line link lint list litter load loaf loan lobby lock log look loot love lull lumber lump lunch
    mail maneuver manufacture map march mark market marshal mask master match mate matter measure menace mention
    merchandise merit meter milk mill mind mine minister mirror miss mist mistake model mold monitor mortar mother
    motion motor mount mouth murder murmur nail name need needle neglect nest nose note notice nuke number nurse
    object occasion oil orbit order outline output outrage overestimate overlook override pace pack package page
    pain paint pair palm pan panic parade paraphrase parcel park parody part pass paste patch patent patrol pattern
    pause paw pay peak peer pen permit pet petition phone photograph phrase picket picnic picture piece pile pin
    pioneer pipe pit pitch pity place plan plank plant plaster play plot plow plug pocket point poise poison pole
    police poll pool pore position pot potter pound power practice praise press pressure prey price prick pride
    print prize process profit program progress project promise proposition protest provision pull pulse pump
    purchase purge purse push quake quarrel query question race rack radio rage raid rail rain rally range rank rate
    rattle reach reason record recruit reel reform refrain refund regard regiment register regret rein release
    relish remark remedy remount rent repair reply report repose reproach request rerun rescue research respect rest
    result resume retreat return revenge reverse review reward rhyme ride ridicule rifle rig rim ring ripple rise
    risk roar robe rock roll rollback roof room root rot row ruin rule rumble rumor run rush sacrifice saddle sail
    sample sanction sand scale scan schedule scheme school score scorn scrape scream screech screen scrimmage
    sculpture seal search seat seed sense sentence sequence service set shade shadow shame shape shard share shear
    shell shelter shepherd shield shift ship shirt shock shop shoulder shout shovel show shower shred shriek shrug
    shunt sigh sight sign signal silence silhouette sin sink sip sketch skirmish skirt slant slaughter sleep slice
    slide slip slit slot slug slump smash smell smile smoke snake snapshot snarl sneer snooze snow snowball sob sock
    soil solace sound space spade span spark sparkle spatter speed spell spiral splinter split sponsor sport spot
    spray spread spring spur spy stack stage stain stake stall stamp stand star stare start station steel stem step
    stick sting stock stone stop store storm strain strand strap streak stream stress stretch stride strike string
    strip stroke structure struggle strut study stuff stump stunt style substitute sugar suit sun sunset supplement
    supply support surge surprise surrender survey swallow swamp swarm sweat sweep swell swing swirl switch tag
    taint talk tap taste taunt tax taxi tear telegraph telephone term test thaw thread thrill throng throttle throw
    thrust thumb thunder tick tie time tip tire title toast toll tool torment toss touch tour tower trace track
    trade trail train transfer transport trap travel tread treasure triage trick trigger trim trip triumph trouble
    truck trust tune turn twist type typo underestimate upgrade urge use vacation vacuum value veil vein vent
    venture vest vet veto view visit voice volunteer vote wage wail wake walk warrant wash waste watch water wave
    wax weave weight wheel whip whisper wind wing winter wire wish witness wonder word work worry worship wound
    wrangle wrinkle yank yell yield
    """

  static let nouns = """
    abruptness abscess abstruseness abyss accenting accounting acres acrobatics acting actress adios adonis
    adroitness advertising aegis aeschylus affairs aged aggressiveness aimlessness airs airspeed alerting alertness
    aloes aloneness aloofness alveolus amateurishness analysis anaplasmosis anastomosis antares antithesis appalling
    apparatus archives arkansas arms arteriolosclerosis arthritis arts ass assertiveness assigning astrophysics
    athens athletics authorities awakening awarding awareness awfulness axis backing backwoods badness baffled
    balkiness banging bargaining basileus basis bass bathing bathos batting batwing bearing beating bed bedding
    beginning being belching bias biceps bickering bidding bilharziasis binding binoculars bitterness bitters
    blackening blackness blandness blaring bleachers blending blessing blindness bloodshed blooming blowing blues
    bluestocking boarding boating bodybuilding boiling boldness bombing bombus bonus booking bootlegging borrowing
    boss bouncing bounds bowstring bracing brakes brass brazenness breaking breathing breeches breeding bricklaying
    briefing brightness bringing broadcasting broadening bronchiolitis bronchus brooding brucellosis brushing
    building burning bursitis bus business buttocks buying calculus callousness calmness calving camping campus
    caning canvas carcass cards carelessness carping carving castanets catching catharsis cautious ceiling census
    centering chaos chattering cheerfulness cheering childishness cholelithiasis christening christmas circumstances
    circus citrus clamoring clangoring clannishness clapping classics cleaning cleansing clearing clearness clerking
    cleverness clocking closing clothes clothing clowning clutches coaching coating coccidioidomycosis coccidiosis
    cohesiveness coldness colors columbus comforts coming communicating commuting compass compiling completeness
    composing compounding conciseness conditioning confines congratulations congress consciousness consensus
    contemporaries contrabass cooking cooling coolness coping corduroys corps correctness cosmos coughing counseling
    counting coupling covetousness cowling cows coyness cps cracking crassness creaking creativeness creed crisis
    crispness croaking crossing crossroads cumulus cunning curtness cushioning cutlass cutting cyclades cytolysis
    dais dallas damascus damned dancing daring darkness darling dawning daybed days dealing dealings deathbed debris
    debunking deceased decorativeness deed deepening defining denseness des descendants desynchronizing details
    detecting diabetes diagnosing diagnosis dialysis dickens digging disabled discomfited distinctness distress
    diving dodging doomed double-crossing doweling dozens drafting dramatics drawing dregs drinking droppings dross
    drowsiness drugging drunkenness drygoods dryness ducking dwelling dyeing dying dynamics eagerness earnestness
    earnings eating ebbing economics effectiveness eggs electrolysis electronics electrophoresis electrophorus
    embracing emphasis emptiness ending engineering environs epidermis epiphysis equipping ethics ethos evening
    excess exclaiming exclusiveness excursus exercising exodus expansiveness expressiveness extraneousness
    eye-beaming eyes facing fairness faltering fantods farming feebleness feeding feeling feelings fencing
    fiberglass fibrosis fielding fierceness fifties fighting figuring filing filling filming financing finding
    fineness fingering fingerprinting finishing firing firmness fishing fitness fixing flashing flatness flats
    flatus fledgling flooring flowerbed flowering flowing focusing folks following fondness foolishness footing
    foraging foreboding forecasting forgetfulness forties fortress forwarding fostering founding fracas framing
    freezing freshness friendliness fruitfulness fullness fumes functioning fundamentals funds gallows gallus
    gambling gardening gassing gastrocnemius gathering gauss gelding genesis genius genus giddiness givenness giving
    glanders glass glasses gleaming glibness goddess going golfing goodness gospels governed governess grading
    graining grappling grasping grating greatness greed greenness greens greeting grinding grinning grounds grouping
    growing growling grumbling guessing gulping guts gymnastics half-breed hamming handling hands handshaking
    handwriting happening happiness harshness hatching hatred heading headquarters healing hearing heating heavens
    heaviness heaving heights helplessness hepatitis hermeneutics heroics hiding highness hissing histrionics
    holding hollering hollowness holmes hostess hotness hours housebreaking housekeeping housing howling hubris
    hugging humming hundred hunting hypothalamus hypothesis idleness ignoramus illinois illness imaging
    immunoelectrophoresis impetus impinging in-fighting incubus indexing indianapolis infrared inkling inning
    instructions integrating intentness interconnectedness interpreting investigating irons jabbing jackass jerking
    jesus joss journeying justness kansas keenness keeping ketosis killing king kipling kissing knocking landing
    landmass landscaping laos lashing launching laundering laurels law-breaking laxness laying leaders leaping
    learning leavening leaving lecturing lending lengthening lens lessening lettering letters levis lexicostatistics
    licking light-mindedness lighting lightning likeness liking linguistics links literalness liveliness living
    loading lodging lodgings logging logistics loins loneliness longing looking loss losses lots lotus lousiness
    loveliness madness maimed majors making maleness malingering mandamus manfulness manners manufacturing
    marbleizing marbles marching marketing marking mars masking massachusetts masses mathematics mating matting
    meaning meaningfulness meanness means measuring mechanics meddling meeting megalopolis melting memphis
    merchandising merging merrymaking mess metis metropolis microphoning mid-fifties mid-thirties mimesis mingling
    mining minneapolis misdeed misgiving mistaking mistress misunderstanding mixing molding moneymaking monitoring
    morals mores morning morphophonemics moses moss mrs mucus murmuring musing muttering myelofibrosis nakedness
    narrowing narrowness naturalness nearness necrosis neighborliness nemesis nerves nervousness nestling neurosis
    news nightdress nineties nothing nucleolus nucleus numbering numbness nursing obtrusiveness occasions odds
    offering offspring ogress olympics oneness opening operations opus ordering orderliness os osteoporosis
    out-of-doors outing outskirts overeating pacing packaging packing paging pains painting paneling panting pants
    papers parenthesis paris parking parting parts passing pathogenesis pathos pbs pealing pecs pectoralis pelting
    pelvis petting philippines philosophizing phonemics phonetics phosphorus phrasing physicalness physics picking
    picturing pinning pisces pitching place-kicking planning planting playacting playing plodding plowing plumbing
    plumpness politeness politics polls polymyositis pompousness popping pounding powerfulness preaching premises
    presentness pressing prettiness pricing primates priming primping printing proceeding proceedings proceeds
    processing profits programming prometheus proteolysis provisions prowess psithyrus publishing pulling purging
    pursued pushing quadriceps quadrupling quarters questioning quickening quickness quietness racing radius railing
    raising rallying rating rationing rattling readiness reading rearing reasoning rebuilding receipts recklessness
    reckoning reclining recording red reducing refocusing refueling rehearing rejoicing relatedness relations
    relentlessness religiousness reliving remains rendering rendezvous replacing reporting reserves resourcefulness
    respects responsiveness restlessness retailing retentiveness retraining retreated rhinoceros rhinotracheitis
    ribes richness righteousness rightness ringing ripening roaring robustness roleplaying rooms rooting roughness
    rudeness ruling rumpus running rushing rustling ruthlessness sadness sailing sameness sampling sapling sassing
    savageness saving savings schooldays schooling schoolmistress scoffing scores scouring scours scouting scraping
    scratchiness screaming screeching scrubbing sealing seaweed seedbed seedling self-awareness self-consciousness
    selfishness selling sending sensing series seriousness serratus services setting severing sewing shading shaking
    shallowness shaping sharpness shaving shielding shining shipbuilding shipping shirking shirtsleeves shivering
    shoes shoestring shooting shopping shortness shorts shouting showing shrieking shucks shuffling sickness siding
    sightseeing signaling sinfulness singing sinking sinning sis sitting sixties skimming skulking slacks sleeping
    slinging sloganeering slovenliness slowing slowness smallness smiling smoking smoothness sniveling snoring
    soaking soapsuds softening softness soldiering somersaulting soviets spacing spaciousness speaking species
    spectacles speechlessness spelling spending spirits splicing splinters sprawling spraying sprinkling sputtering
    squatting staginess staining stairs standing starting status stealing steed steps stewing stiffening stiffness
    stillness stimulus stirring stocking straining strangeness stretching striving stubbornness stumping subspecies
    success suddenness suds suffering suppleness supporting surplus surroundings surveying swathing swearing
    sweeping sweetness swelling swimming swiss switching synthesis tactics takings talking talks tampering tapping
    teaching tears teasing teens tenderness tending tennis tenting terms testing texas thamnophis thankfulness
    thanks thanksgiving thawing thermodynamics thermostatics thesis thickness thieving thing things thinking
    thinness thirties thoroughness threshing throbbing thrombosis thrombus thumping tidings tightening timeliness
    times timing tons toughness toweling tracing trading training trampling transmitting trapping trembling trimming
    troops trucking truthfulness tuberculosis tubing tumbling tuning turning tweed twenties twinkling twisting
    two-thirds typewriting typhus typing ugliness unawareness unconfessed unconscious underling understanding
    undertaking undoing uneasiness unfolding unhappiness uniqueness unloading unselfconsciousness unselfishness
    unwillingness uplifting uprising urging us usefulness uselessness vacationing vaccinating vagueness values
    velours vending venus viewers virus vitals vividness vomiting voting wads wages wailing waiting waitress
    wakefulness walrus waning warehousing warmongering warning washing watching water-skiing waterproofing watershed
    waxing ways weakening weakness weaning weariness wedding weed weeds weeping weighting weightlessness well-being
    well-wishing wetness wetting whereabouts whipping whirring whiskers whistling whiteness wickedness wildness
    willing willingness winding-clothes window-washing wineglass wings winning wishing withholding wonderfulness
    woodgraining woods woodshed wording words workings works worsted worthlessness wounded wrestling wretchedness
    writing writings wrongdoing wyoming yaws yearning years yelling yelping yes yokuts zoning
    """
}
