internal import Documents

/// Words whose grammar matters more than their meaning.
enum Function {
  static let to = Token.hash(of: "to")
  static let that = Token.hash(of: "that")
  static let of = Token.hash(of: "of")
  static let by = Token.hash(of: "by")

  static let modals = Set(
    words:
      """
      will would can could should may might must shall ought won't wouldn't can't cannot couldn't shouldn't mustn't
      mightn't should've could've would've might've must've we'd they'd he'd she'd i'd you'd i'll we'll they'll he'll
      she'll you'll it'll
      """)
  static let haves = Set(
    words:
      "have has had having haven't hasn't hadn't should've could've would've might've must've we've i've they've you've"
  )
  /// What can hide a `have` or a `had`.
  static let hiddenHaves = Set(
    words: "should've could've would've might've must've we'd they'd he'd she'd i'd you'd shouldn't've")
  static let dos = Set(words: "do does did don't doesn't didn't")
  static let it = Token.hash(of: "it")
  static let singlePointers = Set(words: "this that")
  static let indefinites = Set(words: "nothing anything something everything nobody")
  static let am = Token.hash(of: "am")
  static let i = Token.hash(of: "i")

  /// A pronoun and its verb in one word; those with a modal are among the modals.
  static let contractions = Set(
    words:
      """
      i've we've they've you've i'm we're they're you're he's she's it's that's there's who's what's here's
      """)

  /// Conjunctions at the beginning of a clause; elsewhere adverbs.
  static let openings = Set(words: "then yet so")
  static let comparisons = Set(words: "as than like")
  static let links = Set(words: "however therefore though thus hence also")
  static let adverbs = Set(
    words:
      """
      now still very prior anymore maybe here there together longer rather earlier ahead sometimes thus else early further
      beforehand hence ago apart away quite sooner more much back forward however therefore also yesterday today tomorrow
      """)

  /// Verbs that are nearly always particles or adverbs behind another verb.
  static let particles = Set(words: "up down back out off over well long wrong live clear last further better still")

  /// Pronouns with a base form behind them: "we deploy".
  static let plainSubjects = Set(words: "i we you they who")
  static let relatives = Set(words: "who which whom whose")
  static let pronouns = Set(words: "it itself themselves ourselves myself himself herself")
  static let denials = Set(words: "not never neither nor hardly barely scarcely")

  /// Contractions whose second half is the negation.
  static let contracted = Set(
    words:
      """
      didn't don't doesn't wasn't weren't isn't aren't hasn't haven't hadn't won't wouldn't couldn't shouldn't can't
      cannot mustn't needn't
      """)

  /// What can stand for a noun: "this caused", "both failed".
  static let pointers = Set(words: "this that these those both all none neither some most many several each any one")

  /// Nouns that only gather what comes after "of".
  static let gatherers = Set(words: "member members part")

  /// Helping verbs after `to`.
  static let bases = Set(words: "be have do get")

  /// Verbs with another verb directly behind them.
  static let helpers = Set(words: "help let make dare go come")

  /// Forms of `be` and `get` that make a passive.
  static let passives = Set(
    words:
      "is are was were be been being am isn't aren't wasn't weren't get gets got getting gotten it's that's he's she's there's i'm we're they're you're"
  )
}

extension Function {
  /// Whether a word is a pronoun with its verb: "we'd", "I've".
  static func holdsSubject(_ token: Token) -> Bool {
    subjects.contains(token.hash)
  }

  private static let subjects = contractions.union(
    Set(words: "we'd they'd he'd she'd i'd you'd i'll we'll they'll he'll she'll you'll it'll"))
}

extension Sentence {
  /// Whether a word ends as adverbs do: `vastly`, `extensively`.
  func endsInLy(at index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, token.range.count > 4 else { return false }
    let end = prose.bytes[token.range].suffix(2)
    return end.first == UInt8(ascii: "l") && end.last == UInt8(ascii: "y")
  }

  /// Whether a noun ends as plurals do: `operators`, `people`.
  func isPlural(at index: Int) -> Bool {
    guard index >= 0 else { return false }
    if Self.plurals.contains(tokens[index].hash) { return true }
    let bytes = prose.bytes[tokens[index].range]
    return bytes.count > 3 && bytes.last == UInt8(ascii: "s") && bytes.dropLast().last != UInt8(ascii: "s")
  }

  private static let plurals = Set(words: "people men women staff folks personnel leadership")
}
