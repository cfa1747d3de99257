/// The account of the on-call who responded.
package enum AccountPart: Hashable, Sendable, CaseIterable {
  case saw, did, confusing

  /// The part, as a message names it.
  package var question: String {
    switch self {
    case .saw: "what was seen"
    case .did: "what was done"
    case .confusing: "what was confusing"
    }
  }

  /// The beginnings of words for it.
  private var stems: [String] {
    switch self {
    case .saw: ["saw", "seen", "see", "notic", "observ", "looked", "showed", "shows", "見た", "vi", "viu", "看到"]
    case .did:
      [
        "did", "done", "tried", "try", "action", "took", "restart", "roll", "ran", "held", "check", "open", "revert",
        "行った", "対応", "fiz", "fez", "做了",
      ]
    case .confusing:
      [
        "confus", "unclear", "surpris", "mislead", "unexpected", "puzzl", "ambig", "misread", "expected", "混乱",
        "分かりにく", "困惑",
      ]
    }
  }

  /// Whether a label or a sentence is about the part.
  package func isNamed(by text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return words.contains { word in stems.contains { word.hasPrefix($0) } }
  }
}
