internal import Documents
internal import Linting

/// What the rules find that compare documents, or ask for commits.
extension LintRun {
  /// The problems, before any text is read again for them.
  func problems(among compared: ComparedDocuments, with linter: Linter) -> RepositoryProblems {
    compared.corpora.values.reduce(into: RepositoryProblems()) { problems, allFacts in
      problems.add(linter.problems(among: allFacts, judging: judges) { try? project.settings(of: $0) })
    }
  }

  /// The findings of such problems, for which the texts of several documents are read at a time.
  func findings(
    of problems: consuming RepositoryProblems, with linter: Linter,
    reading source: @escaping @Sendable (String) -> SourceFile?
  ) async -> [Finding] {
    guard problems.paths.count > Self.documentsOfJob else {
      return linter.findings(of: problems, settings: { try? project.settings(of: $0) }, reading: source)
    }
    let paths = problems.paths.sorted()
    let moves = workspace.moves
    let jobs = project.jobs ?? workspace.environment.processors()
    return await withTaskGroup(of: (first: Int, findings: [Finding]).self) { group in
      var made: [(first: Int, findings: [Finding])] = []
      for (number, first) in stride(from: 0, to: paths.count, by: Self.documentsOfJob).enumerated() {
        // What no job has yet stays where it is: a copy of all would take much.
        if number >= jobs, let next = await group.next() { made.append(next) }
        let part = paths[first...].prefix(Self.documentsOfJob)
        let found = problems.remove(at: part)
        let settings = part.reduce(into: [:]) { $0[$1] = try? configurations.shared(for: moves[$1] ?? $1) }
        group.addTask {
          let findings = linter.findings(
            of: found, settings: { settings[$0]?.value.settings(for: moves[$0] ?? $0) }, reading: source)
          return (first, findings)
        }
      }
      for await next in group { made.append(next) }
      // Jobs end in any order.
      return made.sorted { $0.first < $1.first }.flatMap(\.findings)
    }
  }

  /// Waking a job costs as much as reading a small file.
  private static let documentsOfJob = 64
}
