internal import Bytes

/// What the lines of an action say about it: who, until when, tracked where, and whether it is done.
extension ActionReader {
  func set(_ part: StructuralFix.Part, _ value: Located<String>, of action: inout Action) {
    guard !value.isPlaceholder || part == .status else { return }
    switch part {
    case .owner: action.owner = action.owner ?? value
    case .due:
      guard action.due == nil else { return }
      action.due = value
      action.dueDay = dueDay(of: value.value)
    case .tracking:
      var reference = value
      if value.value.utf8.contains(UInt8(ascii: " ")) {
        // "Bug 5554823 **DONE**": the state is at the end of the column for bugs.
        var words = value.value.parts(at: " ").map(String.init)
        if let last = words.last, words.count > 1, let state = Action.State(last) {
          words.removeLast()
          if action.state == .unknown { action.state = state }
        }
        reference = Located(words.joined(separator: " "), at: value.range)
      }
      if !reference.isPlaceholder { action.tracking = action.tracking ?? reference }
    case .status:
      if let state = Action.State(value.value) ?? Action.State(answer: value.value) { action.state = state }
    }
  }

  /// Reads labels, handles, dates and references in the source of an action.
  func readDetails(_ range: ByteRange, of action: inout Action) {
    let text = document.source.text(in: range)
    readLabels(in: text, range, of: &action)
    readState(in: text, of: &action)
    if let line = text.filledLines.first { readTail(of: String(line), at: range, of: &action) }
    if action.tracking == nil { action.tracking = tracking(in: range) }
    if action.owner == nil { action.owner = owner(in: text, range) }
    if action.due == nil { readDue(in: range, of: &action) }
  }

  /// `– Ada – SHOP-482 – due 2026-05-01`, `(Ada, May 1)`: each piece at the end of an item says what it is.
  private func readTail(of line: String, at range: ByteRange, of action: inout Action) {
    let text = (line.utf8.contains(UInt8(ascii: "\\")) ? line.filter { $0 != "\\" } : line).trimmed
    var pieces: [String] = []
    let dashed = [" – ", " — ", " - ", " | "].reduce([text]) { parts, dash in
      parts.flatMap { $0.parts(between: dash) }
    }
    pieces += dashed.dropFirst()
    for part in dashed {
      pieces += Self.brackets(atEndOf: part).flatMap { $0.split { ",、;，".contains($0) }.map(String.init) }
    }
    // "Move the queue: wontfix"
    if action.state == .unknown, let tail = text.parts(between: ": ").dropFirst().last,
      tail.utf8.count <= 14,
      let state = Action.State(String(tail))
    {
      action.state = state
    }
    for piece in pieces {
      let part = piece.filter { !"*_`[]()".contains($0) }.trimmed
      guard !part.isEmpty, part.utf8.count <= 60 else { continue }
      if action.due == nil, let time = StatedTime(part.withoutDueWord, hints: hints), time.seconds == nil,
        let day = dueDay(of: time)
      {
        (action.due, action.dueDay) = (Located(part, at: range), day)
      } else if action.state == .unknown, part.utf8.count <= 24, let state = Action.State(part) {
        action.state = state
      } else if action.owner == nil, part.looksLikeOwner {
        action.owner = Located(part, at: range)
      }
    }
  }

  /// What the brackets at the end of a text hold, the last first: `(Ada) [SHOP-482]`.
  ///
  /// The text of a link is no name.
  private static func brackets(atEndOf text: some StringProtocol) -> [String] {
    var found: [String] = []
    var rest = String(text).trimmed[...]
    while let close = rest.last, let open = openings[close], let start = rest.lastIndex(of: open) {
      let isLink = close == ")" && rest[..<start].last == "]"
      if !isLink { found.append(String(rest[rest.index(after: start)...].dropLast())) }
      let end = isLink ? rest[..<start].lastIndex(of: "[") ?? start : start
      rest = String(rest[..<end]).trimmed[...]
    }
    return found
  }

  private static let openings: [Character: Character] = [")": "(", "）": "（", "]": "["]

  private func readLabels(in text: String, _ range: ByteRange, of action: inout Action) {
    for line in text.filledLines where line.utf8.contains(UInt8(ascii: ":")) || String(line).holds("：") {
      // "- **Owner:** Ada | **Due:** 2026-05-01": a label, and its value until the next one.
      let parts = ["|", ";", "(", ")", "（", "）", "、", "【", "】", "［", "］", ". ", ", "].reduce([String(line)]) {
        parts, mark in
        parts.flatMap { $0.parts(between: mark) }
      }
      for part in parts where part.utf8.contains(UInt8(ascii: ":")) || part.holds("：") {
        guard let colon = part.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
        let label = part[..<colon].filter { !"*_-[] \t".contains($0) || $0 == " " }
        guard let name = StructuralFix.Part(label: label.trimmed) else { continue }
        var value = part[part.index(after: colon)...].filter { !"*`".contains($0) }.trimmed
        // "owner: Ada, due: May 1": a value ends where the next label begins.
        if let comma = value.firstIndex(where: { ",、".contains($0) }),
          value[comma...].contains(where: { ":：".contains($0) })
        {
          value = String(value[..<comma])
        }
        guard !value.isEmpty else { continue }
        set(name, Located(value, at: range), of: &action)
      }
    }
  }

