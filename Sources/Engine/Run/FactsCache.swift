internal import Bytes
internal import Documents
internal import Git
internal import Linting
internal import Synchronization

/// The facts of texts that earlier runs have read: `pmlint/facts` in the git directory.
///
/// Facts follow from a text, its path, the configuration and this program; where all are the same, the text is not read
/// again. The people of the repository, who change often, decide what is blame, and no fact.
package final class FactsCache: Sendable {
  private let file: CacheFile

  /// A hash of the program.
  private let origin: UInt64
  private let state = Mutex(State())

  /// All that facts follow from.
  struct Key: Hashable, Sendable {
    let text: TextID
    let path: String

    /// A hash of the rest.
    let origin: UInt64
  }

  /// What is kept of a text.
  struct Known: Sendable {
    /// Nil for a text that is no document.
    let facts: DocumentFacts?

    /// In bytes.
    let size: Int

    /// What decided its kind, in words.
    let reason: String
  }

  private struct State {
    /// Whether the file was looked at; only then is one written, which would replace it.
    var isOpen = false
    var bytes: [UInt8] = []

    /// Where in `bytes` the facts are that the file has.
    var stored: [Key: Range<Int>] = [:]

    /// Those that this run has asked for.
    var used: Set<Key> = []

    /// Those that this run has read, as they are written.
    var fresh: [Key: [UInt8]] = [:]

    /// How many of them no file has yet.
    var unwritten = 0
  }

  /// Nil without a repository, and for a program that no commit tells from others.
  init?(of workspace: Workspace) {
    guard let repository = workspace.repository, let build = workspace.environment.build else { return nil }
    file = repository.factsFile
    var hash = ByteHash()
    hash.add("\(workspace.environment.version) \(build)\n")
    origin = hash.value
  }

  /// The key of a text that is read with a claim; what is an earlier version of a document is read as one in any case.
  func key(
    _ text: TextID, at path: String, _ configuration: Configuration, _ claim: Document.Claim?, isVersion: Bool = false
  ) -> Key {
    var rest = FactsEncoder()
    rest.append(configuration.digest)
    rest.append(isVersion)
    // Two forms of one path in Unicode are equal texts, and other bytes.
    rest.append(path)
    if let claim {
      rest.append(claim.kind)
      rest.append(claim.isNamed)
      rest.append(claim.reason)
    }
    var hash = ByteHash(resuming: origin)
    for byte in rest.bytes { hash.add(byte) }
    return Key(text: text, path: path, origin: hash.value)
  }

  /// In bytes: a file that is larger for each document of a run takes longer to read than those documents.
  private static let worth = 64 << 10

  /// Reads the file, if that is worth it for some documents.
  func open(for count: Int) {
    state.withLock { state in
      guard !state.isOpen, count > 0 else { return }
      let limit = min(Limits.factsCache, count * Self.worth)
      if let size = file.size, size > limit, size <= Limits.factsCache { return }
      state.isOpen = true
      guard let bytes = file.contents(limit: limit) else { return }
      state.bytes = bytes
      var decoder = FactsDecoder(bytes, CacheFile.headSize..<bytes.count)
      do throws(FactsDecoder.Damage) {
        while !decoder.isAtEnd {
          let key = try Key(from: &decoder)
          state.stored[key] = try decoder.range(of: decoder.number())
        }
      } catch {
        state.stored = [:]
      }
    }
  }

  /// What is known of a text.
  subscript(key: Key) -> Known? {
    state.withLock { state in
      guard let range = state.stored[key] else { return nil }
      state.used.insert(key)
      var decoder = FactsDecoder(state.bytes, range)
      guard let known = try? Known(from: &decoder), decoder.isAtEnd else { return nil }
      return known
    }
  }

  func add(_ known: Known, for key: Key) {
    var encoder = FactsEncoder()
    encoder.append(known)
    state.withLock { state in
      if state.fresh.updateValue(encoder.bytes, forKey: key) == nil { state.unwritten += 1 }
    }
  }

  /// Reading a few documents again costs less than writing those of all.
  private static let least = 8

  /// What may stay in the file without being asked for, in bytes: the facts of ten thousand documents.
  private static let spare = 8 << 20

  /// Writes the file for the next run, unless that adds little; write errors are ignored.
  ///
  /// What this run did not ask for stays as long as there is room: another branch or another command may ask for it.
  func write() {
    state.withLock { state in
      let isFirst = state.stored.isEmpty && state.unwritten > 0
      guard state.isOpen, isFirst || state.unwritten >= Self.least else { return }
      var encoder = FactsEncoder()
      for (key, facts) in state.fresh { encoder.append(key, facts) }
      for key in state.used where state.fresh[key] == nil {
        if let range = state.stored[key] { encoder.append(key, state.bytes[range]) }
      }
      guard encoder.bytes.count <= Limits.factsCache else { return }
      let others = state.stored.filter { state.fresh[$0.key] == nil && !state.used.contains($0.key) }
      let size = others.values.reduce(0) { $0 + $1.count }
      if size <= max(Self.spare, 2 * encoder.bytes.count), size <= Limits.factsCache - encoder.bytes.count {
        for (key, range) in others { encoder.append(key, state.bytes[range]) }
      }
      file.write(encoder.bytes)
      state.unwritten = 0
    }
  }
}

extension FactsEncoder {
  fileprivate mutating func append(_ key: FactsCache.Key, _ facts: some Collection<UInt8>) {
    append(key)
    append(UInt64(facts.count))
    append(facts)
  }
}

extension FactsCache.Key: StoredValue {
  func encode(into encoder: inout FactsEncoder) {
    encoder.append(text.blob.bytes)
    encoder.append(text.size)
    encoder.append(path)
    encoder.append(origin)
  }

  init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    text = TextID(blob: ObjectID(bytes: try decoder.bytes(ObjectID.size)), size: try decoder.value())
    path = try decoder.value()
    origin = try decoder.value()
  }
}

extension FactsCache.Known: StoredValue {
  func encode(into encoder: inout FactsEncoder) {
    encoder.append(size)
    encoder.append(reason)
    encoder.append(facts)
  }

  init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    size = try decoder.value()
    reason = try decoder.value()
    facts = try decoder.value()
  }
}
