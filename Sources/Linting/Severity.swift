/// How much a finding matters: an error prevents a repair.
package enum Severity: String, Hashable, Comparable, Sendable, CaseIterable {
  case note
  case warning
  case error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// How probable it is that a careful reader would agree.
package enum Confidence: String, Hashable, Comparable, Sendable, CaseIterable {
  case low
  case medium
  case high

  package static func < (left: Confidence, right: Confidence) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}

/// How much of the text a finding depends on, which decides whether a change can have caused it.
package enum Scope: String, Hashable, Sendable, CaseIterable {
  case line
  case section
  case document
  case repository
}
