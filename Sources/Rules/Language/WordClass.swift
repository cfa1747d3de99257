import Documents

/// What a word can be, as far as finding the subject of a clause needs it.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt16

  /// A role, or a group of people.
  static let person = WordClass(rawValue: 1 << 0)
  /// A role that is also the name of software: operator, agent, admin.
  static let maybePerson = WordClass(rawValue: 1 << 1)
  static let determiner = WordClass(rawValue: 1 << 2)
  static let preposition = WordClass(rawValue: 1 << 3)
  /// A word at which a clause begins.
  static let clauseStart = WordClass(rawValue: 1 << 4)
  static let auxiliary = WordClass(rawValue: 1 << 5)
  static let adverb = WordClass(rawValue: 1 << 6)
  static let participle = WordClass(rawValue: 1 << 7)
  static let negation = WordClass(rawValue: 1 << 8)
  /// `one of`, `none of`, `members of`: what counts stands behind the preposition.
  static let quantity = WordClass(rawValue: 1 << 9)
  /// A clause start behind which the subject of the clause before goes on: `and`, `but`, `then`.
  static let continuation = WordClass(rawValue: 1 << 10)
  /// What follows it makes a compound of a person's word: `error page`, `user agent`.
  static let technical = WordClass(rawValue: 1 << 11)

  static func of(_ token: Token) -> WordClass {
    var classes = byHash[token.hash] ?? []
    if token.endsInEd { classes.insert(.participle) }
    return classes
  }

  private static let byHash: WordTable<WordClass> = {
    var byHash: [UInt64: WordClass] = [:]
    for (wordClass, words) in words {
      for word in words.split(whereSeparator: \.isWhitespace) {
        byHash[Token.hash(of: String(word)), default: []].insert(wordClass)
      }
    }
    return WordTable(byHash)
  }()

  private static let words: [(WordClass, String)] = [
    (
      .person,
      """
      i we you he she who whoever nobody somebody someone anybody anyone everybody everyone people person folks
      developer developers dev devs engineer engineers on-call oncall on-caller reviewer reviewers author authors
      maintainer maintainers team teams squad squads crew administrator administrators sysadmin sysadmins sre sres
      intern interns contractor contractors colleague colleagues employee employees responder responders staff
      programmer programmers tester testers dba dbas architect architects analyst analysts technician technicians
      committer committers contributor contributors approver approvers commander coordinator leadership management
      human humans member members consultant consultants vendor vendors supplier clerk operations shift
      """
    ),
    (
      .maybePerson,
      """
      operator operators agent agents admin admins manager managers owner owners lead leads ops qa support
      security infrastructure infra platform group groups department
      """
    ),
    (.determiner, "a an the this that these those our their his her my your its no some any each every"),
    (
      .preposition,
      """
      of in on at for from with without by to into onto over under during within across behind between among
      through throughout about against per via near
      """
    ),
    (
      .clauseStart,
      """
      that which because when while if since after before as although though where whether until unless than
      however therefore whereas why how what
      """
    ),
    ([.clauseStart, .continuation], "and but or then so yet"),
    (
      .auxiliary,
      """
      is are was were be been being am do does did has have had will would can could should may might must shall
      didn't don't doesn't wasn't weren't isn't aren't hasn't haven't hadn't won't wouldn't couldn't shouldn't
      """
    ),
    (
      .adverb,
      """
      also just really simply still already never not even actually clearly obviously probably always often
      initially originally apparently unfortunately previously recently eventually consistently repeatedly at
      sadly once again too explicitly completely entirely simply both only ever perhaps
      """
    ),
    (
      .participle,
      """
      been known seen caught done made run read gone taken thought told kept found understood written set put built
      sent given had spotted held left lost met paid said shown brought chosen broken forgotten foreseen thrown
      overseen spoken driven drawn begun felt heard come become
      """
    ),
    (.negation, "not never no isn't wasn't aren't without avoid instead rather nor neither"),
    (.quantity, "one none some most many several all both few half each any neither either two three member members"),
    (
      .technical,
      """
      rate rates page pages message messages count counts log logs code codes budget budgets handler handling state
      response responses metric metrics percentage ratio tracking reports reporting input
      """
    ),
  ]
}
