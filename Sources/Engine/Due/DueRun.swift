internal import Bytes
internal import Documents
internal import Linting
package import Reports
internal import Rules

/// Finds what is to be filed, landed and reviewed, with the deadlines that the rules judge.
package struct DueRun {
  private let project: Project
  private let asOf: Moment

  package init(
    paths: [String], configuration: ConfigurationOptions, asOf: String?, _ environment: Environment
  ) throws(Failure) {
    self.asOf = try environment.asOf(asOf)
    project = try Project(paths: paths, configuration: configuration, environment)
  }

  /// What paths are relative to, and where the user is.
  package var style: Reporter.Style {
    Reporter.Style(root: project.workspace.root, directory: project.workspace.directory)
  }

  /// What is due, and a sentence for each file that could not be read.
  package func report(within days: Int) async throws -> (report: DueReport, failures: [String]) {
    let workspace = project.workspace
    let read = await project.read(try project.discover()) { DueDocument($0) }
    let documents = read.entries.map(\.value)
    // A postmortem elsewhere may be the one that a record is owed.
    let others =
      workspace.isPartial ? await project.facts(in: try project.discoverOthers(named: [])).entries.map(\.value) : []
    let history = try project.history(of: documents.map(\.facts))
    var context = Context(asOf: asOf, seesAll: workspace.seesAll, history: history.history)
    let filings = Filings(of: documents.map(\.facts) + others)
    var items: [DueItem] = []
    for document in documents {
      context.settings = document.settings
      items += DueItems(of: document, context, filings).all
    }
    var notices =
      workspace.notices + workspace.source.notices + read.unread.folderNotices + history.notices + read.unread.notices
    if read.entries.isEmpty, !read.unread.lacksNamedFile { notices += [workspace.emptiness].compactMap(\.self) }
    let report = DueReport(
      items: items, asOf: asOf, within: days, notices: notices, version: workspace.environment.version)
    return (report, read.unread.failures)
  }
}

/// What is due in one document.
private struct DueItems {
  private let document: DueDocument
  private let context: Context
  private let filings: Filings
  private var identities: [String: Int] = [:]
  private(set) var all: [DueItem] = []

  init(of document: DueDocument, _ context: Context, _ filings: Filings) {
    (self.document, self.context, self.filings) = (document, context, filings)
    let facts = document.facts
    if judges(.overduePostmortem), let what = owedFiling {
      add(.postmortem, what, due: PostmortemClock(facts, context)?.due, owner: document.owner, line: document.line)
    }
    // A closed postmortem says that all is done.
    if judges(.overdueFix), facts.kind == .postmortem, facts.status != .closed {
      let hasLanded = facts.repair(in: context)?.landed != nil
      for (index, (fix, promise)) in zip(facts.fixes, document.fixes).enumerated() {
        // The artefact in the metadata belongs to the first fix.
        if !fix.isDone, !(index == 0 && hasLanded) { add(.fix, promise) }
      }
      for action in document.actions { add(.action, action) }
    }
    if judges(.staleRunbook), facts.kind == .runbook {
      let review = RunbookReview(facts, context)
      let what = "review the runbook: \(document.name)"
      add(.review, what, due: review?.due, owner: document.owner, line: document.reviewLine)
    }
  }

  /// Whether the team wants to hear of what a rule judges.
  private func judges(_ rule: Rule) -> Bool { context.settings.severity(of: rule) != nil }

  /// What is missing until the postmortem is filed; nil if it is, or if none is required.
  private var owedFiling: String? {
    let facts = document.facts
    guard PostmortemClock(facts, context) != nil else { return nil }
    switch facts.kind {
    case .incident:
      let isOwed = context.seesAll && !filings.hold(facts)
      return isOwed ? "write the postmortem: \(document.name)" : nil
    case .postmortem:
      if let status = facts.status, status < .signed {
        // A team without signatures finishes it.
        return "\(judges(.missingSignoff) ? "sign" : "finish") the postmortem: \(document.name)"
      }
      return context.history.isUntracked(facts.path) ? "commit the postmortem: \(document.name)" : nil
    case .runbook: return nil
    }
  }

  private mutating func add(_ kind: DueItem.Kind, _ promise: DueDocument.Promise) {
    if promise.isBlank { return }
    add(
      kind, promise.what, due: promise.due, owner: promise.owner, tracking: promise.tracking, line: promise.line)
  }

  private mutating func add(
    _ kind: DueItem.Kind, _ what: String, due: Moment?, owner: String?, tracking: String? = nil, line: Int
  ) {
    // A review and a filing stay the same thing when the title changes or a draft is finished.
    let words = kind == .fix || kind == .action ? what : ""
    let key = "\(kind.rawValue)\0\(document.facts.path)\0\(words)"
    let ordinal = identities[key, default: 0]
    identities[key] = ordinal + 1
    all.append(
      DueItem(
        kind, what, due: due, owner: owner, tracking: tracking, path: document.facts.path, line: line,
        identity: ByteHash("\(key)\0\(ordinal)").value.hexadecimal))
  }
}
