package import Documents
package import Linting
internal import Rules

/// What a user asks of a run, however they ask it: at a prompt, in a hook, in an editor.
package struct LintOptions: Sendable {
  /// Files and folders, relative to the working directory; the working directory where there is none.
  package var paths: [String] = []
  package var origin = Target.workTree

  /// The revision since which documents may have changed; nil to lint all of them.
  package var since: Since?

  /// Whether findings that the base has already are left out.
  package var isNewOnly = false
  package var rules = Rule.all

  /// The time that deadlines are measured at.
  package var asOf: Moment
  package var configuration = ConfigurationOptions()
  package var baseline = BaselineOptions()

  /// How sure a finding has to be; nil for what the configuration says.
  package var minConfidence: Confidence?

  /// Whether commits are read.
  package var readsHistory = true

  /// How many documents are read at a time; nil for as many as there are processors.
  package var jobs: Int?

  package init(asOf: Moment) {
    self.asOf = asOf
  }
}

/// Which configuration holds.
package struct ConfigurationOptions: Sendable {
  /// A file for all documents in place of the nearest one, relative to the working directory.
  package var file: String?

  /// Whether no configuration file is read.
  package var isOff = false

  /// The rule settings to begin with; nil for what the configuration says.
  package var profile: Profile?

  package init(file: String? = nil, isOff: Bool = false, profile: Profile? = nil) {
    (self.file, self.isOff, self.profile) = (file, isOff, profile)
  }
}

/// What a user says of findings that are known.
package struct BaselineOptions: Sendable {
  /// The file that knows findings, in place of the one of the configuration.
  package var file: String?

  /// The file into which all findings are written.
  package var written: String?

  /// Whether an entry that matches no finding fails the run.
  package var isStrict = false

  /// Whether entries that match no finding are taken out of the file.
  package var prunes = false

  package init(file: String? = nil, written: String? = nil, isStrict: Bool = false, prunes: Bool = false) {
    (self.file, self.written, self.isStrict, self.prunes) = (file, written, isStrict, prunes)
  }
}
