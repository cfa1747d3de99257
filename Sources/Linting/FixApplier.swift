internal import Bytes
package import Documents

/// Applies the fixes of findings to texts, and rejects those that cause a new finding.
///
/// Every step is linted before it is accepted, so no rule has to know the effect of its fix on other rules.
package struct FixApplier {
  /// The texts before the fixes, by path.
  package private(set) var originals: [String: [UInt8]] = [:]

  /// The texts after the fixes so far, by path.
  package private(set) var texts: [String: [UInt8]] = [:]

  /// The findings in the current texts.
  package private(set) var findings: [Finding]

  /// The number of fixed findings, by path.
  package private(set) var fixed: [String: Int] = [:]

  /// The number of written comments that need a reason, by path.
  package private(set) var comments: [String: Int] = [:]

  /// The rejected fixes, with the findings that they would cause.
  package private(set) var refused: [(finding: Finding, added: [Finding])] = []
  private let allowsUnsafe: Bool

  /// Files that were linted, but could not be read again.
  private var gone: Set<String> = []

  /// Lints the documents, with some texts in place of files.
  package typealias Lint = ([String: [UInt8]]) async throws -> [Finding]

  /// Begins with the findings in the unchanged texts; `allowsUnsafe` also takes fixes that are only probably right.
  package init(_ findings: [Finding], allowsUnsafe: Bool) {
    self.findings = findings
    self.allowsUnsafe = allowsUnsafe
  }

  /// The texts that have changed.
  package var changes: [(path: String, old: [UInt8], new: [UInt8])] {
    texts.compactMap { path, new in
      originals[path].flatMap { old in old == new ? nil : (path, old, new) }
    }.sorted { $0.path < $1.path }
  }

  /// Applies fixes, and writes comments into documents that support them, until nothing changes.
  ///
  /// A step that is rejected now may be accepted after the next change, so all are tried again: another run would
  /// change nothing.
  package mutating func mend(
    reading read: (String) -> [UInt8]?, as document: ((String, [UInt8]) -> Document?)? = nil, linting lint: Lint
  ) async throws {
    for _ in 0..<Limits.fixPasses {
      let before = texts
      refused = []
      try await applyFixes(reading: read, linting: lint)
      if let document { try await addComments(reading: read, as: document, linting: lint) }
      if changes.isEmpty || texts == before { return }
    }
  }

  /// Applies fixes until no allowed one is left.
  private mutating func applyFixes(reading read: (String) -> [UInt8]?, linting lint: Lint) async throws {
    for _ in 0..<Limits.fixPasses {
      let wanted = findings.filter(isWanted)
      guard try await !load(Set(wanted.map(\.path)), reading: read, linting: lint) else { continue }
      let steps = wanted.compactMap { finding in
        finding.fix.map { Step(finding: finding, edits: $0.edits, isRevealing: $0.isRevealing) }
      }
      if steps.isEmpty { return }
      // Fixes that make a part readable come first: the others are judged by the findings after them.
      let revealing = steps.filter(\.isRevealing)
      try await take(Self.apart(revealing.isEmpty ? steps : revealing), linting: lint)
    }
  }

  /// Writes a comment, with a placeholder for the reason, above each finding that has no fix.
  private mutating func addComments(
    reading read: (String) -> [UInt8]?, as document: (String, [UInt8]) -> Document?, linting lint: Lint
  ) async throws {
    let paths = Set(findings.filter { $0.fix == nil && $0.canBeSuppressed }.map(\.path))
    _ = try await load(paths, reading: read, linting: lint)
    var steps: [Step] = []
    for path in paths.sorted() {
      guard let bytes = texts[path], let document = document(path, bytes) else { continue }
      let own = findings.filter { $0.path == path && $0.fix == nil && $0.canBeSuppressed }
      for (finding, edit) in document.waitingSuppressions(of: own) {
        steps.append(Step(finding: finding, edits: [edit], mends: false))
      }
    }
    if !steps.isEmpty { try await take(steps, linting: lint) }
  }

  private func isWanted(_ finding: Finding) -> Bool {
    guard let fix = finding.fix, fix.isSafe || allowsUnsafe, !gone.contains(finding.path) else { return false }
    // Not by fingerprint: it includes the number of equal texts, which each fix changes.
    return !refused.contains {
      $0.finding.path == finding.path && $0.finding.rule == finding.rule && $0.finding.message == finding.message
    }
  }

  /// Reads the files that are not loaded yet, and lints again; false if there are none.
  private mutating func load(
    _ paths: Set<String>, reading read: (String) -> [UInt8]?, linting lint: Lint
  ) async throws -> Bool {
    var isNew = false
    for path in paths.subtracting(texts.keys).subtracting(gone) {
      isNew = true
      guard let bytes = read(path) else {
        gone.insert(path)
        continue
      }
      (originals[path], texts[path]) = (bytes, bytes)
    }
    // A file may have changed since it was linted, so the ranges of its fixes may be wrong.
    if isNew { findings = try await lint(texts) }
    return isNew
  }

  /// The steps that do not overlap an earlier one; the others are tried in the next pass.
  private static func apart(_ steps: [Step]) -> [Step] {
    var taken: [Step] = []
    for step in steps.sorted(by: { ($0.finding.path, $0.hull.lowerBound) < ($1.finding.path, $1.hull.lowerBound) }) {
      if let last = taken.last, last.finding.path == step.finding.path, last.hull.upperBound > step.hull.lowerBound {
        continue
      }
      taken.append(step)
    }
    return taken
  }

  /// Accepts the steps that cause no new finding: first all texts at once, then by halves to find those that do.
  private mutating func take(_ steps: [Step], linting lint: Lint) async throws {
    var pending = Dictionary(grouping: steps, by: \.finding.path).mapValues { [$0] }
    while !pending.isEmpty {
      var tried: [String: [Step]] = [:]
      for (path, groups) in pending {
        tried[path] = groups.last
        pending[path] = groups.count > 1 ? groups.dropLast() : nil
      }
      let trial = try await trial(of: tried, linting: lint)
      let sound = tried.filter { trial.failure(at: $0.key) == nil }
      if sound.count == tried.count, trial.strays.isEmpty {
        accept(trial)
        continue
      }
      for (path, steps) in tried { add(trial.failure(at: path), of: steps, at: path, to: &pending) }
      if sound.isEmpty { continue }
      // The remaining steps may still add a finding in another text: then each text is tried alone.
      let rest = try await self.trial(of: sound, linting: lint)
      if rest.strays.isEmpty, sound.allSatisfy({ rest.failure(at: $0.key) == nil }) {
        accept(rest)
        continue
      }
      for (path, steps) in sound.sorted(by: { $0.key < $1.key }) {
        let alone = try await self.trial(of: [path: steps], linting: lint)
        let failure = alone.failure(at: path) ?? (alone.strays.isEmpty ? nil : alone.strays)
        if failure == nil { accept(alone) }
        add(failure, of: steps, at: path, to: &pending)
      }
    }
  }

  /// Rejects a single step that failed; splits several into halves, which are tried again.
  private mutating func add(
    _ failure: [Finding]?, of steps: [Step], at path: String, to pending: inout [String: [[Step]]]
  ) {
    guard let failure else { return }
    if steps.count == 1, let step = steps.first {
      if step.mends { refused.append((step.finding, failure)) }
      return
    }
    // The later half is tried first, so that the ranges of the earlier one stay valid.
    let middle = steps.count / 2
    pending[path, default: []] += [Array(steps[..<middle]), Array(steps[middle...])]
  }

  private mutating func accept(_ trial: FixAttempt) {
    (texts, findings) = (trial.texts, trial.found)
    for (path, steps) in trial.steps {
      let mended = steps.count(where: \.mends)
      if mended > 0 { fixed[path, default: 0] += mended }
      if mended < steps.count { comments[path, default: 0] += steps.count - mended }
    }
  }

  private func trial(of steps: [String: [Step]], linting lint: Lint) async throws -> FixAttempt {
    var next = texts
    for (path, steps) in steps { next[path] = next[path]?.applying(steps.flatMap(\.edits)) }
    return FixAttempt(steps: steps, texts: next, before: findings, found: try await lint(next))
  }
}
