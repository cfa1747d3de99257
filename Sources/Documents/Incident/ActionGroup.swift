internal import Bytes

extension ActionReader {
  /// Whether a heading over actions names who does them: `@ada`, `Platform team`, or a name that the document knows.
  ///
  /// "Kubernetes" is written like a name too, so a name has to be that of somebody with a role or a handle.
  mutating func namesOwner(_ heading: String) -> Bool {
    if heading.hasPrefix("@") { return true }
    guard heading.utf8.count <= 40, heading.looksLikeOwner else { return false }
    let words = heading.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.count > 1, ["team", "squad", "crew"].contains(words[words.count - 1]) { return true }
    let known = knownNames ?? document.namesWithRoles
    knownNames = known
    return words.allSatisfy { $0 == "and" || known.contains($0) }
  }

  /// Whether a name ends in the initials of somebody who speaks in the timeline: `**SB**` over actions, where a row is
  /// `10.44 SB: the response looks as expected`.
  mutating func speaksInTimeline(_ name: String) -> Bool {
    guard let initials = name.parts(at: " ").last, initials.areInitials else { return false }
    let known = speakers ?? Set(document.timelineRows.compactMap(\.speaker))
    speakers = known
    return known.contains(String(initials))
  }
}

extension TimelineRow {
  /// The initials at the start of the event.
  fileprivate var speaker: String? {
    let initials = event.drop { !$0.isLetter }.prefix { $0.isLetter }
    return initials.areInitials ? String(initials) : nil
  }
}

extension StringProtocol {
  fileprivate var areInitials: Bool {
    (2...3).contains(utf8.count) && utf8.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }
}

extension Document {
  /// The words of the names in roles, and of handles, in lower case.
  fileprivate var namesWithRoles: Set<String> {
    var names: Set<String> = []
    func add(_ text: some StringProtocol) {
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where word.count > 1 {
        names.insert(String(word))
      }
    }
    func add(_ value: FrontMatter.Value) {
      if let text = value.text { add(text) }
      for item in value.list ?? [] { add(item.value) }
      for entry in value.entries { add(entry.value.value) }
    }
    let fields: Set<Field> = [.owner, .authors, .incidentCommander, .onCall, .roles]
    for entry in metadata.entries where fields.contains(entry.field) { add(entry.value.value) }
    let bytes = source.bytes
    var next = 0
    while let sign = bytes.span.firstPlace(of: UInt8(ascii: "@"), from: next) {
      next = sign + 1
      let isInWord = sign > 0 && (bytes[sign - 1].isLetter || bytes[sign - 1].isDigit)
      let handle = bytes[next...].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
      if !isInWord, handle.count > 1 { add(String(decoding: handle, as: UTF8.self)) }
    }
    return names
  }
}
