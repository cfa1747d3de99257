internal import Bytes

extension String {
  /// What an author left between the braces of a template: `{{ Add the check }}`; the name of a blank is none.
  var withoutBraces: String {
    guard hasPrefix("{{") else { return self }
    let inside = filter { !"{}".contains($0) }.trimmed
    return inside.prefix { $0 != "[" }.split(separator: " ").count > 2 ? inside : self
  }

  /// `Switched to pnpm 10`, `We've tightened the workflows`: a past tense where others promise.
  var saysWhatWasDone: Bool {
    var words = words(with: "'’-", limit: 6)[...]
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
    return marks.contains(where: holds)
  }

  /// The text after `due`, `by` and the like.
  var withoutDueWord: String {
    let words = ["due", "by", "until", "before", "eta", "frist", "bis", "innen", "📅"]
    guard let word = words.first(where: { lowercased().hasPrefix($0) }) else { return self }
    return String(dropFirst(word.count).drop { " :".contains($0) })
  }

  /// A name, a handle, or a team: "Ada", "Dag O.", "Consumer team".
  var looksLikeOwner: Bool {
    if hasPrefix("@") { return count > 2 }
    let words = parts(at: " ")
    if words.count <= 3, let last = words.last?.lowercased(), ["team", "squad", "crew"].contains(last) { return true }
    return looksLikeNames && words.count <= 3
  }

  /// `(Done!)`, `(in progress)` at the end of a line.
  var stateInParentheses: Action.State? {
    var line = trimmed
    // "**(Done during this incident)**"
    while let last = line.last, "*_".contains(last) { line.removeLast() }
    guard line.last.map({ ")]".contains($0) }) ?? false, let open = line.lastIndex(where: { $0 == "(" || $0 == "[" })
    else {
      guard lowercased().holds("status:"), let last = line.split(separator: "*").last.map(String.init),
        last.lowercased().hasPrefix("status:")
      else { return nil }
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
    if text.hasSuffix(":") || (Action.State(text) != nil && text.utf8.count <= 24) { return true }
    let words = text.words(with: "-", limit: 5)
    return (1...4).contains(words.count) && words.last.map(Self.kinds.contains) ?? false
  }

  /// What groups of tasks are called: "Observability improvements".
  private static let kinds: Set<String> = [
    "improvements", "changes", "fixes", "tasks", "actions", "follow-ups", "tweaks", "documentation", "monitoring",
    "alerting", "observability", "tooling", "automation", "testing", "communication", "process", "infrastructure",
  ]

  /// Who is to do it: "Developers to agree on a limit", "Storage team to move the queue".
  var whoIsTo: String? {
    // Three words are seldom longer, and this is asked of every action.
    let head = Array(utf8.prefix(48))
    guard let place = Self.duty.first(in: head, head.indices)?.range.lowerBound else { return nil }
    let name = String(decoding: head[..<place], as: UTF8.self).filter { !"*_`[]-".contains($0) }.trimmed
    let words = name.parts(at: " ")
    guard (1...3).contains(words.count), name.first?.isUppercase == true, let last = words.last,
      Self.groups.contains(last.lowercased())
    else { return nil }
    return name
  }

  private static let duty = WordSearch([" to "])
  private static let groups: Set<String> = [
    "team", "teams", "squad", "crew", "developers", "engineers", "engineering", "sre", "sres", "ops", "devops",
    "maintainers", "admins", "operations", "everyone", "committers", "reviewers",
  ]

  /// What a template leaves for the author: "Item 1", "Action 2".
  var isBlankItem: Bool {
    guard utf8.count <= 10 else { return false }
    let words = parts(at: " ")
    return words.count == 2 && Int(words[1]) != nil
      && ["item", "action", "task", "todo", "step"].contains(words[0].lowercased())
  }

  /// An explanation of signs under a list.
  var isLegend: Bool {
    let text = lowercased()
    return text.hasPrefix("legend") || (text.utf8.count <= 60 && text.holds(" = "))
  }

  /// One to four words, each with a capital, joined by `&`, `,` or `and`: "Ada", "Ann & Bob".
  var looksLikeNames: Bool {
    let words = utf8.split { " ,&/+".utf8.contains($0) }.map(Substring.init)
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

extension String {
  /// What stands after the last of some separators; nil if there is none.
  func text(afterLast separators: [String]) -> String? {
    let bytes = Array(utf8)
    var end = 0
    for separator in separators.map({ Array($0.utf8) }) {
      var place = 0
      while place + separator.count <= bytes.count {
        guard bytes[place] == separator[0], bytes[place...].starts(with: separator) else {
          place += 1
          continue
        }
        place += separator.count
        end = max(end, place)
      }
    }
    return end > 0 ? String(decoding: bytes[end...], as: UTF8.self) : nil
  }
}

extension Prose {
  /// Whether a sentence says that somebody will do something.
  ///
  /// What ends with a colon only introduces the list of it.
  func promises(in sentence: Range<Int>) -> Bool {
    Self.saysWhatIsToBe(bytes, sentence)
      && bytes[sentence].last(where: \.isInk) != UInt8(ascii: ":")
  }

  /// "The gateway should switch", but not "Ben should have checked".
  private static func saysWhatIsToBe(_ bytes: [UInt8], _ sentence: Range<Int>) -> Bool {
    if promises.first(in: bytes, sentence) != nil { return true }
    guard let duty = should.first(in: bytes, sentence)?.range else { return false }
    return !bytes[duty.upperBound..<sentence.upperBound].starts(with: "have ".utf8)
  }

  private static let should = WordSearch([" should "])
  private static let promises = WordSearch([
    "we will ", "we'll ", "we’ll ", "is going to", "are planned", "should consider", "we are going to",
    "we plan to", "we are planning", "we intend to", "will be ",
    "we're going to", "would be useful ", "would be good ", "would be helpful ",
    "vi skal", "vi vil", "wir werden",
  ])
}
