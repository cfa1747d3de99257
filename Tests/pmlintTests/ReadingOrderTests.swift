import Foundation
import Reports
import TestSupport
import Testing

/// Damaged documents give the same bytes in every format, however many are read at a time and whichever comes first.
@Suite struct ReadingOrderTests {
  /// What a run prints and what it writes in each format.
  private func answer(_ scratch: Scratch, _ arguments: [String]) throws -> [String: String] {
    let (names, written) = (Reporter.all.map(\.name), try Scratch())
    let outputs = names.flatMap { ["--format", "\($0)=\(written.url.path)/\($0)"] }
    let run = try Command(arguments: outputs + arguments, in: scratch.url)
    try #require(run.status == 1, "\(run.errors)")
    var answer = try Dictionary(uniqueKeysWithValues: names.map { ($0, try written.text($0)) })
    (answer["output"], answer["errors"]) = (run.output, run.errors)
    return answer
  }

  private func expectEqual(_ left: [String: String], _ right: [String: String], _ name: String) {
    for (part, text) in left {
      // The whole texts are too long for a message.
      let pairs = zip(text.split(separator: "\n"), (right[part] ?? "").split(separator: "\n"))
      let isEqual = right[part] == text
      #expect(isEqual, "\(name) changes \(part): \(pairs.first { $0 != $1 } ?? ("", ""))")
    }
  }

  @Test(arguments: [1, 1001]) func `jobs and the order of paths change no byte of a report`(first: Int) throws {
    let scratch = try Scratch()
    var paths = try MutatedDocument.write(seeds: first..<first + 130, to: scratch)
    // Some have a history, and two were moved.
    for path in paths.prefix(40) { try scratch.git("add", path) }
    try scratch.git("commit", "-qm", "first")
    scratch.date = "2026-11-20T10:00:00Z"
    for path in paths.prefix(2) {
      try scratch.git("mv", path, "\(path.dropLast(3))-moved.md")
    }
    try scratch.git("commit", "-qm", "second")
    let one = try answer(scratch, ["--jobs", "1"])
    #expect(one["concise"].map { $0.split(separator: "\n").count } ?? 0 > 200)
    expectEqual(one, try answer(scratch, ["--jobs", "4"]), "--jobs 4")
    let folders = ["postmortems", "runbooks"]
    let both = try answer(scratch, folders)
    expectEqual(both, try answer(scratch, folders.reversed()), "the order of folders")

    // A file that is named has to be a document, and a piece of another case can make it something else by its `type:`.
    let listed = try scratch.pmlint("--show-files").output
    paths = paths.dropFirst(2).filter { !listed.contains("\($0): not linted") }
    #expect(paths.count > 120)
    let named = try answer(scratch, paths)
    var random = SplitMix64(seed: UInt64(first))
    for round in 1...2 {
      for place in paths.indices.reversed() { paths.swapAt(place, random.below(place + 1)) }
      expectEqual(named, try answer(scratch, ["--jobs", "\(round)"] + paths), "the order of paths")
    }
  }
}
