internal import Documents
internal import Linting
internal import Reports

/// What the documents of a repository show together.
struct RepositoryHabits {
  let documents: [DocumentHabits]
  let filing: FilingTimes
  let severities: SeverityWords
  let otherFolders: OtherFolders

  init(_ documents: [DocumentHabits], _ history: History, _ otherFolders: OtherFolders) {
    (self.documents, self.otherFolders) = (documents, otherFolders)
    filing = FilingTimes(documents, history)
    severities = SeverityWords(
      documents.compactMap { $0.facts.kind == .postmortem ? $0.severity : nil }, in: .method)
  }

  var postmortems: [DocumentHabits] { documents.filter { $0.facts.kind == .postmortem } }

  func count(of kind: Document.Kind) -> Int { documents.count { $0.facts.kind == kind } }

  /// `31 postmortems and 2 runbooks`.
  var size: String {
    let (postmortems, runbooks) = (count(of: .postmortem), count(of: .runbook))
    let parts = [
      postmortems == 0 ? nil : postmortems.counted("postmortem"), runbooks == 0 ? nil : runbooks.counted("runbook"),
    ].compactMap(\.self)
    return parts.isEmpty ? "no documents" : parts.joined(separator: " and ")
  }

  /// How many postmortems answer two of the method's questions.
  var following: Int { postmortems.count(where: \.followsMethod) }

  /// The profile that fits; nil as long as there is no postmortem.
  var profile: Profile? {
    if postmortems.isEmpty { return nil }
    return following * 2 >= postmortems.count ? .method : .contributingFactors
  }

  /// How all dates that show an order are written; nil if only one document shows it, or two differ.
  var dates: DateOrder? {
    let shown = documents.compactMap(\.isDayFirst)
    guard shown.count >= 2, Set(shown).count == 1 else { return nil }
    return shown[0] ? .dayFirst : .monthFirst
  }

  /// Labels of root causes besides those of the method, each in two documents.
  var labels: [String] {
    let known = Set(Vocabulary.method.labels.words.map { $0.lowercased() })
    let own = documents.compactMap(\.label).filter { !known.contains($0.lowercased()) && $0.utf8.count <= 40 }
    return Dictionary(grouping: own) { $0 }.filter { $1.count >= 2 }.keys.sorted()
  }

  /// Headings and labels to read as sections and fields, each with the number of documents that have it.
  var sections: [String: [(name: String, count: Int)]] {
    Self.aliases(documents.map { $0.nearSections.keyed(by: \.key) })
  }
  var fields: [String: [(name: String, count: Int)]] { Self.aliases(documents.map { $0.nearFields.keyed(by: \.key) }) }

  private static func aliases(_ seen: [[String: String]]) -> [String: [(name: String, count: Int)]] {
    var counts: [String: [String: Int]] = [:]
    for (key, name) in seen.joined() { counts[key, default: [:]][name, default: 0] += 1 }
    return counts.mapValues { names in
      // A heading of one document is its author's, not its team's.
      names.filter { $0.value >= 2 && $0.key.utf8.count <= 60 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { (name: $0.key, count: $0.value) }
    }.filter { !$0.value.isEmpty }
  }

  /// The languages besides English, by the number of their documents.
  var languages: [(code: String, count: Int)] {
    let codes = documents.compactMap(\.language).filter { $0 != "en" }
    return Dictionary(grouping: codes) { $0 }.map { ($0.key, $0.value.count) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// The forms of owners, by the number of documents that have each.
  var owners: [(form: String, count: Int)] {
    Dictionary(grouping: documents.flatMap(\.ownerForms)) { $0 }.map { ($0.key, $0.value.count) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}

extension Dictionary where Value == String {
  fileprivate func keyed(by name: (Key) -> String) -> [String: String] {
    Dictionary<String, String>(map { (name($0.key), $0.value) }) { first, _ in first }
  }
}
