internal import Bytes
internal import Synchronization

/// What headings and labels mean, whatever their numbering, case and plurals.
///
/// The keys of labels that are not ASCII cost ten times as much, and nearly no document asks for them: they are made
/// when the first such label is looked up.
final class LabelTable<Value: Sendable>: Sendable {
  private let plain: [HeadingKey: Value]
  private let foreignLabels: [(value: Value, label: String)]
  private let foreign = Mutex<[HeadingKey: Value]?>(nil)

  init(_ labels: [(value: Value, labels: [String])]) {
    var plain: [HeadingKey: Value] = [:]
    plain.reserveCapacity(labels.reduce(0) { $0 + $1.labels.count })
    var foreignLabels: [(value: Value, label: String)] = []
    for (value, labels) in labels {
      for label in labels {
        let bytes = Array(label.utf8)
        if bytes[...].isASCII {
          plain[HeadingKey(label, in: bytes, bytes.indices)] = value
        } else {
          foreignLabels.append((value, label))
        }
      }
    }
    (self.plain, self.foreignLabels) = (plain, foreignLabels)
  }

  subscript(key: HeadingKey) -> Value? { plain[key] ?? (key.isASCII ? nil : readForeign()[key]) }

  var all: [HeadingKey: Value] { plain.merging(readForeign()) { plain, _ in plain } }

  private func readForeign() -> [HeadingKey: Value] {
    foreign.withLock { foreign in
      if let foreign { return foreign }
      let read = foreignLabels.reduce(into: [:]) { $0[HeadingKey($1.label)] = $1.value }
      foreign = read
      return read
    }
  }
}
