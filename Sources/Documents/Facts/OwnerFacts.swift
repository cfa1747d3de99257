extension FactReader {
  /// The people and teams under labels for the owner, the author, the lead and the commander.
  func readOwners() -> [Located<String>] {
    let fields: Set<Field> = [.owner, .authors, .incidentCommander]
    var owners: [Located<String>] = []
    for entry in document.metadata.entries where fields.contains(entry.field) {
      owners += names(in: entry.value)
    }
    let roles = document.metadata[.roles]?.value.entries ?? []
    for role in roles where Field(label: role.key.value, in: document.kind).map(fields.contains) ?? false {
      owners += names(in: role.value)
    }
    if owners.isEmpty { owners = byline }
    return owners.isEmpty ? signature : owners
  }

  /// `*Prepared by the storage team*` as the last paragraph.
  private var signature: [Located<String>] {
    guard let block = document.blocks.last, case .paragraph = block.kind, !block.isQuoted, let prose = block.prose,
      prose.bytes.count <= 80, prose.lines.count == 1
    else { return [] }
    let text = prose.text
    guard let word = ["prepared by ", "written by ", "authored by "].first(where: text.lowercased().hasPrefix) else {
      return []
    }
    let start = word.utf8.count
    return names(
      in: Located(.scalar(String(text.dropFirst(word.count))), at: prose.source(of: start..<prose.bytes.count)))
  }

  /// `_Ann Example, 2026-05-01_` under the title: a whole name and a date, and nothing else.
  private var byline: [Located<String>] {
    for block in document.blocks.prefix(4) {
      guard case .paragraph = block.kind, !block.isQuoted, let prose = block.prose, prose.bytes.count <= 80,
        document.isEmphasised(block),
        let time = StatedTime.all(in: prose.bytes, 0..<prose.bytes.count, hints).first, time.hasDay,
        prose.text(in: time.range.upperBound..<prose.bytes.count).allSatisfy({ ".) ".contains($0) })
      else { continue }
      var name = prose.text(in: 0..<time.range.lowerBound)
      for word in ["By ", "by ", "Written by "] where name.hasPrefix(word) { name.removeFirst(word.count) }
      while let last = name.last, " ,–—-(·|".contains(last) { name.removeLast() }
      guard name.looksLikeNames, name.contains(" ") else { continue }
      let place = prose.source(of: 0..<time.range.lowerBound)
      return names(in: Located(.scalar(name), at: place))
    }
    return []
  }

  private func names(in value: Located<FrontMatter.Value>) -> [Located<String>] {
    if let list = value.value.list { return list.flatMap { names(in: $0) } }
    guard let text = value.text, !text.isPlaceholder else { return [] }
    var parts = text.value.split { ",;&/".contains($0) }
    for word in [" and ", " og ", " und ", " et ", " y "] { parts = parts.flatMap { $0.split(separator: word) } }
    return parts.compactMap { part in
      // "Ann Example ann@example.com": the address adds nothing to a name.
      let words = part.split(separator: " ")
      let isNamed = words.contains { !$0.contains("@") }
      let part = isNamed ? words.filter { !$0.contains("@") || $0.hasPrefix("@") }.joined(separator: " ") : String(part)
      let name = part.prefix { $0 != "(" && $0 != "<" && $0 != "[" }.filter { !"*`".contains($0) }
      let trimmed = name.trimmingPrefix { $0.isWhitespace || $0 == "_" }
      // "Kofi A." keeps the stop of its initial.
      let isInitial = trimmed.split(separator: " ").last.map { $0.count == 2 && $0.last == "." } ?? false
      let end = trimmed.lastIndex { !$0.isWhitespace && !"_-–—".contains($0) && ($0 != "." || isInitial) }
      guard let end, trimmed.contains(where: \.isLetter), trimmed.utf8.count <= 60 else { return nil }
      return Located(String(trimmed[...end]), at: text.range)
    }
  }
}
