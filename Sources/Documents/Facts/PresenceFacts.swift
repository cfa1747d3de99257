extension FactReader {
  /// What is only there or not, by its section, its label, or a sentence that says it.
  mutating func readPresence() {
    let parents = parentsOfText
    facts.impact = presence(of: [.impact], Self.impacts, parents)
    facts.rootCause = presence(of: [.rootCause, .whys, .contributingFactors], Self.causes, parents)
    facts.detection = presence(of: [.detection], Self.detectionWords, parents) ?? eventRange(Self.detectionWords)
    if facts.detection == nil { facts.detection = facts.detected?.range }
    facts.resolution =
      presence(of: [.containment, .mitigation], Self.resolutions, parents) ?? eventRange(Self.resolutions)
    facts.lessons = presence(of: [.lessons, .luck], Self.lessonWords, parents)
  }

  /// The section with the topic if it has text, else the first sentence with one of the words.
  private func presence(of names: Set<Section.Name>, _ words: WordSearch, _ parents: Set<Int>) -> ByteRange? {
    let found = document.sections.first { $0.name.map(names.contains) ?? false && hasText($0, parents) }
    if let section = found {
      return section.title?.range ?? section.range
    }
    let label = document.labelledLines.first { line in
      line.section != .actions && !line.value.value.isEmpty && !line.value.isPlaceholder
        && (Section.Name(heading: line.label.value).map(names.contains) ?? false)
    }
    if let label { return label.label.range }
    return sentence(with: words, outside: [.actions, .lessons, .timeline]) ?? sentence(with: words, outside: [.actions])
  }

  private func sentence(with words: WordSearch, outside names: Set<Section.Name>) -> ByteRange? {
    for block in document.blocks where !block.isQuoted {
      guard let prose = block.prose else { continue }
      switch block.kind {
      case .paragraph, .cell: break
      default: continue
      }
      if let name = document.sectionName(of: block), names.contains(name) { continue }
      guard let match = words.first(in: prose.bytes, 0..<prose.bytes.count) else { continue }
      // "The root cause is still unknown" says none.
      let after = prose.text(in: match.range.upperBound..<min(match.range.upperBound + 40, prose.bytes.count))
      if ["unknown", "not known", "unclear", "not yet"].contains(where: after.lowercased().contains) { continue }
      return prose.source(of: match.range)
    }
    return nil
  }

  /// Where the sections begin that have a section with text in them.
  private var parentsOfText: Set<Int> {
    let sections = document.sections
    return Set(sections.lazy.filter { !$0.blocks.isEmpty }.compactMap(\.parent).map { sections[$0].range.lowerBound })
  }

  private func eventRange(_ words: WordSearch) -> ByteRange? {
    events.first { event in
      let bytes = Array(event.text.utf8)
      return words.first(in: bytes, 0..<bytes.count) != nil
    }?.row.time.range
  }

  /// Whether a section, or one below it, has text of its own that no template left.
  private func hasText(_ section: Section, _ parents: Set<Int>) -> Bool {
    document.blocks[section.blocks].contains { block in
      guard let prose = block.prose, !prose.isEmpty else { return false }
      return !Located(prose.text, at: block.range).isPlaceholder
    } || parents.contains(section.range.lowerBound)
  }

  private static let impacts = WordSearch([
    "affected", "experienc", "return status", "status 5", "5xx", "reducing capacity", "reduced capacity",
    "not be authenticated",
    "attacker could", "could have been", "timeouts", "unresponsive", "degradation", "interrupt", "disrupt", "impacting",
    "not working",
    "delays", "affecting", "stalled", "stuck", "were unable", "was unable", "unable to", "could not", "couldn't",
    "unavailable", "outage", "downtime",
    "users experienced", "customers experienced", "impacted", "no impact", "degraded", "failed to", "errors for",
    "inaccessible", "not accessible", "taking longer", "preventing them", "prevented", "unreachable", "users",
    "customers", "were down", "was down", "not able to", "data loss", "lost data", "konsekvens", "fikk feil", "nede",
  ])
  private static let causes = WordSearch([
    "caused by", "the reason was", "reason for the", "reason for this", "underlying reason", "culprit", "was caused",
    "the cause", "because", "due to", "resulted from", "as a result of",
    "turned out", "bug in", "misconfigur", "side-effect of", "correlated with", "root cause of", "root cause was",
    "root cause is", "is suspected", "led to", "triggered by", "stemmed from", "rotårsak", "skyldtes", "på grunn av",
    "årsaken", "原因",
  ])
  private static let detectionWords = WordSearch([
    "alert", "noticed", "detected", "reported", "paged", "pagerduty", "discovered", "notified", "monitoring showed",
    "were informed", "became aware", "oppdaget", "varslet", "henvendelse", "検知", "アラート",
  ])
  private static let resolutions = WordSearch([
    "resolved", "fixed", "rolled back", "corrected", "solution", "back to normal", "re-enabled", "completed",
    "rollback", "reverted", "mitigated", "restored", "recovered", "restarted",
    "was deployed", "fix was", "hotfix", "patched", "revoked", "scaled up", "rullet tilbake", "løst", "fikset",
    "rettet",
    "復旧", "解決",
  ])
  private static let lessonWords = WordSearch([
    "lessons learned", "lesson learned", "we learned", "we have learned", "what went well", "what went wrong",
    "in hindsight", "takeaway", "hva lærte",
  ])
}
