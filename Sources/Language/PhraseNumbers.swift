internal import CTables
internal import Documents

/// Where a book has its phrases from: from `CTables`, or from patterns that it read itself.
enum PhraseNumbers: Sendable {
  case built(Int32)
  case read(PhraseTable)

  init(_ lists: [PhraseList]) {
    let book = pmlint_book_of(PhraseTable.source(of: lists))
    self = book < 0 ? .read(PhraseTable(lists)) : .built(book)
  }

  /// Where the phrases of a key word are, by its hash.
  func places(of key: UInt64) -> Range<Int>? {
    switch self {
    case .built(let book):
      let place = pmlint_key_of(book, key)
      guard place >= 0 else { return nil }
      return Int(pmlint_start_of(book, place))..<Int(pmlint_start_of(book, place + 1))
    case .read(let table):
      guard let place = table.keys.position(of: key) else { return nil }
      return Int(table.starts[place])..<Int(table.starts[place + 1])
    }
  }

  func phrase(at place: Int) -> Int {
    switch self {
    case .built(let book): Int(pmlint_place_of(book, Int32(place)))
    case .read(let table): Int(table.places[place])
    }
  }

  func phrase(_ index: Int) -> pmlint_phrase {
    switch self {
    case .built(let book): pmlint_phrase_of(book, Int32(index))
    case .read(let table): table.phrases[index]
    }
  }

  /// Whether a sentence can have a phrase, by two of its words; nearly no phrase is looked at further.
  func mayHold(_ index: Int, _ signs: WordSigns) -> Bool {
    switch self {
    case .built(let book): pmlint_phrase_of(book, Int32(index)).mayBe(in: signs)
    case .read(let table): table.phrases[index].mayBe(in: signs)
    }
  }

  func part(_ index: Int) -> pmlint_part {
    switch self {
    case .built(let book): pmlint_part_of(book, UInt32(index))
    case .read(let table): table.parts[index]
    }
  }

  /// Whether a word, by its hash, is one of those of a part.
  func holds(_ hash: UInt64, in part: pmlint_part) -> Bool {
    var (low, high) = (Int(part.words), Int(part.words) + Int(part.count))
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if word(middle) < hash { low = middle + 1 } else { high = middle }
    }
    return low < end && word(low) == hash
  }

  private func word(_ index: Int) -> UInt64 {
    switch self {
    case .built(let book): pmlint_word_of(book, UInt32(index))
    case .read(let table): table.words[index]
    }
  }
}

extension pmlint_phrase {
  fileprivate func mayBe(in signs: WordSigns) -> Bool {
    signs.mayHold(WordSigns(bits: first)) && signs.mayHold(WordSigns(bits: second))
  }
}

extension pmlint_part {
  /// The class that it matches besides its words.
  var matches: PhrasePart.Element? { PhrasePart.Element(rawValue: element) }

  /// Whether it is any word that may be there: `{any}?`.
  var isFiller: Bool { is_optional && matches == .any && count == 0 }
}
