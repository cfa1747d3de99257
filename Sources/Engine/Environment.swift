package import Documents
internal import Git

/// What a run knows about its process; nothing else in the engine asks the process itself.
package struct Environment: Sendable {
  /// The variables of the process, by name.
  package let variables: [String: String]

  /// Where the user is: absolute, with links resolved.
  package let directory: String

  /// The clock, read once.
  package let now: Moment

  /// The version of the program, as reports state it.
  package let version: String

  /// The commit that the program was built from; nil for a build that no commit tells from others.
  package let build: String?

  /// How many documents are read at a time by default; asked when there are many.
  package let processors: @Sendable () -> Int

  /// Receives the progress of a long walk through the commits.
  package let progress: any HistoryProgress

  package init(
    variables: [String: String], directory: String, now: Moment, version: String, build: String? = nil,
    processors: @autoclosure @escaping @Sendable () -> Int = 1,
    progress: any HistoryProgress = SilentProgress()
  ) {
    (self.variables, self.directory, self.now, self.version) = (variables, directory, now, version)
    (self.build, self.processors, self.progress) = (build, processors, progress)
  }

  var git: GitEnvironment { GitEnvironment(variables) }

  /// The value of a variable; nil also for an empty one, which users write to unset it.
  package subscript(name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// The time that deadlines are measured at: `option` as the user gave it, `PMLINT_AS_OF`, or now.
  package func asOf(_ option: String?) throws(Failure) -> Moment {
    guard let (name, text) = option.map({ ("--as-of", $0) }) ?? self["PMLINT_AS_OF"].map({ ("PMLINT_AS_OF", $0) }),
      !text.isEmpty
    else { return now }
    guard text.first?.isNumber == true, let read = Moment(text) else {
      throw Failure(
        "\(name): `\(text)` is not a valid time", help: "write a date or a time: 2026-11-23, 2026-11-23T12:00:00Z")
    }
    return Moment(seconds: read.isDateOnly ? read.latest : read.earliest)
  }
}

/// Receives the progress of a long walk through the commits, and may end it.
package protocol HistoryProgress: Sendable {
  func begin()

  /// Called between two commits; `total` is nil if the number of commits is not known.
  ///
  /// Returns whether to continue.
  func goesOn(_ done: Int, of total: Int?) -> Bool
  func end()
}

/// Nobody watches.
package struct SilentProgress: HistoryProgress {
  package init() {}
  package func begin() {}
  package func goesOn(_ done: Int, of total: Int?) -> Bool { true }
  package func end() {}
}
