internal import Linting

extension Reporter {
  /// For programs that collect findings of many repositories: one finding a line, with its repository and revision.
  package static let jsonl = Reporter(name: "jsonl") { report, input, write in
    for finding in report.findings {
      write(LineJSON(finding: finding, repository: input.repository, revision: report.source.revision).json() + "\n")
    }
  }
}

/// A finding of schema `pmlint/1`, with its repository and commit.
private struct LineJSON: Encodable {
  let finding: Finding
  let repository: String
  let revision: String?

  enum CodingKeys: String, CodingKey {
    case repository, revision
  }

  func encode(to encoder: any Encoder) throws {
    try FindingJSON(finding).encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(repository, forKey: .repository)
    try container.encode(revision, forKey: .revision)
  }
}
