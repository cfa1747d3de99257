internal import Bytes

/// Splits prose into sentences and sentences into words, in one pass over its bytes.
///
/// Text between double quotes is skipped: somebody else's words, or a word that is only mentioned.
struct Tokenizer {
  /// The sentences so far.
  private(set) var sentences: [Sentence] = []
  private let letters = Self.smallLetters
  private let people: People
  private let knowsNames: Bool
  private var prose = Prose(bytes: [], pieces: ProsePieces())
  var bytes: [UInt8] = []
  private var section: Section.Name?
  var offset = 0
  private var tokens: [Token] = []

  init(people: People = People()) {
    self.people = people
    knowsNames = !people.isEmpty
  }

  static func sentences(of prose: Prose, in section: Section.Name?) -> [Sentence] {
    var tokenizer = Tokenizer()
    tokenizer.read(prose, in: section)
    return tokenizer.sentences
  }

  mutating func read(_ prose: Prose, in section: Section.Name?) {
    let bytes = prose.bytes
    (self.prose, self.bytes, self.section) = (prose, bytes, section)
    offset = 0
    var piece = 0
    var next = prose.code(from: &piece)
    while offset < bytes.count {
      let limit = next?.lowerBound ?? bytes.count
      // Nearly every second token is a space, and needs no more than this look.
      if offset < limit, bytes[offset] == UInt8(ascii: " ") {
        offset += 1
        continue
      }
      if offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n"), let end = ChatLine.end(of: bytes, at: offset) {
        endSentence()
        offset = end
        while let range = next, range.lowerBound < end { next = prose.code(from: &piece) }
        continue
      }
      if let range = next, offset >= range.lowerBound {
        if range.upperBound > offset { add(.opaque, range.lowerBound..<range.upperBound) }
        offset = max(offset, range.upperBound)
        next = prose.code(from: &piece)
        continue
      }
      switch bytes[offset] {
      case let byte where byte.isLetter: readWord(until: limit)
      case let byte where byte.isDigit: readNumber(until: limit)
      case UInt8(ascii: "\""): skipQuote(closing: [UInt8(ascii: "\"")])
      case UInt8(ascii: "'") where opensQuote: skipQuote(closing: [UInt8(ascii: "'")], within: Self.longestMention)
      case 0xE2: readWideMark(until: limit)
      case let byte where byte >= 0x80: readWord(until: limit)
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): readStop()
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): offset += 1
      case let byte:
        add(.mark(byte), offset..<offset + 1)
        offset += 1
      }
    }
    endSentence()
  }

  mutating func readWord(until limit: Int) {
    let start = offset
    let (end, hash, isAddress) = word(until: limit)
    offset = end
    let (last, length) = (bytes[end - 1], end - start)
    let endsInEd = last == UInt8(ascii: "d") && length > 3 && bytes[end - 2] == UInt8(ascii: "e")
    let endsInLy = last == UInt8(ascii: "y") && length > 4 && bytes[end - 2] == UInt8(ascii: "l")
    tokens.append(
      Token(
        range: start..<end, hash: hash, kind: isAddress ? .opaque : .word, isWord: !isAddress,
        isCapitalised: bytes[start] < 0x60, endsInEd: endsInEd, endsInLy: endsInLy && !isAddress,
        name: knowsNames && mayBeName(at: start) ? standing(of: start..<end, hash) : .unknown))
  }

  /// Where the word here ends, its hash, and whether it is an address or a name of a thing.
  ///
  /// It changes nothing, as the next two do not, and is `mutating` all the same: else it gets a copy of the tokenizer.
  private mutating func word(until limit: Int) -> (end: Int, hash: UInt64, isAddress: Bool) {
    var end = offset
    var hash = ByteHash()
    var isAddress = false
    let (text, letters) = (bytes.span, letters.span)
    // Said once here, it is not asked for each byte.
    precondition(letters.count == 256)
    // Nearly all of a text is the letters of words: a look at a table folds one, and tells it from all else.
    reading: while end < limit {
      let letter = letters[Int(text[end])]
      guard letter == 0 else {
        hash.add(letter)
        end &+= 1
        continue
      }
      switch text[end] {
      case UInt8(ascii: "'"), UInt8(ascii: "-"):
        guard end + 1 < limit, text[end + 1].isLetter else { break reading }
        hash.add(text[end])
      case UInt8(ascii: "."):
        // `values.yaml` and `prow.k8s.io` are names.
        guard end + 1 < limit, text[end + 1].isLetter || text[end + 1].isDigit else { break reading }
        isAddress = true
      case 0xE2:
        guard isApostrophe(at: end), end + 3 < limit, text[end + 3].isLetter else { break reading }
        hash.add(UInt8(ascii: "'"))
        end += 2
      case UInt8(ascii: ":") where bytes[end...].starts(with: "://".utf8):
        isAddress = true
        end = bytes[end..<limit].firstIndex { " \n\t)>".utf8.contains($0) } ?? limit
        break reading
      default: break reading
      }
      end += 1
    }
    return (max(min(end, limit), offset + 1), hash.value, isAddress)
  }

  private mutating func mayBeName(at start: Int) -> Bool {
    bytes[start] < 0x60 || (start > 0 && bytes[start - 1] == UInt8(ascii: "@"))
  }

  /// Whether a capitalised word or a handle is a known name.
  private mutating func standing(of word: Range<Int>, _ hash: UInt64) -> Token.Name {
    let (start, end) = (word.lowerBound, word.upperBound)
    guard word.count > 2, bytes[end - 1] == UInt8(ascii: "s"), bytes[end - 2] == UInt8(ascii: "'") else {
      return people.standing(of: hash)
    }
    let stem = String(decoding: bytes[start..<end - 2], as: UTF8.self)
    return people.standing(of: Token.hash(of: stem.lowercased()))
  }

  /// Each byte of a word as a small letter; 0 for any that ends a word, or whose neighbours say whether it does.
  private static let smallLetters: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case 0xE2: 0
    case _ where byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte >= 0x80: byte.lowercased
    default: 0
    }
  }

  private mutating func readNumber(until limit: Int) {
    let start = offset
    while offset < limit, bytes[offset].isPartOfNumber { offset += 1 }
    // The full stop after a number ends its sentence.
    while offset > start + 1, bytes[offset - 1].endsNumber { offset -= 1 }
    add(.opaque, start..<offset)
  }

  private mutating func readStop() {
    add(.mark(bytes[offset]), offset..<offset + 1)
    offset += 1
    let isEnd = offset >= bytes.count || bytes[offset].followsStop
    if isEnd && !isAbbreviation { endSentence() }
  }

  /// `e.g.`, `i.e.` and single letters do not end a sentence.
  private var isAbbreviation: Bool {
    guard bytes[offset - 1] == UInt8(ascii: "."), let word = tokens.dropLast().last else { return false }
    if word.range.upperBound != offset - 1 { return false }
    if case .mark = word.kind { return false }
    return word.range.count == 1
      || word.range.count <= 3 && Self.abbreviations.contains(word.hash)
      || (word.kind == .opaque && bytes[word.range].dropFirst().first == UInt8(ascii: "."))
  }

  /// None is longer than three letters.
  private static let abbreviations = WordSet(words: "etc vs cf")

  private func isApostrophe(at offset: Int) -> Bool {
    offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x99
  }

  mutating func add(_ kind: Token.Kind, _ range: Range<Int>) {
    let isCapitalised = bytes[range.lowerBound].isCapital
    tokens.append(
      Token(
        range: range, hash: 0, kind: kind, isWord: false, isCapitalised: isCapitalised, endsInEd: false,
        endsInLy: false, name: .unknown))
  }

  mutating func endSentence() {
    guard !tokens.isEmpty else { return }
    // A copy of the exact length: the buffer, which may have been that of a very long sentence, is for the next one.
    var copy: [Token] = []
    copy.reserveCapacity(tokens.count)
    copy += tokens
    sentences.append(Sentence(tokens: copy, section: section, prose: prose))
    tokens.removeAll(keepingCapacity: true)
  }
}

extension Prose {
  /// The next code from a piece on, which names things and makes no statement; `piece` becomes the one after it.
  fileprivate func code(from piece: inout Int) -> Range<Int>? {
    let pieces = pieces
    while piece < pieces.count {
      piece += 1
      if pieces[piece - 1].style == .code { return pieces[piece - 1].text }
    }
    return nil
  }
}

extension UInt8 {
  /// What is between a number and the next word.
  fileprivate var endsNumber: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): true
    default: false
    }
  }

  /// What comes after the end of a sentence.
  fileprivate var followsStop: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\""), UInt8(ascii: ")"): true
    default: false
    }
  }

  /// Units, separators and the parts of versions and addresses belong to a number.
  fileprivate var isPartOfNumber: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: "%"), UInt8(ascii: "_"):
      true
    default: isLetter || isDigit
    }
  }
}
