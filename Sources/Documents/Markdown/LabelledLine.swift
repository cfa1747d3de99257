internal import Bytes

/// A line such as `Runbooks: none`, or a table row of two cells, anywhere in the body.
package struct LabelledLine: Hashable, Sendable {
  package let key: HeadingKey
  package let label: Located<String>
  package let value: Located<String>

  /// The topic of the text around it.
  package let section: Section.Name?
}

extension Document {
  /// The labelled lines of the body, without quotes.
  func readLabelledLines() -> [LabelledLine] {
    var lines: [LabelledLine] = []
    for index in blocks.indices {
      // A copy of a block costs more than a look at it.
      guard case .paragraph = blocks[index].kind, !blocks[index].isQuoted, let prose = blocks[index].prose,
        prose.mayHoldLabel
      else { continue }
      for line in prose.lines {
        guard let (key, value) = MetadataReader.split(prose, line) else { continue }
        lines.append(LabelledLine(prose, key, prose, value, in: sectionName(of: blocks[index])))
      }
    }
    for row in tables.lazy.flatMap(\.rows) where row.count == 2 {
      guard let label = blocks[row[0]].prose, let value = blocks[row[1]].prose, !label.isEmpty else { continue }
      lines.append(
        LabelledLine(
          label, label.bytes.indices, value, value.bytes.indices, in: sectionName(of: blocks[row[0]])))
    }
    return lines
  }

  /// The visible texts of the body in the sections of these names, with headings and without quotes.
  package func proses(in names: Set<Section.Name>) -> [Prose] {
    blocks.compactMap { block in
      guard !block.isQuoted, let name = sectionName(of: block), names.contains(name) else { return nil }
      return block.prose
    }
  }
}

extension Prose {
  /// Whether there is a colon, or a byte that a wide one begins with: most texts have none, and no line of theirs is
  /// looked at.
  fileprivate var mayHoldLabel: Bool {
    let bytes = bytes
    return bytes.span.firstPlace(of: UInt8(ascii: ":"), from: 0) != nil
      || bytes.span.firstPlace(of: 0xEF, from: 0) != nil
  }
}

extension LabelledLine {
  fileprivate init(
    _ label: Prose, _ labelPlace: Range<Int>, _ value: Prose, _ valuePlace: Range<Int>, in section: Section.Name?
  ) {
    let text = label.text(in: labelPlace)
    self.init(
      key: HeadingKey(text, in: label.bytes, labelPlace), label: Located(text, at: label.source(of: labelPlace)),
      value: Located(value.text(in: valuePlace), at: value.source(of: valuePlace)), section: section)
  }
}
