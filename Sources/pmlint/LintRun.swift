import Documents
import Git
import Linting
import Reports

/// Reads documents one after the other and lints them side by side.
struct LintRun {
  let workspace: Workspace
  let rules: [Rule]
  let asOf: Moment
  let jobs: Int

  struct Outcome {
    let report: Report

    /// Files that could not be read, a sentence each: the job is not done while there are any.
    let failures: [String]
  }

  func outcome() async throws -> Outcome {
    var gathered = Gathered(notices: workspace.notices)
    let files = try workspace.files()
    let linter = Linter(rules: rules, context: Context(asOf: asOf, ownership: ownership(of: files)))
    await gather(files, with: linter, into: &gathered)

    var summaries = gathered.summaries
    // Whether a postmortem is owed for an incident can only be told from all postmortems there are.
    if workspace.isPartial, summaries.contains(where: { $0.kind == .incident }) {
      var rest = Gathered(notices: [])
      let others = try workspace.files(all: true).filter { !workspace.isSelected($0.path) }
      await gather(others, with: Linter(rules: [], context: linter.context), into: &rest)
      summaries += rest.summaries
    }
    var readable: [String: File] = [:]
    for file in files { readable[file.path] = file }
    gathered.findings += linter.lint(summaries) { path in
      guard let file = readable[path], let bytes = try? workspace.contents(of: file) else { return nil }
      return SourceFile(path: path, bytes: bytes)
    }
    gathered.findings.sort(by: Finding.isOrderedBefore)
    gathered.addNotices()

    let report = Report(
      findings: gathered.findings, notices: gathered.notices, source: workspace.source,
      documents: gathered.documents, skipped: gathered.skipped, asOf: asOf, version: Pmlint.version)
    return Outcome(report: report, failures: gathered.failures)
  }

  /// Reads in the order of the paths, and holds no more texts at a time than the jobs at work have.
  private func gather(_ files: [File], with linter: Linter, into gathered: inout Gathered) async {
    var results: [Examined] = []
    let rootKind = workspace.rootKind
    await withTaskGroup(of: [Examined].self) { group in
      var running = 0
      var batch = Batch()
      for file in files {
        guard let bytes = gathered.bytes(of: file, from: workspace) else { continue }
        batch.add(file.path, bytes)
        guard batch.isFull else { continue }
        if running == jobs {
          results += await group.next() ?? []
          running -= 1
        }
        group.addTask { [batch] in batch.examined(as: rootKind, by: linter) }
        running += 1
        batch = Batch()
      }
      results += batch.examined(as: rootKind, by: linter)
      for await examined in group { results += examined }
    }
    gathered.add(results)
  }

  private func ownership(of files: [File]) -> Ownership {
    var ownership = Ownership()
    for path in Ownership.codeOwnersPaths {
      // Only the first that exists counts, as on the hosts that read them.
      if let bytes = workspace.contents(at: path) {
        ownership.add(codeOwners: String(decoding: bytes, as: UTF8.self))
        break
      }
    }
    var folders: Set<String> = []
    for file in files where Document.Kind.mayBeDocument(path: file.path) {
      var parts = file.path.split(separator: "/")
      while !parts.isEmpty {
        parts.removeLast()
        guard folders.insert(parts.joined(separator: "/")).inserted else { break }
      }
    }
    for folder in folders {
      let path = folder.isEmpty ? "OWNERS" : folder + "/OWNERS"
      if workspace.contents(at: path) != nil { ownership.add(ownersFileAt: path) }
    }
    return ownership
  }
}

/// A few texts that one job takes at a time: waking a job costs as much as linting a small file.
private struct Batch: Sendable {
  private var texts: [(path: String, bytes: [UInt8])] = []
  private var size = 0

  mutating func add(_ path: String, _ bytes: [UInt8]) {
    texts.append((path, bytes))
    size += bytes.count
  }

  var isFull: Bool { size >= 128 << 10 || texts.count >= 32 }

  func examined(as rootKind: Document.Kind?, by linter: Linter) -> [Examined] {
    texts.compactMap { Examined(SourceFile(path: $0.path, bytes: $0.bytes), rootKind, linter) }
  }
}

/// What one file has given.
private struct Examined: Sendable {
  let summary: Summary
  let findings: [Finding]

  init?(_ source: SourceFile, _ rootKind: Document.Kind?, _ linter: Linter) {
    guard let document = Document(source, pathKind: Document.Kind(path: source.path) ?? rootKind) else { return nil }
    summary = Summary(document)
    findings = linter.lint(document)
  }
}

/// What the files so far have given.
private struct Gathered {
  var notices: [Report.Notice]
  var findings: [Finding] = []
  private(set) var summaries: [Summary] = []
  private(set) var documents: [Document.Kind: Int] = [:]
  private(set) var skipped = Report.Skipped()
  private(set) var failures: [String] = []

  init(notices: [Report.Notice]) {
    self.notices = notices
  }

  mutating func add(_ results: [Examined]) {
    for examined in results {
      summaries.append(examined.summary)
      documents[examined.summary.kind, default: 0] += 1
      findings += examined.findings
    }
  }

  /// The bytes of what may be a document; what is left out is counted.
  mutating func bytes(of file: File, from workspace: Workspace) -> [UInt8]? {
    if file.kind == .submodule { skipped.submodules += 1 }
    guard file.kind != .submodule, Document.Kind.mayBeDocument(path: file.path) else { return nil }
    guard file.kind == .regular else {
      skipped.symbolicLinks += 1
      return nil
    }
    do {
      let bytes = try workspace.contents(of: file)
      // Outside of the folders for documents only front matter can make a file one.
      let isNamed = workspace.rootKind != nil || Document.Kind(path: file.path) != nil
      return isNamed || SourceFile.mayHaveFrontMatter(bytes) ? bytes : nil
    } catch {
      switch error {
      case .symbolicLink: skipped.symbolicLinks += 1
      case .tooLarge: skipped.tooLarge += 1
      // Deleted from the work tree and not yet from the index, or left out by a sparse checkout.
      case .notFound, .notAFile: break
      case .system(let reason): failures.append("cannot read \(file.path): \(reason)")
      }
      return nil
    }
  }

  mutating func addNotices() {
    let limit = "over \(Workspace.limit >> 20) MiB"
    let skips: [(code: String, count: Int, noun: String, text: String)] = [
      ("symlink", skipped.symbolicLinks, "symbolic link", "not followed; lint what it points to by its own path"),
      ("submodule", skipped.submodules, "submodule", "not entered; run pmlint inside it"),
      ("too-large", skipped.tooLarge, "file", "\(limit) left out; split it"),
    ]
    for skip in skips where skip.count > 0 {
      let counted = "\(skip.count) \(skip.noun)\(skip.count == 1 ? "" : "s")"
      notices.append(Report.Notice(code: skip.code, message: "\(counted) \(skip.text)"))
    }
    if summaries.isEmpty {
      notices.append(
        Report.Notice(
          code: "no-documents",
          message:
            "no document found: a postmortem or runbook is a Markdown file in a folder such as postmortems/, incidents/ or runbooks/, or one with `type:` in its front matter"
        ))
    }
  }
}

extension Workspace {
  /// The bytes at a path that may not exist.
  fileprivate func contents(at path: String) -> [UInt8]? {
    guard let file = file(at: path) else { return nil }
    return try? contents(of: file)
  }
}
