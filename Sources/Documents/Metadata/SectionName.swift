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
    if let name = Self.byHeading[heading] {
      self = name
      return
    }
    let whole = HeadingKey(heading)
    if let name = Self.byKey[whole] {
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
    guard cut < bytes.count, let name = Self.byKey[HeadingKey(String(decoding: bytes[..<cut], as: UTF8.self))] else {
      return nil
    }
    self = name
  }

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

  /// Fast path: the headings as nearly all files spell them.
  private static let byHeading: [String: Section.Name] = {
    var byHeading: [String: Section.Name] = [:]
    for (name, headings) in aliases {
      for heading in headings {
        byHeading[heading.prefix(1).uppercased() + heading.dropFirst()] = name
        byHeading[
          heading.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")] =
          name
      }
    }
    return byHeading
  }()

  private static let byKey: [HeadingKey: Section.Name] = {
    var byKey: [HeadingKey: Section.Name] = [:]
    for (name, headings) in aliases {
      for heading in headings { byKey[HeadingKey(heading)] = name }
    }
    return byKey
  }()

  /// Headings as people write them in some hundreds of public postmortems and runbooks.
  private static let aliases: [(Section.Name, [String])] = [
    (
      .metadata,
      [
        "metadata", "meta", "details", "incident details", "incident metadata", "key facts", "at a glance", "stats",
        "statistics", "incident information", "overview table", "メタデータ", "基本信息", "개요",
      ]
    ),
    (
      .restatement,
      [
        "summary", "issue summary", "executive summary", "incident summary", "what happened", "overview", "restatement",
        "tl;dr", "tldr", "description", "サマリー", "概要", "摘要", "요약", "resumo", "sammendrag",
      ]
    ),
    (
      .timeline,
      [
        "timeline", "incident timeline", "chain of events", "timeline of events", "sequence of events", "events",
        "war room log", "タイムライン", "时间线", "타임라인", "linha do tempo", "tidslinje",
      ]
    ),
    (
      .impact,
      [
        "impact", "customer impact", "user impact", "impact on users", "impact assessment", "business impact", "影響",
        "影响", "영향", "impacto", "konsekvens",
      ]
    ),
    (.detection, ["detection", "how was it detected", "how we detected it", "検知", "检测", "detecção", "monitoring"]),
    (
      .containment,
      [
        "containment", "mitigation and resolution", "mitigation & resolution", "resolution", "resolution and recovery",
        "recovery", "response",
        "incident response", "immediate response", "復旧", "対応", "resolução", "løsning",
      ]
    ),
    (
      .rootCause,
      [
        "root cause", "root cause analysis", "cause", "cause of the incident", "analysis", "trigger",
        "root cause and trigger", "technical analysis", "technical details", "what caused it", "why did it happen",
        "根因", "根本原因", "根本原因分析", "原因", "근본 원인", "causa raiz", "rotårsak", "rotårsaker",
      ]
    ),
    (.whys, ["five whys", "5 whys", "5 whys analysis", "five whys analysis", "whys", "5 why", "なぜなぜ分析"]),
    (
      .contributingFactors,
      ["contributing factors", "contributing causes", "contributory factors", "寄与要因", "fatores contribuintes"]
    ),
    (.chainLevel, ["missing chain level", "chain level", "which chain level was missing"]),
    (.structuralFix, ["structural fix", "the structural fix", "structural fix one", "one structural fix"]),
    (
      .actions,
      [
        "action items", "actions", "follow-up actions", "follow up", "follow-up", "follow-ups", "follow up items",
        "corrective and preventative measures", "corrective and preventive measures", "corrective actions",
        "corrective measures", "preventive actions", "preventative measures", "next steps", "process improvements",
        "remediation", "remediations", "remediation items", "improvements", "future work", "todo", "todos", "to do",
        "action plan", "recommendations", "アクションアイテム", "再発防止策", "修复", "改进措施", "액션 아이템", "tiltak",
        "ações", "itens de ação",
      ]
    ),
    (.deferred, ["deferred", "retro", "not now", "left for later", "leftovers"]),
    (.updatedArtefacts, ["updated artefacts", "artefacts updated", "updated artifacts", "artifacts updated"]),
    (
      .lessons,
      [
        "lessons learned", "lessons learnt", "lessons", "key takeaways", "takeaways", "learnings", "what went well",
        "what went wrong", "things that went well", "things that went poorly", "what went poorly",
        "what didn't go so well", "what was difficult", "what could have gone better", "学び", "教訓", "lições aprendidas",
      ]
    ),
    (.luck, ["where we got lucky", "luck"]),
    (
      .responderAccount,
      ["responder account", "responders", "attendees", "what was tried that didn't work", "participants"]
    ),
    (
      .evidence,
      [
        "evidence", "references", "appendix", "supporting information", "links", "links to relevant documentation",
        "data",
      ]
    ),
    (.signOff, ["sign-off", "sign off", "signoff", "approvals", "signatures", "approval", "sign"]),
    (.whenToUse, ["when to use", "meaning", "symptoms", "symptom", "purpose", "alert", "scope"]),
    (
      .diagnosis,
      [
        "diagnosis", "troubleshooting", "investigate", "investigation", "initial assessment", "possible causes",
        "debugging", "triage",
      ]
    ),
    (
      .mitigation,
      [
        "mitigation", "steps", "procedure", "remediate", "recover", "immediate actions", "fix", "how to fix",
        "instructions",
      ]
    ),
    (.verification, ["verification", "validation", "confirm", "verify", "validate", "how to verify"]),
    (.rollback, ["rollback", "rollback procedure", "backout", "roll back", "undo"]),
    (.prerequisites, ["prerequisites", "pre-flight", "preflight", "access", "requirements", "before you begin"]),
    (.escalation, ["escalation", "when to escalate", "escalate", "escalation path", "contact", "contacts"]),
    (.prevention, ["prevention", "prevent"]),
    (.related, ["related", "see also", "cross-references", "related documentation", "further reading"]),
  ]
}
