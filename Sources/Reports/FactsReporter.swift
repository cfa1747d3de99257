/// Prints what was read of documents.
package struct FactsReporter: Sendable {
  /// What `--format` calls it.
  package let name: String
  private let write: @Sendable ([InspectedDocument]) -> String

  package func callAsFunction(_ documents: [InspectedDocument]) -> String { write(documents) }

  package static let all = [text, json, jsonl]

  /// A table a document: what was read, as what, and on which line.
  package static let text = FactsReporter(name: "text") { documents in
    documents.map { FactsTable($0).text }.joined(separator: "\n")
  }

  /// All documents in one object, with the name of the schema.
  package static let json = FactsReporter(name: "json") { documents in
    FactsReportJSON(documents: documents.map(FactsJSON.init)).json(isPretty: true) + "\n"
  }

  /// An object a line and a document.
  package static let jsonl = FactsReporter(name: "jsonl") { documents in
    documents.map { FactsJSON(inspected: $0).json() + "\n" }.joined()
  }
}

private struct FactsReportJSON: Encodable {
  let schema = "pmlint-facts/1"
  let documents: [FactsJSON]
}
