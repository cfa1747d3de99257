package import Documents

/// A comment that suppresses findings.
package struct Suppression: Hashable, Sendable {
  /// The range of the comment.
  package let range: ByteRange
  package let rules: [Located<String>]

  /// The reason; nil if there is none.
  package let reason: String?

  /// The last day on which the comment applies.
  package let until: Located<Moment>?

  /// What is written in its place and is no day.
  package let unreadUntil: Located<String>?

  /// The lines, counted from 1, whose findings are suppressed.
  package let lines: ClosedRange<Int>

  /// The placeholder for a reason.
  package static let placeholder = "REASON"

  /// Whether the reason is still missing: until then the comment suppresses nothing.
  package var isUnfinished: Bool { reason == Self.placeholder }

  package func isExpired(at time: Moment) -> Bool {
    until.map { $0.value.latest < time.earliest } ?? false
  }
}

/// A suppression, and its effect.
package struct SuppressionUse: Sendable {
  package let suppression: Suppression

  /// The rules whose findings it suppressed.
  package let used: Set<String>

  /// The rules that ran on the document.
  package let judged: Set<String>
}

extension Suppression {
  /// The suppressions of a document, read from its source lines, so that they work inside and around any Markdown.
  package static func all(in document: Document) -> [Suppression] {
    guard document.signs.contains(.comment) else { return [] }
    var reader = SuppressionReader(document)
    reader.read()
    return reader.suppressions
  }
}

/// Reads `<!-- pmlint-disable-line rule -- reason until=2026-12-01 -->`, and the same after `#` in front matter.
private struct SuppressionReader {
  private let document: Document
  private let source: SourceFile
  private(set) var suppressions: [Suppression] = []

  /// Regions, nil after a `pmlint-enable` has closed them; and for each rule, those that may be open.
  private var regions: [(directive: Directive, firstLine: Int)?] = []
  private var byRule: [String: [Int]] = [:]
  private var firstOpen = 0

  /// The last run of blank lines: the first of them, and the line after it.
  private var blank = 0..<0

  private struct Directive {
    let name: String
    let range: ByteRange
    let rules: [Located<String>]
    let reason: String?
    let until: Located<Moment>?
    let unreadUntil: Located<String>?
  }

  init(_ document: Document) {
    self.document = document
    source = document.source
  }

  static let name = WordSearch(["pmlint-"])
  private static let bounds = WordSearch(["-->", "<!--"])

  private var lastLine: Int { source.position(of: source.bytes.count).line }

  mutating func read() {
    for comment in comments() {
      guard let directive = directive(in: comment) else { continue }
      let line = source.position(of: comment.lowerBound).line
      switch directive.name {
      case "pmlint-disable-line": add(directive, line...line)
      case "pmlint-disable-next-line": add(directive, line...nextLine(after: comment))
      case "pmlint-disable-file": add(directive, 1...lastLine)
      case "pmlint-disable": open(directive, at: line)
      case "pmlint-enable": close(directive, at: line)
      default: continue
      }
    }
    for region in regions.compactMap(\.self) { add(region.directive, region.firstLine...lastLine) }
    suppressions.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func add(_ directive: Directive, _ lines: ClosedRange<Int>) {
    suppressions.append(
      Suppression(
        range: directive.range, rules: directive.rules, reason: directive.reason, until: directive.until,
        unreadUntil: directive.unreadUntil, lines: lines))
  }

  /// Ends the regions of the named rules, or all; it never turns on a rule that the configuration turns off.
  private mutating func close(_ directive: Directive, at line: Int) {
    let closed: [Int]
    if directive.rules.isEmpty {
      (closed, firstOpen) = (Array(firstOpen..<regions.count), regions.count)
    } else {
      closed = directive.rules.flatMap { byRule.removeValue(forKey: $0.value) ?? [] }
    }
    for index in closed {
      guard let region = regions[index] else { continue }
      regions[index] = nil
      add(region.directive, region.firstLine...max(line, region.firstLine))
    }
  }

  private mutating func open(_ directive: Directive, at line: Int) {
    for rule in directive.rules { byRule[rule.value, default: []].append(regions.count) }
    regions.append((directive, line))
  }

  /// The next line with content: formatters insert a blank line after a comment.
  private mutating func nextLine(after comment: ByteRange) -> Int {
    let first = source.position(of: comment.upperBound).line + 1
    var number = blank.contains(first) ? blank.upperBound : first
    while let line = source.line(numbered: number), source.bytes[line].allSatisfy({ " \t>".utf8.contains($0) }) {
      number += 1
    }
    blank = first..<number
    return min(number, max(lastLine, source.position(of: comment.lowerBound).line))
  }

  /// The text of every comment, without its delimiters.
  private func comments() -> [ByteRange] {
    let bytes = source.bytes
    let code = ByteRanges(document.blocks.filter { $0.kind == .code }.map(\.range))
    let front = document.frontMatter?.range ?? 0..<0
    var comments: [ByteRange] = []
    var start = 0
    while let found = Self.name.first(in: bytes, start..<bytes.count)?.range {
      start = found.upperBound
      if code.contains(found.lowerBound) { continue }
      let line = source.line(containing: found.lowerBound)
      let before = bytes[line.lowerBound..<found.lowerBound].reversed().drop { " \t".utf8.contains($0) }
      if front.contains(found.lowerBound) {
        if before.first == UInt8(ascii: "#") { comments.append(found.lowerBound..<line.upperBound) }
        continue
      }
      // A comment in a code span is text, not a suppression.
      guard before.starts(with: "--!<".utf8), before.dropFirst(4).first != UInt8(ascii: "`") else { continue }
      // An unclosed comment ends with its line, and so does one that contains another.
      let bound = Self.bounds.first(in: bytes, found.upperBound..<bytes.count)
      let end = bound.flatMap { $0.word == 0 ? $0.range.lowerBound : nil } ?? line.upperBound
      comments.append(found.lowerBound..<min(end, bound?.range.lowerBound ?? end))
    }
    return comments
  }

  private func directive(in comment: ByteRange) -> Directive? {
    var words: [Located<String>] = []
    for word in source.bytes[comment].split(whereSeparator: { " \t\r\n,".utf8.contains($0) }) {
      words.append(Located(String(decoding: word, as: UTF8.self), at: word.startIndex..<word.endIndex))
    }
    guard let name = words.first else { return nil }
    let separator = words.firstIndex { $0.value == "--" } ?? words.count
    let reason = words[min(separator + 1, words.count)...]
    let written = reason.first { $0.value.hasPrefix("until=") }
    let until = written.flatMap { word in
      Moment(String(word.value.dropFirst(6))).map { Located<Moment>($0, at: word.range) }
    }
    let text = reason.filter { !$0.value.hasPrefix("until=") }.map(\.value).joined(separator: " ")
    let last = words.last?.range.upperBound ?? comment.upperBound
    return Directive(
      name: name.value, range: comment.lowerBound..<last, rules: Array(words[1..<separator]),
      reason: text.isEmpty ? nil : text, until: until,
      unreadUntil: until == nil ? written : nil)
  }
}
