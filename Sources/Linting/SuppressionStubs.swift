internal import Documents

extension Finding {
  /// Whether a comment above its line can suppress it: a finding about the whole document has no line.
  var canBeSuppressed: Bool { (scope == .line || scope == .section) && group != .suppression }
}

extension Document {
  /// A comment for each line with findings, which suppresses them once it has a reason.
  ///
  /// There is none if another line would change the document: within a paragraph, a table, code or a quote, between the
  /// items of a list, in front matter, and in MDX, which has no such comments.
  func waitingSuppressions(of findings: [Finding]) -> [(finding: Finding, edit: Edit)] {
    guard !source.path.hasSuffix(".mdx") else { return [] }
    let known = Suppression.all(in: self)
    return Dictionary(grouping: findings, by: \.start.line).sorted { $0.key < $1.key }.compactMap { number, findings in
      // With two comments above a line, the upper one would apply to the lower.
      guard !known.contains(where: { $0.lines.upperBound == number && $0.lines.lowerBound < number }),
        let line = source.line(numbered: number), begins(on: line), let first = findings.first
      else { return nil }
      var rules: [String] = []
      for finding in findings where !rules.contains(finding.rule) { rules.append(finding.rule) }
      let start = max(line.lowerBound, source.start)
      let indentation = source.text(in: start..<line.upperBound).prefix { $0 == " " }
      let comment = "<!-- pmlint-disable-next-line \(rules.joined(separator: ", ")) -- \(Suppression.placeholder) -->"
      return (first, Edit(start..<start, indentation + comment + lineBreak(behind: line)))
    }
  }

  /// Whether a heading, a paragraph or a list begins on a line, outside any other block.
  private func begins(on line: ByteRange) -> Bool {
    guard
      let index = blocks.firstIndex(where: {
        $0.range.lowerBound >= line.lowerBound && $0.range.lowerBound <= line.upperBound
      }),
      !blocks[..<index].contains(where: { $0.range.upperBound > line.lowerBound })
    else { return false }
    let block = blocks[index]
    if block.isQuoted { return false }
    switch block.kind {
    case .heading, .paragraph: return block.listDepth == 0
    case .item:
      // A comment between two items splits their list.
      return block.listDepth == 1 && (index == 0 || blocks[index - 1].listDepth == 0)
    default: return false
    }
  }

  /// The line break of a line; for the last line, that of the previous one.
  private func lineBreak(behind line: ByteRange) -> String {
    let bytes = source.bytes
    let end = bytes[line.lowerBound...].firstIndex(of: UInt8(ascii: "\n")) ?? max(0, line.lowerBound - 1)
    return end > 0 && end < bytes.count && bytes[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }
}
