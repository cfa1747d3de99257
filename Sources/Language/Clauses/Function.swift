internal import Bytes
internal import CTables
internal import Documents

/// Classes of words whose grammar matters more than their meaning.
///
/// All are in one table, because each word of a sentence is asked about a dozen of them.
package enum Function: Int, CaseIterable {
  case modals
  case haves
  /// What can hide a `have` or a `had`.
  case hiddenHaves
  case dos
  case singlePointers
  case indefinites
  /// A pronoun and its verb in one word; those with a modal are among the modals.
  case contractions
  /// Conjunctions at the beginning of a clause; elsewhere adverbs.
  case openings
  case comparisons
  case links
  case adverbs
  /// Verbs that are nearly always particles or adverbs after another verb.
  case particles
  /// Pronouns that the base form of a verb can follow: "we deploy".
  case plainSubjects
  case relatives
  case pronouns
  case denials
  /// Contractions whose second half is the negation.
  case contracted
  /// What can stand for a noun: "this caused", "both failed".
  case pointers
  /// Nouns that only gather what comes after "of".
  case gatherers
  /// Helping verbs after `to`.
  case bases
  /// Verbs that another verb follows directly: "help fix".
  case helpers
  /// Forms of `be` and `get` that make a passive.
  case passives
  /// Pronouns with their verb in the same word: "we'd", "I've".
  case holdingSubject
  case pastAuxiliaries
  case perfects
  /// Forms of auxiliaries that make no finite verb.
  case nonfinite
  case subjects
  case objects

  /// Whether a word, by its hash, is in the class.
  func contains(_ word: UInt64) -> Bool { Functions(of: word).contains(self) }

  /// The functions of each word, a bit for each: what `CTables` is made of.
  package static var listed: [UInt64: UInt64] {
    var listed: [UInt64: UInt64] = [:]
    for function in allCases {
      function.words.forEachWord { hash in listed[hash, default: 0] |= 1 << UInt64(function.rawValue) }
    }
    return listed
  }

  private var words: String {
    switch self {
    case .modals:
      """
      will would can could should may might must shall ought won't wouldn't can't cannot couldn't shouldn't
      mustn't mightn't should've could've would've might've must've we'd they'd he'd she'd i'd you'd i'll
      we'll they'll he'll she'll you'll it'll
      """
    case .haves:
      """
      have has had having haven't hasn't hadn't should've could've would've might've must've we've i've
      they've you've
      """
    case .hiddenHaves:
      """
      should've could've would've might've must've we'd they'd he'd she'd i'd you'd shouldn't've
      """
    case .dos: "do does did don't doesn't didn't"
    case .singlePointers: "this that"
    case .indefinites: "nothing anything something everything nobody"
    case .contractions:
      """
      i've we've they've you've i'm we're they're you're he's she's it's that's there's who's what's here's
      """
    case .openings: "then yet so"
    case .comparisons: "as than like"
    case .links: "however therefore though thus hence also"
    case .adverbs:
      """
      now still very prior anymore maybe here there together longer rather earlier ahead sometimes thus else
      early further beforehand hence ago apart away quite sooner more much back forward however therefore
      also yesterday today tomorrow please
      """
    case .particles: "up down back out off over well long wrong live clear last further better still"
    case .plainSubjects: "i we you they who"
    case .relatives: "who which whom whose"
    case .pronouns: "it itself themselves ourselves myself himself herself"
    case .denials: "not never neither nor hardly barely scarcely"
    case .contracted:
      """
      didn't don't doesn't wasn't weren't isn't aren't hasn't haven't hadn't won't wouldn't couldn't
      shouldn't can't cannot mustn't needn't
      """
    case .pointers: "this that these those both all none neither some most many several each any one"
    case .gatherers: "member members part"
    case .bases: "be have do get"
    case .helpers: "help let make dare go come"
    case .passives:
      """
      is are was were be been being am isn't aren't wasn't weren't get gets got getting gotten it's that's
      he's she's there's i'm we're they're you're
      """
    case .holdingSubject:
      """
      i've we've they've you've i'm we're they're you're he's she's it's that's there's who's what's here's
      we'd they'd he'd she'd i'd you'd i'll we'll they'll he'll she'll you'll it'll
      """
    case .pastAuxiliaries: "was were did didn't had hadn't wasn't weren't"
    case .perfects: "should've could've would've might've must've"
    case .nonfinite: "be been being having"
    case .subjects: "we i he she they it"
    case .objects: "us me him them"
    }
  }
}

/// The functions of one word, for what asks about several.
struct Functions {
  private let bits: UInt64

  init(of word: UInt64) {
    bits = pmlint_word_functions(word)
  }

  @inline(__always)
  func contains(_ function: Function) -> Bool { bits & 1 << UInt64(function.rawValue) != 0 }
}

extension Function {
  static let to = Token.hash(of: "to")
  static let that = Token.hash(of: "that")
  static let of = Token.hash(of: "of")
  static let it = Token.hash(of: "it")
  static let who = Token.hash(of: "who")
  static let am = Token.hash(of: "am")
  static let i = Token.hash(of: "i")
}

extension Sentence {
  /// Whether a token is a number or a time.
  func beginsWithDigit(_ index: Int) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(prose.bytes[tokens[index].range.lowerBound])
  }

  /// Whether a noun ends as plurals do: `operators`, `people`.
  func isPlural(at index: Int) -> Bool {
    guard index >= 0 else { return false }
    if Self.plurals.contains(tokens[index].hash) { return true }
    let bytes = prose.bytes[tokens[index].range]
    return bytes.count > 3 && bytes.last == UInt8(ascii: "s") && bytes.dropLast().last != UInt8(ascii: "s")
  }

  private static let plurals = WordSet(words: "people men women staff folks personnel leadership")
}
