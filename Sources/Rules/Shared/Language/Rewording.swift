import Documents
import Language
import Linting

extension PhraseMatch {
  /// The object of the phrase, in the author's words: "the dashboard" in "did not check the dashboard".
  private var object: String? {
    let start = phrase.upperBound
    var end = start
    while end < sentence.tokens.count, end - start < 8, isPartOfObject(sentence.tokens[end], isFirst: end == start) {
      end += 1
    }
    // An article or a preposition at the end belongs to words that were cut off.
    while end > start, !WordClass.of(sentence.tokens[end - 1]).isDisjoint(with: [.determiner, .preposition, .adverb]) {
      end -= 1
    }
    return end > start ? sentence.text(of: start..<end) : nil
  }

  private func isPartOfObject(_ token: Token, isFirst: Bool) -> Bool {
    if case .mark = token.kind { return false }
    let classes = WordClass.of(token)
    if isFirst { return classes.contains(.determiner) }
    return classes.isDisjoint(with: [.clauseStart, .auxiliary, .negation, .participle])
  }

  /// The words after "to": "bump the chart version".
  private var purpose: String? {
    guard sentence.tokens[phrase.upperBound - 1].hash == Self.to else { return nil }
    let rest = sentence.tokens[phrase.upperBound...].prefix(8).prefix { token in
      if case .mark = token.kind { return false }
      return WordClass.of(token).isDisjoint(with: [.clauseStart, .auxiliary, .negation])
    }
    return rest.count > 1 ? sentence.text(of: rest.indices) : nil
  }

  /// The question to answer in place of the sentence.
  var question: Message {
    if let purpose { return "name what in the chain asks to \(purpose), or should: a step, a test, an alert" }
    guard let object else {
      return "say what the step showed or which check let it pass: \"the checklist had no prompt for …\""
    }
    return Self.seeing.contains(sentence.tokens[phrase.upperBound - 1].hash)
      ? "say what made \(object) easy to miss: a panel, an alert, a template"
      : "say what \(object) looked like at the time, and which check let this pass"
  }

  /// What to write in place of a counterfactual.
  var alternative: Message {
    guard let object else {
      return
        "say what the person saw at the time, and which chain level did not catch it: \"no step of the runbook asks for …\""
    }
    return "name what would have brought \(object) up at the time: a step, a check, a template"
  }

  private static let to = Token.hash(of: "to")
  private static let seeing = Set(
    words: """
      check checked notice noticed see saw seen read miss missed misread ignore ignored overlook overlooked spot spotted
      dismissed heed heeded catch caught understand misunderstood realise realised realize realized review reviewed look
      """)
}
