package import Documents
internal import Git
internal import Linting
internal import Reports
internal import Rules

/// A configuration for a repository that has none, made from what its documents show.
package struct InitRun {
  private let workspace: Workspace
  private let environment: Environment
  private let asOf: Moment

  /// The folder of the new file, relative to the root.
  private let folder: String

  /// The file, relative to the root.
  private let path: String

  /// What the run comes to.
  package struct Result: Sendable {
    /// The text of the configuration.
    package let text: String

    /// What a run with it finds, in lines.
    package let summary: String
  }

  /// Looks at a folder, or at the whole repository; `isDry` writes nothing, so that a configuration may be there.
  package init(
    folder: String?, isDry: Bool, asOf: Moment, _ environment: Environment
  ) throws(Failure) {
    let whole = try Workspace(paths: [folder ?? "."], environment)
    workspace = folder == nil ? try Workspace(paths: [whole.root], environment) : whole
    (self.environment, self.asOf) = (environment, asOf)
    self.folder = workspace.relativePath
    let prefix = self.folder.isEmpty ? "" : self.folder + "/"
    guard Disk.kind(of: "\(workspace.root)/\(self.folder)") == .folder else {
      throw Failure("\(folder ?? ".") is not a folder", help: "name the folder that the configuration is for")
    }
    let root = workspace.root
    let existing = ConfigurationReader.fileNames.map { prefix + $0 }.first { Disk.kind(of: "\(root)/\($0)") != nil }
    if let existing, !isDry {
      throw Failure(
        "\(existing) is already there, and is not overwritten",
        help: "`pmlint init --dry-run` prints what it would write; move the file away to begin anew; "
          + "`--write-baseline FILE` needs no init")
    }
    path = existing ?? prefix + ConfigurationReader.fileName
  }

  /// The file as the user can open it.
  package var shownPath: String {
    Reporter.Style(root: workspace.root, directory: workspace.directory).shown(path).safeForTerminal
  }

  /// Looks, and tries what it found.
  package func result() async throws -> Result {
    try await draft().result
  }

  /// The same, and writes the file; with `baseline`, what is found with it as well.
  package func write(withBaseline: Bool) async throws -> Result {
    var (result, draft, findings) = try await draft()
    let known = "pmlint-baseline.json"
    if withBaseline {
      guard Disk.kind(of: absolute(beside: known)) == nil else {
        throw Failure(
          "\(known) is already there, and is not overwritten", help: "move it away, or leave out --baseline")
      }
      draft.baseline = known
      result = Result(text: draft.text, summary: InitSummary(draft, findings).text)
    }
    let file = try OutputFile("\(workspace.root)/\(path)", for: "init")
    if let failure = file.failure(writing: { $0(draft.text) }) { throw Failure(failure) }
    guard withBaseline else { return result }
    do {
      let count = try await writeBaseline(at: absolute(beside: known))
      return Result(
        text: result.text, summary: result.summary + "\(count.counted("finding")) written to \(known)\n")
    } catch {
      // A configuration that names a file that is not there would end every run.
      try? Disk.remove("\(workspace.root)/\(path)")
      throw error
    }
  }

  /// Writes what is found under the new configuration, and says how much that is.
  private func writeBaseline(at file: String) async throws -> Int {
    var options = LintOptions(asOf: asOf)
    options.paths = ["\(workspace.root)/\(folder)"]
    options.baseline = BaselineOptions(written: file)
    var run = try FilteredRun(options, environment, besides: Outputs([]))
    let outcome = try await run.outcome().outcome
    if let failure = outcome.failures.first { throw Failure(failure) }
    return outcome.report.baselined
  }

  private func absolute(beside name: String) -> String {
    "\(workspace.root)/\(folder.isEmpty ? "" : folder + "/")\(name)"
  }

  private func draft() async throws -> (result: Result, draft: ConfigurationDraft, findings: [Finding]) {
    let standard = try project(with: "")
    let known = try await habits(in: standard)
    let others = try OtherFolders(standard, besides: Set(known.map(\.facts.path)), below: folder)
    var documents = known
    let places = ConfigurationDraft(habits: RepositoryHabits([], History(), others), asOf: asOf).text
    var current = standard
    if !others.postmortems.isEmpty || !others.runbooks.isEmpty {
      current = try project(with: places)
      documents = try await habits(in: current)
    }
    let history = try current.history(of: documents.map(\.facts)).history
    let habits = RepositoryHabits(documents, history, others)
    var draft = ConfigurationDraft(habits: habits, asOf: asOf)
    var findings = try await findings(with: draft.text)
    draft.absences = Absences(findings, in: habits)
    findings = try await self.findings(with: draft.text)
    return (Result(text: draft.text, summary: InitSummary(draft, findings).text), draft, findings)
  }

  /// What documents show that the configuration at the path is for.
  private func habits(in project: Project) async throws -> [DocumentHabits] {
    let lookup = ReferenceLookup(project.workspace.source)
    let read = await project.read(try project.discover()) { open in
      DocumentHabits(open, referenced: lookup.referencedFiles(for: open))
    }
    return read.entries.filter { $0.corpus == path }.map(\.value)
  }

  private func findings(with text: String) async throws -> [Finding] {
    let run = LintRun(
      project: try project(with: text), rules: Rule.all, asOf: asOf, readsHistory: true, minConfidence: nil)
    let outcome = try await run.outcome()
    return try outcome.report.findings.filter { finding in
      try run.project.configuration(of: finding.path).corpus == path
    }
  }

  /// The project as if a text were its configuration.
  private func project(with text: String) throws(Failure) -> Project {
    let overlaid = Workspace(workspace, overlaying: [path: Array(text.utf8)])
    return Project(overlaid, try overlaid.configurations(ConfigurationOptions()), readsHistory: true)
  }
}
