internal import Documents
internal import Git
internal import Linting

/// A repository's own template, and what of a new document it takes.
struct OwnTemplate {
  let path: String
  private let bytes: [UInt8]
  let kind: Document.Kind
  private let vocabulary: Vocabulary

  /// The template for documents in a folder; nil if the repository has none.
  init?(for kind: Document.Kind, in folder: String, of workspace: Workspace, _ vocabulary: Vocabulary) throws(Failure) {
    let found = try workspace.source.files().filter { $0.kind == .regular && Self.isTemplate($0.path) }
    // The nearest one, and of several the one with the plainest name.
    let best =
      found
      .filter { file in
        let named = Self.kind(of: file.path)
        return named == kind || (named == nil && Self.distance(of: file.path, from: folder) < 2)
      }
      .min { left, right in
        let (leftRank, rightRank) = (
          Self.distance(of: left.path, from: folder), Self.distance(of: right.path, from: folder)
        )
        return (leftRank, left.path.utf8.count, left.path) < (rightRank, right.path.utf8.count, right.path)
      }
    guard let best, let bytes = try? workspace.contents(of: best), String(validating: bytes, as: UTF8.self) != nil
    else { return nil }
    (path, self.bytes, self.kind, self.vocabulary) = (best.path, bytes, kind, vocabulary)
  }

  /// Whether a file is a template by its name or its folder; hosts have some for issues, which are no documents.
  private static func isTemplate(_ path: String) -> Bool {
    guard Document.Kind.isMarkdown(path: path) else { return false }
    let parts = path.lowercased().split(separator: "/")
    if parts.contains(where: { $0.hasPrefix(".") || $0.hasPrefix("issue_template") }) { return false }
    if parts.dropLast().contains(where: folders.contains) { return true }
    return parts.last.map { $0.split { !$0.isLetter }.contains(where: folders.contains) } ?? false
  }

  private static let folders: Set<Substring> = ["template", "templates"]

  /// What a template is for: its name says it, else the nearest folder that does; nil if none says it.
  private static func kind(of path: String) -> Document.Kind? {
    for part in path.lowercased().split(separator: "/").reversed() {
      let words = part.split { !$0.isLetter }.filter { !folders.contains($0) && $0 != "md" && $0 != "markdown" }
      for end in words.indices.reversed() {
        // `Document.Kind` reads the last words of a name: "incident report", and then "incident".
        let name = words[...end].joined(separator: "-")
        if let kind = Document.Kind(folder: name[...]) { return kind }
      }
    }
    return nil
  }

  /// How far a template is from the folder of the documents: 0 in it, 1 in its folder for templates, 2 elsewhere.
  private static func distance(of path: String, from folder: String) -> Int {
    let place = path.split(separator: "/").dropLast().joined(separator: "/")
    if place == folder { return 0 }
    let child = (folder.isEmpty ? place[...] : place.hasPrefix(folder + "/") ? place.dropFirst(folder.count + 1) : "x/")
    return folders.contains(child.lowercased()[...]) ? 1 : 2
  }

  /// The template with what is known in place of its blanks.
  func text(
    _ incident: Incident, id: String?, window: IncidentWindow?, review deadline: Moment?, on day: Moment
  ) -> String {
    let source = SourceFile(path: path, bytes: bytes)
    let document = Document(source, as: kind, vocabulary: vocabulary)
    var edits = OwnTemplateEdits(document)
    // `type: template` would make the new file a template too; a site's own types stay.
    if document.metadata.text(.type)?.value.lowercased() == "template" { edits.fill(.type, "\(kind)") }
    edits.fill(.id, id)
    edits.fill(.title, incident.title)
    edits.fill(.severity, incident.severityWord)
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
    edits.fillTitle(incident.title ?? "", day)
    if let timeline = document.sections(.timeline).first, let window {
      edits.append(window.comment, to: timeline)
    }
    return String(decoding: edits.applied, as: UTF8.self)
  }
}
