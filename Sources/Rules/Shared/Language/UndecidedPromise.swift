import Bytes
import Documents

/// The beginning of an action that decides nothing.
struct UndecidedPromise {
  let words: String

  /// Whether it promises to think; else to better something without an end.
  let isThought: Bool

  init?(_ text: String, asWritten source: String) {
    // Nearly always the first words show that it is none.
    let first = text.words(with: "'’-", limit: 3).first { !Self.openings.contains($0) }
    if let first, !Self.bettering.contains(first), !Self.thoughts.contains(where: { $0[0] == first }) { return nil }
    let words = text.words(with: "'’-")
    let start = words.drop { Self.openings.contains($0) }
    if let phrase = Self.thoughts.first(where: { start.starts(with: $0) }) {
      // "Consider adding X to `a.md`" names the change, and "Investigate and add an alert" goes on to one.
      guard !source.namesEnd, !start.prefix(5).contains("and") else { return nil }
      (self.words, isThought) = (phrase.joined(separator: " "), true)
    } else if let verb = start.first, Self.bettering.contains(verb), 2...8 ~= start.count, !source.namesEnd,
      // "Improve communication" is a feeling, which `vague-fix` says.
      Self.feelings.isDisjoint(with: start)
    {
      (self.words, isThought) = (start.prefix(2).joined(separator: " "), false)
    } else {
      return nil
    }
  }

  /// What stands before the verb of a promise.
  private static let openings: Set<String> = [
    "we", "will", "should", "need", "to", "must", "todo", "action", "team", "plan",
  ]

  private static let thoughts: [[String]] = [
    "investigate", "look into", "look at", "consider", "explore", "discuss", "think about", "think of", "figure out",
    "evaluate whether", "undersøke", "vurdere", "prüfen ob", "untersuchen",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let feelings: Set<String> = [
    "communication", "communications", "coordination", "collaboration", "cooperation", "awareness", "discipline",
    "culture",
    "teamwork", "attention", "vigilance", "diligence", "mindset", "attitude", "behaviour", "behavior", "knowledge",
  ]

  private static let bettering: Set<String> = [
    "improve", "better", "enhance", "strengthen", "optimize", "optimise", "forbedre",
  ]
}

extension Document {
  /// Whether a place is in an open fix or action that decides nothing: a second rule has nothing to add to it.
  func isUndecided(_ place: ByteRange) -> Bool {
    if let fix = structuralFixes.first, !fix.isDone, let change = fix.change, change.range.contains(place.lowerBound) {
      return UndecidedPromise(change.value, asWritten: source.text(in: change.range)) != nil
    }
    let actions = actions
    var (low, high) = (0, actions.count)
    while low < high {
      let middle = (low + high) / 2
      if actions[middle].range.lowerBound <= place.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return false }
    let action = actions[low - 1]
    return action.range.upperBound > place.lowerBound && !action.isDone && !action.isStructural
      && UndecidedPromise(action.text, asWritten: source.text(in: action.range)) != nil
  }
}

extension String {
  /// Whether a path, code or a number says where or until when.
  fileprivate var namesEnd: Bool {
    contains("`") || contains(".md")
      || split(separator: " ").contains { word in
        word.contains(where: \.isNumber) && !word.hasPrefix("#") && !word.hasPrefix("(")
      }
  }
}
