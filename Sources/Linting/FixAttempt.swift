internal import Documents

/// One change that is taken whole or not at all.
struct Step {
  let finding: Finding
  let edits: [Edit]
  var isRevealing = false

  /// False for a comment, which leaves its finding where it is.
  var mends = true

  /// From its first edit to the end of its last.
  var hull: ByteRange { (edits.first?.range.lowerBound ?? 0)..<(edits.last?.range.upperBound ?? 0) }
}

/// What came of some steps that were made to see what comes of them.
struct FixAttempt {
  /// By path, in the order of the text.
  let steps: [String: [Step]]
  let texts: [String: [UInt8]]
  let found: [Finding]

  /// What was found where steps were made, and was not before; and what those in other texts have added.
  private let added: [String: [Finding]]

  /// How many findings are gone, by path.
  private let gone: [String: Int]

  /// How many more findings than before have a comment that waits for its reason, by path.
  private let awaited: [String: Int]

  init(steps: [String: [Step]], texts: [String: [UInt8]], before: [Finding], found: [Finding]) {
    (self.steps, self.texts, self.found) = (steps, texts, found)
    let (old, new) = (Set(before.map(\.fingerprint)), Set(found.map(\.fingerprint)))
    added = Dictionary(grouping: found.filter { !old.contains($0.fingerprint) }, by: \.path)
    gone = Dictionary(grouping: before.filter { !new.contains($0.fingerprint) }, by: \.path).mapValues(\.count)
    awaited = found.reduce(into: [:]) { $0[$1.path, default: 0] += $1.isAwaited ? 1 : 0 }
      .merging(before.reduce(into: [:]) { $0[$1.path, default: 0] -= $1.isAwaited ? 1 : 0 }, uniquingKeysWith: +)
  }

  /// What speaks against the steps at a path: what they add, or nothing where they only mend nothing; nil if all is well.
  func failure(at path: String) -> [Finding]? {
    let (steps, added) = (steps[path] ?? [], added[path] ?? [])
    if steps.allSatisfy(\.isRevealing) {
      let stays = steps.contains { step in found.contains { $0.path == path && $0.rule == step.finding.rule } }
      return stays ? added : nil
    }
    let mends = steps.count(where: \.mends)
    // A comment that is none where it stands would be written again by every run.
    let isSound = gone[path, default: 0] >= mends && awaited[path, default: 0] >= steps.count - mends
    return added.isEmpty && isSound ? nil : added
  }

  /// What was added where no step was made; what can be read at last may well say something of other documents.
  var strays: [Finding] {
    if steps.values.joined().allSatisfy(\.isRevealing) { return [] }
    return added.filter { steps[$0.key] == nil }.flatMap(\.value)
  }
}
