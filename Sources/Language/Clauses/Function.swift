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
    words: "have has had having haven't hasn't hadn't should've could've would've might've must've we've i've they've")
  /// What can hide a `have` or a `had`.
  static let contractions = Set(
    words: "should've could've would've might've must've we'd they'd he'd she'd i'd you'd shouldn't've")
  static let dos = Set(words: "do does did don't doesn't didn't")
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
    words: "is are was were be been being am isn't aren't wasn't weren't get gets got getting gotten it's that's")
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
