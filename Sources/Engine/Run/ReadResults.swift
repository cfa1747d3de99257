internal import Documents
internal import Git
internal import Linting
internal import Reports

/// The results of the files so far.
struct ReadResults {
  var notices: [Report.Notice]
  var findings: [Finding] = []
  private(set) var corpora: [String: [DocumentFacts]] = [:]
  private(set) var suppressing: [String] = []
  var suppressed = 0
  private(set) var documents: [Document.Kind: Int] = [:]
  var skipped = Report.Skipped()
  private(set) var failures: [String] = []

  /// Documents whose blobs the repository lacks, which is one problem and not many.
  private var missingObjects = 0
  private var firstMissing: String?

  /// Documents whose path is not UTF-8, so that a finding in them could not be reported.
  private var unnameableDocuments = 0
  private var firstUnnameable: String?

  init(notices: [Report.Notice]) {
    self.notices = notices
  }

  /// The paths of all documents, sorted.
  var paths: [String] { corpora.values.flatMap { $0.map(\.path) }.sorted() }

  mutating func add(_ results: [DocumentResult]) {
    for result in results {
      corpora[result.corpus, default: []].append(result.facts)
      documents[result.facts.kind, default: 0] += 1
      findings += result.findings
      if result.hasSuppressions { suppressing.append(result.facts.path) }
    }
  }

  /// The bytes of a file that may be a document; skipped files are counted.
  mutating func bytes(
    of file: File, as kind: Document.Kind?, _ configuration: Configuration, from workspace: Workspace
  ) -> [UInt8]? {
    guard !configuration.isExcluded(file.path) else {
      skipped.excluded += 1
      return nil
    }
    switch file.kind {
    case .regular: break
    case .unnameable:
      skipped.unnameable += 1
      guard kind != nil else { return nil }
      unnameableDocuments += 1
      firstUnnameable = firstUnnameable ?? file.path
      return nil
    default:
      skipped.symbolicLinks += 1
      return nil
    }
    do {
      let bytes = try workspace.contents(of: file)
      // Outside the folders for documents, only front matter makes a file a document.
      return kind != nil || SourceFile.mayHaveFrontMatter(bytes) ? bytes : nil
    } catch {
      switch error {
      case .symbolicLink: skipped.symbolicLinks += 1
      case .tooLarge: skipped.tooLarge += 1
      // Deleted from the work tree but not from the index, or not part of a sparse checkout.
      case .notFound, .notAFile: break
      case .missingObject:
        missingObjects += 1
        firstMissing = firstMissing ?? file.path
      case .system(let reason): failures.append("cannot read \(file.path): \(reason)")
      }
      return nil
    }
  }

  /// Counts the listed paths that are not readable files.
  mutating func count(_ listed: [File], _ configurations: ConfigurationReader, isInGit: Bool) throws(Failure) {
    for file in listed {
      switch file.kind {
      case .submodule: skipped.submodules += 1
      case .linkedFolder: skipped.symbolicLinks += 1
      // A commit does not show where a link leads; its name shows whether it may hold documents.
      case .symbolicLink where !Document.Kind.mayBeDocument(path: file.path):
        if try configurations.configuration(for: file.path).kind(of: file.path + "/a.md") != nil {
          skipped.symbolicLinks += 1
        }
      case .unreadableFolder(let reason):
        let example = file.path + "/a.md"
        guard try !configurations.configuration(for: example).isExcluded(example) else { continue }
        // Untracked files in it cannot be committed either.
        if isInGit {
          notices.append(
            Report.Notice(code: "unreadable-folder", message: "\(file.path) was skipped: \(reason)"))
        } else {
          failures.append("cannot read \(file.path.isEmpty ? "the folder" : file.path): \(reason)")
        }
      default: continue
      }
    }
  }

  mutating func addNotices(whenEmpty emptiness: Report.Notice?) {
    let limit = "over \(Workspace.limit >> 20) MiB"
    let skips: [(code: String, count: Int, noun: String, text: String)] = [
      ("excluded", skipped.excluded, "file", "excluded by `exclude` in the configuration"),
      ("symlink", skipped.symbolicLinks, "symbolic link", "not followed; name the target itself to lint it"),
      ("submodule", skipped.submodules, "submodule", "not entered; run pmlint inside it"),
      ("too-large", skipped.tooLarge, "file", "\(limit) skipped; split it"),
      (
        "not-utf8-path", skipped.unnameable - unnameableDocuments, "Markdown file",
        "skipped because its path is not UTF-8; rename it"
      ),
    ]
    for skip in skips where skip.count > 0 {
      let counted = "\(skip.count) \(skip.noun)\(skip.count == 1 ? "" : "s")"
      notices.append(Report.Notice(code: skip.code, message: "\(counted) \(skip.text)"))
    }
    if corpora.isEmpty, let emptiness { notices.append(emptiness) }
    if unnameableDocuments > 0 {
      let isOne = unnameableDocuments == 1
      let (subject, them) = isOne ? ("1 document has", "it") : ("\(unnameableDocuments) documents have", "them")
      let first = firstUnnameable ?? ""
      failures.append(
        "\(subject) a path that is not UTF-8, \(first) first: rename \(them), or add \(them) to `exclude`")
    }
    if missingObjects > 0 {
      let subject = missingObjects == 1 ? "1 document is" : "\(missingObjects) documents are"
      failures.append(
        "\(subject) not in this clone, \(firstMissing ?? "") first: run `git fetch --refetch --no-filter` in a partial clone"
      )
    }
  }
}
