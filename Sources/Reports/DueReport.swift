package import Documents

/// What is to be filed, landed and reviewed in a repository, and by when.
package struct DueReport: Sendable {
  /// Sorted by time, then by owner; what has no date comes last.
  package let items: [DueItem]
  package let asOf: Moment

  /// How many days ahead something is due soon.
  package let days: Int
  package let notices: [Report.Notice]
  package let version: String

  package init(items: [DueItem], asOf: Moment, within days: Int, notices: [Report.Notice], version: String) {
    self.items = items.sorted(by: DueItem.isOrderedBefore)
    (self.asOf, self.days, self.notices, self.version) = (asOf, days, notices, version)
  }

  /// How near a time is.
  package enum State: String, CaseIterable, Sendable {
    case overdue, soon, later, undated
  }

  package func state(of item: DueItem) -> State {
    guard let due = item.due else { return .undated }
    if due.latest < asOf.earliest { return .overdue }
    return due.latest <= asOf.earliest + Span(days: days).seconds ? .soon : .later
  }

  package func count(_ state: State) -> Int { items.count { self.state(of: $0) == state } }
}

/// One thing that somebody has to do.
package struct DueItem: Sendable {
  package let kind: Kind

  /// What is to be done, in a few words.
  package let what: String
  package let due: Moment?
  package let owner: String?

  /// The issue that tracks it.
  package let tracking: String?
  package let path: String
  package let line: Int

  /// What another run calls it too, whatever its date is by then.
  package let identity: String

  package enum Kind: String, CaseIterable, Sendable {
    /// A postmortem to write, to sign or to commit.
    case postmortem
    /// A structural fix to make.
    case fix
    /// Another follow-up to make.
    case action
    /// A runbook to review.
    case review
  }

  package init(
    _ kind: Kind, _ what: String, due: Moment?, owner: String?, tracking: String? = nil, path: String, line: Int,
    identity: String
  ) {
    (self.kind, self.what, self.due, self.owner, self.tracking) = (kind, what, due, owner, tracking)
    (self.path, self.line, self.identity) = (path, line, identity)
  }

  fileprivate static func isOrderedBefore(_ left: DueItem, _ right: DueItem) -> Bool {
    let (leftDue, rightDue) = (left.due?.latest ?? .max, right.due?.latest ?? .max)
    if leftDue != rightDue { return leftDue < rightDue }
    // Nobody comes after everybody.
    let (leftOwner, rightOwner) = (left.owner ?? "\u{10FFFF}", right.owner ?? "\u{10FFFF}")
    return (leftOwner, left.path, left.line) < (rightOwner, right.path, right.line)
  }
}
