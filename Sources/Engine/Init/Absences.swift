internal import Documents
internal import Linting
internal import Reports
internal import Rules

/// The rules that a first run is better without: what they ask for is not in these documents.
struct Absences {
  /// Rules whose findings say what nearly no document has, most of them first.
  private(set) var unused: [Absence] = []

  /// Rules whose findings say what many documents have: the next to turn on.
  private(set) var next: [Absence] = []

  struct Absence {
    let rule: Rule

    /// How many documents the rule found something in, of those that it could have.
    let lacking: Int
    let count: Int

    var rate: Double { Double(lacking) / Double(count) }

    /// How many postmortems came with others in one commit, if that is what the rule finds.
    var imported: Int?

    /// What the count says, for a comment.
    var reason: String {
      let noun = rule.kinds == [.runbook] ? "runbook" : rule.kinds.contains(.runbook) ? "document" : "postmortem"
      if let imported {
        return "\(imported) of \(count.counted(noun)) came with others in one commit; remove this for new ones"
      }
      guard let verb = Absences.verbs[rule.id] else {
        return "\(lacking) of \(count.counted(noun)): \(rule.summary)"
      }
      return "\(count - lacking) of \(count.counted(noun)) \(verb)"
    }
  }

  /// The largest share of findings that may say what is missing.
  static let share = 1.0 / 3

  init(_ findings: [Finding], in habits: RepositoryHabits) {
    let documents = habits.documents
    let given = Dictionary(documents.map { ($0.facts.path, $0.mostlyGiven) }) { first, _ in first }
    var candidates: [Absence] = []
    for rule in Rule.all where rule.isOfAbsence || Self.conventions.contains(rule.id) {
      let lacking = Set(findings.filter { $0.rule == rule.id }.map(\.path))
        .count { given[$0]?.contains(rule.id) != true }
      let count = documents.count {
        rule.kinds.contains($0.facts.kind) && (!Self.ofActions.contains(rule.id) || $0.hasActions)
      }
      guard lacking > 0 else { continue }
      let absence = Absence(rule: rule, lacking: lacking, count: max(lacking, count))
      // Two of three are how a team writes; one of three is what somebody forgot.
      if absence.rate >= (rule.isOfAbsence ? 2.0 / 3 : 1.0 / 2) {
        unused.append(absence)
      } else if rule.isOfAbsence {
        candidates.append(absence)
      }
    }
    if let late = Self.late(findings, in: habits) { unused.append(late) }
    let off = Set(unused.map(\.rule.id))
    var left = findings.filter { !off.contains($0.rule) }
    for absence in candidates.sorted(by: { ($1.rate, $0.rule.id) < ($0.rate, $1.rule.id) }) {
      guard Self.isTooMany(left) else { break }
      left.removeAll { $0.rule == absence.rule.id }
      next.append(absence)
    }
  }

  /// The rule about late postmortems, where nearly all of them were imported: nobody can mend what it says of those.
  private static func late(_ findings: [Finding], in habits: RepositoryHabits) -> Absence? {
    let (imported, count) = (habits.filing.imported, habits.postmortems.count)
    guard imported * 3 >= count * 2, let rule = Rule.all.first(where: { $0.id == "late-postmortem" }),
      findings.contains(where: { $0.rule == rule.id })
    else { return nil }
    return Absence(rule: rule, lacking: imported, count: count, imported: imported)
  }

  /// Whether more findings say what is missing than what is wrong.
  static func isTooMany(_ findings: [Finding]) -> Bool {
    let absent = Set(Rule.all.filter(\.isOfAbsence).map(\.id))
    return Double(findings.count { absent.contains($0.rule) }) > Double(findings.count) * share
  }

  /// Rules about a convention: where half of the documents break it, it is not theirs.
  static let conventions: Set<Rule.ID> = [
    "unknown-field", "timeline-without-zone", "mismatched-filename", "orphan-runbook", "empty-section",
  ]

  /// Rules that only find something in documents that promise something.
  static let ofActions: Set<Rule.ID> = [
    "unowned-fix", "undated-fix", "untracked-fix", "missing-check", "missing-artefact",
  ]

  /// What documents without the finding do.
  static let verbs: [Rule.ID: String] = [
    "missing-severity": "state a severity", "missing-metadata": "have an id and a status",
    "missing-date": "say when the incident began and ended", "missing-impact": "state the impact",
    "missing-timeline": "have a timeline", "missing-section": "have all sections", "missing-fix": "promise a fix",
    "missing-detection": "say how the incident was detected", "missing-containment": "say how it was contained",
    "missing-structure": "follow the method",
    "unowned-fix": "name an owner for each action", "undated-fix": "date each action",
    "untracked-fix": "name an issue for each action", "undated-runbook": "say when they were reviewed",
    "unowned-runbook": "name an owner", "missing-escalation": "say whom to call",
    "missing-rollback": "say how to go back", "missing-verification": "say how to see that it worked",
    "missing-steps": "have steps", "orphan-runbook": "are named by a postmortem or an alert",
    "timeline-without-zone": "name the zone of their times", "unknown-field": "have only known fields",
    "mismatched-filename": "have their id in the file's name",
    "empty-section": "fill all of their sections",
  ]
}

extension Rule {
  /// Whether its findings say that something is not there, rather than that something is wrong.
  var isOfAbsence: Bool {
    ["missing-", "undated-", "unowned-", "untracked-", "unstated-"].contains(where: id.hasPrefix)
      || id == "incomplete-account"
  }
}
