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
      action.dueDay = StatedTime(value.value, hints: hints)?.completed(year: hints.year).dayNumber
    case .tracking: action.tracking = action.tracking ?? value
    case .status: if let state = Action.State(value.value) { action.state = state }
    }
  }

  /// Reads labels, handles, dates and references in the source of an action.
  func readDetails(_ range: ByteRange, of action: inout Action) {
    let text = document.source.text(in: range)
    readLabels(in: text, range, of: &action)
    readState(in: text, of: &action)
    if action.tracking == nil { action.tracking = tracking(in: range, isGroup: false) }
    if action.owner == nil { action.owner = owner(in: text, range) }
    if action.due == nil { readDue(in: range, of: &action) }
  }

  private func readLabels(in text: String, _ range: ByteRange, of action: inout Action) {
    for line in text.split(whereSeparator: \.isNewline) {
      // "- **Owner:** Ada | **Due:** 2026-05-01": a label, and its value until the next one.
      for part in line.split(whereSeparator: { "|;()".contains($0) }).flatMap({ $0.split(separator: ". ") }) {
        guard let colon = part.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
        let label = part[..<colon].filter { !"*_-[] \t".contains($0) || $0 == " " }
        guard let name = StructuralFix.Part(label: label.trimmed) else { continue }
        let value = part[part.index(after: colon)...].filter { !"*_`".contains($0) }.trimmed
        guard !value.isEmpty else { continue }
        set(name, Located(value, at: range), of: &action)
      }
    }
  }

  private func readState(in text: String, of action: inout Action) {
    guard action.state == .unknown, let line = text.split(whereSeparator: \.isNewline).first else { return }
    if line.contains("~~") || line.contains(where: { "✅✔☑".contains($0) }) {
      action.state = .done
    } else if line.contains(where: { "🚧⏳".contains($0) }) {
      action.state = .open
    } else if let state = String(line).stateInParentheses {
      action.state = state
    } else if String(line).saysWhatWasDone {
      action.state = .done
    } else {
      // A nested line such as "- Done in v2".
      for nested in text.split(whereSeparator: \.isNewline).dropFirst() {
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
    guard let line = text.split(whereSeparator: \.isNewline).first else { return nil }
    // "(Ada)" and "- Ada" at the end, "Platform team:" at the start.
    if line.hasSuffix(")"), let open = line.lastIndex(of: "(") {
      let name = String(line[line.index(after: open)...].dropLast())
      if name.looksLikeNames, Action.State(name) == nil { return Located(name, at: range) }
    }
    if let dash = line.range(ofLast: [" - ", " – ", " — "]) {
      let name = String(line[dash.upperBound...]).trimmed
      if name.looksLikeNames, name.split(separator: " ").count <= 3, Action.State(name) == nil {
        return Located(name, at: range)
      }
    }
    if let colon = line.firstIndex(of: ":") {
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
      let isDue = ["by", "due", "until", "before", "eta", "deadline", "innen", "bis", "("].contains {
        lowered.hasSuffix($0)
      }
      guard isDue, let day = time.completed(year: hints.year).dayNumber else { continue }
      action.due = Located(document.source.text(in: time.range), at: time.range)
      action.dueDay = day
      return
    }
  }

  /// A link to an issue or a change, `#123` or `SHOP-482`.
  func tracking(in range: ByteRange, isGroup: Bool) -> Located<String>? {
    let bytes = document.source.bytes
    for word in bytes[range].split(whereSeparator: { " \t\r\n()<>[]|,;`*\"".utf8.contains($0) }) {
      var word = word
      while let last = word.last, ".:!?".utf8.contains(last) { word.removeLast() }
      guard word.count >= 2 else { continue }
      let text = String(decoding: word, as: UTF8.self)
      if text.isTrackerAddress || (!text.contains("://") && IssueReference(text) != nil) {
        return Located(text, at: word.indices)
      }
    }
    return nil
  }
}

extension String {
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  /// What an author left between the braces of a template: `{{ Add the check }}`; the name of a blank is none.
  var withoutBraces: String {
    guard hasPrefix("{{") else { return self }
    let inside = filter { !"{}".contains($0) }.trimmed
    return inside.prefix { $0 != "[" }.split(separator: " ").count > 2 ? inside : self
  }

  /// `Switched to pnpm 10`, `We've tightened the workflows`: a past tense where others promise.
  fileprivate var saysWhatWasDone: Bool {
    var words = lowercased().split { !$0.isLetter && !"'’-".contains($0) }.map(String.init)[...]
    if words.first.map({ ["we've", "we’ve"].contains($0) }) ?? false { words = words.dropFirst() }
    if words.starts(with: ["we", "have"]) { words = words.dropFirst(2) }
    if let first = words.first, first.hasSuffix("ly") { words = words.dropFirst() }
    guard let verb = words.first, verb.utf8.count > 4, verb.hasSuffix("ed") else { return false }
    return ![
      "need", "embed", "feed", "speed", "seed", "shed", "proceed", "exceed", "succeed", "automated", "improved",
      "detailed", "dedicated", "centralized", "distributed", "shared", "extended", "advanced", "increased",
    ].contains(verb) || self.contains("'ve") || self.contains("’ve")
  }

  /// Whether an address is that of an issue, a change or a ticket.
  package var isTrackerAddress: Bool {
    guard hasPrefix("http://") || hasPrefix("https://") else { return false }
    let marks = [
      "/issues/", "/issue/", "/pull/", "/pulls/", "/merge_requests/", "/browse/", "/work_items/", "/tickets/", "/pr/",
      "linear.app/", "/commit/", "/t/", "trello.com/c/", "app.asana.com/", "shortcut.com/", "/bug/", "show_bug.cgi",
    ]
    return marks.contains(where: contains)
  }

  /// `(Done!)`, `(in progress)` at the end of a line.
  var stateInParentheses: Action.State? {
    let line = trimmed
    guard let open = line.lastIndex(where: { $0 == "(" || $0 == "[" }), line.last.map({ ")]".contains($0) }) ?? false
    else {
      guard let last = line.split(separator: "*").last.map(String.init), last.lowercased().hasPrefix("status:") else {
        return nil
      }
      return Action.State(String(last.dropFirst(7)))
    }
    return Action.State(String(line[line.index(after: open)...]))
  }

  /// `1) …`, `2. …`: numbered like an item.
  var isNumberedItem: Bool {
    let digits = prefix { $0.isNumber }
    return !digits.isEmpty && dropFirst(digits.count).first.map { ").".contains($0) } ?? false
  }

  /// A line over nested items: "Monitoring:", "✅ Done:".
  var isGroupLine: Bool {
    let text = trimmed
    return text.hasSuffix(":") || (Action.State(text) != nil && text.utf8.count <= 24)
  }

  /// An explanation of signs under a list.
  var isLegend: Bool {
    let text = lowercased()
    return text.hasPrefix("legend") || (text.contains(" = ") && text.utf8.count <= 60)
  }

  /// One to four words, each with a capital, joined by `&`, `,` or `and`: "Ada", "Ann & Bob".
  var looksLikeNames: Bool {
    let words = split { " ,&/+".contains($0) }
    guard (1...6).contains(words.count) else { return false }
    return words.allSatisfy { word in
      word == "and" || word.hasPrefix("@")
        || (word.first?.isUppercase == true && word.dropFirst().allSatisfy { $0.isLowercase || $0 == "-" || $0 == "." })
    } && !words.contains { Self.nobody.contains($0.lowercased()) }
  }

  private static let nobody: Set<String> = [
    "for", "planning", "done", "todo", "monitoring", "short", "long", "term", "actions", "action", "items", "follow",
    "prevention", "detection", "process", "documentation", "improvements", "next", "steps", "other", "notes",
    "infrastructure", "testing", "alerting", "communication", "cleanup", "upstream", "tooling", "immediate", "high",
    "medium", "low", "priority", "open", "completed", "technical", "security", "training", "optional", "repair",
  ]
}

extension Substring {
  fileprivate func range(ofLast separators: [String]) -> Range<Index>? {
    separators.compactMap { ranges(of: $0).last }.max { $0.lowerBound < $1.lowerBound }
  }
}
