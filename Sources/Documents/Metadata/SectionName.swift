internal import Bytes

extension Section {
  /// The topic of a section, under any heading.
  package enum Name: Hashable, Sendable, CaseIterable {
    case metadata, restatement, timeline, impact, detection, containment
    case rootCause, whys, contributingFactors, chainLevel
    case structuralFix, actions, deferred, updatedArtefacts
    case lessons, luck, responderAccount, evidence, signOff
    case whenToUse, diagnosis, mitigation, verification, rollback, prerequisites, escalation, prevention, related
  }
}

extension Section.Name {
  /// The name that a heading means; nil for the author's own heading.
  package init?(heading: String) {
    let heading = heading.withoutShortcode
    let whole = HeadingKey(heading)
    if let name = Self.labels[whole] ?? Self.keyword(in: whole.text) {
      self = name
      return
    }
    // "Detection and containment", "Mitigation & resolution", "Timeline: all times UTC": the first part decides.
    let bytes = Array(heading.utf8)
    let joint = bytes.indices.first { Self.isJoint(at: $0, in: bytes) } ?? bytes.count
    let isBracket = joint < bytes.count && (bytes[joint] == UInt8(ascii: "(") || bytes[joint] == 0xEF)
    // A long heading is a sentence, unless only its parentheses make it long.
    guard bytes.count <= 60 || isBracket else { return nil }
    let cut = Self.conjunction.first(in: bytes, 0..<joint)?.range.lowerBound ?? joint
    guard cut < bytes.count, let name = Self.labels[HeadingKey(String(decoding: bytes[..<cut], as: UTF8.self))] else {
      return nil
    }
    self = name
  }

  /// The topic of a longer heading, by the words that only one topic has: "Timeline of the outage (UTC)".
  private static func keyword(in key: String) -> Section.Name? {
    guard key.utf8.count <= 60 else { return nil }
    let bytes = Array(key.utf8)
    return keywordSearch.matches(in: bytes, 0..<bytes.count).map(\.word).min().map { keywordNames[$0] }
  }

  private static let keywordSearch = WordSearch(keywords.flatMap(\.1))
  private static let keywordNames = keywords.flatMap { name, phrases in phrases.map { _ in name } }

  private static let keywords: [(Section.Name, [String])] = [
    (
      .actions,
      [
        "action item", "follow up action", "corrective action", "preventive action", "preventive enhancement",
        "preventive improvement", "preventative action", "recommended improvement", "future work",
      ]
    ),
    (.lessons, ["lesson learned", "went well", "went wrong", "went poorly", "didnt go so well", "gone better"]),
    (.luck, ["got lucky"]), (.timeline, ["timeline", "時系列", "时间线", "タイムライン", "经过"]),
    (.actions, ["再発防止", "改进措施", "行动项"]), (.lessons, ["教訓", "经验教训", "学んだ"]),
    (.rootCause, ["root cause", "原因"]), (.impact, ["影響", "影响"]), (.detection, ["検知", "发现过程"]),
    (.containment, ["復旧", "恢复", "处理过程"]),
  ]

  private static let conjunction = WordSearch([" and "])

  /// Whether a heading can be split at a place: `&`, `/`, a colon, a dash or a bracket.
  private static func isJoint(at index: Int, in bytes: [UInt8]) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "("): true
    case 0xE2: bytes[index...].starts(with: "–".utf8) || bytes[index...].starts(with: "—".utf8)
    case 0xEF: bytes[index...].starts(with: "（".utf8)
    default: false
    }
  }

  static let labels = LabelTable(aliases)
}
