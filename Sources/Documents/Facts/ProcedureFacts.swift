internal import Bytes

extension FactReader {
  /// What a runbook says about its procedure.
  mutating func readProcedure() {
    if let text = labelled([.lastReviewed]), let time = StatedTime(text.value), time.dayNumber != nil {
      facts.lastReviewed = Facts.Fact(value: time, text: text.value, range: text.range)
    }
    facts.reviewEvery = labelled([.reviewEvery]).map(Facts.Fact.init)
    facts.steps = document.steps.first?.range
    facts.escalation = labelled([.escalation])?.range ?? titled(.escalation) ?? says(Self.escalations)
    facts.verification =
      titled(.verification)
      ?? says(Self.verifications, outside: [.diagnosis, .whenToUse, .impact, .prerequisites, .evidence])
    facts.rollback = titled(.rollback) ?? says(Self.rollbacks)
    facts.alerts = readAlerts()
  }

  private func titled(_ name: Section.Name) -> ByteRange? {
    document.sections(name).first { !$0.blocks.isEmpty }?.title?.range
  }

  private func says(_ words: WordSearch, outside names: Set<Section.Name> = []) -> ByteRange? {
    for block in document.blocks {
      if let name = document.sectionName(of: block), names.contains(name) { continue }
      guard let prose = block.prose, let match = words.first(in: prose.bytes, 0..<prose.bytes.count) else { continue }
      return prose.source(of: match.range)
    }
    return nil
  }

  private func readAlerts() -> [Located<String>] {
    let stated = document.metadata[.alerts]
    let listed = (stated?.value.list ?? []).compactMap(\.text) + [stated?.text].compactMap(\.self)
    if !listed.isEmpty { return listed }
    // Runbooks of alerts are named after them: `KubePodCrashLooping`.
    guard let title = document.title, title.value.isAlertName else { return [] }
    return [title]
  }

  private static let escalations = WordSearch([
    "escalate", "if you cannot resolve", "if you can't resolve", "contact the", "page the", "reach out to",
    "open a support",
    "contact support", "ask for help", "call the",
  ])
  private static let verifications = WordSearch([
    "verify that", "validate that", "confirm that", "check that it", "make sure it", "watch for a successful",
    "check that the", "should now be", "verify the",
  ])
  private static let rollbacks = WordSearch(["roll back", "rolling back", "rollback", "revert the", "undo the"])
}

extension String {
  /// `KubePodCrashLooping`: one word of several capitalised ones.
  fileprivate var isAlertName: Bool {
    utf8.count >= 6 && utf8.allSatisfy { $0.isLetter || $0.isDigit }
      && first?.isUppercase == true && dropFirst().contains(where: \.isUppercase) && contains(where: \.isLowercase)
  }
}
