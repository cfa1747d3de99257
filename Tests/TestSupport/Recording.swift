package import Foundation

/// Files of expected text, which `RECORD=1` writes again.
package enum Recording {
  /// The root of the project.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  package static let isOn = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// Compares a text with a file, line by line; in record mode, writes it there.
  package static func expect(_ text: String, at url: URL) throws {
    if isOn {
      try Data(text.utf8).write(to: url)
      return
    }
    let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? "(no file)"
    if text == expected { return }
    let difference = text.split(separator: "\n", omittingEmptySubsequences: false)
      .difference(from: expected.split(separator: "\n", omittingEmptySubsequences: false))
    let lines = difference.map { change in
      switch change {
      case .remove(let offset, let line, _): "\(offset + 1) - \(line)"
      case .insert(let offset, let line, _): "\(offset + 1) + \(line)"
      }
    }
    throw FileDelta(file: url.lastPathComponent, lines: lines)
  }

  /// The differences between a text and the recorded one.
  private struct FileDelta: Error, CustomStringConvertible {
    let file: String
    let lines: [String]

    var description: String { "\(file) differs; RECORD=1 rewrites it:\n\(lines.joined(separator: "\n"))" }
  }
}
