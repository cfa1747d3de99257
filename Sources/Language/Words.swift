extension WordClass {
  /// The words of each class; a word can be in several.
  static let words: [(WordClass, String)] = [
    ([.person, .pronoun], "i we you he she who whoever us me him nobody somebody someone anybody anyone noone no-one"),
    ([.person, .pronoun], "everybody everyone everyone's nobody's"),
    ([.person, .pronoun], "i've i'm i'd i'll we've we're we'd we'll he's he'd he'll she's she'd she'll"),
    (.maybePronoun, "they've they're they'd they'll"),
    (.maybePronoun, "they them themselves"),
    (.person, PersonWords.roles),
    (.maybePerson, PersonWords.roleOrThing),
    (.givenName, PersonWords.givenNames),
    (
      .determiner,
      """
      a an the this that these those our their his her my your its no some any each every both another neither either
      several two three four five six seven many most all one
      """
    ),
    (
      .preposition,
      """
      of in on at for from with without by to into onto over under during within across behind between among
      through throughout about against per via near after before upon towards toward
      """
    ),
    (
      .clauseStart,
      """
      that which because when if while since after before as although though where whether until unless than
      however therefore whereas why how what because so-that
      """
    ),
    ([.clauseStart, .continuation], "and but or then so yet nor"),
    (
      .auxiliary,
      """
      is are was were be been being am do does did has have had having will would can could should may might must shall
      didn't don't doesn't wasn't weren't isn't aren't hasn't haven't hadn't won't wouldn't couldn't shouldn't can't
      cannot mustn't needn't ought should've could've would've might've we'd they'd he'd she'd
      """
    ),
    (
      .adverb,
      """
      also just really simply still already never not even actually clearly obviously probably always often
      initially originally apparently unfortunately previously recently eventually consistently repeatedly
      sadly once again too explicitly completely entirely both only ever perhaps then later soon first
      blindly wrongly incorrectly mistakenly accidentally inadvertently erroneously unintentionally carelessly sloppily
      hastily recklessly lazily negligently knowingly deliberately simply merely quickly quietly wholly badly poorly
      properly fully silently manually successfully immediately promptly subsequently instead anyway straight
      unwittingly unknowingly improperly foolishly stupidly thoughtlessly evidently plainly plain stupid somehow
      largely partly mainly mostly basically essentially effectively easily readily almost nearly certainly surely
      surprisingly inexplicably repeatedly twice consistently routinely habitually
      """
    ),
    (
      .participle,
      """
      been bid bled bred did done dozed fed fled had led lied misled misspelt overdid overlooked proved redid
      redone retold showed sped spotted tread typed unset
      """
    ),
    (
      .negation,
      "not never no isn't wasn't aren't weren't without avoid instead rather nor neither cannot don't doesn't"
    ),
    (.negation, "didn't hadn't haven't hasn't won't wouldn't couldn't shouldn't"),
    (
      .quantity,
      "one none some most many several all both few half each any neither either two three member members part"
    ),
    (
      .technical,
      """
      rate rates page pages message messages count counts log logs code codes budget budgets handler handling state
      response responses metric metrics percentage ratio tracking reports reporting input console portal guide tool
      tools tooling docs documentation environment environments account accounts branch key keys token tokens
      workflow machine machines session sessions rotation rota schedule handbook runbook queue service services api
      interface dashboard phone pager channel calendar build image cluster script database pod pods agent agents
      panel panels bot bots access permission permissions replica rights experience experiences interface data id ids request requests traffic group
      """
    ),
  ]
}
