extension Document {
  /// The artefact in `structural_fix.artefact` of the front matter.
  package struct Artefact: Hashable, Sendable {
    package let kind: Located<String>?
    package let path: Located<String>?
  }

  /// The artefact that the first structural fix of the front matter changes.
  package var declaredArtefact: Artefact? {
    guard let value = declaredFixEntry(["artefact", "artifact"])?.value else { return nil }
    if let text = value.value.text { return Artefact(kind: nil, path: Located(text, at: value.range)) }
    return Artefact(kind: value.text(of: ["kind", "type"]), path: value.text(of: ["path", "file"]))
  }

  /// The text of `structural_fix.check` in the front matter, as written.
  package var declaredCheck: FrontMatter.Entry? { declaredFixEntry(["check"]) }

  /// Whether the front matter has the structural fix, so that its parts belong there.
  package var declaresFix: Bool {
    metadata.entries.contains { $0.field == .structuralFix && $0.form == .frontMatter }
  }

  private func declaredFixEntry(_ keys: Set<String>) -> FrontMatter.Entry? {
    let declared = metadata.entries.first { $0.field == .structuralFix && $0.form == .frontMatter }?.value.value
    let entries = declared?.list?.first?.value.entries ?? declared?.entries ?? []
    return entries.first { keys.contains($0.key.value) }
  }

  /// The text after `Check:` in the sections of the structural fix, wherever the label is.
  package var statedChecks: [Located<String>] {
    let inside = Set(sections.indices.filter { sections[$0].isAboutFix(in: self) })
    if inside.isEmpty { return [] }
    let ofChecks = inside.filter { sections[$0].isCheck }
    var checks: [Located<String>] = []
    for table in tables {
      guard let corner = table.rows.first?.first, inside.contains(blocks[corner].section) else { continue }
      checks += statedChecks(in: table)
    }
    for block in blocks where inside.contains(block.section) && !block.isQuoted {
      guard case .paragraph = block.kind, let prose = block.prose else { continue }
      if ofChecks.contains(block.section) {
        checks.append(Located(prose.text, at: prose.source))
      } else if let check = prose.check {
        checks.append(check)
      }
    }
    return checks
  }

  private func statedChecks(in table: Table) -> [Located<String>] {
    let cells = table.rows.map { $0.compactMap { blocks[$0].prose } }
    let column = cells.first?.firstIndex { Section.isCheck($0.text) }
    return cells.compactMap { row in
      var value: Prose?
      if let column, row.indices.contains(column), row.count > 2 { value = row[column] }
      if row.count == 2, Section.isCheck(row[0].text) { value = row[1] }
      guard let value, !value.isEmpty, !Section.isCheck(value.text) else { return nil }
      return Located(value.text, at: value.source)
    }
  }
}

extension Section {
  fileprivate func isAboutFix(in document: Document) -> Bool {
    name == .structuralFix || (parent.map { document.sections[$0].name == .structuralFix } ?? false)
  }

  fileprivate var isCheck: Bool { title.map { Self.isCheck($0.value) } ?? false }

  fileprivate static func isCheck(_ label: String) -> Bool {
    [
      "check", "test", "verification", "verified by", "success", "success criteria", "success criterion",
      "success metric",
      "how we know", "how we will know", "done when", "measure", "検証", "確認", "验证", "verificação", "sjekk",
    ].contains(HeadingKey(label).text)
  }
}

extension Prose {
  /// The text after the first label such as `Check:`; a later one adds nothing.
  fileprivate var check: Located<String>? {
    for line in lines {
      var start = line.lowerBound
      for colon in line {
        if ".;,|".utf8.contains(bytes[colon]) { start = colon + 1 }
        guard bytes[colon] == UInt8(ascii: ":"), colon - start <= Self.longestLabel,
          Section.isCheck(text(in: start..<colon))
        else { continue }
        var value = colon + 1
        while value < line.upperBound, " *".utf8.contains(bytes[value]) { value += 1 }
        // A sentence continues on the next line.
        let range = value..<bytes.count
        if !range.isEmpty { return Located(text(in: range), at: source(of: range)) }
        break
      }
    }
    return nil
  }

  /// Including parentheses; a label is a few words.
  private static let longestLabel = 128
}
