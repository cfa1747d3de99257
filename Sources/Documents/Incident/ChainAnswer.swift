internal import Bytes

/// One place in which a document says which chain level was missing, or which label its cause has.
package struct ChainAnswer: Hashable, Sendable {
  /// The named words of the team's list, each once.
  package let named: [Located<String>]

  /// The text in their place that is not in the list.
  package let other: Located<String>?
}

extension Document {
  /// Where the missing chain level is named: the metadata, a labelled line, the section made for it.
  func readChainLevels(among levels: WordList) -> [ChainAnswer] {
    let lines = labelledLines.filter { Self.levelLabels.contains($0.key) }
    // Most documents name none.
    guard !lines.isEmpty || metadata.entry(.chainLevel) != nil || sections.contains(where: { $0.name == .chainLevel })
    else { return [] }
    let reader = ChainAnswerReader(document: self, words: levels)
    return reader.answers(of: .chainLevel, in: lines) + reader.sectionAnswer
  }

  /// Where the chain-aware label is named: the metadata, a labelled line, or `label …` in the chain level's section.
  func readChainLabels(among words: WordList) -> [ChainAnswer] {
    let lines = labelledLines.filter { Self.labelLabels.contains($0.key) }
    let reader = ChainAnswerReader(document: self, words: words)
    return reader.answers(of: .label, in: lines) + reader.markedLabels
  }

  private static let levelLabels: Set<HeadingKey> = [
    "chain level", "missing chain level", "missing level", "which chain level was missing",
  ]
  private static let labelLabels: Set<HeadingKey> = [
    "label", "chain label", "root cause label", "chain aware label", "cause label",
  ]
}

private struct ChainAnswerReader {
  let document: Document
  let words: WordList

  func answers(of field: Field, in lines: [LabelledLine]) -> [ChainAnswer] {
    var answers: [ChainAnswer] = []
    var ranges: Set<ByteRange> = []
    for entry in document.metadata.entries where entry.field == field {
      let texts = entry.value.value.list?.compactMap { item in item.value.text.map { Located($0, at: item.range) } }
      let text = entry.value.value.text.map { [Located($0, at: entry.value.range)] }
      let answer = answer(in: texts ?? text ?? [])
      ranges.insert(entry.value.range)
      // `Level: critical` and `labels: bug` belong to other schemes.
      let isOwn =
        entry.label.value.lowercased() != "labels" && !["level", "chain"].contains(HeadingKey(entry.label.value).text)
      if isOwn || !answer.named.isEmpty { answers.append(answer) }
    }
    for line in lines where !ranges.contains(line.value.range) {
      answers.append(answer(in: [line.value]))
    }
    return answers.filter { !$0.named.isEmpty || $0.other != nil }
  }

  /// The answer of the section about the missing chain level: in its lines, else in its bold or code text.
  var sectionAnswer: [ChainAnswer] {
    let proses = sectionProses
    var named: [Located<String>] = []
    for prose in proses {
      for line in prose.lines { named += answer(in: prose, line).named }
    }
    if named.isEmpty { named = proses.flatMap { mentions(in: $0).filter(\.isMarked).map(\.word) } }
    if named.isEmpty { named = proses.flatMap { mentions(in: $0).map(\.word) }.prefix(1).map(\.self) }
    if !named.isEmpty { return [ChainAnswer(named: named.uniqued, other: nil)] }
    // A short line is in place of the chain level.
    guard let prose = proses.first, let line = prose.lines.first, line.count <= 32,
      prose.text(in: line).split(separator: " ").count <= 3
    else { return [] }
    return [answer(in: prose, line)].filter { $0.other != nil }
  }

  private static let label = WordSearch(["label"])

  /// Whether the file has a section about the missing chain level.
  private var hasSection: Bool { document.sections.contains { $0.name == .chainLevel } }

