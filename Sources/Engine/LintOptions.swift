package import Documents
package import Linting
internal import Rules

/// What a user wants from a run, whether at a prompt, in a hook or in an editor.
package struct LintOptions: Sendable {
  /// Files and folders, relative to the working directory; empty for the working directory.
  package var paths: [String] = []
  package var target = Target.workTree

  /// The kind of a named file where neither its path nor its text tells it.
  package var namedKind: Document.Kind?

  /// The text that stands for the file at the only path, whether there is one or not.
  package var standardInput: [UInt8]?

  /// The revision since which documents may have changed; nil to lint all of them.
  package var since: Since?

  /// Whether findings of the base are not reported.
  package var isNewOnly = false
  package var rules = Rule.all

  /// The time that deadlines are measured at.
  package var asOf: Moment
  package var configuration = ConfigurationOptions()
  package var baseline = BaselineOptions()

  /// The least confidence of a finding; nil for that of the configuration.
  package var minConfidence: Confidence?

  /// Whether commits are read.
  package var readsHistory = true

  /// How many documents are read at a time; nil for as many as there are processors.
  package var jobs: Int?

  package init(asOf: Moment) {
    self.asOf = asOf
  }
}

/// Which configuration applies.
package struct ConfigurationOptions: Sendable {
  /// A file for all documents, instead of the nearest one; relative to the working directory.
  package var file: String?

  /// Whether no configuration file is read.
  package var isOff = false

  /// The rule settings to start from; nil for those of the configuration.
  package var profile: Profile?

  package init(file: String? = nil, isOff: Bool = false, profile: Profile? = nil) {
    (self.file, self.isOff, self.profile) = (file, isOff, profile)
  }
}

/// How known findings are treated.
package struct BaselineOptions: Sendable {
  /// The file of known findings, instead of the one of the configuration.
  package var file: String?

  /// The file into which all findings are written.
  package var written: String?

  /// Whether an entry that matches no finding fails the run.
  package var isStrict = false

  /// Whether entries that match no finding are removed from the file.
  package var prunes = false

  package init(file: String? = nil, written: String? = nil, isStrict: Bool = false, prunes: Bool = false) {
    (self.file, self.written, self.isStrict, self.prunes) = (file, written, isStrict, prunes)
  }
}
