package import Documents
internal import Git
internal import Linting
internal import Reports

/// What documents are read from: the files, their configurations, and the people of the repository.
///
/// The first stages of a run are here, because they need no rules. A run adds those.
package struct Project {
  package private(set) var workspace: Workspace
  let configurations: ConfigurationReader

  /// The people in the repository: in its commits, its `.mailmap` and its owners.
  let people: People

  /// What earlier runs have read; nil if nothing is kept.
  let known: FactsCache?

  /// How many documents are read at a time; nil for as many as there are processors.
  let jobs: Int?

  /// `readsHistory` says whether the authors of commits are known as people.
  init(
    _ workspace: Workspace, _ configurations: ConfigurationReader, readsHistory: Bool, jobs: Int? = nil
  ) {
    (self.workspace, self.configurations) = (workspace, configurations)
    people = workspace.people(inCommits: readsHistory)
    known = FactsCache(of: workspace)
    self.jobs = jobs
  }

  /// What holds the paths, relative to the working directory; without any, the working directory.
  package init(
    paths: [String], as namedKind: Document.Kind? = nil, from target: Target = .workTree,
    configuration: ConfigurationOptions = ConfigurationOptions(), readsHistory: Bool = true, jobs: Int? = nil,
    _ environment: Environment
  ) throws(Failure) {
    let workspace = try Workspace(paths: paths, from: target, environment)
    workspace.namedKind = namedKind
    self.init(workspace, try workspace.configurations(configuration), readsHistory: readsHistory, jobs: jobs)
  }

  /// The same project with texts in place of files, by path.
  package func overlaying(_ texts: [String: [UInt8]]) -> Project {
    if texts.isEmpty { return self }
    return replacingWorkspace(with: Workspace(workspace, overlaying: texts))
  }

  /// The same configurations and people over another state of the files.
  func replacingWorkspace(with workspace: Workspace) -> Project {
    var project = self
    project.workspace = workspace
    return project
  }

  /// The configuration for a document; one of the base gets that of its current path.
  func configuration(of path: String) throws(Failure) -> Configuration {
    try configurations.configuration(for: workspace.pathToday(of: path))
  }

  /// The settings for a document.
  func settings(of path: String) throws(Failure) -> Settings {
    try configuration(of: path).settings(for: workspace.pathToday(of: path))
  }

  /// What is known about a file before it is read; of one that the user names, its kind need not be shown by its text.
  func claim(of path: String, _ configuration: Configuration) -> Document.Claim? {
    var claim = configuration.claim(of: workspace.pathToday(of: path), in: workspace.rootClaim)
    if claim == nil, let alias = workspace.alias(of: path) { claim = configuration.claim(of: alias) }
    guard workspace.isAskedFor(path) else { return claim }
    claim = claim ?? workspace.namedKind.map { Document.Claim($0, .option) }
    claim?.isNamed = true
    return claim
  }

  /// The document in a text, as its path and its configuration decide.
  package func document(_ source: SourceFile) throws(Failure) -> Document? {
    let configuration = try configuration(of: source.path)
    let claim = claim(of: source.path, configuration)
    return try? Document(source, claim, configuration.settings, among: people)
  }
}

extension Document {
  /// Reads a file with the words and the people of its configuration.
  init(
    _ source: SourceFile, _ claim: Claim?, _ settings: Settings, among people: People
  ) throws(Dismissal) {
    try self.init(source, claim, vocabulary: settings.vocabulary, people: settings.people(among: people))
  }
}
