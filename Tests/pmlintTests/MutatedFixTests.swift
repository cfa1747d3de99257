import Foundation
import TestSupport
import Testing

/// The fixes of damaged documents, as git and a second run see them.
@Suite struct MutatedFixTests {
  /// A repository of documents that are named by their seeds, beginning with `first`.
  private func repository(from first: Int) throws -> Scratch {
    let scratch = try Scratch()
    _ = try MutatedDocument.write(seeds: first..<first + 60, to: scratch)
    return scratch
  }

  private func files(of scratch: Scratch) throws -> [String: Data] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: scratch.url.path).filter { $0.hasSuffix(".md") }
    return try paths.reduce(into: [:]) { $0[$1] = try Data(contentsOf: scratch.url.appending(path: $1)) }
  }

  @Test(arguments: [1, 1001, 2001])
  func `git applies the patch as --fix writes it, and a second run writes nothing`(first: Int) throws {
    let scratch = try repository(from: first)
    let diff = try Command(
      URL(filePath: "/bin/sh"), ["-c", "exec \"$0\" --diff --unsafe-fixes >patch", Command.binary.path],
      in: scratch.url, environment: ["PMLINT_AS_OF": "2026-11-23"])
    #expect(diff.status == 1, "\(diff.errors)")
    let before = try files(of: scratch)
    let apply = try scratch.attemptGit(["apply", "--whitespace=nowarn", "patch"])
    #expect(apply.status == 0, "\(apply.errors)")
    let patched = try files(of: scratch)
    for (path, bytes) in before { try scratch.write([UInt8](bytes), to: path) }
    _ = try scratch.pmlint("--fix", "--unsafe-fixes")
    let fixed = try files(of: scratch)
    for (path, bytes) in fixed { #expect(patched[path] == bytes, "\(path)") }
    let again = try scratch.pmlint("--fix", "--unsafe-fixes")
    #expect(again.errors.hasPrefix("pmlint: fixed 0 problems in 0 files\n"), "\(again.errors)")
    for (path, bytes) in try files(of: scratch) { #expect(fixed[path] == bytes, "\(path) is fixed twice") }
  }
}
