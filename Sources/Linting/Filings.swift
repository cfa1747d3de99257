internal import Documents

/// Which incident records have a postmortem, for all records at once, because each may belong to any postmortem.
package struct Filings {
  private let ids: Set<String>
  private let sources: PathEnds

  /// The records that are the log of a postmortem.
  private var records: Set<String> = []

  package init(of allFacts: [DocumentFacts]) {
    let postmortems = allFacts.filter { $0.kind == .postmortem }
    let logs = Set(postmortems.compactMap { $0.timelineSource?.value })
    ids = Set(postmortems.compactMap { $0.id?.value })
    sources = PathEnds(logs)
    let paths = PathEnds(Set(allFacts.lazy.filter { $0.kind == .incident }.map(\.path)))
    for log in logs { records.formUnion(paths.ends(of: log)) }
  }

  /// Whether a record has a postmortem: its timeline comes from the record, or the ids are equal.
  package func hold(_ record: DocumentFacts) -> Bool {
    if let id = record.id, ids.contains(id.value) { return true }
    return records.contains(record.path) || !sources.ends(of: record.path).isEmpty
  }
}
