/// Verbs, by what else they can be; written by `.ci/lexicon`.
extension Lexicon {
  static let verbs = """
    abet abhor abide abolish abound about-face abridge abrogate absorb abstain abuse accede accelerate accentuate
    accept acclaim acclimatize accommodate accompany accomplish accord accost accredit accrue acculturate accumulate
    accuse accustom achieve acknowledge acquaint acquiesce acquire acquit activate actuate adapt add adhere adjoin
    adjourn adjust administer admire admit admix admonish adopt adore adorn adsorb advertise advise aerosolize
    affect affirm affix afford affront agglomerate aggravate agitate agree alienate alight align allege alleviate
    allocate allot allow allowlist alphabetize alter amass amaze amble amend amplify amputate amuse analyse analyze
    animate animize annihilate announce annoy antagonise antagonize anticipate apologize appear appease append
    applaud apply appoint apportion appraise appreciate apprehend approve arbitrate archaize argue arise arouse
    arraign arrange arrive arrogate articulate ascend ascertain ascribe ask aspire assail assay assemble assert
    assess assign assimilate assume assure astonish astound atone attach attain attend attest attract attune
    audition augment augur authenticate authorise authorize automate autoscale avenge avert avoid await awaken
    babble backfill backport backstitch badger baffle bait bake balk balkanize ban bandy banish bankrupt baptize
    barbecue bask baste bathe bawl bear beautify beckon become bedamn befall befit befog befriend befuddle beg beget
    begin beguile behave behead behold behoove belabor belie believe belong bemoan berate beseech beset besiege
    besmirch bespeak bestow bet bethink betray bevel bewail beware bewilder bewitch bicker bide bilk billow bind
    birdie blab blacken blanch blare blaspheme bleach bleat bleed bless blight blink blister blocklist blubber blurt
    blush boast bob bode bog bogey boggle boil bolster boo boomerang bore bork borrow bother boycott brace brag
    braid brandish breach breathe bribe brighten bring broaden broil browbeat bruise bruit buck budge buffet bug
    build bullshit bunker burgeon burn burnish bury bushwhack bust bustle butcher buy bypass cackle calcify
    calculate calibrate calumniate camouflage cancel canonize canter canvass caper capitalize capitulate captivate
    careen caricature carry carve cascade castigate catapult catch catechize categorize cater caucus cavort caw
    cease celebrate centralize cerebrate certify chafe chaff chandelle chant characterize chat cheat cherish chew
    chide chirp chivy choke choose chop choreograph chortle chronicle chuck chuckle chuff chug churn cipher
    circulate circumscribe cite citrate clamber clamp clang clank clarify clasp classify cleanse cleave clench climb
    clinch cling clink clobber clog clomp clot clothe co-opt coagulate coalesce coax cock coddle codify coerce
    coexist cohere coil coincide collaborate collate collect colonize combine come commandeer commemorate commence
    commend commiserate commit communicate communize commute compare compel compensate compete compile complain
    complicate comply compose comprehend comprise compute con conceal concede conceive conciliate conclude concoct
    concur condemn condense condone confer confess confide configure confine confirm confiscate conform confound
    confront confuse congeal congratulate congregate conjecture conjoin connect connote conquer conscript conserve
    consider consign consist console consolidate consort conspire constitute constrict construct construe consult
    consume consummate contain contaminate contemplate contend continue contradict contribute contrive convene
    conventionalize converge converse convey convict convince convulse cooperate cope correlate correspond
    corroborate corrode cosponsor cough counter-drill counteract counterattack counterbalance counterchallenge covet
    cower cram crane crave crawl creak crease create creep cremate cringe cripple crisscross criticise criticize
    croak crochet croon crucify cruise crumble crumple crunch crush crystallize cuddle culminate cultivate curl
    curtail cushion custom-make cut dab dabble dampen dangle dare darken darn dart daunt daydream dazzle de-iodinate
    deaden debilitate debug deceive decelerate decentralize decertify decide declaim declare decommission decompose
    decorate decry dedicate deduce deduct deem deepen default defecate defend defer define defraud defray defrost
    defy degas degenerate deglycerolize degrade deign delegate delimit deliver delude delve demarcate demean
    democratize demolish demonstrate demote demur demythologize denote denounce dent deny depart depend
    depersonalize depict deplore deploy depose deprave deprecate depress deprioritise deprioritize deprive
    deprovision deride derive descend describe desecrate deserve designate despatch despise despoil destine destroy
    detach detain detect deter deteriorate determine detest detonate detract detribalize devastate develop deviate
    devise devote devour diagnose dial dialyze die differ differentiate diffuse dig digest dignify digress dilate
    dilute diminish dine dip disable disabuse disagree disallow disappear disappoint disapprove disarm disassemble
    disband disbelieve disburse discard discern disclose disconnect discontinue discount discourage discover
    discredit discriminate discuss disenfranchise disengage disentangle disgust dishearten dishonor dishonour
    disintegrate disinter dislodge dismember dismiss dismount disobey disown dispel dispense disperse displace
    dispose disprove disqualify disrobe disrupt dissect dissemble disseminate dissipate dissolve dissuade distill
    distinguish distort distract distribute distrust disturb diverge divert divest divide divulge docket dominate
    domineer don donate double-glaze dovetail download doze drag dramatize drape draw drawl dread dribble drill drip
    droop drown drowse dub dump dunk dupe duplicate dwarf dwell dwindle dye dynamite earn ease eat ebb economize
    eddy edify edit educate efface effectuate effloresce ejaculate eject elapse elate elect elevate elicit eliminate
    elongate elucidate elude elute emanate emancipate emasculate embark embarrass embed embellish embezzle embitter
    embody embolden emboss embroider embroil emerge emigrate emit emphasize employ empower emulate enable enact
    enamel encamp encase enchant encipher enclose encompass encourage encroach encrust endanger endear endorse endow
    endure energize enervate enforce engage engender engrave engross engulf enhance enjoin enjoy enlarge enlist
    enliven enmesh enquire enrage enrich enrol enroll ensconce enshrine ensue ensure entail enter entertain enthrall
    enthrone entice entitle entomb entrench entrust enumerate enunciate envelop environ envisage envision epitomize
    equate equilibrate equip eradicate erase erode err erupt escalate eschew espouse establish etch eulogize
    europeanize evacuate evade evaluate evaporate eventuate evict evoke evolve exacerbate exaggerate exalt examine
    exasperate exceed excel except excise excite exclaim exclude excommunicate excoriate execute exemplify exert
    exhale exhaust exhibit exile exist exonerate exorcise expand expect expedite expel expend expiate expire explain
    explode explore export expose expound express expunge extend extenuate exterminate extinguish extirpate
    extrapolate extricate extrude exude facilitate fade fail failover falsify falter fascinate fasten fathom fatten
    faze federalize feel feign feint felicitate fell ferry fertilize fetch fete fidget field-test fill find finish
    fistfight fizzle flail flake flatten flatter flaunt flee flex flicker flinch fling flip flirt flit float
    flocculate flog flop flounce flounder flourish flout flub fluoresce fluster flutter follow forbid forecast
    foreclose forego foreknow foresee foreshorten forestall forfeit forge forget forgive forgo formulate forsake
    forswear fortify foster found fractionate fracture fraternize freeze fret frighten frizzle frogmarch frolic
    frown frustrate fry fulfil fulfill fulminate fumble fume funnel furl furlough furnish furrow fuse fuss gabble
    gamble gape garland garner gash gather gauge gawk gear generalize generate germinate gesticulate get geyser
    giggle gild gird give glaze glean glide glide-bomb glint glisten gloat glom glorify glower glue glut glycerolize
    gnash gnaw go goad gobble goof gore gorge gouge govern grab grapple grasp gratify graze greet grieve grimace
    grind groom grope grovel grow growl grumble guess gull gush guzzle gyrate hack haggle hang hanker happen
    harangue harass hardcode harden harp harrow harry harshen hasten hatch haul heal hear heave heed heft heighten
    heist herald hesitate hibachi hibernate high-tail highlight hijack hinder hire hiss hitch hobble hock hog hoist
    hold holler homogenize hook hoot hop hop-skip hotfix hover hug hum humanize humiliate hunt hurdle hurl hurtle
    hush hustle hypnotize hypothesize identify idolize ignite ignore illuminate illumine illustrate imagine imbed
    imbibe imitate immerse impair impale impart impede impel imperil impersonate impinge implant implore imply
    impose imprecate impress imprint imprison improve improvise impute inaugurate incapacitate incarnate incise
    incite inclose include incorporate incubate inculcate incur indicate indict indoctrinate indorse induce induct
    indulge infect infer infest infiltrate inflame inflate inflect inflict inform infuriate ingest inhabit inherit
    inhibit initialise initialize initiate inject injure inlay innovate inquire inscribe insert insist inspect
    inspire instal install instantiate instigate institute institutionalize instruct insulate insure integrate
    intend intensify interact intercede intercept interconnect interfere interject interlace interlock internalize
    interpenetrate interpose interpret interrupt intersect intertwine intervene interweave intimidate intone
    intrigue introduce intrude intrust inure invade invalidate inveigh invent invert invest investigate invite
    invoke involve iodinate irrigate irritate isolate italicize itch itemize jabber jangle jeer jeopardize jest jig
    jilt jimmy jingle jive jockey jog joggle join jostle jump junk justify juxtapose keep kidnap kill knead kneel
    knit know lace lacerate lag lam lament laminate lampoon languish lash latch launch lay laze leak lean learn
    leave leer legislate legitimize lend lengthen lessen let levy liberalize liberate lick lift lighten like linger
    lionize liquidate listen live loathe lob locate lodge login loiter loom loop loosen lope lose lounge lug lunge
    lurch lure lurk lyophilize madrigal magnetize magnify maintain make malinger maltreat manage mandate manifest
    manipulate mar marinate maroon marry marvel mash masquerade massacre massage mastermind materialize matriculate
    maximize mean meander meddle mediate meditate meet melt memorize mend merge mesh mesmerize metabolize
    metamorphose mew migrate militate mince mingle minimize miscalculate miscarry misclick miscommunicate
    misconfigure misconstrue misdiagnose misestimate misfire misgauge mishandle misinterpret misjudge mislabel
    mislay mislead mismanage misname misperceive misplace misquote misread misrepresent mistrust mistype
    misunderstand misuse miter mitigate mix moan mobilize modernize modify moisten molest mollify monopolize moo mop
    motivate mottle mould mourn move mow muck muffle mull multiply mumble munch muse muster mutilate mutter mystify
    nab nag narcotize narrate nasale nationalize naturalize navigate necessitate negotiate nestle nettle neutralize
    nickname nip nod nominate notarize notch notify nourish nucleate nudge nurture nuzzle obey oblige obliterate
    observe obsess obstruct obtain occlude occupy occur offboard offend offer officiate offsaddle offset ogle omit
    onboard operate oppose oppress optimise orchestrate ordain organise organize orient originate ornament ossify
    ostracize oust outclass outdistance outdo outdraw outface outfight outgeneral outgrow outlaw outlive outmaneuver
    outmode outnumber outplay outrun outsmart outstrip outweigh overburden overcome overdrive overeat overemphasize
    overexpose overfeed overfill overflow overhaul overhear overheat overindulge overlap overlay overload overpower
    overproduce overrate overreach overrun overshadow overshoot overstep overstrain overtake overthrow overturn
    overwhelm overwork overwrite owe oxidise pacify pad paddle padlock pall pamper panel pant pantomime paralyze
    parch pardon pare parlay parrot parry parse partake participate pat patronize peck peddle peek peel peep pelt
    penalize penetrate penny-pinch pepper perceive perch perform perish permeate perpetrate perpetuate persecute
    persevere persist personalize personify persuade pertain perturb peruse pervade pester petrify philosophize pick
    pierce pilfer pillory pinch ping piss pistol-whip pivot plague plat plead please pledge plod pluck plumb plummet
    plunder plunge plunk ply poach poke polarize pommel ponder pooch pooh-pooh pop populate portend portray pose
    possess postpone postulate pounce pour practise prance prattle pray preach prearrange precede precipitate
    preclude precondition predict predominate preempt preface prefer preisolate preoccupy prepare presage prescribe
    preserve preside presume presuppose pretend prevail prevent prioritise prioritize prise probe proceed proclaim
    procrastinate procure prod produce profess proffer prohibit prolong promote prompt promulgate pronounce
    proofread prop propel prophesy propose proscribe prosecute prosper protect protrude prove provide provoke prowl
    pry publicize publish pucker puff pulsate pulverize pummel punch punctuate puncture punish punt pupate purify
    purl purloin purport pursue put putt puzzle pyramid quadruple quail qualify quash quell quench quicken quickstep
    quip quirk quit quiver quote radiate raise rake ram ramble ransack rap rape ratify rationalize re-argue
    re-assume re-create re-emerge re-emphasise re-enter re-explore re-incorporate reacquaint react reactivate read
    readapt readjust reaffirm realign realise realize reap reappear rearrange reassail reassemble reassert reassign
    reassure reawaken rebase reboot rebound rebuff rebuild rebuke rebut recalculate recall recapitulate recapture
    recede receive recess recite reckon reclaim reclassify recognise recognize recoil recollect recommend recompile
    reconcile recondition reconfigure reconnoiter reconsider reconstruct reconvene reconvert recopy recount recoup
    recover recreate recur redden redecorate rededicate redeem redefine redeploy redirect rediscover redistribute
    redouble redress reduce reecho reek reelect reenact reenforce reestablish reevaluate reexamine refactor
    refashion refer refill refinance refine reflect reformat refuel refurbish refuse refute regain regale regroup
    regulate rehabilitate rehash rehearse reign reimburse reindex reinforce reinstall reinstate reinterpret reissue
    reiterate reject rejoice rejoin relace relate relax relay relearn relegate relent relieve relinquish relive
    reload rely relyric remain remake remand remarry remember remigrate remind reminisce remit remodel remonstrate
    remove rename rend render renew reopen reorder reorganize repay repeal repeat repel repent rephrase replace
    replant replenish replicate represent repress reprimand reprint reprobate reproduce repudiate repulse repute
    require requisition reread reschedule rescind reseal resemble resend resent reset resettle reshape reside resift
    resign resist resmudge resolve resort resound respond restart restate restock restore restrain restrict
    resurrect resuspend resync retail retain retaliate retard retch retest rethink retie retire retort retrace
    retract retranslate retrieve retry reunite reupload reuse rev revalidate revamp reveal revel reverberate revere
    reverence revert revile revise revitalize revive revolutionize revolve rewrite ricochet rid riddle riffle rinse
    rip ripen ritualize rive rivet roam roast rob roleplay romanticize romp roost rotate roughen rouse rout rove rub
    rubberstamp ruffle rummage rupture rust rustle sack sadden safeguard sag salivate salute salvage sanitise
    sanitize sap sashay satiate satisfy saturate saute save savor savvy saw say scab scamper scandalize scare
    scarify scatter scoff scold scoot scorch scour scout scowl scramble scrap scratch scrawl screw scribble scribe
    scrounge scrub scrutinize scud scuff scurry scuttle sear secede seclude secrete secularize see seek seem seep
    segregate seize select sell send sensitize sentimentalize serenade serialise serialize serve settle sever sew
    shake shamble sharpen shatter shave shed shelve shimmy shine shirk shiver shoot short-change shorten shove
    shrink shroud shudder shuffle shun shuttle sicken sidestep sidle sift signify simmer simplify simulate sing
    singe single-foot singsong sire sit situate sizzle skedaddle skid skim skip skulk skylark slacken slam slap
    slash slate slaver slime sling slink slop sluice slumber slurp smack smear smirk smite smolder smother smuggle
    snag snap snare snatch sneak snicker sniff snigger snoop snore snort snub snuggle soak soar socialize soften
    solder solicit solve soothe sorb sour souse sow spang spare speak spear spearhead specialize specify speculate
    spend spice spill spin spit splash splice spoil sponge spotlight spout sprain sprawl spread-eagle sprinkle
    sprint sprout spurn sputter squall squash squawk squeak squeal squeeze squelch squint squirm squirt stab
    stabilize stagger stalk stammer stampede standardize startle starve stay steal steam steer sterilize stiffen
    stifle stimulate stink stipulate stir stitch stoke stomp stoop stow straddle strafe straggle straighten strangle
    stratify strengthen strew strive stroll strop strum stud stumble stun stutter sub subcontract subdue subjugate
    submerge submit subpoena subscribe subside subsidize subsist substantiate subtend subtitle subtract subvert
    succeed succumb suck sue suffer suffice suffocate suffuse suggest sulk sulphur summarise summarize summate
    summon sunder sup superimpose superintend supersede supervise supplant supplicate suppose suppress surfeit
    surmise surmount surpass surround survive suspect suspend sustain swab swagger swan swap swathe sway swear
    swerve swim swindle swipe swish swivel swoon swoop symbolize sympathize sync synchronise synchronize synthesise
    synthesize systematize tabulate tack tackle tailor tailor-make take tame tamper tantalize taper tarnish tarry
    tat teach tease teem teeter telescope televise tell tempt tend terminate terrify terrorize testify tether thank
    theorize thicken think thrash threaten thresh thrive throb thud thump thwart tighten tilt timeout tinge tingle
    tinker tinkle tint tiptoe titter toil tolerate topple torture totter tramp trample transact transcend transcribe
    transfix transform transgress translate transmit transmute transpirate transplant transpose traverse treat
    tremble trespass trickle trot trudge trumpet truncate trundle try tuck tug tumble tunnel tutor tweeze twiddle
    twig twine twinkle twirl twitch typify unblock unclasp uncork uncover uncurl undeploy undergo underlie underline
    undermine underpin underrate underscore undershoot understand understate undertake underwrite undo undress
    undulate unearth unfasten unfold unhitch unify uninstall unite universalize unlace unlash unleash unload unlock
    unmask unmount unmute unpack unpin unplug unravel unscramble unscrew unset unsheathe unsolder unsync unteach
    unthaw untie unveil unwind unwire update uphold upholster uplift upload upraise uproot urbanize usher usurp
    utilize vacate validate vanish vanquish vary veer venerate ventilate verify vex vibrate victimize vie vindicate
    violate visualize vivify vocalize vomit vouch vouchsafe vow wad wade waft wag waggle wait waive wallop wallow
    wander wane wangle want warble warn warp water-wash waver waylay weaken wean wear weatherstrip wed wedge weep
    weigh welcome weld wend whack wheedle wheeze whet whimper whine whinny whir whirl whisk whistle whitelist whiten
    whiz whoop widen wield wiggle wilt win wince wink winnow wipe wisecrack withdraw wither withhold withstand
    wobble woo woolgather worsen wrack wrap wreak wreathe wreck wrench wrestle wriggle wring write writhe yap yawn
    yearn yelp zigzag zip zoom
    """

  static let verbsAndAdjectives = """
    absent alternate appropriate approximate awake bare blunt bound brave busy clean clear complete cool correct
    corrupt damn direct dry dull elaborate empty equal erect exact exempt faint fair fake fine forward foul free
    frequent further gentle humble idle inter intimate lavish limp loose lower mature mock moderate narrow near
    obscure open own pale perfect prostrate rival rough secure separate sheer shrill shut shy slow smart smooth
    squat steady steep stray sublime tender thin up utter warm weary wet
    """

  static let verbsNounsAndAdjectives = """
    abstract air alert average back best better blind brief brown calm chance close color content counter double
    down fancy farm fool front general graduate iron key last level light long major mass mute net parallel pilot
    pinpoint plane polish post present prime quack quiet ready rear rebel reserve round salt side single square
    stable state still subject subordinate surface top total triple upset well wrong yellow
    """
}
