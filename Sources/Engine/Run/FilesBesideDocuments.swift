internal import Bytes
internal import Documents
internal import Git
internal import Reports

/// The files that are where documents are, and are none.
extension UnreadFiles {
  /// Notes what the text of a file has shown; a file of which nothing was expected is not counted.
  mutating func add(_ candidate: Discovery.Candidate, _ dismissal: Document.Dismissal) {
    let path = candidate.file.path
    if candidate.isAskedFor {
      let reason =
        switch dismissal {
        case .type(let type): "says `type: \(type)`, so it is neither a postmortem nor a runbook"
        default: "does not say whether it is a postmortem or a runbook"
        }
      add(path, .askedForInVain(reason, help: "say it with `--as postmortem` or `--as runbook`"))
    } else if let claim = candidate.claim {
      if case .fileName = claim.basis { return }
      add(path, .noDocument(dismissal.reason, folder: claim.folder(of: path)))
    } else {
      add(path, .unclaimed)
    }
  }

  /// Whether a file that the user names cannot be linted.
  var lacksNamedFile: Bool {
    files.contains { if case .askedForInVain = $0.reason { true } else { false } }
  }

  /// One notice for files in other formats, and one for files that are no documents.
  var placeNotices: [Report.Notice] {
    var markups: [(word: String, folder: String)] = []
    var others: [(word: String, folder: String)] = []
    for file in files {
      switch file.reason {
      case .otherMarkup(let suffix, let folder): markups.append((suffix, folder))
      case .noDocument(let reason, let folder): others.append((reason, folder))
      default: continue
      }
    }
    var notices: [Report.Notice] = []
    if !markups.isEmpty {
      let verb = markups.count == 1 ? "is" : "are"
      let counts = Self.counts(markups.map(\.word))
      notices.append(
        Report.Notice(
          code: "not-markdown",
          message: "\(Self.subject(markups)) \(verb) not Markdown (\(counts))"))
    }
    if !others.isEmpty {
      let subject = Self.subject(others)
      let verb = others.count == 1 ? "is no document" : "are no documents"
      notices.append(
        Report.Notice(code: "no-document", message: "\(subject) \(verb); `--show-files` says why"))
    }
    return notices
  }

  /// The notice where a team that has configured nothing has more files beside its documents than documents: they may
  /// be postmortems that only their headings show.
  func notice(ofFilesBeside documents: [String]) -> Report.Notice? {
    let counts = Dictionary(grouping: documents, by: \.folder).mapValues(\.count)
    var others: [Substring: Int] = [:]
    for file in files {
      if case .unclaimed = file.reason, counts[file.path.folder] != nil { others[file.path.folder, default: 0] += 1 }
    }
    guard
      let (place, count) = others.filter({ $0.value > counts[$0.key, default: 0] && $0.value > 2 })
        .max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
    else { return nil }
    let message =
      "\(count) Markdown files beside \(counts[place, default: 0].counted("document")) in \(place.isEmpty ? "." : String(place))/ "
      + "were not read, because nothing says that they are documents: `pmlint init` looks at their headings"
    return Report.Notice(code: "unclaimed-files", message: message)
  }

  /// `12 files under postmortems/`.
  private static func subject(_ files: [(word: String, folder: String)]) -> String {
    var folders: [String] = []
    for file in files where !folders.contains(file.folder) { folders.append(file.folder) }
    let shown = folders.count > 3 ? folders.prefix(2) + ["\(folders.count - 2) more folders"] : folders[...]
    let place =
      shown.count > 1 ? shown.dropLast().joined(separator: ", ") + " and \(shown.last ?? "")" : shown.joined()
    return "\(files.count) file\(files.count == 1 ? "" : "s") under \(place)"
  }

  /// `.adoc 9, .txt 3`: the most frequent first.
  private static func counts(_ words: [String]) -> String {
    Dictionary(grouping: words) { $0 }.mapValues(\.count)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}
