/// Every limit of what is read, tried and written: anyone may push a file that reaches one.
///
/// Each is far above what people write. The page "Limits" has a row for each, and says what happens beyond it.
package enum Limits {}

/// What is read as a whole, in bytes.
extension Limits {
  package static let document = 10 << 20
  /// A file that may name a document; larger ones are data.
  package static let otherFile = 1 << 20
  package static let frontMatter = 64 << 10
  package static let configuration = 1 << 20
  /// More than a million entries.
  package static let baseline = 256 << 20
  /// GitHub's description of what started a run.
  package static let event = 64 << 20
  /// An entry is about a hundred bytes, so this allows tens of millions of them.
  package static let index = 4 << 30
  /// git streams larger objects, and none of them is ever read as a whole.
  package static let looseObject = 1 << 30
  /// git makes no deltas of objects of more than half of it, so none is needed for a smaller one either.
  package static let packedObject = 1 << 30
  /// More than a history of millions of commits needs.
  package static let historyCache = 1 << 30
  /// More than the facts of a hundred thousand documents.
  package static let factsCache = 256 << 20
  /// A larger file cannot be similar to a document, but may have been removed in the same commit.
  package static let comparedFile = 32 << 20
  package static let grafts = 1 << 20
  package static let alternates = 1 << 20
  package static let shallowCommits = 16 << 20
}

/// Front matter, configurations and other fields.
extension Limits {
  /// For TOML and JSON, which are read with the stack of a thread.
  package static let dataDepth = 100
  package static let yamlDepth = 1000
  /// The values of YAML may be as many as it has bytes, and so many more from aliases.
  package static let aliasedValues = 10_000
  /// Handles that a fix puts between quotes: more people than any front matter names.
  package static let quotedHandles = 64
  /// In letters: longer than any name of a severity, because every value is searched up to this length.
  package static let severityName = 64
  /// A million minutes, days or rows is more than enough.
  package static let ruleNumber = 1_000_000
  /// How often one document can have the same finding of a baseline.
  package static let baselineCount = 1_000_000
  /// Alternatives in the braces of a pattern: more than anyone writes, and few enough to try them all.
  package static let globAlternatives = 256
}

/// What cmark-gfm scans repeatedly, or expands from a few bytes: steps of its loops, cells and bytes.
extension Limits {
  package static let tableHeads = 1_000_000
  package static let tablePipes = 32_000_000
  package static let tableCells = 200_000
  package static let openTags = 64_000_000
  package static let openImages = 30_000_000
  package static let definitions = 16_000_000
  package static let emphasis = 64_000_000
  package static let nesting = 8_000_000
}

/// What a document may cost besides.
extension Limits {
  /// Bytes that are compared for each byte of a paragraph, to find where its texts are in the file: most are where cmark
  /// says, and compared once.
  package static let searches = 64
}

/// What an expression of a configuration may cost.
extension Limits {
  /// For the texts of one document: a thousand issues use a fifth of it, and all of it takes a few milliseconds.
  package static let expressionAllowance = 100_000
  /// Between two looks at the allowance.
  package static let expressionMatches = 1_000_000
  package static let expressionDepth = 10_000
  /// In KiB.
  package static let expressionMemory = 16 << 10
}

/// What is tried for a suggestion or a fix.
extension Limits {
  /// Few documents need a second pass.
  package static let fixPasses = 16
  /// In bytes: longer than any name, and than nearly all headings.
  package static let guessedWord = 128
  /// With more headings, a suggestion costs more than it is worth.
  package static let guessedAnchors = 500
  package static let comparedAnchors = 20_000
}

/// What is read of a repository.
extension Limits {
  /// Entries of folders that one tree repeats: far more copies than any repository vendors.
  package static let repeatedEntries = 1 << 19
  /// Deeper than git's own `core.maxTreeDepth` has ever allowed.
  package static let treeDepth = 4096
  /// For untracked files: libgit2 reads the rules for ignored files of all folders above a folder, for each of them.
  package static let untrackedDepth = 200
  /// git follows alternates no further either.
  package static let alternateDepth = 5
  /// git compares at most this many files with each other, and so does pmlint.
  package static let renamedFiles = 1000
  /// Commits that are looked at for those made during an incident.
  package static let commitsInWindow = 100_000
  /// Enough commits to know everybody who works on a repository today.
  package static let authorCommits = 500
  /// Documents for which a hook reads the whole index: a fifth of a second of CPU.
  package static let sightedDocuments = 500
  /// Files that `init` reads where no document is expected: a repository of documentation has more, and its folders
  /// repeat.
  package static let otherDocuments = 2000
}

/// What is written.
extension Limits {
  /// A quotation of a document in a message, in bytes: a value can be a megabyte long, and a message is read at night.
  package static let quotation = 200
  /// The name of a document or an action in a list, in characters.
  package static let listedName = 200
  /// Commits of an incident in a new document: more than a reader would go through.
  package static let windowRows = 20
  /// GitHub shows ten annotations of a kind.
  package static let annotations = 10
  /// In UTF-16 units: the runner cuts longer messages itself, even within an escape.
  package static let annotationLength = 4096
  /// In bytes: GitHub's limit for a comment is 65,536 characters.
  package static let markdownReport = 60_000
  /// In bytes: what GitHub accepts.
  package static let stepSummary = 1 << 20
  /// Code scanning rejects a file above these, and shows only the most severe findings.
  package static let sarifResults = 25_000
  package static let sarifShown = 5_000
  package static let sarifSize = 10 << 20
  package static let sarifLocations = 100
  package static let sarifDescription = 1024
}
