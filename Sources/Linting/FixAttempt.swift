internal import Documents

/// One change, which is accepted or rejected as a whole.
struct Step {
  let finding: Finding
  let edits: [Edit]
  var isRevealing = false

  /// False for a comment, which does not remove its finding.
  var mends = true

  /// From the start of its first edit to the end of its last.
  var hull: ByteRange { (edits.first?.range.lowerBound ?? 0)..<(edits.last?.range.upperBound ?? 0) }
}

/// The result of trying some steps.
struct FixAttempt {
  /// By path, in the order of the text.
  let steps: [String: [Step]]
  let texts: [String: [UInt8]]
  let found: [Finding]

  /// The new findings in texts with steps, and those that steps in other texts have caused.
  private let added: [String: [Finding]]

  /// The number of findings that disappeared, by path.
  private let gone: [String: Int]

  /// The change in the number of findings below a comment without a reason, by path.
  private let awaited: [String: Int]

  init(steps: [String: [Step]], texts: [String: [UInt8]], before: [Finding], found: [Finding]) {
    (self.steps, self.texts, self.found) = (steps, texts, found)
    let (old, new) = (Set(before.map(\.fingerprint)), Set(found.map(\.fingerprint)))
    added = Dictionary(grouping: found.filter { !old.contains($0.fingerprint) }, by: \.path)
    gone = Dictionary(grouping: before.filter { !new.contains($0.fingerprint) }, by: \.path).mapValues(\.count)
    awaited = found.reduce(into: [:]) { $0[$1.path, default: 0] += $1.isAwaited ? 1 : 0 }
      .merging(before.reduce(into: [:]) { $0[$1.path, default: 0] -= $1.isAwaited ? 1 : 0 }, uniquingKeysWith: +)
  }

  /// The reason to reject the steps at a path: the findings that they add, empty if they fix nothing; nil to accept.
  func failure(at path: String) -> [Finding]? {
    let (steps, added) = (steps[path] ?? [], added[path] ?? [])
    if steps.allSatisfy(\.isRevealing) {
      let stays = steps.contains { step in found.contains { $0.path == path && $0.rule == step.finding.rule } }
      return stays ? added : nil
    }
    let mends = steps.count(where: \.mends)
    // A comment without effect at its place would be written again by every run.
    let isSound = gone[path, default: 0] >= mends && awaited[path, default: 0] >= steps.count - mends
    return added.isEmpty && isSound ? nil : added
  }

  /// New findings in texts without steps: a part that becomes readable may refer to other documents.
  var strays: [Finding] {
    if steps.values.joined().allSatisfy(\.isRevealing) { return [] }
    return added.filter { steps[$0.key] == nil }.flatMap(\.value)
  }
}
