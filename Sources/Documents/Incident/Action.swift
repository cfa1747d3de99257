internal import Bytes

/// A follow-up that a document promises, in any form.
package struct Action: Hashable, Sendable {
  /// The promise, without its labels.
  package let text: String

  /// The smallest place for findings about it.
  package let range: ByteRange
  package internal(set) var owner: Located<String>?
  package internal(set) var due: Located<String>?

  /// The day by which it is to be done, in days since 1970-01-01; nil if `due` names none.
  package internal(set) var dueDay: Int?
  package internal(set) var tracking: Located<String>?
  package internal(set) var state: State = .unknown

  /// Whether it says where it is decided: in the retro, or in the next postmortem.
  package internal(set) var isRouted = false

  /// Whether it is the structural fix itself, listed among the others.
  package internal(set) var isStructural = false

  /// The whole text, with labels and sub-items.
  package internal(set) var details: ByteRange

  package enum State: String, Hashable, Sendable {
    case open, done, unknown
  }

  init(text: String, range: ByteRange) {
    (self.text, self.range, details) = (text, range, range)
  }
}

extension Action {
  package var isDone: Bool { state == .done }

  /// The last second by which it is to be done, counted as a moment; nil without a date.
  package var dueMoment: Moment? { dueDay.map { Moment(day: $0) } }
}

extension Action.State {
  /// The state that a status column, a group line or a remark at the end of an item names; nil for other words.
  init?(_ text: String) {
    guard Self.mayBegin(text) else { return nil }
    // No state has more than three words.
    let words = text.words(with: "✅✔☑🚧⏳", limit: 4)
    guard let first = words.first else { return nil }
    let mayHaveSign = Self.mayHaveSign(text)
    if Self.doneWords.contains(first) || Self.isDropped(words)
      || mayHaveSign && text.contains(where: { "✅✔☑".contains($0) })
    {
      self = .done
    } else if Self.openWords.contains(first) || words.starts(with: ["in", "progress"])
      || words.starts(with: ["not", "started"]) || words == ["to", "do"]
      || mayHaveSign && text.contains(where: { "🚧⏳".contains($0) })
    {
      self = .open
    } else {
      return nil
    }
  }

  /// The state that an answer in a column such as `Done?` or `Progress` means: `yes`, `100%`; nil for others.
  init?(answer: String) {
    let text = answer.trimmed
    if text.hasSuffix("%"), let share = Int(String(text.dropLast()).trimmed) {
      self = share >= 100 ? .done : .open
    } else if ["yes", "y", "ja", "oui", "sí", "sim", "はい"].contains(text.lowercased()) {
      self = .done
    } else if ["no", "n", "not yet", "nei", "nein", "non", "não", "いいえ"].contains(text.lowercased()) {
      self = .open
    } else {
      return nil
    }
  }

  /// Whether the first word of a text can begin a state; nearly no promise has such a word.
  private static func mayBegin(_ text: String) -> Bool {
    var word = ByteHash()
    var isBehindWord = false
    var isInWord = false
    for byte in text.utf8 {
      // A sign can be anywhere in the text.
      if byte >= 0x80 { return true }
      if byte.isLetter, !isBehindWord {
        isInWord = true
        word.add(byte.lowercased)
      } else if isInWord {
        isBehindWord = true
      }
    }
    return firstWords.contains(word.value)
  }

  private static let firstWords = WordSet(
    (doneWords.union(openWords) + droppedWords + ["in", "not", "to", "won", "wont"]).map { Token.hash(of: $0) })

  /// Whether a sign of a state can be in a text; nearly no text has one, and a search by characters is slow.
  static func mayHaveSign(_ text: String) -> Bool {
    guard !text.isASCII else { return false }
    let bytes = Array(text.utf8)
    return signs.first(in: bytes, 0..<bytes.count) != nil
  }

  private static let signs = WordSearch(["✅", "✔", "☑", "🚧", "⏳"])

  private static let doneWords: Set<String> = [
    "done", "closed", "complete", "completed", "finished", "resolved", "merged", "shipped", "fixed", "released",
    "implemented", "deployed", "gjort", "utført", "ferdig", "fertig", "erledigt", "terminé", "hecho", "feito", "完了",
    "済", "完成",
  ]
  /// What nobody will do any more is settled too; a longer text, "Cancelled orders are kept", is about something else.
  private static func isDropped(_ words: [String]) -> Bool {
    switch words.count {
    case 1: droppedWords.contains(words[0])
    case 2:
      ["won t", "wont do", "wont fix", "not planned", "not needed", "won’t do"].contains(words.joined(separator: " "))
    case 3: words[0] == "won" && words[1] == "t" && ["do", "fix"].contains(words[2])
    default: false
    }
  }

  private static let droppedWords = ["wontfix", "wontdo", "cancelled", "canceled", "abandoned", "obsolete"]

  private static let openWords: Set<String> = [
    "todo", "open", "pending", "planned", "ongoing", "wip", "started", "blocked", "backlog", "new", "åpen", "offen",
    "未着手", "対応中",
  ]
}
