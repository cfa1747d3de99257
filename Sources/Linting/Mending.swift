package import Documents

/// Applies the fixes of findings to texts, and keeps none after which something is found that was not before.
///
/// Every step is linted before it is taken, so nobody has to trust a rule with what its fix does to another.
package struct Mending {
  /// The texts as they were when the fixes were made for them, by path.
  package private(set) var originals: [String: [UInt8]] = [:]

  /// The same after the fixes so far.
  package private(set) var texts: [String: [UInt8]] = [:]

  /// What is found in the texts as they are now.
  package private(set) var findings: [Finding]

  /// How many findings the fixes have mended, by path.
  package private(set) var fixed: [String: Int] = [:]

  /// How many comments were written that wait for their reason, by path.
  package private(set) var comments: [String: Int] = [:]

  /// The fixes that were left out, with what would be found after them.
  package private(set) var refused: [(finding: Finding, added: [Finding])] = []
  private let allowsUnsafe: Bool

  /// Files that were linted and could not be read again.
  private var gone: Set<String> = []

  /// Finds what there is to find where some texts stand in place of others.
  package typealias Lint = ([String: [UInt8]]) async throws -> [Finding]

  /// A fix is made for what a pass has found; few documents need a second one, and none needs many.
  private static let passes = 16

  /// Begins with what is found in the texts as they are; `allowsUnsafe` is for fixes that are only likely.
  package init(_ findings: [Finding], allowsUnsafe: Bool) {
    self.findings = findings
    self.allowsUnsafe = allowsUnsafe
  }

  /// The texts that are not what they were.
  package var changes: [(path: String, old: [UInt8], new: [UInt8])] {
    texts.compactMap { path, new in
      originals[path].flatMap { old in old == new ? nil : (path, old, new) }
    }.sorted { $0.path < $1.path }
  }

  /// One change that is taken whole or not at all.
  private struct Step {
    let finding: Finding
    let edits: [Edit]
    var isRevealing = false

    /// False for a comment, which leaves its finding where it is.
    var mends = true

    /// From its first edit to the end of its last.
    var hull: ByteRange { (edits.first?.range.lowerBound ?? 0)..<(edits.last?.range.upperBound ?? 0) }
  }

  /// Applies fixes until there are none left that may be.
  package mutating func applyFixes(reading read: (String) -> [UInt8]?, linting lint: Lint) async throws {
    for _ in 0..<Self.passes {
      let wanted = findings.filter(isWanted)
      guard try await !load(Set(wanted.map(\.path)), reading: read, linting: lint) else { continue }
      let steps = wanted.compactMap { finding in
        finding.fix.map { Step(finding: finding, edits: $0.edits, isRevealing: $0.isRevealing) }
      }
      if steps.isEmpty { return }
      // What cannot be read yet comes first: all else is judged by what is found behind it.
      let revealing = steps.filter(\.isRevealing)
      try await take(Self.apart(revealing.isEmpty ? steps : revealing), linting: lint)
    }
  }

  /// Writes a comment above each finding that has no fix; it waits for its reason.
  package mutating func addComments(
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
    // Not by fingerprint, which counts those of one text, and each fix of one changes the count.
    return !refused.contains {
      $0.finding.path == finding.path && $0.finding.rule == finding.rule && $0.finding.message == finding.message
    }
  }

  /// Holds the texts of files that are not held yet; true where the findings are new, being those of what is held now.
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
    // A file may have changed since it was linted, and the places of its fixes with it.
    if isNew { findings = try await lint(texts) }
    return isNew
  }

  /// The steps that are not over an earlier one; the others come again with the next pass.
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

  /// Takes steps that nothing speaks against, all at once if that can be; else it halves them to find which it is.
  private mutating func take(_ steps: [Step], linting lint: Lint) async throws {
    var next = texts
    for (path, steps) in Dictionary(grouping: steps, by: \.finding.path) {
      next[path] = next[path]?.applying(steps.flatMap(\.edits))
    }
    let found = try await lint(next)
    let (old, new) = (Set(findings.map(\.fingerprint)), Set(found.map(\.fingerprint)))
    let added = found.filter { !old.contains($0.fingerprint) }
    let isMended =
      steps.allSatisfy(\.isRevealing)
      ? !steps.contains { step in found.contains { $0.path == step.finding.path && $0.rule == step.finding.rule } }
      : added.isEmpty && old.subtracting(new).count >= steps.count(where: \.mends)
    if isMended {
      (texts, findings) = (next, found)
      for step in steps {
        if step.mends {
          fixed[step.finding.path, default: 0] += 1
        } else {
          comments[step.finding.path, default: 0] += 1
        }
      }
    } else if steps.count == 1, let step = steps.first {
      if step.mends { refused.append((step.finding, added)) }
    } else {
      // From behind, so that the places before do not move.
      let middle = steps.count / 2
      try await take(Array(steps[middle...]), linting: lint)
      try await take(Array(steps[..<middle]), linting: lint)
    }
  }
}
