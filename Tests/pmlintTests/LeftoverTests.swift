import Foundation
import TestSupport
import Testing

/// The temporary files of a run that was killed, and their removal.
@Suite struct LeftoverTests {
  /// The id of a process that has ended.
  private func gone() throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["true"]
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }

  private func names(in folder: String, of scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.url.appending(path: folder).path).sorted()
  }

  private func repository() throws -> (scratch: Scratch, kept: [String]) {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    let (gone, alive) = (try gone(), ProcessInfo.processInfo.processIdentifier)
    // Files of a running process, and files with similar names.
    let kept = [
      ".a.md.\(alive).pmlint", ".dat.nosync\(String(alive, radix: 16, uppercase: true)).AbC123", ".a.md.x1.pmlint",
      ".a.\(gone)", "a.md.\(gone).pmlint", ".dat.nosync.AbC123", ".pmlint", ".\(gone).pmlint.md", ".a.md.0.pmlint",
    ]
    let left = [
      ".a.md.\(gone).pmlint", "..\(gone).pmlint", ".dat.nosync\(String(gone, radix: 16, uppercase: true)).AbC123",
    ]
    for name in kept + left {
      try scratch.write("half", to: "postmortems/\(name)")
      try scratch.write("half", to: "out/\(name)")
    }
    try scratch.write("---\nseverity: P-1\n---\n# Checkout was down\n", to: "postmortems/a.md")
    return (scratch, kept.sorted())
  }

  @Test func `a run that fixes removes the temporary files of a killed one beside the documents`() throws {
    let (scratch, kept) = try repository()
    let before = try names(in: "postmortems", of: scratch)
    let rule = "--select=unknown-severity"
    #expect(try scratch.pmlint("--diff", rule).status == 1)
    #expect(try names(in: "postmortems", of: scratch) == before, "nothing is written, so nothing is taken away")
    #expect(try scratch.pmlint("--fix", rule).errors.contains("fixed 1 problem"))
    #expect(try names(in: "postmortems", of: scratch) == (kept + ["a.md"]).sorted())
  }

  @Test func `a report removes the temporary files of a killed run beside it, and keeps its mode`()
    throws
  {
    let (scratch, kept) = try repository()
    try scratch.write("former", to: "out/a.json")
    let file = scratch.url.appending(path: "out/a.json").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    #expect(try scratch.pmlint("--format", "json=out/a.json").status == 1)
    #expect(try names(in: "out", of: scratch) == (kept + ["a.json"]).sorted())
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o640)
    #expect(try scratch.text("out/a.json").hasPrefix("{"))
  }
}
