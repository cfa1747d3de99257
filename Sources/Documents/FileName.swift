internal import Bytes

/// What the names in a path say about a file that is no document.
struct FileName {
  private let path: String
  private let bytes: [UInt8]

  init(_ path: String) {
    self.path = path
    bytes = Array(path.utf8)
  }

  /// Whether it is the name of a file that stands beside documents: an index, a template, a licence.
  var isBesideDocuments: Bool {
    // In one pass: this is asked of each file of a repository.
    var (name, word) = (ByteHash(), ByteHash())
    var isTemplate = false
    for byte in bytes[Document.Kind.stem(in: bytes)] {
      name.add(byte.lowercased)
      if byte.isLetter || byte.isDigit || byte >= 0x80 {
        word.add(byte.lowercased)
      } else {
        isTemplate = isTemplate || Self.templates.contains(word.value)
        word = ByteHash()
      }
    }
    // A generator of pages gives each its folder: `incidents/2026-11-16-tax/index.md`.
    if Self.pagesOfFolders.contains(name.value) { return !isInFolderOfOne }
    return isTemplate || Self.templates.contains(word.value) || Self.names.contains(name.value)
  }

  /// Whether the folder's name begins with a day or an id, so that it is about one incident.
  private var isInFolderOfOne: Bool {
    guard let folder = path.parts(at: "/").dropLast().last else { return false }
    if Moment(String(folder.prefix(10))) != nil { return true }
    // `2026-11-tax`; of `2026-11` the page is an index.
    if folder.dropFirst(8).first?.isLetter == true, Moment("\(folder.prefix(7))-01") != nil { return true }
    let letters = folder.prefix { $0.isASCII && $0.isLetter }
    let number = folder.dropFirst(letters.count).drop { $0 == "-" }.prefix { $0.isASCII && $0.isNumber }
    return letters.count >= 2 && letters.allSatisfy(\.isUppercase) && number.count >= 2
  }

  /// Whether a folder is for tools, tests or decisions.
  var isElsewhere: Bool {
    var folder = ByteHash()
    for byte in bytes {
      if byte != UInt8(ascii: "/") {
        folder.add(byte.lowercased)
      } else if Self.folders.contains(folder.value) {
        return true
      } else {
        folder = ByteHash()
      }
    }
    return false
  }

  private static let pagesOfFolders = WordSet(words: "index readme")
  private static let templates = WordSet(words: "template templates")
  private static let names = WordSet(
    words: """
      _index summary claude agents gemini skill license licence copying notice changelog contributing code_of_conduct
      code-of-conduct security codeowners owners support governance pull_request_template _sidebar _navbar _category_
      """)
  private static let folders = WordSet(
    words: """
      .github .gitlab .gitea .claude .cursor .codex .gemini .vscode testdata fixtures __fixtures__ issue_template
      issue_templates templates template node_modules adr adrs
      """)
}

extension Document {
  /// The file's name, without its folders and its suffix.
  package var stem: String {
    String(Kind.stem(of: source.path))
  }

  /// The id at the start of the file's name, as in `PM2022-003 Two nodes were down.md` and `INC-0031-tax.md`.
  package var idInName: String? {
    let name = Array(stem.utf8)
    let letters = name.prefix(while: \.isCapital)
    var number = name[letters.endIndex...].prefix { $0.isDigit || $0 == UInt8(ascii: "-") }
    while number.last == UInt8(ascii: "-") { number.removeLast() }
    guard letters.count >= 2, number.count(where: \.isDigit) >= 3 else { return nil }
    return String(decoding: name[..<number.endIndex], as: UTF8.self)
  }

  /// The day at the start of the file's name, as in `2026-11-16-tax.md`.
  package var dayInName: Moment? {
    let name = stem
    let day = name.prefix(10)
    guard day.count == 10, day.first?.isNumber == true, let moment = Moment(String(day)),
      name.dropFirst(10).first?.isNumber != true
    else { return nil }
    return moment
  }
}