  /// The text after "label" in the section about the chain level, and every marked word of the list.
  var markedLabels: [ChainAnswer] {
    guard hasSection || document.signs.contains(.label) else { return [] }
    var answers: [ChainAnswer] = []
    for prose in sectionProses {
      guard let label = Self.label.first(in: prose.bytes, 0..<prose.bytes.count)?.range else { continue }
      let rest = prose.bytes[label.upperBound...]
      guard let first = rest.firstIndex(where: { !" :*`\n".utf8.contains($0) }) else { continue }
      let end = rest[first...].firstIndex { " .,;)\n".utf8.contains($0) } ?? prose.bytes.endIndex
      guard prose.style(at: first) == .code || prose.isBold(first..<end) else { continue }
      answers.append(answer(in: [Located(prose.text(in: first..<end), at: prose.source(of: first..<end))]))
    }
    for block in document.blocks where !block.isQuoted {
      guard let prose = block.prose else { continue }
      let section = document.sectionName(of: block)
      let isAboutCause = section == .whys || section == .rootCause
      // `configuration` is an ordinary word, unless it is marked in a section about the cause.
      let found = mentions(in: prose).filter { mention in
        section == .chainLevel || mention.word.value.contains("-")
          || (isAboutCause && document.isSetApart(mention.word.range))
      }
      answers += found.map { ChainAnswer(named: [$0.word], other: nil) }
    }
    return answers
  }

  /// The texts of the section about the chain level; in a list of boxes only the ticked ones.
  private var sectionProses: [Prose] {
    guard hasSection else { return [] }
    let blocks = document.blocks.indices.filter { index in
      let block = document.blocks[index]
      guard !block.isQuoted, document.sectionName(of: block) == .chainLevel else { return false }
      if case .heading = block.kind { return false }
      return true
    }
    let boxes = blocks.filter { document.blocks[$0].isTicked != nil }
    return blocks.compactMap { index in
      let block = document.blocks[index]
      guard let item = block.item, !boxes.isEmpty else { return block.prose }
      return document.blocks[item].isTicked == true ? block.prose : nil
    }.filter { !$0.isEmpty }
  }

  private func answer(in prose: Prose, _ line: Range<Int>) -> ChainAnswer {
    answer(in: [Located(prose.text(in: line), at: prose.source(of: line))])
  }

  private func answer(in texts: [Located<String>]) -> ChainAnswer {
    var named: [Located<String>] = []
    for text in texts {
      let list = text.value.holds(" and ") ? text.value.replacing(" and ", with: ",") : text.value
      let parts = list.split { "/,;&+|\n".contains($0) }.map(\.answerText)
      let exact = parts.compactMap { words.place(of: $0) }
      let first = parts.first.flatMap { words.place(leading: $0) }
      named += (exact.isEmpty ? [first].compactMap(\.self) : exact).map { Located(words.words[$0], at: text.range) }
    }
    let other = texts.first { text in
      let word = text.value.answerText
      return word.contains(where: \.isLetter) && !["tbd", "todo", "none", "n/a", "unknown"].contains(word)
    }
    return ChainAnswer(named: named.uniqued, other: named.isEmpty ? other : nil)
  }

  private typealias Mention = (word: Located<String>, isMarked: Bool)

  private func mentions(in prose: Prose) -> [Mention] {
    let bytes = prose.bytes
    return words.search.matches(in: bytes, 0..<bytes.count).compactMap { word, range in
      let isWhole =
        !(range.lowerBound > 0 && bytes[range.lowerBound - 1].isWordByte)
        && !(range.upperBound < bytes.count && bytes[range.upperBound].isWordByte)
      guard isWhole else { return nil }
      let isMarked = prose.isBold(range) || prose.style(at: range.lowerBound) == .code
      return (Located(words.words[word], at: prose.source(of: range)), isMarked)
    }
  }
}

extension Document {
  /// Whether only these words are between the marks around them: `` `configuration` ``, `[configuration]`.
  fileprivate func isSetApart(_ range: ByteRange) -> Bool {
    guard range.lowerBound > 0, range.upperBound < source.bytes.count else { return false }
    return "`*[".utf8.contains(source.bytes[range.lowerBound - 1])
      && "`*]".utf8.contains(source.bytes[range.upperBound])
  }
}

extension Block {
  fileprivate var isTicked: Bool? {
    if case .item(let checked) = kind { checked } else { nil }
  }
}

extension [Located<String>] {
  fileprivate var uniqued: [Located<String>] {
    reduce(into: []) { unique, word in
      if !unique.contains(where: { $0.value == word.value }) { unique.append(word) }
    }
  }
}

extension StringProtocol {
  /// The words of an answer without the marks around them.
  fileprivate var answerText: String {
    guard let start = firstIndex(where: \.isLetter), let end = lastIndex(where: { $0.isLetter || $0 == ")" }) else {
      return ""
    }
    return self[start...end].lowercased()
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A || self == UInt8(ascii: "-") }
}
