import ArgumentParser
import Foundation
import Git
import Linting
import Reports

/// A format, and where what it says goes: `text`, or `sarif=findings.sarif`.
struct Output: ExpressibleByArgument {
  let reporter: Reporter

  /// As the user wrote it; nil for standard output.
  let file: String?

  init(_ reporter: Reporter, file: String? = nil) {
    self.reporter = reporter
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let reporter = Reporter.all.first(where: { $0.name == parts.first }) else { return nil }
    self.init(reporter, file: parts.count > 1 ? parts[1] : nil)
  }

  static var allValueStrings: [String] { Reporter.all.map(\.name) }
}

/// Everything that one run writes of what it found.
struct Outputs {
  private let outputs: [Output]

  /// Fails where two would be written over each other, or one has no folder to be written in.
  init(_ asked: [Output]) throws(Failure) {
    outputs = asked.isEmpty ? [Output(.text)] : asked
    let shown = outputs.filter { $0.file == nil }.map(\.reporter.name)
    if shown.count > 1 {
      throw Failure(
        "--format \(shown[0]) and --format \(shown[1]) would both go to standard output",
        help: "write one into a file: `--format \(shown[1])=FILE`")
    }
    var known: Set<String> = []
    for output in outputs {
      guard let file = output.file else { continue }
      guard !file.isEmpty else {
        throw Failure(
          "--format \(output.reporter.name)= names no file", help: "write `--format \(output.reporter.name)=FILE`")
      }
      let url = URL(filePath: file)
      let folder = url.deletingLastPathComponent()
      guard let realFolder = Disk.realPath(of: folder.path), Disk.kind(of: realFolder) == .folder else {
        throw Failure(
          "--format \(output.reporter.name)=\(file): there is no folder \(folder.relativePath)", help: "make it first")
      }
      guard Disk.kind(of: url.path) != .folder else {
        throw Failure("--format \(output.reporter.name)=\(file): \(file) is a folder", help: "name a file in it")
      }
      guard known.insert("\(realFolder)/\(url.lastPathComponent)").inserted else {
        throw Failure("two formats would be written to \(file)", help: "name a file for each")
      }
    }
  }

  func contains(_ reporter: Reporter) -> Bool {
    outputs.contains { $0.reporter.name == reporter.name }
  }

  /// What each format makes of a report.
  func renderings(of report: Report, _ input: Reporter.Input) -> [Reporter.Rendering] {
    outputs.map { output in
      var input = input
      // Colours are for whoever looks at the terminal.
      if output.file != nil { input.style.isColored = false }
      return output.reporter.rendering(of: report, input)
    }
  }

  /// Writes all, also behind one that cannot be written; what could not be is a sentence each.
  func write(_ renderings: [Reporter.Rendering]) -> [String] {
    zip(outputs, renderings).compactMap { output, rendering in
      guard let file = output.file else {
        StandardOutput.write(rendering.text)
        return nil
      }
      do {
        try Self.replace(file, with: rendering.text)
        return nil
      } catch {
        return "cannot write \(file): \(error.systemReason)"
      }
    }
  }

  /// Tells a program that waits for JSON on standard output why there is no report.
  func write(_ failure: Failure) {
    guard outputs.contains(where: { $0.file == nil && $0.reporter.name == Reporter.json.name }) else { return }
    StandardOutput.write(Reporter.json(failure: failure.message, help: failure.help, version: Pmlint.version))
  }

  /// Writes a file beside itself and moves it into place, so that nobody reads half of one.
  private static func replace(_ file: String, with text: String) throws {
    // A link stays one, and a pipe or a device cannot be replaced.
    let target = Disk.realPath(of: file) ?? file
    let kind = Disk.kind(of: target)
    guard kind == nil || kind == .regular else {
      let handle = try FileHandle(forWritingTo: URL(filePath: target))
      try handle.write(contentsOf: Data(text.utf8))
      return try handle.close()
    }
    try Data(text.utf8).write(to: URL(filePath: target), options: .atomic)
  }
}
