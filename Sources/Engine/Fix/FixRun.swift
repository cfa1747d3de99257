internal import Documents
internal import Git
internal import Linting
package import Reports

/// A run whose documents are fixed: on the disk, or in a patch that changes nothing.
package struct FixRun {
  private var filtered: FilteredRun
  private let allowsUnsafe: Bool

  /// The texts that were linted last, and their findings: after the last fix, those that remain.
  private var last: (texts: [String: [UInt8]], found: (outcome: LintRun.Outcome, isStale: Bool))?

  package init(_ filtered: FilteredRun, allowsUnsafe: Bool) {
    (self.filtered, self.allowsUnsafe) = (filtered, allowsUnsafe)
  }

  private var workspace: Workspace { filtered.run.workspace }

  /// The findings in the documents if some texts replace those of the files.
  private mutating func outcome(
    of texts: [String: [UInt8]] = [:]
  ) async throws -> (outcome: LintRun.Outcome, isStale: Bool) {
    if let last, last.texts == texts { return last.found }
    let found = try await filtered.outcome(overlaying: texts)
    last = (texts, found)
    return found
  }

  /// Writes the fixed files, and reports the remaining findings.
  package mutating func write() async throws -> (outcome: LintRun.Outcome, isStale: Bool) {
    let before = try await outcome()
    for folder in before.outcome.folders { Disk.removeLeftovers(in: "\(workspace.root)/\(folder)") }
    let applier = try await applier(of: before.outcome)
    var texts = applier.texts
    var failures: [String: String] = [:]
    for change in applier.changes {
      do throws(ReplacementError) {
        try Disk.replace(
          "\(workspace.root)/\(change.path)", below: workspace.root, from: change.old, to: change.new)
      } catch {
        texts[change.path] = nil
        failures[change.path] = "\(change.path) was not fixed: \(error.sentence)"
      }
    }
    var (after, isStale) = applier.changes.isEmpty ? before : try await outcome(of: texts)
    after.failures += failures.sorted { $0.key < $1.key }.map(\.value)
    let told = [applier.summary("fixed", without: Set(failures.keys))] + applier.notices(allowsUnsafe: allowsUnsafe)
    after.report = after.report.keeping(
      after.report.findings, baselined: after.report.baselined, notices: told + after.report.notices)
    return (after, isStale)
  }

  /// What the fixes would change.
  package struct Patch: Sendable {
    /// For `git apply` at the root; empty if nothing would change.
    package let bytes: [UInt8]
    package let notices: [Report.Notice]

    /// Files that could not be read, a sentence each.
    package let failures: [String]
  }

  /// What the fixes would change, as a patch; nothing is written.
  package mutating func patch() async throws -> Patch {
    let before = try await outcome().outcome
    let applier = try await applier(of: before)
    var bytes: [UInt8] = []
    for change in applier.changes {
      do throws(GitError) {
        bytes += try Git.Patch.text(of: change.path, from: change.old, to: change.new)
      } catch {
        throw Failure("\(change.path) cannot be compared: \(error.message)")
      }
    }
    let notices = [applier.summary("would fix")] + applier.notices(allowsUnsafe: allowsUnsafe) + before.report.notices
    return Patch(bytes: bytes, notices: notices, failures: before.failures)
  }

  private mutating func applier(of outcome: LintRun.Outcome) async throws -> FixApplier {
    var applier = FixApplier(outcome.report.findings, allowsUnsafe: allowsUnsafe)
    var run = self
    let lint = { texts in try await run.outcome(of: texts).outcome.report.findings }
    defer { self = run }
    let project = filtered.run.project
    let document = { path, bytes in try? project.document(SourceFile(path: path, bytes: bytes)) }
    try await applier.mend(reading: outcome.read, as: allowsUnsafe ? document : nil, linting: lint)
    return applier
  }
}

extension LintRun.Outcome {
  /// The folders of the documents, relative to the root: an interrupted fix may have left files there.
  fileprivate var folders: Set<String> {
    Set(coverage.documents.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
  }
}

extension ReplacementError {
  /// Why the file was not changed, and what to do.
  fileprivate var sentence: String {
    switch self {
    case .outside: "a link in its path leads out of the repository"
    case .notAFile: "it is a link or not a file"
    case .readOnly: "it is read-only; run `chmod u+w` on it"
    case .changed: "it changed after it was read; run pmlint again"
    case .system(let reason): reason
    }
  }
}
