internal import Documents
internal import Git
internal import Linting

/// A repository's own template, and what of a new document it takes.
struct OwnTemplate {
  let path: String
  private let bytes: [UInt8]
  private let kind: Document.Kind
  private let vocabulary: Vocabulary

  /// The template for documents in a folder; nil if the repository has none.
  init?(for kind: Document.Kind, in folder: String, of workspace: Workspace, _ vocabulary: Vocabulary) throws(Failure) {
    let found = try workspace.source.files().filter { $0.kind == .regular && Self.isTemplate($0.path, of: kind) }
    // The nearest one, and of several the one with the plainest name.
    let best = found.min { left, right in
      let (leftRank, rightRank) = (Self.rank(left.path, from: folder), Self.rank(right.path, from: folder))
      return (leftRank, left.path.utf8.count, left.path) < (rightRank, right.path.utf8.count, right.path)
    }
    guard let best, let bytes = try? workspace.contents(of: best), String(validating: bytes, as: UTF8.self) != nil
    else { return nil }
    (path, self.bytes, self.kind, self.vocabulary) = (best.path, bytes, kind, vocabulary)
  }

  /// Whether a file is a template and, by its path, one of this kind of document.
  private static func isTemplate(_ path: String, of kind: Document.Kind) -> Bool {
    guard Document.Kind.isMarkdown(path: path) else { return false }
    let parts = path.lowercased().split(separator: "/")
    // Hosts have templates for issues, which are no documents.
    if parts.contains(where: { $0.hasPrefix(".") || $0.hasPrefix("issue_template") }) { return false }
    let isInFolder = parts.dropLast().contains { ["template", "templates"].contains($0) }
    let words = (parts.last ?? "").split { !$0.isLetter }
    guard isInFolder || words.contains("template") || words.contains("templates") else { return false }
    // The words of the path without those that make it a template say of what it is one.
    let named = parts.map { $0.replacing("templates", with: "").replacing("template", with: "") }
    let name = named.last.map { $0.hasPrefix(".") ? "x\($0)" : $0 } ?? ""
    return Document.Kind(path: "\((named.last ?? "").dropLast(3))s/2026-01-01-x.md") == kind
      || Document.Kind(path: (named.dropLast() + [name]).filter { !$0.isEmpty }.joined(separator: "/")) == kind
      || name.split { !$0.isLetter }.contains { Document.Kind(folder: $0) == kind }
  }

  private static func rank(_ path: String, from folder: String) -> Int {
    let place = path.split(separator: "/").dropLast().joined(separator: "/")
    if place == folder { return 0 }
    return place.hasPrefix(folder + "/") ? 1 : 2
  }

  /// The template with what is known in place of its blanks.
  func text(
    _ incident: Incident, id: String?, window: IncidentWindow?, review deadline: Moment?, reviewed day: Moment
  ) -> String {
    let source = SourceFile(path: path, bytes: bytes)
    let document = Document(source, as: kind, vocabulary: vocabulary)
    var edits = OwnTemplateEdits(document)
    edits.fill(.type, kind == .runbook ? "runbook" : "postmortem", isOnly: .frontMatter)
    edits.fill(.id, id)
    edits.fill(.title, incident.title)
    edits.fill(.severity, incident.level?.name ?? incident.severity)
    for (field, _) in NewOptions.flags { edits.fill(field, incident.times[field]) }
    edits.fill(.detected, incident.times[.detectedByPerson])
    edits.fill(.reviewAt, deadline)
    edits.fill(.usersAffected, incident.usersAffected)
    edits.fill(.services, incident.services)
    edits.fill(.incidentCommander, incident.roles[.incidentCommander])
    edits.fill(.onCall, incident.roles[.onCall])
    if kind == .runbook {
      edits.fill(.owner, incident.owner)
      edits.fill(.lastReviewed, Moment(day: day.earliest / Moment.day))
    }
    for (role, holder) in document.roles { edits.add(holder.range, incident.roles[role]) }
    edits.fillTitle(incident.title ?? "")
    if let timeline = document.sections(.timeline).first, let window {
      edits.insert("\(window.comment)\n\n", at: timeline.range.upperBound)
    }
    return String(decoding: edits.applied, as: UTF8.self)
  }
}
