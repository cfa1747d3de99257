internal import Bytes
internal import Documents
internal import Git
internal import Linting

/// Postmortems and runbooks where the usual names do not find them.
struct OtherFolders {
  /// Patterns relative to the configuration's folder, with the number of documents that each finds.
  private(set) var postmortems: [(pattern: String, count: Int)] = []
  private(set) var runbooks: [(pattern: String, count: Int)] = []

  /// How many files are too many to look at.
  private(set) var unread = 0

  /// Reads the Markdown files of a project that are no documents so far.
  init(_ project: Project, besides known: Set<String>, below folder: String) throws(Failure) {
    var folders: [String: Folder] = [:]
    let files = try project.workspace.files().filter { file in
      file.kind == .regular && !known.contains(file.path) && Document.Kind.mayBeDocument(path: file.path)
    }
    unread = max(0, files.count - Limits.otherDocuments)
    for file in files.prefix(Limits.otherDocuments) {
      guard let bytes = try? project.workspace.contents(of: file, limit: Limits.otherFile) else { continue }
      let place = file.path.split(separator: "/").dropLast().joined(separator: "/")
      folders[place, default: Folder()].add(SourceFile(path: file.path, bytes: bytes))
    }
    for (place, found) in folders.sorted(by: { $0.key < $1.key }) {
      let names = place.dropFirst(folder.isEmpty ? 0 : folder.count + 1)
      for (kind, paths) in found.documents where paths.count >= 2 && paths.count * 2 >= found.count {
        let pattern = names.isEmpty ? "*.md" : "\(Self.escaped(names))/*"
        if kind == .runbook {
          runbooks.append((pattern, paths.count))
        } else {
          postmortems.append((pattern, paths.count))
        }
      }
    }
  }

  private static func escaped(_ path: Substring) -> String {
    String(path.map { "*?[]{}\\!".contains($0) ? "?" : $0 })
  }

  /// The Markdown files of one folder.
  private struct Folder {
    var count = 0
    var documents: [Document.Kind: [String]] = [:]

    /// Counts a file, whose headings are the same for both kinds.
    mutating func add(_ source: SourceFile) {
      count += 1
      let document = Document(source, as: .runbook)
      let names = Set(document.sections.filter { $0.level > 1 }.compactMap(\.name))
      if names.intersection(OtherFolders.ofIncidents).count >= 3 {
        documents[.postmortem, default: []].append(source.path)
      } else if names.intersection(OtherFolders.ofProcedures).count >= 3 {
        documents[.runbook, default: []].append(source.path)
      }
    }
  }

  /// Three of these are more than chance.
  private static let ofIncidents: Set<Section.Name> = [
    .timeline, .impact, .detection, .containment, .rootCause, .whys, .contributingFactors, .structuralFix, .actions,
    .lessons, .luck,
  ]
  private static let ofProcedures: Set<Section.Name> = [
    .whenToUse, .diagnosis, .mitigation, .verification, .rollback, .prerequisites, .escalation,
  ]
}