  private func readState(in text: String, of action: inout Action) {
    guard action.state == .unknown, let line = text.filledLines.first else { return }
    let start = line.drop { !$0.isLetter && !"[✅".contains($0) }.prefix(8).lowercased()
    if ["done:", "[done]", "done}}", "fixed:", "[-]"].contains(where: start.hasPrefix)
      || line.lowercased().holds(":white_check_mark:")
    {
      action.state = .done
      return
    }
    let mayHaveSign = Action.State.mayHaveSign(String(line))
    if String(line).holds("~~") || mayHaveSign && line.contains(where: { "✅✔☑".contains($0) }) {
      action.state = .done
    } else if mayHaveSign && line.contains(where: { "🚧⏳".contains($0) }) {
      action.state = .open
    } else if let state = String(line).stateInParentheses {
      action.state = state
    } else if String(line).saysWhatWasDone {
      action.state = .done
    } else {
      // A nested line such as "- Done in v2".
      for nested in text.filledLines.dropFirst() {
        let words = nested.drop { " \t-*+>".contains($0) }.prefix(24)
        let isDone = words.lowercased().hasPrefix("this has been done") || words.lowercased().hasPrefix("this was done")
        if isDone || Action.State(String(words)) == .done { action.state = .done }
      }
    }
  }

  private func owner(in text: String, _ range: ByteRange) -> Located<String>? {
    let bytes = Array(text.utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "@") {
      let isFirst = index == 0 || " \t\n(`[,*".utf8.contains(bytes[index - 1])
      let name = bytes[(index + 1)...].prefix { $0.isLetter || $0.isDigit || "-_./".utf8.contains($0) }
      guard isFirst, name.count >= 2, !name.contains(UInt8(ascii: "/")) || name.count < 40 else { continue }
      return Located("@" + String(decoding: name, as: UTF8.self), at: range)
    }
    guard let line = text.filledLines.first else { return nil }
    if let name = String(line).whoIsTo { return Located(name, at: range) }
    // "(Ada)" and "- Ada" at the end, "Platform team:" at the start.
    if line.hasSuffix(")"), let open = line.lastIndex(of: "(") {
      let name = String(line[line.index(after: open)...].dropLast())
      if name.looksLikeNames, Action.State(name) == nil { return Located(name, at: range) }
    }
    if let name = String(line).text(afterLast: [" - ", " – ", " — "])?.trimmed {
      if name.looksLikeNames, name.split(separator: " ").count <= 3, Action.State(name) == nil {
        return Located(name, at: range)
      }
    }
    if let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), line[..<colon].lowercased().holds("team") {
      let name = String(line[..<colon]).filter { !"*_-[]".contains($0) }.trimmed
      if name.lowercased().hasSuffix(" team"), name.split(separator: " ").count <= 3 { return Located(name, at: range) }
    }
    return nil
  }

  private func readDue(in range: ByteRange, of action: inout Action) {
    let line = document.source.line(containing: range.lowerBound)
    let place = range.lowerBound..<min(range.upperBound, max(line.upperBound, range.lowerBound))
    for time in StatedTime.all(in: document.source.bytes, place, hints) where time.hasDay {
      let before = document.source.text(in: max(place.lowerBound, time.range.lowerBound - 14)..<time.range.lowerBound)
      let lowered = before.lowercased().filter { !"*_:".contains($0) }.trimmed
      let isDue = ["by", "due", "until", "before", "eta", "deadline", "innen", "bis", "(", "📅"].contains {
        lowered.hasSuffix($0)
      }
      guard isDue, let day = dueDay(of: time) else { continue }
      action.due = Located(document.source.text(in: time.range), at: time.range)
      action.dueDay = day
      return
    }
    if let end = endOfMonth(in: document.source.bytes, place) {
      action.due = Located(document.source.text(in: end.range), at: end.range)
      action.dueDay = end.day
    }
  }

  /// A link to an issue or a change, `#123` or `SHOP-482`.
  func tracking(in range: ByteRange) -> Located<String>? {
    let bytes = document.source.bytes
    for word in bytes[range].split(whereSeparator: \.isAroundReference) {
      var word = word
      while let last = word.last, ".:!?".utf8.contains(last) { word.removeLast() }
      // Most words are neither an address nor end in a number.
      guard word.count >= 2, word.last?.isDigit == true || word.contains(UInt8(ascii: ":")) else { continue }
      let text = String(decoding: word, as: UTF8.self)
      if text.isTrackerAddress || (!text.holdsAddress && IssueReference(text) != nil) {
        return Located(text, at: word.indices)
      }
    }
    return nil
  }
}

extension UInt8 {
  /// Whether a byte stands between words and around references to issues.
  fileprivate var isAroundReference: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "\""):
      true
    default: false
    }
  }
}
