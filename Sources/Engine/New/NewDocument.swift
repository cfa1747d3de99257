internal import Documents
internal import Git
internal import Linting
internal import Reports

/// A document that begins right: from the repository's own template or from that of the profile, filled from flags,
/// a record, git and the clock.
package struct NewDocument {
  package let text: String

  /// Where it belongs, relative to the working directory.
  package let path: String

  /// What the user should know, a sentence each.
  package private(set) var notices: [String] = []
  private let place: String

  package init(_ options: NewOptions, _ environment: Environment) async throws {
    let now = try environment.asOf(nil)
    let opened = try Project(paths: [], configuration: options.configuration, environment)
    let root = opened.workspace.root
    let project = try Project(paths: [root], configuration: options.configuration, environment)
    let workspace = project.workspace
    let all = await project.read(try project.discover()) { Naming.Known($0.document) }.entries.map(\.value)
    // A team that works in a part of a repository has its own names.
    let here = Pathspec.path(of: environment.directory, below: root).map { $0 + "/" } ?? ""
    let near = all.filter { $0.kind == options.kind && $0.path.hasPrefix(here) }
    let known = near.isEmpty ? all : near
    let record = try options.record.map { path throws(Failure) in try project.record(at: path, environment) }
    let around = try project.configuration(of: here + "x.md")
    let standard = around.folder(of: options.kind) ?? "\(options.kind)s"
    let folder = Naming(of: options.kind, among: known, else: standard).folderPath
    let template = try OwnTemplate(for: options.kind, in: folder, of: workspace, around.settings.vocabulary)
    let naming = Naming(
      of: options.kind, among: known, else: template?.folderOfDocuments ?? standard)
    let configuration = try project.configuration(of: naming.folderPath + "/x.md")
    let settings = configuration.settings
    var incident = try Incident(options, record: record, settings)
    incident.runbooks = try options.runbooks.map { path throws(Failure) in try project.runbook(at: path, environment) }
    let user = (workspace.repository?.read { $0.userName() } ?? nil)?.inOneLine
    for role in [Role.incidentCommander, .onCall] where incident.roles[role] == nil { incident.roles[role] = user }
    if options.kind == .runbook { incident.owner = incident.owner ?? user }
    guard let title = incident.title, !title.isEmpty else {
      throw Failure(
        "a \(options.kind) needs a title, which also names its file",
        help: options.kind == .runbook
          ? "add --title \"Checkout tax totals are wrong\": what the reader sees"
          : "add --title \"Checkout charged the wrong tax\": what broke, in one line")
    }
    let day = options.kind == .runbook ? now : incident.day(else: now)
    let id = options.kind == .runbook ? options.id ?? naming.runbookID(title) : naming.id(of: incident, day: day)
    let window =
      options.kind == .runbook
      ? nil
      : IncidentWindow(from: incident.times[.started], to: incident.times[.resolved], in: workspace) { path in
        Document.Kind.mayBeDocument(path: path) && configuration.claim(of: path)?.kind == .runbook
      }
    if let template {
      text = template.text(
        incident, id: id, window: window, review: incident.deadline(in: settings), on: day)
      notices.append("written from your template \(template.path)")
    } else if options.kind == .runbook {
      text =
        RunbookTemplate(
          title: title, id: id, owner: incident.owner, service: incident.services, alerts: options.alerts, day: now
        ).text
    } else {
      text =
        PostmortemTemplate(
          incident: incident, id: id ?? "", profile: configuration.profile, settings: settings, window: window
        ).text
    }
    if incident.level?.isUnneeded == true, options.kind == .postmortem {
      notices.append("\(incident.level?.name ?? "") needs no postmortem, by the severities of the configuration")
    }
    let named = naming.path(title, day: day, id: id ?? "")
    place = options.output.map { Pathspec.absolute($0, in: environment.directory) } ?? "\(root)/\(named)"
    path = options.output ?? Reporter.Style(root: root, directory: environment.directory).shown(named)
    if options.output == nil, workspace.disk.isBehindLink(named) {
      throw Failure("\(path) would be behind a link", help: "say where it belongs with --output")
    }
  }

  /// Writes the file, which must not exist yet.
  package func write() throws(Failure) {
    do throws(DiskError) {
      try Disk.createFolder(Pathspec.folder(of: place))
      try Disk.create(place, with: Array(text.utf8))
    } catch {
      if error == .alreadyExists { throw taken }
      throw Failure("cannot write \(path): \(error.reason)")
    }
  }

  /// Fails if the file could not be written because there is one already.
  package func checkIsFree() throws(Failure) {
    if Disk.kind(of: place) != nil { throw taken }
  }

  private var taken: Failure {
    Failure("\(path) exists, and is not overwritten", help: "choose another --title, or a path with --output")
  }
}

extension OwnTemplate {
  /// The folder of the documents that are written from it, if its name says so.
  fileprivate var folderOfDocuments: String? {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    if let last = parts.last, ["template", "templates"].contains(last.lowercased()) { parts.removeLast() }
    let folder = parts.joined(separator: "/")
    return Document.Kind(path: folder + "/2026-01-01-x.md") == kind ? folder : nil
  }
}

extension Configuration {
  /// The folder that the patterns for a kind begin with; nil if none is configured.
  fileprivate func folder(of kind: Document.Kind) -> String? {
    let keys: [ConfigurationKey] =
      kind == .runbook ? [.runbooks, .extendRunbooks] : [.postmortems, .extendPostmortems]
    guard let pattern = patterns.first(where: { keys.contains($0.key) })?.patterns.first else { return nil }
    let parts = pattern.split(separator: "/").prefix { !$0.contains { "*?[{".contains($0) } }
    let isFile = parts.last.map { Document.Kind.isMarkdown(path: String($0)) } ?? false
    let folder = (isFile ? parts.dropLast() : parts).joined(separator: "/")
    return folder.isEmpty ? nil : folder
  }
}

extension Project {
  /// The incident record that a user names.
  fileprivate func record(at path: String, _ environment: Environment) throws(Failure) -> Document {
    let name = try relative(path, "--from", environment)
    guard let bytes = workspace.contents(at: name) else {
      throw Failure(
        "--from: \(path) does not exist, or is not a file", help: "name an incident record of this repository")
    }
    let source = SourceFile(path: name, bytes: bytes)
    let document = try document(source)
    guard let document, document.kind == .incident else {
      throw Failure(
        "--from: \(path) is not an incident record", help: "a record says `type: incident` in its front matter")
    }
    return document
  }

  /// The path of a runbook that a user names, relative to the root.
  fileprivate func runbook(at path: String, _ environment: Environment) throws(Failure) -> String {
    let name = try relative(path, "--runbook", environment)
    guard workspace.file(at: name) != nil else {
      throw Failure("--runbook: \(path) does not exist, or is not a file", help: "name a runbook of this repository")
    }
    return name
  }

  private func relative(_ path: String, _ flag: String, _ environment: Environment) throws(Failure) -> String {
    let place = Pathspec.absolute(path, in: environment.directory)
    guard let name = Pathspec.path(of: place, below: workspace.root) else {
      throw Failure("\(flag): \(path) is outside \(workspace.root)", help: "name a file of this repository")
    }
    return name
  }
}
