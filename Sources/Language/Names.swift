internal import Bytes
package import Documents

extension Sentence {
  /// The end of a name or a handle that begins at a token.
  package func endOfName(at start: Int) -> Int? {
    guard start < tokens.count else { return nil }
    if case .mark(UInt8(ascii: "@")) = tokens[start].kind {
      // `backup@2025-11-03` is no handle.
      let isFree = tokens[start].range.lowerBound == 0 || !prose.bytes[tokens[start].range.lowerBound - 1].isLetter
      let isHandle =
        isFree && start + 1 < tokens.count && tokens[start + 1].isWord
        && tokens[start + 1].range.lowerBound == tokens[start].range.upperBound
      guard isHandle, tokens[start + 1].name != .nobody else { return nil }
      return prose.bytes[tokens[start + 1].range].suffix(3).elementsEqual("bot".utf8) ? nil : start + 2
    }
    guard tokens[start].isWord, let first = startOfSurname(at: start) else { return nil }
    var end = first
    while end < tokens.count, end < start + 4, tokens[end].isWord, tokens[end].isCapitalised,
      WordClass.of(tokens[end]).isDisjoint(with: [.auxiliary, .clauseStart, .preposition])
    {
      end += 1
    }
    // "Ms Pereira's sign-off": a possessive ends a name, whatever comes after it.
    if end > first, possessor(at: end - 1) != nil { return end }
    return endsNounPhrase(at: end) ? end : nil
  }

  /// Where a surname can begin: after a given name, an initial or a title, as in "Mr Okonkwo".
  private func startOfSurname(at start: Int) -> Int? {
    if isGivenName(at: start) { return start + 1 }
    guard tokens[start].isCapitalised else { return nil }
    let isTitle = Self.titles.contains(tokens[start].hash)
    guard isTitle || tokens[start].range.count == 1 else { return nil }
    var next = start + 1
    if next < tokens.count, case .mark(UInt8(ascii: ".")) = tokens[next].kind {
      next += 1
    } else if !isTitle {
      return nil
    }
    guard next < tokens.count, tokens[next].isWord, tokens[next].isCapitalised, tokens[next].range.count > 2,
      WordClass.of(tokens[next]).isEmpty
    else { return nil }
    return next
  }

  /// The end of a name, a handle or a name's possessive: "Ngozi's" hides the name that begins it.
  package func endOfPersonalName(at start: Int) -> Int? {
    if let end = endOfName(at: start) { return end }
    guard start < tokens.count, tokens[start].isCapitalised, isPossessiveName(at: start) else { return nil }
    return start + 1
  }

  /// Whether a name owns what comes after it.
  package func isPossessive(_ name: Range<Int>) -> Bool {
    name.last.map { possessor(at: $0) != nil } ?? false
  }

  /// A name has one capital: `BERT` and `SAM` are things.
  package func isGivenName(at index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, token.isCapitalised, token.range.count > 1 else { return false }
    let second = prose.bytes[token.range.lowerBound + 1]
    guard !second.isCapital else { return false }
    if WordClass.of(token).contains(.givenName) { return true }
    let bytes = prose.bytes[token.range]
    return bytes.contains { $0 >= 0x80 } && WordClass.of(wordHash: Token.hash(ofName: bytes)).contains(.givenName)
  }

  /// Whether a token is the possessive of a name: of a given name, or of a capitalised word that owns a change.
  private func isPossessiveName(at index: Int) -> Bool {
    guard let isPerson = possessor(at: index) else { return false }
    if tokens[index].name == .person { return true }
    let stem = prose.bytes[tokens[index].range].prefix { $0 != UInt8(ascii: "'") && $0 != 0xE2 }
    let hash = Token.hash(ofName: stem)
    if isPerson { return WordClass.of(wordHash: hash).contains(.givenName) }
    guard index + 1 < tokens.count, Self.owned.contains(tokens[index + 1].hash), !Self.organisations.contains(hash),
      stem.dropFirst().allSatisfy({ $0 >= 0x61 })
    else { return false }
    return WordClass.of(wordHash: hash).isEmpty
  }

  private static let titles = WordSet(words: "mr mrs ms miss dr mx prof professor madam captain")

  /// What only people have, so that the possessive before it is a name.
  private static let owned = WordSet(
    words:
      "idea decision commit pr laptop branch script patch merge typo mistake fault fix edit pull rebase hunch change hotfix"
  )
  private static let organisations = WordSet(
    words:
      """
      github gitlab google aws amazon microsoft azure cloudflare kubernetes docker apple facebook meta slack today
      yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july
      august september october november december it that this there here what who let one upstream debian ubuntu redhat
      adobe fastly akamai datadog pagerduty atlassian jira jenkins travis postgres redis kafka helm chrome mozilla firefox
      """)
}

extension Token {
  /// The hash of a name in lower case and without accents: the list has `chloe` for Chloé.
  static func hash(ofName bytes: ArraySlice<UInt8>) -> UInt64 {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return hash(of: String(text.map { plain[$0] ?? $0 }))
  }

  private static let plain: [Character: Character] = {
    let letters: [(Character, String)] = [
      ("a", "áàâäãåāą"), ("c", "çćč"), ("d", "ďđ"), ("e", "éèêëēęě"), ("g", "ğ"), ("i", "íìîïīı"), ("l", "łĺľ"),
      ("n", "ñńň"),
      ("o", "óòôöõøōő"), ("r", "ŕř"), ("s", "śšşș"), ("t", "ťțţ"), ("u", "úùûüūůű"), ("y", "ýÿ"), ("z", "źžż"),
    ]
    return letters.reduce(into: [:]) { plain, entry in
      for accented in entry.1 { plain[accented] = entry.0 }
    }
  }()
}
