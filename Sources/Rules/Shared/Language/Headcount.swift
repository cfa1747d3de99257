import Documents
import Language

extension Sentence {
  /// Whether the sentence says how many users were affected.
  ///
  /// In a section on impact, any number counts that is neither a time nor a version. Elsewhere, and for a word such as
  /// `all`, a word for affected users has to be near it.
  var saysHowMany: Bool {
    let tellsImpact = section == .impact || section == .restatement
    return tokens.indices.contains { index in
      if Self.everybody.contains(tokens[index].hash) { return tellsImpact }
      let isWord = tokens[index].isWord && Self.counts.contains(tokens[index].hash)
      guard isWord || isNumber(at: index) else { return false }
      if tellsImpact && !isWord { return true }
      return tokens[max(0, index - 6)..<min(tokens.count, index + 7)].contains { Self.affected.contains($0.hash) }
    }
  }

  private func isNumber(at index: Int) -> Bool {
    guard case .opaque = tokens[index].kind else { return false }
    let text = text(of: index..<index + 1)
    // "2026.11.0" is a version.
    guard text.allSatisfy({ $0.isNumber || ".,%".contains($0) }), text.count(where: { $0 == "." }) < 2 else {
      return false
    }
    let next = index + 1 < tokens.count ? tokens[index + 1].hash : 0
    return text.contains(where: \.isNumber) && !Self.timeUnits.contains(next)
  }

  private static let everybody = Set(words: "everyone everybody nobody")

  private static let counts = Set(
    words:
      """
      all every each no none zero unknown one two three four five six seven eight nine ten dozen dozens hundred hundreds
      thousand thousands half most
      """)

  private static let affected = Set(
    words:
      """
      user users customer customers client clients people person account accounts order orders tenant tenants merchant
      merchants visitor visitors session sessions request requests student students organization organizations
      organisation organisations team teams subscriber subscribers community communities hub hubs
      """)

  private static let timeUnits = Set(
    words:
      "s sec second seconds m min mins minute minutes h hr hrs hour hours d day days week weeks utc am pm")
}
