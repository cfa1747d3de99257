import Foundation
import TestSupport
import Testing

/// Packs, their indexes and the other files that speed git up, damaged in many ways: no run ends by a signal.
@Suite struct DamagedPackTests {
  private static let late = """
    ---
    type: postmortem
    severity: P1
    resolved: 2026-11-01T10:00:00Z
    ---
    # Checkout was down

    """

  /// Some commits in one pack, with a commit graph and packed branches.
  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    for round in 0..<3 {
      for number in 0..<3 {
        let lines = (0..<40).map { "\($0 * 7919 + number)\n" }.joined()
        try scratch.write(Self.late + lines + "round \(round)\n", to: "postmortems/\(number).md")
      }
      try scratch.git("add", "-A")
      try scratch.git("commit", "-qm", "round")
    }
    try scratch.git("gc", "-q")
    try scratch.git("commit-graph", "write", "--reachable")
    return scratch
  }

  private func lint(_ scratch: Scratch, _ more: [String]) throws -> Command {
    // What an earlier run remembered would replace what is damaged.
    try? FileManager.default.removeItem(at: scratch.url.appending(path: ".git/pmlint"))
    return try Command(
      URL(filePath: "/usr/bin/env"),
      ["timeout", "-s", "KILL", "100", Command.binary.path, "--format", "concise", "--select", "late-postmortem"]
        + more,
      in: scratch.url, environment: ["PMLINT_AS_OF": "2026-11-23"])
  }

  private func pack(_ suffix: String, in scratch: Scratch) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path + "/.git/objects/pack")
    return ".git/objects/pack/" + (try #require(names.first { $0.hasSuffix(suffix) }))
  }

  private func replace(_ path: String, with bytes: [UInt8]?, in scratch: Scratch) throws {
    // git makes packs read-only.
    try? FileManager.default.removeItem(at: scratch.url.appending(path: path))
    if let bytes { try scratch.write(bytes, to: path) }
  }

  /// Where an index of version 2 says how its first object is found.
  private func firstPlace(in index: [UInt8]) -> Int {
    let count = index[1028..<1032].reduce(0) { $0 << 8 | Int($1) }
    return 1032 + count * 24
  }

  @Test(
    arguments: [
      [0, 0x80, 0, 0], [0x7F, 0xFF, 0xFF, 0xFF], [0x80, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0x80, 0, 0, 1],
    ] as [[UInt8]])
  func `an object that begins behind the end of its pack is missing`(place: [UInt8]) throws {
    let scratch = try repository()
    let path = try pack(".idx", in: scratch)
    let whole = [UInt8](try Data(contentsOf: scratch.url.appending(path: path)))
    let first = firstPlace(in: whole)
    for object in 0..<3 {
      var bytes = whole
      bytes.replaceSubrange(first + object * 4..<first + object * 4 + 4, with: place)
      try replace(path, with: bytes, in: scratch)
      for more in [["--rev", "HEAD"], ["--since", "HEAD~1"]] {
        let run = try lint(scratch, more)
        #expect(run.status == 2 && !run.errors.isEmpty, "\(object) \(run)")
      }
      #expect(try lint(scratch, []).errors.contains("rules that need history did not run"))
    }
    try replace(path, with: whole, in: scratch)
    #expect(try lint(scratch, ["--rev", "HEAD"]).status == 0)
  }

  @Test func `an index of version 1 is read, and its places are checked too`() throws {
    let scratch = try repository()
    let path = try pack(".idx", in: scratch)
    let packed = try pack(".pack", in: scratch)
    try replace(path, with: nil, in: scratch)
    try scratch.git("index-pack", "--index-version=1", packed)
    let sound = try lint(scratch, ["--rev", "HEAD"])
    #expect(sound.status == 0 && sound.paths.count == 3, "\(sound)")
    var bytes = [UInt8](try Data(contentsOf: scratch.url.appending(path: path)))
    bytes[1024] = 0x10
    try replace(path, with: bytes, in: scratch)
    #expect(try lint(scratch, ["--rev", "HEAD"]).status == 2)
  }

  @Test func `objects of a sound pack are read beside a damaged one`() throws {
    let scratch = try repository()
    try scratch.write(Self.late, to: "postmortems/more.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "more")
    let first = try pack(".idx", in: scratch)
    try scratch.git("repack", "-q")
    // The damaged one repeats objects that the others have.
    try scratch.write(
      [UInt8](repeating: 0, count: 2000), to: ".git/objects/pack/pack-\(String(repeating: "1", count: 40)).idx")
    let run = try lint(scratch, ["--rev", "HEAD"])
    #expect(run.status == 0 && run.paths.count == 4, "\(run)")
    try replace(first, with: [], in: scratch)
    #expect(try lint(scratch, ["--rev", "HEAD"]).status == 2)
  }

  private static let files = [
    "pack", "idx", ".git/objects/info/commit-graph", ".git/packed-refs", ".git/index", ".git/HEAD", ".git/config",
    ".git/ORIG_HEAD", ".git/shallow",
  ]

  @Test(arguments: files)
  func `no damage of a file in the repository ends a run by a signal`(name: String) throws {
    let scratch = try repository()
    let path = name.contains("/") ? name : try pack(".\(name)", in: scratch)
    let whole = (try? Data(contentsOf: scratch.url.appending(path: path))).map { [UInt8]($0) } ?? Array("0".utf8)
    var random = SplitMix64(seed: 20)
    var cases: [[UInt8]?] = [
      nil, [], Array(whole.prefix(1)), Array(whole.prefix(whole.count / 2)), Array(whole.dropLast()), whole + [0],
      [UInt8](repeating: 0, count: whole.count), [UInt8](repeating: 0xFF, count: whole.count),
    ]
    for number in 0..<4 {
      var bytes = whole
      for _ in 0...(number % 4 * 4) { bytes[random.below(bytes.count)] = [0, 0x7F, 0x80, 0xFF][random.below(4)] }
      cases.append(bytes)
    }
    for (number, bytes) in cases.enumerated() {
      try replace(path, with: bytes, in: scratch)
      let ways = [["--rev", "HEAD"], [], ["--since", "HEAD~1"], ["--staged"]]
      let more = ways[number % ways.count]
      let run = try lint(scratch, more)
      #expect([0, 1, 2].contains(run.status), "\(number) \(more) \(run)")
      #expect(run.status != 2 || run.errors.hasPrefix("pmlint: "), "\(number) \(more) \(run)")
    }
  }
}
