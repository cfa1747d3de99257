/// Irregular forms of verbs, each before its base form; written by `.ci/lexicon`.
extension Lexicon {
  static let pasts = """
    arose arise ate eat awoke awake bade bid became become befell befall began begin begat beget begot beget beheld
    behold bespoke bespeak bit bite blew blow bore bear broke break came come chid chide chose choose cleft cleave
    clove cleave drew draw drove drive fell fall flew fly forbad forbid forbade forbid foreknew foreknow foresaw
    foresee forewent forego forgave forgive forgot forget forsook forsake forswore forswear forwent forgo froze
    freeze gave give got get grew grow hid hide interwove interweave knew know lay lie mistook mistake outdid outdo
    outdrew outdraw outgrew outgrow overcame overcome overdrove overdrive overran overrun overrode override oversaw
    oversee overthrew overthrow overtook overtake overwrote overwrite partook partake ran run rang ring reran rerun
    rewrote rewrite rode ride rose rise sang sing sank sink saw see shook shake shrank shrink shrunk shrink slid
    slide smit smite smote smite spoke speak sprang spring stole steal strode stride strove strive sunk sink swam
    swim swore swear threw throw throve thrive took take tore tear trod tread underlay underlie undertook undertake
    underwent undergo underwrote underwrite undid undo went go withdrew withdraw woke wake wore wear wove weave
    wrote write
    """

  static let participles = """
    arisen arise awoken awake become become befallen befall begotten beget begun begin beholden behold bespoken
    bespeak bidden bid bitten bite blown blow born bear borne bear broken break chidden chide chosen choose cloven
    cleave come come done do drawn draw driven drive eaten eat fallen fall flown fly forbidden forbid foregone
    forego foreknown foreknow foreseen foresee forgiven forgive forgone forgo forgotten forget forsaken forsake
    forsworn forswear frozen freeze given give gone go gotten get grown grow hidden hide interwoven interweave known
    know lain lie mistaken mistake outdone outdo outdrawn outdraw outgrown outgrow overdriven overdrive overridden
    override overseen oversee overtaken overtake overthrown overthrow overwritten overwrite partaken partake
    rewritten rewrite ridden ride risen rise run run rung ring seen see shaken shake shrunken shrink slidden slide
    smitten smite spoken speak sprung spring stolen steal stridden stride striven strive sung sing sunken sink sworn
    swear swum swim taken take thriven thrive thrown throw torn tear trodden tread undergone undergo underlain
    underlie undertaken undertake underwritten underwrite undone undo withdrawn withdraw woken wake worn wear woven
    weave written write
    """

  static let pastsAndParticiples = """
    abode abide addrest address beaten beat bent bend beset beset besought beseech bet bet bethought bethink blest
    bless bought buy bound bind broadcast broadcast brought bring browbeaten browbeat built build burnt burn burst
    burst bypast bypass cast cast caught catch clad clothe clung cling co-ordinate coordinate cost cost crept creep
    curst curse cut cut dealt deal dove dive drank drink dreamt dream drunk drink dug dig dwelt dwell felt feel
    flung fling forecast forecast fought fight found find gilt gild girt gird gnawn gnaw gript grip ground grind
    heard hear held hold hit hit hove heave hung hang hurt hurt inlaid inlay input input kept keep knelt kneel laid
    lay leant lean leapt leap learnt learn left leave lent lend let let lit light lost lose made make meant mean met
    meet mislaid mislay misread misread misunderstood misunderstand molten melt mown mow offset offset outfought
    outfight outran outrun overflown overflow overheard overhear overlaid overlay overshot overshoot paid pay pent
    pen proven prove put put quit quit read read rebuilt rebuild remade remake rent rend repaid repay reset reset
    rethought rethink rid rid riven rive said say sat sit sawn saw sent send set set sewn sew shaven shave shed shed
    shone shine shot shoot shown show shut shut slept sleep slung sling slunk slink smelt smell snuck sneak sold
    sell sought seek sown sow spat spit spelt spell spent spend spilt spill split split spoilt spoil spotlit
    spotlight spread spread spun spin stank stink stood stand strewn strew struck strike strung string stuck stick
    stung sting stunk stink swept sweep swollen swell swung swing taught teach thought think thrust thrust told tell
    transfixt transfix typo'd typo undershot undershoot understood understand untaught unteach unwound unwind upheld
    uphold upset upset waylaid waylay wed wed wept weep withheld withhold withstood withstand won win wound wind
    wrought work wrung wring
    """
}
