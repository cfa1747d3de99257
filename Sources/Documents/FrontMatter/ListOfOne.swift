/// `structural_fix` of front matter, written as a list with one item instead of a map.
package struct ListOfOne: Hashable, Sendable {
  /// The key of the list, as written.
  package let key: Located<String>

  /// A fix that makes the item the value; nil if it would lose a comment or change the meaning.
  package let unwrapping: [Edit]?
}

extension Document {
  /// The lists with one fix in place of a single fix.
  package var listsOfOneFix: [ListOfOne] {
    metadata.entries.filter { $0.field == .structuralFix && $0.form == .frontMatter }.compactMap { entry in
      guard let list = entry.value.value.list, list.count == 1, let item = list.first else { return nil }
      let edits = Self.edits(replacing: entry.value.range, by: item.range, under: entry.label, in: source)
      return ListOfOne(
        key: entry.label, unwrapping: edits.flatMap { means(item.value, at: entry.label, after: $0) ? $0 : nil })
    }
  }

  private static func edits(
    replacing list: ByteRange, by item: ByteRange, under key: Located<String>, in source: SourceFile
  ) -> [Edit]? {
    let bytes = source.bytes
    if bytes[list].first == UInt8(ascii: "[") {
      let (before, behind) = (list.lowerBound..<item.lowerBound, item.upperBound..<list.upperBound)
      guard list.contains(item.lowerBound), item.upperBound <= list.upperBound,
        bytes[before].allSatisfy({ "[ \t\r\n".utf8.contains($0) }),
        bytes[behind].allSatisfy({ ", \t\r\n]".utf8.contains($0) })
      else { return nil }
      return [Edit(before, ""), Edit(behind, "")]
    }
    // `  - change: …`, and the lines below it as far as they are to the right of the dash.
    let line = source.line(containing: item.lowerBound)
    let lead = bytes[line.lowerBound..<item.lowerBound]
    guard lead.allSatisfy({ " -".utf8.contains($0) }), lead.count(where: { $0 == UInt8(ascii: "-") }) == 1 else {
      return nil
    }
    let indentation = key.range.lowerBound - source.line(containing: key.range.lowerBound).lowerBound + 2
    let surplus = max(0, lead.count - indentation)
    var edits = [Edit(lead.indices, String(repeating: " ", count: lead.count - surplus))]
    var number = source.position(of: item.lowerBound).line + 1
    while surplus > 0, let line = source.line(numbered: number), line.lowerBound < item.upperBound {
      let spaces = bytes[line].prefix { $0 == UInt8(ascii: " ") }.count
      if spaces > 0 { edits.append(Edit(line.lowerBound..<line.lowerBound + min(surplus, spaces), "")) }
      number += 1
    }
    return edits
  }

  /// Whether the front matter means the same after some edits, except that one key has the value itself.
  private func means(_ value: FrontMatter.Value, at key: Located<String>, after edits: [Edit]) -> Bool {
    let edited = FrontMatterReader(SourceFile(path: source.path, bytes: source.bytes.applying(edits)))
    guard let before = frontMatter, let after = edited.frontMatter, after.isReadable,
      after.faults.map(\.message) == before.faults.map(\.message), after.entries.count == before.entries.count
    else { return false }
    return zip(before.entries, after.entries).allSatisfy { old, new in
      old.key.value == new.key.value && new.value.value.says(old.key == key ? value : old.value.value)
    }
  }
}

extension FrontMatter.Value {
  /// Whether two values are equal, apart from their places.
  fileprivate func says(_ other: FrontMatter.Value) -> Bool {
    switch (self, other) {
    case (.scalar(let one), .scalar(let two)): one == two
    case (.list(let one), .list(let two)):
      one.count == two.count && zip(one, two).allSatisfy { $0.value.says($1.value) }
    case (.mapping(let one), .mapping(let two)):
      one.count == two.count
        && zip(one, two).allSatisfy { $0.key.value == $1.key.value && $0.value.value.says($1.value.value) }
    default: false
    }
  }
}
