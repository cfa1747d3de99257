internal import Documents

/// Which incident records have a postmortem, for all records at once, because each may belong to any postmortem.
package struct Filings {
  private let ids: Set<String>
  private let sources: PathEnds

  /// The records to which the log of a postmortem leads.
  private var records: Set<String> = []

  package init(of allFacts: [DocumentFacts]) {
    let postmortems = allFacts.filter { $0.kind == .postmortem }
    let logs = Set(postmortems.compactMap { $0.timelineSource?.value })
    ids = Set(postmortems.compactMap { $0.id?.value })
    sources = PathEnds(logs)
    let paths = PathEnds(Set(allFacts.lazy.filter { $0.kind == .incident }.map(\.path)))
    for log in logs { records.formUnion(paths.ends(of: log)) }
  }

  /// Whether a postmortem is about the incident of a record: its timeline comes from there, or the ids are equal.
  package func hold(_ record: DocumentFacts) -> Bool {
    if let id = record.id, ids.contains(id.value) { return true }
    return records.contains(record.path) || !sources.ends(of: record.path).isEmpty
  }
}
