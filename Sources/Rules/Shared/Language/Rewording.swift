import Documents
import Language
import Linting

extension PhraseMatch {
  /// The object of what was done or not done, in the author's words: "the dashboard" in "did not check the dashboard".
  private var object: String? {
    guard let object = lastClause?.object, object.tokens.lowerBound >= whole.lowerBound else {
      return nil
    }
    // "Lost track of it": the noun belongs to the verb.
    let isEmpty = clauses.tags[object.head].part == .pronoun || Self.ofVerbs.contains(sentence.tokens[object.head].hash)
    return isEmpty || object.tokens.count > Self.longestEcho ? nil : sentence.text(of: object.tokens)
  }

  /// That of the last verb of the phrase: "test" in "failed to test".
  private var lastClause: Clause? {
    phrase.reversed().lazy.compactMap { clauses.clause(in: $0..<$0 + 1) }.first ?? clauses.clause(of: phrase)
  }

  /// The words after "to": "bump the chart version".
  private var purpose: String? {
    let last = sentence.tokens[phrase.upperBound - 1]
    let start = last.hash == Self.to ? phrase.upperBound : nil
    let behind = phrase.upperBound < sentence.tokens.count && sentence.tokens[phrase.upperBound].hash == Self.to
    guard let start = start ?? (behind ? phrase.upperBound + 1 : nil) else { return nil }
    let rest = sentence.tokens[start...].prefix(Self.longestEcho).prefix { token in
      if case .mark = token.kind { return false }
      return WordClass.of(token).isDisjoint(with: [.clauseStart, .auxiliary, .negation])
    }
    return rest.count > 1 ? sentence.text(of: rest.indices) : nil
  }

  /// The question to answer in place of the sentence.
  var question: Message {
    if let purpose { return "name the step, the test or the alert that asks to \(purpose), or should" }
    guard let object else {
      return "say what the step showed or which check let it pass: \"the checklist had no prompt for …\""
    }
    let isSeeing = lastClause.map { Self.seeing.contains($0.verb.lemma) } ?? false
    return isSeeing
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

  /// In words: an echo has to fit into one line.
  private static let longestEcho = 8
  private static let to = Token.hash(of: "to")
  private static let seeing = Set(
    words: """
      check notice see read miss misread overlook spot heed catch understand realise realize review look
      """)
  private static let ofVerbs = Set(
    words: "track sight care account note notice attention advantage part place time action steps hold heed")
}
